/* What one person has done, session by session: what was studied, tested and led, and what people could tell back. */
(function () {
  'use strict';

  const fill = (text, slots) => (typeof module !== 'undefined' ? require('../device/entry.js') : window.bekal.entry).fill(text, slots);

  function did(one, words, show) {
    const told = ['most', 'some', 'few'].filter((many) => one.taught[many]).map((many) => fill(words[many], { n: one.taught[many] }));
    return [
      one.studied && fill(words.studied, { date: show(one.studied) }),
      one.checks && fill(words.checks, { right: one.checks[0], all: one.checks[1] }),
      one.rehearsed && fill(words.rehearsed, { n: one.rehearsed }),
      one.led && fill(words.led, { n: one.led }),
      told.length && fill(words.taught, { list: told.join(', ') }),
    ].filter(Boolean).join('; ');
  }

  /** Lines for the sessions that somebody has begun and the tests of modules, each with its title. `show` writes dates. */
  function lines(one, facts, show) {
    const words = facts.words.detail;
    const score = (pair) => (pair ? `${pair[0]}/${pair[1]}` : '\u2013');
    const sessions = facts.sessions.filter((session) => one.done[session.path]).map((session) => ({ title: `${session.label} ${session.title}`, said: did(one.done[session.path], words, show) }));
    const tests = facts.modules.filter((module_) => one.tests[module_.id]).map((module_) => {
      const { pre, post } = one.tests[module_.id];
      return { title: module_.title, said: pre || post ? fill(words.test, { pre: score(pre), post: score(post) }) : '' };
    });
    return sessions.concat(tests).filter((line) => line.said);
  }

  if (typeof module !== 'undefined') { module.exports = { lines }; return; }
  const { make, icon } = window.bekal.board.build;

  /** A fold that is filled when it is opened first: most never are. */
  function fold(one, facts, show) {
    const { more } = facts.words.detail;
    const whole = make('details', { class: 'more' }, make('summary', null, [make('span', null, more), icon('unfold')]));
    whole.addEventListener('toggle', () => {
      const found = lines(one, facts, show).map((line) => make('li', null, [make('b', null, `${line.title}: `), line.said]));
      whole.append(found.length ? make('ul', null, found) : make('p', null, facts.words.detail.none));
    }, { once: true });
    return whole;
  }

  window.bekal.board = Object.assign(window.bekal.board || {}, { detail: { lines, fold } });
}());
