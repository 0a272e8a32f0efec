/* The squares of a QR code: patterns by which a camera finds it, the bits of its words, and the mask that leaves the fewest
   misleading shapes (ISO/IEC 18004). A grid is a list of rows of 1 (dark) and 0. */
(function () {
  'use strict';

  const LEVELS = { L: 1, M: 0 };
  const MASKS = [
    (row, column) => (row + column) % 2, (row) => row % 2, (row, column) => column % 3, (row, column) => (row + column) % 3,
    (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2, (row, column) => ((row * column) % 2) + ((row * column) % 3),
    (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2, (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2,
  ];

  /** A number followed by its check: the rest of dividing it by a polynomial, in as many bits. */
  function checked(number, polynomial, bits) {
    let rest = number;
    for (let at = 0; at < bits; at += 1) rest = (rest << 1) ^ ((rest >>> (bits - 1)) & 1 ? polynomial : 0);
    return (number << bits) | (rest & ((1 << bits) - 1));
  }

  /** The 15 bits that say level and mask. */
  function format(level, mask) { return checked((LEVELS[level] << 3) | mask, 0x537, 10) ^ 0x5412; }

  /** Where the small square patterns stand, along each side. */
  function alignments(version) {
    if (version < 2) return [];
    const count = Math.floor(version / 7) + 2;
    const last = 4 * version + 10;
    const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    return [6].concat(Array.from({ length: count - 1 }, (none, at) => last - step * (count - 2 - at)));
  }

  /** What every code of a version shows, and rows that say which squares are taken. */
  function blank(version) {
    const size = 4 * version + 17;
    const rows = Array.from({ length: size }, () => new Uint8Array(size));
    const taken = rows.map((row) => row.slice());
    const put = (row, column, dark) => { rows[row][column] = dark ? 1 : 0; taken[row][column] = 1; };
    const square = (row, column, reach, light) => {
      for (let down = -reach; down <= reach; down += 1) {
        for (let right = -reach; right <= reach; right += 1) {
          const inside = row + down >= 0 && row + down < size && column + right >= 0 && column + right < size;
          if (inside) put(row + down, column + right, light.indexOf(Math.max(Math.abs(down), Math.abs(right))) < 0);
        }
      }
    };
    for (let at = 0; at < size; at += 1) { put(6, at, at % 2 === 0); put(at, 6, at % 2 === 0); }
    [[3, 3], [3, size - 4], [size - 4, 3]].forEach((place) => square(place[0], place[1], 4, [2, 4]));
    const marks = alignments(version);
    const ends = [6, size - 7];
    const corner = (row, column) => ends.indexOf(row) >= 0 && ends.indexOf(column) >= 0 && (row === 6 || column === 6);
    marks.forEach((row) => marks.forEach((column) => { if (!corner(row, column)) square(row, column, 2, [1]); }));
    formatPlaces(size).forEach((pair) => pair.forEach((place) => put(place[0], place[1], false)));
    put(size - 8, 8, true);
    if (version >= 7) {
      const bits = checked(version, 0x1f25, 12);
      for (let at = 0; at < 18; at += 1) {
        const [one, other] = [Math.floor(at / 3), size - 11 + (at % 3)];
        put(one, other, (bits >>> at) & 1);
        put(other, one, (bits >>> at) & 1);
      }
    }
    return { rows, taken };
  }

  /** The two places of each of the 15 bits of the format, from the lowest. */
  function formatPlaces(size) {
    const near = [0, 1, 2, 3, 4, 5, 7, 8];
    return Array.from({ length: 15 }, (none, at) => [
      at < 8 ? [near[at], 8] : [8, at === 8 ? 7 : 14 - at],
      at < 8 ? [8, size - 1 - at] : [size - 15 + at, 8],
    ]);
  }

  /** Fills what is not taken with the bits of words, upwards and downwards in columns of two from the right. */
  function filled(rows, taken, words) {
    const size = rows.length;
    let bit = 0;
    for (let pair = 0, right = size - 1; right > 0; pair += 1, right -= right === 8 ? 3 : 2) {
      for (let step = 0; step < size; step += 1) {
        const row = pair % 2 ? step : size - 1 - step;
        [right, right - 1].forEach((column) => {
          if (taken[row][column] || bit >= words.length * 8) return;
          rows[row][column] = (words[bit >>> 3] >>> (7 - (bit & 7))) & 1;
          bit += 1;
        });
      }
    }
  }

  /** The rows under a mask, with the format that says so. */
  function masked(rows, taken, level, mask) {
    const bits = format(level, mask);
    const all = rows.map((line, row) => line.map((dark, column) => (taken[row][column] || MASKS[mask](row, column) ? dark : 1 - dark)));
    formatPlaces(rows.length).forEach((pair, at) => pair.forEach((place) => { all[place[0]][place[1]] = (bits >>> at) & 1; }));
    return all;
  }

  /** The whole grid of some words: the mask that is `penalty`'s best. */
  function grid(words, version, level, penalty) {
    const { rows, taken } = blank(version);
    filled(rows, taken, words);
    const all = MASKS.map((none, mask) => masked(rows, taken, level, mask));
    const costs = all.map(penalty);
    const mask = costs.indexOf(Math.min(...costs));
    return { rows: all[mask], mask };
  }

  const face = { checked, format, alignments, blank, filled, masked, grid };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.grid = face;
}());
