/* What the study pages keep on this device, and how it changes: sessions studied, tests, cards of questions. Everything that is
   read back, from the device or from a file, goes through `taken`, so that a page never meets what it does not know. */
(function () {
  'use strict';

  const FORM = 1;
  const NAME = 'study';
  const DATE = /^\d{4}-\d\d-\d\d$/;
  const SESSION = /^[a-z0-9-]+\/[a-z0-9-]+$/;
  const QUESTION = /^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9_-]+$/;
  const schedule = () => (typeof module !== 'undefined' ? require('./schedule.js') : window.bekal.schedule);
  const entry = () => (typeof module !== 'undefined' ? require('../device/entry.js') : window.bekal.entry);

  /** Nothing studied yet. */
  function blank() { return { form: FORM, nickname: '', sessions: {}, tests: {}, cards: {} }; }

  const date = (text) => (typeof text === 'string' && DATE.test(text) ? text : null);
  const count = (value) => (Number.isInteger(value) && value >= 0 ? value : 0);
  const score = (pair) => (Array.isArray(pair) && pair.length === 2 && pair.every(Number.isInteger) && pair[0] >= 0 && pair[0] <= pair[1] && pair[1] > 0 ? pair.slice() : null);
  const words = (text, most) => (typeof text === 'string' ? text.slice(0, most) : '');

  /** Copies the entries of a map whose names have the right shape. */
  function copied(map, pattern, copy) {
    const all = {};
    Object.keys(map && typeof map === 'object' ? map : {}).filter((name) => pattern.test(name)).forEach((name) => {
      const one = map[name] && typeof map[name] === 'object' ? copy(map[name]) : null;
      if (one) all[name] = one;
    });
    return all;
  }

  function texts(map) {
    const all = {};
    Object.keys(map && typeof map === 'object' ? map : {}).filter((name) => /^[a-z0-9-]+$/.test(name)).forEach((name) => {
      if (typeof map[name] === 'string') all[name] = words(map[name], 2000);
      if (Number.isInteger(map[name])) all[name] = map[name];
    });
    return all;
  }

  function session(one) {
    return { studied: date(one.studied), checks: score(one.checks), rehearsed: count(one.rehearsed), rating: texts(one.rating), notes: texts(one.notes) };
  }

  function card(one) {
    return Number.isInteger(one.box) && one.box >= 1 && date(one.due) ? { box: one.box, due: one.due, last: date(one.last) } : null;
  }

  /** What was read back, made whole; nothing where it is not ours. */
  function taken(value) {
    if (!value || typeof value !== 'object' || value.form !== FORM) return null;
    return {
      form: FORM,
      nickname: entry().nickname(value.nickname),
      sessions: copied(value.sessions, SESSION, session),
      tests: copied(value.tests, /^[a-z0-9-]+$/, (one) => ({ pre: score(one.pre), post: score(one.post), 'pre-date': date(one['pre-date']), 'post-date': date(one['post-date']) })),
      cards: copied(value.cards, QUESTION, card),
    };
  }

  function withSession(state, id, change) {
    const sessions = { ...state.sessions, [id]: { ...session(state.sessions[id] || {}), ...change } };
    return { ...state, sessions };
  }

  /** With the cards of questions that have a new name under that name. `pairs` holds names and what they were before. */
  function renamed(state, pairs) {
    const cards = { ...state.cards };
    pairs.filter((pair) => pair[0] !== pair[1] && cards[pair[1]]).forEach((pair) => {
      cards[pair[0]] = cards[pair[0]] || cards[pair[1]];
      delete cards[pair[1]];
    });
    return { ...state, cards };
  }

  /** After a question was answered. */
  function answered(state, id, right, today) {
    return { ...state, cards: { ...state.cards, [id]: schedule().answered(state.cards[id], right, today) } };
  }

  /** After all checks of a session were answered. */
  function studied(state, id, checks, today) { return withSession(state, id, { studied: today, checks }); }

  /** After a rehearsal, with how it went. */
  function rehearsed(state, id, rating) {
    const before = session(state.sessions[id] || {});
    return withSession(state, id, { rehearsed: before.rehearsed + 1, rating: texts(rating) });
  }

  /** After something was written down. */
  function noted(state, id, name, text) {
    const before = session(state.sessions[id] || {});
    return withSession(state, id, { notes: { ...before.notes, [name]: words(text, 2000) } });
  }

  /** After the test before or after the study of a module. The first test before counts. */
  function tested(state, module, which, result, today) {
    const before = state.tests[module] || { pre: null, post: null, 'pre-date': null, 'post-date': null };
    if (which === 'pre' && before.pre) return state;
    return { ...state, tests: { ...state.tests, [module]: { ...before, [which]: result, [`${which}-date`]: today } } };
  }

  /** The test that comes now: before, or after. */
  function stage(state, module) { return state.tests[module] && state.tests[module].pre ? 'post' : 'pre'; }

  /** How far a session is: `ready` (studied with most checks right, and rehearsed), `begun`, `new`. */
  function readiness(one) {
    if (!one || !(one.studied || one.rehearsed)) return 'new';
    return one.studied && one.rehearsed && one.checks && one.checks[0] * 5 >= one.checks[1] * 4 ? 'ready' : 'begun';
  }

  /** The record that leaves the device, with the meetings led. */
  function record(state, led, version, today) {
    const sessions = {};
    const of = (id) => { sessions[id] = sessions[id] || { studied: null, checks: null, rehearsed: 0, led: 0, taught: { most: 0, some: 0, few: 0 } }; return sessions[id]; };
    Object.keys(state.sessions).forEach((id) => { const { studied: day, checks, rehearsed: times } = state.sessions[id]; Object.assign(of(id), { studied: day, checks, rehearsed: times }); });
    (Array.isArray(led) ? led : []).filter((meeting) => meeting && SESSION.test(meeting.session)).forEach((meeting) => {
      of(meeting.session).led += 1;
      Object.values(meeting.marks || {}).forEach((mark) => { if (mark in sessions[meeting.session].taught) sessions[meeting.session].taught[mark] += 1; });
    });
    const tests = {};
    Object.keys(state.tests).forEach((id) => { tests[id] = { pre: state.tests[id].pre, post: state.tests[id].post }; });
    return { form: FORM, name: state.nickname, date: today, version, sessions, tests };
  }

  const face = { blank, taken, renamed, answered, studied, rehearsed, noted, tested, stage, readiness, record };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  const { store } = window.bekal;
  /** What is kept, or nothing studied yet. */
  face.read = () => taken(store.read(NAME)) || blank();
  let unsaved = null;
  /** What this page knows: what is kept, or what could not be kept. */
  face.now = () => unsaved || face.read();
  /** Keeps a change of what is known; whether that worked. `change` takes and gives the whole. */
  face.change = (change) => {
    const state = change(face.now());
    const kept = store.write(NAME, state);
    unsaved = kept ? null : state;
    return kept;
  };
  face.forget = () => { unsaved = null; return store.remove(NAME); };
  /** Today on this device. */
  face.today = () => { const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-'); };
  window.bekal.keep = face;
}());
