/* Makes elements, and finds the words and icons that a page of self-coaching holds for its scripts. */
(function () {
  'use strict';

  /** A change as people write it: with its sign. */
  function signed(number) { return number > 0 ? `+${number}` : number < 0 ? `\u2212${-number}` : '0'; }

  if (typeof module !== 'undefined') { module.exports = { signed }; return; }
  const { fill } = window.bekal.entry;

  /** An element with attributes (`true` for those without a value, nothing for `false`) and children: nodes or text. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value === true ? '' : value);
    });
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
    return element;
  }

  const page = () => document.querySelector('[data-words]');
  make.fill = fill;
  make.signed = signed;
  make.words = () => page().dataset;
  make.icon = (name) => page().querySelector(`[data-icon="${name}"]`).firstElementChild.cloneNode(true);
  make.button = (words, press, main) => {
    const button = make('button', { type: 'button', class: main ? 'button main' : 'button' }, words);
    button.addEventListener('click', press);
    return button;
  };
  /** A date as the page's language writes it; `short` shortens the month. */
  make.date = (day, month) => (day ? new Date(`${day}T12:00:00`).toLocaleDateString(document.documentElement.dataset.locale, { day: 'numeric', month: month || 'long', year: 'numeric' }) : '');
  /** Says once that nothing can be kept here. */
  make.blocked = (kept) => { document.querySelectorAll('[data-blocked]').forEach((line) => { line.hidden = kept; }); };
  /** Moves the focus, and the reader, to what has just appeared. */
  make.reach = (element) => { element.tabIndex = -1; element.focus({ preventScroll: true }); element.scrollIntoView({ block: 'nearest' }); };
  window.bekal.make = make;
}());
