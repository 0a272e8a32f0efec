/* Reads what a supervisor hands to the board: files, several at once, and pasted text. Says in words what became of each. */
(function () {
  'use strict';

  const MOST = 20000000;

  /** What a note says: the sentence of its reason, where it stood. */
  function sentence(note, words, fill, show) {
    const slots = {
      name: note.name || words.nobody, date: note.date ? show(note.date) : '', other: note.other ? show(note.other) : '', list: (note.list || []).join(', '),
    };
    return `${fill(words.where, { source: note.source, line: note.line })} ${fill(words.why[note.why] || words.why.foreign, slots)}`;
  }

  /** What was taken, in one line. */
  function result(counts, notes, words, fill) {
    const parts = [];
    if (counts.people) parts.push(fill(words['took-people'], { n: counts.people }));
    if (counts.forms) parts.push(fill(words['took-forms'], { n: counts.forms }));
    if (!parts.length) parts.push(words['took-nothing']);
    if (notes.length) parts.push(fill(words['took-notes'], { n: notes.length }));
    return parts.join(' ');
  }

  /** Whether a text is what the progress page saves for its own person. */
  function isBackup(text) { return /^\s*\{\s*"bekal":\s*"study"/.test(text); }

  if (typeof module !== 'undefined') { module.exports = { sentence, result, isBackup }; return; }

  function read(file) {
    return new Promise((done) => {
      const reader = new FileReader();
      reader.onload = () => done({ source: file.name, text: String(reader.result) });
      reader.onerror = () => done({ source: file.name, text: null });
      if (file.size > MOST) done({ source: file.name, text: null }); else reader.readAsText(file);
    });
  }

  /** What is found in a text; a file that could not be read, or that is somebody's backup, is said. */
  function found(text) {
    if (text === null) return { entries: [], problems: [{ line: 1, why: 'unread' }] };
    const one = window.bekal.progress.open(text);
    return isBackup(text) && !one.entries.length ? { entries: [], problems: [{ line: 1, why: 'backup' }] } : one;
  }

  /** Adds texts, `{source, text}`, to what was kept. */
  function take(kept, texts, known) {
    const { merge } = window.bekal.board.entries;
    return texts.reduce((whole, { source, text }) => {
      const one = merge(whole.kept, found(text), known, source);
      return {
        kept: one.kept, notes: whole.notes.concat(one.notes),
        counts: { people: whole.counts.people + one.counts.people, forms: whole.counts.forms + one.counts.forms },
      };
    }, { kept, notes: [], counts: { people: 0, forms: 0 } });
  }

  /** Makes a file for the person to keep. */
  function save(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = window.bekal.board.build.make('a', { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  window.bekal.board = Object.assign(window.bekal.board || {}, { take: { sentence, result, read, take, save } });
}());
