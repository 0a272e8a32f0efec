/* What evaluation forms say together: what hinders and how often, how things were rated, what helped, in own words. Two rounds are
   parted by a day that the supervisor chooses. */
(function () {
  'use strict';

  const HINDERS = ['technical', 'internal', 'external', 'facilities'];
  const LEAST = 1;
  const MOST = 4;

  /** Forms before a day, and from that day on. Without a day all are one round. */
  function rounds(forms, split) {
    if (!split) return [forms];
    return [forms.filter((form) => form.date < split), forms.filter((form) => form.date >= split)];
  }

  function part(count, of) { return of ? Math.round((count * 100) / of) : null; }

  /** How one choice was taken in each round: how many, of how many who answered the question. */
  function chosen(question, choice, by) {
    const n = by.map((forms) => forms.filter((form) => form.answers[question.id] === choice.id).length);
    const of = by.map((forms) => forms.filter((form) => question.choices.some((one) => one.id === form.answers[question.id])).length);
    return { question: question.text, text: choice.text, about: choice.about, n, of, share: n.map((count, at) => part(count, of[at])) };
  }

  /** How one question was rated in each round. */
  function rated(question, by) {
    const marks = by.map((forms) => forms.map((form) => Number(form.answers[question.id])).filter((mark) => mark >= LEAST && mark <= MOST));
    const mean = (list) => (list.length ? Math.round((list.reduce((sum, mark) => sum + mark, 0) * 10) / list.length) / 10 : null);
    return { text: question.text, about: question.about, n: marks.map((list) => list.length), mean: marks.map(mean) };
  }

  function spoken(sheet, question, by) {
    const of = (forms, at) => forms.filter((form) => form.answers[question.id]).map((form) => ({ sheet: sheet.title, question: question.text, text: form.answers[question.id], date: form.date, round: at }));
    return by.reduce((all, forms, at) => all.concat(of(forms, at)), []);
  }

  /** The difference between the last round and the one before; nothing where one of them is empty. */
  function trend(pair) {
    return pair.length < 2 || pair[0] === null || pair[1] === null ? null : Math.round((pair[1] - pair[0]) * 10) / 10;
  }

  function often(one, other) {
    const last = (item) => item.share.reduce((found, share) => (share === null ? found : share), 0);
    return last(other) - last(one) || other.n.reduce((sum, n) => sum + n, 0) - one.n.reduce((sum, n) => sum + n, 0);
  }

  /** All forms of a kind summed up. `sheets` are the forms of the curriculum. */
  function summary(forms, sheets, split) {
    const sums = { counts: rounds(forms.filter((form) => sheets.some((sheet) => sheet.id === form.sheet)), split).map((list) => list.length), hinders: [], helps: [], rated: [], quotes: [] };
    sheets.forEach((sheet) => {
      const by = rounds(forms.filter((form) => form.sheet === sheet.id), split);
      sheet.questions.forEach((question) => {
        const named = (item) => Object.assign({ sheet: sheet.title }, item);
        if (question.kind === 'scale') sums.rated.push(named(rated(question, by)));
        if (question.kind === 'open') sums.quotes = sums.quotes.concat(spoken(sheet, question, by));
        question.choices.filter((choice) => choice.about !== 'nothing').forEach((choice) => {
          (HINDERS.indexOf(choice.about) < 0 ? sums.helps : sums.hinders).push(named(chosen(question, choice, by)));
        });
      });
    });
    const some = (item) => item.n.some((n) => n > 0);
    sums.hinders = sums.hinders.filter(some).sort(often);
    sums.helps = sums.helps.filter(some).sort(often);
    sums.rated = sums.rated.filter(some);
    return sums;
  }

  /** The summary for a spreadsheet. `hide` takes numbers out of quotes that could belong to a person. */
  function sheet(sums, words, hide) {
    const at = (list) => [list[0], list.length > 1 ? list[1] : null];
    const row = (kind, item, values) => [kind, item.sheet, words.about[item.about] || '', item.question || '', item.text].concat(at(item.n), at(values), trend(values));
    const head = [words.part, words.form, words.area, words.question, words.answer, words.n1, words.n2, words.value1, words.value2, words.change];
    return [head].concat(
      sums.hinders.map((item) => row(words.hinders, item, item.share)), sums.helps.map((item) => row(words.helps, item, item.share)),
      sums.rated.map((item) => row(words.rated, item, item.mean)),
      sums.quotes.map((quote) => [words.quotes, quote.sheet, '', quote.question, hide(quote.text), quote.round === 0 ? 1 : null, quote.round === 1 ? 1 : null, null, null, null]),
    );
  }

  const face = { rounds, trend, summary, sheet };
  if (typeof module !== 'undefined') { module.exports = face; return; }
  window.bekal.board = Object.assign(window.bekal.board || {}, { evaluation: face });
}());
