/* The controls of a question, made from the text that stands on the page: radio buttons, tick boxes, menus, a
   field; for a list to be put in order see ordering.js. All of them work by keyboard and say what they are. Whether an answer is right is the business of
   grade.js. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') { module.exports = {}; return; }
  const { bekal } = window;
  let made = 0;

  const texts = (item, selector) => Array.from(item.querySelectorAll(selector), (node) => node.textContent.trim());
  const copy = (node) => Array.from(node.childNodes, (child) => child.cloneNode(true));

  /** What grade.js has to know of the question in a list item. */
  function question(item) {
    const { kind } = item.dataset;
    return {
      kind,
      choices: Array.from(item.querySelectorAll('.verdicts > li'), (choice) => choice.classList.contains('right')),
      items: texts(item, '.answer > ol > li'),
      pairs: texts(item, '.answer tbody td'),
      value: Number(item.dataset.value),
      tolerance: Number(item.dataset.near || 0),
      decimal: bekal.make.words().decimal,
    };
  }

  function choices(item, several, legend) {
    const { make } = bekal;
    made += 1;
    const rows = Array.from(item.querySelectorAll('.verdicts > li'), (choice, at) => {
      const input = make('input', { type: several ? 'checkbox' : 'radio', name: `answer-${made}`, value: String(at) });
      const why = choice.querySelector('.verdict');
      const reasons = [];
      for (let node = why.nextSibling; node; node = node.nextSibling) reasons.push(node.cloneNode(true));
      const note = make('div', { class: 'choice-note', hidden: true });
      const row = make('div', { class: 'option' }, make('label', {}, input, make('span', {}, ...copy(choice.querySelector('.choice')))), note);
      return { input, row, note, reasons, right: choice.classList.contains('right') };
    });
    return {
      element: make('fieldset', { class: 'options' }, make('legend', {}, legend), ...rows.map((one) => one.row)),
      read() {
        const chosen = rows.map((one, at) => (one.input.checked ? at : -1)).filter((at) => at >= 0);
        return several ? chosen : chosen.length ? chosen[0] : undefined;
      },
      /** Each choice says what it was. */
      mark() {
        const words = make.words();
        rows.forEach((one) => {
          const chosen = one.input.checked;
          one.input.disabled = true;
          const right = chosen ? words.yourRight : several ? words.missed : words.rightOne;
          const said = one.right ? right : chosen ? words.wrong : '';
          one.row.classList.toggle('is-right', one.right);
          one.row.classList.toggle('is-wrong', chosen && !one.right);
          if (said) one.note.append(make('p', { class: 'verdict' }, make.icon(one.right ? 'check' : 'close'), make('span', {}, said)));
          one.note.append(...one.reasons);
          one.note.hidden = !one.note.childNodes.length;
        });
      },
    };
  }

  /** A part says whether it was right, in words too; nothing where nothing was claimed. */
  function judged(row, right) {
    const { make } = bekal;
    if (right === undefined) return;
    row.classList.add(right ? 'is-right' : 'is-wrong');
    row.append(make('span', { class: 'verdict' }, make.icon(right ? 'check' : 'close'), make('span', {}, right ? make.words().right : make.words().notQuite)));
  }

  function match(item, legend) {
    const { make } = bekal;
    const rights = texts(item, '.match > :last-child > li');
    const rows = Array.from(item.querySelectorAll('.answer tbody th'), (left) => {
      made += 1;
      const select = make('select', { id: `pair_${made}` }, make('option', { value: '' }, make.words().pick), ...rights.map((right) => make('option', { value: right }, right)));
      return { select, row: make('p', { class: 'field' }, make('label', { for: `pair_${made}` }, ...copy(left)), select) };
    });
    return {
      element: make('fieldset', { class: 'options' }, make('legend', {}, legend), ...rows.map((one) => one.row)),
      read: () => rows.map((one) => one.select.value),
      mark(grade) { rows.forEach((one, at) => { one.select.disabled = true; judged(one.row, grade.parts[at]); }); },
    };
  }

  function number(legend) {
    const { make } = bekal;
    made += 1;
    const input = make('input', { id: `number_${made}`, type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: '20' });
    return {
      element: make('p', { class: 'field options' }, make('label', { for: `number_${made}` }, legend), input),
      read: () => input.value,
      mark(grade) { input.disabled = true; if (grade.parts.length) input.parentNode.classList.add(grade.right ? 'is-right' : 'is-wrong'); },
    };
  }

  bekal.controls = {
    question,
    of(item) {
      const legend = item.querySelector('.hint').textContent;
      const { kind } = item.dataset;
      if (kind === 'order') return bekal.ordering(item, legend);
      if (kind === 'match') return match(item, legend);
      return kind === 'number' ? number(legend) : choices(item, kind === 'several', legend);
    },
  };
}());
