// Owns the browser, the loopback server and the list of a site's files. Knows nothing of what is checked.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where tests/run puts the npm packages; BEKAL_TOOLS names another place. */
const tools = process.env.BEKAL_TOOLS || path.join(here, '..', '.tools');
export const requireTool = createRequire(path.join(tools, 'x.js'));
/** A file of an npm package, for what is served or run and not required. */
export const toolFile = (name, file) => path.join(tools, 'node_modules', name, file);

/** Chromium without a window of its own takes half the time of the whole browser. */
const CHROMIUM = process.env.CHROMIUM || ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(file => fs.existsSync(file));

/** Starts Chromium; no name but loopback can be resolved, so nothing can leave the machine. */
export function launch() {
  const { chromium } = requireTool('playwright-core');
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
      '--disable-background-networking', '--disable-component-update', '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
}

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.jpg': 'image/jpeg', '.webp': 'image/webp', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8',
};

/** Serves a folder on a free loopback port. A folder's own address is not turned into its index.html: links must name it. */
export function serve(root) {
  const base = path.resolve(root);
  const server = http.createServer((request, response) => {
    const file = path.join(base, path.normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname)));
    if (!file.startsWith(base) || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      return response.end('not found');
    }
    // what pages share is asked for once
    const kept = path.extname(file) === '.html' ? {} : { 'cache-control': 'max-age=3600' };
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] || 'application/octet-stream', ...kept });
    response.end(fs.readFileSync(file));
  });
  return new Promise(ready => server.listen(0, '127.0.0.1', () => ready({
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise(done => { server.close(done); server.closeAllConnections(); }),
  })));
}

/** All files under a folder: paths relative to it with `/`, sorted; what begins with a dot belongs to bekal, not to the site. */
export function filesOf(dir) {
  return fs.readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(dir, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/'))
    .filter(file => !file.split('/').some(part => part.startsWith('.')))
    .sort();
}

export const pagesOf = files => files.filter(file => file.endsWith('.html'));

/** The address of a site's file, over http or from the folder. */
export function addressOf(file, from) {
  const parts = file.split('/').map(encodeURIComponent).join('/');
  return from.server ? from.server + parts : pathToFileURL(from.folder).href + '/' + parts;
}

/**
 * Notes what goes wrong on a page while it loads: console and page errors, failed answers, and requests that leave `home`
 * (the site's own address). Returns the array that fills up; the caller empties it.
 */
export function watch(page, home) {
  const seen = [];
  page.on('pageerror', error => seen.push({ check: 'script-error', what: error.message.split('\n')[0] }));
  page.on('console', message => {
    if (message.type() === 'error') seen.push({ check: 'console-error', what: message.text().split('\n')[0] });
  });
  page.on('request', request => {
    const url = request.url();
    if (/^(data|blob|about):/.test(url)) return;
    if (!home().some(base => url.startsWith(base))) seen.push({ check: 'outside-request', what: url });
  });
  // what is broken off because the page is left is no failure; what is missing has another name
  page.on('requestfailed', request => request.failure()?.errorText === 'net::ERR_ABORTED' || seen.push({ check: 'failed-request', what: request.url().replace(/^.*?:\d+\//, '') }));
  page.on('response', response => {
    if (response.status() >= 400) seen.push({ check: 'failed-request', what: `${response.status()} ${response.url().replace(/^.*?:\d+\//, '')}` });
  });
  return seen;
}
