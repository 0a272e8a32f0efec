/* Whether an answer is right. Pure: used by the study pages and by the packages for learning platforms.

   A question is told apart by `kind`: `one` and `truth` (answer: the number of a choice), `several` (answer: a list of such
   numbers), `order` (answer: the items as they were put), `match` (answer: for each left side the right side chosen) and
   `number` (answer: what was typed). Choices count from 0. `null` stands for "not sure yet". A scenario is one of these with
   more words before it. */
(function () {
  'use strict';

  /** A number as people type it: with or without thousands marks, a unit before or after. Nothing where it is none. */
  function number(text, decimal) {
    const found = /-?\d[\d.,\s\u00a0]*/.exec(String(text).replace(/\u2212/g, '-'));
    if (!found || /\d/.test(String(text).slice(found.index + found[0].length))) return null;
    const thousands = decimal === ',' ? '.' : ',';
    const typed = found[0].replace(/[\s\u00a0]/g, '').replace(/[.,]+$/, '');
    const parts = typed.split(decimal);
    const whole = parts[0].split(thousands);
    const grouped = whole.length > 1 && whole.slice(1).every((part) => part.length === 3) && whole[0].replace('-', '').length <= 3;
    // One mark of the other kind and not three digits after it: meant as a decimal mark.
    if (whole.length === 2 && !grouped && parts.length === 1) return Number(`${whole[0]}.${whole[1]}`);
    if (parts.length > 2 || (whole.length > 1 && !grouped)) return null;
    return Number(whole.join('') + (parts.length === 2 ? `.${parts[1]}` : ''));
  }

  /** Whether a list holds each number once and no other. */
  function same(one, other) {
    return one.length === other.length && other.every((item) => one.indexOf(item) >= 0);
  }

  /** Whether anything was answered at all: a question with parts wants all of them. */
  function complete(question, answer) {
    if (answer === null || answer === undefined) return false;
    if (question.kind === 'several') return answer.length > 0;
    if (question.kind === 'order') return answer.length === question.items.length && answer.every(Boolean);
    if (question.kind === 'match') return answer.length === question.pairs.length && answer.every(Boolean);
    if (question.kind === 'number') return number(answer, question.decimal) !== null;
    return Number.isInteger(answer);
  }

  /** What each part of an answer is worth: a choice, a place in the order, a pair; one part where there is only one. */
  function parts(question, answer) {
    if (question.kind === 'several') return question.choices.map((right, at) => right === (answer.indexOf(at) >= 0));
    if (question.kind === 'order') return question.items.map((item, at) => item === answer[at]);
    if (question.kind === 'match') return question.pairs.map((right, at) => right === answer[at]);
    if (question.kind === 'number') {
      const given = number(answer, question.decimal);
      return [given !== null && Math.abs(given - question.value) <= (question.tolerance || 0) + 1e-9];
    }
    return [question.choices[answer] === true];
  }

  /** The judgement: `right`, `unsure` (nothing was claimed), and `parts`. */
  function grade(question, answer) {
    if (!complete(question, answer)) return { right: false, unsure: answer === null || answer === undefined, parts: [] };
    const each = parts(question, answer);
    return { right: each.every(Boolean), unsure: false, parts: each };
  }

  /** Right answers of all: the pair that is kept. */
  function score(grades) {
    return [grades.filter((one) => one.right).length, grades.length];
  }

  const face = { number, same, complete, parts, grade, score };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal = window.bekal || {};
  window.bekal.grade = face;
}());
