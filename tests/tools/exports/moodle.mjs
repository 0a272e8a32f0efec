// Moodle XML: read by Chromium's XML parser, held against what Moodle's import wants of each type of question.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { bare } from './truth.mjs';

/** Runs in the browser: the questions as plain data. A document that is not well-formed gives none. */
function readXml(text) {
  const xml = new DOMParser().parseFromString(text, 'text/xml');
  const words = node => {
    const html = node?.querySelector(':scope > text')?.textContent ?? null;
    return html === null ? null : new DOMParser().parseFromString(html, 'text/html').body.textContent;
  };
  return [...xml.querySelectorAll('quiz > question')].map(one => ({
    type: one.getAttribute('type'),
    name: words(one.querySelector(':scope > name')),
    category: words(one.querySelector(':scope > category')),
    asked: words(one.querySelector(':scope > questiontext')),
    why: words(one.querySelector(':scope > generalfeedback')),
    fields: Object.fromEntries([...one.children].filter(child => !child.children.length).map(child => [child.tagName, child.textContent])),
    answers: [...one.querySelectorAll(':scope > answer')].map(answer => ({
      fraction: Number(answer.getAttribute('fraction')), text: words(answer), feedback: words(answer.querySelector('feedback')),
      tolerance: answer.querySelector('tolerance')?.textContent,
    })),
    pairs: [...one.querySelectorAll(':scope > subquestion')].map(sub => [words(sub), words(sub.querySelector('answer'))]),
  }));
}

const TYPES = { one: 'multichoice', several: 'multichoice', truth: 'truefalse', order: 'ordering', match: 'matching', number: 'numerical' };

export async function moodle({ check, browser, made }, session, lang, questions) {
  const page = await browser.newPage();
  const all = await page.evaluate(readXml, fs.readFileSync(made(session, 'moodle', lang), 'utf8'));
  await page.close();
  const read = all.slice(1);
  await check(`${session} ${lang} moodle: a category, and every question in its place`, () => {
    assert.equal(all[0]?.type, 'category');
    assert.match(all[0].category, /^\$course\$\/top\/.+\/.+\/.+/);
    assert.equal(read.length, questions.length);
    assert.equal(new Set(read.map(one => one.fields.idnumber)).size, questions.length);
  });
  for (const [at, question] of questions.entries()) {
    await check(`${session} ${lang} moodle ${at + 1} (${question.kind})`, () => {
      const one = read[at];
      assert.equal(one.type, TYPES[question.kind]);
      assert.ok(one.name && bare(one.asked).startsWith(question.prompt), one.asked);
      assert.ok(bare(one.why).startsWith(question.why), 'explanation');
      const texts = one.answers.map(answer => bare(answer.text));
      const fractions = sign => Math.round(one.answers.map(answer => answer.fraction).filter(part => Math.sign(part) === sign).reduce((a, b) => a + b, 0));
      if (question.kind === 'match') return assert.deepEqual(one.pairs.map(pair => pair.map(bare)), question.pairs);
      if (question.kind === 'number') return assert.deepEqual([Number(texts[0]), Number(one.answers[0].tolerance), one.answers[0].fraction], [question.number.value, question.number.tolerance, 100]);
      if (question.kind === 'order') return assert.deepEqual([texts, one.answers.map(answer => answer.fraction)], [question.order, question.order.map((_, place) => place + 1)]);
      if (question.kind === 'truth') {
        const yes = question.options.find(option => /^(benar|true)/i.test(option.text));
        return assert.deepEqual(Object.fromEntries(one.answers.map(answer => [answer.text, answer.fraction])), { true: yes.right ? 100 : 0, false: yes.right ? 0 : 100 });
      }
      assert.deepEqual(texts, question.options.map(option => option.text));
      assert.deepEqual(one.answers.map(answer => answer.fraction > 0), question.options.map(option => option.right));
      assert.equal(one.fields.single, String(question.kind === 'one'));
      assert.deepEqual([fractions(1), fractions(-1)], [100, question.kind === 'one' ? 0 : -100]);
    });
  }
}
