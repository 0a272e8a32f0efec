// One tab of the browser: opens pages, and shows them as another device, scheme or text size would without loading them again.
// Knows nothing of what is checked.
import { watch } from './browser.mjs';
import { install } from './probe.mjs';

/** Devices by their width. A phone obeys the page's own viewport and is touched; a desk does neither. */
export const SMALL = { width: 320, height: 640, mobile: true };
export const PHONE = { width: 360, height: 740, mobile: true };
export const DESK = { width: 1280, height: 800, mobile: false };
/** Pixels of the text size that readers choose in their browser. */
export const TEXT = { '100 %': 16, '200 %': 32 };

/** A tab with scripts on or off; `home` lists the addresses its requests may go to. */
export async function openTab(browser, { js }, home) {
  // what a tab looks like is set below, over the browser's own protocol: in place, and only what differs
  const context = await browser.newContext({ viewport: null, colorScheme: null, reducedMotion: null, locale: 'id-ID' });
  const page = await context.newPage();
  page.setDefaultTimeout(60000); // a machine may be busy with other work
  const seen = watch(page, home);
  const devtools = await context.newCDPSession(page);
  const scripts = on => devtools.send('Emulation.setScriptExecutionDisabled', { value: !on });
  await scripts(js);
  const now = {};

  const tab = {
    page, seen, js, now,
    async open(url) {
      seen.length = 0;
      tab.axe = false; // axe-core is in the page
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate(install);
    },
    /** Changes what is named: `device`, `scheme`, `text` (a key of TEXT), `media`. */
    async look(wanted) {
      const next = { ...now, ...wanted }, sent = [];
      if (next.device !== now.device) {
        sent.push(devtools.send('Emulation.setDeviceMetricsOverride', { ...next.device, deviceScaleFactor: 1 }));
        if (next.device.mobile !== now.device?.mobile) sent.push(devtools.send('Emulation.setTouchEmulationEnabled', { enabled: next.device.mobile }));
      }
      if (next.scheme !== now.scheme || next.media !== now.media) {
        sent.push(devtools.send('Emulation.setEmulatedMedia', { media: next.media, features: [{ name: 'prefers-color-scheme', value: next.scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }] }));
      }
      // Chromium's preference, not a style laid over the page
      if (next.text !== now.text) sent.push(devtools.send('Page.setFontSizes', { fontSizes: { standard: TEXT[next.text], fixed: TEXT[next.text] * 13 / 16 } }));
      Object.assign(now, next);
      await Promise.all(sent);
    },
    /** A page loaded without scripts stays as it is; what measures it may need timers meanwhile. */
    async withTimers(work) {
      if (!js) await scripts(true);
      try { return await work(); } finally { if (!js) await scripts(false); }
    },
    /** Keys pressed one after the other, each answered by the page before the next. */
    press: (key, times = 1) => Promise.all(Array.from({ length: times }, () => devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...KEYS[key] }))),
    close: () => context.close(),
  };
  await tab.look({ device: PHONE, scheme: 'light', text: '100 %', media: 'screen' });
  return tab;
}

const KEYS = { Tab: { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 } };
