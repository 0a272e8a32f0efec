/* The planner on the page of a session: any number of minutes and people, a start, and what the place lacks. It says which steps run in
   full, in short, at home or next time and why, unfolds what to do without, and counts anew what to bring. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') return;
  const planner = window.bekal.planner;
  const template = document.querySelector('template[data-planner]');
  if (!template) return;
  const facts = JSON.parse(document.querySelector('[data-facts]').textContent);
  const { words, plan: told } = facts;
  const panel = template.content.cloneNode(true).firstElementChild;
  const form = panel.querySelector('form');
  const find = (name) => panel.querySelector(`[data-${name}]`);
  const title = (id) => document.getElementById(id).dataset.title;

  function make(name, text, kind) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  }

  Object.entries(facts.needs).forEach(([word, name]) => {
    const label = make('label', '', 'tick-row'), box = make('input');
    Object.assign(box, { type: 'checkbox', name: 'without', value: word });
    label.append(box, make('span', name));
    find('missing').append(label);
  });
  find('missing').hidden = !Object.keys(facts.needs).length;
  form.elements.slot.value = facts.slots[facts.slots.length - 1] || 60;
  form.elements.people.value = facts.group;

  function wished() {
    const { slot, people, start } = form.elements;
    const without = [...form.querySelectorAll('[name=without]:checked')].map((box) => box.value);
    return { slot: Number(slot.value), people: Number(people.value), start: start.value || '00:00', without };
  }

  function row(planned, timed) {
    const item = make('li', '', planned.mode), text = make('span', title(planned.id)), isTaught = planned.minutes > 0 || /full|short/.test(planned.mode);
    text.append(make('small', `${isTaught ? '' : `${told.mode[planned.mode]}: `}${planner.because(told, planned, title)}`));
    item.append(make('span', timed && isTaught ? planner.clock(words, planned.start) : '', 'n'), text);
    item.append(make('span', isTaught ? planner.fill(words.minutes, { n: planned.minutes }) : '', 'min'));
    return item;
  }

  function needed(plan, without) {
    const taught = plan.steps.filter((step) => /full|short/.test(step.mode)).map((step) => facts.steps.find((one) => one.id === step.id));
    const words = new Set([].concat(...taught.map((step) => step.needs)).filter((need) => !without.includes(need)));
    return [...words].map((word) => facts.needs[word]);
  }

  function meetings(split) {
    const parts = [make('p', planner.fill(split.meetings.length ? told.split : told['split-least'], { slot: form.elements.slot.value, least: split.least }))];
    split.meetings.forEach((meeting, at) => {
      const list = make('ul', '', 'plan-rows');
      list.append(...meeting.steps.filter((step) => /full|short/.test(step.mode)).map((step) => row(step, form.elements.start.value)));
      parts.push(make('h3', planner.fill(told.meeting, { n: at + 1, total: planner.fill(words.minutes, { n: meeting.total }) })), list);
    });
    return parts;
  }

  function instead(plan) {
    return plan.alternatives.map(({ step, needs }) => {
      const box = make('div', '', 'instead');
      const names = needs.map((need) => facts.needs[need]).join(', ');
      box.append(make('b', planner.fill(told.without, { step: title(step), needs: names })));
      const known = [...document.getElementById(step).querySelectorAll('.without')].filter((fold) => fold.dataset.words.split(' ').some((word) => needs.includes(word)));
      known.forEach((fold) => { fold.open = true; box.append(fold.querySelector('.inside').cloneNode(true)); });
      if (!known.length) box.append(make('p', told['no-alternative']));
      return box;
    });
  }

  function show() {
    const wish = wished();
    if (!form.checkValidity()) return;
    const plan = planner.fit(facts.steps, wish);
    const fits = plan.total <= plan.slot;
    find('summary').textContent = planner.fill(fits ? told.summary : told['too-short'], { slot: plan.slot, total: plan.total, least: plan.least, buffer: plan.slot - plan.total });
    find('rows').replaceChildren(...plan.steps.map((step) => row(step, form.elements.start.value)));
    document.querySelectorAll('.step .without').forEach((fold) => { fold.open = false; });
    find('more').replaceChildren(...(plan.split ? meetings(plan.split) : []), ...instead(plan));
    const needs = needed(plan, wish.without);
    find('place').textContent = needs.length ? planner.fill(told.place, { needs: needs.join(', ') }) : '';
    find('go').setAttribute('href', `lead/index.html${planner.wishText({ ...wish, start: form.elements.start.value })}`);
    document.querySelectorAll('.materials [data-per]').forEach((line) => {
      if (line.dataset.count !== '0') line.lastElementChild.textContent = String(planner.total(line.dataset.per, Number(line.dataset.count), wish.people));
    });
    const caption = document.querySelector('.materials caption');
    if (caption) caption.textContent = planner.fill(words.bring, { n: wish.people });
  }

  template.replaceWith(panel);
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}());
