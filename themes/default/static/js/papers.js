/* The print centre's stepper: copies and sheets for any number of people, and the message to the copy shop.
   Without it the table stands as it is. */
(function () {
  'use strict';

  /** Copies of a paper: one, one a small group of five, or one a person. */
  function copies(per, people) {
    if (per === 'person') return people;
    return per === 'group' ? Math.max(1, Math.ceil(people / 5)) : 1;
  }

  /** Fills `[name]` slots of a text. */
  function fill(text, slots) {
    return text.replace(/\[([a-z]+)\]/g, (whole, name) => (name in slots ? slots[name] : whole));
  }

  /** The rows of a pack for a number of people: copies, sheets, and the whole. */
  function count(parts, people) {
    const rows = parts.map((part) => {
      const many = copies(part.per, people);
      return { ...part, copies: many, sheets: many * part.each };
    });
    return { rows, total: rows.reduce((sum, row) => sum + row.sheets, 0) };
  }

  /** The message to the copy shop. */
  function message(title, counted, words) {
    const lines = counted.rows.map((row) => fill(words.line, row));
    return [fill(words.head, { title }), ...lines, fill(words.end, { total: counted.total })].join('\n');
  }

  if (typeof module !== 'undefined') { module.exports = { copies, count, fill, message }; return; }

  const page = document.querySelector('[data-print]');
  const holder = page && page.querySelector('[data-stepper]');
  if (!holder) return;
  const shop = page.querySelector('[data-shop]');
  const table = page.querySelector('.pack-table');
  const body = [...table.querySelectorAll('tbody tr')];
  const parts = body.filter((row) => row.dataset.per).map((row) => ({
    name: row.dataset.name, pages: row.dataset.pages, each: Number(row.dataset.each), per: row.dataset.per, sides: row.dataset.sides,
  }));
  let people = Number(holder.dataset.group);

  function make(name, text, attributes) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    Object.entries(attributes || {}).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  }

  // One column for the number chosen takes the place of the ready ones.
  const head = table.querySelector('thead tr');
  [...head.children].slice(2).forEach((cell) => cell.remove());
  const title = make('th', '', { scope: 'col', class: 'number' });
  head.append(title);
  const cells = body.map((row) => {
    [...row.children].slice(2).forEach((cell) => cell.remove());
    const cell = make('td', '', { class: 'number' });
    row.append(cell);
    return cell;
  });

  const label = make('span', holder.dataset.label, { id: 'people_label' });
  const shown = make('output', '', { 'aria-labelledby': 'people_label' });
  const less = make('button', '\u2212', { type: 'button', class: 'button', 'aria-label': holder.dataset.less });
  const more = make('button', '+', { type: 'button', class: 'button', 'aria-label': holder.dataset.more });
  holder.className = 'stepper';
  holder.append(label, less, shown, more);
  shop.append(make('h3', shop.dataset.label));
  const text = make('p', '', { class: 'shop-message' });
  const copy = make('button', shop.dataset.press, { type: 'button', class: 'button' });
  shop.append(text, copy);

  function show() {
    const counted = count(parts, people);
    shown.textContent = String(people);
    title.textContent = String(people);
    counted.rows.forEach((row, at) => { cells[at].textContent = String(row.sheets); });
    cells[cells.length - 1].textContent = String(counted.total);
    text.textContent = message(page.dataset.title, counted, { head: shop.dataset.head, line: shop.dataset.line, end: shop.dataset.end });
  }
  less.addEventListener('click', () => { people = Math.max(1, people - 1); show(); });
  more.addEventListener('click', () => { people = Math.min(1000, people + 1); show(); });
  copy.addEventListener('click', () => {
    const done = () => { copy.textContent = shop.dataset.copied; };
    if (navigator.clipboard) navigator.clipboard.writeText(text.textContent).then(done, () => {});
  });
  show();
}());
