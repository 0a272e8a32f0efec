/* The steps of the page as they are led: background and notes wait behind a fold, each key message asks how many could tell it back. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') return;
  const live = window.bekal.live;
  const clone = (name) => document.querySelector(`template[data-${name}]`).content.cloneNode(true).firstElementChild;

  /* Prose and notes that stand side by side go behind one fold. What is said, asked, done and shown stays. */
  function foldNotes(section) {
    let inside = null;
    [...section.children].filter((child) => !child.matches('h2, .meta')).forEach((child) => {
      const waits = child.matches('.note, .coach') || !child.matches('.block, details, figure, button');
      if (!waits) { inside = null; return; }
      if (!inside) {
        const fold = clone('fold');
        child.before(fold);
        inside = fold.querySelector('.inside');
      }
      inside.append(child);
    });
  }

  /* The marks of a key message. `marked` is told the message and the mark. */
  function askMarks(section, marked) {
    section.querySelectorAll('.key-message[id]').forEach((message) => {
      if (!message.querySelector('.teach-back')) return;
      const marks = clone('marks');
      marks.dataset.message = message.id;
      marks.querySelectorAll('input').forEach((input) => {
        input.name = `mark-${message.id}`;
        input.addEventListener('change', () => marked(message.id, input.value));
      });
      message.append(marks);
    });
  }

  /* How a step is led in short; shown while it is. */
  function tellShort(section, words, way) {
    const line = document.createElement('p'), label = document.createElement('b');
    line.className = 'in-short';
    label.textContent = `${words['short-mark']}: `;
    line.append(label, way);
    section.querySelector('h2').after(line);
  }

  /** Makes the steps ready, once. */
  function prepare(root, facts, marked) {
    root.querySelectorAll('[data-step]').forEach((section) => {
      foldNotes(section);
      if (facts.shorts[section.id]) tellShort(section, facts.words, facts.shorts[section.id]);
      askMarks(section, marked);
    });
    live.pictures(root);
  }

  /** Shows the step of a state and no other: its marks, what to do without what is missing. */
  function turnTo(root, state, facts) {
    root.querySelectorAll('[data-step]').forEach((section, place) => {
      section.hidden = place !== state.at || state.ended !== null;
      const way = section.querySelector('.in-short');
      if (way) way.hidden = state.plan[place].mode !== 'short';
      section.querySelectorAll('.without').forEach((fold) => {
        if (fold.dataset.words.split(' ').some((word) => state.without.includes(word))) fold.open = true;
      });
    });
    root.querySelectorAll('[data-opening]').forEach((part) => { part.hidden = state.at !== live.following(state.plan, -1, 1); });
    root.querySelectorAll('.marks').forEach((marks) => {
      const mark = state.marks[marks.dataset.message];
      marks.querySelectorAll('input').forEach((input) => { input.checked = input.value === mark; });
      marks.querySelector('.rule').textContent = mark ? facts.words.rule[facts.mastery[mark]] : '';
    });
  }

  /** The time slat of what takes place. */
  function segments(holder, state, steps) {
    const all = state.plan.map((step, at) => ({ ...step, at })).filter(live.isTaught);
    holder.replaceChildren(...all.map((step) => {
      const part = document.createElement('i');
      part.className = `${steps[step.at].priority} m${Math.max(1, Math.min(240, step.minutes))}`;
      if (step.at === state.at) part.dataset.current = '';
      return part;
    }));
  }

  /** All steps, each that takes place as a button that leads to it. */
  function list(holder, state, steps, words, go) {
    const titles = [...steps.querySelectorAll('[data-step]')].map((section) => section.dataset.title);
    holder.replaceChildren(...state.plan.map((step, at) => {
      const item = document.createElement('li'), isTaught = live.isTaught(step);
      const name = document.createElement(isTaught ? 'button' : 'span'), minutes = document.createElement('span');
      name.textContent = `${at + 1}. ${titles[at]}`;
      minutes.className = 'min';
      minutes.textContent = isTaught ? window.bekal.planner.fill(words.minutes, { n: step.minutes }) : words.left;
      if (isTaught) { name.type = 'button'; name.addEventListener('click', () => go(at)); }
      if (at === state.at) item.setAttribute('aria-current', 'step');
      item.append(name, minutes);
      return item;
    }));
  }

  Object.assign(live, { clone, prepare, turnTo, segments, list });
}());
