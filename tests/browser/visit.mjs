// Visits one page in every way a reader may meet it, and says what is wrong with it. Checks across pages are in site.mjs.
import fs from 'node:fs';
import { addressOf, requireTool, watch } from './browser.mjs';
import { install } from './probe.mjs';
import { keyboard, editionMenu } from './keyboard.mjs';

const TARGET = 44;
const PHONE = [{ width: 320, height: 640 }, { width: 360, height: 740 }];
const DESK = [{ width: 1280, height: 800 }];
const TEXT = { normal: 16, double: 32 };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The only rules whose answer depends on the colour scheme. */
const CONTRAST = ['color-contrast', 'link-in-text-block'];

let axeSource;
const axeOf = () => (axeSource ??= fs.readFileSync(requireTool.resolve('axe-core/axe.min.js'), 'utf8'));

/** A tab of one device with scripts on or off, used for all pages. */
export async function openTab(browser, { js, phone }, home) {
  const context = await browser.newContext({
    viewport: phone ? PHONE[1] : DESK[0], isMobile: phone, hasTouch: phone,
    colorScheme: 'light', reducedMotion: 'reduce', locale: 'id-ID',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60000); // a machine may be busy with other work
  const seen = watch(page, home);
  const devtools = await context.newCDPSession(page);
  const scripts = on => devtools.send('Emulation.setScriptExecutionDisabled', { value: !on });
  await scripts(js);
  return {
    page, seen, js, phone, sizes: phone ? PHONE : DESK, size: '', scheme: 'light',
    async open(url) {
      seen.length = 0;
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(install);
    },
    async look(size, scheme) {
      if (this.size !== size) await page.setViewportSize(size);
      if (this.scheme !== scheme) await page.emulateMedia({ colorScheme: scheme });
      Object.assign(this, { size, scheme });
    },
    /** The reader's own text size: Chromium's preference, not a style laid over the page. */
    textSize: pixels => devtools.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels * 13 / 16 } }),
    /** A page loaded without scripts stays as it is; what measures it may need timers meanwhile. */
    async withTimers(work) {
      if (!js) await scripts(true);
      try { return await work(); } finally { if (!js) await scripts(false); }
    },
    close: () => context.close(),
  };
}

async function axe(tab, where, { only, without = [], context = 'document' } = {}) {
  const { page } = tab;
  if (!await page.evaluate(() => !!window.axe)) await page.evaluate(axeOf());
  const violations = await tab.withTimers(() => page.evaluate(async ([tags, rules, off, scope]) => {
    const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
    const result = await window.axe.run(scope === 'document' ? document : { include: [scope] }, { runOnly, rules: Object.fromEntries(off.map(id => [id, { enabled: false }])), iframes: false, resultTypes: ['violations'], elementRef: false, preload: location.protocol !== 'file:' });
    return result.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 5).map(n => ({ target: n.target.join(' '), html: n.html.slice(0, 120), more: n.any[0]?.message || '' })) }));
  }, [WCAG, only, without, context]));
  return violations.flatMap(v => v.nodes.map(n => ({ check: `axe ${v.id}`, what: `${v.help}: ${n.html}`, hint: n.more, where })));
}

/**
 * Layout, targets and text size at every size and text size, once as loaded and once with every fold open; the page is loaded already.
 * With `dark`, again in the dark scheme, where anything stands elsewhere than in the light one.
 */
async function measure(tab, how, dark, count) {
  const faults = [];
  for (const [textName, pixels] of Object.entries(TEXT)) {
    await tab.textSize(pixels);
    for (const size of tab.sizes) {
      let light;
      for (const scheme of dark ? ['light', 'dark'] : ['light']) {
        await tab.look(size, scheme);
        const where = `${how}, ${size.width}x${size.height}, ${scheme}, text ${textName === 'double' ? '200 %' : '100 %'}`;
        count.views++;
        // what is open says all that is shut says, but for what being shut does; that is seen once a text size
        const states = scheme === 'light' && size === tab.sizes[0] ? [false, true] : [true];
        const { boxes, found } = await tab.page.evaluate(([least, expected, folds, known]) => {
          const boxes = window.probe.fingerprint();
          if (boxes === known) return { boxes, found: [] };
          const found = [];
          if (Math.abs(window.probe.textSize() - expected) > 0.5) found.push({ check: 'text-size', what: `root text is ${window.probe.textSize()}px where the reader asks for ${expected}px` });
          for (const open of folds) {
            window.probe.fold(open);
            found.push(...window.probe.layout(), ...window.probe.targets(least));
          }
          window.probe.fold(false);
          return { boxes, found };
        }, [TARGET, pixels, states, light]);
        light = boxes;
        faults.push(...found.map(fault => ({ ...fault, where })));
      }
    }
  }
  await tab.textSize(TEXT.normal);
  await tab.look(tab.sizes.at(-1), 'light');
  return faults;
}

/** As the browser would print it on A4: nothing wider than the paper. */
async function paper(tab, how, count) {
  await tab.page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await tab.page.setViewportSize({ width: 718, height: 1017 });
  const found = await tab.page.evaluate(() => { window.probe.fold(true); const all = window.probe.layout(); window.probe.fold(false); return all; });
  await tab.page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  tab.size = '';
  await tab.look(tab.sizes.at(-1), 'light');
  count.views++;
  return found.map(fault => ({ ...fault, where: `${how}, printed on A4` }));
}

/**
 * Everything about one page; `tabs` are those of worker.mjs, `count` sums views and axe runs.
 *
 * A page is loaded in every way, but measured again only where it is another page: where the same elements, attributes and words
 * stand in the same places, the same style sheets give the same answers at every size. Of a `twin` in a second language the keys
 * and the menu are not tried again. A `short` visit is for a page that was visited in every way in another language or edition: on the phone, over http,
 * in the light.
 */
export async function visit(file, tabs, from, count, { twin = false, short = false } = {}) {
  const faults = [], facts = {}, measured = { phone: new Set(), desk: new Set() };
  for (const tab of short ? tabs.filter(tab => tab.phone && tab.way === 'http') : tabs) {
    const { way } = tab;
    const how = `${way}, scripts ${tab.js ? 'on' : 'off'}`;
    const noted = new Set();
    const note = () => {
      for (const fault of tab.seen.splice(0)) {
        const key = fault.check + fault.what;
        if (!noted.has(key)) faults.push({ ...fault, where: how });
        noted.add(key);
      }
    };
    await tab.open(addressOf(file, way === 'http' ? { server: from.server } : { folder: from.folder }));
    const { fact, dead, state } = await tab.page.evaluate(whole => ({ fact: whole ? window.probe.collect() : null, dead: window.probe.dead(), state: window.probe.fingerprint() }), tab.phone && way === 'http');
    if (fact) facts[tab.js ? 'on' : 'off'] = fact;
    if (!tab.js) faults.push(...dead.map(fault => ({ ...fault, where: how })));
    const full = tab.js && way === 'http', known = measured[tab.phone ? 'phone' : 'desk'];
    const other = !known.has(state);
    known.add(state);
    if (other) faults.push(...await measure(tab, how, full && !short, count));
    note();
    if (full && !tab.phone) faults.push(...await paper(tab, how, count));
    if (full) {
      for (const scheme of short ? ['light'] : ['light', 'dark']) {
        await tab.look(tab.sizes.at(-1), scheme);
        await tab.page.evaluate(open => window.probe.fold(open), tab.phone);
        faults.push(...await axe(tab, `${how}, ${tab.size.width} wide, ${scheme}`, scheme === 'dark' ? { only: CONTRAST } : {}));
        count.axe++;
      }
      await tab.look(tab.sizes.at(-1), 'light');
      if (tab.phone && !twin && !short) {
        faults.push(...await keyboard(tab, how));
        const menu = await editionMenu(tab, how, TARGET);
        faults.push(...menu.faults);
        // the last that is asked of this page: without its text, which was judged above, the menu alone costs little
        await tab.page.evaluate(() => document.querySelector('main')?.replaceChildren());
        if (menu.open) for (const scheme of ['light', 'dark']) {
          await tab.look(tab.sizes.at(-1), scheme);
          faults.push(...await axe(tab, `${how}, edition menu open, ${scheme}`, { context: 'header', only: scheme === 'dark' ? CONTRAST : undefined }));
          count.axe++;
        }
      }
    } else if (other && tab.phone && !short) {
      // colours are the same sheet's; what a script would have made or named is not there
      await tab.page.evaluate(() => window.probe.fold(true));
      faults.push(...await axe(tab, how, { without: CONTRAST }));
      count.axe++;
    }
    note();
    count.loads++;
  }
  return { faults: faults.map(fault => ({ page: file, ...fault })), facts };
}
