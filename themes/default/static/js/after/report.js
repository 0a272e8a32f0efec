/* The report after a meeting, as text: counts letters as people see them, keeps to a limit, composes the five aspects from what
   was led, and points at numbers that look like somebody's. Knows no page. */
(function () {
  'use strict';

  const inNode = typeof module !== 'undefined';
  const { fill } = inNode ? require('../recap/recap.js') : window.bekal.recap;
  const canSegment = typeof Intl !== 'undefined' && typeof Intl.Segmenter === 'function';
  const segmenter = canSegment ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

  /** A text as letters people see; as code points where the browser cannot tell letters. */
  function letters(text, by) {
    const how = by === undefined ? segmenter : by;
    return how ? Array.from(how.segment(text), (one) => one.segment) : Array.from(text);
  }

  function count(text, by) { return letters(text, by).length; }

  /** The text, or as many of its whole words as fit with the mark that something is missing. */
  function clip(text, limit, by) {
    const all = letters(text, by);
    if (all.length <= limit) return text;
    if (limit < 1) return '';
    const head = all.slice(0, limit - 1).join('');
    const whole = /^\s/.test(all[limit - 1]) ? head : head.replace(/\s+\S*$/, '');
    return `${whole.replace(/[\s,;:.(–-]+$/, '')}…`;
  }

  /** Parts under one limit: each has a fair share, and what short ones leave is for the long ones. Says whether a part was cut. */
  function fit(parts, limit, by) {
    const sizes = parts.map((part) => count(part, by));
    const room = sizes.slice();
    let left = Math.max(0, limit - Math.max(0, parts.length - 1));
    sizes.map((size, at) => at).sort((one, other) => sizes[one] - sizes[other]).forEach((at, done) => {
      room[at] = Math.min(sizes[at], Math.floor(left / (parts.length - done)));
      left -= room[at];
    });
    const text = parts.map((part, at) => clip(part, room[at], by)).join('\n');
    return { text: clip(text, limit, by), cut: sizes.some((size, at) => size > room[at]) };
  }

  /** The name and the five aspects of a meeting. Numbers that were not given say nothing. */
  function compose(facts, words) {
    const listed = (key, items) => (items.length ? fill(words[key], { list: items.map((item) => item.trim().replace(/[.]$/, '')).join('; ') }).replace(/([?!…])\.$/, '$1') : '');
    const counted = (key, n) => (Number.isInteger(n) && n >= 0 ? fill(words[key], { n }) : '');
    const steps = (mode) => facts.steps.filter((step) => step.mode === mode).map((step) => step.title);
    const told = (test) => facts.messages.filter(test).map((message) => message.words);
    const moved = steps('moved');
    const recall = told((message) => message.follows && message.follows !== 'go-on');
    const taught = facts.messages.filter((message) => message.mark || !facts.messages.some((one) => one.mark));
    const aspects = {
      process: [counted('minutes', facts.minutes), listed('full', steps('full')), listed('short', steps('short')),
        listed('home', steps('home')), listed('moved', moved)],
      material: [fill(words.session, { title: facts.title }), listed('messages', taught.map((message) => message.words))],
      participation: [counted('people', facts.people), counted('sick', facts.sick), counted('absent', facts.absent), counted('spoke', facts.spoke)],
      results: ['most', 'some', 'few'].map((mark) => listed(mark, told((message) => message.mark === mark))).concat(counted('promised', facts.promised)),
      follow: [facts.obstacle ? facts.obstacle.trim().replace(/([^.!?])$/, '$1.') : words['no-obstacle'],
        facts.verdict === 'repeat' ? words.repeat : listed('recap', recall), moved.length ? words.later : ''],
    };
    const parts = Object.keys(aspects).map((key) => {
      const said = aspects[key].filter(Boolean).join(' ');
      return `${words[`aspect-${key}`]}: ${said || words.blank}`;
    });
    return { name: fill(words.name, { label: facts.label, title: facts.title }), parts };
  }

  const DATES = /(^|[^\p{Nd}./-])(?:\p{Nd}{1,2}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{2,4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2})(?![-/.]?\p{Nd})/gu;
  const MONEY = /\bRp\.?\s?\p{Nd}+(?:[.,]\p{Nd}+)*/giu;
  const NAMED = /\b(?:nik|kk|kks|pkh|ktp|rekening|kartu)\b[^\p{Nd}\n]{0,12}(\p{Nd}{6,})/giu;
  const RUN = /\+?\p{Nd}(?:[ .\-()/]{0,2}\p{Nd})+/gu;
  const PHONE = /^(?:\+?62|0)\p{Nd}{8,12}$/u;

  /** What one run of digits looks like: an identity number, a phone number, another long number, or nothing of these. */
  function looksLike(run) {
    const groups = run.match(/\p{Nd}+/gu), digits = groups.join(''), least = Math.min(...groups.map((group) => group.length));
    if (digits.length === 16 && least >= 2) return 'identity';
    if (PHONE.test((run[0] === '+' ? '+' : '') + digits) && least >= 2) return 'phone';
    return digits.length >= 9 && least >= 3 ? 'number' : null;
  }

  /** Numbers in a text that look like somebody's: what kind, and the words as they stand. Dates and sums of money are none. */
  function personal(text) {
    const plain = text.normalize('NFKC').replace(DATES, '$1·').replace(MONEY, '·');
    const found = [];
    (plain.match(RUN) || []).forEach((run) => {
      const kind = looksLike(run);
      if (kind) found.push({ kind, text: run });
      else run.split(/[^\p{Nd}]+/u).forEach((part) => { const own = part && looksLike(part); if (own) found.push({ kind: own, text: part }); });
    });
    plain.replace(NAMED, (whole, digits) => { if (!found.some((one) => one.text.includes(digits))) found.push({ kind: 'number', text: digits }); });
    return found;
  }

  const report = { letters, count, clip, fit, compose, personal, bySight: canSegment, LIMITS: { name: 100, text: 1000 } };
  if (inNode) { module.exports = report; return; }
  window.bekal = window.bekal || {};
  window.bekal.report = report;
}());
