// What the site's scripts do for a reader, on the first session found: follow the steps, copy a message, offer to go on, unfold for
// print, close the menu. The logic alone is tested in tests/tools/scripts.test.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { addressOf, filesOf, launch, serve, watch } from './browser.mjs';

const read = (site, file) => fs.readFileSync(path.join(site, file), 'utf8');

/** Returns {passed, faults}. */
export async function checkBehaviour(site) {
  const files = filesOf(site).filter(file => file.endsWith('.html'));
  const session = files.find(file => /\bdata-steps\b/.test(read(site, file)) && /\bdata-copy\b/.test(read(site, file)));
  if (!session) return { passed: 0, faults: [{ page: 'site', check: 'behaviour', what: 'no session page with steps and a message to copy' }] };
  const home = session.split('/').slice(0, 2).join('/') + '/index.html';
  const server = await serve(site), browser = await launch();
  const from = { http: { server: server.url }, file: { folder: site } };
  const faults = [];
  let passed = 0;

  /** One behaviour, over http and from the folder, in a fresh browser profile. */
  async function behaves(name, { phone = true, ways = ['http', 'file'], ...options }, act) {
    for (const way of ways) {
      const context = await browser.newContext({
        viewport: phone ? { width: 360, height: 740 } : { width: 1280, height: 800 }, isMobile: phone, hasTouch: phone, reducedMotion: 'reduce', ...options,
      });
      const page = await context.newPage(), seen = watch(page, () => [server.url, addressOf('', { folder: site })]);
      const go = file => page.goto(addressOf(file, from[way]));
      try {
        const wrong = await act({ page, go, context, way });
        const all = [...(wrong ? [wrong] : []), ...seen.map(fault => `${fault.check}: ${fault.what}`)];
        if (all.length) faults.push({ page: session, check: 'behaviour', what: `${name}: ${all.join('; ')}`, where: way }); else passed++;
      } catch (error) {
        faults.push({ page: session, check: 'behaviour', what: `${name}: ${error.message.split('\n')[0]}`, where: way });
      }
      await context.close();
    }
  }
  const settle = page => page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

  await behaves('the slat names the step on screen', {}, async ({ page, go }) => {
    await go(session);
    await page.evaluate(() => document.querySelectorAll('[data-step]')[2].scrollIntoView({ block: 'start' }));
    await page.evaluate(() => scrollBy(0, 40));
    await settle(page);
    const { label, title, marked } = await page.evaluate(() => ({
      label: document.querySelector('[data-now]').textContent, title: document.querySelectorAll('[data-step]')[2].dataset.title,
      marked: [...document.querySelectorAll('[data-steps] ol a')].findIndex(link => link.hasAttribute('aria-current')),
    }));
    if (!label.includes('3') || !label.includes(title)) return `step 3 is on screen, the label says "${label}"`;
    if (marked !== 2) return `link ${marked + 1} is marked as current, not the third`;
  });

  await behaves('the list of steps is open where there is room', { phone: false }, async ({ page, go }) => {
    await go(session);
    if (!await page.evaluate(() => document.querySelector('[data-steps]').open)) return 'it is closed at 1280 px';
    await page.setViewportSize({ width: 360, height: 740 });
    await settle(page);
    if (await page.evaluate(() => document.querySelector('[data-steps]').open)) return 'it stays open at 360 px';
  });

  await behaves('a link in the list of steps leads to its step, not under the bar', {}, async ({ page, go }) => {
    await go(session);
    await page.evaluate(() => { document.querySelector('[data-steps]').open = true; });
    await page.click('[data-steps] ol li:nth-child(4) a');
    await settle(page);
    const { top, bar } = await page.evaluate(() => ({
      top: document.querySelectorAll('[data-step]')[3].querySelector('h2').getBoundingClientRect().top,
      bar: document.querySelector('[data-steps]').getBoundingClientRect().bottom,
    }));
    if (top < bar - 1) return `the heading stands at ${Math.round(top)} px under a bar that ends at ${Math.round(bar)} px`;
    if (top > 500) return `the heading stands at ${Math.round(top)} px`;
  });

  await behaves('a message is copied as people would write it', { permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, go, way }) => {
    await go(session);
    const said = await page.evaluate(() => document.querySelector('[data-copy]').dataset.copied);
    const button = page.locator('[data-copy] button').first();
    await button.click();
    await page.waitForFunction(words => document.querySelector('[data-copy] button').textContent === words, said, { timeout: 3000 });
    if (way === 'file') return;
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const first = await page.evaluate(() => document.querySelector('[data-copy] .words p, [data-copy] .words li').textContent.replace(/\s+/g, ' ').trim());
    if (!copied.includes(first)) return `the clipboard holds "${copied.slice(0, 60)}", not "${first.slice(0, 60)}"`;
    if (/ {2}|\n{3}|\t/.test(copied)) return 'the copied words keep layout of the source';
  });

  await behaves('home offers the last session, at its step', {}, async ({ page, go }) => {
    await go(session);
    await page.evaluate(() => document.querySelectorAll('[data-step]')[1].scrollIntoView({ block: 'start' }));
    await page.evaluate(() => scrollBy(0, 40));
    await settle(page);
    const title = await page.evaluate(() => document.querySelector('h1').textContent), step = await page.evaluate(() => document.querySelectorAll('[data-step]')[1].id);
    await go(home);
    const card = await page.evaluate(() => { const link = document.querySelector('[data-continue] h2 a'); return { title: link.textContent, href: link.href, kicker: document.querySelector('[data-kicker]').textContent, promised: document.querySelector('[data-continue]').dataset.continue }; });
    if (card.title !== title || card.kicker !== card.promised) return `it offers "${card.title}" (${card.kicker}) after "${title}" was read`;
    if (!card.href.endsWith('#' + step)) return `it leads to ${card.href.slice(-40)}, not to #${step}`;
    const lead = await page.evaluate(() => document.querySelector('[data-continue] .actions a').getAttribute('href'));
    if (!session.includes(lead.replace(/(lead\/)?index\.html$/, ''))) return `its button leads to ${lead}`;
    await page.click('[data-continue] h2 a');
    if (await page.evaluate(() => document.querySelector('h1').textContent) !== title) return 'its link leads elsewhere';
  });

  await behaves('a device that keeps nothing shows home as it was built', {}, async ({ page, go, context }) => {
    await context.addInitScript(() => { for (const method of ['getItem', 'setItem']) Storage.prototype[method] = () => { throw new DOMException('forbidden', 'SecurityError'); }; });
    await go(session);
    await go(home);
    const built = /data-kicker[^>]*>([^<]*)</.exec(read(site, home))[1];
    const kicker = await page.evaluate(() => document.querySelector('[data-kicker]').textContent);
    if (kicker !== built) return `the card says "${kicker}"`;
  });

  await behaves('on paper every fold is open, and closed again afterwards', { phone: false }, async ({ page, go }) => {
    await go(session);
    const before = await page.evaluate(() => { return [...document.querySelectorAll('main details')].map(d => d.open); });
    await page.evaluate(() => { addEventListener('beforeprint', () => { window.shut = document.querySelectorAll('main details:not([open])').length; }); });
    await page.pdf({ format: 'A4' });
    const { shut, after } = await page.evaluate(() => ({ shut: window.shut, after: [...document.querySelectorAll('main details')].map(d => d.open) }));
    if (shut !== 0) return `${shut} folds are printed shut`;
    if (JSON.stringify(after) !== JSON.stringify(before)) return 'the folds do not go back to how they were';
  });

  await behaves('a tap beside the open menu closes it', {}, async ({ page, go }) => {
    await go(session);
    await page.click('header details > summary');
    if (!await page.evaluate(() => document.querySelector('header details').open)) return 'a tap does not open it';
    await page.mouse.click(4, 400); // in the margin, where no link is
    if (await page.evaluate(() => document.querySelector('header details').open)) return 'it stays open';
  });

  await browser.close();
  await server.close();
  return { passed, faults };
}
