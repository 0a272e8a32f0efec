/* What an answer to a question of a course is worth, from 0 to 1. Of several and of pairs each part counts, and a wrong pick
   takes its share off again; an order is right or not; a number may be off by its tolerance. */
(function () {
  'use strict';

  /** The number that somebody typed: with thousands marks or a decimal comma, with a currency before it; NaN if it is none. */
  function number(text) {
    const bare = String(text).trim().replace(/^rp\.?\s*/i, '').replace(/\s/g, '');
    if (/^-?\d{1,3}([.,]\d{3})+$/.test(bare)) return Number(bare.replace(/[.,]/g, ''));
    return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : NaN;
  }

  /** Of several: each right pick its share, each wrong pick its share off. */
  function picks(question, answer) {
    const share = (list) => list.filter((option) => answer.indexOf(option) >= 0).length / (list.length || 1);
    return Math.max(0, share(question.right) - share(question.wrong));
  }

  /** What the answer to a question is worth. No answer is worth nothing. */
  function worth(question, answer) {
    if (!answered(question, answer)) return 0;
    if (question.kind === 'one') return question.right.indexOf(answer) >= 0 ? 1 : 0;
    if (question.kind === 'several') return picks(question, answer);
    if (question.kind === 'number') return Math.abs(number(answer) - question.value) <= question.tolerance + 1e-9 ? 1 : 0;
    const rows = Object.keys(question.pairs);
    const right = rows.filter((row) => answer[row] === question.pairs[row]).length;
    if (question.kind === 'order') return right === rows.length ? 1 : 0;
    return right / rows.length;
  }

  /** Whether a question has an answer, right or wrong, in all of its parts. */
  function answered(question, answer) {
    if (!answer) return false;
    if (question.kind === 'several') return Array.isArray(answer) && answer.length > 0;
    if (question.kind === 'order' || question.kind === 'match') return Object.keys(question.pairs).every((row) => answer[row]);
    return String(answer).trim() !== '';
  }

  /** The whole from 0 to 100. */
  function total(questions, answers) {
    const sum = questions.reduce((all, question) => all + worth(question, answers[question.id]), 0);
    return questions.length ? Math.round(sum / questions.length * 100) : 0;
  }

  const grade = { number, worth, answered, total };
  if (typeof module !== 'undefined') { module.exports = grade; return; }
  window.bekal = window.bekal || {};
  window.bekal.grade = grade;
}());
