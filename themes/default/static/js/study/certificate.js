/* The certificate of self-study: what this device has kept, with a name and a date that the person types, to be printed. */
(function () {
  'use strict';

  /** The rows: sessions that were studied, and tests that were taken. `names` says what they are called, in order. */
  function rows(state, names) {
    const known = Object.keys(names);
    return {
      sessions: known.filter((id) => state.sessions[id] && state.sessions[id].studied).map((id) => ({ title: names[id], ...state.sessions[id] })),
      tests: known.filter((id) => state.tests[id] && (state.tests[id].pre || state.tests[id].post)).map((id) => ({ title: names[id], ...state.tests[id] })),
    };
  }

  if (typeof module !== 'undefined') { module.exports = { rows }; return; }
  document.addEventListener('DOMContentLoaded', () => {
    const sheet = document.querySelector('[data-certificate]');
    if (!sheet) return;
    const { bekal } = window;
    const { make, keep, store } = bekal;
    const state = keep.now();
    const { names, course, version } = bekal.titles();
    const { sessions, tests } = rows(state, names);
    make.blocked(store.works());
    if (!sessions.length) return;
    document.querySelector('[data-no-certificate]').hidden = true;

    const score = (pair) => (pair ? `${pair[0]}/${pair[1]}` : '\u2013');
    const fill = (name, list) => {
      const holder = sheet.querySelector(`[data-${name}]`);
      holder.hidden = list.length === 0;
      holder.querySelector('tbody').append(...list.map((row) => make('tr', {}, make('th', { scope: 'row' }, row[0]), ...row.slice(1).map((cell) => make('td', {}, cell)))));
    };
    fill('sessions', sessions.map((one) => [one.title, make.date(one.studied, 'short'), score(one.checks), String(one.rehearsed)]));
    fill('tests', tests.map((one) => [one.title, score(one.pre), score(one.post), one.pre && one.post ? make.signed(one.post[0] - one.pre[0]) : '\u2013']));

    const field = (id) => document.getElementById(`own_${id}`);
    function show() {
      const name = field('name').value.trim();
      sheet.querySelector('[data-say]').textContent = make.fill(sheet.dataset.says, { name: name || sheet.dataset.nobody, course, version });
      sheet.querySelector('[data-who]').textContent = name;
      sheet.querySelector('[data-where]').textContent = [field('place').value.trim(), field('date').value.trim()].filter(Boolean).join(', ');
    }
    field('name').value = state.nickname;
    ['name', 'place', 'date'].forEach((id) => field(id).addEventListener('input', show));
    document.querySelector('[data-print-certificate]').addEventListener('click', () => window.print());
    show();
    sheet.hidden = false;
    document.querySelector('[data-certificate-form]').hidden = false;
  });
}());
