// The questions of a session as its author wrote them: read from the Markdown, with the right answers of the source language.
import fs from 'node:fs';
import path from 'node:path';

/** Words as a reader sees them. */
export const bare = text => text.replace(/<[^>]*>/g, ' ').replace(/[*`]/g, '').replace(/\s+/g, ' ').trim();

function parse(text) {
  const questions = [];
  for (const [, body] of text.matchAll(/^::: quiz[^\n]*\n([^]*?)^:::$/gm)) {
    let question = null;
    for (const line of body.split('\n')) {
      let found;
      if ((found = line.match(/^\d+\. (.*)/))) questions.push(question = { prompt: [found[1]], options: [], order: [], rows: [], number: null, why: [] });
      else if ((found = line.match(/^\s+- \[([x ])\] (.*)/))) question.options.push({ right: found[1] === 'x', text: bare(found[2]) });
      else if ((found = line.match(/^\s+\d+\. (.*)/))) question.order.push(bare(found[1]));
      else if ((found = line.match(/^\s+\|(.*)\|(.*)\|\s*$/))) question.rows.push([bare(found[1]), bare(found[2])]);
      else if ((found = line.match(/^\s+= (-?[\d.]+)(?: ± ([\d.]+))?/))) question.number = { value: Number(found[1]), tolerance: Number(found[2] ?? 0) };
      else if ((found = line.match(/^ {3}> (.*)/))) question.why.push(found[1]);
      else if (question && line.trim() && !/^\s*>/.test(line) && !question.options.length) question.prompt.push(line.trim());
    }
  }
  return questions;
}

/** The questions in a language: `kind`, texts, and what is right. */
export function questionsOf(folder, lang) {
  const read = file => parse(fs.readFileSync(path.join(folder, file), 'utf8'));
  const source = read('id.md');
  return read(`${lang}.md`).map((own, at) => {
    const right = source[at].options.map(option => option.right);
    const several = right.filter(Boolean).length > 1;
    const truth = !several && own.options.length === 2 && own.options.every(option => /^(benar|salah|true|false)\.?$/i.test(option.text));
    const kind = source[at].number ? 'number' : source[at].order.length ? 'order' : source[at].rows.length ? 'match' : several ? 'several' : truth ? 'truth' : 'one';
    return {
      kind, prompt: bare(own.prompt.join(' ')), why: bare(own.why.join(' ')), number: source[at].number, order: own.order,
      pairs: own.rows.slice(2), options: own.options.map((option, place) => ({ text: option.text, right: right[place] })),
    };
  });
}
