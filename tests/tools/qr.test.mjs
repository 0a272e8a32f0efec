// The square that shows a message to another phone's camera, read back by a program that is not bekal's (jsQR).
import assert from 'node:assert/strict';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const tools = process.env.BEKAL_TOOLS || path.join(path.dirname(fileURLToPath(import.meta.url)), '../.tools');
const jsQR = createRequire(path.join(tools, 'x.js'))('jsqr');
const { load, allTested } = scripts('qr');
const { product, divisor, correction, room, capacity, drawn } = load('correction.js');
const { checked, format, alignments, blank, filled, masked, grid } = load('grid.js');
const { penalty } = load('penalty.js');
const { MOST, holds, fit, code, parts, path: runs } = load('qr.js');

const { step } = load('show.js');

/** What another program reads off the rows, drawn with a margin of four squares. */
function read(rows, dots = 2) {
  const size = (rows.length + 8) * dots, data = new Uint8ClampedArray(size * size * 4).fill(255);
  rows.forEach((row, down) => row.forEach((dark, right) => {
    for (let y = 0; dark && y < dots; y++) for (let x = 0; x < dots; x++) data.fill(0, (((down + 4) * dots + y) * size + (right + 4) * dots + x) * 4, (((down + 4) * dots + y) * size + (right + 4) * dots + x) * 4 + 3);
  }));
  const found = jsQR(data, size, size, { inversionAttempts: 'dontInvert' });
  return found && { text: Buffer.from(found.binaryData).toString('utf8'), version: found.version };
}
/** The same numbers on every run. */
function random(seed) {
  let state = seed;
  return most => { state = (state * 1103515245 + 12345) & 0x7fffffff; return Math.floor(state / 65536) % most; };
}
const LETTERS = [...'abcdefghijklmnopqrstuvwxyzABCDEF0123456789 .,:;!?+-/[]()\n', 'é', 'ñ', 'ꦧ', '✓', '–', '😀'];
/** Text of so many bytes. */
function words(bytes, next) {
  let text = '';
  while (Buffer.byteLength(text) < bytes - 4) text += LETTERS[next(LETTERS.length)];
  return text + 'x'.repeat(bytes - Buffer.byteLength(text));
}

// jsQR 1.4 looks for a pattern of version 23 at 74, where the standard has 78; of that version its places and size are tested.
test('every version, as full as it can be and with one byte more than the version before, is read by another program', () => {
  const next = random(7);
  for (let version = 1; version <= 40; version++) {
    const least = version === 1 ? 0 : holds(version - 1, 'L') + 1, most = holds(version, 'L');
    for (const length of [least, holds(version, 'M'), most]) {
      if (length < least) continue;
      const text = words(length, next), made = code(text);
      assert.equal(made.version, version);
      assert.equal(made.rows.length, 4 * version + 17);
      if (version !== 23) assert.deepEqual(read(made.rows), { text, version }, `version ${version}, ${length} bytes`);
    }
  }
  assert.equal(code('x'.repeat(holds(40, 'L') + 1)), null);
});

test('any text is read as it was written', () => {
  const next = random(26);
  for (let round = 0; round < 60; round++) {
    const text = words(1 + next(500), next);
    assert.equal(read(code(text).rows).text, text);
  }
});

test('the standard gives these examples', () => {
  // ISO/IEC 18004 Annex I: "01234567" as version 1-M
  const words1 = [0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11];
  assert.deepEqual(correction(words1, 10), [0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]);
  assert.deepEqual(drawn(words1, 1, 'M'), [...words1, 0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55]);
  // Annex C: level M, mask 5; Annex D: version 7
  assert.equal(format('M', 5).toString(2).padStart(15, '0'), '100000011001110');
  assert.equal(checked(7, 0x1f25, 12).toString(2).padStart(18, '0'), '000111110010010100');
  assert.deepEqual([alignments(1), alignments(2), alignments(7), alignments(23), alignments(32), alignments(40)], [[], [6, 18], [6, 22, 38], [6, 30, 54, 78, 102], [6, 34, 60, 86, 112, 138], [6, 30, 58, 86, 114, 142, 170]]);
  assert.deepEqual([room(1), room(7), room(40)], [208, 1568, 29648]);
  assert.deepEqual([capacity(1, 'L'), capacity(1, 'M'), capacity(10, 'M'), capacity(40, 'L')], [19, 16, 216, 2956]);
  assert.deepEqual([holds(1, 'L'), holds(20, 'L'), holds(20, 'M'), holds(40, 'L')], [17, 858, 666, 2953]);
});

test('words with their correction are divided by each root without a rest', () => {
  const next = random(3);
  for (const count of [7, 10, 17, 30]) {
    const text = Array.from({ length: 40 }, () => next(256)), whole = [...text, ...correction(text, count)];
    for (let power = 1, at = 0; at < count; at++, power = product(power, 2)) assert.equal(whole.reduce((sum, word) => product(sum, power) ^ word, 0), 0);
  }
  assert.deepEqual(divisor(2), [3, 2]);
  assert.deepEqual([product(0, 9), product(1, 9), product(2, 128), product(255, 255)], [0, 9, 29, 226]);
});

test('words of several blocks take turns, and none is lost', () => {
  const text = Array.from({ length: capacity(5, 'L') }, (none, at) => at & 255);
  assert.deepEqual(drawn(text, 5, 'L').slice(0, text.length), text, 'one block');
  const three = Array.from({ length: capacity(10, 'M') }, (none, at) => at), all = drawn(three, 10, 'M');
  assert.deepEqual(all.slice(0, 6), [0, 43, 86, 129, 172, 1], 'four blocks of 43 and one of 44');
  assert.deepEqual(all.slice(0, 216).sort((a, b) => a - b), three);
  assert.equal(all.length, 216 + 5 * 26);
});

test('the patterns by which a camera finds a code stand where they belong, and nothing is drawn over them', () => {
  for (const version of [1, 2, 7, 14, 21, 32, 40]) {
    const { rows, taken } = blank(version), size = rows.length;
    const free = taken.reduce((sum, row) => sum + row.filter(one => !one).length, 0);
    assert.equal(free, room(version), `version ${version}`);
    for (const [row, column] of [[0, 0], [0, size - 7], [size - 7, 0]]) assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(at => rows[row + 1][column + at]), [1, 0, 0, 0, 0, 0, 1]);
    assert.equal(rows[size - 8][8], 1);
    const before = rows.map(row => [...row]);
    filled(rows, taken, new Array(Math.floor(free / 8)).fill(255));
    rows.forEach((row, down) => row.forEach((dark, right) => assert.equal(dark, taken[down][right] ? before[down][right] : dark)));
    assert.equal(rows.flatMap((row, down) => [...row].filter((dark, right) => dark && !taken[down][right])).length, Math.floor(free / 8) * 8);
  }
});

test('of eight masks the one that misleads least is taken', () => {
  const { rows, taken } = blank(1), words1 = drawn(new Array(16).fill(0), 1, 'M');
  filled(rows, taken, words1);
  const costs = [0, 1, 2, 3, 4, 5, 6, 7].map(mask => penalty(masked(rows, taken, 'M', mask)));
  assert.equal(grid(words1, 1, 'M', penalty).mask, costs.indexOf(Math.min(...costs)));
  assert.ok(new Set(costs).size > 3);
  const square = (size, at) => Array.from({ length: size }, (none, row) => Array.from({ length: size }, (no, column) => at(row, column)));
  assert.equal(penalty(square(4, (row, column) => (row + column) % 2)), 0, 'a chessboard');
  assert.equal(penalty(square(5, (row, column) => (column < 2 ? 1 : column % 2))), 5 * 3 + 4 * 3 + 10 * 2, 'columns: five lines of five, four blocks, three of five dark');
  const mark = [1, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0];
  const calm = square(11, (row, column) => (row + column) % 2), marked = calm.map((row, at) => (at === 5 ? mark : row));
  assert.ok(penalty(marked) - penalty(calm) >= 40, 'a line like a corner mark');
});

test('a version has more correction where that makes it no larger', () => {
  assert.deepEqual([fit(0), fit(14), fit(15), fit(17), fit(18)], [{ version: 1, level: 'M' }, { version: 1, level: 'M' }, { version: 1, level: 'L' }, { version: 1, level: 'L' }, { version: 2, level: 'M' }]);
  assert.deepEqual([fit(858, 20), fit(859, 20), fit(3000)], [{ version: 20, level: 'L' }, null, null]);
});

test('a message goes into one code, else its line, else the line in parts that make it whole again', () => {
  const { open, seal } = createRequire(import.meta.url)('../../themes/default/static/js/device/progress.js');
  const message = (lines, count) => seal('form', { form: 'x', answers: Object.fromEntries(Array.from({ length: count }, (none, at) => [`a${at}`, `jawaban ${at}`])) }, lines);
  const [small, middle, large] = [message(['Sari'], 2), message(new Array(40).fill('Sari: belajar banyak hal sekali'), 12), message(['Sari'], 200)];
  assert.deepEqual(parts(small), { whole: true, texts: [small] });
  assert.deepEqual(parts(middle), { whole: false, texts: [middle.split('\n').pop()] });
  const many = parts(large);
  assert.ok(many.texts.length > 3 && !many.whole);
  for (const text of many.texts) assert.equal(read(code(text, MOST).rows).text, text);
  for (const [one, glue] of [[middle, ''], [large, '\n'], [large, '\r\n'], [large, '\n\n  ']]) assert.deepEqual(open(parts(one).texts.join(glue)), { entries: open(one).entries.map(entry => ({ ...entry, line: 1 })), problems: [] });
});

test('dark squares are drawn run by run', () => {
  assert.equal(runs([[1, 1, 0, 1], [0, 0, 0, 0], [0, 1, 0, 0]]), 'M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z');
});

test('from one code to the next and back, and no further', () => {
  assert.deepEqual([step(0, 1, 3), step(2, 1, 3), step(0, -1, 3), step(2, 0, 1), step(1, -1, 3)], [1, 2, 0, 0, 0]);
});

allTested();
