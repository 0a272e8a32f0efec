/* Plain bar charts: the earlier round hatched, the later one solid, so that they can be told apart on a photocopy. The numbers
   before the bars are those of the table beside. */
(function () {
  'use strict';

  const WIDE = 320;
  const LEFT = 30;
  const RIGHT = 52;
  const BAR = 14;
  const GAP = 10;

  /** Where each bar stands: its row, its round, its place and length in a drawing `width` wide and `height` high. */
  function layout(items, most) {
    const room = WIDE - LEFT - RIGHT;
    const bars = [];
    let top = 0;
    items.forEach((values, row) => {
      values.forEach((value, round) => {
        const length = value === null ? 0 : Math.max(0, Math.min(1, value / most)) * room;
        bars.push({ row, round, value, x: LEFT, y: top, length: Math.round(length * 10) / 10, last: round === values.length - 1 });
        top += BAR;
      });
      top += GAP;
    });
    return { bars, width: WIDE, height: Math.max(BAR, top - GAP), bar: BAR };
  }

  function hatch(id) {
    const { draw } = window.bekal.board.build;
    const line = draw('path', { d: 'M-1 1l2-2M0 6l6-6M5 7l2-2', class: 'hatch' });
    return draw('defs', null, draw('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }, line));
  }

  /** The chart. `id` names its pattern, `words` say what it shows, `show` writes a value. */
  function chart(id, items, most, words, show) {
    const { draw } = window.bekal.board.build;
    const { bars, width, height, bar } = layout(items, most);
    const parts = bars.map((one) => draw('g', null, [
      one.round === 0 ? draw('text', { x: LEFT - 8, y: one.y + bar - 2, 'text-anchor': 'end', class: 'number' }, String(one.row + 1)) : '',
      draw('rect', { x: one.x, y: one.y + 1, width: one.length, height: bar - 2, class: 'length', fill: one.last ? 'currentColor' : `url(#${id})` }),
      draw('text', { x: one.x + one.length + 6, y: one.y + bar - 2 }, one.value === null ? '' : show(one.value)),
    ]));
    return draw('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': words }, [hatch(id)].concat(parts));
  }

  /** The sign of a round, for the legend. */
  function sign(id, last) {
    const { draw } = window.bekal.board.build;
    const square = draw('rect', { x: 1, y: 1, width: 16, height: 16, class: 'length', fill: last ? 'currentColor' : `url(#${id})` });
    return draw('svg', { class: 'sign', viewBox: '0 0 18 18', 'aria-hidden': 'true' }, [hatch(id), square]);
  }

  const face = { layout, chart, sign };
  if (typeof module !== 'undefined') { module.exports = { layout }; return; }
  window.bekal.board = Object.assign(window.bekal.board || {}, { chart: face });
}());
