// The plan of the year and its calendar, called from node. What they do to the page is tested in a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('plans');
const words = { group: 'Group [n]' };
const sessions = [{ path: 'home/soap', title: 'Soap' }, { path: 'money/plan', title: 'A plan' }];

test('calendar: signs are escaped, and no letter of control gets in', () => {
  const { escaped } = load('ics.js');
  assert.equal(escaped('a,b;c\\d\r\ne\nf\u0007'), 'a\\,b\\;c\\\\d\\ne\\nf');
  assert.equal(escaped(7), '7');
});

test('calendar: long lines are folded between letters, none longer than 75 bytes', () => {
  const { folded } = load('ics.js');
  for (const text of ['x'.repeat(75), 'x'.repeat(76), 'é€😀a'.repeat(30), '']) {
    const pieces = folded(text).split('\r\n');
    assert.ok(pieces.every((piece) => Buffer.byteLength(piece) <= 75), text);
    assert.equal(pieces.map((piece, at) => (at ? piece.slice(1) : piece)).join(''), text);
  }
  assert.equal(folded('x'.repeat(75)).length, 75);
});

test('calendar: the day after crosses months, years and leap days', () => {
  const { dayAfter } = load('ics.js');
  for (const [day, next] of [['2027-01-31', '2027-02-01'], ['2027-12-31', '2028-01-01'], ['2028-02-28', '2028-02-29'], ['2028-02-29', '2028-03-01']]) {
    assert.equal(dayAfter(day), next);
  }
});

test('calendar: the same text has the same short name, another one another', () => {
  const { hash } = load('ics.js');
  assert.match(hash(''), /^[0-9a-f]{8}$/);
  assert.equal(hash('Melati'), hash('Melati'));
  assert.notEqual(hash('Melati'), hash('Mawar'));
});

test('calendar: every event has what a calendar needs', () => {
  const { calendar } = load('ics.js');
  const text = calendar('Year; 2027', [{ uid: 'year-x', day: '2027-12-31', title: 'Soap, and\nmore', about: 'home/soap' }], '2026-11-24');
  assert.ok(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && text.endsWith('END:VCALENDAR\r\n'));
  for (const line of ['X-WR-CALNAME:Year\\; 2027', 'UID:year-x@bekal', 'DTSTAMP:20261124T000000Z', 'DTSTART;VALUE=DATE:20271231', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:Soap\\, and\\nmore']) {
    assert.ok(text.includes(`${line}\r\n`), line);
  }
});

test('year: a day is a day of the calendar', () => {
  const { isDay } = load('year.js');
  for (const day of ['2027-01-04', '2028-02-29']) assert.ok(isDay(day), day);
  for (const day of ['2027-02-29', '2027-13-01', '27-1-4', '', null, '2027-01-04T00:00', 20270104]) assert.ok(!isDay(day), String(day));
});

test('year: what the device kept is taken back only where it is whole', () => {
  const { clean } = load('year.js');
  const empty = { form: 1, groups: [], dates: {} };
  for (const bad of [null, 7, 'x', [], {}, { form: 2, groups: [] }, { form: 1, groups: 'x' }]) assert.deepEqual(clean(bad), empty, JSON.stringify(bad));
  const kept = { form: 1, groups: ['Melati', 7, 'x'.repeat(99)], dates: { 'home/soap': ['2027-01-04', 'soon', null], 'money/plan': 'x' } };
  assert.deepEqual(clean(kept), { form: 1, groups: ['Melati', '', 'x'.repeat(60)], dates: { 'home/soap': ['2027-01-04', '', ''] } });
  assert.equal(clean({ form: 1, groups: Array(99).fill('a') }).groups.length, 12);
  assert.deepEqual(clean({ form: 1, groups: [], dates: null }), empty);
});

test('year: slots are filled, and a group without a name has its number', () => {
  const { fill, called } = load('year.js');
  assert.equal(fill('[n] of [m], [n]', { n: 2 }), '2 of [m], 2');
  assert.equal(called({ groups: [' Melati '] }, 0, words), 'Melati');
  assert.equal(called({ groups: ['  '] }, 0, words), 'Group 1');
  assert.equal(called({ groups: [] }, 4, words), 'Group 5');
});

test('year: events stand in the order of their days and keep their names', () => {
  const { events } = load('year.js');
  const plan = { groups: ['Melati', ''], dates: { 'home/soap': ['2027-03-01', '2027-01-04'], 'money/plan': ['', '2027-02-01'], 'gone/x': ['2027-01-01'] } };
  const found = events(plan, sessions, words);
  assert.deepEqual(found.map((event) => [event.day, event.title]), [['2027-01-04', 'Soap · Group 2'], ['2027-02-01', 'A plan · Group 2'], ['2027-03-01', 'Soap · Melati']]);
  assert.equal(new Set(found.map((event) => event.uid)).size, 3);
  const moved = events({ ...plan, dates: { 'home/soap': ['2027-05-05'] } }, sessions, words);
  assert.equal(moved[0].uid, found[2].uid);
  assert.deepEqual(events({ groups: [], dates: {} }, sessions, words), []);
});

allTested();
