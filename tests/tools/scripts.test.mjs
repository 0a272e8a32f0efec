// The logic of the site's scripts, called from node. What they do to a page is tested in a browser (tests/browser).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('');

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

test('continue: the buttons of the card follow to the session that is offered', () => {
  const { moved } = load('continue.js');
  assert.equal(moved('a/b/lead/index.html', 'a/b/index.html', 'c/d/index.html'), 'c/d/lead/index.html');
  assert.equal(moved('print/a/b/index.html', 'a/b/index.html', 'c/d/index.html'), 'print/c/d/index.html');
});

test('minutes: a whole number of minutes opens its plan, anything else the page of plans', () => {
  const { planFor } = load('minutes.js');
  assert.equal(planFor('plan/index.html', '45'), 'plan/index.html#slot_45');
  for (const typed of ['', '-5', '7.5', '6010', 'lima', ' ', '1e9']) assert.equal(planFor('plan/index.html', typed), 'plan/index.html', typed);
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

test('store: keeps values whole, and where nothing can be kept says so and goes on', () => {
  const { over } = load('store.js');
  const kept = new Map();
  const storage = { getItem: key => kept.get(key) ?? null, setItem: (key, text) => kept.set(key, text), removeItem: key => kept.delete(key), key: at => [...kept.keys()][at], get length() { return kept.size; } };
  const store = over(() => storage);
  assert.equal(store.works(), true);
  assert.equal(store.read('a'), null);
  assert.equal(store.write('a/b', { n: [1, 'x'] }), true);
  assert.deepEqual(store.read('a/b'), { n: [1, 'x'] });
  kept.set('other', '1'); kept.set('bekal:broken', '{');
  assert.equal(store.read('broken'), null);
  store.write('a/a', 1);
  assert.deepEqual(store.names('a/'), ['a/a', 'a/b']);
  assert.deepEqual(store.names(), ['a/a', 'a/b', 'broken']);
  assert.equal(store.remove('a/b'), true);
  assert.equal(store.read('a/b'), null);
  for (const broken of [over(() => { throw new Error('blocked'); }), over(() => null), over(() => ({ ...storage, setItem() { throw new Error('full'); } }))]) {
    assert.equal(broken.works(), false);
    assert.equal(broken.write('a', 1), false);
  }
  const none = over(() => null);
  assert.deepEqual([none.read('a'), none.names(), none.remove('a')], [null, [], false]);
});

test('look: what was chosen here counts, for contrast else what the system asks for', () => {
  const { look } = load('look.js');
  assert.deepEqual(look(null, false), { large: false, contrast: false });
  assert.deepEqual(look({ large: true }, true), { large: true, contrast: true });
  assert.deepEqual(look({ large: true, contrast: false }, true), { large: true, contrast: false });
  for (const bad of [undefined, 7, 'x', [], { large: 'yes', contrast: 1 }]) assert.deepEqual(look(bad, undefined), { large: false, contrast: false }, JSON.stringify(bad));
});

test('listen: only a voice that lives on the device speaks, and only its own language', () => {
  const { voiceFor } = load('listen.js');
  const voice = (lang, localService = true, more = {}) => ({ lang, localService, ...more });
  const google = voice('id-ID', false), phone = voice('id_ID'), chosen = voice('id-ID', true, { default: true });
  assert.equal(voiceFor([google], 'id'), null, 'it would send the words away');
  assert.equal(voiceFor([google, phone], 'id'), phone);
  assert.equal(voiceFor([phone, chosen], 'id'), chosen);
  for (const old of ['in-ID', 'in_ID', 'ind-IDN', 'ID-id']) assert.ok(voiceFor([voice(old)], 'id'), old);
  assert.equal(voiceFor([voice('en-GB'), voice('it-IT')], 'id'), null);
  assert.equal(voiceFor([phone], 'jv'), null, 'Javanese is not read by an Indonesian voice');
  assert.equal(voiceFor([], 'id'), null);
});

test('listen: words are said sentence by sentence, and no number is cut at its dot', () => {
  const { pieces } = load('listen.js');
  assert.deepEqual(pieces('  Catat dulu,\n baru belanja.  "Berapa?" tanya ibu. '), ['Catat dulu, baru belanja.', '"Berapa?"', 'tanya ibu.']);
  assert.deepEqual(pieces('Uangnya Rp1.800.000 sebulan. Sisanya 1,5 kg'), ['Uangnya Rp1.800.000 sebulan.', 'Sisanya 1,5 kg']);
  assert.deepEqual(pieces(''), []);
  for (const long of ['kata '.repeat(200), 'x'.repeat(1000)]) {
    const said = pieces(long);
    assert.ok(said.every(piece => piece.length <= 180), 'short enough for every voice');
    assert.equal(said.join('').replace(/ /g, ''), long.replace(/ /g, ''), 'and nothing is lost');
  }
});

allTested();
