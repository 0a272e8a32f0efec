/* Who is ready for which session, by the rules of the curriculum: what a rule counts, what state somebody is in, what comes next. */
(function () {
  'use strict';

  const NOTHING = { studied: null, checks: null, rehearsed: 0, led: 0, taught: { most: 0, some: 0, few: 0 } };
  /** What does not make ready but calls for help or for a word. */
  const CALLS = ['told-back-few', 'quiet-days'];

  /** Percent right, nothing where nothing was answered. Rounded down: nearly enough is not enough. */
  function percent(pair) { return pair && pair[1] > 0 ? Math.floor((pair[0] * 100) / pair[1]) : null; }

  function done(person, session) { return person.sessions[session.path] || NOTHING; }

  /** What somebody has of what a rule counts. */
  function measured(measure, person, session) {
    const one = done(person, session);
    const test = person.tests[session.module] || {};
    const values = {
      studied: one.studied ? 1 : 0, checks: percent(one.checks) || 0, rehearsed: one.rehearsed, led: one.led,
      'post-test': percent(test.post) || 0, 'told-back-few': one.taught.few,
    };
    return values[measure] || 0;
  }

  function isFor(rule, session) { return !rule.sessions.length || rule.sessions.indexOf(session.path) >= 0; }

  function begun(person, session) {
    const one = done(person, session);
    return Boolean(one.studied || one.checks || one.rehearsed || one.led);
  }

  function needsHelp(person, session, rules) {
    return rules.find((rule) => rule.measure === 'told-back-few' && isFor(rule, session) && measured(rule.measure, person, session) >= rule.least);
  }

  /** The first rule that somebody has not met for a session. */
  function unmet(person, session, rules) {
    return rules.find((rule) => CALLS.indexOf(rule.measure) < 0 && isFor(rule, session) && measured(rule.measure, person, session) < rule.least);
  }

  /** `help`, `ready`, `practising` or `none`. */
  function state(person, session, rules) {
    if (needsHelp(person, session, rules)) return 'help';
    if (!begun(person, session)) return 'none';
    return unmet(person, session, rules) ? 'practising' : 'ready';
  }

  /** What somebody does next: where help is called for comes first, then what was begun, then the first that was not. */
  function next(person, sessions, rules, states) {
    for (const wanted of ['help', 'practising', 'none']) {
      const at = states.indexOf(wanted);
      if (at >= 0) {
        const session = sessions[at];
        return { session, rule: (wanted === 'help' && needsHelp(person, session, rules)) || unmet(person, session, rules) || null };
      }
    }
    return null;
  }

  /** The rule by which somebody who has sent nothing for so many days is asked after. */
  function quiet(days, rules) { return rules.find((rule) => rule.measure === 'quiet-days' && days >= rule.least) || null; }

  const face = { percent, measured, isFor, unmet, state, next, quiet };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.board = Object.assign(window.bekal.board || {}, { readiness: face });
}());
