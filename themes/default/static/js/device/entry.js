/* What a facilitator's progress is when it leaves the device: which fields it has, how it is packed into few letters, and the
   lines a person reads. How it travels is the business of progress.js. */
(function () {
  'use strict';

  const FORM = 1;
  const DAY = 86400000;
  const START = Date.UTC(2020, 0, 1);
  const MOST = { name: 24, sessions: 400, count: 99999 };

  /** A nickname as it may travel: one line, short, without the letters that a chat takes for bold or for the line of bekal. */
  function nickname(text) {
    return Array.from(String(text || '').replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff[\]*_~`]/g, ' ').replace(/\s+/g, ' ').trim()).slice(0, MOST.name).join('').trim();
  }

  function wrong(what) { throw new Error(what); }

  /** The day number of a date, 0 for none. */
  function day(date) {
    if (date === null || date === undefined) return 0;
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) || wrong('date');
    const number = (Date.UTC(parts[1], parts[2] - 1, parts[3]) - START) / DAY + 1;
    return date === dated(number) ? number : wrong('date');
  }

  /** The date of a day number, nothing for 0. */
  function dated(number) {
    return number === 0 ? null : new Date(START + (count(number) - 1) * DAY).toISOString().slice(0, 10);
  }

  function count(number) {
    const value = number === undefined || number === null ? 0 : number;
    return Number.isInteger(value) && value >= 0 && value <= MOST.count ? value : wrong('count');
  }

  /** Right answers of all: a pair, or nothing where none were given. */
  function score(pair) {
    if (pair === null || pair === undefined) return null;
    if (!Array.isArray(pair) || count(pair[0]) > count(pair[1])) wrong('score');
    return pair[1] ? [count(pair[0]), count(pair[1])] : null;
  }

  function id(text, pattern) { return typeof text === 'string' && pattern.test(text) ? text : wrong('id'); }
  const sessionId = (text) => id(text, /^[a-z0-9-]{1,60}\/[a-z0-9-]{1,60}$/);
  const moduleId = (text) => id(text, /^[a-z0-9-]{1,60}$/);

  /** A list without the empty values at its end. */
  function short(list) {
    let end = list.length;
    while (end > 0 && !list[end - 1]) end -= 1;
    return list.slice(0, end);
  }

  /** A record with every field in place and nothing else in it. Throws where something is not what it should be. */
  function whole(record) {
    if (!record || typeof record !== 'object' || record.form !== FORM) wrong('form');
    const sessions = {};
    Object.keys(record.sessions || {}).slice(0, MOST.sessions).sort().forEach((key) => {
      const one = record.sessions[key] || {};
      const taught = one.taught || {};
      sessions[sessionId(key)] = {
        studied: dated(day(one.studied)), checks: score(one.checks), rehearsed: count(one.rehearsed), led: count(one.led),
        taught: { most: count(taught.most), some: count(taught.some), few: count(taught.few) },
      };
    });
    const tests = {};
    Object.keys(record.tests || {}).slice(0, MOST.sessions).sort().forEach((key) => {
      tests[moduleId(key)] = { pre: score(record.tests[key].pre), post: score(record.tests[key].post) };
    });
    const version = id(record.version || '', /^[\w. -]{0,24}$/);
    return { form: FORM, name: nickname(record.name), date: dated(day(record.date)) || wrong('date'), version, sessions, tests };
  }

  /** A record as a short list: a module with its tests, then its sessions. */
  function pack(record) {
    const full = whole(record);
    const session = (key) => {
      const one = full.sessions[key];
      return short([key.split('/')[1], day(one.studied)].concat(one.checks || [0, 0], one.rehearsed, one.led, one.taught.most, one.taught.some, one.taught.few));
    };
    const modules = new Set(Object.keys(full.sessions).map((key) => key.split('/')[0]).concat(Object.keys(full.tests)));
    return [full.name, day(full.date), full.version].concat(Array.from(modules).sort().map((name) => {
      const test = full.tests[name];
      const scores = test ? short((test.pre || [0, 0]).concat(test.post || [0, 0])) : 0;
      return [name, scores].concat(Object.keys(full.sessions).filter((key) => key.indexOf(`${name}/`) === 0).map(session));
    }));
  }

  /** The record that a short list stands for. Throws where it is none. */
  function unpack(list) {
    if (!Array.isArray(list)) wrong('list');
    const sessions = {};
    const tests = {};
    list.slice(3).forEach((one) => {
      const scores = one[1];
      if (Array.isArray(scores)) tests[moduleId(one[0])] = { pre: [count(scores[0]), count(scores[1])], post: [count(scores[2]), count(scores[3])] };
      one.slice(2).forEach((its) => {
        sessions[sessionId(`${one[0]}/${its[0]}`)] = {
          studied: dated(count(its[1])), checks: [count(its[2]), count(its[3])], rehearsed: its[4], led: its[5],
          taught: { most: its[6], some: its[7], few: its[8] },
        };
      });
    });
    return whole({ form: FORM, name: list[0], date: dated(count(list[1])), version: list[2], sessions, tests });
  }

  /** Fills the `[name]` slots of a text. */
  function fill(text, slots) {
    return text.replace(/\[([a-z]+)\]/g, (all, name) => (name in slots ? String(slots[name]) : all));
  }

  /** The lines a person reads. `words` holds the texts of the page's language, `titles` what sessions and modules are called. */
  function lines(record, words) {
    const full = whole(record);
    const titled = (key) => (words.titles && words.titles[key]) || key;
    const list = [fill(words.head, { name: full.name || words.nobody, date: words.date || full.date })];
    Object.keys(full.sessions).forEach((key) => {
      const one = full.sessions[key];
      const facts = [];
      if (one.studied) facts.push(words.studied);
      if (one.checks) facts.push(fill(words.checks, { right: one.checks[0], all: one.checks[1] }));
      if (one.rehearsed) facts.push(fill(words.rehearsed, { n: one.rehearsed }));
      if (one.led) facts.push(fill(words.led, { n: one.led }));
      if (facts.length) list.push(`${titled(key)}: ${facts.join(', ')}`);
    });
    Object.keys(full.tests).forEach((key) => {
      const { pre, post } = full.tests[key];
      const shown = (pair) => (pair ? fill(words.score, { right: pair[0], all: pair[1] }) : words.none);
      if (pre || post) list.push(fill(words.test, { title: titled(key), pre: shown(pre), post: shown(post) }));
    });
    if (words.end) list.push(words.end);
    return list;
  }

  const face = { nickname, whole, pack, unpack, lines, fill, day, dated };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.entry = face;
}());
