// High contrast keeps its promise: every pair of colours that words are written in has at least 7 to 1 (WCAG AAA), light and dark.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';

const css = fs.readFileSync(new URL('../../themes/default/static/css/tokens.css', import.meta.url), 'utf8');
const blocks = [...css.matchAll(/(@media[^{]*\{\s*)?:root(\.high-contrast)? \{([^}]*)\}/g)].map(([, media = '', high, body]) => ({
  dark: media.includes('dark'), high: Boolean(high), tokens: Object.fromEntries([...body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])),
}));
const tokens = (dark, high) => Object.assign({}, ...blocks.filter(block => (!block.dark || dark) && (!block.high || high)).sort((one, other) => one.high - other.high || one.dark - other.dark).map(block => block.tokens));

function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255).map(value => (value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4));
  return .2126 * red + .7152 * green + .0722 * blue;
}
function ratio(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + .05) / (dark + .05);
}

const WORDS = [['ink', 'paper'], ['ink', 'tint'], ['ink', 'nila-tint'], ['ink-2', 'paper'], ['ink-2', 'tint'], ['nila', 'paper'], ['nila', 'nila-tint'], ['on-nila', 'nila'], ['soga', 'paper'],
  ['daun', 'paper'], ['daun', 'daun-tint'], ['bahaya', 'paper'], ['bahaya', 'bahaya-tint'], ['manggis', 'paper'], ['manggis', 'manggis-tint'], ['focus-ink', 'focus']];

for (const dark of [false, true]) {
  const name = dark ? 'dark' : 'light';
  test(`high contrast, ${name}: all words stand out 7 to 1, borders of controls too`, () => {
    const all = tokens(dark, true);
    for (const [front, ground] of WORDS) assert.ok(ratio(all[front], all[ground]) >= 7, `${front} on ${ground}: ${ratio(all[front], all[ground]).toFixed(1)}`);
    assert.ok(ratio(all.line, all.paper) >= 7);
    assert.ok(ratio(all.hair, all.paper) >= 3, 'a divider is seen');
  });
  test(`usual colours, ${name}: words 4.5 to 1, borders of controls 3 to 1`, () => {
    const all = tokens(dark, false);
    for (const [front, ground] of WORDS) assert.ok(ratio(all[front], all[ground]) >= 4.5, `${front} on ${ground}`);
    assert.ok(ratio(all.line, all.paper) >= 3);
  });
}
