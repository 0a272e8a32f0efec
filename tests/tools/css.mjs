#!/usr/bin/env node
// usage: css.mjs SITE   every property and value of every style sheet exists, and none asks for another site's file
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { filesOf, requireTool } from '../browser/browser.mjs';

if (!process.argv[2]) { console.error('usage: css.mjs SITE'); process.exit(2); }
const site = path.resolve(process.argv[2]);
const jar = path.join(path.dirname(requireTool.resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');
let passed = 0, failed = 0;
const done = new Set();
for (const file of filesOf(site).filter(file => file.endsWith('.css'))) {
  const text = fs.readFileSync(path.join(site, file), 'utf8');
  if (done.has(text)) continue; // the same sheet in another audience's folder
  done.add(text);
  const run = spawnSync('java', ['-jar', jar, '--css', '--format', 'gnu', path.join(site, file)], { encoding: 'utf8' });
  const faults = (run.stderr + run.stdout).trim().split('\n').filter(Boolean).map(line => line.replace(/^.*?:(?=\d)/, `${file}:`));
  if (run.status && !faults.length) faults.push(`${file}: the checker ended with ${run.status}`);
  for (const what of text.match(/@import[^;]*|url\(\s*["']?(https?:)?\/\/[^)]*\)/g) ?? []) faults.push(`${file}: ${what} asks for another file or site`);
  for (const fault of faults.slice(0, 20)) console.log('FAULT ' + fault);
  if (faults.length) failed++; else passed++;
}
console.log(`css: ${done.size} different style sheets`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
