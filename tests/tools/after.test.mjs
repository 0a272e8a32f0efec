// After a meeting: the record, the report and its limits, numbers that belong to somebody.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('after');
const report = load('report.js');

const family = '👨‍👩‍👧‍👦', flag = '🇮🇩', javanese = 'ꦲꦏ꧀ꦱꦫ', marked = 'e\u0301\u0323';

test('report: letters are counted as people see them, and as code points where the browser cannot', () => {
  const { count, letters, bySight } = report;
  assert.equal(bySight, true, 'node knows Intl.Segmenter');
  for (const [text, seen, points] of [['', 0, 0], ['uang', 4, 4], [family, 1, 7], [flag, 1, 2], [marked, 1, 3], ['a\r\nb', 3, 4], ['Rp1.800.000', 11, 11]]) {
    assert.equal(count(text), seen, text);
    assert.equal(count(text, null), points, `${text} by points`);
    assert.equal(letters(text).join(''), text);
  }
  assert.ok(count(javanese) < [...javanese].length, 'a vowel sign belongs to its letter');
});

test('report: a text is cut at a word, with a mark, and never longer than its limit', () => {
  const { clip, count } = report;
  assert.equal(clip('satu dua tiga', 13), 'satu dua tiga');
  assert.equal(clip('satu dua tiga', 12), 'satu dua…');
  assert.equal(clip('satu dua tiga', 9), 'satu dua…');
  assert.equal(clip('satu, dua', 6), 'satu…');
  assert.equal(clip('satukatayangpanjang', 5), 'satu…', 'one long word is cut where it must be');
  assert.equal(clip('x', 0), '');
  assert.equal(clip(family.repeat(5), 3), `${family}${family}…`, 'no family is torn apart');
  const samples = ['kata '.repeat(400), family.repeat(1200), `${javanese} `.repeat(300), marked.repeat(1500), `${flag}a `.repeat(600), '\n'.repeat(1200), `x${'\u0301'.repeat(3000)}`, 'a\u200d'.repeat(1100), '\ud800'.repeat(1200)];
  for (const text of samples) for (const limit of [0, 1, 2, 99, 100, 1000]) {
    for (const by of [undefined, null]) assert.ok(count(clip(text, limit, by), by) <= limit, `${[...text].slice(0, 4).join('')} at ${limit}`);
  }
});

test('report: five aspects share the room, and none is lost', () => {
  const { fit, count } = report;
  assert.deepEqual(fit(['a', 'b'], 3), { text: 'a\nb', cut: false });
  const long = name => `${name}: ${'kata yang panjang '.repeat(100)}`;
  const parts = [long('Proses'), 'Materi: uang.', long('Partisipasi'), 'Hasil: baik.', long('Kendala')];
  const { text, cut } = fit(parts, 1000);
  assert.equal(cut, true);
  assert.ok(count(text) <= 1000 && count(text) > 950, `${count(text)} letters`);
  assert.deepEqual(text.split('\n').map(line => line.split(':')[0]), ['Proses', 'Materi', 'Partisipasi', 'Hasil', 'Kendala']);
  assert.ok(text.includes('Materi: uang.\n') && text.includes('Hasil: baik.\n'), 'short ones stay whole');
  for (const limit of [0, 1, 3, 7, 50]) assert.ok(count(fit(parts, limit).text) <= limit, String(limit));
});

const words = lang => {
  const text = fs.readFileSync(new URL(`../../themes/default/messages/${lang}.yaml`, import.meta.url), 'utf8');
  const after = text.slice(text.indexOf('\nafter:\n')), group = after.slice(after.indexOf('\n  words:\n') + 10).split(/\n\n/)[0];
  return Object.fromEntries([...group.matchAll(/^ {4}([a-z-]+): "?(.*?)"?$/gm)].map(([, key, value]) => [key, value]));
};
const facts = change => ({
  label: 'Sesi 5', title: 'Mengelola Keuangan', minutes: 88, people: 27, sick: 1, absent: 2, spoke: 12, promised: 20, obstacle: 'hujan deras', verdict: 'recap',
  steps: [{ title: 'Pembukaan', mode: 'full' }, { title: 'Cerita: ke mana?', mode: 'short' }, { title: 'Latihan', mode: 'home' }, { title: 'Celengan', mode: 'moved' }],
  messages: [{ words: 'Catat dulu.', mark: 'most', follows: 'go-on' }, { words: 'Wajib dulu.', mark: 'few', follows: 'repeat' }, { words: 'Sisihkan.', mark: undefined, follows: null }], ...change,
});

test('report: what was led becomes a name and five aspects', () => {
  const { compose } = report;
  const made = compose(facts(), words('id'));
  assert.equal(made.name, 'Sesi 5: Mengelola Keuangan');
  assert.deepEqual(made.parts, [
    'Proses: Berlangsung 88 menit. Dipimpin penuh: Pembukaan. Dipersingkat: Cerita: ke mana? Dikerjakan di rumah: Latihan. Ditunda: Celengan.',
    'Materi: Mengelola Keuangan. Pesan kunci: Catat dulu; Wajib dulu.',
    'Partisipasi: Hadir 27 orang. Sakit 1 orang. Tidak hadir 2 orang. 12 orang ikut bicara.',
    'Hasil: Sebagian besar peserta bisa menceritakan kembali: Catat dulu. Sedikit peserta yang bisa menceritakan kembali: Wajib dulu. 20 orang berjanji mencoba di rumah.',
    'Kendala dan tindak lanjut: hujan deras. Pertemuan berikutnya dimulai dengan mengingat kembali: Wajib dulu. Langkah yang ditunda dipimpin di pertemuan berikutnya.',
  ]);
});

test('report: what nobody counted is not claimed, in either language', () => {
  const { compose, fit, count, LIMITS } = report;
  for (const lang of ['id', 'en']) {
    const none = compose(facts({ minutes: null, people: null, sick: null, absent: null, spoke: null, promised: null, obstacle: '', verdict: null, steps: [], messages: [] }), words(lang));
    assert.doesNotMatch(none.parts.join(' '), /\d|null|undefined|\[/);
    assert.equal(none.parts.length, 5);
    assert.ok(none.parts.every(part => / .+/.test(part)), 'an empty aspect says that it is empty');
    const much = compose(facts({ title: family.repeat(300), obstacle: `${javanese} `.repeat(900), steps: Array.from({ length: 60 }, () => ({ title: 'Langkah dengan nama panjang', mode: 'full' })) }), words(lang));
    assert.ok(count(fit(much.parts, LIMITS.text).text) <= 1000);
    assert.ok(count(report.clip(much.name, LIMITS.name)) <= 100);
  }
  assert.match(compose(facts({ verdict: 'repeat' }), words('id')).parts[4], /diulang/);
});

test('report: numbers that look like somebody\'s are found, and others are not', () => {
  const { personal } = report;
  for (const [text, kind] of [
    ['NIK 3402011505900001', 'identity'], ['3402 0115 0590 0001', 'identity'], ['34.02.01.15.05.90.00.01', 'identity'], ['kartu 6013-0112-3456-7890', 'identity'],
    ['3402011505900001', 'identity'], ['telepon 0812-3456-7890', 'phone'], ['+62 812 3456 7890', 'phone'], ['6281234567890', 'phone'], ['(0274) 587123', 'phone'],
    ['no. PKH 34020112345678', 'number'], ['KKS: 601301', 'number'], ['rekening 1234567', 'number'], ['0812 3456 7890 0813 4567 8901', 'number'],
  ]) assert.deepEqual([...new Set(personal(text).map(one => one.kind))], [kind], text);
  for (const fine of [
    'Hadir 27 orang, 3 sakit.', 'Rp1.800.000 dan Rp 120.000.000.000', '25-11-2026 26-11-2026', '2026-11-25', 'pukul 09.00-11.30', 'Sesi 5, 90 menit', 'tahun 2026 2027', '8 kelompok, 215 KPM, PKH 2026', '1 2 3 4 5 6 7 8 9 10', '',
  ]) assert.deepEqual(personal(fine), [], fine);
  assert.equal(personal('3402011505900001 dan 081234567890').length, 2);
});

const data = { session: 'a/b', minutes: 90, steps: [{ id: 's1' }, { id: 's2' }], messages: [{ id: 'm' }] };

test('after: a meeting led from paper begins with its plan, one led live is completed', () => {
  const { blank, whole } = load('after.js');
  const fresh = blank(data, '2026-11-25');
  assert.deepEqual(fresh, { session: 'a/b', date: '2026-11-25', slot: 90, people: null, minutes: null, marks: {}, steps: [{ id: 's1', mode: 'full', seconds: 0 }, { id: 's2', mode: 'full', seconds: 0 }], answers: ['', '', ''] });
  const live = { session: 'a/b', date: '2026-11-24', slot: 60, people: 20, minutes: 58, marks: { m: 'few' }, steps: [{ id: 's2', mode: 'short', seconds: 300 }], answers: ['baik', 7], more: 'kept' };
  const full = whole(live, data);
  assert.deepEqual(full.steps, [{ id: 's1', mode: 'moved', seconds: 0 }, { id: 's2', mode: 'short', seconds: 300 }]);
  assert.deepEqual(full.answers, ['baik', '', '']);
  assert.equal(full.slot, 60);
  assert.equal(full.more, 'kept', 'what another page wrote stays');
  for (const steps of [undefined, 'x', [null]]) assert.equal(whole({ ...live, steps }, data).steps.length, 2);
});

test('after: a meeting takes its own place again, a new one is put by its day', () => {
  const { put } = load('after.js');
  const one = { session: 'a/b', date: '2026-10-01', marks: {} }, two = { session: 'a/b', date: '2026-11-01', marks: {} };
  assert.deepEqual(put(null, null, one), [one]);
  assert.deepEqual(put([one, two], null, { ...one, date: '2026-10-15' }).map(meeting => meeting.date), ['2026-10-01', '2026-10-15', '2026-11-01']);
  assert.deepEqual(put([one, two], one, { ...one, people: 9 }), [{ ...one, people: 9 }, two]);
  assert.equal(put([one, { ...one }, two], one, { ...one, people: 9 }).length, 3, 'two groups on one day stay two');
});

test('after: days are those of the clock on the wall, numbers are whole', () => {
  const { dayOf, number } = load('after.js');
  assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), '2026-01-05');
  for (const [typed, wanted] of [['27', 27], [' 3 ', 3], ['0', 0], ['', null], ['-1', null], ['1.5', null], ['dua', null], ['99999', null]]) assert.equal(number(typed), wanted, typed);
});

test('after: the report is told the titles of steps and the words of messages', () => {
  const { facts: told } = load('after-report.js');
  const judged = { meeting: 'recap', messages: [{ id: 'm', mark: 'few', follows: 'repeat' }] };
  const made = told({ meeting: { minutes: 58, people: 20, steps: [{ id: 's2', mode: 'short' }] }, judged, data: { ...data, label: 'Sesi 1', title: 'T', steps: [{ id: 's2', title: 'Dua' }], messages: [{ id: 'm', words: 'Catat.' }] } }, { spoke: 4, obstacle: 'x' });
  assert.deepEqual(made, { label: 'Sesi 1', title: 'T', minutes: 58, people: 20, spoke: 4, obstacle: 'x', verdict: 'recap', steps: [{ mode: 'short', title: 'Dua' }], messages: [{ id: 'm', mark: 'few', follows: 'repeat', words: 'Catat.' }] });
});

allTested();
