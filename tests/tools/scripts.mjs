// The scripts of a bundle for its tests in node: loads them, holds them to the rules of all scripts, and wants every function tested.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../themes/default/static/js');
const require = createRequire(import.meta.url);

/** The rules that every script obeys. */
function rules(name, text) {
  test(`${name} is one small classic script that opens from a folder`, () => {
    assert.ok(text.split('\n').length <= 150, 'at most 150 lines');
    assert.doesNotMatch(text, /^\s*(import|export)\b/m, 'no module: file:// does not load them');
    assert.match(text, /^\/\*/, 'opens by saying what it is for');
  });
  test(`${name} writes text, never markup or code, and asks nobody for anything`, () => {
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|setAttribute\("on|\.style\b|cssText/);
    assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|https?:\/\/(?!www\.w3\.org)/);
  });
  test(`${name} reads and writes storage only where it may fail quietly`, () => {
    for (const [line] of text.matchAll(/^.*(localStorage|sessionStorage)\..*$/gm)) assert.match(line, /\btry \{|^\s*\/[/*]/, line.trim());
  });
}

/** The scripts of a bundle; '' is what every page has. `load` gives the functions that a script offers; `allTested`, called last, adds a test that each was called. */
export function scripts(bundle) {
  const folder = path.join(root, bundle);
  const names = fs.readdirSync(folder).filter(name => name.endsWith('.js')).sort();
  const called = new Set();
  const script = name => require(path.join(folder, name));
  for (const name of names) rules(name, fs.readFileSync(path.join(folder, name), 'utf8'));
  return {
    load: name => new Proxy(script(name), { get: (all, key) => (called.add(`${name} ${String(key)}`), all[key]) }),
    allTested: () => test('every function a script offers is tested above', () => {
      const offered = names.flatMap(name => Object.entries(script(name)).filter(([, value]) => typeof value === 'function').map(([key]) => `${name} ${key}`));
      assert.deepEqual(offered.filter(key => !called.has(key)), []);
    }),
  };
}

test('every bundle of scripts has a test of its own', () => {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const bundles = fs.readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
  const tests = fs.readdirSync(here).filter(name => name.endsWith('.test.mjs')).map(name => fs.readFileSync(path.join(here, name), 'utf8'));
  for (const bundle of bundles) assert.ok(tests.some(text => text.includes(`scripts('${bundle}')`)), bundle);
});
