/* A table as CSV for spreadsheet programs: quoted as RFC 4180 says, and no cell that people wrote is taken for a formula. */
(function () {
  'use strict';

  // What Excel, LibreOffice and Sheets take for the beginning of a formula, also after white space and in full width.
  const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

  /** One cell. Numbers stay numbers; words that look like a formula get an apostrophe before them. */
  function cell(value) {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return String(value);
    const text = String(value).replace(/\u0000/g, '');
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** Rows as a file, with the mark by which spreadsheet programs know UTF-8. */
  function csv(rows) { return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`; }

  const face = { cell, csv };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.board = Object.assign(window.bekal.board || {}, { csv: face });
}());
