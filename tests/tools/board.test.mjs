// The supervisor's board: what is taken and what is said of the rest, who is ready, the rows, the spreadsheet, the evaluation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('board');

const NONE = { studied: null, checks: null, rehearsed: 0, led: 0, taught: { most: 0, some: 0, few: 0 } };
const done = more => ({ ...NONE, studied: '2026-11-01', checks: [8, 10], rehearsed: 1, ...more });
const person = (name, more = {}) => ({ form: 1, name, date: '2026-11-20', version: '2026.11', sessions: {}, tests: {}, ...more });
const session = path => ({ path, module: path.split('/')[0], label: path.slice(-1), title: path, href: '#' });
const sessions = ['a/1', 'a/2', 'b/3'].map(session);
const rule = (measure, least, more = {}) => ({ id: measure, measure, least, sessions: [], text: measure, next: `do ${measure}`, ...more });
const rules = [rule('studied', 1), rule('checks', 80), rule('rehearsed', 1), rule('told-back-few', 2), rule('quiet-days', 30)];
const known = { sessions: sessions.map(one => one.path), sheets: ['facilitator', 'observation'] };
const found = (...records) => ({ entries: records.map((record, at) => ({ kind: record.answers ? 'form' : 'progress', record, line: at * 3 + 1 })), problems: [] });
const sheet = (more = {}) => ({ form: 1, sheet: 'facilitator', date: '2026-11-20', version: '', tag: 'aa', answers: { q: '2' }, ...more });
const facts = { sessions, rules, modules: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }], agreement: [{ id: 'focus', kind: 'text' }, { id: 'visit', kind: 'date' }], today: '2026-11-25' };

test('entries: the newer result of a nickname counts, and of every other it is said what became of it', () => {
  const { merge, empty } = load('entries.js');
  const first = merge(empty(), found(person('Sari'), person('Dewi')), known, 'chat.txt');
  assert.deepEqual([first.counts, first.notes], [{ people: 2, forms: 0 }, []]);
  const again = merge(first.kept, found(
    person('  sari '), person('Sari'), person('SARI', { date: '2026-11-22' }), person('sari', { date: '2026-11-01' }), person('Sari', { date: '2026-11-22', version: 'x' }),
  ), known, 'b.txt');
  assert.deepEqual(again.notes.map(note => [note.line, note.why, note.source]), [[1, 'day', 'b.txt'], [4, 'day', 'b.txt'], [7, 'renewed', 'b.txt'], [10, 'older', 'b.txt'], [13, 'day', 'b.txt']]);
  assert.deepEqual(again.notes[2], { source: 'b.txt', line: 7, why: 'renewed', name: 'SARI', date: '2026-11-22', other: '2026-11-20' });
  assert.equal(Object.keys(again.kept.people).length, 2);
  assert.equal(again.kept.people['n:sari'].version, 'x');
  assert.deepEqual(merge(again.kept, found(person('Dewi')), known, 'c').notes.map(note => note.why), ['same']);
  assert.equal(Object.keys(first.kept.people).length, 2, 'what was kept is not changed');
});

test('entries: people without a nickname stay apart, and a strange nickname is only a name', () => {
  const { merge, empty, keyOf } = load('entries.js');
  const { kept } = merge(empty(), found(person(''), person('', { date: '2026-11-21' }), person('__proto__'), person('constructor')), known, 'x');
  assert.equal(Object.keys(kept.people).length, 4);
  assert.equal(keyOf(person('Ｓａｒｉ')), keyOf(person('sari')));
  assert.equal(Object.getPrototypeOf(kept.people), Object.prototype);
});

test('entries: problems keep their line and place; sessions of another curriculum are named', () => {
  const { merge, empty } = load('entries.js');
  const problems = [{ line: 9, why: 'damaged' }, { line: 2, why: 'cut' }];
  const { notes, kept } = merge(empty(), { entries: [{ kind: 'progress', record: person('Sari', { sessions: { 'z/9': NONE, 'a/1': NONE } }), line: 5 }], problems }, known, 'chat.txt');
  assert.deepEqual(notes.map(note => [note.line, note.why]), [[2, 'cut'], [5, 'strange'], [9, 'damaged']]);
  assert.deepEqual(notes[1].list, ['z/9']);
  assert.ok(kept.people['n:sari']);
});

test('entries: a form is taken once; what is none, unknown or doubled is said', () => {
  const { merge, empty, sheet: whole } = load('entries.js');
  const { kept, notes, counts } = merge(empty(), found(sheet(), sheet(), sheet({ tag: 'bb' }), sheet({ sheet: 'other' }), sheet({ date: 'x' }), sheet({ answers: [] }), sheet({ form: 9 })), known, 'x');
  assert.deepEqual([counts, kept.forms.length], [{ people: 0, forms: 2 }, 2]);
  assert.deepEqual(notes.map(note => note.why), ['twice', 'unknown', 'odd', 'odd', 'odd']);
  assert.deepEqual(whole(sheet({ answers: { ok: '1', 'x y': '1', n: 7, long: 'x'.repeat(3000) }, more: 1 })), { form: 1, sheet: 'facilitator', date: '2026-11-20', tag: 'aa', name: '', answers: { ok: '1' } });
  for (const bad of [null, 'x', {}, [], sheet({ name: 7 }), sheet({ sheet: null })]) assert.equal(whole(bad), null);
});

test('entries: what the device kept comes back whole, and nothing else does', () => {
  const { merge, empty, restore } = load('entries.js');
  const { kept } = merge(empty(), found(person('Sari', { sessions: { 'a/1': done() } }), sheet()), known, 'x');
  assert.deepEqual(restore(JSON.parse(JSON.stringify(kept))), kept);
  for (const bad of [null, 7, 'x', [], {}, { form: 2, people: {}, forms: [] }, { form: 1, people: null, forms: [] }, { form: 1, people: {}, forms: 7 }]) assert.deepEqual(restore(bad), empty());
  assert.deepEqual(restore({ form: 1, people: { x: 7, y: { form: 1 } }, forms: [7] }), empty());
});

test('readiness: a state for each session by the rules', () => {
  const { state } = load('readiness.js');
  const cases = [
    [undefined, 'none'], [NONE, 'none'], [done(), 'ready'], [done({ checks: [79, 100] }), 'practising'], [done({ checks: [799, 1000] }), 'practising'], [done({ rehearsed: 0 }), 'practising'],
    [{ ...NONE, checks: [1, 10] }, 'practising'], [done({ studied: null }), 'practising'], [done({ led: 1, taught: { most: 1, some: 0, few: 2 } }), 'help'], [done({ taught: { most: 0, some: 0, few: 1 } }), 'ready'],
  ];
  for (const [one, wanted] of cases) assert.equal(state(person('x', { sessions: one ? { 'a/1': one } : {} }), sessions[0], rules), wanted, JSON.stringify(one));
  assert.equal(state(person('x', { sessions: { 'a/1': { ...NONE, led: 1 } } }), sessions[0], []), 'ready', 'without rules whoever has begun');
});

test('readiness: a rule may be for some sessions, and count what was led or tested', () => {
  const { state, isFor, measured, percent, unmet } = load('readiness.js');
  const own = [rule('led', 1, { sessions: ['a/2'] }), rule('post-test', 70, { sessions: ['b/3'] })];
  const one = person('x', { sessions: { 'a/1': done(), 'a/2': done(), 'b/3': done() }, tests: { b: { pre: null, post: [6, 10] } } });
  assert.deepEqual(sessions.map(session => state(one, session, own)), ['ready', 'practising', 'practising']);
  assert.equal(isFor(own[0], sessions[0]), false);
  assert.equal(measured('post-test', one, sessions[2]), 60);
  assert.equal(measured('quiet-days', one, sessions[2]), 0);
  assert.equal(unmet(one, sessions[1], own).measure, 'led');
  assert.deepEqual([percent([2, 3]), percent([0, 0]), percent(null)], [66, null, null]);
});

test('readiness: what comes next is help, then what was begun, then what was not', () => {
  const { next, quiet } = load('readiness.js');
  const one = person('x', { sessions: { 'a/2': done({ rehearsed: 0 }) } });
  const of = states => { const step = next(one, sessions, rules, states); return step && [step.session.path, step.rule && step.rule.measure]; };
  assert.deepEqual(of(['none', 'practising', 'none']), ['a/2', 'rehearsed']);
  assert.deepEqual(of(['none', 'ready', 'none']), ['a/1', 'studied']);
  assert.equal(of(['ready', 'ready', 'ready']), null);
  const helped = person('x', { sessions: { 'b/3': done({ taught: { most: 0, some: 0, few: 3 } }) } });
  assert.equal(next(helped, sessions, rules, ['none', 'practising', 'help']).rule.measure, 'told-back-few');
  assert.equal(quiet(29, rules), null);
  assert.equal(quiet(30, rules).measure, 'quiet-days');
});

const kept = {
  form: 1,
  people: {
    'n:sari': person('Sari', { sessions: { 'a/1': done({ led: 2, taught: { most: 3, some: 1, few: 0 } }) }, tests: { a: { pre: [4, 10], post: [8, 10] }, b: { pre: [5, 10], post: null } } }),
    'n:dewi': person('Dewi 10', { date: '2026-09-01', tests: { a: { pre: [8, 10], post: [6, 10] } } }),
    'n:dewi2': person('dewi 9', { sessions: { 'a/2': done({ taught: { most: 0, some: 0, few: 2 } }) } }),
  },
  forms: [sheet({ sheet: 'observation', name: 'SARI', date: '2026-11-01', answers: { visit: '2026-11-10' } }), sheet({ sheet: 'observation', name: 'Sari', date: '2026-11-20', answers: { visit: '2026-11-25' } }), sheet({ sheet: 'observation', name: 'Sari', date: '2026-10-01', answers: {} })],
};

test('table: a row says state, gain, meetings led, next step and visit', () => {
  const { rows, days, gain, observed, calls } = load('table.js');
  const [sari, dewi, other] = rows(kept, facts);
  assert.deepEqual([sari.states, sari.ready, sari.gain, sari.led, sari.taught], [['ready', 'none', 'none'], 1, 40, 2, [3, 1, 0]]);
  assert.deepEqual([sari.visit, sari.due, sari.days, sari.next.session.path], ['2026-11-25', true, 5, 'a/2']);
  assert.deepEqual([dewi.gain, dewi.quiet.measure, dewi.visit, other.gain], [-20, 'quiet-days', '', null]);
  assert.deepEqual([sari, dewi, other].map(calls), [true, true, true]);
  assert.equal(calls({ states: ['ready'], quiet: null, due: false }), false);
  assert.equal(days('2026-03-28', '2026-03-30'), 2);
  assert.equal(gain(person('x')), null);
  assert.equal(observed(kept.forms, facts.agreement)['n:sari'].date, '2026-11-20');
  assert.equal(observed(kept.forms, [])['n:sari'].visit, '');
});

test('table: rows are sorted and filtered', () => {
  const { rows, sort, filter, tally } = load('table.js');
  const all = rows(kept, facts);
  const names = list => list.map(row => row.name);
  assert.deepEqual(names(sort(all, 'name', 'id')), ['dewi 9', 'Dewi 10', 'Sari']);
  assert.deepEqual(names(sort(all, 'news', 'id')), ['Dewi 10', 'dewi 9', 'Sari']);
  assert.deepEqual(names(sort(all, 'ready', 'id')), ['Sari', 'dewi 9', 'Dewi 10']);
  assert.deepEqual(names(sort(all, 'gain', 'id')), ['Dewi 10', 'Sari', 'dewi 9']);
  assert.deepEqual(names(filter(all, ' DEWI', '')), ['Dewi 10', 'dewi 9']);
  assert.deepEqual(names(filter(all, '', 'ready:0')), ['Sari']);
  assert.deepEqual(names(filter(all, '', 'help:1')), ['dewi 9']);
  assert.deepEqual(names(filter(all, 'sari', 'none:0')), []);
  assert.equal(filter(all, '', 'attention').length, 3);
  assert.deepEqual(tally(['none', 'ready', 'none']), [['ready', 1], ['none', 2]]);
});

const words = { state: { ready: 'siap', none: 'belum', practising: 'latihan', help: 'bantu' }, count: { ready: 'siap', none: 'belum' }, nobody: 'tanpa nama', today: 'hari ini', yesterday: 'kemarin', 'days-ago': '[n] hari lalu', all: 'semua', where: '[source]:[line]', why: { older: '[name] [date] [other]', foreign: 'asing', strange: '[list]' }, 'took-people': 'hasil [n].', 'took-forms': 'lembar [n].', 'took-nothing': 'tidak ada.', 'took-notes': 'lihat [n].' };

test('csv: cells are quoted, and none that people wrote is a formula', () => {
  const { cell, csv } = load('csv.js');
  for (const bad of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠x', "=cmd|' /C calc'!A0"]) assert.match(cell(bad), /^"?'/, JSON.stringify(bad));
  assert.equal(cell('Sari'), 'Sari');
  assert.equal(cell('a,"b"\nc'), '"a,""b""\nc"');
  assert.equal(cell('=HYPERLINK("x")'), `"'=HYPERLINK(""x"")"`);
  assert.deepEqual([cell(-5), cell(null), cell(undefined), cell(0), cell('a\u0000b')], ['-5', '', '', '0', 'ab']);
  assert.equal(csv([['a', 1], ['b,c', null]]), '\ufeffa,1\r\n"b,c",\r\n');
});

test('table: the sheet has a head for each cell', () => {
  const { rows, sheet: table } = load('table.js');
  const all = table(rows(kept, facts), facts, words);
  assert.equal(all.length, 4);
  assert.ok(all.every(row => row.length === all[0].length));
  assert.deepEqual(all[1].slice(0, 10), ['Sari', '2026-11-20', 'siap', 'belum', 'belum', 1, 40, 80, 50, null]);
});

const sheets = [{
  id: 'facilitator', title: 'Suara', questions: [
    { id: 'time', text: 'Waktu?', kind: 'scale', about: 'technical', choices: [] },
    { id: 'what', text: 'Apa?', kind: 'choice', about: 'external', choices: [{ id: 'rain', text: 'Hujan', about: 'external' }, { id: 'power', text: 'Listrik', about: 'facilities' }, { id: 'nothing', text: 'Tidak ada', about: 'nothing' }] },
    { id: 'aid', text: 'Bantuan?', kind: 'choice', about: 'understanding', choices: [{ id: 'picture', text: 'Gambar', about: 'understanding' }] },
    { id: 'own', text: 'Kata?', kind: 'open', about: 'technical', choices: [] },
  ],
}];
const answered = (date, answers) => sheet({ date, answers });
const forms = [
  answered('2026-06-01', { time: '2', what: 'rain', own: 'Mulai pagi' }), answered('2026-06-02', { time: '1', what: 'nothing', aid: 'picture' }),
  answered('2026-11-01', { time: '4', what: 'power' }), answered('2026-11-02', { time: '9', what: 'rain' }), answered('2026-11-03', { what: 'gone', time: 'x' }), sheet({ sheet: 'strange', answers: { time: '1' } }),
];

test('evaluation: what hinders is counted of those who answered, in each round', () => {
  const { summary, rounds } = load('evaluation.js');
  const sums = summary(forms, sheets, '2026-09-01');
  assert.deepEqual(sums.counts, [2, 3]);
  assert.deepEqual(sums.hinders.map(item => [item.text, item.about, item.n, item.of, item.share]), [['Hujan', 'external', [1, 1], [2, 2], [50, 50]], ['Listrik', 'facilities', [0, 1], [2, 2], [0, 50]]]);
  assert.deepEqual(sums.helps.map(item => [item.text, item.n, item.share]), [['Gambar', [1, 0], [100, null]]]);
  assert.deepEqual(sums.rated.map(item => [item.n, item.mean]), [[[2, 1], [1.5, 4]]]);
  assert.deepEqual(sums.quotes, [{ sheet: 'Suara', question: 'Kata?', text: 'Mulai pagi', date: '2026-06-01', round: 0 }]);
  assert.deepEqual(summary(forms, sheets, '').counts, [5]);
  assert.deepEqual(summary([], sheets, '').hinders, []);
  assert.deepEqual(rounds(forms, '2026-11-01').map(list => list.length), [2, 4], 'the day itself begins the second round');
});

test('evaluation: a trend needs two rounds; the sheet hides numbers that are somebody\'s', () => {
  const { trend, summary, sheet: table } = load('evaluation.js');
  assert.deepEqual([trend([50, 75]), trend([3, 2.5]), trend([null, 3]), trend([3, null]), trend([3])], [25, -0.5, null, null, null]);
  const all = table(summary(forms, sheets, '2026-09-01'), { about: { external: 'Luar' }, hinders: 'H', helps: 'M', rated: 'N', quotes: 'K' }, () => 'hidden');
  assert.ok(all.every(row => row.length === all[0].length));
  assert.deepEqual(all[1], ['H', 'Suara', 'Luar', 'Apa?', 'Hujan', 1, 1, 50, 50, 0]);
  assert.equal(all[all.length - 1][4], 'hidden');
});

test('chart: bars are as long as their values, rounds of one item stand together', () => {
  const { layout } = load('chart.js');
  const { bars, height } = layout([[50, 100], [null, 0]], 100);
  assert.deepEqual(bars.map(bar => [bar.row, bar.round, bar.last]), [[0, 0, false], [0, 1, true], [1, 0, false], [1, 1, true]]);
  assert.equal(bars[1].length, bars[0].length * 2);
  assert.deepEqual([bars[2].length, bars[3].length], [0, 0]);
  assert.equal(bars[1].y - bars[0].y, 14);
  assert.ok(height >= bars[3].y + 14);
  assert.ok(layout([[500]], 100).bars[0].length <= 238, 'never out of the drawing');
});

test('detail: what one person did in each session, in words, and nothing of what was not done', () => {
  const { lines } = load('detail.js');
  const detail = { studied: 'belajar [date]', checks: '[right]/[all]', rehearsed: 'latih [n]', led: 'pimpin [n]', taught: 'pesan [list]', most: '[n] besar', some: '[n] sebagian', few: '[n] sedikit', test: '[pre] > [post]' };
  const one = { done: { 'a/1': done({ led: 2, taught: { most: 3, some: 1, few: 0 } }), 'b/3': NONE, 'x/9': done() }, tests: { a: { pre: [2, 8], post: null }, b: { pre: null, post: null } } };
  assert.deepEqual(lines(one, { ...facts, words: { detail } }, date => `d${date}`), [
    { title: '1 a/1', said: 'belajar d2026-11-01; 8/10; latih 1; pimpin 2; pesan 3 besar, 1 sebagian' }, { title: 'A', said: '2/8 > \u2013' },
  ]);
});

test('rows: words for time, states, steps and gains', () => {
  const { since, told, step, signed } = load('rows.js');
  const fill = (text, slots) => text.replace('[n]', slots.n);
  assert.deepEqual([-1, 0, 1, 5].map(n => since(n, words, fill)), ['hari ini', 'hari ini', 'kemarin', '5 hari lalu']);
  assert.equal(told([['ready', 2], ['none', 1]], words), '2 siap, 1 belum');
  assert.deepEqual(step(null, words), { title: 'semua', href: null, what: '' });
  assert.deepEqual(step({ session: sessions[0], rule: rules[0] }, words), { title: '1 a/1', href: '#', what: 'do studied' });
  assert.deepEqual([signed(5), signed(-5), signed(0), signed(null), signed(-0.5, n => String(n).replace('.', ','))], ['+5', '\u22125', '0', '', '\u22120,5']);
});

test('take: a note names where it stood, and the result says how much came in', () => {
  const { sentence, result } = load('take.js');
  const fill = (text, slots) => text.replace(/\[([a-z]+)\]/g, (all, name) => slots[name]);
  assert.equal(sentence({ source: 'a.txt', line: 3, why: 'older', name: 'Sari', date: '1', other: '2' }, words, fill, date => `d${date}`), 'a.txt:3 Sari d1 d2');
  assert.equal(sentence({ source: 'a', line: 1, why: 'strange', list: ['x/y', 'z/w'] }, words, fill, String), 'a:1 x/y, z/w');
  assert.equal(sentence({ source: 'a', line: 1, why: 'no such reason' }, words, fill, String), 'a:1 asing');
  assert.equal(result({ people: 2, forms: 1 }, [1], words, fill), 'hasil 2. lembar 1. lihat 1.');
  assert.equal(result({ people: 0, forms: 0 }, [], words, fill), 'tidak ada.');
});

test('take: a backup of the progress page is known', () => {
  const { isBackup } = load('take.js');
  assert.equal(isBackup(JSON.stringify({ bekal: 'study', saved: 'x' }, null, 1)), true);
  for (const text of ['', '{}', '{"bekal":"other"}', 'Sari: {"bekal":"study"']) assert.equal(isBackup(text), false);
});

test('report: a row holds its number, each round with how many, and the change', () => {
  const { cells } = load('report.js');
  const item = { text: 'Hujan', n: [1, 2] };
  const all = cells(item, 0, [50, null], n => `${n} %`, String, () => null);
  assert.deepEqual(all, ['1. Hujan', '50 % (1)', '\u2013', '']);
  assert.deepEqual(cells(item, 1, [50], String, String, () => null), ['2. Hujan', '50 (1)']);
});

test('view: attention names help first, then visits, then silence', () => {
  const { attention } = load('view.js');
  const row = more => ({ states: ['ready', 'ready'], due: false, quiet: null, ...more });
  const found = attention([row({ id: 1, quiet: {} }), row({ id: 2, states: ['ready', 'help'], due: true }), row({ id: 3 })], { help: (one, at) => `h${at}`, due: () => 'd', quiet: () => 'q' });
  assert.deepEqual(found.map(one => [one.row.id, one.words]), [[2, 'h1'], [2, 'd'], [1, 'q']]);
});

test('build: elements hold text and attributes as they are given', () => {
  const { make, draw, icon, table } = load('build.js');
  const element = name => ({ name, attributes: {}, inside: [], setAttribute(key, value) { this.attributes[key] = value; }, append(...all) { this.inside.push(...all); } });
  globalThis.document = { createElement: element, createElementNS: (space, name) => element(name) };
  const made = make('p', { id: 'x', title: null, hidden: undefined }, ['<b>', 7, make('b', null, 'y')]);
  assert.deepEqual([made.attributes, made.inside.slice(0, 2), made.inside[2].inside], [{ id: 'x' }, ['<b>', 7], ['y']]);
  assert.deepEqual(make('p').inside, []);
  assert.equal(draw('rect', { x: 1 }).attributes.x, 1);
  assert.deepEqual([icon('a', 'siap').attributes, icon('a').attributes], [{ class: 'i a', role: 'img', 'aria-label': 'siap' }, { class: 'i a', 'aria-hidden': 'true' }]);
  const rows = table('T', ['a', 'b'], [['c', 'd']]).inside[0].inside;
  assert.deepEqual(rows[1].inside[0].inside.map(cell => cell.attributes.scope), ['col', 'col']);
  assert.deepEqual(rows[2].inside[0].inside.map(cell => [cell.name, cell.attributes.scope]), [['th', 'row'], ['td', undefined]]);
  delete globalThis.document;
});

allTested();
