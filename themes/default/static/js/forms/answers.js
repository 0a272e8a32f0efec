/* What was answered on a form, as it is kept on the device and as it is handed on. */
(function () {
  'use strict';

  const FORM = 1;
  const MOST = 600;

  function clean(text) { return String(text || '').replace(/\s+/g, ' ').trim().slice(0, MOST); }

  /** The answers of some fields, `{id, value}`, without the empty ones. */
  function answers(fields) {
    return fields.reduce((all, field) => {
      const value = clean(field.value);
      return value ? Object.assign(all, { [field.id]: value }) : all;
    }, {});
  }

  /** What is handed on. `tag` tells two forms with the same answers apart; it says nothing of who wrote them. */
  function record(form, date, tag, name, fields) {
    const whole = { form: FORM, sheet: form.id, date, version: form.version, tag, answers: answers(fields) };
    return form.named ? Object.assign(whole, { name: clean(name).slice(0, 24) }) : whole;
  }

  /** Six letters from some random bytes. */
  function tagOf(bytes) { return Array.from(bytes, (byte) => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join(''); }

  /** What was kept, if it is of this form. */
  function kept(value, id) {
    return value && value.form === FORM && value.sheet === id && value.answers && typeof value.answers === 'object' ? value : null;
  }

  const face = { answers, record, tagOf, kept };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.answers = face;
}());
