// Visits one page in every way a reader may meet it, and says what is wrong with it. Checks across pages are in site.mjs.
import { addressOf } from './browser.mjs';
import { DESK, PHONE, SMALL, TEXT } from './tab.mjs';
import * as axe from './axe.mjs';
import { keyboard, editionMenu } from './keyboard.mjs';

const TARGET = 44;
const PAPER = { width: 718, height: 1017, mobile: false };
/** Every size at every text size, in an order that changes little from one to the next; `looks`: where axe looks again. */
const VIEWS = [
  { device: PHONE, text: '100 %', looks: true },
  { device: SMALL, text: '100 %' },
  { device: DESK, text: '100 %', looks: true },
  { device: DESK, text: '200 %' },
  { device: PHONE, text: '200 %' },
  { device: SMALL, text: '200 %', looks: true },
];

/**
 * Runs in the page: what is wrong with how it looks now, with its folds as `folds` says; nothing, if it stands as `stood` says. With
 * `judged`, the looks that axe has not judged yet are left in the probe, and every fold stays open for it.
 */
async function look([{ least, expected, width, folds, scripts, desk }, stood, judged]) {
  // what scripts do when the window changes, they do before the next frame
  if (scripts) await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const { probe } = window, boxes = probe.boxes(), state = desk ? probe.fingerprint() : null, found = [];
  if (boxes !== stood) {
    if (innerWidth < width) found.push({ check: 'crash', what: `the window is ${innerWidth} wide, not ${width}` });
    if (Math.abs(probe.textSize() - expected) > 0.5) found.push({ check: 'text-size', what: `root text is ${probe.textSize()}px where the reader asks for ${expected}px` });
    for (const open of folds) {
      probe.fold(open);
      found.push(...probe.layout(), ...probe.targets(least));
    }
  }
  probe.fold(!!judged);
  return { boxes, state, found, ...judged && { outline: probe.outline(), looks: probe.looks(judged), texts: probe.fresh.length, scrolling: probe.scrolling.length } };
}

/**
 * Layout, targets, text size and axe-core at every size and text size, in both schemes, once as loaded and once with every fold open.
 * What stands where it stood in the other scheme is not measured again. `known`: the looks that axe judged on this page, by scheme.
 * Returns {faults, state}: `state` is a number for how the page stands at a desk.
 */
async function measure(tab, how, count, known) {
  const faults = [];
  let schemes = ['light', 'dark'], state = null, outline;
  for (const { device, text, looks } of VIEWS) {
    let stood;
    for (const scheme of schemes) {
      await tab.look({ device, text, scheme });
      const where = `${how}, ${device.width}x${device.height}, ${scheme}, text ${text}`;
      // what is open says all that is shut says, but for what being shut does; that is seen once on a phone and once at a desk
      const first = stood === undefined, folds = first && device !== PHONE ? [false, true] : [true];
      const seen = await tab.page.evaluate(look, [{ least: TARGET, expected: TEXT[text], width: device.width, folds, scripts: tab.js && first, desk: device === DESK && text === '100 %' && scheme === 'light' }, stood, looks ? [...known[scheme]] : null]);
      stood = seen.boxes;
      state ??= seen.state;
      faults.push(...seen.found.map(fault => ({ ...fault, where })));
      count.views++;
      if (!looks) continue;
      const whole = !known.light.size, changed = seen.outline !== outline && text === '100 %';
      outline = seen.outline;
      for (const one of seen.looks) known[scheme].add(one);
      if (whole) faults.push(...await axe.everything(tab, where));
      else faults.push(...changed ? await axe.structure(tab, where) : [], ...await axe.looks(tab, where, seen));
      await tab.page.evaluate(() => window.probe.fold(false));
    }
    schemes = schemes.reverse();
  }
  return { faults, state };
}

/** As the browser would print it on A4: nothing wider than the paper. */
async function paper(tab, how, count) {
  await tab.look({ device: PAPER, media: 'print', scheme: 'light', text: '100 %' });
  const found = await tab.page.evaluate(() => { window.probe.fold(true); const all = window.probe.layout(); window.probe.fold(false); return all; });
  await tab.look({ device: PHONE, media: 'screen' });
  count.views++;
  return found.map(fault => ({ ...fault, where: `${how}, printed on A4` }));
}

/** Menus that axe judged, without the addresses in them: a site has few. */
const menus = new Set();

/** What the keyboard does, and the menu in the header, which is judged open. */
async function press(tab, how) {
  const faults = await keyboard(tab, how);
  const menu = await editionMenu(tab, how, TARGET);
  faults.push(...menu.faults);
  const words = menu.open && await tab.page.evaluate(() => document.querySelector('header').outerHTML.replace(/ href="[^"]*"/g, ''));
  if (!menu.open || menus.has(words)) return faults;
  menus.add(words);
  // the last that is asked of this page: without its text, which was judged before, the menu alone costs little
  await tab.page.evaluate(() => document.querySelector('main')?.replaceChildren());
  faults.push(...await axe.everything(tab, `${how}, edition menu open, light`, 'header'));
  await tab.look({ scheme: 'dark' });
  faults.push(...await axe.colours(tab, `${how}, edition menu open, dark`, 'header'));
  return faults;
}

/**
 * Everything about one page; `tabs` are those of worker.mjs, `count` sums loads and views.
 *
 * A page is loaded over http on a phone and from its folder at a desk, with scripts and without, and is then shown at every size. It is
 * measured again from the folder only where it is another page there: where the same elements, attributes and words stand in the same
 * places, the same style sheets give the same answers at every size. Of a `twin` in a second language the keys and the menu are not tried again.
 */
export async function visit(file, tabs, from, count, { twin = false } = {}) {
  const faults = [], facts = {}, states = new Set(), known = { light: new Set(), dark: new Set() };
  for (const tab of tabs) {
    const { way } = tab, how = `${way}, scripts ${tab.js ? 'on' : 'off'}`, noted = new Set();
    const note = () => {
      for (const fault of tab.seen.splice(0)) {
        const key = fault.check + fault.what;
        if (!noted.has(key)) faults.push({ ...fault, where: how });
        noted.add(key);
      }
    };
    await tab.look({ device: way === 'http' ? PHONE : DESK, scheme: 'light', text: '100 %', media: 'screen' });
    await tab.open(addressOf(file, way === 'http' ? { server: from.server } : { folder: from.folder }));
    const { fact, dead, state } = await tab.page.evaluate(whole => ({ fact: whole ? window.probe.collect() : null, dead: window.probe.dead(), state: window.probe.fingerprint() }), way === 'http');
    if (fact) facts[tab.js ? 'on' : 'off'] = fact;
    if (!tab.js) faults.push(...dead.map(fault => ({ ...fault, where: how })));
    note();
    if (way === 'http' || !states.has(state)) {
      const measured = await measure(tab, how, count, known);
      faults.push(...measured.faults);
      states.add(measured.state);
    }
    if (way === 'http' && tab.js) {
      faults.push(...await paper(tab, how, count));
      if (!twin) faults.push(...await press(tab, how));
    }
    note();
    count.loads++;
  }
  return { faults: faults.map(fault => ({ page: file, ...fault })), facts };
}
