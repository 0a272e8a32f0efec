/* What a supervisor has read in: one result for each nickname, and the forms. Says of everything that is not taken why, so that
   nothing is lost in silence. */
(function () {
  'use strict';

  const { whole } = typeof module !== 'undefined' ? require('../device/entry.js') : window.bekal.entry;
  const FORM = 1;
  const DATE = /^\d{4}-\d\d-\d\d$/;
  const MOST = { answers: 100, letters: 2000, forms: 5000 };

  function empty() { return { form: FORM, people: {}, forms: [] }; }

  /** Under what somebody is kept: the nickname without regard to case and spaces; a result without one stands for itself. */
  function keyOf(record) {
    const name = record.name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
    return name ? `n:${name}` : `-:${JSON.stringify(record)}`;
  }

  /** A form with every field in place and nothing else in it, or nothing where it is none. */
  function sheet(record) {
    const text = (value) => typeof value === 'string' && value.length <= MOST.letters;
    const answers = record && record.answers;
    if (!answers || typeof answers !== 'object' || Array.isArray(answers) || record.form !== FORM) return null;
    if (!text(record.sheet) || !DATE.test(record.date) || !text(record.tag || '') || !text(record.name || '')) return null;
    const given = Object.keys(answers).slice(0, MOST.answers).filter((id) => /^[a-z0-9-]+$/.test(id) && text(answers[id]));
    return {
      form: FORM, sheet: record.sheet, date: record.date, tag: record.tag || '', name: record.name || '',
      answers: given.reduce((all, id) => Object.assign(all, { [id]: answers[id] }), {}),
    };
  }

  /** What was kept on the device, as far as it is whole. */
  function restore(value) {
    const kept = empty();
    if (!value || value.form !== FORM || !value.people || !Array.isArray(value.forms)) return kept;
    Object.keys(value.people).forEach((key) => {
      try {
        const record = whole(value.people[key]);
        kept.people[keyOf(record)] = record;
      } catch (error) { /* Not written by a board: there is nothing to say of it. */ }
    });
    kept.forms = value.forms.map(sheet).filter(Boolean);
    return kept;
  }

  /** Takes a result: the newer one of a nickname counts. Says what became of the other. */
  function takePerson(record, people, known, say) {
    const key = keyOf(record);
    const before = people[key];
    const more = { name: record.name, date: record.date, other: before && before.date };
    const strange = Object.keys(record.sessions).filter((path) => known.sessions.indexOf(path) < 0);
    if (before && JSON.stringify(before) === JSON.stringify(record)) { say('same', more); return; }
    if (before && before.date > record.date) { say('older', more); return; }
    if (before) say(before.date === record.date ? 'day' : 'renewed', more);
    else say('fresh', more);
    if (strange.length) say('strange', { name: record.name, date: record.date, list: strange });
    people[key] = record;
  }

  function takeForm(record, forms, seen, known, say) {
    const form = sheet(record);
    const more = { name: form ? form.sheet : '', date: form ? form.date : '' };
    const text = JSON.stringify(form);
    if (!form) say('odd', more);
    else if (known.sheets.indexOf(form.sheet) < 0) say('unknown', more);
    else if (seen.has(text)) say('twice', more);
    else if (forms.length >= MOST.forms) say('full', more);
    else { seen.add(text); forms.push(form); say('form', more); }
  }

  /** Adds what was found in a text to what was kept. `known` holds the ids of sessions and forms of this curriculum; `source` is
      where the text came from. Gives what is kept now, how many were taken, and a note for everything that is worth one. */
  function merge(kept, found, known, source) {
    const people = Object.assign({}, kept.people);
    const forms = kept.forms.slice();
    const seen = new Set(forms.map((form) => JSON.stringify(form)));
    const notes = found.problems.map(({ line, why }) => ({ source, line, why }));
    const counts = { people: 0, forms: 0 };
    found.entries.forEach(({ kind, record, line }) => {
      const say = (why, more) => {
        if (why === 'fresh' || why === 'renewed' || why === 'day') counts.people += 1;
        if (why === 'form') counts.forms += 1;
        if (why !== 'fresh' && why !== 'form') notes.push(Object.assign({ source, line, why }, more));
      };
      if (kind === 'form') takeForm(record, forms, seen, known, say); else takePerson(record, people, known, say);
    });
    notes.sort((one, other) => one.line - other.line);
    return { kept: { form: FORM, people, forms }, notes, counts };
  }

  const face = { empty, keyOf, sheet, restore, merge };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.board = Object.assign(window.bekal.board || {}, { entries: face });
}());
