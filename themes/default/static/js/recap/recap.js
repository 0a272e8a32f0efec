/* What the next meeting begins with: read from the meetings led on this device and what the page says of each session.
   Its functions are offered as `bekal.recap`; the cards on pages are drawn by card.js. */
(function () {
  'use strict';

  const inNode = typeof module !== 'undefined';
  const { judge, weakest } = inNode ? require('./mastery.js') : window.bekal.mastery;
  const DAY = /^\d{4}-\d{2}-\d{2}$/;

  /** The meetings of what was kept, oldest first; whatever is not whole is passed over. */
  function meetings(kept) {
    return (Array.isArray(kept) ? kept : [])
      .filter((one) => one && typeof one === 'object' && typeof one.session === 'string' && DAY.test(one.date))
      .map((one) => ({ ...one, marks: one.marks && typeof one.marks === 'object' ? one.marks : {} }));
  }

  /** The newest meeting of a session, or nothing. */
  function latest(kept, session) {
    return meetings(kept).filter((one) => one.session === session).pop() || null;
  }

  /** The newest meeting of each of the sessions led last, newest first. */
  function lastSessions(kept, count) {
    const newest = [];
    meetings(kept).reverse().forEach((one) => {
      if (!newest.some((known) => known.session === one.session)) newest.push(one);
    });
    return newest.slice(0, count);
  }

  /** What a meeting leaves for the next one: the verdict, and its messages to recall, weakest first. */
  function recall(meeting, ids, rule) {
    const judged = judge(ids, meeting && meeting.marks, rule);
    return { verdict: judged.meeting, messages: weakest(judged) };
  }

  /** How weak a meeting was: sessions with a higher number come first on the recap card. */
  function weakness(recalled) {
    const worst = { repeat: 100, recap: 10 };
    return recalled.messages.reduce((sum, message) => sum + worst[message.follows], 0);
  }

  /** What to begin the next meeting with after the newest one led: the session that was led, the one that comes next in the
      order of the curriculum (none after the last), and what to recall. Nothing where no known session was led. */
  function nextMeeting(kept, sessions, rule) {
    const known = meetings(kept).filter((one) => sessions.some((session) => session.id === one.session));
    const meeting = known[known.length - 1];
    if (!meeting) return null;
    const at = sessions.findIndex((session) => session.id === meeting.session);
    const led = sessions[at];
    return { meeting, led, next: sessions[at + 1] || null, ...recall(meeting, led.messages.map((message) => message.id), rule) };
  }

  /** Fills `[name]` slots of a text. */
  function fill(text, slots) {
    return text.replace(/\[([a-z]+)\]/g, (whole, name) => (name in slots ? String(slots[name]) : whole));
  }

  /** A day as people write it in a language. */
  function day(date, lang) {
    const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
    return new Date(`${date}T00:00:00Z`).toLocaleDateString(lang, options);
  }

  const recap = { meetings, latest, lastSessions, recall, weakness, nextMeeting, fill, day };
  if (inNode) { module.exports = recap; return; }
  window.bekal.recap = recap;
}());
