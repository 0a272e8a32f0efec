// What the next meeting begins with: the mastery rule and the recaps, as functions.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('recap');
const RULE = { most: 'go-on', some: 'recap', few: 'repeat' };

test('mastery: a mark is followed by what the curriculum says, and by bekal\'s own rule where it says nothing', () => {
  const { follows } = load('mastery.js');
  for (const [mark, rule, wanted] of [
    ['most', RULE, 'go-on'], ['some', RULE, 'recap'], ['few', RULE, 'repeat'],
    ['some', { ...RULE, some: 'go-on' }, 'go-on'], ['few', { ...RULE, few: 'recap' }, 'recap'],
    ['few', undefined, 'repeat'], ['most', null, 'go-on'], ['some', { some: 'shout' }, 'recap'],
    [undefined, RULE, null], ['all', RULE, null], ['toString', RULE, null], ['', RULE, null],
  ]) assert.equal(follows(mark, rule), wanted, `${mark} ${JSON.stringify(rule)}`);
});

test('mastery: the table of meetings', () => {
  const { judge } = load('mastery.js');
  const meeting = marks => judge(['a', 'b', 'c', 'd'], Object.fromEntries(marks.split('').map((mark, at) => ['abcd'[at], { m: 'most', s: 'some', f: 'few' }[mark]])), RULE).meeting;
  for (const [marks, wanted] of [
    ['----', null], ['mmmm', 'go-on'], ['m---', 'go-on'], ['mmms', 'recap'], ['ssss', 'recap'], ['mmmf', 'recap'],
    ['mmff', 'repeat'], ['ffff', 'repeat'], ['f---', 'repeat'], ['mf--', 'repeat'], ['msf-', 'recap'], ['ssff', 'repeat'],
  ]) assert.equal(meeting(marks), wanted, marks);
  assert.deepEqual(judge([], {}, RULE), { messages: [], meeting: null });
  assert.equal(judge(['a'], undefined, RULE).meeting, null);
});

test('mastery: the weakest message comes first, and what sits well is left out', () => {
  const { judge, weakest } = load('mastery.js');
  const order = (marks, rule = RULE) => weakest(judge(Object.keys(marks), marks, rule)).map(message => message.id);
  assert.deepEqual(order({ a: 'most', b: 'some', c: 'few', d: 'some', e: undefined }), ['c', 'b', 'd']);
  assert.deepEqual(order({ a: 'some', b: 'few' }, { most: 'recap', some: 'recap', few: 'recap' }), ['b', 'a']);
  assert.deepEqual(order({ a: 'most' }), []);
});

const led = (session, date, marks = {}) => ({ session, date, marks });

test('recap: what was kept is read where it is whole, and the newest meeting of a session counts', () => {
  const { meetings, latest } = load('recap.js');
  const kept = [led('a/a', '2026-10-01'), null, 7, { session: 'a/a' }, { session: 'a/a', date: 'soon' }, { session: 3, date: '2026-10-01' }, led('a/b', '2026-10-08'), { session: 'a/a', date: '2026-11-01', marks: 'x' }];
  assert.deepEqual(meetings(kept).map(one => one.date), ['2026-10-01', '2026-10-08', '2026-11-01']);
  assert.deepEqual(latest(kept, 'a/a'), { session: 'a/a', date: '2026-11-01', marks: {} });
  assert.equal(latest(kept, 'a/c'), null);
  for (const nothing of [null, undefined, {}, 'x', 4]) assert.deepEqual(meetings(nothing), []);
});

test('recap: the sessions led last, each once, newest first', () => {
  const { lastSessions } = load('recap.js');
  const kept = [led('a', '2026-01-01'), led('b', '2026-02-01'), led('c', '2026-03-01'), led('d', '2026-04-01'), led('b', '2026-05-01')];
  assert.deepEqual(lastSessions(kept, 3).map(one => `${one.session} ${one.date}`), ['b 2026-05-01', 'd 2026-04-01', 'c 2026-03-01']);
  assert.deepEqual(lastSessions(null, 3), []);
});

test('recap: a meeting leaves its verdict and what to recall', () => {
  const { recall, weakness } = load('recap.js');
  const found = recall(led('a', '2026-01-01', { x: 'few', y: 'some', z: 'most' }), ['z', 'y', 'x'], RULE);
  assert.equal(found.verdict, 'recap');
  assert.deepEqual(found.messages.map(message => message.id), ['x', 'y']);
  assert.ok(weakness(found) > weakness(recall(led('a', '2026-01-01', { y: 'some' }), ['y'], RULE)));
  assert.deepEqual(recall(null, ['x'], RULE), { verdict: null, messages: [] });
});

test('recap: the next meeting is about the session after the one led last', () => {
  const { nextMeeting } = load('recap.js');
  const sessions = ['a', 'b', 'c'].map(id => ({ id, messages: [{ id: `${id}1` }] }));
  const found = nextMeeting([led('c', '2026-01-01'), led('a', '2026-02-01', { a1: 'some' }), led('gone', '2026-03-01')], sessions, RULE);
  assert.equal(found.led.id, 'a');
  assert.equal(found.next.id, 'b');
  assert.equal(found.verdict, 'recap');
  assert.equal(nextMeeting([led('c', '2026-01-01')], sessions, RULE).next, null, 'nothing comes after the last');
  assert.equal(nextMeeting([], sessions, RULE), null);
});

test('recap: texts are filled, days are written as people do, whatever the clock\'s zone', () => {
  const { fill, day } = load('recap.js');
  assert.equal(fill('[a] dan [b], [c]', { a: 1, b: '[a]' }), '1 dan [a], [c]');
  assert.equal(day('2026-11-02', 'id'), '2 November 2026');
  assert.equal(day('2026-11-02', 'en-GB'), '2 November 2026');
});

test('recap card: the last three sessions that are still in the curriculum, the weakest first', () => {
  const { shown } = load('show.js');
  const sessions = ['a', 'b', 'c', 'd'].map(id => ({ id, messages: ['x', 'y'] }));
  const kept = [led('a', '2026-01-01', { x: 'few', y: 'few' }), led('b', '2026-02-01', { x: 'most' }), led('c', '2026-03-01', { x: 'some', y: 'few' }), led('d', '2026-04-01', { x: 'some' })];
  assert.deepEqual(shown(kept, sessions, RULE).map(one => one.id), ['c', 'd', 'b']);
  assert.deepEqual(shown([led('gone', '2026-01-01'), led('a', '2026-01-02')], sessions, RULE).map(one => one.id), ['a']);
  assert.deepEqual(shown(null, sessions, RULE), []);
});

test('groups: a name is kept short and plain, and capitals make no other group', () => {
  const { tidy, same } = load('group.js');
  assert.equal(tidy('  Mawar \n 1 '), 'Mawar 1');
  assert.equal([...tidy('🌹'.repeat(50))].length, 40);
  for (const nothing of [undefined, null, 7, {}, '  ']) assert.equal(tidy(nothing), '');
  assert.ok(same('mawar  1', 'Mawar 1') && same(undefined, '') && !same('Mawar', 'Melati'));
});

test('groups: a recap is of the meetings with one group; meetings without a name, as of old, stay readable', () => {
  const { list, of, current } = load('group.js');
  const { nextMeeting } = load('recap.js');
  const { shown } = load('show.js');
  const kept = [led('a', '2026-01-01', { x: 'few' }), { ...led('a', '2026-02-01', { x: 'most' }), group: 'Mawar' }, { ...led('b', '2026-02-08', { x: 'some' }), group: 'mawar' }, { ...led('a', '2026-02-09', { x: 'few' }), group: 'Melati' }];
  assert.deepEqual(list(kept), ['Melati', 'mawar', '']);
  assert.deepEqual(list([]), []);
  assert.deepEqual(of(kept, 'Mawar').map(one => one.date), ['2026-02-01', '2026-02-08']);
  assert.deepEqual(of(kept, '').map(one => one.date), ['2026-01-01']);
  assert.deepEqual(['Mawar', '', 'Kenanga', null].map(chosen => current(list(kept), chosen)), ['mawar', '', 'Melati', 'Melati']);
  assert.equal(current([], 'Mawar'), '');
  const sessions = [{ id: 'a', messages: [{ id: 'x' }] }, { id: 'b', messages: [{ id: 'x' }] }, { id: 'c', messages: [{ id: 'x' }] }];
  assert.equal(nextMeeting(of(kept, 'Mawar'), sessions, RULE).next.id, 'c', 'Mawar is one session ahead');
  assert.equal(nextMeeting(of(kept, 'Melati'), sessions, RULE).verdict, 'repeat');
  const cards = [{ id: 'a', messages: ['x'] }, { id: 'b', messages: ['x'] }];
  assert.deepEqual(shown(of(kept, 'Mawar'), cards, RULE).map(one => `${one.id} ${one.recalled.verdict}`), ['b recap', 'a go-on']);
});

test('groups: before a meeting those of the plan and those led before are offered, the one of the day is filled in', () => {
  const { known, likely } = load('group.js');
  const year = { form: 1, groups: ['Mawar', '', 'Melati'], dates: { 'a/a': ['2026-03-02', '2026-03-03', '2026-03-02'], 'a/b': ['', '', '2026-03-09'] } };
  const kept = [{ ...led('a/a', '2026-01-01'), group: 'Kenanga' }, { ...led('a/a', '2026-01-02'), group: 'melati' }, led('a/a', '2026-01-03')];
  assert.deepEqual(known(kept, year), ['Mawar', 'Melati', 'Kenanga']);
  assert.deepEqual(known([], null), []);
  assert.equal(likely(kept, year, 'a/b', '2026-03-09'), 'Melati');
  assert.equal(likely(kept, year, 'a/a', '2026-03-02'), '', 'two groups on one day: nobody guesses');
  assert.equal(likely(kept, year, 'a/a', '2026-03-03'), '', 'a group without a name');
  assert.equal(likely(kept.slice(0, 1), null, 'a/a', '2026-03-03'), 'Kenanga', 'the only group there is');
  assert.equal(likely([], { groups: 'x' }, 'a/a', '2026-03-03'), '');
});

allTested();
