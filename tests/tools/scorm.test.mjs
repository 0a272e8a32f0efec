// The logic of courses on learning platforms, called from node. Whole courses are played by `tests/run exports`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('scorm');

test('award: what each kind of answer is worth', () => {
  const { worth } = load('award.js');
  const one = { kind: 'one', choices: [false, true, false] }, truth = { kind: 'truth', choices: [true, false] }, several = { kind: 'several', choices: [true, true, false, false] };
  const order = { kind: 'order', items: ['A', 'B', 'C'] }, match = { kind: 'match', pairs: ['A', 'B', 'A', 'D'] };
  const number = { kind: 'number', value: 8000, tolerance: 1000, decimal: ',' };
  for (const [question, answer, value] of [
    [one, 1, 1], [one, 0, 0], [one, null, 0], [one, undefined, 0], [truth, 0, 1], [truth, 1, 0],
    [several, [0, 1], 1], [several, [0], 0.5], [several, [0, 1, 2], 0.5], [several, [0, 1, 2, 3], 0], [several, [2], 0], [several, [], 0],
    [order, ['A', 'B', 'C'], 1], [order, ['B', 'A', 'C'], 0], [order, ['A', 'B', ''], 0],
    [match, ['A', 'B', 'D', 'D'], 0.75], [match, ['A', 'B', 'A', 'D'], 1], [match, ['A', '', 'A', 'D'], 0],
    [number, '9.000', 1], [number, 'Rp7000', 1], [number, '6999', 0], [number, 'x', 0],
  ]) assert.equal(worth(question, answer), value, JSON.stringify([question.kind, answer]));
});

test('award: the whole goes from 0 to 100, in whole points', () => {
  const { total } = load('award.js');
  const questions = ['a', 'b', 'c'].map(id => ({ id, kind: 'one', choices: [true, false] }));
  assert.equal(total(questions, { a: 0, b: 0, c: 0 }), 100);
  assert.equal(total(questions, { a: 0, b: 1 }), 33);
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
  const complete = (question, answer) => Boolean(answer);
  assert.equal(firstOpen([{ id: 'a' }, { id: 'b' }], { a: 'A' }, complete), 2);
  assert.equal(firstOpen([{ id: 'a' }], { a: 'A' }, complete), null);
});

allTested();
