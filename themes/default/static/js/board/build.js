/* Builds what the board shows: elements with attributes and text, never markup. */
(function () {
  'use strict';

  const SVG = 'http://www.w3.org/2000/svg';

  function fill(element, attributes, inside) {
    Object.keys(attributes || {}).forEach((name) => {
      if (attributes[name] !== null && attributes[name] !== undefined) element.setAttribute(name, attributes[name]);
    });
    if (Array.isArray(inside)) inside.forEach((one) => element.append(one));
    else if (inside !== null && inside !== undefined) element.append(inside);
    return element;
  }

  /** An element with attributes and what is in it: text, elements, or a list of both. */
  function make(name, attributes, inside) { return fill(document.createElement(name), attributes, inside); }

  /** The same for a drawing. */
  function draw(name, attributes, inside) { return fill(document.createElementNS(SVG, name), attributes, inside); }

  /** An icon of the page's own. With words it is a picture of that name, without them it only decorates. */
  function icon(name, words) {
    const named = words ? { role: 'img', 'aria-label': words } : { 'aria-hidden': 'true' };
    return draw('svg', Object.assign({ class: `i ${name}` }, named), draw('use', { href: `#i_${name}` }));
  }

  /** A table that can be scrolled by itself where it is wide. `rows` hold the head of each row first. */
  function table(caption, heads, rows) {
    const head = make('tr', null, heads.map((words) => make('th', { scope: 'col' }, words)));
    const body = rows.map((cells) => make('tr', null, cells.map((inside, at) => (at ? make('td', null, inside) : make('th', { scope: 'row' }, inside)))));
    const whole = make('table', null, [make('caption', { class: 'hidden' }, caption), make('thead', null, head), make('tbody', null, body)]);
    return make('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': caption }, whole);
  }

  const face = { make, draw, icon, table };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.board = Object.assign(window.bekal.board || {}, { build: face });
}());
