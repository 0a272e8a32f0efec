/* The page for any time and place: any number of minutes and people, a start, and what the place lacks. It says which steps run in full,
   in short, at home or next time and why, unfolds what to do without, and counts anew what to bring. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') return;
  const planner = window.bekal.planner;
  const holder = document.querySelector('[data-planner]');
  if (!holder) return;
  const facts = JSON.parse(document.querySelector('[data-facts]').content.textContent);
  const { words, plan: told } = facts;
  const find = (name) => document.querySelector(`[data-${name}]`);
  const form = document.querySelector('template[data-form]').content.cloneNode(true).firstElementChild;
  const rows = {};
  document.querySelectorAll('[data-rows] > li').forEach((row) => { rows[row.dataset.id] = row; });
  const title = (id) => rows[id].dataset.title;
  const isTaught = (step) => step.mode === 'full' || step.mode === 'short';

  function make(name, text, kind) {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  }

  function wished() {
    const { slot, people, start } = form.elements;
    const without = [...form.querySelectorAll('[name=without]:checked')].map((box) => box.value);
    return { slot: Number(slot.value), people: Number(people.value), start: start.value, without };
  }

  /* A step as it is planned: when, what, why, how long. */
  function row(step, timed) {
    const item = make('li', '', step.mode), text = make('span'), taught = isTaught(step);
    text.append(rows[step.id].querySelector('a').cloneNode(true), make('small', planner.because(told, step, title)));
    item.append(make('span', rows[step.id].dataset.number, 'n'), text);
    const minutes = make('span', taught ? planner.fill(words.minutes, { n: step.minutes }) : told.mode[step.mode], 'min');
    if (timed && taught) minutes.append(make('small', planner.clock(words, step.start)));
    item.append(minutes);
    return item;
  }

  function meetings({ least, meetings: both }, { slot, start }) {
    const parts = [make('p', planner.fill(both.length ? told.split : told['split-least'], { slot, least }))];
    both.forEach((meeting, at) => {
      const list = make('ul', '', 'plan-rows');
      list.append(...meeting.steps.filter(isTaught).map((step) => row(step, start)));
      if (meeting.recap) list.prepend(make('li', `${told.recap}: ${planner.fill(words.minutes, { n: meeting.recap })}`));
      parts.push(make('h3', planner.fill(told.meeting, { n: at + 1, total: planner.fill(words.minutes, { n: meeting.total }) })), list);
    });
    return parts;
  }

  /* What to do in a step without what is missing, in its place. */
  function instead({ step, needs }) {
    const box = make('div', '', 'instead'), group = document.querySelector(`[data-without="${step}"]`);
    const known = group ? [...group.querySelectorAll('.without')].filter((fold) => fold.dataset.words.split(' ').some((word) => needs.includes(word))) : [];
    box.append(make('b', planner.fill(told.without, { step: title(step), needs: needs.map((need) => facts.needs[need]).join(', ') })));
    known.forEach((fold) => box.append(fold.querySelector('.inside').cloneNode(true)));
    if (!known.length) box.append(make('p', told['no-alternative']));
    return box;
  }

  function needed(plan, without) {
    const taught = plan.steps.map((step, at) => (isTaught(step) ? facts.steps[at].needs : []));
    return [...new Set([].concat(...taught))].filter((need) => !without.includes(need)).map((need) => facts.needs[need]);
  }

  function bring(people) {
    document.querySelectorAll('.materials [data-per]').forEach((line) => {
      if (line.dataset.count !== '0') line.lastElementChild.textContent = String(planner.total(line.dataset.per, Number(line.dataset.count), people));
    });
    document.querySelectorAll('.materials caption').forEach((caption) => { caption.textContent = planner.fill(words.bring, { n: people }); });
  }

  function show() {
    if (!form.checkValidity()) return;
    const wish = wished(), plan = planner.fit(facts.steps, { ...wish, start: wish.start || '00:00' }), needs = needed(plan, wish.without);
    find('summary').textContent = planner.fill(plan.split ? told['too-short'] : told.summary, { slot: plan.slot, total: plan.total, least: plan.least, buffer: plan.slot - plan.total });
    find('rows').replaceChildren(...plan.steps.map((step) => row(step, wish.start)));
    find('more').replaceChildren(...(plan.split ? meetings(plan.split, wish) : []), ...plan.alternatives.map(instead));
    find('place').textContent = needs.length ? planner.fill(told.place, { needs: needs.join(', ') }) : '';
    find('go').setAttribute('href', `../lead/index.html${planner.wishText(wish)}`);
    bring(wish.people);
  }

  const asked = planner.wishIn(window.location.hash);
  form.elements.slot.value = asked ? asked.slot : facts.slots[facts.slots.length - 1] || 60;
  holder.append(form);
  find('live').setAttribute('role', 'status');
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  show();
}());
