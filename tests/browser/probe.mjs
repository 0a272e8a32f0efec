// What is measured inside a page. `install` runs in the browser (also where page scripts are off) and leaves `window.probe`.
// Everything here must stay self-contained: it is sent as text.

export function install() {
  if (window.probe) return;
  const TARGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [tabindex]:not([tabindex="-1"])';

  const name = element => {
    const id = element.id ? '#' + element.id : '';
    const classes = [...element.classList].slice(0, 3).map(c => '.' + c).join('');
    const text = (element.getAttribute('aria-label') || element.textContent || '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.localName}${id}${classes}${text ? ` "${text}"` : ''}`;
  };

  const shown = element => element.checkVisibility({ opacityProperty: false, visibilityProperty: true })
    && element.getClientRects().length > 0;

  /** For screen readers only, or a skip link that waits for its focus: not there for a finger or an eye. */
  const tucked = element => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at), box = at.getBoundingClientRect();
      if (box.width <= 1 && box.height <= 1 && style.position === 'absolute') return true;
      if (/inset\((50|100)%/.test(style.clipPath) || style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clip === 'rect(1px, 1px, 1px, 1px)') return true;
      if ((style.position === 'absolute' || style.position === 'fixed') && (box.right <= 0 || box.bottom + scrollY <= 0)) return true;
    }
    return false;
  };

  const scrolls = style => style.overflowX === 'auto' || style.overflowX === 'scroll';
  const inScroller = element => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(getComputedStyle(at))) return true;
    return false;
  };

  /** Does the page scroll sideways, or is something cut off at an edge or by a box too small for its text? */
  const layout = () => {
    const faults = [], root = document.documentElement, width = root.clientWidth;
    const sideways = Math.max(root.scrollWidth, document.body.scrollWidth);
    const beyond = [];
    for (const element of elements()) {
      const box = element.getBoundingClientRect();
      if (!box.width || !box.height) continue;
      const out = box.right > width + 1 || box.left < -1;
      const style = out || element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2 ? getComputedStyle(element) : null;
      if (!style || !shown(element)) continue;
      if (out && !inScroller(element) && !tucked(element)) beyond.push(element);
      const clipsX = /hidden|clip/.test(style.overflowX), clipsY = /hidden|clip/.test(style.overflowY);
      if (element.textContent.trim() && !element.closest('[aria-hidden=true]')
        && (clipsX && element.scrollWidth > element.clientWidth + 1 || clipsY && element.scrollHeight > element.clientHeight + 2)
        && !tucked(element)) {
        faults.push({ check: 'cut-off', what: `${name(element)} is too small for its text (${element.clientWidth}x${element.clientHeight} shows, ${element.scrollWidth}x${element.scrollHeight} needed)` });
      }
    }
    // The innermost ones are the cause; what only contains them is not.
    const fixed = element => { for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).position === 'fixed') return true; return false; };
    const innermost = beyond.filter(element => !beyond.some(other => other !== element && element.contains(other)));
    // A bar fixed to the window grows with the page that something else made too wide.
    const own = innermost.filter(element => !fixed(element)), causes = own.length ? own : innermost;
    causes.sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right);
    if (sideways > width) faults.push({ check: 'sideways', what: `page is ${sideways} wide in ${width}: ${causes.slice(0, 3).map(name).join(', ') || 'no single element'}` });
    else for (const element of causes.slice(0, 3)) faults.push({ check: 'sideways', what: `${name(element)} lies past the edge` });
    for (const element of [root, document.body]) {
      if (/hidden|clip/.test(getComputedStyle(element).overflowX)) faults.push({ check: 'sideways', what: `${element.localName} hides what is too wide (overflow-x)` });
    }
    return faults;
  };

  /** A link inside running text is exempt: it is inline, and its own line or paragraph says other words or holds a blank to write on. */
  const inSentence = element => {
    if (element.localName !== 'a' || getComputedStyle(element).display !== 'inline') return false;
    const blockOf = node => {
      while (node !== document.body && getComputedStyle(node).display.startsWith('inline')) node = node.parentElement;
      return node;
    };
    const block = blockOf(element.parentElement);
    if ([...block.querySelectorAll('.blank')].some(blank => blockOf(blank) === block)) return true;
    let words = '';
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (/\S/.test(node.data) && !parent.closest('a, button, summary, script, style') && blockOf(parent) === block && shown(parent) && !tucked(parent)) words += node.data + ' ';
    }
    return /\p{L}{2,}/u.test(words);
  };

  /** Width and height of what answers a finger around the element's middle (a stretched `::after` counts). */
  const reach = element => {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const hits = (px, py) => { const at = document.elementFromPoint(px, py); return !!at && (at === element || element.contains(at)); };
    if (!hits(x, y)) return { width: box.width, height: box.height };
    const walk = (dx, dy) => { let n = 0; while (n < 50 && hits(x + dx * (n + 1), y + dy * (n + 1))) n++; return n; };
    return { width: walk(1, 0) + walk(-1, 0) + 1, height: walk(0, 1) + walk(0, -1) + 1 };
  };

  const big = (box, least) => box.width >= least - 0.5 && box.height >= least - 0.5;

  /** Every pointer target under `least` CSS pixels. */
  const targets = least => {
    const faults = [], back = [scrollX, scrollY];
    for (const element of document.querySelectorAll(TARGETS)) {
      if (element.disabled || element.closest('[inert]') || !shown(element) || getComputedStyle(element).pointerEvents === 'none') continue;
      if (big(element.getBoundingClientRect(), least) || tucked(element)) continue;
      const labels = element.labels ? [...element.labels] : [];
      if (labels.some(label => shown(label) && big(label.getBoundingClientRect(), least))) continue;
      if (element.hasAttribute('tabindex') && !element.matches('a, button, input, select, textarea, summary, [role]')) continue; // focusable to be scrolled, not pressed
      if (inSentence(element)) continue;
      const size = reach(element);
      if (!big(size, least)) faults.push({ check: 'small-target', what: `${name(element)} is ${Math.round(size.width)}x${Math.round(size.height)}` });
    }
    scrollTo(...back);
    return faults;
  };

  const textSize = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

  /** Opens every fold of the main text, or puts each back as it was. */
  const fold = open => {
    for (const details of document.querySelectorAll('main details')) {
      if (open && !details.open) { details.open = true; opened.add(details); }
      if (!open && opened.delete(details)) details.open = false;
    }
  };
  const opened = new Set();

  /** Controls that can do nothing where scripts are off. */
  const dead = () => [...document.querySelectorAll('button, [role=button], input:not([type=hidden]):not([disabled]), select')]
    .filter(element => shown(element) && !element.closest('form[action]'))
    .filter(element => !(element.matches('input[type=checkbox], input[type=radio], .sheet input'))) // boxes to tick, and lines of a form that is filled in by pen too
    .map(element => ({ check: 'dead-control', what: `${name(element)} is shown although it needs a script` }));

  /** What links and heads say, for the checks across pages. */
  const collect = () => {
    const attr = (selector, attribute) => document.querySelector(selector)?.getAttribute(attribute) ?? null;
    const uses = [];
    for (const element of document.querySelectorAll('[href], [src], [srcset], [data], [poster], [action]')) {
      for (const attribute of ['href', 'src', 'data', 'poster', 'action']) {
        const value = element.getAttribute(attribute);
        if (value !== null) uses.push({
          tag: element.localName, rel: element.getAttribute('rel') || '', attribute, value,
          hreflang: element.getAttribute('hreflang') || '', text: element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60),
          menu: !!element.closest('header details'), area: element.closest('header, footer') ? 'frame' : 'content',
        });
      }
      for (const part of (element.getAttribute('srcset') || '').split(',').map(p => p.trim().split(/\s+/)[0]).filter(Boolean)) {
        uses.push({ tag: element.localName, rel: '', attribute: 'srcset', value: part, hreflang: '', text: '', menu: false, area: 'content' });
      }
    }
    const inline = [];
    for (const element of document.querySelectorAll('style, script:not([src]), [style]')) {
      if (element.localName === 'script' && /json/.test(element.type)) continue;
      inline.push(name(element));
    }
    for (const element of document.querySelectorAll('*')) for (const { name: key } of element.attributes) if (/^on/i.test(key)) inline.push(`${name(element)} ${key}`);
    return {
      ids: [...document.querySelectorAll('[id]')].map(element => element.id),
      uses, inline,
      framed: !!document.querySelector('body > header'),
      title: document.title, lang: document.documentElement.lang,
      description: attr('meta[name=description]', 'content'), viewport: attr('meta[name=viewport]', 'content'),
      charset: document.characterSet,
      csp: attr('meta[http-equiv="Content-Security-Policy" i]', 'content'),
      cspFirst: !document.querySelector('meta[http-equiv="Content-Security-Policy" i]') ? false
        : ![...document.querySelectorAll('script, link[rel=stylesheet], style')].some(element =>
          element.compareDocumentPosition(document.querySelector('meta[http-equiv="Content-Security-Policy" i]')) & Node.DOCUMENT_POSITION_FOLLOWING),
      frame: [...document.querySelectorAll('header *, footer *')].filter(element => !element.children.length)
        .map(element => element.textContent.trim().replace(/\s+/g, ' ')).filter(Boolean),
    };
  };

  const FNV = 0x811c9dc5;
  const hash = (sum, text) => { for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193); return sum; };

  /** Elements of the page; what a drawing is made of is the drawing's own affair. */
  const elements = () => [...document.body.querySelectorAll('*')].filter(element => !element.ownerSVGElement);

  /** One number for what stands where: the box of each element. */
  const boxes = () => {
    let sum = FNV;
    const add = length => { sum = Math.imul(sum ^ Math.round(length * 64), 0x01000193); };
    for (const element of elements()) {
      const box = element.getBoundingClientRect();
      add(box.left);
      add(box.top + scrollY);
      add(box.width);
      add(box.height);
    }
    return sum;
  };

  /** One number for what the page is: its document, and what stands where. */
  const fingerprint = () => hash(boxes(), document.documentElement.outerHTML);

  /** One number for which elements there are to see or to hear. */
  const outline = () => {
    let sum = FNV;
    for (const element of elements()) sum = hash(sum, shown(element) ? element.localName : '-');
    return sum;
  };

  /** What is behind an element and laid over it, from itself up to the page. */
  const backgrounds = new Map();
  const background = element => {
    if (!element) return '';
    if (backgrounds.has(element)) return backgrounds.get(element);
    const style = getComputedStyle(element), parts = [background(element.parentElement)];
    if (!/^rgba\(0, 0, 0, 0\)$|^transparent$/.test(style.backgroundColor) || style.backgroundImage !== 'none') parts.push(style.backgroundColor, style.backgroundImage);
    if (style.opacity !== '1' || style.filter !== 'none' || style.mixBlendMode !== 'normal') parts.push(style.opacity, style.filter, style.mixBlendMode);
    if (element.matches(':disabled, [aria-disabled=true], [aria-hidden=true]') || element.control?.disabled) parts.push('off');
    backgrounds.set(element, parts.join(' '));
    return backgrounds.get(element);
  };

  /**
   * Leaves in `probe.fresh` one element for each look of text that is not `known` yet, and in `probe.scrolling` one of each sort that scrolls
   * sideways; returns the new looks.
   */
  const looks = known => {
    backgrounds.clear();
    const fresh = new Map(), scrolling = new Map(), seen = new Set(known);
    const note = (list, look, element) => {
      if (!seen.has(look)) list.set(look, element);
      seen.add(look);
    };
    for (const element of elements()) {
      const text = /^(input|select|textarea)$/.test(element.localName) || [...element.childNodes].some(node => node.nodeType === 3 && /\S/.test(node.data));
      const wide = element.scrollWidth > element.clientWidth + 1;
      if (!text && !wide || !shown(element)) continue;
      const style = getComputedStyle(element), parts = [element.localName, background(element)];
      if (wide && scrolls(style)) note(scrolling, hash(FNV, `${element.localName} ${element.className}`), element);
      if (!text) continue;
      const size = parseFloat(style.fontSize), heavy = parseInt(style.fontWeight, 10) >= 700;
      parts.push(style.color, style.textShadow, style.textDecorationLine);
      if (element.localName === 'a') parts.push(getComputedStyle(element.parentElement).color);
      const small = hash(FNV, parts.join('|')), look = size >= 24 || heavy && size >= 18.66 ? small ^ 1 : small;
      // large letters may be fainter: where small ones were judged, they are too
      if (!seen.has(small)) note(fresh, look, element);
    }
    Object.assign(window.probe, { fresh: [...fresh.values()], scrolling: [...scrolling.values()] });
    return [...fresh.keys(), ...scrolling.keys()];
  };

  /** Only these elements are there to see, with what they stand in; or all is as it was. */
  const alone = (on, elements = []) => {
    for (const [element, display] of aside) if (display === null) element.removeAttribute('style'); else element.style.display = display;
    aside.clear();
    if (!on) return;
    const kept = new Set();
    for (const element of elements) for (let at = element; at && !kept.has(at); at = at.parentElement) kept.add(at);
    for (const element of document.body.querySelectorAll('*')) {
      if (kept.has(element) || !kept.has(element.parentElement)) continue;
      aside.set(element, element.hasAttribute('style') ? element.style.display : null);
      element.style.setProperty('display', 'none', 'important');
    }
  };
  const aside = new Map();

  window.probe = { layout, boxes, fingerprint, outline, looks, alone, fresh: [], scrolling: [], targets, textSize, fold, dead, collect, name, shown, tucked };
}
