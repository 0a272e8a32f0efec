/* What answers are worth on a learning platform, from 0 to 1, with the judgement of the study pages: whoever is right has 1; of
   several and of pairs each part counts, and of several a wrong pick takes its share off again. */
(function () {
  'use strict';

  const judge = typeof module !== 'undefined' ? require('../study/grade.js') : window.bekal.grade;

  /** Of several: the share of the right ones that were picked, less the share of the wrong ones. */
  function picks(question, answer) {
    const share = (wanted) => {
      const all = question.choices.map((right, at) => at).filter((at) => question.choices[at] === wanted);
      return all.filter((at) => answer.indexOf(at) >= 0).length / (all.length || 1);
    };
    return Math.max(0, share(true) - share(false));
  }

  /** What the answer to a question is worth. No answer is worth nothing. */
  function worth(question, answer) {
    const { right, parts } = judge.grade(question, answer);
    if (right) return 1;
    if (!parts.length) return 0;
    if (question.kind === 'several') return picks(question, answer);
    return question.kind === 'match' ? parts.filter(Boolean).length / parts.length : 0;
  }

  /** The whole from 0 to 100. */
  function total(questions, answers) {
    const sum = questions.reduce((all, question) => all + worth(question, answers[question.id]), 0);
    return questions.length ? Math.round(sum / questions.length * 100) : 0;
  }

  const face = { worth, total };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.award = face;
}());
