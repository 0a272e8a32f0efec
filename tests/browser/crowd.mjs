// A crowd of facilitators for the board: their results as chat messages, sealed by the site's own script. Owns no checks.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../themes/default/static/js');
const { seal } = require(path.join(root, 'device/progress.js'));

/** The result of facilitator number `n`; `sessions` are ids as `module/session`. */
export function result(n, sessions, more = {}) {
  const done = {};
  sessions.forEach((id, at) => {
    const far = (n * 7 + at * 3) % 5;
    if (far === 0) return;
    done[id] = { studied: far > 1 ? '2026-11-10' : null, checks: [far > 2 ? 9 : 5, 10], rehearsed: far > 2 ? 1 : 0, led: far > 3 ? 1 : 0, taught: { most: far > 3 ? 2 : 0, some: 0, few: far > 3 && n % 9 === 0 ? 2 : 0 } };
  });
  const tests = { [sessions[0].split('/')[0]]: { pre: [4, 10], post: [5 + n % 5, 10] } };
  return { form: 1, name: `Pendamping ${n}`, date: '2026-11-20', version: '2026.11', sessions: done, tests, ...more };
}

/** The message that carries a result. */
export const message = record => seal('progress', record, ['Kemajuan belajar']);

/** The message that carries a filled-in form. */
export const filled = (sheet, answers, more = {}) => seal('form', { form: 1, sheet, date: '2026-11-20', version: '', tag: 'aaaaaa', answers, ...more }, ['Lembar']);

/** A chat of so many people, with what a messenger writes around their words. */
export const chat = (many, sessions) => Array.from({ length: many }, (whole, n) => `[20/11/26 19.${10 + n % 50}] P${n}: ${message(result(n, sessions))}\nSiap, Bu.`).join('\n');
