// One browser with its tabs; takes pages from run.mjs over the process channel and answers with what it found.
import { addressOf, launch, serve } from './browser.mjs';
import { openTab } from './tab.mjs';
import { visit } from './visit.mjs';

const folder = process.argv[2];
const server = await serve(folder), browser = await launch();
const home = [server.url, addressOf('', { folder })];
const tabs = [];
// A tab keeps to one way, because going from http to a file and back starts a process of the browser each time.
for (const way of ['http', 'file']) for (const js of [true, false]) tabs.push(Object.assign(await openTab(browser, { js }, () => home), { way }));

process.on('message', async message => {
  if (message.stop) {
    await browser.close();
    await server.close();
    process.exit(0);
  }
  const count = { loads: 0, views: 0 };
  let result;
  try {
    result = await visit(message.page, tabs, { server: server.url, folder }, count, { twin: message.twin });
  } catch (error) {
    result = { faults: [{ page: message.page, check: 'crash', what: error.message.split('\n')[0], where: error.stack.split('\n').slice(1, 3).join(' ') }], facts: { on: null, off: null } };
  }
  process.send({ page: message.page, result, count });
});
process.send({ ready: true });
