/* A form on the phone: keeps what was answered until it is handed on, points out numbers that could be somebody's, and makes the
   text that goes to the supervisor. Without it the page is a sheet to print and fill in by pen. */
(function () {
  'use strict';

  /** Why a form cannot be handed on yet: `name`, `answers`, or nothing. */
  function lacks(record, named) {
    if (named && !record.name) return 'name';
    return Object.keys(record.answers).length ? null : 'answers';
  }

  if (typeof module !== 'undefined') { module.exports = { lacks }; return; }

  function start() {
    const form = document.querySelector('[data-form]');
    if (!form) return;
    const { answers: own, entry, privacy, progress, store } = window.bekal;
    const { words, title, version } = JSON.parse(document.querySelector('[data-form-data]').content.textContent);
    const facts = { id: form.dataset.form, version, named: form.hasAttribute('data-named') };
    const place = `forms/${facts.id}`;
    form.append(document.querySelector('template:not([data-form-data])').content.cloneNode(true));
    document.querySelectorAll('[data-by-pen]').forEach((note) => { note.hidden = true; });
    const find = (name) => form.querySelector(`[data-${name}]`);
    const date = form.elements['form-date'];
    const name = form.elements['form-name'];
    const fields = () => Array.from(form.querySelectorAll('[data-item]')).map((item) => {
      const chosen = item.querySelector('input:checked');
      const written = item.querySelector('textarea, input[type="date"]');
      return { id: item.dataset.item, value: written ? written.value : (chosen ? chosen.value : '') };
    });
    let tag = '';

    function today() {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    }

    /** A day as people of the page's language write it. */
    function written(day) { return new Date(`${day}T00:00:00Z`).toLocaleDateString(document.documentElement.dataset.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }); }

    function fresh() {
      tag = own.tagOf(window.crypto.getRandomValues(new Uint8Array(6)));
      date.value = today();
    }

    function record() { return own.record(facts, date.value || today(), tag, name ? name.value : '', fields()); }

    function keep() { if (!store.write(place, record())) find('blocked').hidden = false; }

    function warn() {
      form.querySelectorAll('[type="date"]').forEach((one) => one.toggleAttribute('data-set', Boolean(one.value))); // an empty one is a line on paper
      form.querySelectorAll('[data-item] textarea').forEach((area) => {
        const found = privacy.numbers(area.value);
        const note = document.getElementById(`${area.id}-private`);
        note.hidden = !found.length;
        note.textContent = found.length ? entry.fill(words.private, { number: found.join(', ') }) : '';
      });
    }

    function restore() {
      const kept = own.kept(store.read(place), facts.id);
      fresh();
      if (!kept) return;
      tag = kept.tag || tag;
      date.value = kept.date || date.value;
      if (name) name.value = kept.name || '';
      form.querySelectorAll('[data-item]').forEach((item) => {
        const value = kept.answers[item.dataset.item] || '';
        const written = item.querySelector('textarea, input[type="date"]');
        if (written) written.value = value; else item.querySelectorAll('input').forEach((one) => { one.checked = one.value === value; });
      });
    }

    function hand() {
      const whole = record();
      const lacking = lacks(whole, facts.named);
      find('lacks').textContent = lacking ? words.lacks[lacking] : '';
      find('done').hidden = Boolean(lacking);
      if (lacking) return;
      const lines = [entry.fill(words.head, { title, date: written(whole.date) }), whole.name ? entry.fill(words.about, { name: whole.name }) : '', entry.fill(words.answered, { n: Object.keys(whole.answers).length }), words.end];
      find('text').value = progress.seal('form', whole, lines.filter(Boolean));
      find('text').focus();
      find('text').setSelectionRange(0, 0);
      find('text').scrollTop = 0;
    }

    function copy() {
      const area = find('text');
      area.select();
      const byHand = () => document.execCommand('copy') || Promise.reject(new Error('copy'));
      const done = navigator.clipboard && window.isSecureContext ? navigator.clipboard.writeText(area.value).catch(byHand) : Promise.resolve().then(byHand);
      done.then(() => { find('lacks').textContent = words.copied; }, () => { find('lacks').textContent = words['copy-failed']; });
    }

    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', (event) => { if (event.target !== find('text')) { keep(); warn(); find('done').hidden = true; } });
    find('hand').addEventListener('click', hand);
    find('take').addEventListener('click', copy);
    find('share').hidden = !navigator.share;
    find('share').addEventListener('click', () => navigator.share({ text: find('text').value }).catch(() => {}));
    find('new').addEventListener('click', () => { store.remove(place); form.reset(); fresh(); warn(); find('done').hidden = true; form.scrollIntoView(); form.querySelector('input').focus(); });
    find('blocked').hidden = store.works();
    restore();
    warn();
  }

  document.addEventListener('DOMContentLoaded', start);
}());
