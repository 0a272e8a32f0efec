// The checkers of tests/tools on small sites with one fault each: each must find it, and leave a good site alone.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tools = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../tools');
const PAGE = '<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8"><title>Satu</title><link rel="stylesheet" href="a.css"><script src="a.js" defer></script></head><body><h1>Satu</h1></body></html>\n';

/** Runs a checker on a site of these files: {fine, said}. */
function check(tool, files) {
  const site = fs.mkdtempSync(path.join(os.tmpdir(), 'bekal-checkers-'));
  for (const [name, text] of Object.entries({ 'index.html': PAGE, 'a.css': 'p { color: red }\n', 'a.js': 'void 0;\n', ...files })) fs.writeFileSync(path.join(site, name), text);
  const run = spawnSync(process.execPath, [path.join(tools, tool), site], { encoding: 'utf8' });
  fs.rmSync(site, { recursive: true });
  return { fine: run.status === 0, said: run.stdout + run.stderr };
}

const bad = (tool, files, expected) => {
  const { fine, said } = check(tool, files);
  assert.equal(fine, false, said);
  assert.match(said, expected);
  assert.match(said, /^\d+ passed, [1-9]\d* failed$/m);
};

for (const tool of ['html.mjs', 'css.mjs', 'size.mjs']) test(`${tool} leaves a good site alone`, () => {
  const { fine, said } = check(tool, {});
  assert.ok(fine, said);
  assert.match(said, /^1 passed, 0 failed$/m);
});

test('html: an unclosed element, an unknown attribute, a warning', () => {
  bad('html.mjs', { 'index.html': PAGE.replace('</h1>', '') }, /FAULT error/);
  bad('html.mjs', { 'index.html': PAGE.replace('<h1>', '<h1 colour="red">') }, /colour/);
  bad('html.mjs', { 'index.html': PAGE.replace('</body>', '<section><p>no heading</p></section></body>') }, /FAULT warning/);
});

test('css: an unknown property, an unknown value, another site', () => {
  bad('css.mjs', { 'a.css': 'p { colour: red }' }, /colour/);
  bad('css.mjs', { 'a.css': 'p { color: 12px }' }, /color/);
  bad('css.mjs', { 'a.css': 'p { background: url(//far.invalid/a.png) }' }, /asks for another/);
});

test('size: a heavy page, heavy scripts, a page without its style sheet', () => {
  bad('size.mjs', { 'index.html': PAGE.replace('Satu</h1>', randomBytes(60000).toString('hex') + '</h1>') }, /limit 40000/);
  bad('size.mjs', { 'a.js': `void "${randomBytes(20000).toString('hex')}";` }, /scripts \d{5}/);
  bad('size.mjs', { 'index.html': PAGE.replace('a.css', 'gone.css') }, /no style sheet/);
});
