/* The planner, 2: in which order the search decides about the steps, and what it has to remember between two decisions: the less,
   the quicker. The order never shows in the answer. One algorithm with src/edition/plan/order.rs. */
(function () {
  'use strict';

  /* A mark is a number: a step that is taught by its place, an aim that is served by its place after all steps. */

  /** Which steps are tied by `after` in either direction, and which serve an aim that no required step serves. */
  function ties({ items, aims }) {
    const tied = items.map(() => []);
    items.forEach((item, place) => {
      if (item.required) return;
      item.after.filter((before) => before !== place && !items[before].required).forEach((before) => {
        tied[place].push(before);
        tied[before].push(place);
      });
    });
    const serve = aims.map((aim, at) => {
      const serving = items.map((item, place) => place).filter((place) => items[place].aims.includes(at));
      return serving.some((place) => items[place].required) ? [] : serving;
    });
    return { tied, serve };
  }

  /** What has to be remembered once these steps are decided. */
  function open({ tied, serve }, decided) {
    const isDecided = (place) => decided[place], isOpen = (place) => !decided[place];
    const marks = [];
    tied.forEach((others, place) => { if (decided[place] && others.some(isOpen)) marks.push(place); });
    serve.forEach((serving, aim) => { if (serving.some(isDecided) && serving.some(isOpen)) marks.push(tied.length + aim); });
    return marks;
  }

  /** The turns of a search through ranges `[from, to]`, one range after the other. */
  function turns(all, ranges) {
    const knots = ties(all);
    const decided = all.items.map(() => false);
    return ranges.map(([from, to]) => rangeTurns(all.items, knots, from, to, decided));
  }

  function rangeTurns(items, knots, from, to, decided) {
    const left = items.map((item, place) => place).slice(from, to);
    const turns = [];
    while (left.length) {
      // The step after which there is least to remember is next; of equals the first.
      let at = 0, fewest = Infinity;
      left.forEach((place, index) => {
        decided[place] = true;
        const count = open(knots, decided).length;
        decided[place] = false;
        if (count < fewest) { fewest = count; at = index; }
      });
      const [step] = left.splice(at, 1);
      const known = (place) => decided[place] && !items[place].required && !items[step].required;
      const turn = {
        step,
        buildsOn: items[step].after.filter(known),
        builtOnBy: knots.tied[step].filter((place) => known(place) && items[place].after.includes(step)),
        aims: items[step].aims.filter((aim) => knots.serve[aim].length),
      };
      decided[step] = true;
      turn.open = open(knots, decided);
      turns.push(turn);
    }
    return turns;
  }

  if (typeof module !== 'undefined') { module.exports = { ties, open, turns }; return; }
  Object.assign(window.bekal.planner, { turns });
}());
