/* Numbers that could belong to a person: identity and family-card numbers, phone numbers. Points them out before a form is handed
   on, and hides them where words are shown to others. */
(function () {
  'use strict';

  // A mobile number, a land line, a number of sixteen digits in groups, any long row of digits. Amounts of money are none.
  const NUMBER = /(?:\+|\b)(?:62|0)[ .-]?8(?:[ .-]?\d){7,11}\b|\b0\d{2,3}[ -]?\d{5,8}\b|\b\d{6}[ .-]?\d{6}[ .-]?\d{4}\b|\b\d{4}(?:[ .-]?\d{4}){3}\b|\b\d{10,}\b/g;

  /** The numbers in a text that look like somebody's. */
  function numbers(text) { return String(text).match(NUMBER) || []; }

  /** The text with `mark` in place of such numbers. */
  function hide(text, mark) { return String(text).replace(NUMBER, mark); }

  const face = { numbers, hide };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.privacy = face;
}());
