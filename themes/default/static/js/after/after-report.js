/* The report helper on the page after a meeting: composes name and description, counts while one writes, and points at numbers
   that look like somebody's before they are copied or shared. */
(function () {
  'use strict';

  /** What the report is made of: the meeting, its judgement, the counts typed. */
  function facts(told, counts) {
    const { meeting, judged, data } = told;
    return {
      label: data.label, title: data.title, minutes: meeting.minutes, people: meeting.people, ...counts, verdict: judged.meeting,
      steps: meeting.steps.map((step) => ({ mode: step.mode, title: data.steps.find((one) => one.id === step.id).title })),
      messages: judged.messages.map((message) => ({ ...message, words: data.messages.find((one) => one.id === message.id).words })),
    };
  }

  if (typeof module !== 'undefined') { module.exports = { facts }; return; }

  document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('form[data-report]');
    if (!form) return;
    const { count, clip, fit, compose, personal, bySight, LIMITS } = window.bekal.report, { fill } = window.bekal.recap;
    const store = window.bekal.store, { name, text } = form.elements, status = form.querySelector('[role="status"]');
    const own = `after/${form.dataset.report}`, COUNTS = ['sick', 'absent', 'spoke', 'promised'];
    const warning = form.querySelector('[data-personal]'), again = form.querySelector('[data-again]');
    let told = null, edited = false, warned = '';

    function counts() {
      const typed = {};
      COUNTS.forEach((key) => { const value = form.elements[key].value.trim(); typed[key] = /^\d{1,4}$/.test(value) ? Number(value) : null; });
      return { ...typed, obstacle: form.elements.obstacle.value.trim() };
    }

    /** How long a field is, and what in it looks like somebody's number. */
    function measure() {
      [name, text].forEach((field) => {
        const limit = LIMITS[field.name], n = count(field.value), out = form.querySelector(`output[for="${field.id}"]`);
        const [of, over] = [limit, n - limit].map((number) => number.toLocaleString(document.documentElement.lang));
        out.textContent = fill(told.words[n > limit ? 'over' : 'count'], { n: n.toLocaleString(document.documentElement.lang), limit: of, over });
        out.classList.toggle('over', n > limit);
      });
      const found = personal(`${name.value}\n${text.value}`);
      warning.hidden = !found.length;
      warning.querySelector('ul').textContent = '';
      found.forEach((one) => {
        const item = document.createElement('li');
        item.textContent = fill(told.words[`looks-${one.kind}`], { text: one.text });
        warning.querySelector('ul').append(item);
      });
      return found;
    }

    function make() {
      const made = compose(facts(told, counts()), told.words), whole = fit(made.parts, LIMITS.text);
      name.value = clip(made.name, LIMITS.name);
      text.value = whole.text;
      edited = false;
      again.hidden = true;
      status.textContent = whole.cut || name.value !== made.name ? told.words.cut : '';
      measure();
    }

    function keep() { store.write(own, { ...counts(), day: told.meeting.date, group: told.meeting.group, name: edited ? name.value : '', text: edited ? text.value : '' }); }

    /** What leaves the page is never longer than may be. The first press points at numbers, the second goes on. */
    function ready(field) {
      const short = clip(field.value, LIMITS[field.name]);
      status.textContent = short === field.value ? '' : told.words.cut;
      field.value = short;
      keep();
      const found = measure().map((one) => one.text).join();
      if (!found || found === warned) return short;
      warned = found;
      warning.focus();
      return null;
    }

    function said(words) { status.textContent = [status.textContent, words].filter(Boolean).join(' '); }

    document.addEventListener('bekal:meeting', (event) => {
      const first = !told || event.detail.fresh;
      told = event.detail;
      const kept = first && store.read(own);
      if (kept && kept.day === told.meeting.date && kept.group === told.meeting.group) {
        COUNTS.forEach((key) => { form.elements[key].value = Number.isInteger(kept[key]) ? kept[key] : ''; });
        form.elements.obstacle.value = typeof kept.obstacle === 'string' ? kept.obstacle : '';
        if (typeof kept.text === 'string' && kept.text) { name.value = String(kept.name); text.value = kept.text; edited = true; again.hidden = false; }
      } else if (first) edited = false;
      if (edited) measure(); else make();
      if (!first) keep();
      form.hidden = false;
    });
    form.addEventListener('input', (event) => {
      if (event.target === name || event.target === text) { edited = true; again.hidden = false; status.textContent = ''; measure(); } else if (!edited) make();
      keep();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    again.addEventListener('click', () => { make(); keep(); });
    form.querySelectorAll('[data-copy-field]').forEach((button) => button.addEventListener('click', () => {
      const short = ready(form.elements[button.dataset.copyField]);
      if (short !== null) window.bekal.copy(short).then(() => said(told.words.copied), () => said(told.words.failed));
    }));
    const share = form.querySelector('[data-share]');
    share.hidden = !navigator.share;
    share.addEventListener('click', () => {
      const title = ready(name), body = title === null ? null : ready(text);
      if (body !== null) navigator.share({ title, text: `${title}\n\n${body}` }).catch(() => {});
    });
    form.querySelector('[data-way]').textContent = form.querySelector('[data-way]').dataset[bySight ? 'seen' : 'points'];
  });
}());
