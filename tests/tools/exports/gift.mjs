// GIFT, read by gift-pegjs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { bare } from './truth.mjs';

export async function gift({ check, requireTool, made }, session, lang, questions) {
  const { parse } = requireTool('gift-pegjs');
  const all = parse(fs.readFileSync(made(session, 'gift', lang), 'utf8'));
  const read = all.filter(one => one.type !== 'Category');
  await check(`${session} ${lang} gift: a category, and every question in its place`, () => {
    assert.equal(all[0].type, 'Category');
    assert.equal(all[0].title.split('/').length, 3);
    assert.equal(read.length, questions.length);
  });
  for (const [at, question] of questions.entries()) {
    await check(`${session} ${lang} gift ${at + 1} (${question.kind})`, () => {
      const one = read[at];
      assert.ok(bare(one.stem.text).startsWith(question.prompt), `${one.stem.text} / ${question.prompt}`);
      assert.ok(bare(one.globalFeedback?.text ?? '').startsWith(question.why), 'explanation');
      const texts = list => list.map(choice => bare(choice.text.text));
      if (question.kind === 'truth') {
        assert.equal(one.type, 'TF');
        const yes = question.options.find(option => /^(benar|true)/i.test(option.text));
        assert.equal(one.isTrue, yes.right);
      } else if (question.kind === 'number') {
        assert.equal(one.type, 'Numerical');
        assert.deepEqual([one.choices.number, one.choices.range], [question.number.value, question.number.tolerance]);
      } else if (question.kind === 'order') {
        assert.deepEqual(one.matchPairs.map(pair => [bare(pair.subquestion.text), pair.subanswer]), question.order.map((text, place) => [text, String(place + 1)]));
      } else if (question.kind === 'match') {
        assert.deepEqual(one.matchPairs.map(pair => [bare(pair.subquestion.text), bare(pair.subanswer)]), question.pairs);
      } else {
        assert.equal(one.type, 'MC');
        assert.deepEqual(texts(one.choices), question.options.map(option => option.text));
        const right = question.kind === 'one' ? one.choices.map(choice => choice.isCorrect) : one.choices.map(choice => choice.weight > 0);
        assert.deepEqual(right, question.options.map(option => option.right));
        if (question.kind === 'several') {
          const sum = sign => one.choices.map(choice => choice.weight).filter(weight => Math.sign(weight) === sign).reduce((a, b) => a + b, 0);
          assert.deepEqual([Math.round(sum(1)), Math.round(sum(-1))], [100, -100]);
        }
      }
    });
  }
}
