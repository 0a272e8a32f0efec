/* A list that is put in order by buttons up and down, each of which names its item; where an item has come to is said aloud. */
(function () {
  'use strict';

  /** The list after one item was moved up (-1) or down (+1); the same where it cannot. */
  function moved(list, at, by) {
    const to = at + by;
    if (to < 0 || to >= list.length) return list.slice();
    const next = list.slice();
    next[at] = list[to];
    next[to] = list[at];
    return next;
  }

  if (typeof module !== 'undefined') { module.exports = { moved }; return; }
  const copy = (node) => Array.from(node.childNodes, (child) => child.cloneNode(true));

  /** The control for an ordering in a list item of the page. */
  window.bekal.ordering = function ordering(item, legend) {
    const { make } = window.bekal;
    const words = make.words();
    const nodes = Array.from(item.querySelectorAll('.choices.order > li'));
    let list = nodes.map((node) => node.textContent.trim());
    const contents = new Map(nodes.map((node) => [node.textContent.trim(), node]));
    const said = make('p', { role: 'status', class: 'hidden' });
    const holder = make('ol', { class: 'sortable' });
    const rows = new Map();
    function move(name, by) {
      list = moved(list, list.indexOf(name), by);
      list.forEach((other) => holder.append(rows.get(other).row));
      show();
      const row = rows.get(name);
      const button = by < 0 ? row.up : row.down;
      (button.disabled ? (by < 0 ? row.down : row.up) : button).focus();
      said.textContent = make.fill(words.place, { item: name, n: list.indexOf(name) + 1 });
    }
    const show = () => list.forEach((name, at) => { rows.get(name).up.disabled = at === 0; rows.get(name).down.disabled = at === list.length - 1; });
    list.forEach((name) => {
      const button = (icon, by) => {
        const one = make('button', { type: 'button', class: 'mover', 'aria-label': make.fill(words[icon], { item: name }) }, make.icon(icon));
        one.addEventListener('click', () => move(name, by));
        return one;
      };
      const up = button('up', -1);
      const down = button('down', 1);
      rows.set(name, { up, down, row: make('li', {}, make('span', {}, ...copy(contents.get(name))), make('span', { class: 'movers' }, up, down)) });
      holder.append(rows.get(name).row);
    });
    show();
    return {
      element: make('fieldset', { class: 'options' }, make('legend', {}, legend), holder, said),
      read: () => list.slice(),
      mark() { rows.forEach((row) => { row.row.querySelector('.movers').remove(); }); },
    };
  };
}());
