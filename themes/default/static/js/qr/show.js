/* Shows a message as QR codes on the page, drawn anew when the message changes; one at a time where it needs several. */
(function () {
  'use strict';

  /** The code that is shown after a step forwards or backwards, of so many. */
  function step(at, by, count) { return Math.min(Math.max(at + by, 0), count - 1); }

  if (typeof module !== 'undefined') { module.exports = { step }; return; }
  const { bekal } = window;
  const MARGIN = 4;

  function drawing(rows, name) {
    const make = (tag, attributes, child) => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
      Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
      if (child) element.append(child);
      return element;
    };
    const size = rows.length + 2 * MARGIN;
    const svg = make('svg', { viewBox: `${-MARGIN} ${-MARGIN} ${size} ${size}`, role: 'img', 'aria-label': name });
    svg.append(make('rect', { class: 'light', x: -MARGIN, y: -MARGIN, width: size, height: size }), make('path', { class: 'dark', d: bekal.qr.path(rows) }));
    return svg;
  }

  document.addEventListener('DOMContentLoaded', () => {
    const box = document.querySelector('[data-qr]');
    if (!box) return;
    const words = box.dataset;
    const find = (name) => box.querySelector(`[data-qr-${name}]`);
    const [toggle, figure, back, on] = ['toggle', 'figure', 'back', 'on'].map(find);
    const { fill } = bekal.entry;
    let message = '';
    let at = 0;

    function show() {
      figure.hidden = toggle.getAttribute('aria-expanded') !== 'true';
      if (figure.hidden) return;
      const { whole, texts } = bekal.qr.parts(message);
      at = step(at, 0, texts.length);
      const place = texts.length > 1 ? fill(words.of, { n: at + 1, all: texts.length }) : '';
      find('code').replaceChildren(drawing(bekal.qr.code(texts[at]).rows, [words.name, place].filter(Boolean).join(', ')));
      find('place').textContent = place;
      find('holds').textContent = whole ? words.whole : texts.length > 1 ? words.parts : words.line;
      find('steps').hidden = texts.length < 2;
      back.disabled = at === 0;
      on.disabled = at === texts.length - 1;
    }
    function turn(by) {
      at += by;
      show();
      if (document.activeElement.disabled) (by > 0 ? back : on).focus();
    }

    toggle.addEventListener('click', () => {
      const open = toggle.getAttribute('aria-expanded') !== 'true';
      toggle.setAttribute('aria-expanded', String(open));
      find('label').textContent = open ? words.hide : words.show;
      show();
      if (open) figure.scrollIntoView({ block: 'nearest' });
    });
    back.addEventListener('click', () => turn(-1));
    on.addEventListener('click', () => turn(1));
    /** Takes the message that the codes hold. */
    bekal.qr.take = (text) => { message = text; show(); };
  });
}());
