/* Progress and forms as a chat message: lines that a person reads, then one line for bekal that says of itself whether it is
   whole. Made and read here, sent by nobody but the person.

     [bekal 2p <payload> <checksum> bekal]

   2 is the version, p the kind. Payload and checksum (CRC-32 of all that stands before it) use letters that no chat turns into
   bold, links or pictures. White space may be lost or added anywhere inside. Version 1 wrote the record as it is. */
(function () {
  'use strict';

  const entry = typeof module !== 'undefined' ? require('./entry.js') : window.bekal.entry;
  const VERSION = 2;
  const KINDS = { p: 'progress', f: 'form' };
  const CHECK = 6;
  const WORDS = 5;

  /** The CRC-32 of a text of ASCII letters. */
  function checksum(text) {
    let value = 0xffffffff;
    for (let at = 0; at < text.length; at += 1) {
      value ^= text.charCodeAt(at) & 0xff;
      for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
    return (value ^ 0xffffffff) >>> 0;
  }

  const encode = (bytes) => btoa(bytes).replace(/=+$/, '').replace(/\//g, '!');

  function check(text) {
    const sum = checksum(text);
    return encode(String.fromCharCode(sum >>> 24, (sum >>> 16) & 255, (sum >>> 8) & 255, sum & 255));
  }

  /** Any value as letters that survive a chat. */
  function letters(value) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return encode(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }

  /** The value that some letters stand for. Throws where they stand for none. */
  function value(text) {
    const bytes = Uint8Array.from(atob(text.replace(/!/g, '/')), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  }

  function plain(line) { return String(line).replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim(); }

  /** A message: `words` are the lines a person reads, or for progress the texts that `entry.lines` makes them from. */
  function seal(kind, record, words) {
    const letter = Object.keys(KINDS).find((key) => KINDS[key] === kind);
    if (!letter) throw new Error(`no kind ${kind}`);
    const readable = Array.isArray(words) ? words : entry.lines(record, words);
    const body = letters(kind === 'progress' ? entry.pack(record) : record);
    const sum = check(`${VERSION}${letter}${body}`);
    return readable.map(plain).filter(Boolean).concat('', `[bekal ${VERSION}${letter} ${body} ${sum} bekal]`).join('\n');
  }

  function content(version, kind, read) {
    if (kind === 'progress') return version === 1 ? entry.whole(read) : entry.unpack(read);
    if (!read || typeof read !== 'object' || Array.isArray(read)) throw new Error('form');
    return read;
  }

  /** What stands between the two marks: an entry, or why it is none. */
  function opened(body) {
    const parts = new RegExp(`^((\\d{1,3})([a-z])([A-Za-z0-9+!]*))([A-Za-z0-9+!]{${CHECK}})$`).exec(body.replace(/\n[>\s]*|\s|[\u200b-\u200f\u2060\ufeff]/g, ''));
    if (!parts || check(parts[1]) !== parts[5]) return { why: 'damaged' };
    const version = Number(parts[2]);
    const kind = KINDS[parts[3]];
    if (version > VERSION || !kind) return { why: 'newer' };
    try {
      return { kind, record: content(version, kind, value(parts[4])) };
    } catch (error) {
      return { why: 'foreign' };
    }
  }

  /** Whether people's words stand between two marks: then the end of one message and the beginning of another are missing. */
  function chatter(body) { return body.split('\n').some((line) => line.trim().split(/\s+/).length > WORDS); }

  /** Opens all messages in a text, whatever stands around them. Nothing that looks like one is passed over in silence:
      `problems` says for each why it was not read: `cut`, `damaged`, `newer`, `foreign`, or `none` where no message was found. */
  function open(text) {
    const whole = String(text);
    const entries = [];
    const problems = [];
    let line = 1;
    let counted = 0;
    const lineAt = (at) => {
      while (counted < at) { if (whole[counted] === '\n') line += 1; counted += 1; }
      return line;
    };
    const marks = /\[bekal\s+(?=\d)|\sbekal\]/g;
    let begun = null;
    for (let mark = marks.exec(whole); mark; mark = marks.exec(whole)) {
      if (mark[0][0] === '[') {
        if (begun) problems.push({ line: begun.line, why: 'cut' });
        begun = { line: lineAt(mark.index), from: marks.lastIndex };
      } else {
        const body = begun && whole.slice(begun.from, mark.index);
        const found = body === null || chatter(body) ? { why: 'cut' } : opened(body);
        if (body !== null && found.why === 'cut') problems.push({ line: begun.line, why: 'cut' });
        const at = begun && found.why !== 'cut' ? begun.line : lineAt(mark.index + 1);
        if (found.record) entries.push({ kind: found.kind, record: found.record, line: at }); else problems.push({ line: at, why: found.why });
        begun = null;
      }
    }
    if (begun) problems.push({ line: begun.line, why: 'cut' });
    if (!entries.length && !problems.length && whole.trim()) problems.push({ line: 1, why: 'none' });
    return { entries, problems };
  }

  const face = { seal, open, checksum, letters, value };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.progress = face;
}());
