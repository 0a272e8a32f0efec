#!/usr/bin/env node
// usage: size.mjs SITE   what a phone must fetch for a page: HTML, CSS and scripts, compressed as a web server would
//   limits: 40 kB a page, 15 kB of scripts; 60 and 25 for self-coaching, which is used at home, and for the page
//   that a meeting is led from, which is fetched once before it; the heaviest pages are named
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { filesOf, pagesOf } from '../browser/browser.mjs';

const MEETING = { page: 40_000, script: 15_000 }, HOME = { page: 60_000, script: 25_000 };
const limit = page => (/(^|\/)coach\/|\/lead\/index\.html$/.test(page) ? HOME : MEETING);
if (!process.argv[2]) { console.error('usage: size.mjs SITE'); process.exit(2); }
const site = path.resolve(process.argv[2]);
const weights = new Map();
const weight = file => {
  if (!weights.has(file)) weights.set(file, zlib.gzipSync(fs.readFileSync(file), { level: 6 }).length);
  return weights.get(file);
};
const rows = [];
for (const page of pagesOf(filesOf(site))) {
  const file = path.join(site, page), html = fs.readFileSync(file, 'utf8');
  const used = pattern => [...new Set([...html.matchAll(pattern)].map(m => path.resolve(path.dirname(file), m[1].split(/[?#]/)[0])))].filter(f => fs.existsSync(f));
  const css = used(/<link\b[^>]*rel="?stylesheet"?[^>]*href="([^"]+)"/g).concat(used(/<link\b[^>]*href="([^"]+)"[^>]*rel="?stylesheet"?/g));
  const scripts = used(/<script\b[^>]*src="([^"]+)"/g);
  const sum = list => [...new Set(list)].reduce((total, f) => total + weight(f), 0);
  rows.push({ page, html: weight(file), css: sum(css), js: sum(scripts), sheets: css.length });
}
const total = row => row.html + row.css + row.js;
rows.sort((a, b) => total(b) - total(a));
const bad = rows.filter(row => total(row) > limit(row.page).page || row.js > limit(row.page).script || !row.sheets);
for (const row of bad.slice(0, 20)) console.log(`FAULT ${row.page}: ${total(row)} bytes (limit ${limit(row.page).page}), scripts ${row.js} (limit ${limit(row.page).script})${row.sheets ? '' : ', no style sheet'}`);
const [worst] = rows;
if (worst) console.log(`size: heaviest page ${worst.page}: html ${worst.html} + css ${worst.css} + scripts ${worst.js} = ${total(worst)} bytes compressed`);
console.log(`${rows.length - bad.length} passed, ${bad.length} failed`);
process.exit(bad.length || !rows.length ? 1 : 0);
