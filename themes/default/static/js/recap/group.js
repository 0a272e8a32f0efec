/* With which group a meeting was led: an optional name, such as that of a hamlet, kept with the meeting on this device. Meetings
   without a name, such as all that were kept before groups had names, belong together. Its functions are offered as `bekal.group`. */
(function () {
  'use strict';

  const LONGEST = 40;

  /** A name as it is kept: single spaces, not too long. */
  function tidy(text) {
    const plain = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : '';
    return Array.from(plain).slice(0, LONGEST).join('').trim();
  }

  /** Whether two names mean one group; capitals do not matter. */
  function same(one, other) { return tidy(one).toLowerCase() === tidy(other).toLowerCase(); }

  function distinct(names) {
    return names.filter((name, at) => names.findIndex((other) => same(name, other)) === at);
  }

  /** The groups that meetings were led with, the one led last first; nothing (`''`) for those without a name. */
  function list(meetings) { return distinct(meetings.map((one) => tidy(one.group)).reverse()); }

  /** The meetings of a group. */
  function of(meetings, name) { return meetings.filter((one) => same(one.group, name)); }

  /** The group to speak of: the one that was chosen, where there is such a group, else the one led last. */
  function current(names, chosen) {
    const known = typeof chosen === 'string' ? names.find((name) => same(name, chosen)) : undefined;
    return known === undefined ? names[0] || '' : known;
  }

  function planned(year) { return year && Array.isArray(year.groups) ? year.groups.map(tidy) : []; }

  /** The names to offer before a meeting: groups of the year's plan, then those led before. */
  function known(meetings, year) { return distinct([...planned(year), ...list(meetings)].filter(Boolean)); }

  /** The group that a meeting is most likely with: the only one with whom the year's plan has this session on this day, or the
      only one there is. */
  function likely(meetings, year, session, day) {
    const names = known(meetings, year), days = (year && year.dates && year.dates[session]) || [];
    const today = planned(year).filter((name, at) => name && days[at] === day);
    if (today.length === 1) return today[0];
    return names.length === 1 ? names[0] : '';
  }

  const group = { tidy, same, list, of, current, known, likely };
  if (typeof module !== 'undefined') { module.exports = group; return; }
  window.bekal = window.bekal || {};
  window.bekal.group = group;
}());
