// Checks across pages: heads, Content-Security-Policy, links and anchors, languages, files nobody uses. Pure: facts in, faults out.
import { filesOf } from './browser.mjs';
import fs from 'node:fs';
import path from 'node:path';

export const AUDIENCES = ['facilitator', 'participant', 'supervisor'];
/** Published files that no page has to name. */
const UNNAMED = /(^|\/)(404\.html|sitemap\.xml|robots\.txt|sw\.js|manifest\.webmanifest|[^/]*\.json)$/;

const ROOT = 'http://site.invalid/';
const leave = file => file.split('/').map(encodeURIComponent).join('/');
const placeOf = file => {
  const parts = file.split('/');
  return AUDIENCES.includes(parts[0]) && parts.length > 2 ? { audience: parts[0], lang: parts[1], rest: parts.slice(2).join('/') } : { audience: null };
};

/**
 * The pages that another language's folder of the same audience has too, in all but the first language: the frame around their text is
 * the same, so that what only tries the frame is tried once.
 */
export function twins(pages) {
  const first = new Set(), again = new Set();
  for (const page of [...pages].sort()) {
    const { audience, rest } = placeOf(page);
    if (!audience) continue;
    if (first.has(`${audience}/${rest}`)) again.add(page); else first.add(`${audience}/${rest}`);
  }
  return again;
}

/** Where a link on `file` leads: a published file, an address outside, or nowhere. */
export function resolve(file, value) {
  if (/^(https?:)?\/\//i.test(value)) return { outside: value };
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return { scheme: value.split(':')[0].toLowerCase(), value };
  const base = new URL(leave(file), ROOT);
  const depth = file.split('/').length - 1;
  const climbs = value.split(/[?#]/)[0].split('/').filter(part => part === '..').length;
  const url = new URL(value, base);
  return { file: decodeURIComponent(url.pathname.slice(1)), fragment: decodeURIComponent(url.hash.slice(1)), climbs: climbs > depth && !value.startsWith('/') };
}

/** `facts`: page -> {on, off} of probe.collect; returns faults. `baseUrl`: the curriculum's own address, if it has one. */
export function checkSite(folder, facts, { baseUrl = '', alone = false } = {}) {
  const files = new Set(filesOf(folder)), faults = [], named = new Set(), linked = new Set();
  const fault = (page, check, what, where = '') => faults.push({ page, check, what, where });
  const idsOf = file => new Set([...(facts[file]?.off?.ids ?? []), ...(facts[file]?.on?.ids ?? [])]);
  const titles = new Map();

  for (const [page, ways] of Object.entries(facts)) {
    const head = ways.off, { audience, lang, rest } = placeOf(page);
    if (!head.title.trim()) fault(page, 'head', 'no title');
    if (!head.lang) fault(page, 'head', 'html has no lang');
    else if (audience && head.lang !== lang) fault(page, 'head', `html lang is "${head.lang}" in the folder of "${lang}"`);
    if (!head.description?.trim()) fault(page, 'head', 'no meta description');
    if (!/width=device-width/.test(head.viewport ?? '')) fault(page, 'head', 'no meta viewport with width=device-width');
    if (/maximum-scale|user-scalable\s*=\s*no/.test(head.viewport ?? '')) fault(page, 'head', 'meta viewport forbids enlarging');
    if (head.charset !== 'UTF-8') fault(page, 'head', `read as ${head.charset}`);
    // each audience's folder has a door, for where it stands alone; titles are told apart within one site
    const key = `${audience ? `${audience}/${lang}` : path.posix.dirname(page)}: ${head.title}`;
    if (titles.has(key)) fault(page, 'head', `same title as ${titles.get(key)}: "${head.title}"`);
    titles.set(key, page);

    for (const [way, fact] of Object.entries(ways)) for (const id of new Set(fact.ids.filter((id, at) => fact.ids.indexOf(id) !== at))) {
      fault(page, 'double-id', `two things are called "${id}"`, `scripts ${way}`);
    }

    for (const problem of cspProblems(head)) fault(page, 'csp', problem);
    for (const [way, fact] of Object.entries(ways)) for (const what of fact.inline) fault(page, 'inline', `${what} is inline style or script`, `scripts ${way}`);

    for (const [way, fact] of Object.entries(ways)) for (const use of fact.uses) {
      const where = `scripts ${way}`, link = `<${use.tag} ${use.attribute}="${use.value}">`;
      const to = resolve(page, use.value);
      if (to.outside !== undefined) {
        const harmless = use.tag === 'a' || use.tag === 'link' && /^(canonical|alternate)$/.test(use.rel) && baseUrl && to.outside.startsWith(baseUrl);
        if (!harmless) fault(page, 'outside-request', `${link} names another site`, where);
        continue;
      }
      if (to.scheme) {
        if (!(use.tag === 'a' && /^(tel|mailto|sms)$/.test(to.scheme)) && !(to.scheme === 'data' && (use.tag === 'img' || use.rel === 'icon'))) fault(page, 'link', `${link}: a link by "${to.scheme}:"`, where);
        else if (to.scheme === 'tel' && !/^tel:\+?[0-9*#-]+$/.test(to.value)) fault(page, 'link', `${link}: no phone number`, where);
        continue;
      }
      if (use.value.startsWith('/')) { fault(page, 'link', `${link} starts at the root: it does not work from a folder`, where); continue; }
      if (to.climbs) { fault(page, 'link-escapes', `${link} climbs out of the site`, where); continue; }
      if (use.value === '#' || use.value === '' && use.tag === 'a') { fault(page, 'link', `${link} leads nowhere`, where); continue; }
      if (!files.has(to.file)) {
        const hint = to.file.endsWith('/') || files.has(to.file + '/index.html') || files.has(to.file + 'index.html') ? ' does not name its index.html' : ' leads to no published file';
        fault(page, 'link', link + hint, where);
        continue;
      }
      named.add(to.file);
      if (use.tag === 'a' && to.file !== page) linked.add(to.file);
      // what comes after `~` or `slot_` is no place: live mode's script reads from it how a meeting stands, or how long it is
      if (to.fragment && !/^(~|slot_)/.test(to.fragment) && to.file.endsWith('.html') && /^(a|use)$/.test(use.tag) && to.fragment !== 'top' && !idsOf(to.file).has(to.fragment)) {
        fault(page, 'anchor', `${link}: ${to.file} has no id "${to.fragment}"`, where);
      }
    }
    if (audience) faults.push(...languages(page, ways.off, files, { audience, lang, rest }));
  }

  for (const file of files) if (/\.(css|svg)$/.test(file)) {
    for (const [, , target] of fs.readFileSync(path.join(folder, file), 'utf8').matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g)) {
      if (/^(data:|#)/.test(target)) continue;
      const to = resolve(file, target);
      if (to.file === undefined || !files.has(to.file)) fault(file, 'link', `url(${target}) leads to no published file`);
      else named.add(to.file);
    }
  }
  const doors = alone ? /^[^/]+\/index\.html$|^index\.html$/ : new RegExp(`^((${AUDIENCES.join('|')})/)?index\\.html$`);
  for (const file of files) {
    if (file.endsWith('.html') && !linked.has(file) && !doors.test(file) && !UNNAMED.test(file)) fault(file, 'orphan', 'no page links here');
    if (!file.endsWith('.html') && !named.has(file) && !UNNAMED.test(file)) fault(file, 'orphan', 'published, but no page uses it');
  }
  return faults;
}

function cspProblems(head) {
  if (!head.csp) return ['no Content-Security-Policy'];
  const problems = [], rules = new Map(head.csp.split(';').map(r => r.trim().split(/\s+/)).filter(r => r[0]).map(([key, ...rest]) => [key.toLowerCase(), rest]));
  if (!head.cspFirst) problems.push('stands after the first script or style');
  if (!rules.has('default-src')) problems.push('no default-src');
  for (const [key, sources] of rules) for (const source of sources) {
    if (/^'unsafe-/.test(source)) problems.push(`${key} allows ${source}`);
    else if (/\*|^[a-z]+:\/\//i.test(source) || /^https?:$/i.test(source)) problems.push(`${key} allows ${source}`);
    else if (source === 'data:' && !/^(img|font|media)-src$/.test(key)) problems.push(`${key} allows data:`);
  }
  return problems;
}

/** The language switch keeps the reader's place; alternates name real pages and the page itself. */
function languages(page, head, files, { audience, lang, rest }) {
  const faults = [];
  const fault = (check, what) => faults.push({ page, check, what, where: '' });
  const others = new Set([...files].map(placeOf).filter(p => p.audience === audience && p.lang && p.rest && p.lang !== lang).map(p => p.lang));
  for (const other of others) {
    const twin = `${audience}/${other}/${rest}`;
    if (!files.has(twin)) continue;
    const switches = head.uses.filter(use => use.tag === 'a' && use.hreflang === other && use.menu);
    // a page that leaves out the whole frame, such as one that is projected, has a link back and no menu
    if (!switches.length && head.framed) fault('language-switch', `no link to ${other} in the menu`);
    for (const use of switches) {
      const to = resolve(page, use.value);
      if (placeOf(to.file ?? '').audience === audience && to.file !== twin) fault('language-switch', `the link to ${other} leads to ${to.file}, not to ${twin}`);
    }
    const alternates = head.uses.filter(use => use.tag === 'link' && use.rel === 'alternate' && use.hreflang === other);
    if (!page.endsWith('404.html') && !alternates.some(use => use.value.startsWith('http') || resolve(page, use.value).file === twin)) fault('language-switch', `no <link rel=alternate hreflang=${other}> to ${twin}`);
  }
  return faults;
}

/** What the menus of the whole site call the other audiences: audience -> names (of the links that lead there). */
export function audienceNames(facts) {
  const names = {};
  for (const [page, ways] of Object.entries(facts)) for (const fact of Object.values(ways)) for (const use of fact.uses) {
    const here = placeOf(page).audience, there = placeOf(resolve(page, use.value).file ?? '').audience;
    if (use.tag === 'a' && use.text && here && there && there !== here) (names[there] ??= new Set()).add(use.text);
  }
  return names;
}
