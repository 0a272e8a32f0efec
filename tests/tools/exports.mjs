#!/usr/bin/env node
// usage: exports.mjs BEKAL CURRICULUM WORK [SESSION...]   every question of every session (or of those named), as GIFT, Moodle XML, QTI and SCORM, read and played by programs
// that are not bekal: gift-pegjs, Chromium's XML parser, the QTI player of Citolab, the SCORM run-time scorm-again. What is right is
// read from the Markdown, not from bekal.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch, requireTool, serve, toolFile } from '../browser/browser.mjs';
import { questionsOf } from './exports/truth.mjs';
import { gift } from './exports/gift.mjs';
import { moodle } from './exports/moodle.mjs';
import { qti } from './exports/qti.mjs';
import { scorm } from './exports/scorm.mjs';

const [bekal, curriculum, work] = process.argv.slice(2, 5).map(part => path.resolve(part));
const named = process.argv.slice(5);
if (!work) { console.error('usage: exports.mjs BEKAL CURRICULUM WORK [SESSION...]'); process.exit(2); }
fs.rmSync(work, { recursive: true, force: true });
fs.mkdirSync(work, { recursive: true });

let passed = 0, failed = 0;
/** One check: passes or says what is wrong. */
async function check(what, act) {
  try { await act(); passed++; } catch (error) { failed++; console.log(`FAIL ${what}: ${error.message.split('\n').slice(0, 6).join(' | ')}`); }
}

const sessions = fs.readdirSync(curriculum, { recursive: true }).map(String)
  .filter(file => /^[^/]+\/[^/]+\/id\.md$/.test(file) && fs.readFileSync(path.join(curriculum, file), 'utf8').includes('::: quiz'))
  .map(file => path.dirname(file)).filter(session => !named.length || named.includes(session)).sort();
const browser = await launch();

/** A file as `bekal export` makes it; a package is unpacked and its folder given. */
function made(session, format, lang, more = []) {
  const file = path.join(work, `${session.replace('/', '-')}-${lang}-${format}`);
  execFileSync(bekal, ['export', session, '--format', format, '--lang', lang, '--root', curriculum, '-o', file, '--quiet', ...more]);
  return file;
}
function unpacked(file) {
  const folder = `${file}.d`;
  execFileSync('python3', ['-m', 'zipfile', '-e', file, folder]);
  return folder;
}

const tools = { check, browser, serve, requireTool, toolFile, made, unpacked, work };
let asked = 0;
async function read(session) {
  for (const lang of ['id', 'en']) {
    const questions = questionsOf(path.join(curriculum, session), lang);
    asked += questions.length;
    await gift(tools, session, lang, questions);
    await moodle(tools, session, lang, questions);
    await scorm(tools, session, lang, questions);
    // The right answers are the same in every language, and a player takes its time.
    if (lang === 'id') await qti(tools, session, lang, questions);
  }
}
// players wait more than they work: some sessions at once
const queue = [...sessions];
await Promise.all(Array.from({ length: os.availableParallelism() + 1 }, async () => { while (queue.length) await read(queue.shift()); }));
await browser.close();
console.log(`exports: ${sessions.length} sessions, ${asked} questions in two languages`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !asked ? 1 : 0);
