// One audience's folder, by itself in another place and opened from there: nothing broken, no word of the others.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addressOf, filesOf, pagesOf } from './browser.mjs';
import { openTab } from './tab.mjs';
import { checkSite } from './site.mjs';

/** `source`: the folder of that audience, which is copied away first; `names`: what the whole site's menus call each audience. Returns {faults, pages}. */
export async function checkAlone(browser, source, audience, names, baseUrl) {
  // a name that says nothing of the site, with a space as a flash disk's folder may have
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bekal lepas '));
  try {
    fs.cpSync(source, folder, { recursive: true });
    const pages = pagesOf(filesOf(folder)), facts = {}, faults = [];
    const home = [addressOf('', { folder })];
    const tab = await openTab(browser, { js: true }, () => home);
    for (const file of pages) {
      await tab.open(addressOf(file, { folder }));
      const fact = await tab.page.evaluate(() => window.probe.collect());
      facts[file] = { on: fact, off: fact };
      faults.push(...tab.seen.splice(0).map(fault => ({ page: file, ...fault, where: 'from its own folder' })));
      for (const [other, words] of Object.entries(names)) {
        if (other === audience) continue;
        for (const word of words) if (fact.frame.includes(word)) faults.push({ page: file, check: 'audience-named', what: `header or footer says "${word}" (${other})` });
      }
    }
    await tab.close();
    faults.push(...checkSite(folder, facts, { baseUrl, alone: true })
      .filter(fault => ['link', 'link-escapes', 'anchor', 'orphan', 'outside-request'].includes(fault.check)));
    const label = `${audience} alone: `;
    const unique = new Map(faults.map(fault => [fault.page + fault.check + fault.what, { ...fault, page: label + fault.page }]));
    return { faults: [...unique.values()], pages: pages.length };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
