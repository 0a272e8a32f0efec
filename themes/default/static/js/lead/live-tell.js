/* How a meeting stands, in words and digits. Pure; the words come from the catalogue. */
(function () {
  'use strict';

  const node = typeof module !== 'undefined';
  const { fill } = node ? require('../planner/planner-words.js') : window.bekal.planner;
  const live = node ? require('./live-course.js') : window.bekal.live;
  const { MINUTE } = live;

  const two = (number) => String(number).padStart(2, '0');

  /** Time left as `18:24`; past its end as `+02:10`. */
  function digits(left) {
    const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
    return `${left < 0 ? '+' : ''}${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  }

  /** The time of day at a moment, as the language writes it. */
  function clockAt(words, moment) {
    const day = new Date(moment);
    return fill(words.clock, { h: two(day.getHours()), m: two(day.getMinutes()) });
  }

  /** The moment that a time of day means: the nearest one, also over midnight. */
  function momentOf(time, now) {
    const [hour, minute] = time.split(':').map(Number);
    const day = new Date(now);
    day.setHours(hour, minute, 0, 0);
    const half = 12 * 60 * MINUTE, off = day.getTime() - now;
    if (off > half) day.setDate(day.getDate() - 1);
    if (off < -half) day.setDate(day.getDate() + 1);
    return day.getTime();
  }

  /** The day of a moment: `2026-11-25`. */
  function dayOf(moment) {
    const day = new Date(moment);
    return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
  }

  function pace(late, words) {
    const minutes = Math.floor(Math.abs(late) / MINUTE);
    if (!minutes) return words['on-time'];
    return fill(late > 0 ? words.behind : words.ahead, { n: minutes });
  }

  function overrun(state, left, facts, words) {
    if (left > 0) return '';
    const minutes = Math.floor(-left / MINUTE), skip = live.skippable(state, facts);
    const over = minutes ? fill(words.over, { n: minutes }) : words['over-now'];
    return skip < 0 ? over : `${over} ${fill(words.skip, { n: skip + 1 })}`;
  }

  /** All that the page says of a meeting now. */
  function tell(state, facts, words, now) {
    const view = live.look(state, now), waits = view.waiting > 0;
    const next = live.following(state.plan, state.at, 1), end = state.begun + state.slot * MINUTE;
    const over = view.left < 0 && !waits;
    return {
      where: fill(words.step, { n: state.at + 1, total: state.plan.length }),
      left: digits(waits ? view.waiting : view.left),
      of: waits ? words.waiting : fill(words.of, { n: view.planned / MINUTE }),
      until: waits ? fill(words.starts, { time: clockAt(words, state.begun) }) : over ? '' : fill(words.until, { time: clockAt(words, view.stepEnds) }),
      share: view.planned ? Math.max(0, Math.min(1000, Math.round(view.left * 1000 / view.planned))) : 0,
      over: over && view.planned > 0,
      meeting: view.rest > 0 ? fill(words.meeting, { n: Math.ceil(view.rest / MINUTE), time: clockAt(words, end) }) : fill(words['over-meeting'], { n: Math.floor(-view.rest / MINUTE) }),
      pace: waits ? '' : pace(view.late, words),
      overrun: waits ? '' : overrun(state, view.left, facts, words),
      paused: state.paused !== null,
      next: next < 0 ? words.last : fill(words.to, { n: next + 1 }),
      offer: !waits && next >= 0 && view.ends - end >= MINUTE,
      waits,
    };
  }

  const face = { digits, clockAt, momentOf, dayOf, tell };
  if (node) { module.exports = face; return; }
  Object.assign(live, face);
}());
