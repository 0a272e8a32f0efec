/* What is left of a meeting, fitted anew into the minutes that are left: what was done stays done, the planner decides about the rest.
   And the meeting in the fragment of the address, for phones that keep nothing else. */
(function () {
  'use strict';

  const node = typeof module !== 'undefined';
  const planner = node ? { ...require('../planner/planner.js'), ...require('../planner/planner-agenda.js') } : window.bekal.planner;
  const live = node ? require('./live-course.js') : window.bekal.live;
  const { MINUTE, isTaught } = live;

  /* The steps ahead as the planner sees them, and whether they still can be taught: not if one that they build on was passed over. */
  function ahead(state, facts) {
    const done = facts.filter((step, place) => place <= state.at && isTaught(state.plan[place]));
    const passed = facts.filter((step, place) => place <= state.at && !isTaught(state.plan[place])).map((step) => step.id);
    const served = (kind) => [].concat(...done.map((step) => step[kind]));
    const [messages, objectives] = [served('messages'), served('objectives')];
    const lost = [...passed];
    const open = [];
    facts.slice(state.at + 1).forEach((step) => {
      if (step.priority !== 'must' && step.after.some((id) => lost.includes(id))) lost.push(step.id);
      else open.push({ ...step, messages: step.messages.filter((id) => !messages.includes(id)), objectives: step.objectives.filter((id) => !objectives.includes(id)) });
    });
    return open;
  }

  /** A plan for the rest: `changes` by step for the event `fit`, the minutes that are left, whether they hold what has to be there. */
  function rest(state, facts, now) {
    const { left, rest: remaining, used } = live.look(state, now);
    const minutes = Math.max(0, Math.floor(remaining / MINUTE));
    const open = ahead(state, facts);
    const step = facts[state.at], spent = used / MINUTE;
    const current = [];
    if (step) {
      const least = planner.shorter(step, state.people), whole = Math.ceil(Math.max(0, left) / MINUTE);
      const short = least < 0 ? whole : Math.ceil(Math.max(Math.ceil(spent), least) - spent);
      current.push({ id: step.id, minutes: whole, short, priority: 'must', messages: [], objectives: [], needs: [], after: [] });
    }
    const plan = planner.fit([...current, ...open], { slot: minutes, people: state.people });
    const changes = {};
    facts.slice(state.at + 1).forEach((other) => { changes[other.id] = { mode: other.home ? 'home' : 'moved', minutes: 0 }; });
    plan.steps.forEach((planned, place) => {
      const isCurrent = current.length > 0 && place === 0;
      if (!isCurrent) changes[planned.id] = { mode: planned.mode, minutes: planned.minutes };
      else if (planned.mode === 'short') changes[planned.id] = { mode: 'short', minutes: Math.max(Math.ceil(spent), planner.shorter(step, state.people)) };
    });
    return { changes, minutes, least: plan.least, fits: plan.total <= minutes };
  }

  /** The address of a meeting: step, slot, people, what is missing, when it and its step began. */
  function write(state) {
    const step = state.plan[state.at];
    const second = (time) => Math.round(time / 1000).toString(36);
    return `#${[step ? step.id : '', state.slot, state.people, state.without.join('+'), second(state.begun), second(state.since)].join('~')}`;
  }

  /** The meeting in an address, planned anew; nothing if the address holds none, or one of another day. */
  function read(fragment, session, facts, now) {
    const found = /^#([a-z0-9-]+)~(\d{1,3})~(\d{1,3})~([a-z0-9+-]*)~([a-z0-9]{1,9})~([a-z0-9]{1,9})$/.exec(fragment);
    const at = found ? facts.findIndex((step) => step.id === found[1]) : -1;
    if (at < 0) return null;
    const time = (text) => parseInt(text, 36) * 1000;
    const [slot, people, begun, since] = [Number(found[2]), Number(found[3]), time(found[5]), time(found[6])];
    if (!(Math.abs(now - begun) < 24 * 60 * MINUTE) || !Number.isFinite(since)) return null;
    const without = found[4] ? found[4].split('+') : [];
    const plan = planner.fit(facts, { slot, people, without });
    const state = live.begin({ session, slot, people, without, begun, steps: plan.steps });
    if (!isTaught(state.plan[at])) Object.assign(state.plan[at], { mode: 'full', minutes: planner.full(facts[at], people) });
    return { ...state, at, since };
  }

  if (node) { module.exports = { rest, write, read }; return; }
  Object.assign(live, { rest, write, read });
}());
