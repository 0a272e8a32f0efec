/* When a question comes back: after 1, 3, 7 and 21 days, as long as it is answered right; from the beginning where it is not.
   Days are given, never read from a clock here. */
(function () {
  'use strict';

  const DAY = 86400000;
  const AFTER = [1, 3, 7, 21];

  /** A date some days later. */
  function later(date, days) {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  }

  /** The card of a question after it was answered. Boxes count from 1. Answered right before it was due, it stays where it is. */
  function answered(card, right, today) {
    const known = card && Number.isInteger(card.box) && card.box >= 1 && card.box <= AFTER.length ? card : null;
    if (known && right && known.due > today) return { box: known.box, due: known.due, last: today };
    const box = !right ? 1 : Math.min(known ? known.box + 1 : 1, AFTER.length);
    return { box, due: later(today, AFTER[box - 1]), last: today };
  }

  /** Whether a question is due. */
  function isDue(card, today) { return Boolean(card) && card.due <= today; }

  /** The session of a question: what stands before its `#`. */
  function session(id) { return id.split('#')[0]; }

  /** Questions so ordered that neighbours come from different sessions as long as there are several. */
  function interleaved(ids) {
    const piles = new Map();
    ids.forEach((id) => { piles.set(session(id), (piles.get(session(id)) || []).concat(id)); });
    const order = [];
    let last = null;
    while (order.length < ids.length) {
      const open = Array.from(piles.entries()).filter((pile) => pile[1].length);
      const others = open.filter((pile) => pile[0] !== last);
      const next = (others.length ? others : open).reduce((most, pile) => (pile[1].length > most[1].length ? pile : most));
      order.push(next[1].shift());
      last = next[0];
    }
    return order;
  }

  /** What is due today, what has waited longest first, sessions mixed; of the questions that there still are. */
  function due(cards, ids, today) {
    const waiting = ids.filter((id) => isDue(cards[id], today));
    return interleaved(waiting.sort((one, other) => (cards[one].due < cards[other].due ? -1 : cards[one].due > cards[other].due ? 1 : 0)));
  }

  /** The next day on which something is due, or nothing. */
  function next(cards, ids) {
    return ids.filter((id) => cards[id]).map((id) => cards[id].due).sort()[0] || null;
  }

  /** An order that is another one and always the same: for the test after the study. */
  function reordered(count) {
    const all = Array.from({ length: count }, (whole, at) => at);
    return all.filter((at) => at % 2 === 1).reverse().concat(all.filter((at) => at % 2 === 0).reverse());
  }

  const face = { later, answered, isDue, session, interleaved, due, next, reordered };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.schedule = face;
}());
