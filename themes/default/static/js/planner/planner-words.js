/* How a plan is told: messages of the catalogue with their slots filled, clock times, the reason of each step. */
(function () {
  'use strict';

  const node = typeof module !== 'undefined';
  const planner = node ? require('./planner.js') : window.bekal.planner;

  /** A message with its `{slots}` filled; the slot `n` chooses between singular and plural. */
  function fill(message, slots) {
    const text = typeof message === 'string' ? message : slots.n === 1 ? message.one : message.other;
    return text.replace(/\{([a-z]+)\}/g, (whole, name) => (name in slots ? slots[name] : whole));
  }

  /** A time of day `HH:MM` as the language writes it. */
  function clock(words, time) {
    const [h, m] = time.split(':');
    return fill(words.clock, { h, m });
  }

  /** Why a step is given as it is, in words. `title` gives the title of a step by its id. */
  function because(words, planned, title) {
    const { key, step } = planner.reason(planned);
    const slots = { n: planned.minutes, full: planned.full, step: step === null ? '' : title(step) };
    const why = fill(words.why[key], slots);
    return planned.mode === 'full' ? why : `${why} ${fill(words.then[planned.mode], slots)}`;
  }

  /** Copies of a thing to bring for so many people: small groups are of five. */
  function total(per, count, people) {
    const times = per === 'participant' ? people : per === 'group' ? Math.ceil(people / 5) : 1;
    return count * times;
  }

  /** A wish as a fragment of an address, so that it goes with a link: `#~75~27~projector+power~09:00`. */
  function wishText(wish) {
    return `#~${wish.slot}~${wish.people}~${wish.without.join('+')}~${wish.start || ''}`;
  }

  /** The wish in such a fragment, or in one that names a usual slot; nothing if there is none. */
  function wishIn(fragment) {
    const usual = /^#slot_(\d{1,3})$/.exec(fragment);
    if (usual) return { slot: Number(usual[1]), people: 0, without: [], start: '' };
    const found = /^#~(\d{1,3})~(\d{1,3})~([a-z0-9+-]*)~(\d\d:\d\d)?$/.exec(fragment);
    if (!found) return null;
    return { slot: Number(found[1]), people: Number(found[2]), without: found[3] ? found[3].split('+') : [], start: found[4] || '' };
  }

  const face = { fill, clock, because, total, wishText, wishIn };
  if (node) { module.exports = face; return; }
  Object.assign(planner, face);
}());
