// QTI 2.1: turned into QTI 3 by one tool of Citolab, played by another. Right answers are worth one, wrong ones nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A right answer and a wrong one, as the player takes them. Options are called A, B, ... in the author's order. */
function answers(question) {
  const letter = at => String.fromCharCode(65 + at);
  const letters = right => question.options.flatMap((option, at) => option.right === right ? [letter(at)] : []);
  const order = question.order.map((_, at) => letter(at));
  const pairs = shift => question.pairs.map((_, at) => `L${at + 1} R${(at + shift) % question.pairs.length + 1}`);
  switch (question.kind) {
    case 'several': return [letters(true), letters(false)];
    case 'order': return [order, [order[1], order[0], ...order.slice(2)]];
    case 'match': return [pairs(0), pairs(1)];
    case 'number': return [String(question.number.value + question.number.tolerance), String(question.number.value + question.number.tolerance + 1)];
    default: return [letters(true)[0], letters(false)[0]];
  }
}

export async function qti({ check, browser, serve, toolFile, made, unpacked, work }, session, lang, questions) {
  const file = made(session, 'qti', lang);
  fs.copyFileSync(file, `${file}.zip`);
  execFileSync('node', [toolFile('@citolab/qti-convert', 'dist/qti-convert-pkg.mjs'), `${file}.zip`], { cwd: work });
  const folder = unpacked(`${file}-qti3.zip`);
  fs.copyFileSync(toolFile('@citolab/qti-components', 'cdn/index.js'), path.join(folder, 'player.js'));
  const items = fs.readFileSync(path.join(folder, 'imsmanifest.xml'), 'utf8').match(/href="[^"]*_q\d+\.xml"/g).map(text => text.slice(6, -1));
  const own = [...new Set(items)];
  await check(`${session} qti: every question is in the package`, () => assert.equal(own.length, questions.length));
  const server = await serve(folder);
  const page = await browser.newPage();
  for (const [at, question] of questions.entries()) {
    fs.writeFileSync(path.join(folder, 'player.html'), `<!doctype html><meta charset="utf-8"><title>q</title><script type="module" src="player.js"></script><qti-item><item-container item-url="${own[at]}"></item-container></qti-item>`);
    await check(`${session} qti ${at + 1} (${question.kind})`, async () => {
      await page.goto(`${server.url}player.html`);
      await page.waitForFunction(() => document.querySelector('item-container')?.shadowRoot?.querySelector('qti-assessment-item')?.variables?.length, null, { timeout: 15000 });
      const worth = [];
      for (const answer of answers(question)) {
        worth.push(await page.evaluate(response => {
          const item = document.querySelector('item-container').shadowRoot.querySelector('qti-assessment-item');
          item.updateResponseVariable('RESPONSE', response);
          item.processResponse();
          return Number(item.variables.find(one => one.identifier === 'SCORE').value);
        }, answer));
      }
      assert.deepEqual(worth, [1, 0]);
    });
  }
  await page.close();
  await server.close();
}
