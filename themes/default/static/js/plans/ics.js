/* Calendars as files (iCalendar): days with a name, for whatever phone or computer opens them. Writes text only; the page that
   has the days hands it over. */
(function () {
  'use strict';

  const LINE = 75;

  /** Text as it stands in a calendar. */
  function escaped(text) {
    return String(text)
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\r\n|\r|\n/g, '\\n')
      .replace(/[\u0000-\u001f\u007f]/g, '');
  }

  /** How many bytes a letter takes. */
  function bytes(letter) {
    const code = letter.codePointAt(0);
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    return code < 0x10000 ? 3 : 4;
  }

  /** A line, folded so that no piece is too long and no letter is cut. */
  function folded(text) {
    let out = '';
    let width = 0;
    Array.from(text).forEach((letter) => {
      const size = bytes(letter);
      if (width + size > LINE) {
        out += '\r\n ';
        width = 1;
      }
      out += letter;
      width += size;
    });
    return out;
  }

  /** A short name of any text, the same on every device (FNV-1a). */
  function hash(text) {
    let value = 0x811c9dc5;
    Array.from(String(text)).forEach((letter) => {
      value = Math.imul(value ^ letter.codePointAt(0), 0x01000193) >>> 0;
    });
    return value.toString(16).padStart(8, '0');
  }

  /** The day after, as `YYYY-MM-DD`. */
  function dayAfter(day) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + 1);
    return date.toISOString().slice(0, 10);
  }

  /** A calendar of whole days: `{uid, day, title, about}` each. `stamp` is the date of the plan. */
  function calendar(name, events, stamp) {
    const digits = (day) => day.replace(/-/g, '');
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//bekal//plan of the year//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'];
    lines.push(`X-WR-CALNAME:${escaped(name)}`);
    events.forEach((event) => {
      lines.push('BEGIN:VEVENT', `UID:${event.uid}@bekal`, `DTSTAMP:${digits(stamp)}T000000Z`);
      lines.push(`DTSTART;VALUE=DATE:${digits(event.day)}`, `DTEND;VALUE=DATE:${digits(dayAfter(event.day))}`);
      lines.push(`SUMMARY:${escaped(event.title)}`, `DESCRIPTION:${escaped(event.about)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT');
    });
    lines.push('END:VCALENDAR');
    return lines.map((line) => `${folded(line)}\r\n`).join('');
  }

  const offered = { escaped, folded, hash, dayAfter, calendar };
  if (typeof module !== 'undefined') { module.exports = offered; return; }
  window.bekal = window.bekal || {};
  window.bekal.ics = offered;
}());
