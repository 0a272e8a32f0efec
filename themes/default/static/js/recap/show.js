/* Draws what the next meeting begins with: on a session's card, on the home page, and on the recap card of the last sessions.
   The words are in the page already; this only chooses, orders and says why. */
(function () {
  'use strict';

  const { latest, lastSessions, recall, weakness, nextMeeting, fill, day } = typeof module !== 'undefined' ? require('./recap.js') : window.bekal.recap;
  const COUNT = 3;

  /** Which sessions the recap card shows, in order: those led last, the weakest first. */
  function shown(led, sessions, rule) {
    return lastSessions(led, COUNT).map((meeting) => {
      const session = sessions.find((one) => one.id === meeting.session);
      return session && { id: session.id, meeting, recalled: recall(meeting, session.messages, rule) };
    }).filter(Boolean).sort((one, other) => weakness(other.recalled) - weakness(one.recalled));
  }

  if (typeof module !== 'undefined') { module.exports = { shown }; return; }

  const lang = document.documentElement.lang;
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

  /** Leaves in a part what is to be recalled, in its order, each with its mark; and says from which meeting it comes. */
  function draw(part, meeting, recalled) {
    const note = part.querySelector('[data-recap-note]');
    note.textContent = `${fill(words.from, { date: day(meeting.date, lang) })} ${words[recalled.verdict || 'unknown']}`;
    note.hidden = false;
    if (!recalled.verdict) return;
    const list = part.querySelector('.recap-list');
    list.querySelectorAll('[data-message]').forEach((one) => { one.hidden = true; });
    recalled.messages.forEach((message) => {
      const item = list.querySelector(`[data-message="${message.id}"]`);
      const mark = item.querySelector('[data-mark]');
      item.hidden = false;
      mark.hidden = false;
      mark.textContent = words[`mark-${message.mark}`];
      list.append(item);
    });
  }

  const store = window.bekal.store;
  const led = store.read('led');

  document.querySelectorAll('details[data-recap]').forEach((card) => {
    const meeting = latest(led, card.dataset.recap);
    if (!meeting) return;
    const recalled = recall(meeting, idsOf(card), ruleOf(card));
    draw(card, meeting, recalled);
    card.open = recalled.verdict !== 'go-on';
  });

  document.querySelectorAll('[data-recap-page]').forEach((page) => {
    const parts = Array.from(page.querySelectorAll('[data-recap]'));
    const found = shown(led, parts.map((part) => ({ id: part.dataset.recap, messages: idsOf(part) })), ruleOf(page));
    if (!found.length) return;
    parts.forEach((part) => { part.hidden = true; });
    found.forEach((one) => {
      const part = parts.find((known) => known.dataset.recap === one.id);
      part.hidden = false;
      draw(part, one.meeting, one.recalled);
      part.parentNode.append(part);
    });
    const note = page.querySelector('[data-recap-chosen]');
    note.hidden = false;
    const all = make('button', words.all, 'button');
    all.type = 'button';
    all.addEventListener('click', () => { parts.forEach((part) => { part.hidden = false; }); all.remove(); });
    note.append(all);
  });

  document.querySelectorAll('[data-recap-home]').forEach((card) => {
    const sessions = JSON.parse(card.querySelector('script').textContent);
    const found = nextMeeting(led, sessions, ruleOf(card));
    if (!found) return;
    const date = day(found.meeting.date, lang);
    const link = card.querySelector('h2 a'), open = card.querySelector('[data-open-next]'), list = card.querySelector('ol');
    const href = found.verdict === 'repeat' || !found.next ? found.led.href : `${found.next.href}#recap_card`;
    link.textContent = found.led.title;
    [link, open].forEach((one) => one.setAttribute('href', href));
    open.querySelector('span').textContent = fill(words[href === found.led.href ? 'again' : 'next'], { title: (found.next || found.led).title });
    card.querySelector('[data-recap-note]').textContent = `${fill(words.from, { date })} ${words[found.verdict || 'unknown']}`;
    if (found.led.practice) list.append(make('li', fill(words.practice, { title: found.led.practice })));
    found.messages.forEach((message) => {
      const told = found.led.messages.find((one) => one.id === message.id);
      const item = make('li', '');
      item.append(make('b', told.words), make('span', told.ask), make('small', words[`mark-${message.mark}`]));
      list.append(item);
    });
    list.hidden = !list.children.length;
    card.hidden = false;
  });
}());
