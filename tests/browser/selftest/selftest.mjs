#!/usr/bin/env node
// usage: selftest.mjs   proves that each check of the browser tests can fail: a small site whose pages have one fault each
//   (and some with none) goes through run.mjs, and every page must be found guilty of its own fault and of no other.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const CSP = `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:`;

/** A page in order, `change`d; `body` is added to its main text. */
function page({ name, lang = 'id', other = 'en', folder = 'facilitator', body = '', change = html => html }) {
  const twin = lang === 'id' ? `../${other}/${name}.html` : `../id/${name}.html`;
  return change(`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} ${lang}</title>
<meta name="description" content="About ${name}">
<link rel="icon" href="data:,">
<link rel="alternate" hreflang="${other}" href="${twin}">
<link rel="stylesheet" href="../../good.css">
<script src="../../good.js" defer></script>
</head>
<body>
<a class="skip" href="#main">To the text</a>
<header><details><summary>Edition</summary><p><a class="row" href="${twin}" hreflang="${other}" lang="${other}">Other language</a></p></details></header>
<main id="main">
<h1>${name}</h1>
<p>A sentence with <a href="index.html">a link in it</a> is exempt from the least size.</p>
<details><summary>A fold</summary><p>Its text with <a href="#main">one more link</a>.</p></details>
<div class="card"><a href="index.html">A card that answers as a whole</a></div>
<ul><li><a href="index.html">A name to fill in</a>: <span class="blank" role="img" aria-label="room to write"></span></li></ul>
<label><input type="checkbox"> A box in a label of 56 px</label>
${body}
</main>
</body>
</html>
`);
}

const put = (from, to) => html => {
  if (!html.includes(from)) throw new Error(`selftest: nothing to replace: ${from}`);
  return html.replace(from, to);
};

// name of the page -> [the check that must find it, how the good page is changed]; other checks may follow from the same fault
const FAULTS = {
  'too-wide': ['sideways', { body: '<p class="wide">wide</p>' }],
  'long-word': ['sideways', { body: `<p class="unfit">${'word '.repeat(60)}</p>` }],
  'hidden-edge': ['sideways', { change: put('<body>', '<body class="hidden-edge">') }],
  'wide-at-night': ['sideways', { body: '<p class="night">wide in the dark scheme</p>' }],
  'wide-without-scripts': ['sideways', { body: '<p class="wide">wide until a script takes it away</p>', change: put('good.js', 'tidies.js') }],
  'wide-from-folder': ['sideways', { body: '<p class="late">wide where there is no server</p>', change: put('good.js', 'widens.js') }],
  'cut-off': ['cut-off', { body: '<p class="short">More words than this small box can ever show</p>' }],
  'small-button': ['small-target', { body: '<p><a class="tiny" href="index.html">x</a></p>' }],
  'lone-link': ['small-target', { body: '<ul><li><a href="index.html">alone in its item</a></li></ul>' }],
  'link-above-text': ['small-target', { body: '<ul><li><a href="index.html">alone on its line</a><p>words of another paragraph</p></li></ul>' }],
  'pixels': ['text-size', { change: put('<html', '<html class="px"') }],
  'contrast': ['axe color-contrast', { body: '<p class="faint">faint in light</p>' }],
  'dark-contrast': ['axe color-contrast', { body: '<p class="bright">enough on white, too little on black</p>' }],
  'faint-at-a-desk': ['axe color-contrast', { body: '<p class="at-a-desk">faint where there is room</p>' }],
  'faint-without-scripts': ['axe color-contrast', { body: '<p class="wan">faint until a script takes it away</p>', change: put('good.js', 'brightens.js') }],
  'shown-at-a-desk': ['axe image-alt', { body: '<img class="roomy" src="../../good.svg">' }],
  'no-alt-without-scripts': ['axe image-alt', { body: '<img class="wan" src="../../good.svg">', change: put('good.js', 'brightens.js') }],
  'rolls-when-large': ['axe scrollable-region-focusable', { body: '<div class="rolls"><p class="unfit">as wide as a phone in large letters</p></div>' }],
  'no-alt': ['axe image-alt', { body: '<img src="../../good.svg">' }],
  'in-fold': ['axe image-alt', { body: '<details><summary>Fold</summary><img src="../../good.svg"></details>' }],
  'heading-jump': ['axe heading-order', { body: '<h4>too deep</h4>' }],
  'script-error': ['script-error', { body: '<p>broken</p>', change: put('good.js', 'throws.js') }],
  'console-error': ['console-error', { change: put('good.js', 'complains.js') }],
  'late-fault': ['axe image-alt', { change: put('good.js', 'late.js') }],
  'outside-picture': ['outside-request', { body: '<img alt="far" src="http://far.invalid/a.png">', also: ['console-error', 'failed-request'] }],
  'outside-fetch': ['outside-request', { change: put('good.js', 'fetches.js'), also: ['console-error', 'failed-request', 'script-error'] }],
  'neighbour-file': ['outside-request', { body: '<img alt="near" src="../../../near.svg">', also: ['link-escapes', 'failed-request', 'console-error'] }],
  'no-csp': ['csp', { change: put(/<meta http-equiv.*\n/.exec(page({ name: 'x' }))[0], '') }],
  'loose-csp': ['csp', { change: put(`style-src 'self'`, `style-src 'self' 'unsafe-inline'`) }],
  'far-csp': ['csp', { change: put(`img-src 'self'`, `img-src 'self' https://far.invalid`) }],
  'inline-style': ['inline', { body: '<p style="color:red">red</p>', also: ['console-error'] }],
  'inline-handler': ['inline', { body: '<p onclick="go()">go</p>', also: ['console-error'] }],
  'dead-link': ['link', { body: '<p>See <a href="nowhere.html">this page</a> too.</p>' }],
  'folder-link': ['link', { body: '<p>See <a href="../id/">this folder</a> too.</p>' }],
  'root-link': ['link', { body: '<p>See <a href="/facilitator/id/index.html">this page</a> too.</p>' }],
  'script-link': ['link', { body: '<p>See <a href="javascript:go()">this</a> too.</p>' }],
  'empty-link': ['link', { body: '<p>See <a href="#">this</a> too.</p>', also: ['axe skip-link'] }],
  'phone': ['link', { body: '<p>Call <a href="tel:one-two">this number</a> now.</p>' }],
  'dead-anchor': ['anchor', { body: '<p>See <a href="index.html#gone">that part</a> too.</p>' }],
  'lost-icon': ['anchor', { body: '<svg width="9" height="9" aria-hidden="true"><use href="#i_gone"/></svg>' }],
  'double-id': ['double-id', { body: '<p id="once">one</p><p id="once">two</p>' }],
  'escapes': ['link-escapes', { body: '<p>See <a href="../../../door.html">the door</a> too.</p>' }],
  'lost-place': ['language-switch', { change: html => html.replace(/(<a class="row" href=")[^"]*/, '$1../en/index.html') }],
  'no-switch': ['language-switch', { change: html => html.replace(/<header>.*<\/header>/, '<header><p>Bekal</p></header>') }],
  'no-alternate': ['language-switch', { change: html => html.replace(/<link rel="alternate".*\n/, '') }],
  'wrong-lang': ['head', { change: put('<html lang="id"', '<html lang="jv"') }],
  'same-title': ['head', { change: put('<title>same-title id', '<title>index id') }],
  'no-description': ['head', { change: html => html.replace(/<meta name="description".*\n/, '') }],
  'fixed-zoom': ['head', { change: put('initial-scale=1', 'initial-scale=1, user-scalable=no'), also: ['axe meta-viewport'] }],
  'no-skip': ['skip-link', { change: html => html.replace(/<a class="skip".*\n/, '') }],
  'hidden-skip': ['skip-link', { change: put('class="skip"', 'class="skip late-skip"'), also: ['focus-hidden', 'tab-order'] }],
  'no-mark': ['focus-mark', { body: '<p><a class="row bare" href="index.html">no outline</a></p>' }],
  'covered': ['focus-hidden', { change: put('<body>', '<body><div class="lid">lid</div>'), also: ['skip-link', 'axe region', 'small-target'] }],
  'trap': ['tab-order', { change: put('good.js', 'traps.js'), also: ['menu-key'] }],
  'stuck-fold': ['fold-key', { change: put('good.js', 'sticks.js'), also: ['menu-key'] }],
  'no-escape': ['menu-key', { change: put('good.js', 'idle.js') }],
  'dead-button': ['dead-control', { body: '<button type="button" class="row">Start the clock</button>' }],
  'orphan': ['orphan', {}],
};

/** Pages whose script is not the good one have a menu that does not know Escape. */
const SCRIPTS = {
  'good.js': 'const menu = document.querySelector("header details"); if (menu) addEventListener("keydown", e => { if (e.key === "Escape") menu.open = false; });',
  'idle.js': 'void 0;',
  'throws.js': 'throw new Error("planted");',
  'complains.js': 'console.error("planted");',
  'late.js': 'const i = new Image(); i.src = "../../good.svg"; document.querySelector("main").append(i);',
  'tidies.js': 'document.querySelector(".wide").remove();',
  'brightens.js': 'document.querySelector(".wan").remove();',
  'widens.js': 'if (location.protocol === "file:") document.querySelector(".late").className = "wide";',
  'fetches.js': 'new Image().src = "http://far.invalid/beacon.gif";',
  'traps.js': 'document.addEventListener("keydown", e => { if (e.key === "Tab" && document.activeElement.localName === "summary") e.preventDefault(); });',
  'sticks.js': 'document.addEventListener("click", e => { if (e.target.localName === "summary") e.preventDefault(); });',
};

const site = fs.mkdtempSync(path.join(os.tmpdir(), 'bekal-selftest-'));
const write = (file, text) => { fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true }); fs.writeFileSync(path.join(site, file), text); };
fs.copyFileSync(path.join(here, 'good.css'), path.join(site, 'good.css'));
fs.appendFileSync(path.join(site, 'good.css'), '.late-skip:focus { top: -10rem; }\n');
write('good.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90"><circle cx="4" cy="4" r="4"/></svg>');
for (const [name, text] of Object.entries(SCRIPTS)) write(name, text + '\n');

const names = Object.keys(FAULTS);
const list = `<ul>${names.filter(n => n !== 'orphan').map(n => `<li><a class="row" href="${n}.html">${n}</a></li>`).join('')}</ul>`;
for (const [name, [, how]] of Object.entries(FAULTS)) {
  write(`facilitator/id/${name}.html`, page({ name, ...how }));
  if (/^(lost-place|no-switch|no-alternate)$/.test(name)) write(`facilitator/en/${name}.html`, page({ name, lang: 'en', other: 'id' }));
}
write('facilitator/id/index.html', page({ name: 'index', body: list }));
write('facilitator/en/index.html', page({ name: 'index', lang: 'en', other: 'id', body: '<p><a class="row" href="lost-place.html">one</a><a class="row" href="no-switch.html">two</a><a class="row" href="no-alternate.html">three</a></p>' }));
// pages without a twin offer no switch
for (const name of names) if (!/^(lost-place|no-switch|no-alternate)$/.test(name)) {
  const file = path.join(site, `facilitator/id/${name}.html`), html = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, html.replace(/<link rel="alternate".*\n/, '').replace(`href="../en/${name}.html" hreflang="en" lang="en"`, 'href="../en/index.html" hreflang="en" lang="en"'));
}
// the participant's folder leans on what lies outside it and names the facilitator
write('participant/id/index.html', page({ name: 'leaning', folder: 'participant', change: html => html.replace(/<header>.*<\/header>/, '<header><details><summary>Edition</summary><p><a class="row" href="../../facilitator/id/index.html">Facilitator</a></p></details></header>').replace(/<link rel="alternate".*\n/, '').replaceAll('../../good.', '../../good.') }));
write('participant/id/quiet.html', page({ name: 'quiet', folder: 'participant', change: html => html.replace(/<header>.*<\/header>/, '<header><p>Bekal</p></header>').replace(/<link rel="alternate".*\n/, '') }));
// a page without the frame needs no menu, in both languages
for (const [lang, other] of [['id', 'en'], ['en', 'id']]) write(`facilitator/${lang}/frameless.html`, page({ name: 'frameless', lang, other, change: html => html.replace(/<header>.*<\/header>\n/, '').replace(/<a class="skip".*\n/, '') }));
write('index.html', `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${CSP}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Door</title><meta name="description" content="Door"><link rel="icon" href="data:,"><link rel="stylesheet" href="good.css"></head><body><main id="main"><h1>Door</h1><p><a class="row" href="facilitator/id/index.html">Facilitator</a> <a class="row" href="participant/id/index.html">Participant</a> <a class="row" href="participant/id/quiet.html">Quiet</a> <a class="row" href="facilitator/id/frameless.html">Frameless</a> <a class="row" href="facilitator/en/frameless.html">Frameless</a></p></main></body></html>`);

const report = path.join(site, '.faults.json');
const run = spawnSync(process.execPath, [path.join(here, '..', 'run.mjs'), site, `--json=${report}`, '--behaviour=no', '--shown=0'], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
if (!fs.existsSync(report)) { console.log(run.stdout); console.log('selftest: run.mjs gave no report'); process.exit(1); }
const faults = JSON.parse(fs.readFileSync(report, 'utf8'));

let passed = 0, failed = 0;
const judge = (ok, text) => { if (ok) passed++; else { failed++; console.log('FAILED ' + text); } };
const of = file => faults.filter(fault => fault.page === file);
const say = found => [...new Set(found.map(f => `${f.check} (${f.what.slice(0, 90)}; ${f.where || ''})`))].slice(0, 4).join('; ') || 'nothing';
for (const [name, [check, { also = [] }]] of Object.entries(FAULTS)) {
  const found = of(`facilitator/id/${name}.html`);
  judge(found.some(fault => fault.check === check), `${name}: expected ${check}, found ${say(found)}`);
  const others = found.filter(fault => fault.check !== check && !also.includes(fault.check) && !fault.what.startsWith('Escape'));
  judge(!others.length, `${name}: also found ${say(others)}`);
}
for (const file of ['index.html', 'facilitator/id/index.html', 'facilitator/en/index.html', 'participant/id/quiet.html', 'facilitator/id/frameless.html', 'facilitator/en/frameless.html', 'facilitator/en/lost-place.html']) judge(!of(file).length, `${file} is in order, but: ${say(of(file))}`);
const alone = faults.filter(fault => fault.page.startsWith('participant alone: '));
judge(alone.some(f => f.check === 'audience-named' && f.page.endsWith('id/index.html')), `participant alone: "Facilitator" in its menu, found ${say(alone)}`);
judge(alone.some(f => f.check === 'link-escapes' && f.what.includes('facilitator/id')), `participant alone: a link to the facilitator, found ${say(alone)}`);
judge(alone.some(f => f.check === 'link-escapes' && f.what.includes('good.css')), `participant alone: a style sheet outside its folder, found ${say(alone)}`);
judge(!alone.some(f => f.check === 'audience-named' && f.page.endsWith('quiet.html')), 'participant alone: a page whose menu names nobody');

if (process.argv.includes('--keep')) console.log(`kept: ${site}`); else fs.rmSync(site, { recursive: true, force: true });
console.log(`selftest: ${run.stdout.trim().split('\n').at(-2)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
