/* The plan of the year: names of groups and a date a session, kept on this device, taken along as a calendar or on paper.
   Without it the page is a table to fill in by hand. */
(function () {
  'use strict';

  const FORM = 1;
  const MOST = 12;
  const ics = typeof module !== 'undefined' ? require('./ics.js') : window.bekal.ics;

  function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(String(text))) return false;
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
  }

  /** What the device kept, with whatever is not whole left out: `{form, groups: [name], dates: {session: [day]}}`. */
  function clean(kept) {
    const plan = { form: FORM, groups: [], dates: {} };
    if (!kept || kept.form !== FORM || !Array.isArray(kept.groups)) return plan;
    plan.groups = kept.groups.slice(0, MOST).map((name) => (typeof name === 'string' ? name.slice(0, 60) : ''));
    Object.entries(kept.dates && typeof kept.dates === 'object' ? kept.dates : {}).forEach(([session, days]) => {
      if (Array.isArray(days)) plan.dates[session] = days.slice(0, MOST).map((day) => (isDay(day) ? day : ''));
    });
    return plan;
  }

  /** Fills `[name]` slots of a text. */
  function fill(text, slots) {
    return text.replace(/\[([a-z]+)\]/g, (whole, name) => (name in slots ? slots[name] : whole));
  }

  /** What a group is called: its name, or its number. */
  function called(plan, group, words) {
    return (plan.groups[group] || '').trim() || fill(words.group, { n: group + 1 });
  }

  /** The events of a plan in the order of their days. An event keeps its name while group and session stay. */
  function events(plan, sessions, words) {
    const found = [];
    sessions.forEach((session) => {
      (plan.dates[session.path] || []).forEach((day, group) => {
        if (!isDay(day)) return;
        const name = called(plan, group, words);
        const uid = `year-${session.path.replace('/', '-')}-${ics.hash(name)}-${group + 1}`;
        found.push({ uid, day, title: `${session.title} · ${name}`, about: session.path });
      });
    });
    return found.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
  }

  if (typeof module !== 'undefined') { module.exports = { isDay, clean, fill, called, events }; return; }

  const page = document.querySelector('[data-year]');
  const data = document.querySelector('script[data-year-words]');
  if (!page || !data) return;
  const words = JSON.parse(data.textContent);
  const table = page.querySelector('table');
  const rows = Array.from(table.querySelectorAll('tr[data-session]'));
  const sessions = rows.map((row) => ({ path: row.dataset.session, title: row.querySelector('th').textContent.trim() }));
  const store = window.bekal.store;
  const plan = clean(store.read('year'));
  const said = page.querySelector('[data-said]');
  const columns = Math.max(plan.groups.length, table.tHead.rows[0].cells.length - 1);

  function make(name, attributes, text) {
    const element = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    if (text) element.textContent = text;
    return element;
  }
  function say(text) { said.textContent = text; }
  function keep() { if (!store.write('year', plan)) say(words.blocked); }
  function cell(row, group, name) { return row.cells[group + 1] || row.appendChild(make(name, name === 'th' ? { scope: 'col' } : {})); }
  function mark(input) { input.classList.toggle('empty', !input.value); }

  function dateLabel(session, group) { return `${session.title}, ${called(plan, group, words)}`; }

  /** Makes the fields of a group. */
  function column(group) {
    const head = make('input', { type: 'text', maxlength: '60', autocomplete: 'off', 'aria-label': fill(words.name, { n: group + 1 }), placeholder: fill(words.group, { n: group + 1 }) });
    head.value = plan.groups[group] || '';
    const dates = rows.map((row, place) => {
      const input = make('input', { type: 'date', 'aria-label': dateLabel(sessions[place], group) });
      input.value = (plan.dates[sessions[place].path] || [])[group] || '';
      mark(input);
      input.addEventListener('change', () => {
        const days = plan.dates[sessions[place].path] || [];
        while (days.length < group) days.push('');
        days[group] = input.value;
        plan.dates[sessions[place].path] = days;
        mark(input);
        say('');
        keep();
      });
      cell(row, group, 'td').replaceChildren(input);
      return input;
    });
    head.addEventListener('input', () => {
      while (plan.groups.length <= group) plan.groups.push('');
      plan.groups[group] = head.value;
      dates.forEach((input, place) => input.setAttribute('aria-label', dateLabel(sessions[place], group)));
      keep();
    });
    cell(table.tHead.rows[0], group, 'th').replaceChildren(head);
    table.querySelectorAll('.module th').forEach((one) => one.setAttribute('colspan', String(group + 2)));
    return head;
  }
  let shown = 0;
  while (shown < columns) column(shown++);

  const actions = page.querySelector('[data-actions]');
  function button(text, main, act) {
    const made = make('button', { type: 'button', class: main ? 'button main' : 'button' }, text);
    made.addEventListener('click', () => act(made));
    actions.append(made);
    return made;
  }
  button(words.calendar, true, () => {
    const all = events(plan, sessions, words);
    if (!all.length) { say(words.none); return; }
    const file = new Blob([ics.calendar(words.title, all, words.stamp)], { type: 'text/calendar' });
    const link = make('a', { href: URL.createObjectURL(file), download: words.file });
    link.click();
    say(fill(words.saved, { n: all.length, file: words.file }));
  });
  button(words.print, false, () => window.print());
  const more = button(words.add, false, () => {
    if (shown < MOST) column(shown++).focus();
    more.disabled = shown >= MOST;
  });
  let sure = false;
  button(words.clear, false, (made) => {
    if (!sure) { sure = true; made.textContent = words.sure; return; }
    store.remove('year');
    window.location.reload();
  });
  if (!store.works()) say(words.blocked);
}());
