#!/usr/bin/env node
// usage: html.mjs SITE   the Nu HTML checker finds nothing in any page: no error, no warning
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { filesOf, pagesOf, requireTool } from '../browser/browser.mjs';

const site = path.resolve(process.argv[2] ?? '');
if (!process.argv[2]) { console.error('usage: html.mjs SITE'); process.exit(2); }
const pages = pagesOf(filesOf(site));
const jar = path.join(path.dirname(requireTool.resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');
const run = spawnSync('java', ['-Xss2m', '-jar', jar, '--skip-non-html', '--format', 'json', '--exit-zero-always', site], { encoding: 'utf8', maxBuffer: 1 << 29 });
let messages;
try { messages = JSON.parse(run.stderr || run.stdout).messages; } catch { console.error(run.error ?? run.stderr); console.log(`the checker gave no report`); process.exit(1); }

// the checker reads files, for which 'self' names nothing to it; that the policy lets the site's own files in is seen in the browser
messages = messages.filter(message => !message.message.startsWith('Resource violates Content Security Policy (meta tag)'));

const bad = new Set(), kinds = new Map();
for (const message of messages) {
  const page = path.relative(site, decodeURIComponent((message.url || '').replace(/^file:(\/\/)?/, '')));
  bad.add(page);
  const key = message.message.replace(/“[^”]*”/g, '“…”');
  const kind = kinds.get(key) ?? { ...message, page, times: 0 };
  kind.times++;
  kinds.set(key, kind);
}
for (const { type, subType, message, page, lastLine, lastColumn, extract = '', times } of [...kinds.values()].slice(0, 30)) {
  console.log(`FAULT ${subType || type}: ${message}\n      ${page}:${lastLine}:${lastColumn}${times > 1 ? `, ${times} times` : ''}\n      ${extract.replace(/\s+/g, ' ').slice(0, 160)}`);
}
console.log(`html: ${pages.length} pages, ${messages.length} messages`);
console.log(`${pages.length - Math.min(bad.size, pages.length)} passed, ${bad.size} failed`);
process.exit(bad.size || !pages.length ? 1 : 0);
