// The page without a pointer: Tab through everything, the skip link, folds and the edition menu.

/** Runs in the page: notes every stop of the Tab key as it is left again, in `window.tabbing`. */
function follow() {
  window.probe.fold(false);
  scrollTo(0, 0);
  const usable = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
    .filter(e => !e.disabled && e.tabIndex >= 0 && !e.closest('[inert]') && window.probe.shown(e)
      && !(e.type === 'radio' && document.querySelector(`input[type=radio][name="${CSS.escape(e.name)}"]`) !== e));
  const stops = new Set(), notes = [];
  let pressed = 0, inside = 0, last, over = false;
  const stop = at => {
    // a page that begins with its main text has nothing to skip
    const skip = stops.size === 1 && !at.closest('main') ? { is: at.localName === 'a' && !!at.hash && !!document.getElementById(decodeURIComponent(at.hash.slice(1)))?.closest('main') } : null;
    const style = getComputedStyle(at), boxes = [...at.getClientRects()], box = at.getBoundingClientRect();
    const marks = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none';
    // a card may carry the mark of the link inside it, a label that of its box
    const near = [at, at.closest('label'), at.parentElement, at.nextElementSibling].filter(Boolean);
    const marked = near.some(e => marks(e === at ? style : getComputedStyle(e)) || marks(getComputedStyle(e, '::after')) || marks(getComputedStyle(e, '::before')));
    const open = boxes.some(r => [[.5, .5], [.1, .5], [.9, .5], [.5, .15], [.5, .85]].some(([fx, fy]) => {
      const hit = document.elementFromPoint(r.left + r.width * fx, r.top + r.height * fy);
      return hit && (hit === at || at.contains(hit) || hit.contains(at) && hit !== document.body && hit !== document.documentElement || hit.closest('label')?.contains(at));
    }));
    if (skip) Object.assign(skip, { width: box.width, height: box.height, seen: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth });
    return { name: window.probe.name(at), skip, marked, open: open || box.height > innerHeight };
  };
  const note = () => {
    const at = document.activeElement;
    // a field for a date has stops of its own inside
    if (at && at === last && at.matches('input[type=date], input[type=time]')) over ||= ++inside > 20;
    else if (!at || at === document.body || stops.has(at)) over = true;
    if (over || at === last) return;
    last = at;
    inside = 0;
    stops.add(at);
    notes.push(stop(at));
  };
  const key = event => { if (event.key === 'Tab' && !over && pressed++) note(); };
  addEventListener('keydown', key, true);
  window.tabbing = {
    first: () => [...stops][0].focus(),
    /** How it stands after the last key. */
    state() {
      if (!over) note();
      pressed = 0;
      return { over, notes };
    },
    end: () => removeEventListener('keydown', key, true),
  };
  return usable.length;
}

/** Tabs through the page from its beginning: each stop must be seen, marked and on the way to the end. */
export async function keyboard(tab, how) {
  const { page } = tab, faults = [];
  const fault = (check, what) => faults.push({ check, what, where: `${how}, keyboard` });
  const expected = await page.evaluate(follow);
  let notes = [], over = false;
  while (!over && notes.length < expected + 5) {
    await tab.press('Tab', expected + 1);
    ({ over, notes } = await page.evaluate(() => window.tabbing.state()));
  }
  await page.evaluate(() => window.tabbing.end());
  let skipLink = false;
  for (const stop of notes) {
    if (stop.skip) {
      if (!stop.skip.is) fault('skip-link', `the first Tab stop is ${stop.name}, not a link to the main text`);
      else if (!stop.skip.seen) fault('skip-link', 'the skip link is not seen when it has the focus');
      else if (stop.skip.width < 43.5 || stop.skip.height < 43.5) fault('small-target', `skip link is ${Math.round(stop.skip.width)}x${Math.round(stop.skip.height)}`);
      skipLink = stop.skip.is;
    }
    if (!stop.marked) fault('focus-mark', `${stop.name} shows no focus (outline of 2 px or a shadow)`);
    if (!stop.open) fault('focus-hidden', `${stop.name} has the focus behind something else`);
  }
  const stops = notes.length;
  if (stops < expected - 1) fault('tab-order', `Tab reaches ${stops} of ${expected} things that can be used`);

  if (skipLink) {
    await page.evaluate(() => window.tabbing.first());
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const past = await page.evaluate(() => {
      const main = document.querySelector('main'), at = document.activeElement;
      return at === document.body || main.contains(at) || !!(main.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING);
    });
    if (!past) fault('skip-link', 'after the skip link the next Tab stop still lies before the main text');
  }

  const folds = await page.evaluate(() => {
    const all = [...document.querySelectorAll('main details > summary')].filter(s => window.probe.shown(s));
    return all.length;
  });
  for (const [key, index] of [['Enter', 0], ['Space', folds - 1]]) {
    if (!folds) break;
    const opens = async () => page.evaluate(i => [...document.querySelectorAll('main details > summary')].filter(s => window.probe.shown(s))[i].parentElement.open, index);
    await page.evaluate(i => [...document.querySelectorAll('main details > summary')].filter(s => window.probe.shown(s))[i].focus(), index);
    const before = await opens();
    await page.keyboard.press(key);
    if (await opens() === before) fault('fold-key', `fold ${index + 1} does not answer ${key}`);
    await page.keyboard.press(key);
  }
  return faults;
}

/** The menu in the header: opened by Enter, its links reached by Tab, closed by Enter or Escape. Leaves it open for axe. */
export async function editionMenu({ page }, how, least) {
  const faults = [];
  const fault = (check, what) => faults.push({ check, what, where: `${how}, edition menu` });
  const there = await page.evaluate(() => { scrollTo(0, 0); document.activeElement?.blur(); const s = document.querySelector('header details > summary'); if (s) s.parentElement.open = false; return !!s; });
  if (!there) return { faults, open: false };
  const state = () => page.evaluate(() => document.querySelector('header details').open);
  await page.evaluate(() => document.querySelector('header details > summary').focus());
  await page.keyboard.press('Enter');
  if (!await state()) { fault('menu-key', 'Enter does not open it'); return { faults, open: false }; }
  const links = await page.evaluate(() => [...document.querySelectorAll('header details a[href]')].filter(a => window.probe.shown(a)).length);
  if (!links) fault('menu-key', 'it holds no link');
  await page.keyboard.press('Tab');
  if (links && !await page.evaluate(() => !!document.activeElement.closest('header details') && document.activeElement.localName !== 'summary')) fault('menu-key', 'Tab does not reach its links');
  await page.evaluate(() => document.querySelector('header details > summary').focus());
  await page.keyboard.press('Enter');
  if (await state()) fault('menu-key', 'Enter does not close it');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  if (await state()) fault('menu-key', 'Escape does not close it');
  await page.evaluate(() => { document.querySelector('header details').open = true; scrollTo(0, 0); });
  faults.push(...(await page.evaluate(n => [...window.probe.layout(), ...window.probe.targets(n)], least)).map(f => ({ ...f, where: `${how}, edition menu open` })));
  return { faults, open: true };
}
