// The logic of the site's scripts, called from node. What they do to a page is tested in a browser (tests/browser).
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../themes/default/static/js');
const require = createRequire(import.meta.url);
const script = name => require(path.join(folder, name));
const scripts = fs.readdirSync(folder).filter(name => name.endsWith('.js'));

/** Exported functions that a test below has called; the last test wants all of them. */
const called = new Set();
const load = name => new Proxy(script(name), { get: (all, key) => (called.add(`${name} ${String(key)}`), all[key]) });

for (const name of scripts) {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  test(`${name} is one small classic script that opens from a folder`, () => {
    assert.ok(text.split('\n').length <= 150, 'at most 150 lines');
    assert.doesNotMatch(text, /^\s*(import|export)\b/m, 'no module: file:// does not load them');
    assert.match(text, /^\/\*/, 'opens by saying what it is for');
  });
  test(`${name} writes text, never markup or code, and asks nobody for anything`, () => {
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setAttribute\("on|\.style\b|cssText/);
    assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|https?:\/\/(?!www\.w3\.org)/);
  });
  test(`${name} reads and writes storage only where it may fail quietly`, () => {
    for (const [line] of text.matchAll(/^.*(localStorage|sessionStorage)\..*$/gm)) assert.match(line, /\btry \{|^\s*\/[/*]/, line.trim());
  });
}

test('continue: what this device remembers is taken back only when it is whole and leads into the edition', () => {
  const { recall, FORM } = load('continue.js');
  const place = { form: FORM, path: 'keuangan/mengelola-keuangan/index.html', title: 'Mengelola', facts: '120 menit', slat: [['must', 'w3']], step: 'uang' };
  const changed = change => JSON.stringify({ ...place, ...change });
  assert.deepEqual(recall(JSON.stringify(place)), place);
  assert.equal(recall(changed({ form: FORM + 1 })), null, 'another form');
  for (const bad of ['https://far.invalid/a/index.html', '//far.invalid/index.html', '../../x/index.html', 'javascript:go()', 'a/b/c/index.html', 'a/b/index.html#x', '/a/b/index.html', 7, null, ['a/b/index.html']]) {
    assert.equal(recall(changed({ path: bad })), null, String(bad));
  }
  for (const bad of [{ title: 7 }, { slat: 'x' }, { facts: null }]) assert.equal(recall(changed(bad)), null, JSON.stringify(bad));
  for (const bad of ['', '{', 'null', '[]', '7', null, undefined, '"a"']) assert.ok(!recall(bad), String(bad));
});

test('continue: goes on from the step, or from the beginning when the step is no id', () => {
  const { address } = load('continue.js');
  assert.equal(address({ path: 'a/b/index.html', step: 'uang-pergi' }), 'a/b/index.html#uang-pergi');
  for (const step of ['', undefined, 'x y', '"><b>', 'javascript:1']) assert.equal(address({ path: 'a/b/index.html', step }), 'a/b/index.html');
});

test('copy: a message keeps its paragraphs and list, and nothing of its layout', () => {
  const { chatText } = load('copy.js');
  const p = text => ({ text, item: false }), li = text => ({ text, item: true });
  assert.equal(chatText([]), '');
  assert.equal(chatText([p('  Bapak/Ibu,\n   besok   kita bertemu. ')]), 'Bapak/Ibu, besok kita bertemu.');
  assert.equal(chatText([p('Bawa:'), li('buku'), li('biji'), p('Terima kasih.')]), 'Bawa:\n- buku\n- biji\n\nTerima kasih.');
  assert.equal(chatText([p(''), p('Satu'), p(''), p('Dua')]), 'Satu\n\nDua');
});

test('edition menu: closes on Escape and on a tap beside it, and on nothing else', () => {
  const { closes } = load('edition.js');
  const inside = {}, outside = {}, menu = open => ({ open, contains: node => node === inside });
  assert.equal(closes(menu(true), { type: 'keydown', key: 'Escape' }), true);
  assert.equal(closes(menu(true), { type: 'keydown', key: 'Tab' }), false);
  assert.equal(closes(menu(true), { type: 'pointerdown', target: outside }), true);
  assert.equal(closes(menu(true), { type: 'pointerdown', target: inside }), false);
  assert.equal(closes(menu(false), { type: 'keydown', key: 'Escape' }), false);
});

test('print: opens what is folded and says what it opened', () => {
  const { openAll } = load('print.js');
  const folds = [{ open: false }, { open: false }];
  assert.deepEqual(openAll({ querySelectorAll: () => folds }), folds);
  assert.ok(folds.every(fold => fold.open));
  assert.deepEqual(openAll({ querySelectorAll: () => [] }), []);
});

test('steps: the step being read is the last one whose top has passed the line', () => {
  const { current } = load('steps.js');
  assert.equal(current([], 100), -1);
  assert.equal(current([300, 900], 200), -1);
  assert.equal(current([200, 900], 200), 0);
  assert.equal(current([-900, -20, 150, 800], 200), 2);
  assert.equal(current([-900, -800], 200), 1);
});

test('steps: the caption names number and title', () => {
  const { caption } = load('steps.js');
  assert.equal(caption('Langkah # dari 6', '2', 'Ke mana uang pergi?'), 'Langkah 2 dari 6 · Ke mana uang pergi?');
});

test('papers: copies and sheets are counted as the copy shop counts them', () => {
  const { copies, count, fill, message } = load('papers.js');
  assert.deepEqual(['one', 'group', 'person'].map(per => copies(per, 27)), [1, 6, 27]);
  assert.equal(copies('group', 1), 1);
  const parts = [{ name: 'Guide', pages: 13, each: 7, per: 'one', sides: 'both' }, { name: 'Cards', pages: 2, each: 1, per: 'group', sides: 'both' }, { name: 'Leaflet', pages: 1, each: 1, per: 'person', sides: 'one' }];
  const counted = count(parts, 27);
  assert.deepEqual(counted.rows.map(row => [row.copies, row.sheets]), [[1, 7], [6, 6], [27, 27]]);
  assert.equal(counted.total, 40);
  assert.equal(fill('[a] and [b] and [a]', { a: 1 }), '1 and [b] and 1');
  const words = { head: '[title].', line: '[name]: [copies] x [pages], [sides], [sheets]', end: '[total] in all' };
  assert.equal(message('Money', counted, words).split('\n')[3], 'Leaflet: 27 x 1, one, 27');
  assert.match(message('Money', counted, words), /^Money\.\n[^]*\n40 in all$/);
});

test('every function a script offers is tested above', () => {
  const missing = scripts.flatMap(name => Object.entries(script(name)).filter(([, value]) => typeof value === 'function').map(([key]) => `${name} ${key}`)).filter(key => !called.has(key));
  assert.deepEqual(missing, []);
});
