#!/usr/bin/env node
// usage: week.mjs SITE [--shots=FOLDER] [--only=http|file]   the week of two facilitators and their supervisor on phones of 360x740, over http and
//   from the folder, with a clock that is turned day by day: test before, study, rehearsal, a meeting and the page after it, questions that
//   come back on day 3 and 7, test after, progress as text, QR code and file, forms, and all of it read by the board. No request may leave
//   the site. With --shots a picture is taken at each station, to be looked at.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { addressOf, launch, requireTool, serve, watch } from './browser.mjs';
import { answer, question } from './answers.mjs';

const { open } = createRequire(import.meta.url)('../../themes/default/static/js/device/progress.js');
const options = Object.fromEntries(process.argv.slice(3).map(word => word.replace(/^--/, '').split('=')));
const site = process.argv[2] && path.resolve(process.argv[2]);
if (!site || !fs.existsSync(path.join(site, 'supervisor/id/coach/board/index.html'))) { console.error('usage: week.mjs SITE [--shots=FOLDER] [--only=http|file]'); process.exit(2); }

const PEOPLE = { melati: { name: 'Melati', scheme: 'light', lang: 'id' }, kenanga: { name: 'Kenanga', scheme: 'dark', lang: 'en' } };
const session = /data-session="([^"]+)"/.exec(fs.readFileSync(path.join(site, 'facilitator/id/coach/index.html'), 'utf8'))[1], module = session.split('/')[0];
const jsQR = fs.readFileSync(requireTool.resolve('jsqr/dist/jsQR.js'), 'utf8');
const server = await serve(site), browser = await launch();
const watched = [];
let passed = 0, failed = 0, requests = 0;
const check = (way, what, is, more = '') => { if (is) passed++; else { failed++; console.log(`FAULT ${what} (${way})${more && `: ${more}`}`); } };

/** Somebody's phone: pages are opened on a day, what is kept stays from day to day. */
async function phone(way, who, { scheme = 'light', lang = 'id', audience = 'facilitator', ...more } = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, reducedMotion: 'reduce', acceptDownloads: true, colorScheme: scheme, permissions: ['clipboard-read', 'clipboard-write'], ...more });
  context.setDefaultTimeout(20000);
  context.on('request', () => { requests++; });
  let page, shots = 0;
  return {
    /** Opens a page of the edition on a day of November 2026. `running` gives it a clock that the test turns. */
    async go(file, day, running) {
      if (page) await page.close();
      page = await context.newPage();
      watched.push(watch(page, () => [server.url, addressOf('', { folder: site })]));
      const time = new Date(2026, 10, day, 9, 0);
      if (running) { await page.clock.install({ time: new Date(time - 60000) }); await page.clock.pauseAt(time); } else await page.clock.setFixedTime(time);
      await page.goto(addressOf(`${audience}/${lang}/${file}`, way === 'http' ? { server: server.url } : { folder: site }));
      check(way, `${who}, ${file}: no wider than the phone`, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      return page;
    },
    /** A picture of what is on the screen, with something in view. */
    async look(what, selector) {
      if (!options.shots) return;
      fs.mkdirSync(options.shots, { recursive: true });
      if (selector) await page.locator(selector).first().evaluate(node => node.scrollIntoView({ block: 'start' }));
      await page.screenshot({ path: path.join(options.shots, `${way}-${who}-${String(++shots).padStart(2, '0')}-${what}.png`) });
    },
    page: () => page,
    close: () => context.close(),
  };
}
const text = (page, selector) => page.locator(selector).first().innerText();

/** Answers whatever is asked; `how` says it of the n-th. Gives how many there were, and how many of them were called right. */
async function answers(page, begin, how, look) {
  await page.click(begin);
  let count = 0, good = 0;
  for (; await page.locator('.asking').count(); count++) {
    if (look && !count) await look('question');
    const way = how(count);
    await answer(page, way);
    if (await page.locator('.asking .explained').count()) {
      const right = await page.locator('.verdict-line.good').count() > 0;
      if (right !== (way === 'right')) return { count, good, wrong: `question ${count + 1} answered ${way} was called ${right ? 'right' : 'not right'}` };
      good += right ? 1 : 0;
      if (look && count === 1) await look('explained', '.verdict-line');
      await page.click('.asking > .actions .main');
    }
  }
  return { count, good };
}

/** The text of the code that the page shows, as a camera reads it off the screen. */
async function scanned(page) {
  const shot = await page.locator('[data-qr-code] svg').screenshot();
  const blank = await page.context().newPage();
  const found = await blank.evaluate(async ([source, data]) => {
    (0, eval)(source);
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }), brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    const code = window.jsQR(brush.getImageData(0, 0, image.width, image.height).data, image.width, image.height);
    return code && code.data;
  }, [jsQR, shot.toString('base64')]);
  await blank.close();
  return found;
}

/** A facilitator's week, from the first look to the message for the supervisor. `sure` is how well it goes. */
async function week(way, { name: nickname, scheme, lang }, sure) {
  const { go, look, page, close } = await phone(way, nickname, { scheme, lang }), its = (what, is, more) => check(way, `${nickname}: ${what}`, is, more);
  const test = `coach/study/${module}/index.html`, path1 = `coach/study/${session}/index.html`;
  // Monday: where to begin, the test before, the study path, a rehearsal
  await go('coach/index.html', 23);
  await look('hub');
  its('the hub offers the first session', (await page().locator('[data-go]').getAttribute('href')).includes(session));
  await go(test, 23);
  const before = await answers(page(), '.test-state .actions .main', at => (sure && at % 2 ? 'right' : 'unsure'), look);
  its('a test before the study explains nothing', !before.good && !await page().locator('.test-state .result').count());
  await look('test-before');
  await go(path1, 23);
  await look('study');
  const checks = await answers(page(), '#study_checks .actions .main', at => (sure || at % 3 ? 'right' : at % 2 ? 'wrong' : 'unsure'), look);
  its('the checks are judged', !checks.wrong && checks.count > 3, checks.wrong);
  await look('result', '.result');
  its('what was right is counted', (await text(page(), '.result .score')).startsWith(String(checks.good)));
  await page().locator('.reflect textarea').first().fill('Bertanya dulu, baru menjelaskan.');
  await page().locator('.reflect textarea').first().blur();
  await look('reflect', '.reflect');
  await go(`coach/study/${session}/rehearse/index.html`, 23);
  if (sure) {
    const step = page().locator('[data-rehearsal]').first();
    await step.locator('summary').first().click();
    await step.locator('.timer .main').click();
    await look('rehearse', '[data-rehearsal]');
    await step.locator('.spoken > summary').click();
    await look('words', '.spoken');
    await page().locator('[data-observed]').first().locator('summary').click();
    await page().locator('[data-observed]').first().locator('.option label').nth(2).click();
    await look('rating', '[data-observed]');
    await page().fill('#rehearse_notes', 'Lebih pelan.');
    await page().click('[data-rate] .actions .main');
    await look('rated', '[data-rate] .actions');
  }
  // Thursday, day 3: questions come back; the meeting
  await go('coach/review/index.html', 26);
  await look('review');
  const third = await answers(page(), '.test-state .actions .main', () => 'right');
  its('all that was asked comes back by day 3', third.count === checks.count, `${third.count} of ${checks.count}`);
  await look('reviewed', '.result');
  await lead(way, { go, look, page, nickname }, sure);
  await afterwards({ go, look, page, its }, sure);
  // Monday, day 7: again, then the test after
  await go('coach/review/index.html', 30);
  const seventh = await answers(page(), '.test-state .actions .main', () => 'right');
  its('on day 7 comes back what was not known longest', seventh.count > 0 && seventh.count <= checks.count && (sure || seventh.count >= 2), String(seventh.count));
  await go(test, 30);
  await look('test-again');
  const after = await answers(page(), '.test-state .actions .main', at => (sure || at % 3 ? 'right' : 'wrong'));
  its('the tests ask the same number', after.count === before.count);
  await look('gain', '.test-state');
  its('the gain is shown', /[+−0-9]/.test(await text(page(), '.gain')));
  await go('coach/index.html', 30);
  await look('hub-later');
  const shared = await share({ go, look, page, its }, nickname, sure, way);
  await go('coach/certificate/index.html', 30);
  await look('certificate', '[data-certificate]');
  its('the certificate names the session', await page().locator('[data-certificate] tbody tr').count() > 0);
  await go('coach/forms/facilitator/index.html', 30);
  await look('form');
  for (const item of await page().locator('fieldset.item').all()) await item.locator('.option').nth(sure ? 0 : 1).click();
  await page().locator('textarea').first().fill(sure ? 'Waktunya sempit.' : 'Tempatnya panas. HP saya 081234567890');
  await page().click('[data-hand]');
  await look('form-done', '[data-done]');
  const form = await page().inputValue('[data-text]');
  await close();
  return { ...shared, form };
}

/** The meeting on day 3: half an hour, every step on time, a mark for each key message. */
async function lead(way, { go, look, page, nickname }, sure) {
  const tab = await go(`${session}/lead/index.html`, 26, true);
  await tab.fill('[name=slot]', '30');
  await tab.click('.start .actions button');
  await tab.clock.runFor(100);
  if (await tab.locator('.start').isVisible().catch(() => false)) { await tab.click('.start .actions button'); await tab.clock.runFor(100); }
  await look('live');
  for (let at = 0; at < 30 && !await tab.locator('.live-end').isVisible(); at++) {
    await tab.clock.runFor(4 * 60000);
    for (const marks of await tab.locator('[data-step]:not([hidden]) .marks').all()) await marks.locator(`[value=${sure ? 'most' : 'few'}]`).check({ force: true });
    if (at === 1) await look('live-step', '.marks');
    await tab.click('.dock [data-do=next]');
    await tab.clock.runFor(100);
  }
  await look('live-end');
  const led = await tab.evaluate(() => JSON.parse(localStorage.getItem('bekal:led')));
  check(way, `${nickname}: the meeting is written down`, led && led.length === 1 && led[0].date === '2026-11-26', JSON.stringify(led).slice(0, 200));
}

/** The page after the meeting. */
async function afterwards({ go, look, page, its }, sure) {
  await go(`${session}/after/index.html`, 26);
  await look('after');
  await page().fill('#after_people', '24');
  await page().evaluate(few => { for (const field of document.querySelectorAll('.marks')) field.querySelector(`[value=${few}]`).click(); }, sure ? 'most' : 'few');
  await look('marks', '.marks');
  await page().fill('#after_answer_0', sure ? 'Cerita berjalan baik.' : 'Waktu tidak cukup.');
  await page().locator('#after_answer_0').blur();
  await look('report', '#report_text');
  its('the report is written', (await page().inputValue('#report_text')).includes('24'));
}

/** Text, code and file; what was kept is deleted and brought back from the file. */
async function share({ go, look, page, its }, nickname, sure, way) {
  await go('coach/progress/index.html', 30);
  await page().fill('#own_nickname', nickname);
  await look('progress');
  await look('share', '#own_nickname');
  const message = await page().inputValue('#own_message'), found = open(message);
  its('the message is read', found.entries.length === 1 && !found.problems.length && found.entries[0].record.name === nickname);
  await page().click('[data-qr-toggle]');
  await page().locator('[data-qr-figure]').evaluate(node => node.scrollIntoView({ block: 'start' }));
  await look('code', '[data-qr-figure]');
  const read = await scanned(page());
  its('a camera reads the code off the screen, and it is the message', read && message.endsWith(read) && open(read).entries.length === 1, String(read).slice(0, 60));
  const [download] = await Promise.all([page().waitForEvent('download'), page().click('[data-export]')]);
  const saved = fs.readFileSync(await download.path());
  await page().click('[data-delete]');
  await look('delete', '[data-ask-delete], [data-sure]');
  await page().click('[data-delete-sure]');
  its('all is deleted', await page().locator('[data-nothing]').isVisible() && !await page().evaluate(() => Object.keys(localStorage).filter(key => /^bekal:(study|led|live|after|forms)/.test(key)).join()));
  await page().setInputFiles('#own_import', { name: 'x.json', mimeType: 'application/json', buffer: saved });
  await page().waitForFunction(() => document.querySelector('[data-nothing]').hidden);
  const again = await page().inputValue('#own_message');
  its('the file brings everything back, the meeting too', JSON.stringify(open(again).entries[0].record) === JSON.stringify(found.entries[0].record) && found.entries[0].record.sessions[session].led === 1);
  return { message, read };
}

/** The supervisor: an observation with its agreement, then everything into the board. */
async function board(way, melati, kenanga) {
  const { go, look, page, close } = await phone(way, 'penyelia', { audience: 'supervisor' }), its = (what, is, more) => check(way, `the board: ${what}`, is, more);
  await go('coach/forms/observation/index.html', 26);
  await page().fill('#form_name', 'Kenanga');
  for (const item of await page().locator('fieldset.item').all()) await item.locator('.option').nth(1).click();
  await look('observation', 'fieldset.item');
  const dated = page().locator('.item input[type=date]');
  await dated.fill('2026-12-03');
  await look('agreement', '.item input[type=date]');
  await page().click('[data-hand]');
  const observed = await page().inputValue('[data-text]');
  await go('coach/board/index.html', 30);
  await look('empty');
  await page().click('[data-paste]');
  // one as a camera read it, one as a chat with its form
  await page().fill('[data-text]', `${melati.read}\n${melati.form}\n${observed}`);
  await look('pasted', '[data-text]');
  await page().click('[data-read]');
  await page().setInputFiles('[data-file]', { name: 'chat.txt', mimeType: 'text/plain', buffer: Buffer.from(`[30/11/26 09.10] K: ${kenanga.message}\nTerima kasih.\n[30/11/26 09.11] K: ${kenanga.form}\n`) });
  await page().waitForSelector('.people > li:nth-child(2)');
  await look('read', '[data-said]');
  await look('attention', '[data-attention]');
  await look('people', '.people');
  const people = await page().locator('.people > li').allInnerTexts();
  its('two people', people.length === 2);
  const of = name => people.find(one => one.includes(name)) || '';
  its('what was gained', /\+\d/.test(of('Melati')) && /\+\d/.test(of('Kenanga')), people.join(' | '));
  its('who is ready', await page().locator('.people > li').filter({ hasText: 'Melati' }).locator('svg.state-ready').count() > 0 && await page().locator('.people > li').filter({ hasText: 'Kenanga' }).locator('svg.state-ready').count() === 0);
  its('who needs help, and the visit that was agreed', (await text(page(), '[data-attention]')).includes('Kenanga') && of('Kenanga').includes('3 Des'), of('Kenanga'));
  await page().locator('.people > li').filter({ hasText: 'Kenanga' }).locator('.more > summary').click();
  const detail = await text(page(), '.people .more ul');
  its('what was studied, tested, led and told back', /23 Nov 2026/.test(detail) && /0\/8/.test(detail) && /dipimpin 1/.test(detail) && /[1-9] oleh sedikit peserta/.test(detail), detail);
  await look('detail', '.people');
  await page().selectOption('[data-by]', 'gain');
  await page().fill('[data-find]', 'Mel');
  its('the search finds one', await page().locator('.people > li').count() === 1);
  await page().fill('[data-find]', '');
  const [sheet] = await Promise.all([page().waitForEvent('download'), page().click('[data-csv]')]);
  its('a row for each in the table', fs.readFileSync(await sheet.path(), 'utf8').trim().split('\r\n').length === 3);
  await look('report', '[data-report]');
  await look('report-sums', '[data-sums]');
  its('the forms are summed up without a number', (await text(page(), '[data-sums]')).includes('Waktunya sempit.') && !(await text(page(), '[data-sums]')).includes('0812'));
  await go('coach/kit/index.html', 30);
  await look('kit');
  await go(`coach/kit/${session}/index.html`, 30);
  await look('kit-session');
  await close();
}

for (const way of ['http', 'file']) {
  if (options.only && options.only !== way) continue;
  try {
    const melati = await week(way, PEOPLE.melati, true), kenanga = await week(way, PEOPLE.kenanga, false);
    await board(way, melati, kenanga);
  } catch (error) { check(way, 'the week is played to its end', false, error.message.split('\n').slice(0, 4).join(' ')); }
}
for (const fault of watched.flat()) check('all', 'no error, and no request leaves the site', false, `${fault.check} ${fault.what}`);
check('all', 'requests were recorded', requests > 50, String(requests));
console.log(`  ${requests} requests, none of which left the site unless it is said above`);
await browser.close();
await server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
