// Forms on the phone: what is kept and handed on, and which numbers are pointed out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('forms');

test('numbers that could be somebody\'s are pointed out, and hidden where others read', () => {
  const { numbers, hide } = load('private.js');
  for (const text of ['3402010101010001', '340201 010101 0001', '3402-0101-0101-0001', '081234567890', '0812-3456-7890', '+62 812 3456 7890', '62812345678', '0274 123456', '1234567890']) {
    assert.deepEqual(numbers(`Hubungi ${text}.`), [text], text);
    assert.equal(hide(`Hubungi ${text}.`, '(x)'), 'Hubungi (x).', text);
  }
  for (const text of ['Rp1.500.000.000', 'Rp 150000', '2026-11-25', '25 11 2026', 'jam 09.30-11.00', '27 orang, 4 kelompok', '1.000.000 2.000.000', 'pukul 08.15', '']) {
    assert.deepEqual(numbers(text), [], text);
    assert.equal(hide(text, '(x)'), text);
  }
});

test('only what was answered is handed on, short and on one line, and a name only where the form is about somebody', () => {
  const { record, answers } = load('answers.js');
  const fields = [{ id: 'a', value: '2' }, { id: 'b', value: ' Dua\n hal ' }, { id: 'c', value: '' }, { id: 'd', value: undefined }, { id: 'e', value: 'x'.repeat(900) }];
  assert.deepEqual(answers(fields), { a: '2', b: 'Dua hal', e: 'x'.repeat(600) });
  const evaluation = record({ id: 'facilitator', version: '2026.11', named: false }, '2026-11-25', 'abcdef', 'Sari', fields.slice(0, 1));
  assert.deepEqual(evaluation, { form: 1, sheet: 'facilitator', date: '2026-11-25', version: '2026.11', tag: 'abcdef', answers: { a: '2' } });
  assert.equal(record({ id: 'observation', version: '', named: true }, '2026-11-25', 't', ' Bu  Sari ', []).name, 'Bu Sari');
});

test('a form lacks a name or answers before it can be handed on', () => {
  const { lacks } = load('form.js');
  assert.equal(lacks({ name: '', answers: { a: '1' } }, true), 'name');
  assert.equal(lacks({ name: 'Sari', answers: {} }, true), 'answers');
  assert.equal(lacks({ answers: {} }, false), 'answers');
  assert.equal(lacks({ answers: { a: '1' } }, false), null);
});

test('what was kept is taken back only if it is of this form; a tag says nothing of who wrote', () => {
  const { kept, tagOf } = load('answers.js');
  const own = { form: 1, sheet: 'observation', answers: { a: '1' } };
  assert.equal(kept(own, 'observation'), own);
  for (const bad of [null, 7, [], {}, { ...own, form: 2 }, { ...own, sheet: 'x' }, { ...own, answers: null }]) assert.equal(kept(bad, 'observation'), null, JSON.stringify(bad));
  assert.match(tagOf([0, 31, 32, 255, 8, 9]), /^[a-z0-9]{6}$/);
});

allTested();
