/* Asks questions one at a time: the answer, what it was worth, why, the next one, and the result at the end. The questions stand
   on the page as text; what is made here takes the place of their answers behind a fold. */
(function () {
  'use strict';

  /** What is said of an answer: which message, and whether it is good news. */
  function verdict(grade) {
    if (grade.right) return { key: 'right', good: true };
    if (grade.unsure) return { key: 'wasUnsure', good: false };
    return { key: grade.parts.some(Boolean) && grade.parts.length > 1 ? 'almost' : 'notQuite', good: false };
  }

  if (typeof module !== 'undefined') { module.exports = { verdict }; return; }
  const { bekal } = window;

  /** What the question held to be read without a script. */
  function hide(item) {
    const hidden = Array.from(item.children).filter((child) => !child.classList.contains('words'));
    hidden.forEach((child) => { child.hidden = true; });
    return () => hidden.forEach((child) => { child.hidden = false; });
  }

  /** The right answer and the reason, as they stand behind the fold; choices have told theirs already. */
  function explanation(item) {
    const fold = item.querySelector('.answer');
    const choices = Boolean(fold.querySelector('.verdicts'));
    const inside = Array.from(fold.children).filter((child) => child.tagName !== 'SUMMARY' && !(choices && child.classList.contains('verdicts')));
    return inside.map((child) => child.cloneNode(true));
  }

  /** Asks one question; `done` is given the grade when the person goes on. */
  function one(item, { explain, last, done }) {
    const { make, grade, controls } = bekal;
    const words = make.words();
    const restore = hide(item);
    const question = controls.question(item);
    const control = controls.of(item);
    const wanting = make('p', { class: 'wanting', role: 'alert' });
    const check = make.button(explain ? words.check : last ? words.last : words.next, () => answer(control.read()), true);
    const unsure = make.button(words.unsure, () => answer(null));
    const acts = make('p', { class: 'actions' }, check, unsure);
    const panel = make('div', { class: 'asking' }, control.element, wanting, acts);
    item.append(panel);

    function answer(given) {
      if (given !== null && !grade.complete(question, given)) {
        const what = question.kind === 'number' ? words.aNumber : question.kind === 'match' ? words.fill : words.choose;
        wanting.textContent = what;
        return;
      }
      const result = grade.grade(question, given);
      wanting.remove();
      if (!explain) { end(result); return; }
      control.mark(result);
      acts.remove();
      const said = verdict(result);
      const line = make('p', { class: said.good ? 'verdict-line good' : 'verdict-line', role: 'status' }, make.icon(said.good ? 'check' : result.unsure ? 'next' : 'close'), make('span', {}, words[said.key]));
      const next = make.button(last ? words.last : words.next, () => end(result), true);
      panel.append(line, make('div', { class: 'explained' }, ...explanation(item)), make('p', { class: 'actions' }, next));
      make.reach(line);
    }
    function end(result) {
      panel.remove();
      restore();
      done(result);
    }
  }

  /** Asks a list of questions in this order. `each` hears of every answer, `finished` of all of them; gives the holder. */
  function all(items, { explain, each, finished }) {
    const { make } = bekal;
    const words = make.words();
    const bar = make('progress', { max: String(items.length), value: '0' });
    const label = make('p', { class: 'of' });
    const list = make('ol', { class: 'questions one-at-a-time' });
    const holder = make('section', { class: 'run' }, label, bar, list);
    const grades = [];
    function ask(at) {
      const item = items[at];
      label.textContent = make.fill(words.of, { n: at + 1, all: items.length });
      bar.value = at;
      bar.setAttribute('aria-label', label.textContent);
      list.replaceChildren(item);
      one(item, {
        explain,
        last: at === items.length - 1,
        done(grade) {
          grades.push(grade);
          each(item.dataset.question, grade);
          if (at + 1 < items.length) ask(at + 1); else finished(grades);
        },
      });
      if (at > 0) { make.reach(label); label.scrollIntoView({ block: 'start' }); }
    }
    ask(0);
    return holder;
  }

  /** The result of a run: how many were right, and where to read again. */
  function result(items, grades, again) {
    const { make } = bekal;
    const words = make.words();
    const [right, count] = bekal.grade.score(grades);
    const wrong = items.filter((item, at) => !grades[at].right);
    const panel = make('div', { class: 'result' }, make('p', { class: 'score' }, make.fill(words.result, { right, all: count })));
    if (wrong.length) {
      const links = wrong.map((item) => make('li', {}, make('a', { href: item.dataset.href }, item.querySelector('.words').textContent.trim())));
      panel.append(make('p', { class: 'hint' }, words.wrongList), make('ul', { class: 'rows' }, ...links));
    } else panel.append(make('p', {}, words.allRight));
    if (again) panel.append(make('p', { class: 'actions' }, make.button(words.again, again)));
    return panel;
  }

  bekal.ask = { all, result };
}());
