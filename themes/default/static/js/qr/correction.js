/* What makes a QR code readable with spots and scratches: how many letters each version holds, and the correction words that are
   added to them (Reed-Solomon over 256 numbers, ISO/IEC 18004). Knows nothing of squares. */
(function () {
  'use strict';

  // Correction words in a block, and blocks, by version from 1.
  const WORDS = {
    L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
  };
  const BLOCKS = {
    L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
    M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
  };
  const FIELD = 0x11d;

  const POWERS = [];
  const LOGS = [];
  for (let at = 0, value = 1; at < 255; at += 1) {
    POWERS.push(value);
    LOGS[value] = at;
    value = value & 128 ? (value << 1) ^ FIELD : value << 1;
  }

  /** The product of two numbers in the field of 256. */
  function product(one, other) { return one && other ? POWERS[(LOGS[one] + LOGS[other]) % 255] : 0; }

  /** The polynomial that correction words are the rest of: its factors are x - 2^0, x - 2^1 and so on. Highest power first, without its 1. */
  function divisor(count) {
    const whole = [1];
    for (let at = 0; at < count; at += 1) {
      whole.push(0);
      for (let place = whole.length - 1; place > 0; place -= 1) whole[place] ^= product(whole[place - 1], POWERS[at]);
    }
    return whole.slice(1);
  }

  /** The correction words of some words. */
  function correction(words, count) {
    const by = divisor(count);
    const rest = new Array(count).fill(0);
    words.forEach((word) => {
      const factor = word ^ rest.shift();
      rest.push(0);
      by.forEach((each, at) => { rest[at] ^= product(each, factor); });
    });
    return rest;
  }

  /** Squares of a version that carry words: all but patterns, format and version. */
  function room(version) {
    const marks = version < 2 ? 0 : Math.floor(version / 7) + 2;
    const aligned = version < 2 ? 0 : (25 * marks - 10) * marks - 55;
    return (16 * version + 128) * version + 64 - aligned - (version < 7 ? 0 : 36);
  }

  const allWords = (version) => Math.floor(room(version) / 8);

  /** Words that people's text may fill, after correction has its part. */
  function capacity(version, level) { return allWords(version) - WORDS[level][version - 1] * BLOCKS[level][version - 1]; }

  /** All words in the order in which they are drawn: the text's, a word of each block in turn, then the correction's likewise. */
  function drawn(words, version, level) {
    const count = BLOCKS[level][version - 1];
    const extra = WORDS[level][version - 1];
    const short = Math.floor(allWords(version) / count) - extra;
    const long = allWords(version) % count; // blocks at the end that hold one word more
    let from = 0;
    const blocks = Array.from({ length: count }, (none, at) => {
      const block = words.slice(from, from + short + (at >= count - long ? 1 : 0));
      from += block.length;
      return block;
    });
    const turns = (lists, length) => Array.from({ length }, (none, at) => lists.filter((list) => at < list.length).map((list) => list[at]));
    return [].concat(...turns(blocks, short + 1), ...turns(blocks.map((block) => correction(block, extra)), extra));
  }

  const face = { product, divisor, correction, room, capacity, drawn };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.correction = face;
}());
