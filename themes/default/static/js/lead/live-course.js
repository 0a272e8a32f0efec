/* A meeting that is being led: where it stands, and what each touch makes of it. Pure: state, event and the time in, state out; every
   state carries the one before it, so that anything can be undone. Times are milliseconds. */
(function () {
  'use strict';

  const MINUTE = 60000, KEPT = 12;

  const isTaught = (step) => step.mode === 'full' || step.mode === 'short';

  /** The next step that takes place after a place, or before it (`way` -1); -1 if there is none. */
  function following(plan, at, way) {
    for (let next = at + way; next >= 0 && next < plan.length; next += way) if (isTaught(plan[next])) return next;
    return -1;
  }

  /** A meeting that begins. `steps` is the plan: `{id, mode, minutes}` a step. */
  function begin({ session, slot, people, group, without, begun, sound, steps }) {
    const plan = steps.map(({ id, mode, minutes }) => ({ id, mode, minutes }));
    const state = { form: 1, session, slot, people, group: group || '', without, begun, sound: !!sound, plan, at: following(plan, -1, 1), since: begun, spent: {}, paused: null, marks: {}, ended: null };
    return { ...state, before: null };
  }

  /** Time that the current step has taken so far. */
  function elapsed(state, now) {
    const id = state.at < 0 ? '' : state.plan[state.at].id;
    const until = state.ended !== null ? state.ended : state.paused !== null ? state.paused : now;
    return (state.spent[id] || 0) + Math.max(0, until - state.since);
  }

  /* The former state without its whole past: so many touches can be undone. */
  function trimmed(state, depth) {
    return { ...state, before: state.before && depth > 1 ? trimmed(state.before, depth - 1) : null };
  }

  /* What an event changes; nothing where it makes no sense now. */
  function change(state, event, now) {
    const running = state.paused === null && state.ended === null;
    const leave = () => (state.at < 0 ? state.spent : { ...state.spent, [state.plan[state.at].id]: elapsed(state, now) });
    switch (event.type) {
      case 'pause': return running ? { paused: now } : null;
      case 'resume': return state.paused !== null ? { paused: null, since: state.since + now - state.paused } : null;
      case 'now': return now < state.begun ? { begun: now, since: now } : null;
      case 'go': {
        const there = state.plan[event.to];
        if (!there || !isTaught(there) || event.to === state.at || state.ended !== null) return null;
        return { at: event.to, spent: leave(), since: Math.max(now, state.begun), paused: null };
      }
      case 'fit': return state.ended === null ? { plan: state.plan.map((step) => ({ ...step, ...event.changes[step.id] })) } : null;
      case 'mark': return event.mark === state.marks[event.message] ? null : { marks: { ...state.marks, [event.message]: event.mark } };
      case 'finish': return state.ended === null ? { spent: leave(), since: now, paused: null, ended: now } : null;
      default: return null;
    }
  }

  /** The state after an event. One that makes no sense now leaves all as it is. */
  function next(state, event, now) {
    if (event.type === 'undo') return state.before || state;
    const changed = change(state, event, now);
    return changed ? { ...state, ...changed, before: trimmed(state, KEPT) } : state;
  }

  /** How the meeting stands: milliseconds. `left` and `rest` fall below nothing; `late` is against the plan. */
  function look(state, now) {
    const step = state.plan[state.at], planned = step ? step.minutes * MINUTE : 0;
    const at = state.ended === null ? now : state.ended;
    const used = elapsed(state, now), left = planned - used;
    const later = state.plan.filter((other, place) => place > state.at && isTaught(other)).reduce((sum, other) => sum + other.minutes, 0) * MINUTE;
    const whole = state.plan.filter(isTaught).reduce((sum, other) => sum + other.minutes, 0) * MINUTE;
    const from = Math.max(at, state.begun);
    const ends = from + Math.max(0, left) + later;
    return {
      waiting: Math.max(0, state.begun - at), used, planned, left, ends, stepEnds: from + Math.max(0, left),
      late: ends - state.begun - whole, rest: state.begun + state.slot * MINUTE - at,
    };
  }

  /** The place of the next step that may be skipped: a `could`, else a `should`, on which no later one builds; -1 if there is none. */
  function skippable(state, facts) {
    const later = facts.map((step, place) => place).filter((place) => place > state.at && isTaught(state.plan[place]));
    const free = (place) => !later.some((other) => facts[other].after.includes(facts[place].id));
    const first = (priority) => later.find((place) => facts[place].priority === priority && free(place));
    const found = first('could') === undefined ? first('should') : first('could');
    return found === undefined ? -1 : found;
  }

  /** What is written down of a meeting that is over. `date` is the day on which it began. */
  function record(state, date) {
    return {
      session: state.session, date, ...(state.group ? { group: state.group } : {}), slot: state.slot, people: state.people,
      minutes: Math.max(0, Math.round((state.ended - state.begun) / MINUTE)), marks: state.marks,
      steps: state.plan.map(({ id, mode }) => ({ id, mode, seconds: Math.round((state.spent[id] || 0) / 1000) })),
      answers: [],
    };
  }

  /** Whether something kept on the device is the state of this meeting, whole: its steps are those of the session as it is now. */
  function isWhole(state, session, facts) {
    return !!state && state.form === 1 && state.session === session && Array.isArray(state.plan) && state.plan.length === facts.length
      && state.plan.every((step, place) => step.id === facts[place].id && step.minutes >= 0)
      && [state.begun, state.since, state.slot, state.people].every(Number.isFinite) && !!state.spent && !!state.marks && Array.isArray(state.without)
      && (state.at === -1 || (Number.isInteger(state.at) && !!state.plan[state.at]));
  }

  const face = { MINUTE, isTaught, following, begin, elapsed, next, look, skippable, record, isWhole };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.live = face;
}());
