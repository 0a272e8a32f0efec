// The logic of courses on learning platforms, called from node. Whole courses are played by `tests/run exports`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('scorm');

test('grade: a number is read as people write it', () => {
  const { number } = load('grade.js');
  for (const [typed, value] of [['150000', 150000], ['150.000', 150000], ['Rp150.000', 150000], ['rp 1.200.000', 1200000], ['150,000', 150000], ['4,5', 4.5], ['4.5', 4.5], [' 7 ', 7], ['-3', -3]]) assert.equal(number(typed), value, typed);
  for (const typed of ['', 'x', '1.2.3', '12 biji', '1,23,456']) assert.ok(Number.isNaN(number(typed)), typed);
});

test('grade: what each kind of answer is worth', () => {
  const { worth } = load('grade.js');
  const one = { kind: 'one', right: ['B'], wrong: ['A', 'C'] }, several = { kind: 'several', right: ['A', 'B'], wrong: ['C', 'D'] };
  const order = { kind: 'order', pairs: { A: '1', B: '2', C: '3' } }, match = { kind: 'match', pairs: { A: 'A', B: 'B', C: 'C', D: 'D' } };
  const number = { kind: 'number', value: 8000, tolerance: 1000 };
  for (const [question, answer, value] of [
    [one, 'B', 1], [one, 'A', 0], [one, '', 0], [one, undefined, 0],
    [several, ['A', 'B'], 1], [several, ['A'], 0.5], [several, ['A', 'B', 'C'], 0.5], [several, ['A', 'B', 'C', 'D'], 0], [several, ['C'], 0], [several, [], 0],
    [order, { A: '1', B: '2', C: '3' }, 1], [order, { A: '2', B: '1', C: '3' }, 0], [order, { A: '1', B: '2', C: '' }, 0],
    [match, { A: 'A', B: 'B', C: 'D', D: 'C' }, 0.5], [match, { A: 'A', B: 'B', C: 'C', D: 'D' }, 1],
    [number, '9.000', 1], [number, '7000', 1], [number, '6999', 0], [number, 'x', 0],
  ]) assert.equal(worth(question, answer), value, JSON.stringify([question.kind, answer]));
});

test('grade: an answer is there when all of its parts are', () => {
  const { answered } = load('grade.js');
  const match = { kind: 'match', pairs: { A: 'A', B: 'B' } };
  assert.deepEqual([answered(match, { A: 'B' }), answered(match, { A: 'B', B: 'A' }), answered({ kind: 'several' }, []), answered({ kind: 'number' }, ' '), answered({ kind: 'one' }, 'A')], [false, true, false, false, true]);
});

test('grade: the whole goes from 0 to 100, in whole points', () => {
  const { total } = load('grade.js');
  const questions = ['a', 'b', 'c'].map(id => ({ id, kind: 'one', right: ['A'], wrong: ['B'] }));
  assert.equal(total(questions, { a: 'A', b: 'A', c: 'A' }), 100);
  assert.equal(total(questions, { a: 'A', b: 'B' }), 33);
  assert.equal(total([], {}), 0);
});

/** A platform that notes what it is told. */
function platform(verb, kept = {}) {
  const told = [];
  const answer = name => (...rest) => { told.push([name, ...rest]); return 'true'; };
  const api = Object.fromEntries(['Initialize', 'Finish', 'Terminate', 'Commit', 'SetValue'].map(name => [verb(name), answer(name)]));
  api[verb('GetValue')] = key => kept[key] ?? '';
  return { api, told, set: () => Object.fromEntries(told.filter(one => one[0] === 'SetValue').map(([, key, value]) => [key, value])) };
}

test('lms: is found above the course and in the window that opened it, never in a window of another site', () => {
  const { find } = load('lms.js');
  const top = { API: 'here' };
  top.parent = top;
  const frame = { parent: { parent: top } };
  assert.equal(find(frame, 'API'), 'here');
  const popup = { opener: frame };
  popup.parent = popup; popup.top = popup;
  assert.equal(find(popup, 'API'), 'here');
  const foreign = {};
  Object.defineProperty(foreign, 'API', { get() { throw new Error('another site'); } });
  assert.equal(find({ parent: foreign }, 'API'), null);
  const alone = {};
  alone.parent = alone;
  assert.equal(find(alone, 'API'), null);
});

test('lms: either standard is told begin, place, score, outcome, time and end in its own words', () => {
  const { STANDARDS, course } = load('lms.js');
  for (const [standard, wanted] of [
    ['1.2', { 'cmi.core.score.raw': '90', 'cmi.core.lesson_status': 'passed', 'cmi.core.lesson_location': 'q3', 'cmi.core.session_time': '0001:01:05', 'cmi.core.exit': '' }],
    ['2004', { 'cmi.score.raw': '90', 'cmi.score.scaled': '0.9', 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.location': 'q3', 'cmi.session_time': 'PT1H1M5S', 'cmi.exit': 'normal' }],
  ]) {
    let now = 0;
    const { api, told, set } = platform(STANDARDS[standard].verb, { 'cmi.suspend_data': '{"answers":{"a":"B"}}' });
    const taken = course(standard, api, () => now);
    assert.deepEqual(taken.begin().kept, { answers: { a: 'B' } });
    assert.ok(taken.keep('q3', { answers: {} }) && taken.finish(90, true));
    now = 3_665_000;
    assert.equal(taken.end(true), true);
    assert.equal(taken.end(true), false, 'ends once');
    const known = set();
    for (const [key, value] of Object.entries(wanted)) assert.equal(known[key], value, `${standard} ${key}`);
    assert.equal(told.at(-1)[0], standard === '1.2' ? 'Finish' : 'Terminate');
  }
});

test('lms: a course that is left unfinished is to be gone on with; a broken one breaks nothing', () => {
  const { STANDARDS, course } = load('lms.js');
  const { api, set } = platform(STANDARDS['2004'].verb, { 'cmi.suspend_data': '{' });
  const taken = course('2004', api, () => 0);
  assert.deepEqual(taken.begin().kept, {});
  taken.end(false);
  assert.deepEqual([set()['cmi.exit'], set()['cmi.completion_status']], ['suspend', 'incomplete']);
  for (const broken of [null, {}, { Initialize() { throw new Error('gone'); } }, { Initialize: () => 'false' }]) {
    const alone = course('2004', broken, () => 0);
    assert.deepEqual([alone.begin(), alone.keep('', {}), alone.finish(1, false), alone.end(true)], [null, false, false, false]);
  }
});

test('player: words are filled in, verdicts chosen, the first open question found', () => {
  const { fill, verdict, firstOpen } = load('player.js');
  assert.equal(fill('{score} of 100, {least} is enough, {score}', { score: 70, least: 80 }), '70 of 100, 80 is enough, 70');
  const words = { right: 'r', partly: 'p', wrong: 'w' };
  assert.deepEqual([1, 0.5, 0].map(worth => verdict(worth, words)), ['r', 'p', 'w']);
  const answered = (question, answer) => Boolean(answer);
  assert.equal(firstOpen([{ id: 'a' }, { id: 'b' }], { a: 'A' }, answered), 2);
  assert.equal(firstOpen([{ id: 'a' }], { a: 'A' }, answered), null);
});

allTested();
