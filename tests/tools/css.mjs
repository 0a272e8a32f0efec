#!/usr/bin/env node
// usage: css.mjs SITE   every property and value of every style sheet exists; colours and sizes come from the tokens
import fs from 'node:fs';
import path from 'node:path';
import { filesOf, requireTool } from '../browser/browser.mjs';

if (!process.argv[2]) { console.error('usage: css.mjs SITE'); process.exit(2); }
const site = path.resolve(process.argv[2]);
const { validate } = requireTool('csstree-validator');
let passed = 0, failed = 0;
const done = new Map();
for (const file of filesOf(site).filter(file => file.endsWith('.css'))) {
  const text = fs.readFileSync(path.join(site, file), 'utf8');
  if (done.has(text)) continue; // the same sheet in another audience's folder
  done.set(text, file);
  const faults = validate(text, file).map(fault => `${file}:${fault.line ?? '?'}:${fault.column ?? '?'}: ${fault.message}${fault.css ? ` (${fault.css})` : ''}`);
  const outside = text.match(/@import[^;]*|url\(\s*["']?(https?:)?\/\/[^)]*\)/g) ?? [];
  for (const what of outside) faults.push(`${file}: ${what} asks for another file or site`);
  for (const fault of faults.slice(0, 20)) console.log('FAULT ' + fault);
  if (faults.length) failed++; else passed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
