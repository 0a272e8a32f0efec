// What leaves the device: progress and forms as a chat message.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('device');
const { seal, open, checksum, letters, value } = load('progress.js');
const { nickname, whole, pack, unpack, lines, fill, day, dated } = load('entry.js');

const six = ['pengasuhan/menjadi-orang-tua', 'keuangan/mengelola-keuangan', 'usaha/memulai-usaha', 'rumah-sehat/lingkungan-rumah-sehat', 'disabilitas/merawat-disabilitas', 'lansia/merawat-lansia'];
const titles = Object.fromEntries([...six.map(id => [id, 'Menjadi Orang Tua yang Lebih Baik']), ...six.map(id => [id.split('/')[0], 'Pengasuhan dan Pendidikan Anak'])]);
const words = {
  head: 'Kemajuan belajar [name], [date]', nobody: 'tanpa nama', titles, studied: 'dipelajari', checks: '[right]/[all] tepat', rehearsed: 'dilatih [n]x',
  led: 'dipimpin [n]x', score: '[right]/[all]', none: '-', test: 'Tes [title]: [pre], lalu [post]', end: 'Baris di bawah ini dibaca oleh bekal. Jangan diubah.',
};
const record = {
  form: 1, name: 'Sari', date: '2026-11-25', version: '2026.11',
  sessions: Object.fromEntries(six.map((id, at) => [id, { studied: '2026-11-20', checks: [5, 8], rehearsed: at, led: 12, taught: { most: 3, some: 2, few: 1 } }])),
  tests: Object.fromEntries(six.map(id => [id.split('/')[0], { pre: [3, 6], post: [5, 6] }])),
};
const bare = { form: 1, name: '', date: '2026-11-25', version: '', sessions: { 'a/b': { studied: null, checks: null, rehearsed: 0, led: 0, taught: { most: 0, some: 0, few: 0 } } }, tests: { a: { pre: null, post: [0, 4] } } };

// Written by version 1, which kept the record as it is.
const OLD = '[bekal 1p eyJmb3JtIjoxLCJuYW1lIjoiU2FyaSIsImRhdGUiOiIyMDI2LTExLTI1IiwidmVyc2lvbiI6IjIwMjYuMTEiLCJzZXNzaW9ucyI6eyJhL2IiOnsic3R1ZGllZCI6IjIwMjYtMTEtMjAiLCJjaGVja3MiOls0LDVdLCJyZWhlYXJzZWQiOjJ9fX0 Nt7CpQ bekal]';

test('the checksum is CRC-32', () => {
  assert.equal(checksum('123456789'), 0xcbf43926);
  assert.equal(checksum(''), 0);
});

test('any value goes through letters that no chat touches', () => {
  for (const one of [null, 7, 'é✓😀?>~_*', [1, { a: '"' }], { b: '\n' }]) {
    assert.deepEqual(value(letters(one)), one);
    assert.match(letters(one), /^[A-Za-z0-9+!]*$/);
  }
  assert.throws(() => value('AAAA'));
});

test('progress goes round, whole and bare', () => {
  for (const one of [record, bare]) {
    assert.deepEqual(open(seal('progress', one, words)), { entries: [{ kind: 'progress', record: whole(one), line: seal('progress', one, words).split('\n').length }], problems: [] });
    assert.deepEqual(unpack(JSON.parse(JSON.stringify(pack(one)))), whole(one));
  }
});

test('a form goes round with whatever was written in it', () => {
  const form = { form: 'observation', answers: { a: 3, b: 'Dua hal: <b>"kuat"</b> *tebal* [bekal 2p x bekal]\n=SUM(A1)' } };
  const { entries, problems } = open(seal('form', form, ['Observation form', 'two [strengths]']));
  assert.deepEqual([entries.map(one => one.record), problems], [[form], []]);
  assert.throws(() => seal('other', {}, []));
});

test('six sessions fit a chat message, in letters that no chat turns into something else', () => {
  const text = seal('progress', record, words);
  assert.ok(text.length < 1500, String(text.length));
  assert.doesNotMatch(text, /[*_~`]|www|:\/\//);
  assert.match(text, /^Kemajuan belajar Sari, 2026-11-25\n/);
  assert.match(text, /Menjadi Orang Tua yang Lebih Baik: dipelajari, 5\/8 tepat, dilatih 3x, dipimpin 12x\n/);
  assert.match(text, /Tes Pengasuhan dan Pendidikan Anak: 3\/6, lalu 5\/6\n/);
});

test('any single damaged character is found', () => {
  const line = seal('progress', { ...record, sessions: { [six[0]]: record.sessions[six[0]] }, tests: {} }, ['x']).split('\n').pop();
  for (let at = 0; at < line.length; at += 1) {
    const other = [...'aAzZ059+!-*[]. \n', line[at].toLowerCase(), line[at].toUpperCase()].filter(letter => letter !== line[at] && !(/\s/.test(letter) && /\s/.test(line[at])));
    for (const damaged of [...other.map(letter => line.slice(0, at) + letter + line.slice(at + 1)), ...(/\s/.test(line[at]) ? [] : [line.slice(0, at) + line.slice(at + 1)])]) {
      const { entries, problems } = open(`Sari\n${damaged}`);
      assert.deepEqual(entries, [], `${at}: ${damaged}`);
      assert.ok(problems.length > 0 && problems.every(problem => problem.line >= 2), `${at}: ${damaged}`);
    }
  }
});

test('white space may come and go, and lines may be quoted', () => {
  const line = seal('progress', record, ['x']).split('\n').pop();
  const wrapped = line.replace(/(.{60})(?=.{9})/g, '$1\n> ');
  for (const text of [wrapped, wrapped.replace(/\n/g, '\r\n'), line.replace(/ (?!\d|bekal\])/g, ''), `  ${line.replace(/ /g, '  ')}`]) assert.deepEqual(open(text).entries.map(one => one.record), [whole(record)], text);
});

test('many messages are read out of a whole chat, in order, and each bad one is said', () => {
  const of = name => seal('progress', { ...record, name }, words);
  const good = of('Sari');
  const chat = `[25/11/26 19.50.12] Sari: ${good}\n25/11/26 19.51 - Dewi: ${of('Dewi')}\nTerima kasih [bekal P2K2]\n${good.slice(0, -20)}\n${of('Rina').replace('[bekal', '[bekol')}\n${good.replace('[bekal 2p ', '[bekal 2p A')}`;
  const { entries, problems } = open(chat);
  assert.deepEqual(entries.map(one => one.record.name), ['Sari', 'Dewi']);
  assert.deepEqual(problems.map(problem => problem.why), ['cut', 'cut', 'damaged']);
  assert.ok(problems.every((problem, at) => at === 0 || problem.line > problems[at - 1].line));
  assert.deepEqual(open('Selamat pagi'), { entries: [], problems: [{ line: 1, why: 'none' }] });
  assert.deepEqual(open(' \n'), { entries: [], problems: [] });
});

/** A line as another version or program would write it. */
function line(head, content) {
  const body = letters(content), made = seal('form', { any: 1 }, []).split('\n').pop();
  const sum = checksum(`${head}${body}`), bytes = [sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255];
  assert.match(made, /^\[bekal 2f /);
  return `[bekal ${head} ${body} ${Buffer.from(bytes).toString('base64').replace(/=+$/, '').replace(/\//g, '!')} bekal]`;
}

test('an older version is read, a newer one and a foreign one are told apart', () => {
  assert.deepEqual(open(OLD).entries.map(one => [one.record.name, one.record.date, one.record.sessions['a/b']]), [['Sari', '2026-11-25', { studied: '2026-11-20', checks: [4, 5], rehearsed: 2, led: 0, taught: { most: 0, some: 0, few: 0 } }]]);
  assert.deepEqual(open(line('3p', [])).problems, [{ line: 1, why: 'newer' }]);
  assert.deepEqual(open(line('2x', {})).problems, [{ line: 1, why: 'newer' }]);
  for (const bad of [[], {}, ['a'], ['a', 1, '', ['..', 0, ['x', 1]]], ['a', 1, '', ['a', 0, ['b', -1]]], ['a', 1, '', ['a', 0, ['b', 1, 3, 2]]], ['a', 1, '', ['a', [5, 4]]], ['a', 0, ''], ['a', 1, '', null], 'x', null]) {
    assert.deepEqual(open(line('2p', bad)).problems, [{ line: 1, why: 'foreign' }], JSON.stringify(bad));
  }
  for (const bad of [[], 7, null]) assert.deepEqual(open(line('2f', bad)).problems.map(one => one.why), ['foreign']);
});

test('a nickname stays one short line of text', () => {
  assert.equal(nickname('  Bu\n Sari [x] *tebal* '), 'Bu Sari x tebal');
  assert.equal(nickname('<b>"Sari"</b>'), '<b>"Sari"</b>');
  assert.equal(Array.from(nickname('😀'.repeat(40))).length, 24);
  assert.equal(nickname(null), '');
});

test('days are counted from dates and back, and no date is no day', () => {
  for (const date of ['2020-01-01', '2024-02-29', '2026-11-25']) assert.equal(dated(day(date)), date);
  assert.deepEqual([day('2020-01-01'), day(null), dated(0)], [1, 0, null]);
  for (const bad of ['2026-02-30', '25-11-2026', 'x', '']) assert.throws(() => day(bad), bad);
});

test('lines leave out what was not done, and name who gave no name', () => {
  assert.deepEqual(lines(bare, words), ['Kemajuan belajar tanpa nama, 2026-11-25', 'Tes a: -, lalu 0/4', words.end]);
  assert.equal(fill('[a] [b]', { a: 0 }), '0 [b]');
});

allTested();
