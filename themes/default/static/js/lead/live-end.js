/* When a meeting is over: it is written down on the device, and the page says what follows from what people could tell back. */
(function () {
  'use strict';

  const node = typeof module !== 'undefined';

  /** The meetings led, with one more; the newest stands last. */
  function withOne(led, record) { return [...(Array.isArray(led) ? led : []), record]; }

  /** The meetings led without one that was not over after all. */
  function withoutOne(led, record) {
    const all = Array.isArray(led) ? led : [], same = JSON.stringify(record);
    const at = all.map((one) => JSON.stringify(one)).lastIndexOf(same);
    return all.filter((one, place) => place !== at);
  }

  if (node) { module.exports = { withOne, withoutOne }; return; }
  const { live, planner } = window.bekal;

  function row(cells) {
    const line = document.createElement('tr');
    cells.forEach((text, at) => {
      const cell = document.createElement(at ? 'td' : 'th');
      if (at) cell.className = 'number'; else cell.scope = 'row';
      cell.textContent = text;
      line.append(cell);
    });
    return line;
  }

  /* A key message with what follows on its mark. */
  function message(section, facts, state) {
    const item = document.createElement('li'), words = document.createElement('span'), follows = document.createElement('small');
    const mark = state.marks[section.id];
    words.textContent = section.querySelector('.words').textContent;
    const label = mark ? document.querySelector('template[data-marks]').content.querySelector(`[value=${mark}] + span`).textContent : '';
    follows.textContent = mark ? `${label}. ${facts.words.rule[facts.mastery[mark]]}` : facts.words.unmarked;
    words.append(follows);
    item.append(words);
    return item;
  }

  /** The page's end. */
  function end(root, state, facts, after) {
    const section = live.clone('end'), find = (name) => section.querySelector(`[data-${name}]`);
    const record = live.record(state, live.dayOf(state.begun));
    const taught = state.plan.map((step, at) => ({ ...step, at })).filter(live.isTaught);
    const minutes = (number) => planner.fill(facts.words.minutes, { n: number });
    find('facts-line').textContent = `${minutes(record.minutes)} · ${live.clockAt(facts.words, state.begun)}–${live.clockAt(facts.words, state.ended)}`;
    const sections = [...root.querySelectorAll('[data-step]')];
    const messages = taught.map((step) => [...sections[step.at].querySelectorAll('.key-message[id]')]).flat();
    find('messages').append(...messages.map((one) => message(one, facts, state)));
    section.querySelector('tbody').append(...taught.map((step) => row([sections[step.at].dataset.title, minutes(step.minutes), minutes(Math.round(record.steps[step.at].seconds / 60))])));
    if (after) { find('after').hidden = false; find('after').setAttribute('href', after); }
    return section;
  }

  Object.assign(live, { withOne, withoutOne, end });
}());
