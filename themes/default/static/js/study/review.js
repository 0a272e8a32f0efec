/* Spaced review: the questions that are due today, from all sessions, one by one. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') { module.exports = {}; return; }
  document.addEventListener('DOMContentLoaded', () => {
    const page = document.querySelector('[data-review-page]');
    if (!page) return;
    const { make, keep, ask, schedule, store } = window.bekal;
    const words = page.dataset;
    const all = new Map(Array.from(page.querySelectorAll('.question'), (item) => [item.dataset.question, item]));
    const homes = new Map(Array.from(all.values(), (item) => [item, item.parentNode]));
    const ids = Array.from(all.keys());
    const panel = make('section', { class: 'test-state' });
    document.getElementById('study_checks').before(panel);
    make.blocked(store.works());

    function show(result) {
      const { cards } = keep.now();
      const due = schedule.due(cards, ids, keep.today());
      const next = schedule.next(cards, ids);
      panel.replaceChildren(...(result ? [result] : []));
      if (due.length) {
        panel.append(make('p', { class: 'score' }, make.fill(words.due, { count: due.length })), make('p', { class: 'actions' }, make.button(words.go, () => begin(due), true)));
      } else {
        panel.append(make('p', {}, next ? words.none : words.empty));
        if (next) panel.append(make('p', { class: 'hint' }, make.fill(words.next, { date: make.date(next) })));
      }
    }

    function begin(due) {
      const items = due.map((id) => all.get(id));
      const order = new Map(Array.from(homes.values(), (home) => [home, Array.from(home.children)]));
      const run = ask.all(items, {
        explain: true,
        each: (id, one) => { make.blocked(keep.change((state) => keep.answered(state, id, one.right, keep.today()))); },
        finished(grades) {
          order.forEach((children, home) => home.replaceChildren(...children));
          show(ask.result(items, grades));
          make.reach(panel);
        },
      });
      panel.replaceChildren(run);
      make.reach(run.querySelector('.of'));
    }
    show();
  });
}());
