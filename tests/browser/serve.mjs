#!/usr/bin/env node
// usage: serve.mjs BEKAL   the dev server in a browser, on a new starter: a save reloads the page, a mistake is shown over the last good
//   page, and is gone once it is mended. What the server sends is tested in tests/serve.rs.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch, watch } from './browser.mjs';

const bekal = process.argv[2] && path.resolve(process.argv[2]);
if (process.argv.length !== 3 || !fs.existsSync(bekal)) { console.error('usage: serve.mjs BEKAL'); process.exit(2); }

/** It is a second or so, which is printed; what a busy machine needs on top of it is not the server's fault, an order of magnitude is. */
const SOON = 20000;
const SESSION = 'curriculum/rumah-sehat/cuci-tangan/id.md', PAGE = 'facilitator/id/rumah-sehat/cuci-tangan/index.html';
const WORDS = 'Selamat datang, Bapak/Ibu.';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bekal-serve-'));
const made = spawnSync(bekal, ['new', 'curriculum', '--quiet'], { cwd: folder, encoding: 'utf8' });
if (made.status !== 0) { console.error(`bekal new: ${made.stderr}`); process.exit(1); }
const file = path.join(folder, SESSION), good = fs.readFileSync(file, 'utf8');
if (!good.includes(WORDS)) { console.error(`${SESSION} does not say "${WORDS}"`); process.exit(1); }

const server = spawn(bekal, ['serve', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
const address = await new Promise((found, failed) => {
  let said = '';
  server.stdout.on('data', data => { said += data; const url = /http:\/\/[^\s]+/.exec(said); if (url) found(url[0].replace(/\/?$/, '/')); });
  server.on('exit', code => failed(new Error(`bekal serve ended with ${code}: ${said}`)));
});
const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })).newPage();
page.setDefaultTimeout(SOON);
const seen = watch(page, () => [address, address.replace('localhost', '127.0.0.1')]);

let passed = 0, failed = 0;
async function shows(what, act) {
  const began = Date.now();
  let wrong;
  try { wrong = await act(); } catch (error) { wrong = error.message.split('\n')[0]; }
  // a page that is left while it listens breaks off its connection; that is no fault
  const faults = seen.splice(0).filter(fault => !(fault.check === 'failed-request' && fault.what.includes('.bekal/events'))).map(fault => `${fault.check}: ${fault.what}`);
  const all = [...(wrong ? [wrong] : []), ...faults];
  if (all.length) { failed++; console.log(`FAILED ${what}: ${all.join('; ')}`); } else { passed++; console.log(`ok   ${what} (${Date.now() - began} ms)`); }
}
const says = words => page.waitForFunction(words => document.querySelector('main')?.textContent.includes(words), words);
const overlay = () => page.locator('[role=alert]');

await shows('a page opens, nothing over it', async () => {
  // 127.0.0.1 is the one name that this browser resolves
  await page.goto(address.replace('localhost', '127.0.0.1') + PAGE);
  await says(WORDS);
  if (await overlay().count()) return 'an overlay lies over a page that is in order';
});

await shows('a save reloads the page where it was scrolled to', async () => {
  await page.evaluate(() => { scrollTo(0, 900); window.old = true; });
  fs.writeFileSync(file, good.replace(WORDS, 'Selamat datang semuanya.'));
  await says('Selamat datang semuanya.');
  await page.waitForFunction(() => !window.old && document.readyState === 'complete');
  const y = await page.waitForFunction(() => scrollY > 0 && scrollY).then(handle => handle.jsonValue());
  if (Math.abs(y - 900) > 60) return `it stands at ${y} px, not at 900`;
});

await shows('a mistake is shown with its place and what to do', async () => {
  await page.evaluate(() => { window.old = true; });
  fs.writeFileSync(file, good.replace('::: say', '::: shout'));
  await overlay().waitFor();
  const { text, whole, height } = await overlay().evaluate(panel => {
    const box = panel.getBoundingClientRect(), button = panel.querySelector('button').getBoundingClientRect();
    return { text: panel.textContent, whole: box.width >= innerWidth && box.height >= innerHeight, height: button.height };
  });
  const line = good.split('\n').findIndex(words => words.startsWith('::: say')) + 1;
  if (!text.includes(`rumah-sehat/cuci-tangan/id.md:${line}:`) || !text.includes('shout')) return `it says "${text}", nothing of line ${line}`;
  if (!whole) return 'it does not cover the page';
  if (height < 44) return `its button is ${height} px high`;
});

await shows('the last good page is still there under it', async () => {
  if (!await page.evaluate(() => window.old)) return 'the page was loaded again';
  await overlay().getByRole('button').click();
  if (await overlay().count()) return 'its button does not put it away';
  await says('Selamat datang semuanya.');
  await page.reload();
  await says('Selamat datang semuanya.');
  await overlay().waitFor();
});

await shows('it is gone once the mistake is mended', async () => {
  fs.writeFileSync(file, good.replace(WORDS, 'Selamat datang kembali.'));
  await says('Selamat datang kembali.');
  await overlay().waitFor({ state: 'detached' });
});

await shows('a mistake that is undone leaves the page as it was', async () => {
  const now = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, now.replace('::: say', '::: shout'));
  await overlay().waitFor();
  fs.writeFileSync(file, now);
  await overlay().waitFor({ state: 'detached' });
  await says('Selamat datang kembali.');
});

await browser.close();
server.removeAllListeners('exit');
server.kill('SIGINT');
await new Promise(ended => { server.on('exit', ended); setTimeout(() => { server.kill('SIGKILL'); ended(); }, 3000).unref(); });
fs.rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
