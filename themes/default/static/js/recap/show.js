/* Draws what the next meeting begins with: on a session's card, on the home page, and on the recap card of the last sessions.
   The words are in the page already; this only chooses, orders and says why. Where several groups were led, one is chosen. */
(function () {
  'use strict';

  const { meetings, latest, lastSessions, recall, weakness, nextMeeting, fill, day } = typeof module !== 'undefined' ? require('./recap.js') : window.bekal.recap;
  const COUNT = 3;

  /** Which sessions the recap card shows, in order: those led last, the weakest first. */
  function shown(led, sessions, rule) {
    return lastSessions(led, COUNT).map((meeting) => {
      const session = sessions.find((one) => one.id === meeting.session);
      return session && { id: session.id, meeting, recalled: recall(meeting, session.messages, rule) };
    }).filter(Boolean).sort((one, other) => weakness(other.recalled) - weakness(one.recalled));
  }

  if (typeof module !== 'undefined') { module.exports = { shown }; return; }

  const lang = document.documentElement.dataset.locale;
  const words = {};
  document.querySelectorAll('template[data-recap-words]').forEach((template) => {
    template.content.querySelectorAll('[data-word]').forEach((one) => { words[one.dataset.word] = one.textContent; });
  });

  function make(name, text, className) {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function ruleOf(element) {
    return { most: element.dataset.most, some: element.dataset.some, few: element.dataset.few };
  }

  function idsOf(part) {
    return Array.from(part.querySelectorAll('[data-message]'), (one) => one.dataset.message);
  }

  /** From which meeting a recap is, and what came of it. */
  function note(meeting, verdict) {
    const from = fill(words[meeting.group ? 'from-group' : 'from'], { date: day(meeting.date, lang), group: meeting.group });
    return `${from} ${words[verdict || 'unknown']}`;
  }

  /** Leaves in a part what is to be recalled, in its order, each with its mark; all of it, in the session's order, without a meeting. */
  function draw(part, meeting, recalled) {
    const line = part.querySelector('[data-recap-note]'), list = part.querySelector('.recap-list');
    if (part.whole === undefined) part.whole = { items: [...list.querySelectorAll('[data-message]')], note: line.textContent };
    part.whole.items.forEach((item) => {
      item.hidden = !!meeting && !!recalled.verdict;
      item.querySelector('[data-mark]').hidden = true;
      list.append(item);
    });
    line.textContent = meeting ? note(meeting, recalled.verdict) : part.whole.note;
    line.hidden = !line.textContent;
    if (meeting) recalled.messages.forEach((message) => {
      const item = list.querySelector(`[data-message="${message.id}"]`), mark = item.querySelector('[data-mark]');
      item.hidden = mark.hidden = false;
      mark.textContent = words[`mark-${message.mark}`];
      list.append(item);
    });
  }

  const { store, group } = window.bekal;
  const led = meetings(store.read('led'));
  const places = [];
  let chosen = store.read('group'), leading = '';

  /** Makes a place follow the group chosen, which is asked for where there are several. `drawn` is told the meetings of the group. */
  function follow(before, all, drawn) {
    const names = group.list(all), label = make('label', words.group, 'recap-group'), select = label.appendChild(make('select', ''));
    names.forEach((name) => select.add(new Option(name || words.nameless, name)));
    if (names.length > 1) before.before(label);
    select.addEventListener('change', () => { chosen = select.value; store.write('group', chosen); redraw(); });
    places.push(() => {
      const current = group.current(names, leading || chosen), isNew = leading && names.some(Boolean) && !group.same(current, leading);
      select.value = current;
      label.hidden = !!leading;
      drawn(isNew ? [] : group.of(all, current));
    });
  }
  function redraw() { places.forEach((place) => place()); }

  document.querySelectorAll('details[data-recap]').forEach((card) => {
    follow(card.querySelector('[data-recap-note]'), led, (own) => {
      const meeting = latest(own, card.dataset.recap), recalled = meeting && recall(meeting, idsOf(card), ruleOf(card));
      draw(card, meeting, recalled);
      if (meeting) card.open = recalled.verdict !== 'go-on';
    });
  });

  document.querySelectorAll('[data-recap-page]').forEach((page) => {
    const parts = Array.from(page.querySelectorAll('[data-recap]')), line = page.querySelector('[data-recap-chosen]'), rest = parts[0] && parts[0].parentNode;
    const sessions = parts.map((part) => ({ id: part.dataset.recap, messages: idsOf(part) }));
    const all = make('button', words.all, 'button');
    all.type = 'button';
    all.addEventListener('click', () => { parts.forEach((part) => { part.hidden = false; }); all.hidden = true; });
    line.append(all);
    follow(line, led.filter((one) => sessions.some((session) => session.id === one.session)), (own) => {
      const found = shown(own, sessions, ruleOf(page));
      line.hidden = all.hidden = !found.length;
      parts.forEach((part) => { part.hidden = !!found.length; draw(part, null); rest.append(part); });
      found.forEach((one) => {
        const part = parts.find((known) => known.dataset.recap === one.id);
        part.hidden = false;
        draw(part, one.meeting, one.recalled);
        rest.append(part);
      });
      parts.filter((part) => part.hidden).forEach((part) => rest.append(part));
    });
  });

  document.querySelectorAll('[data-recap-home]').forEach((card) => {
    const sessions = JSON.parse(card.querySelector('template').content.textContent), find = (name) => card.querySelector(name);
    const link = find('h2 a'), open = find('[data-open-next]'), list = find('ol');
    follow(find('[data-recap-note]'), led.filter((one) => sessions.some((session) => session.id === one.session)), (own) => {
      const found = nextMeeting(own, sessions, ruleOf(card));
      card.hidden = !found;
      if (!found) return;
      const href = found.verdict === 'repeat' || !found.next ? found.led.href : `${found.next.href}#recap_card`;
      link.textContent = found.led.title;
      [link, open].forEach((one) => one.setAttribute('href', href));
      open.querySelector('span').textContent = fill(words[href === found.led.href ? 'again' : 'next'], { title: (found.next || found.led).title });
      find('[data-recap-note]').textContent = note(found.meeting, found.verdict);
      list.replaceChildren(...(found.led.practice ? [make('li', fill(words.practice, { title: found.led.practice }))] : []), ...found.messages.map((message) => {
        const told = found.led.messages.find((one) => one.id === message.id), item = make('li', '');
        item.append(make('b', told.words), make('span', told.ask), make('small', words[`mark-${message.mark}`]));
        return item;
      }));
      list.hidden = !list.children.length;
    });
  });

  document.addEventListener('bekal:group', (event) => { leading = event.detail; redraw(); });
  redraw();
}());
