// Self-coaching: judging answers, bringing questions back, what the device keeps. What it does to pages: tests/browser/study.mjs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('study');
const { number, same, complete, parts, grade, score } = load('grade.js');
const { later, answered, isDue, session, interleaved, due, next, reordered } = load('schedule.js');
const keep = load('keep.js');

const one = { kind: 'one', choices: [false, true, false] };
const truth = { kind: 'truth', choices: [false, true] };
const several = { kind: 'several', choices: [true, false, true] };
const order = { kind: 'order', items: ['a', 'b', 'c'] };
const match = { kind: 'match', pairs: ['x', 'y', 'x'] };
const amount = { kind: 'number', value: 150000, tolerance: 1000, decimal: ',' };
const decimal = { kind: 'number', value: 0.1, tolerance: 0.2, decimal: '.' };

test('answers of every kind are judged, part by part', () => {
  const R = true, W = false;
  for (const [question, answer, right, each] of [
    [one, 1, R, [R]], [one, 0, W, [W]], [one, 2, W, [W]], [one, 9, W, [W]],
    [truth, 1, R, [R]], [truth, 0, W, [W]],
    [several, [0, 2], R, [R, R, R]], [several, [2, 0], R, [R, R, R]], [several, [0], W, [R, R, W]], [several, [0, 1, 2], W, [R, W, R]], [several, [1], W, [W, W, W]],
    [order, ['a', 'b', 'c'], R, [R, R, R]], [order, ['a', 'c', 'b'], W, [R, W, W]],
    [match, ['x', 'y', 'x'], R, [R, R, R]], [match, ['y', 'y', 'x'], W, [W, R, R]],
    [amount, '150.000', R, [R]], [amount, 'Rp150.000,00', R, [R]], [amount, '151000', R, [R]], [amount, '151.001', W, [W]], [amount, '149 000', R, [R]], [amount, '15.000', W, [W]],
    [decimal, '0.3', R, [R]], [decimal, '-0.1', R, [R]], [decimal, '0.31', W, [W]], [decimal, '0,3', R, [R]],
  ]) {
    assert.deepEqual(grade(question, answer), { right, unsure: false, parts: each }, `${question.kind} ${JSON.stringify(answer)}`);
    assert.deepEqual(parts(question, answer), each);
  }
});

test('"not sure yet" is no mistake, and no answer at all is not taken for one', () => {
  for (const question of [one, truth, several, order, match, amount]) {
    assert.deepEqual(grade(question, null), { right: false, unsure: true, parts: [] }, question.kind);
    assert.equal(complete(question, null), false);
    assert.equal(complete(question, undefined), false);
  }
  for (const [question, answer] of [[several, []], [order, ['a', 'b']], [match, ['x', '', 'y']], [amount, ''], [amount, 'banyak'], [one, undefined]]) {
    assert.equal(complete(question, answer), false, JSON.stringify(answer));
    assert.equal(grade(question, answer).right, false);
  }
  for (const [question, answer] of [[one, 0], [several, [1]], [match, ['x', 'x', 'x']], [amount, '7']]) assert.equal(complete(question, answer), true);
});

test('numbers are read as people type them', () => {
  for (const [typed, mark, value] of [
    ['150.000', ',', 150000], ['150,000', '.', 150000], ['Rp 1.800.000', ',', 1800000], ['1.5', ',', 1.5], ['1,5', '.', 1.5], ['33,3%', ',', 33.3], ['8000', ',', 8000],
    ['6 kali', ',', 6], ['4.500,50', ',', 4500.5], ['-2', ',', -2], ['\u22122', ',', -2], ['9.', ',', 9], ['1 800 000', ',', 1800000], ['0,5', ',', 0.5],
    ['', ',', null], ['abc', ',', null], ['1.2.3', ',', null], ['1,2,3', ',', null], ['3 atau 4', ',', null], ['12.34.567', ',', null],
  ]) assert.equal(number(typed, mark), value, `${typed} ${mark}`);
});

test('the score counts the right ones', () => {
  assert.deepEqual(score([grade(one, 1), grade(one, 0), grade(one, null)]), [1, 3]);
  assert.deepEqual(score([]), [0, 0]);
  assert.equal(same([1, 2], [2, 1]), true);
  assert.equal(same([1, 2], [1, 3]), false);
});

test('days pass over months, years and leap days', () => {
  for (const [from, days, to] of [['2026-11-25', 7, '2026-12-02'], ['2026-12-31', 1, '2027-01-01'], ['2028-02-28', 1, '2028-02-29'], ['2026-03-28', 21, '2026-04-18'], ['2026-01-01', 0, '2026-01-01']]) assert.equal(later(from, days), to);
});

test('a question answered right comes back after 1, 3, 7 and 21 days', () => {
  let card, day = '2026-11-01';
  const waits = [];
  for (let at = 0; at < 6; at++) {
    card = answered(card, true, day);
    waits.push((Date.parse(card.due) - Date.parse(day)) / 86400000);
    day = card.due;
  }
  assert.deepEqual(waits, [1, 3, 7, 21, 21, 21]);
});

test('cards change as the table says', () => {
  const today = '2026-11-10', at = (box, day) => ({ box, due: day, last: '2026-11-01' });
  for (const [card, right, box, on] of [
    [undefined, true, 1, '2026-11-11'], [undefined, false, 1, '2026-11-11'],
    [at(1, today), true, 2, '2026-11-13'], [at(2, '2026-11-02'), true, 3, '2026-11-17'], [at(3, today), true, 4, '2026-12-01'], [at(4, today), true, 4, '2026-12-01'],
    [at(4, today), false, 1, '2026-11-11'], [at(3, '2026-11-20'), false, 1, '2026-11-11'],
    [at(3, '2026-11-20'), true, 3, '2026-11-20'], // not due yet: nothing is won by asking twice
    [{ box: 9, due: today }, true, 1, '2026-11-11'], [{ box: 0, due: today }, true, 1, '2026-11-11'], [{}, false, 1, '2026-11-11'],
  ]) assert.deepEqual(answered(card, right, today), { box, due: on, last: today }, JSON.stringify([card, right]));
});

/** A little generator, so that a failure can be repeated. */
const chance = seed => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

test('whatever is answered, a card is in one of four boxes and due 1 to 21 days later, and a wrong answer is due tomorrow', () => {
  const random = chance(7);
  for (let run = 0; run < 200; run++) {
    let card, day = '2026-01-01';
    for (let step = 0; step < 20; step++) {
      const right = random() < 0.7, before = card;
      card = answered(card, right, day);
      assert.ok(card.box >= 1 && card.box <= 4 && card.due > day && card.due <= later(day, 21), JSON.stringify(card));
      if (!right) assert.equal(card.due, later(day, 1));
      if (right && before && before.due <= day) assert.ok(card.box >= before.box);
      day = later(day, Math.floor(random() * 12));
    }
  }
});

test('due are those whose day has come, of questions that there still are, sessions mixed', () => {
  const cards = { 'a/a#1': { box: 1, due: '2026-11-09' }, 'a/a#2': { box: 1, due: '2026-11-10' }, 'b/b#1': { box: 2, due: '2026-11-10' }, 'b/b#2': { box: 2, due: '2026-11-11' }, 'gone/x#1': { box: 1, due: '2026-11-01' } };
  const ids = ['a/a#1', 'a/a#2', 'a/a#3', 'b/b#1', 'b/b#2'];
  assert.deepEqual(due(cards, ids, '2026-11-10'), ['a/a#1', 'b/b#1', 'a/a#2']);
  assert.deepEqual(due(cards, ids, '2026-11-08'), []);
  assert.equal(next(cards, ids), '2026-11-09');
  assert.equal(next({}, ids), null);
  assert.equal(isDue(undefined, '2026-11-10'), false);
  assert.equal(session('a/b#c_q1'), 'a/b');
});

test('mixing loses nothing, doubles nothing, and parts neighbours of one session wherever that can be done', () => {
  const random = chance(11);
  for (let run = 0; run < 300; run++) {
    const ids = Array.from({ length: Math.floor(random() * 14) }, (all, at) => `s/${Math.floor(random() * 4)}#${at}`);
    const mixed = interleaved(ids);
    assert.deepEqual([...mixed].sort(), [...ids].sort());
    const most = Math.max(0, ...[...new Set(ids.map(session))].map(name => ids.filter(id => session(id) === name).length));
    const together = mixed.filter((id, at) => at > 0 && session(id) === session(mixed[at - 1])).length;
    assert.equal(together, Math.max(0, most - (ids.length - most) - 1), JSON.stringify(mixed));
  }
});

test('the test after asks the same in another order', () => {
  for (const count of [2, 3, 6, 8, 15]) {
    const order = reordered(count);
    assert.deepEqual([...order].sort((a, b) => a - b), Array.from({ length: count }, (all, at) => at));
    assert.notDeepEqual(order, Array.from({ length: count }, (all, at) => at));
  }
  assert.deepEqual([reordered(0), reordered(1)], [[], [0]]);
});

test('what is kept changes as the week goes', () => {
  const today = '2026-11-25';
  let state = keep.blank();
  assert.equal(keep.stage(state, 'a'), 'pre');
  state = keep.tested(state, 'a', 'pre', [2, 6], today);
  assert.equal(keep.stage(state, 'a'), 'post');
  state = keep.tested(state, 'a', 'pre', [6, 6], today);
  assert.deepEqual(state.tests.a.pre, [2, 6], 'the first test before counts');
  assert.equal(keep.readiness(state.sessions['a/b']), 'new');
  state = keep.answered(state, 'a/b#q1', true, today);
  assert.deepEqual(state.cards['a/b#q1'], { box: 1, due: '2026-11-26', last: today });
  state = keep.studied(state, 'a/b', [7, 8], today);
  assert.equal(keep.readiness(state.sessions['a/b']), 'begun');
  state = keep.rehearsed(state, 'a/b', { pace: 2, other: 'x'.repeat(9) });
  state = keep.noted(state, 'a/b', 'try', '<b>slow</b>');
  assert.equal(keep.readiness(state.sessions['a/b']), 'ready');
  assert.equal(keep.readiness({ studied: today, rehearsed: 1, checks: [6, 8] }), 'begun', 'fewer than four of five right');
  state = keep.tested(state, 'a', 'post', [5, 6], today);
  assert.deepEqual(state.tests.a, { pre: [2, 6], post: [5, 6], 'pre-date': today, 'post-date': today });
  assert.deepEqual(keep.taken(JSON.parse(JSON.stringify(state))), state, 'read back, it is the same');
  const led = [{ session: 'a/b', marks: { m1: 'most', m2: 'few' } }, { session: 'c/d', marks: {} }, { session: '../x' }, null];
  assert.deepEqual(keep.record({ ...state, nickname: 'Sari' }, led, '2026.11', today), {
    form: 1, name: 'Sari', date: today, version: '2026.11',
    sessions: {
      'a/b': { studied: today, checks: [7, 8], rehearsed: 1, led: 1, taught: { most: 1, some: 0, few: 1 } },
      'c/d': { studied: null, checks: null, rehearsed: 0, led: 1, taught: { most: 0, some: 0, few: 0 } },
    },
    tests: { a: { pre: [2, 6], post: [5, 6] } },
  });
  assert.deepEqual(Object.keys(keep.record(keep.blank(), 'x', '', today).sessions), []);
});

test('what was remembered by the place of a question goes to the question, and nothing is lost', () => {
  const card = (box, due = '2026-11-20') => ({ box, due, last: '2026-11-13' });
  const old = keep.taken({ form: 1, cards: { 'a/b#tanya_q1': card(2), 'a/b#tanya_q2': card(3), 'c/d#x_q1': card(1), 'a/b#ee': card(4) } });
  const moved = keep.renamed(old, [['a/b#aa', 'a/b#tanya_q1'], ['a/b#ee', 'a/b#tanya_q2'], ['a/b#0f', 'a/b#tanya_q3'], ['a/b#same', 'a/b#same']]);
  assert.deepEqual(moved.cards, { 'a/b#aa': card(2), 'a/b#ee': card(4), 'c/d#x_q1': card(1) });
  assert.deepEqual(keep.renamed(moved, [['a/b#aa', 'a/b#tanya_q1']]), moved);
  assert.deepEqual(old.cards['a/b#tanya_q1'], card(2), 'what was given is not changed');
  assert.deepEqual(keep.taken(JSON.parse(JSON.stringify(moved))).cards, moved.cards);
  const { paired } = load('cards.js');
  assert.deepEqual([paired('a b ', 'c d '), paired('a b', 'c'), paired('', undefined)], [[['a', 'c'], ['b', 'd']], [['a', 'c'], ['b', 'b']], []]);
});

test('what is read back is taken only as far as it is ours', () => {
  for (const bad of [null, 7, 'x', [], {}, { form: 2 }]) assert.equal(keep.taken(bad), null, JSON.stringify(bad));
  const odd = keep.taken({
    form: 1, nickname: ' <b>\n*x*', sessions: { 'a/b': { studied: '25/11', checks: [9, 3], rehearsed: -1, rating: { a: 3, 'x"': 1, b: {} }, notes: 7 }, '../c': {}, __proto__: {}, 'd/e': null },
    tests: { a: { pre: [1, 0], post: 'x' } }, cards: { 'a/b#q': { box: 2, due: 'soon' }, 'a/b#r': { box: 2, due: '2026-11-25' }, 'javascript:1': { box: 1, due: '2026-11-25' } },
  });
  assert.deepEqual(odd, {
    form: 1, nickname: '<b> x', sessions: { 'a/b': { studied: null, checks: null, rehearsed: 0, rating: { a: 3 }, notes: {} } },
    tests: { a: { pre: null, post: null, 'pre-date': null, 'post-date': null } }, cards: { 'a/b#r': { box: 2, due: '2026-11-25', last: null } },
  });
});

test('what is due next on the hub: what was begun, then what is new, then nothing', () => {
  const { next: coming } = load('hub.js');
  const readiness = state => state ?? 'new';
  assert.deepEqual(coming(['a', 'b', 'c'], { a: 'ready', c: 'begun' }, readiness), { id: 'c', state: 'begun' });
  assert.deepEqual(coming(['a', 'b'], { a: 'ready' }, readiness), { id: 'b', state: 'new' });
  assert.equal(coming(['a'], { a: 'ready' }, readiness), null);
  assert.equal(coming([], {}, readiness), null);
});

test('what is said of an answer', () => {
  const { verdict } = load('ask.js');
  assert.deepEqual(verdict(grade(one, 1)), { key: 'right', good: true });
  assert.deepEqual(verdict(grade(one, 0)), { key: 'notQuite', good: false });
  assert.deepEqual(verdict(grade(one, null)), { key: 'wasUnsure', good: false });
  assert.deepEqual(verdict(grade(order, ['a', 'c', 'b'])), { key: 'almost', good: false });
  assert.deepEqual(verdict(grade(match, ['y', 'x', 'y'])), { key: 'notQuite', good: false });
});

test('an item moves one place, and not off the list', () => {
  const { moved } = load('ordering.js');
  assert.deepEqual(moved(['a', 'b', 'c'], 1, -1), ['b', 'a', 'c']);
  assert.deepEqual(moved(['a', 'b', 'c'], 1, 1), ['a', 'c', 'b']);
  assert.deepEqual(moved(['a', 'b'], 0, -1), ['a', 'b']);
  assert.deepEqual(moved(['a', 'b'], 1, 1), ['a', 'b']);
});

test('the clock of a rehearsal, and what a rating says', () => {
  const { clock, picked } = load('rehearse.js');
  assert.deepEqual([0, 59, 60, 754, 3600, -65].map(clock), ['00:00', '00:59', '01:00', '12:34', '60:00', '01:05']);
  assert.deepEqual(picked({ a: 3, b: 1, c: 2, d: 3 }), { best: ['a', 'd'], next: 'b' });
  assert.deepEqual(picked({ a: 3, b: 3 }), { best: ['a', 'b'], next: null });
  assert.deepEqual(picked({ a: 2 }), { best: [], next: 'a' });
  assert.deepEqual(picked({}), { best: [], next: null });
});

test('a file of ours is opened again with the meetings led, any other is not', () => {
  const { file, meetings, opened, own } = load('share.js');
  const state = { ...keep.blank(), nickname: 'Sari', cards: { 'a/b#c_q1': { box: 2, due: '2026-12-01', last: '2026-11-25' } } };
  const led = [{ session: 'a/b', date: '2026-11-24', marks: { x: 'most' }, answers: ['Baik', '', ''] }];
  assert.deepEqual(opened(file(state, led, '2026-11-25'), keep.taken), { study: state, led });
  assert.deepEqual(opened(file(state, null, '2026-11-25'), keep.taken), { study: state, led: [] });
  assert.deepEqual(opened(JSON.stringify({ bekal: 'study', study: state }), keep.taken), { study: state, led: null }, 'a file from before meetings were in it leaves those that are kept');
  assert.deepEqual(meetings([null, 7, { session: 'a/b', date: 'x' }, { session: 7, date: '2026-11-24' }, ...led]), led);
  for (const bad of ['', '{', 'null', '{"bekal":"other"}', '{"bekal":"study"}', '{"bekal":"study","study":{"form":9}}', '\u0000']) assert.equal(opened(bad, keep.taken), null, bad);
  assert.deepEqual(own(['board', 'forms/facilitator', 'after/a/b', 'led', 'live/a/b', 'look', 'study', 'year']), ['forms/facilitator', 'after/a/b', 'led', 'live/a/b', 'study']);
});

test('the certificate names what was studied, and nothing else', () => {
  const { rows } = load('certificate.js');
  let state = keep.studied(keep.blank(), 'a/b', [1, 2], '2026-11-25');
  state = keep.rehearsed(state, 'a/c', {});
  state = keep.studied(state, 'old/gone', [1, 2], '2026-11-25');
  state = keep.tested(state, 'a', 'pre', [1, 2], '2026-11-25');
  const found = rows(state, { a: 'Module', 'a/b': 'One', 'a/c': 'Two' });
  assert.deepEqual(found.sessions.map(one => one.title), ['One']);
  assert.deepEqual(found.tests.map(one => [one.title, one.pre, one.post]), [['Module', [1, 2], null]]);
});

test('a change is written with its sign', () => {
  const { signed } = load('make.js');
  assert.deepEqual([3, 0, -2].map(signed), ['+3', '0', '\u22122']);
});

allTested();
