/* A text as a QR code (bytes of UTF-8), and a long text as the fewest codes that a cheap phone still reads. Up to version 20 a
   square is three dots wide on a phone of 360; beyond it a hand that trembles or a scratched lens is enough to fail. */
(function () {
  'use strict';

  const node = typeof module !== 'undefined';
  const { capacity, drawn } = node ? require('./correction.js') : window.bekal.correction;
  const { grid } = node ? require('./grid.js') : window.bekal.grid;
  const penalty = node ? require('./penalty.js').penalty : window.bekal.penalty;
  const MOST = 20;
  const LAST = 40;

  /** Bytes of text that a version holds. */
  function holds(version, level) { return capacity(version, level) - (version < 10 ? 2 : 3); }

  /** The smallest version for some bytes, with more correction where that costs no larger one; nothing where all are too small. */
  function fit(length, most) {
    for (let version = 1; version <= (most || LAST); version += 1) {
      const level = ['M', 'L'].find((one) => length <= holds(version, one));
      if (level) return { version, level };
    }
    return null;
  }

  /** Mode, length, bytes, end and filling, as words. */
  function words(bytes, version, level) {
    const bits = [];
    const put = (value, count) => { for (let at = count - 1; at >= 0; at -= 1) bits.push((value >>> at) & 1); };
    put(4, 4);
    put(bytes.length, version < 10 ? 8 : 16);
    bytes.forEach((byte) => put(byte, 8));
    put(0, 4); // the four bits of the mode and these make whole bytes
    const list = Array.from({ length: bits.length / 8 }, (none, at) => bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0));
    for (let fill = 0xec; list.length < capacity(version, level); fill ^= 0xfd) list.push(fill);
    return list;
  }

  /** The code of a text: rows of 1 (dark) and 0 without a margin, version, level and mask. Nothing where the text is too long. */
  function code(text, most) {
    const bytes = Array.from(new TextEncoder().encode(text));
    const found = fit(bytes.length, most);
    if (!found) return null;
    const { version, level } = found;
    return { ...grid(drawn(words(bytes, version, level), version, level), version, level, penalty), version, level };
  }

  /** What goes into codes: the whole message where one code holds it, else its last line, which is all that is read by a board;
      and that line in parts of like length where it is longer still. Parts are read one below the other. */
  function parts(message) {
    const fits = (text) => fit(new TextEncoder().encode(text).length, MOST);
    if (fits(message)) return { whole: true, texts: [message] };
    const line = message.slice(message.lastIndexOf('\n') + 1);
    const count = Math.ceil(line.length / holds(MOST, 'L'));
    const each = Math.ceil(line.length / count);
    return { whole: false, texts: Array.from({ length: count }, (none, at) => line.slice(at * each, at * each + each)) };
  }

  /** The dark squares of rows as a path: one run, one piece. */
  function path(rows) {
    const runs = [];
    rows.forEach((row, down) => {
      for (let right = 0; right < row.length; right += 1) {
        const from = right;
        while (row[right]) right += 1;
        if (right > from) runs.push(`M${from} ${down}h${right - from}v1h-${right - from}z`);
      }
    });
    return runs.join('');
  }

  const face = { MOST, holds, fit, code, parts, path };
  if (node) { module.exports = face; return; }
  window.bekal.qr = face;
}());
