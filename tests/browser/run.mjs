#!/usr/bin/env node
// usage: run.mjs SITE [--workers=2] [--only=TEXT] [--base-url=URL] [--shown=40] [--json=FILE] [--lone=AUDIENCE:DIR]... [--behaviour=no]
//   visits every page of a built site in every way a reader may meet it; exit 1 on any fault, 2 on misuse.
//   --only: just the pages whose path holds TEXT (no checks across pages then)
//   --lone: the folder that would be hosted for that audience alone; without it, its folder is copied out of SITE
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, launch, pagesOf } from './browser.mjs';
import { AUDIENCES, audienceNames, checkSite, twins } from './site.mjs';
import { checkAlone } from './alone.mjs';
import { checkBehaviour } from './behaviour.mjs';
import { print } from './report.mjs';

const options = { workers: '2', only: '', 'base-url': '', shown: '40', json: '', behaviour: 'yes' }, rest = [], lone = {};
for (const argument of process.argv.slice(2)) {
  const [, key, value] = /^--([a-z-]+)=(.*)$/.exec(argument) ?? [];
  if (key === 'lone') lone[value.split(':')[0]] = value.slice(value.indexOf(':') + 1);
  else if (key in options) options[key] = value; else rest.push(argument);
}
const site = rest[0] && path.resolve(rest[0]);
if (rest.length !== 1 || !fs.statSync(site, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('usage: run.mjs SITE [--workers=2] [--only=TEXT] [--base-url=URL] [--shown=40] [--json=FILE] [--lone=AUDIENCE:DIR]... [--behaviour=no]');
  process.exit(2);
}

const files = filesOf(site), pages = pagesOf(files).filter(page => page.includes(options.only));
if (!pages.length) { console.error(`run.mjs: no page in ${site}`); process.exit(2); }

const started = Date.now(), faults = [], facts = {}, count = { loads: 0, views: 0 };

/** Hands pages out one by one, the largest first, so that no worker ends long after the others. */
const again = twins(pages), queue = [...pages].sort((a, b) => fs.statSync(path.join(site, b)).size - fs.statSync(path.join(site, a)).size);
let done = 0;
await Promise.all(Array.from({ length: Math.min(Number(options.workers), pages.length) }, () => new Promise((resolve, reject) => {
  const worker = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), [site], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const next = () => {
    if (!queue.length) return worker.send({ stop: true });
    const page = queue.shift();
    worker.send({ page, twin: again.has(page) });
  };
  worker.on('message', message => {
    if (message.result) {
      faults.push(...message.result.faults);
      if (message.result.facts.off) facts[message.page] = message.result.facts;
      for (const key of Object.keys(count)) count[key] += message.count[key];
      if (++done % 20 === 0) console.log(`  ${done} of ${pages.length} pages, ${Math.round((Date.now() - started) / 1000)} s`);
    }
    next();
  });
  worker.on('exit', code => (code ? reject(new Error(`a browser worker ended with ${code}`)) : resolve()));
})));

let alone = 0, behaviours = 0;
if (!options.only) {
  const names = audienceNames(facts);
  const audiences = AUDIENCES.filter(name => fs.existsSync(path.join(site, name)));
  faults.push(...checkSite(site, facts, { baseUrl: options['base-url'] }));
  const browser = await launch();
  const results = await Promise.all(audiences.map(audience => checkAlone(browser, lone[audience] ?? path.join(site, audience), audience, names, options['base-url'])));
  for (const result of results) {
    faults.push(...result.faults);
    alone += result.pages;
  }
  await browser.close();
  const behaviour = options.behaviour === 'no' ? { passed: 0, faults: [] } : await checkBehaviour(site);
  behaviours = behaviour.passed;
  faults.push(...behaviour.faults);
  if (audiences.length > 1 && !Object.keys(names).length) console.log('  note: no page of this site links to another audience');
}

if (options.json) fs.writeFileSync(options.json, JSON.stringify(faults, null, 1));
const failed = print(faults, Number(options.shown));
const guilty = new Set(faults.filter(fault => fault.check !== 'behaviour').map(fault => fault.page)).size;
const bad = guilty + faults.filter(fault => fault.check === 'behaviour').length;
console.log(`browser: ${pages.length} pages in ${count.loads} loads, ${count.views} views measured, ${alone} pages from a lone folder, ${behaviours} behaviours; `
  + `${faults.length} faults of ${failed} kinds on ${guilty} pages, ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${pages.length + alone - guilty + behaviours} passed, ${bad} failed`);
process.exit(faults.length ? 1 : 0);
