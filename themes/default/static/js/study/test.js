/* The tests of a module: the same questions before and after the study, in another order, and what was gained. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') { module.exports = {}; return; }
  document.addEventListener('DOMContentLoaded', () => {
    const page = document.querySelector('[data-test]');
    const checks = page && document.getElementById('study_checks');
    const list = checks && checks.querySelector('.questions');
    if (!list) return;
    const { make, keep, ask, grade, schedule, store } = window.bekal;
    const words = page.dataset;
    const items = Array.from(list.children);
    const panel = make('section', { class: 'test-state' });
    checks.hidden = true;
    (document.querySelector('.between') || checks).before(panel);
    // What was answered now is shown even where it cannot be kept.
    make.blocked(store.works());

    function done(which, pair, day) {
      return make('p', { class: 'score' }, make.fill(words[`${which}Done`], { right: pair[0], all: pair[1], date: make.date(day) }));
    }

    /** Where the person is: what was done, what can be done now. */
    function show(result) {
      const kept = keep.now().tests[words.test] || {};
      const which = keep.stage(keep.now(), words.test);
      panel.replaceChildren();
      if (kept.pre) panel.append(done('pre', kept.pre, kept['pre-date']));
      if (kept.post) {
        panel.append(done('post', kept.post, kept['post-date']));
        if (kept.pre) panel.append(make('p', { class: 'gain' }, make.fill(words.gain, { gain: make.signed(kept.post[0] - kept.pre[0]) })));
      }
      if (result) panel.append(result);
      if (kept.pre && !kept.post) panel.append(make('p', {}, words.studyNow));
      panel.append(make('h2', {}, words[which]), make('p', { class: 'hint' }, words[`${which}Text`]),
        make('p', { class: 'actions' }, make.button(words[`${which}Go`], () => begin(which), !kept.post)));
    }

    function begin(which) {
      const order = which === 'pre' ? items : schedule.reordered(items.length).map((at) => items[at]);
      const explain = which === 'post';
      const run = ask.all(order, {
        explain,
        each: (id, one) => { if (explain) keep.change((state) => keep.answered(state, id, one.right, keep.today())); },
        finished(grades) {
          make.blocked(keep.change((state) => keep.tested(state, words.test, which, grade.score(grades), keep.today())));
          list.replaceChildren(...items);
          show(explain ? ask.result(order, grades) : null);
          make.reach(panel);
        },
      });
      panel.replaceChildren(make('h2', {}, words[which]), run);
      make.reach(run.querySelector('.of'));
    }
    show();
  });
}());
