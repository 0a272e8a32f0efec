/* How much of a grid of squares could mislead a camera: long lines, blocks, shapes like the corner marks, too much of one colour
   (ISO/IEC 18004). Of eight masks the one with the least is taken. */
(function () {
  'use strict';

  const MARK = [0b10111010000, 0b00001011101];

  /** What the lines of one direction cost. */
  function lines(size, at) {
    let cost = 0;
    for (let line = 0; line < size; line += 1) {
      let run = 0;
      let seen = 0;
      for (let place = 0; place < size; place += 1) {
        const dark = at(line, place);
        run = place > 0 && dark === at(line, place - 1) ? run + 1 : 1;
        if (run === 5) cost += 3; else if (run > 5) cost += 1;
        seen = ((seen << 1) | dark) & 0x7ff;
        if (place >= 10 && MARK.indexOf(seen) >= 0) cost += 40;
      }
    }
    return cost;
  }

  /** What a grid costs. */
  function penalty(rows) {
    const size = rows.length;
    let cost = lines(size, (line, place) => rows[line][place]) + lines(size, (line, place) => rows[place][line]);
    let dark = 0;
    rows.forEach((row, down) => row.forEach((one, right) => {
      dark += one;
      const next = rows[down + 1];
      if (next && right + 1 < size && one === row[right + 1] && one === next[right] && one === next[right + 1]) cost += 3;
    }));
    return cost + 10 * Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size));
  }

  const face = { penalty };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.penalty = penalty;
}());
