/* The board as rows: one a person, with a state for each session, what was gained and led, and what comes next. Sorts, filters,
   and writes the rows for a spreadsheet. */
(function () {
  'use strict';

  const { percent, state, next, quiet } = typeof module !== 'undefined' ? require('./readiness.js') : window.bekal.board.readiness;
  const DAY = 86400000;

  /** Days from one date to another. */
  function days(from, to) { return Math.round((Date.parse(to) - Date.parse(from)) / DAY); }

  /** The mean gain in points over all modules with both tests, nothing where there is none. */
  function gain(person) {
    const both = Object.keys(person.tests).map((id) => person.tests[id]).filter((test) => test.pre && test.post);
    if (!both.length) return null;
    return Math.round(both.reduce((sum, test) => sum + percent(test.post) - percent(test.pre), 0) / both.length);
  }

  /** The latest observation of each nickname, and the visit agreed on with it. */
  function observed(forms, agreement) {
    const dated = agreement.find((field) => field.kind === 'date');
    const latest = {};
    forms.filter((form) => form.sheet === 'observation').forEach((form) => {
      const key = form.name.replace(/\s+/g, ' ').trim().toLowerCase();
      if (latest[`n:${key}`] && latest[`n:${key}`].date > form.date) return;
      latest[`n:${key}`] = { date: form.date, visit: (dated && form.answers[dated.id]) || '', answers: form.answers };
    });
    return latest;
  }

  function row(key, person, facts, seen) {
    const { sessions, rules, today } = facts;
    const states = sessions.map((session) => state(person, session, rules));
    const done = sessions.map((session) => person.sessions[session.path]).filter(Boolean);
    const sum = (pick) => done.reduce((whole, one) => whole + pick(one), 0);
    const since = days(person.date, today);
    return {
      key, name: person.name, date: person.date, days: since, states, tests: person.tests, done: person.sessions,
      ready: states.filter((one) => one === 'ready').length, gain: gain(person), led: sum((one) => one.led),
      taught: [sum((one) => one.taught.most), sum((one) => one.taught.some), sum((one) => one.taught.few)],
      next: next(person, sessions, rules, states), quiet: quiet(since, rules), seen: seen || null,
      visit: seen && seen.visit ? seen.visit : '', due: Boolean(seen && seen.visit && seen.visit <= today),
    };
  }

  /** A row for each person. `facts` holds the sessions, the rules, the fields of the agreement and today's date. */
  function rows(kept, facts) {
    const seen = observed(kept.forms, facts.agreement);
    return Object.keys(kept.people).map((key) => row(key, kept.people[key], facts, seen[key]));
  }

  function calls(one) { return one.states.indexOf('help') >= 0 || Boolean(one.quiet) || one.due; }

  /** `by`: name, news (the longest silence first), ready (the most first), gain (the least first). Equal ones by name. */
  function sort(all, by, lang) {
    const letters = new Intl.Collator(lang || undefined, { numeric: true, sensitivity: 'base' });
    const values = {
      news: (one) => -one.days, ready: (one) => -one.ready, gain: (one) => (one.gain === null ? Infinity : one.gain),
    };
    const value = values[by] || (() => 0);
    const order = (one, other) => (value(one) === value(other) ? letters.compare(one.name, other.name) : value(one) - value(other));
    return all.slice().sort(order);
  }

  /** Those whose nickname holds the words, of all, of those who call for attention (`attention`), or of those who are in a state
      for a session (`ready:2`, `help:2`, `practising:2`, `none:2`: its place). */
  function filter(all, words, only) {
    const sought = words.trim().toLowerCase();
    const [wanted, place] = String(only || '').split(':');
    return all.filter((one) => {
      if (sought && one.name.toLowerCase().indexOf(sought) < 0) return false;
      if (wanted === 'attention') return calls(one);
      return place === undefined || one.states[Number(place)] === wanted;
    });
  }

  /** How many rows are in each state. */
  function tally(states) {
    return ['ready', 'practising', 'none', 'help'].map((name) => [name, states.filter((one) => one === name).length]).filter((pair) => pair[1] > 0);
  }

  /** The rows of the spreadsheet, heads first. */
  function sheet(all, facts, words) {
    const heads = facts.sessions.map((session) => `${session.label} ${session.title}`);
    const tests = facts.modules.reduce((list, module) => list.concat(`${module.title}: ${words.before}`, `${module.title}: ${words.after}`), []);
    const head = [words.person, words.news].concat(heads, words.ready, tests, words.gain, words.led, words.most, words.some, words.few, words['next-session'], words['next-step'], words.visit);
    const score = (one, id) => (one.tests[id] ? [percent(one.tests[id].pre), percent(one.tests[id].post)] : [null, null]);
    return [head].concat(all.map((one) => [one.name || words.nobody, one.date].concat(
      one.states.map((name) => words.state[name]), one.ready, facts.modules.reduce((list, module) => list.concat(score(one, module.id)), []),
      one.gain, one.led, one.taught, one.next ? one.next.session.title : '', one.next && one.next.rule ? one.next.rule.next : '', one.visit,
    )));
  }

  const face = { days, gain, observed, rows, calls, sort, filter, tally, sheet };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.board = Object.assign(window.bekal.board || {}, { table: face });
}());
