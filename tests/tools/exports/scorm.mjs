// SCORM courses, played in scorm-again by keyboard and labels as a learner would: a perfect, a half and a wrong run, and what a
// course does when it is left and taken up again, and where there is no platform at all.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const STANDARDS = [
  { format: 'scorm-1.2', file: 'scorm12.js', object: 'API', make: 'Scorm12API' },
  { format: 'scorm-2004', file: 'scorm2004.js', object: 'API_1484_11', make: 'Scorm2004API' },
];

/** What the run-time knows, in the browser. */
function told(object) {
  const { cmi } = window[object];
  const old = object === 'API';
  const status = old ? cmi.core.lesson_status : `${cmi.completion_status} ${cmi.success_status}`;
  const score = old ? cmi.core.score : cmi.score;
  return { status, raw: Number(score.raw), max: Number(score.max), scaled: old ? null : Number(score.scaled), place: old ? cmi.core.lesson_location : cmi.location, kept: cmi.suspend_data };
}

/** Answers a question, rightly or wrongly, in the frame. */
async function answer(frame, question, at, right) {
  const own = frame.locator('[data-question]').nth(at);
  const wanted = question.options.filter(option => option.right === right);
  const pick = async text => own.locator('label', { hasText: text }).locator('input').first().check();
  if (question.kind === 'number') return own.locator('input').fill(String(question.number.value + (right ? question.number.tolerance : question.number.tolerance + 1)));
  if (question.kind === 'order' || question.kind === 'match') {
    const rows = question.kind === 'order' ? question.order.map((text, place) => [text, String(place + 1)]) : question.pairs;
    for (const [place, [text]] of rows.entries()) {
      await own.getByLabel(text, { exact: true }).selectOption({ label: rows[(place + (right ? 0 : 1)) % rows.length][1] });
    }
    return undefined;
  }
  for (const option of question.kind === 'several' ? wanted : wanted.slice(0, 1)) await pick(option.text);
  return undefined;
}

export async function scorm({ check, browser, serve, toolFile, made, unpacked }, session, lang, questions) {
  for (const { format, file, object, make } of STANDARDS) {
    const folder = unpacked(made(session, format, lang));
    const page = session.replace('/', '-');
    fs.copyFileSync(toolFile('scorm-again', `dist/${file}`), path.join(folder, 'run-time.js'));
    fs.writeFileSync(path.join(folder, 'platform.html'), `<!doctype html><meta charset="utf-8"><title>p</title><script src="run-time.js"></script><script>window.start = kept => { window.${object} = new ${make}({ autocommit: false, logLevel: 5 }); if (kept) window.${object}.loadFromJSON(kept, ''); const frame = document.createElement('iframe'); frame.width = 360; frame.height = 740; frame.name = 'course'; frame.src = '${page}/index.html'; document.body.append(frame); };</script><body></body>`);
    const server = await serve(folder);
    const context = await browser.newContext();
    context.setDefaultTimeout(15000);
    const begin = async kept => {
      const tab = await context.newPage();
      const faults = [];
      tab.on('pageerror', error => faults.push(error.message));
      tab.on('request', request => { if (!request.url().startsWith(server.url) && request.url() !== 'about:blank') faults.push(request.url()); });
      await tab.goto(`${server.url}platform.html`);
      await tab.evaluate(data => window.start(data), kept);
      const frame = tab.frameLocator('iframe');
      await frame.locator('[data-course-status]:not(:empty)').waitFor();
      return { tab, frame, faults };
    };
    const runs = [['perfect', questions.length], ['half', Math.floor(questions.length / 2)], ['wrong', 0]];
    // Another language has other words, not another script: one run shows that they are in their places.
    for (const [name, rightOnes] of lang === 'id' ? runs : runs.slice(0, 1)) {
      await check(`${session} ${lang} ${format}: a ${name} run`, async () => {
        const { tab, frame, faults } = await begin(null);
        for (const [at, question] of questions.entries()) await answer(frame, question, at, at < rightOnes);
        await frame.locator('[data-course-finish]').press('Enter');
        await frame.locator('[data-course-again]').waitFor();
        const score = Math.round(100 * rightOnes / questions.length), passed = score >= 80;
        const know = await tab.evaluate(told, object);
        assert.deepEqual([know.raw, know.max, know.status], [score, 100, format === 'scorm-1.2' ? (passed ? 'passed' : 'failed') : `completed ${passed ? 'passed' : 'failed'}`]);
        if (know.scaled !== null) assert.equal(know.scaled, score / 100);
        await tab.evaluate(() => { document.querySelector('iframe').src = 'about:blank'; });
        await tab.waitForFunction(name => window[name].isTerminated(), object, { timeout: 5000 });
        assert.deepEqual(faults, []);
        await tab.close();
      });
    }
    if (lang === 'id') await check(`${session} ${format}: what was answered is there again`, async () => {
      const first = await begin(null);
      await answer(first.frame, questions[0], 0, true);
      await first.frame.locator('h1').click();
      const know = await first.tab.evaluate(told, object);
      assert.match(know.status, /^incomplete/);
      assert.ok(know.kept.length > 2 && know.kept.length < 4096, know.kept);
      const data = await first.tab.evaluate(name => JSON.parse(JSON.stringify(window[name].cmi)), object);
      await first.tab.close();
      const again = await begin(data);
      const own = again.frame.locator('[data-question]').first();
      assert.ok(await own.locator('input:checked').count() || await own.locator('input[type=text]').inputValue().catch(() => ''), 'the answer is gone');
      await again.tab.close();
    });
    await check(`${session} ${lang} ${format}: alone it says so`, async () => {
      const tab = await context.newPage();
      await tab.goto(`${server.url}${page}/index.html`);
      assert.match(await tab.locator('[data-course-status]').textContent(), /di luar|outside/);
      await tab.close();
    });
    await context.close();
    await server.close();
  }
}
