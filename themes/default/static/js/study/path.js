/* The study path of a session: its checks one by one, and what was thought about it. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') { module.exports = {}; return; }
  document.addEventListener('DOMContentLoaded', () => {
    const page = document.querySelector('[data-study]');
    if (!page) return;
    const { make, keep, ask, grade, store } = window.bekal;
    const session = page.dataset.study;
    const checks = document.getElementById('study_checks');
    make.blocked(store.works());

    function begin(shown) {
      const items = Array.from(checks.querySelectorAll('.question'));
      const list = checks.querySelector('.questions');
      shown.remove();
      list.hidden = true;
      const run = ask.all(items, {
        explain: true,
        each: (id, one) => { make.blocked(keep.change((state) => keep.answered(state, id, one.right, keep.today()))); },
        finished(grades) {
          make.blocked(keep.change((state) => keep.studied(state, session, grade.score(grades), keep.today())));
          list.replaceChildren(...items);
          const panel = ask.result(items, grades, () => begin(panel));
          run.replaceWith(panel);
          make.reach(panel);
        },
      });
      checks.append(run);
      make.reach(run.querySelector('.of'));
    }

    const list = checks && checks.querySelector('.questions');
    if (list) {
      list.hidden = true;
      const start = make('div', {}, make('p', { class: 'actions' }, make.button(make.words().begin, () => begin(start), true)));
      const before = keep.now().sessions[session];
      if (before && before.checks) start.prepend(make('p', { class: 'score' }, make.fill(make.words().result, { right: before.checks[0], all: before.checks[1] })));
      checks.append(start);
    }

    page.querySelectorAll('[data-reflect]').forEach((item) => {
      const name = item.dataset.reflect;
      const kept = keep.now().sessions[session];
      const words = make('span', { id: `reflect_${name}` }, item.textContent);
      const field = make('textarea', { rows: '3', maxlength: '2000', 'aria-labelledby': `reflect_${name}` });
      field.value = (kept && kept.notes[name]) || '';
      field.addEventListener('change', () => { make.blocked(keep.change((state) => keep.noted(state, session, name, field.value))); });
      item.replaceChildren(words, field);
    });
  });
}());
