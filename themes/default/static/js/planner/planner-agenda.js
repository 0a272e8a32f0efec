/* The planner, 1: a session's steps by their places, what each takes and is worth, which have to be there. One algorithm with
   src/edition/plan (agenda.rs, facts.rs, clock.rs), held to the same test vectors. Worth is one number, three digits a part. */
(function () {
  'use strict';

  const MESSAGE = 1e12, OBJECTIVE = 1e9, WORTH = { must: 0, should: 1e6, could: 1e3 };
  const LEFT = 0, SHORT = 1, FULL = 2;

  /** Minutes in full with so many people. */
  function full(step, people) {
    return Math.max(step.minutes, Math.ceil((step['per-person'] || 0) * (people || 0) / 1000));
  }

  /** Minutes in short where that is less than in full, else -1. */
  function shorter(step, people) {
    return typeof step.short === 'number' && step.short < full(step, people) ? step.short : -1;
  }

  const tidy = (places) => [...new Set(places)].sort((one, other) => one - other);
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /** The steps ready to be planned: `items`, and of each aim what it is worth. */
  function agenda(steps, people) {
    const names = [];
    const aims = [];
    const place = (kind, id) => {
      const at = names.indexOf(kind + id);
      if (at >= 0) return at;
      aims.push(kind);
      return names.push(kind + id) - 1;
    };
    const items = steps.map((step) => ({
      full: full(step, people),
      short: shorter(step, people),
      priority: step.priority,
      required: step.priority === 'must',
      worth: WORTH[step.priority],
      after: tidy(step.after.map((id) => steps.findIndex((other) => other.id === id)).filter((at) => at >= 0)),
      aims: tidy([...step.messages.map((id) => place(MESSAGE, id)), ...step.objectives.map((id) => place(OBJECTIVE, id))]),
    }));
    const open = items.filter((item) => item.required);
    while (open.length) {
      open.pop().after.map((at) => items[at]).filter((item) => !item.required).forEach((item) => {
        item.required = true;
        open.push(item);
      });
    }
    return { items, aims };
  }

  /** What a step takes when it is chosen so. */
  function minutes(item, choice) {
    if (choice === LEFT) return 0;
    return choice === SHORT && item.short >= 0 ? item.short : item.full;
  }

  /** What has to be there takes from one place to another, in the short forms. */
  function least(items, from, to) {
    return sum(items.slice(from, to).map((item) => (item.required ? minutes(item, SHORT) : 0)));
  }

  /** What has to be there, in the short forms, and nothing else. */
  function shortest(items) {
    return items.map((item) => (item.required ? (item.short >= 0 ? SHORT : FULL) : LEFT));
  }

  /** What a plan is worth. */
  function worth(all, choices) {
    const kept = all.items.filter((item, at) => choices[at] !== LEFT);
    const aims = all.aims.map((aim, at) => (kept.some((item) => item.aims.includes(at)) ? aim : 0));
    return sum(aims) + sum(kept.map((item) => item.worth)) + choices.filter((choice) => choice === FULL).length;
  }

  /** A worth by its parts. */
  function parts(number) {
    const part = (unit) => Math.floor(number / unit) % 1000;
    return { messages: part(MESSAGE), objectives: part(OBJECTIVE), should: part(WORTH.should), could: part(WORTH.could), full: part(1) };
  }

  /** A time of day so many minutes later; after 23:59 comes 00:00. */
  function plus(clock, more) {
    const [hour, minute] = clock.split(':').map(Number);
    const at = (hour * 60 + minute + more) % 1440;
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  }

  const face = { LEFT, SHORT, FULL, full, shorter, sum, agenda, minutes, least, shortest, worth, parts, plus };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.planner = face;
}());
