// Says faults so that a person sees causes: one entry for a fault however many pages and views it shows in.

/** Prints at most `shown` kinds of fault, the commonest first; returns how many kinds there are. */
export function print(faults, shown = 40) {
  const kinds = new Map();
  for (const fault of faults) {
    const key = `${fault.check}\0${fault.what.replace(/\d+(\.\d+)?/g, 'n').replace(/(\.\.\/)+/g, '../')}`;
    const kind = kinds.get(key) ?? { ...fault, pages: new Set(), times: 0 };
    kind.pages.add(fault.page);
    kind.times++;
    kinds.set(key, kind);
  }
  const sorted = [...kinds.values()].sort((a, b) => b.pages.size - a.pages.size || (a.check < b.check ? -1 : 1));
  for (const kind of sorted.slice(0, shown)) {
    console.log(`FAULT ${kind.check}: ${kind.what}`);
    console.log(`      ${kind.page}${kind.where ? ` (${kind.where})` : ''}${kind.times > 1 ? `; ${kind.times} times on ${kind.pages.size} page${kind.pages.size > 1 ? 's' : ''}` : ''}`);
    if (kind.hint) console.log(`      ${kind.hint}`);
  }
  if (sorted.length > shown) console.log(`      and ${sorted.length - shown} more kinds of fault (--shown=${sorted.length} shows them)`);
  return sorted.length;
}
