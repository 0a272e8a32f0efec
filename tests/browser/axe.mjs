// What axe-core says of a page: everything once, and again only of what another width, scheme or text size can change.
import fs from 'node:fs';
import { requireTool } from './browser.mjs';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Those whose answer depends on how wide something is. */
const WIDTHS = ['scrollable-region-focusable', 'target-size'];

let source;
const axeSource = () => (source ??= fs.readFileSync(requireTool.resolve('axe-core/axe.min.js'), 'utf8'));

/** Runs in the page. `scope`: a selector, or the name of a list of elements in the probe. */
async function judge([{ rules, tags, without }, scope]) {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  const listed = window.probe[scope];
  // axe weighs the whole page before it looks at an element of it
  if (scope === 'fresh') window.probe.alone(true, listed);
  const result = await window.axe.run({ include: listed ?? [scope] }, {
    runOnly, rules: Object.fromEntries((without ?? []).map(id => [id, { enabled: false }])),
    iframes: false, resultTypes: ['violations'], elementRef: false, preload: location.protocol !== 'file:',
  });
  if (scope === 'fresh') window.probe.alone(false);
  return result.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 5).map(n => ({ target: n.target.join(' '), html: n.html.slice(0, 120), more: n.any[0]?.message || '' })) }));
}

async function run(tab, where, which, scope) {
  if (!tab.axe) await tab.page.evaluate(axeSource());
  tab.axe = true;
  const violations = await tab.withTimers(() => tab.page.evaluate(judge, [which, scope]));
  return violations.flatMap(v => v.nodes.map(n => ({ check: `axe ${v.id}`, what: `${v.help}: ${n.html}`, hint: n.more, where })));
}

/** Every rule, of the whole page or of what a selector finds. */
export const everything = (tab, where, scope = 'html') => run(tab, where, { tags: WCAG }, scope);

/** Every rule but those that `looks` asks. */
export const structure = (tab, where) => run(tab, where, { tags: WCAG, without: [...COLOURS, ...WIDTHS] }, 'html');

/** Colours alone, of what a selector finds. */
export const colours = (tab, where, scope) => run(tab, where, { rules: COLOURS }, scope);

/**
 * What a scheme, a width or a text size can change, of one element for each look: what has the same colours, size class and backgrounds
 * behind it as another gets the same answer. The probe holds the elements: so many `texts`, so many that are `scrolling` sideways.
 */
export async function looks(tab, where, { texts, scrolling }) {
  const faults = texts ? await run(tab, where, { rules: COLOURS }, 'fresh') : [];
  return scrolling ? [...faults, ...await run(tab, where, { rules: WIDTHS.slice(0, 1) }, 'scrolling')] : faults;
}
