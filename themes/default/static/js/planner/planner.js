/* The planner: which steps of a session run in full, in short, at home or next time, so that a slot holds the best of it. Steps are
   `StepFacts`, the request and the plan are as in src/edition/plan, with which it is one algorithm. */
(function () {
  'use strict';

  const node = typeof module !== 'undefined';
  const { LEFT, SHORT, FULL, sum, agenda, minutes, least, shortest, worth, parts, plus, compare, search } = node
    ? { ...require('./planner-agenda.js'), ...require('./planner-search.js') } : window.bekal.planner;

  /* Minutes at the start of a second meeting, for telling again what the first one taught. */
  const RECAP = 5;
  const ALONE = ['must', 'room', 'lost', 'later', 'spare'];

  /* The reason for one step. */
  function why(steps, { items }, choices, place) {
    const item = items[place], kept = (at) => choices[at] !== LEFT;
    if (kept(place)) {
      if (item.priority === 'must') return 'must';
      if (!item.required) return 'room';
      const builder = items.findIndex((other, at) => other.required && at !== place && other.after.includes(place));
      return builder < 0 ? 'must' : { base: steps[builder].id };
    }
    const before = item.after.find((at) => !kept(at) && at !== place);
    if (before !== undefined) return { behind: steps[before].id };
    const served = item.aims.map((aim) => items.findIndex((other, at) => kept(at) && other.aims.includes(aim)));
    if (served.includes(-1)) return 'lost';
    if (served.length) return { served: steps[served[0]].id };
    return item.priority === 'could' ? 'spare' : 'later';
  }

  /** The reason of a planned step by parts: the end of its key in the catalogue, and the id of the step that it names. */
  function reason(planned) {
    if (ALONE.includes(planned.why)) return { key: planned.why, step: null };
    const [[key, step]] = Object.entries(planned.why);
    return { key, step };
  }

  function timed(steps, all, choices, from, to, start) {
    let passed = 0;
    return steps.slice(from, to).map((step, index) => {
      const place = from + index, choice = choices[place], item = all.items[place];
      const planned = {
        id: step.id,
        mode: choice === FULL ? 'full' : choice === SHORT ? 'short' : step.home ? 'home' : 'moved',
        start: plus(start, passed),
        minutes: minutes(item, choice),
        full: item.full,
        why: why(steps, all, choices, place),
      };
      passed += planned.minutes;
      return planned;
    });
  }

  const taught = (steps, choices, from, to, of) => [...new Set([].concat(...steps.map((step, at) => (at >= from && at < to && choices[at] !== LEFT ? step[of] : []))))];
  const taken = (planned) => sum(planned.map((step) => step.minutes));

  /* The best way to give a session in two meetings of the slot's length. */
  function split(steps, all, request) {
    const count = steps.length, { items } = all, hold = request.slot - request.admin;
    let best = null, fewest = Infinity;
    for (let at = 1; at < count; at += 1) {
      const first = least(items, 0, at), second = least(items, at, count) + RECAP;
      fewest = Math.min(fewest, Math.max(first, second));
      if (first > hold || second > hold) continue;
      const choices = search(all, [{ from: 0, to: at, minutes: hold }, { from: at, to: count, minutes: hold - RECAP }]);
      if (!choices) continue;
      const used = items.map((item, place) => minutes(item, choices[place]));
      const uneven = Math.abs(sum(used.slice(0, at)) - sum(used.slice(at)) - RECAP);
      if (!best || (compare(all, best.choices, choices) || uneven - best.uneven) < 0) best = { at, choices, uneven };
    }
    const whole = fewest < Infinity ? fewest : least(items, 0, count);
    const meeting = (from, to, recap) => {
      const planned = timed(steps, all, best.choices, from, to, plus(request.start, recap));
      return { total: taken(planned) + recap + request.admin, recap, steps: planned, messages: taught(steps, best.choices, from, to, 'messages') };
    };
    return { least: whole + request.admin, meetings: best ? [meeting(0, best.at, 0), meeting(best.at, count, RECAP)] : [] };
  }

  /** Fits a session's steps into a slot: the best of all plans that hold, and of equal ones that whose earlier steps are in full. */
  function fit(steps, wanted) {
    const request = { admin: 0, start: '00:00', without: [], ...wanted };
    const all = agenda(steps, request.people), count = steps.length, hold = request.slot - request.admin;
    const found = hold >= 0 ? search(all, [{ from: 0, to: count, minutes: hold }]) : null;
    const choices = found || shortest(all.items);
    const planned = timed(steps, all, choices, 0, count, request.start);
    const lacks = (step) => step.needs.filter((need) => request.without.includes(need));
    const plan = {
      slot: request.slot,
      total: taken(planned) + request.admin,
      least: least(all.items, 0, count) + request.admin,
      steps: planned,
      messages: taught(steps, choices, 0, count, 'messages'),
      objectives: taught(steps, choices, 0, count, 'objectives'),
      value: parts(worth(all, choices)),
      alternatives: steps.filter((step, at) => choices[at] !== LEFT && lacks(step).length).map((step) => ({ step: step.id, needs: lacks(step) })),
    };
    return found ? plan : { ...plan, split: split(steps, all, request) };
  }

  if (node) { module.exports = { RECAP, fit, reason }; return; }
  Object.assign(window.bekal.planner, { RECAP, fit, reason });
}());
