#!/usr/bin/env node
// usage: study.mjs SITE [--only=TEXT]     self-coaching as a facilitator meets it, at 360x740, over http and from the folder; exit 1 on any fault.
//   The logic alone is tested in tests/tools/study.test.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { addressOf, filesOf, launch, serve, watch } from './browser.mjs';
import { answer, byKeyboard, run } from './answers.mjs';

const { open } = createRequire(import.meta.url)('../../themes/default/static/js/device/progress.js');
const site = process.argv[2] && path.resolve(process.argv[2]);
const only = process.argv.slice(3).join().replace(/^--only=/, '');
if (!site || !fs.existsSync(site)) { console.error('usage: study.mjs SITE [--only=TEXT]'); process.exit(2); }

const files = filesOf(site), read = file => fs.readFileSync(path.join(site, file), 'utf8');
const kinds = file => new Set([...read(file).matchAll(/data-kind="([a-z]+)"/g)].map(match => match[1]));
const paths = files.filter(file => /^facilitator\/[^/]+\/coach\/study\/[^/]+\/[^/]+\/index\.html$/.test(file));
const richest = paths.filter(file => file.includes('/id/')).sort((a, b) => kinds(b).size - kinds(a).size)[0];
const folder = richest.slice(0, richest.indexOf('coach/') + 6), module = richest.split('/').slice(0, -2).join('/') + '/index.html', session = richest.split('/').slice(-3, -1).join('/');
const at = name => `${folder}${name}index.html`;

const server = await serve(site), browser = await launch();
const from = { http: { server: server.url }, file: { folder: site } };
let passed = 0, failed = 0;

/** One behaviour in a fresh profile, over http and from the folder, with a clock that stands where it is put. Requests that leave the site and errors are faults. */
async function behaves(name, { day = '2026-11-25', ways = ['http', 'file'], before, ...options }, act) {
  if (!name.includes(only)) return;
  for (const way of ways) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, reducedMotion: 'reduce', acceptDownloads: true, ...options });
    if (before) await context.addInitScript(before);
    const page = await context.newPage(), seen = watch(page, () => [server.url, addressOf('', { folder: site })]);
    const set = date => page.clock.setFixedTime(new Date(`${date}T09:00:00`));
    await set(day);
    page.setDefaultTimeout(30000);
    const go = file => page.goto(addressOf(file, from[way]));
    let wrong;
    try { wrong = await act({ page, go, set, way, context }); } catch (error) { wrong = error.message.split('\n').slice(0, 3).join(' '); }
    const all = [wrong, ...seen.map(fault => `${fault.check}: ${fault.what}`)].filter(Boolean);
    if (all.length) { failed++; console.log(`FAULT ${name} (${way}): ${all.join('; ')}`); } else passed++;
    await context.close();
  }
}
const kept = page => page.evaluate(() => JSON.parse(localStorage.getItem('bekal:study')));
const keep = (page, state) => page.evaluate(value => localStorage.setItem('bekal:study', JSON.stringify(value)), { form: 1, nickname: '', sessions: {}, tests: {}, cards: {}, ...state });
const says = (page, selector) => page.locator(selector).first().textContent();
const blocked = () => { for (const method of ['getItem', 'setItem', 'removeItem', 'key']) Storage.prototype[method] = () => { throw new DOMException('forbidden', 'SecurityError'); }; };

await behaves('every kind of question can be answered by keyboard alone, and all right is all right', {}, async ({ page, go }) => {
  await go(richest);
  const asked = await byKeyboard(page);
  for (const kind of ['one', 'several', 'truth', 'order', 'match', 'number']) if (!asked.kinds.has(kind)) return `no question of the kind "${kind}" was asked`;
  if (asked.wrong.length) return `right answers were not taken for right: ${asked.wrong.join(', ')}`;
  const { checks, studied } = (await kept(page)).sessions[session];
  if (checks[0] !== asked.count || checks[1] !== asked.count || studied !== '2026-11-25') return `kept: ${checks} on ${studied}`;
});

await behaves('a wrong answer and "not sure" explain themselves; an empty answer is asked for again', {}, async ({ page, go }) => {
  await go(richest);
  await page.click('#study_checks .actions .main');
  const count = await page.evaluate(() => document.querySelectorAll('#study_checks .question').length);
  for (let at = 0; at < count; at++) {
    const kind = await page.evaluate(() => document.querySelector('.asking').closest('.question').dataset.kind);
    if (kind !== 'order') {
      await page.click('.asking .actions .main');
      if (!await says(page, '.wanting')) return `an empty answer (${kind}) is taken`;
    }
    await answer(page, at % 2 ? 'wrong' : 'unsure');
    const told = await page.evaluate(() => ({ good: !!document.querySelector('.verdict-line.good'), words: document.querySelector('.verdict-line').textContent, why: document.querySelector('.explained').textContent.trim(), focus: document.activeElement.className, seen: document.querySelector('.explained').checkVisibility() }));
    if (told.good || !told.words || !told.why || !told.seen) return `question ${at + 1} (${kind}): ${JSON.stringify(told)}`;
    if (!/verdict-line/.test(told.focus)) return 'the verdict does not have the focus';
    await page.click('.asking .actions .main');
  }
  if (!/^0 /.test(await says(page, '.result .score'))) return `the result says ${await says(page, '.result .score')}`;
  if (await page.locator('.result li a').count() !== count) return 'the result does not name what to read again';
});

await behaves('test before, study, test after: same questions in another order, and the gain', {}, async ({ page, go, set }) => {
  await go(module);
  const before = await run(page, '.test-state .actions .main', 'unsure');
  if (await page.locator('.test-state .result').count()) return 'the test before gives answers away';
  await set('2026-11-27');
  await go(module);
  const after = await run(page, '.test-state .actions .main', 'right');
  if (JSON.stringify([...before].sort()) !== JSON.stringify([...after].sort())) return 'the tests ask different questions';
  if (JSON.stringify(before) === JSON.stringify(after)) return 'the tests ask in the same order';
  const { tests } = await kept(page), own = Object.values(tests)[0];
  if (JSON.stringify([own.pre, own.post, own['pre-date'], own['post-date']]) !== JSON.stringify([[0, after.length], [after.length, after.length], '2026-11-25', '2026-11-27'])) return JSON.stringify(own);
  if (!(await says(page, '.gain')).includes(`+${after.length}`)) return `the gain says "${await says(page, '.gain')}"`;
});

await behaves('questions come back after 1, 3, 7 and 21 days', {}, async ({ page, go, set }) => {
  await go(at('review/'));
  if (await page.locator('.test-state button').count()) return 'something is due before anything was answered';
  await go(richest);
  const count = (await run(page, '#study_checks .actions .main', 'right')).length;
  let day = '2026-11-25';
  for (const [quiet, due] of [[null, '2026-11-26'], ['2026-11-28', '2026-11-29'], ['2026-12-05', '2026-12-06'], ['2026-12-26', '2026-12-27']]) {
    for (const [date, wanted] of [[quiet ?? day, 0], [due, count]]) {
      await set(date);
      await go(at('review/'));
      const found = await page.locator('.test-state button').count() ? Number(/\d+/.exec(await says(page, '.test-state .score'))[0]) : 0;
      if (found !== wanted) return `${found} due on ${date}, not ${wanted}`;
      await go(at(''));
      if (await page.locator('[data-review]').isVisible() !== wanted > 0) return `the hub is wrong on ${date}`;
    }
    await go(at('review/'));
    await run(page, '.test-state .actions .main', 'right');
    day = due;
  }
});

await behaves('review mixes sessions', { ways: ['file'] }, async ({ page, go }) => {
  await go(at('review/'));
  const ids = await page.evaluate(() => [...document.querySelectorAll('.question')].map(item => item.dataset.question));
  const two = [...new Set(ids.map(id => id.split('#')[0]))].slice(0, 2), some = two.flatMap(one => ids.filter(id => id.startsWith(one + '#')).slice(0, 3));
  await keep(page, { cards: Object.fromEntries(some.map(id => [id, { box: 1, due: '2026-11-25', last: '2026-11-24' }])) });
  await go(at('review/'));
  const asked = await run(page, '.test-state .actions .main', 'right');
  if (asked.length !== 6 || asked.some((id, at) => at && id.split('#')[0] === asked[at - 1].split('#')[0])) return asked.join(' ');
  if (await page.evaluate(() => document.querySelectorAll('#study_checks .question').length) !== ids.length) return 'questions are missing afterwards';
});

await behaves('what was remembered by the place of a question is asked again when it is due', { ways: ['file'] }, async ({ page, go }) => {
  await go(richest);
  const names = await page.evaluate(() => [...document.querySelectorAll('.question')].map(item => [item.dataset.question, item.dataset.was]));
  const old = Object.fromEntries(names.map(([, was]) => [was, { box: 2, due: '2026-11-25', last: '2026-11-22' }]));
  for (const file of [at(''), at('review/'), richest]) {
    await keep(page, { cards: old });
    await go(file);
    const { cards } = await kept(page);
    if (names.some(([name, was]) => cards[was] || !cards[name] || cards[name].box !== 2)) return `${file}: ${Object.keys(cards).join(' ')}`;
  }
  await go(at(''));
  if (!(await says(page, '[data-due-line]')).includes(String(names.length))) return `the hub says "${await says(page, '[data-due-line]')}"`;
});

await behaves('where nothing can be kept, the pages say so and go on', { before: blocked }, async ({ page, go }) => {
  for (const file of [richest, module, at('review/'), at('progress/'), at('certificate/'), at(''), richest.replace('index.html', 'rehearse/index.html')]) {
    await go(file);
    if (!await page.locator('[data-blocked]').isVisible()) return `${file} does not say it`;
  }
  await go(richest);
  await run(page, '#study_checks .actions .main', 'right');
  if (!/^(\d+) dari \1/.test(await says(page, '.result .score'))) return `the result says ${await says(page, '.result .score')}`;
});

await behaves('a rehearsal is timed, rated and kept', {}, async ({ page, go }) => {
  await go(richest.replace('index.html', 'rehearse/index.html'));
  const fold = page.locator('[data-rehearsal]').nth(1);
  await fold.locator('summary').first().click();
  if (await fold.locator('.spoken .inside').isVisible()) return 'the words are not hidden';
  await fold.locator('.spoken > summary').click();
  if (!await fold.locator('.spoken .inside').isVisible()) return 'the words cannot be seen';
  const minutes = Number(await fold.getAttribute('data-minutes'));
  if (!(await fold.locator('.clock').textContent()).includes(`${String(minutes).padStart(2, '0')}:00`)) return `the clock says ${await fold.locator('.clock').textContent()}`;
  await fold.locator('.timer .main').click();
  await page.clock.setFixedTime(new Date('2026-11-25T10:30:00'));
  await fold.locator('.timer .main').click();
  if (!/over/.test(await fold.locator('.clock').getAttribute('class'))) return 'it does not say that the time is over';
  await page.click('[data-rate] .actions .main');
  if (!await says(page, '[data-rate] .wanting')) return 'an empty rating is taken';
  for (const [at, level] of [[0, 3], [1, 1]]) {
    const one = page.locator('[data-observed]').nth(at);
    await one.locator('summary').click();
    await one.locator('.option label').nth(level).click();
  }
  await page.fill('#rehearse_notes', 'Lebih <i>pelan</i>');
  await page.click('[data-rate] .actions .main');
  const { rehearsed, rating, notes } = (await kept(page)).sessions[session];
  if (rehearsed !== 1 || Object.values(rating).join() !== '3,1' || notes.rehearsal !== 'Lebih <i>pelan</i>') return JSON.stringify({ rehearsed, rating, notes });
});

await behaves('progress is shared as a text and a file, brought back, and deleted when that is meant', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, go, way }) => {
  await go(at('progress/'));
  await keep(page, { sessions: { [session]: { studied: '2026-11-20', checks: [7, 8], rehearsed: 2, rating: {}, notes: {} } }, tests: { [session.split('/')[0]]: { pre: [2, 8], post: [7, 8] } } });
  await page.reload();
  await page.fill('#own_nickname', '<img src=x>Sari');
  const text = await page.inputValue('#own_message');
  const { entries, problems } = open(`[25/11/26] Sari: ${text}\nTerima kasih`);
  if (problems.length || entries.length !== 1 || entries[0].record.name !== '<img src=x>Sari' || String(entries[0].record.sessions[session].checks) !== '7,8') return `the text is read as ${JSON.stringify({ entries, problems })}`;
  if (text.length > 1500 || await page.locator('main img').count()) return 'the text is too long, or the nickname became markup';
  await page.click('[data-copy-text]');
  await page.waitForFunction(() => document.querySelector('[data-copy-said]').textContent);
  if (way === 'http' && await page.evaluate(() => navigator.clipboard.readText()) !== text) return 'something else was copied';

  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export]')]);
  const saved = fs.readFileSync(await download.path());
  await page.click('[data-delete]');
  await page.click('[data-keep]');
  if (!await kept(page)) return 'it was deleted though that was taken back';
  await page.click('[data-delete]');
  await page.click('[data-delete-sure]');
  if (await kept(page) || !await page.locator('[data-nothing]').isVisible()) return 'it was not deleted';
  const bring = buffer => page.setInputFiles('#own_import', { name: 'x.json', mimeType: 'application/json', buffer });
  await bring(Buffer.from('{"bekal":"other"}'));
  await page.waitForFunction(() => document.querySelector('[data-file-said]').textContent);
  if (await kept(page)) return 'a foreign file was taken';
  await bring(saved);
  await page.waitForFunction(() => document.querySelector('[data-nothing]').hidden);
  if (String((await kept(page)).sessions[session].checks) !== '7,8') return 'the file was not brought back';
});

await behaves('the certificate says what was studied, in the name that was typed, and prints alone', {}, async ({ page, go }) => {
  await go(at('certificate/'));
  if (await page.locator('[data-certificate]').isVisible()) return 'it certifies nothing';
  await keep(page, { nickname: 'Sari', sessions: { [session]: { studied: '2026-11-20', checks: [7, 8], rehearsed: 2, rating: {}, notes: {} } } });
  await page.reload();
  await page.fill('#own_name', 'Sari <b>');
  await page.fill('#own_date', '25 November 2026');
  const sheet = await page.locator('[data-certificate]').innerText();
  for (const words of ['Sari <b>', '25 November 2026', '20 Nov 2026', '7/8']) if (!sheet.includes(words)) return `it does not say "${words}"`;
  await page.emulateMedia({ media: 'print' });
  if (await page.locator('#own_name').isVisible() || await page.locator('header.site').isVisible() || !await page.locator('.limits').isVisible()) return 'more or less than the sheet is printed';
});

await behaves('without a script every question and answer can be read', { javaScriptEnabled: false, ways: ['file'] }, async ({ page, go }) => {
  for (const file of [richest, module]) {
    await go(file);
    const fold = page.locator('.question .answer').first();
    if (!await page.locator('.question .words').first().isVisible() || !await fold.isVisible()) return `${file}: a question is hidden`;
    await fold.locator('summary').click();
    if (!await fold.locator('.why').isVisible()) return `${file}: the answer cannot be unfolded`;
    if (await page.locator('main :is(input, select, textarea, button)').count()) return `${file}: a control that does nothing`;
  }
});

await browser.close();
await server.close();
const leaked = files.filter(file => file.startsWith('participant/') && /(^|\/)(coach|study|device)[./]/.test(file));
if (leaked.length) { failed++; console.log(`FAULT published for participants: ${leaked.join(', ')}`); } else passed++;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
