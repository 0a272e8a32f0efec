/* What the device keeps, as tables, as a message and as a file. Nothing is sent from here: people copy, share or save it. */
(function () {
  'use strict';

  /** What other pages keep for themselves, each with a way of its own to delete it. */
  const OTHERS = ['board', 'look', 'year'];

  /** What a file of ours holds: what was studied, and the meetings led. */
  function file(state, led, today) { return JSON.stringify({ bekal: 'study', saved: today, study: state, led: meetings(led) }, null, 1); }

  /** Meetings as other pages can read them. */
  function meetings(list) {
    return (Array.isArray(list) ? list : []).filter((one) => one && typeof one.session === 'string' && /^\d{4}-\d\d-\d\d$/.test(one.date));
  }

  /** What a file holds, made whole; nothing where it is not ours. One that knows of no meetings has nothing as `led`. */
  function opened(text, taken) {
    try {
      const value = JSON.parse(text);
      const study = value && value.bekal === 'study' ? taken(value.study) : null;
      return study && { study, led: Array.isArray(value.led) ? meetings(value.led) : null };
    } catch (error) { return null; }
  }

  /** Of the names in use, those of one's own practice: studied, led, drafts of reports and forms. */
  function own(names) { return names.filter((name) => OTHERS.indexOf(name) < 0); }

  if (typeof module !== 'undefined') { module.exports = { file, meetings, opened, own }; return; }
  const { bekal } = window;

  /** Names of sessions and modules, and what the course is called. */
  bekal.titles = () => {
    const list = document.querySelector('[data-titles]');
    return { names: Object.fromEntries(Array.from(list.children, (one) => [one.dataset.id, one.textContent])), course: list.dataset.course, version: list.dataset.version };
  };

  document.addEventListener('DOMContentLoaded', () => {
    const page = document.querySelector('[data-progress]');
    if (!page) return;
    const { make, keep, store, progress } = bekal;
    const words = page.dataset;
    const { names, version } = bekal.titles();
    const find = (name) => page.querySelector(`[data-${name}]`);
    const message = page.querySelector('#own_message');
    const nickname = page.querySelector('#own_nickname');
    const say = (name, text) => { find(name).textContent = text; };
    make.blocked(store.works());

    function table(name, rows) {
      const holder = find(name);
      holder.hidden = rows.length === 0;
      holder.querySelector('tbody').replaceChildren(...rows.map((row) => make('tr', {}, make('th', { scope: 'row' }, row[0]), ...row.slice(1).map((cell) => make('td', {}, cell || '\u2013')))));
    }

    function show() {
      const state = keep.now();
      const record = keep.record(state, store.read('led'), version, keep.today());
      const score = (pair) => (pair ? make.fill(words.score, { right: pair[0], all: pair[1] }) : '');
      const known = Object.keys(names);
      const sessions = known.filter((id) => record.sessions[id]).map((id) => { const one = record.sessions[id]; return [names[id], make.date(one.studied, 'short'), score(one.checks), one.rehearsed ? String(one.rehearsed) : '', one.led ? String(one.led) : '']; });
      const tests = known.filter((id) => record.tests[id]).map((id) => [names[id], score(record.tests[id].pre), score(record.tests[id].post)]);
      table('sessions', sessions);
      table('tests', tests);
      find('nothing').hidden = sessions.length + tests.length > 0;
      if (document.activeElement !== nickname) nickname.value = state.nickname;
      message.value = progress.seal('progress', record, { ...words, titles: names, date: make.date(keep.today()) });
      bekal.qr.take(message.value);
    }

    nickname.addEventListener('input', () => {
      make.blocked(keep.change((state) => ({ ...state, nickname: bekal.entry.nickname(nickname.value) })));
      show();
    });
    find('copy-text').addEventListener('click', () => {
      const byHand = () => { message.focus(); message.select(); say('copy-said', document.execCommand('copy') ? words.copied : words.failed); };
      if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(message.value).then(() => say('copy-said', words.copied), byHand); else byHand();
    });
    if (navigator.share) {
      find('share').hidden = false;
      find('share').addEventListener('click', () => { navigator.share({ text: message.value }).catch(() => {}); });
    }
    find('export').addEventListener('click', () => {
      const address = URL.createObjectURL(new Blob([file(keep.now(), store.read('led'), keep.today())], { type: 'application/json' }));
      const link = make('a', { href: address, download: `${words.file}-${keep.today()}.json` });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
    });
    page.querySelector('#own_import').addEventListener('change', (event) => {
      const chosen = event.target.files[0];
      if (!chosen) return;
      const reader = new FileReader();
      reader.addEventListener('load', () => {
        const found = opened(String(reader.result), keep.taken);
        if (found) {
          make.blocked(keep.change(() => found.study) && (!found.led || store.write('led', found.led)));
          show();
        }
        say('file-said', found ? words.imported : words.bad);
        event.target.value = '';
      });
      reader.readAsText(chosen);
    });
    const asking = (yes) => { find('sure').hidden = !yes; find('ask-delete').hidden = yes; };
    find('delete').addEventListener('click', () => { asking(true); find('delete-sure').focus(); });
    find('keep').addEventListener('click', () => { asking(false); find('delete').focus(); });
    find('delete-sure').addEventListener('click', () => {
      keep.forget();
      own(store.names()).forEach(store.remove);
      asking(false);
      show();
      say('delete-said', words.deleted);
      find('delete').focus();
    });
    page.hidden = false;
    show();
  });
}());
