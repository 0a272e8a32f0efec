/* The mastery rule: from how many people could tell a key message back (most, some, few) to what comes next. The rule stands
   in curriculum.yaml and comes with the page. Reads and writes nothing. */
(function () {
  'use strict';

  const RULE = { most: 'go-on', some: 'recap', few: 'repeat' };
  const MARKS = ['few', 'some', 'most'];
  const ANSWERS = ['go-on', 'recap', 'repeat'];

  /** What follows for a key message with this mark; nothing where it was not asked. */
  function follows(mark, rule) {
    if (!MARKS.includes(mark)) return null;
    const answer = rule && rule[mark];
    return ANSWERS.includes(answer) ? answer : RULE[mark];
  }

  /** What follows for each message and for the meeting. The meeting is repeated when half of the messages that were asked
      about are to be repeated; otherwise a single weak one is enough for a recap. */
  function judge(ids, marks, rule) {
    const messages = ids.map((id) => ({ id, mark: (marks || {})[id], follows: follows((marks || {})[id], rule) }));
    const asked = messages.filter((message) => message.follows);
    const repeats = asked.filter((message) => message.follows === 'repeat').length;
    let meeting = null;
    if (asked.length) meeting = asked.every((message) => message.follows === 'go-on') ? 'go-on' : 'recap';
    if (repeats && repeats * 2 >= asked.length) meeting = 'repeat';
    return { messages, meeting };
  }

  /** The messages to begin the next meeting with, the weakest first. */
  function weakest(judged) {
    const weight = (message) => ANSWERS.indexOf(message.follows) * MARKS.length - MARKS.indexOf(message.mark);
    return judged.messages.filter((message) => message.follows && message.follows !== 'go-on')
      .map((message, at) => ({ message, at }))
      .sort((one, other) => weight(other.message) - weight(one.message) || one.at - other.at)
      .map((one) => one.message);
  }

  const mastery = { follows, judge, weakest };
  if (typeof module !== 'undefined') { module.exports = mastery; return; }
  window.bekal = window.bekal || {};
  window.bekal.mastery = mastery;
}());
