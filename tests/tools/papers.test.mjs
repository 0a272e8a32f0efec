// The print centre's stepper: what it counts and says, called from node.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from './scripts.mjs';

const { load, allTested } = scripts('papers');

test('papers: copies and sheets are counted as the copy shop counts them', () => {
  const { copies, count, fill, message } = load('papers.js');
  assert.deepEqual(['one', 'group', 'person'].map(per => copies(per, 27)), [1, 6, 27]);
  assert.equal(copies('group', 1), 1);
  const parts = [{ name: 'Guide', pages: 13, each: 7, per: 'one', sides: 'both' }, { name: 'Cards', pages: 2, each: 1, per: 'group', sides: 'both' }, { name: 'Leaflet', pages: 1, each: 1, per: 'person', sides: 'one' }];
  const counted = count(parts, 27);
  assert.deepEqual(counted.rows.map(row => [row.copies, row.sheets]), [[1, 7], [6, 6], [27, 27]]);
  assert.equal(counted.total, 40);
  assert.equal(fill('[a] and [b] and [a]', { a: 1 }), '1 and [b] and 1');
  const words = { head: '[title].', line: '[name]: [copies] x [pages], [sides], [sheets]', end: '[total] in all' };
  assert.equal(message('Money', counted, words).split('\n')[3], 'Leaflet: 27 x 1, one, 27');
  assert.match(message('Money', counted, words), /^Money\.\n[^]*\n40 in all$/);
});

allTested();
