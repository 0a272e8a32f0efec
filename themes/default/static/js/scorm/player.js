/* The page of a course: reads the answers from the form, shows what each is worth and why, tells the platform, and takes up
   where somebody left. */
(function () {
  'use strict';

  /** A text with its slots filled. */
  function fill(text, slots) {
    return Object.keys(slots).reduce((all, name) => all.split(`{${name}}`).join(slots[name]), text);
  }

  /** The word for what an answer is worth. */
  function verdict(worth, words) {
    return worth === 1 ? words.right : (worth > 0 ? words.partly : words.wrong);
  }

  /** The number of the first question that has no whole answer; null if there is none. */
  function firstOpen(questions, answers, complete) {
    const at = questions.findIndex((question) => !complete(question, answers[question.id]));
    return at < 0 ? null : at + 1;
  }

  if (typeof module !== 'undefined') { module.exports = { fill, verdict, firstOpen }; return; }

  const { grade, award, lms } = window.bekal;
  const form = document.querySelector('[data-course-form]');
  const data = JSON.parse(document.querySelector('[data-course]').textContent);
  const { questions, words } = data;
  const status = document.querySelector('[data-course-status]');
  const result = document.querySelector('[data-course-result]');
  const again = document.querySelector('[data-course-again]');
  const part = (question) => document.getElementById(question.id);
  const fields = (question) => Array.from(part(question).querySelectorAll('input, select'));

  /** The answer that stands in the form: as grade.js takes it. */
  function read(question) {
    const own = fields(question);
    const picked = own.filter((field) => field.checked).map((field) => Number(field.value));
    if (question.kind === 'several') return picked;
    if (question.kind === 'number') return own[0].value;
    if (question.kind === 'match') return own.map((field) => field.value);
    if (question.kind === 'order') return question.items.map((item, at) => (own.find((field) => field.value === String(at + 1)) || { dataset: {} }).dataset.row || '');
    return picked.length ? picked[0] : null;
  }

  function write(question, answer) {
    if (answer === null || answer === undefined) return;
    fields(question).forEach((field, at) => {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = [].concat(answer).indexOf(Number(field.value)) >= 0;
      else if (question.kind === 'number') field.value = answer;
      else field.value = question.kind === 'match' ? answer[at] || '' : String(answer.indexOf(field.dataset.row) + 1 || '');
    });
  }

  const answersNow = () => questions.reduce((all, question) => Object.assign(all, { [question.id]: read(question) }), {});

  /** Shows or hides what a question has to say once it is answered for good. */
  function explain(question, answer, shown) {
    const own = part(question);
    const toggle = (list, when) => list.forEach((element) => { element.hidden = !(shown && when(element)); });
    toggle(Array.from(own.querySelectorAll('[data-why]')), () => true);
    toggle(Array.from(own.querySelectorAll('[data-mark]')), (mark) => question.choices[mark.dataset.mark]);
    toggle(Array.from(own.querySelectorAll('[data-of]')), (why) => [].concat(answer).indexOf(Number(why.dataset.of)) >= 0);
    own.querySelector('[data-verdict]').textContent = verdict(award.worth(question, answer), words);
    fields(question).forEach((field) => { field.disabled = shown; });
  }

  function show(answers, score) {
    const done = score !== null;
    questions.forEach((question) => explain(question, answers[question.id], done));
    again.hidden = !done;
    form.querySelector('[data-course-finish]').hidden = done;
    result.textContent = done ? fill(score >= data.mastery ? words.passed : words.failed, { score, least: data.mastery }) : '';
  }

  const standard = data.standard;
  const taken = lms.course(standard, lms.find(window, lms.STANDARDS[standard].object), () => Date.now());
  const before = taken.begin();
  const kept = before && before.kept.answers ? before.kept : { answers: {}, score: null };
  let score = typeof kept.score === 'number' ? kept.score : null;
  questions.forEach((question) => write(question, kept.answers[question.id]));
  const open = firstOpen(questions, kept.answers, grade.complete);
  const resumes = before && Object.keys(kept.answers).length > 0 && score === null && open !== null;
  status.textContent = !before ? words.alone : (resumes ? fill(words.resumed, { n: open }) : words.connected);
  show(kept.answers, score);

  form.addEventListener('change', (event) => {
    const own = event.target.closest('[data-question]');
    const told = taken.keep(own ? own.id : '', { answers: answersNow(), score });
    if (before && !told) status.textContent = words.unsaved;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = answersNow();
    const missing = firstOpen(questions, answers, grade.complete);
    if (missing !== null) {
      result.textContent = fill(words.open, { n: missing });
      fields(questions[missing - 1])[0].focus();
      return;
    }
    score = award.total(questions, answers);
    show(answers, score);
    const told = taken.finish(score, score >= data.mastery) && taken.keep('', { answers, score });
    if (before) status.textContent = told ? words.reported : words.unsaved;
    result.focus();
  });
  again.addEventListener('click', () => {
    form.reset();
    questions.forEach((question) => fields(question).forEach((field) => {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }));
    score = null;
    show({}, null);
    taken.keep('', { answers: {}, score });
    fields(questions[0])[0].focus();
  });
  window.addEventListener('pagehide', () => taken.end(score !== null));
}());
