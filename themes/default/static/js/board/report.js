/* The summary of the evaluation forms as a report: charts with a table beside each, and quotes without names. */
(function () {
  'use strict';

  const MOST = { share: 100, mean: 4 };

  /** The cells of a row: number and words first, then each round, then the change where there are two. */
  function cells(item, at, values, show, signed, trend) {
    const shown = values.map((value, round) => (value === null ? '\u2013' : `${show(value)} (${item.n[round]})`));
    const change = values.length > 1 ? [trend(values) === null ? '' : signed(trend(values))] : [];
    return [`${at + 1}. ${item.text}`].concat(shown, change);
  }

  if (typeof module !== 'undefined') { module.exports = { cells }; return; }

  /** Puts the report of some sums into `room`. `facts` as on the page, `split` the day, `show` writes dates. */
  function report(room, sums, facts, split, show) {
    const { build, chart, evaluation, rows } = window.bekal.board;
    const { fill } = window.bekal.entry;
    const { hide } = window.bekal.privacy;
    const { make, table } = build;
    const { words } = facts;
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    const signed = (n) => rows.signed(n, (value) => number.format(value));
    const part100 = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
    const percent = (n) => part100.format(n / 100);
    const two = sums.counts.length > 1;
    const named = two ? [fill(words.before, { date: show(split) }), fill(words.since, { date: show(split) })] : [words.all];
    const legend = make('ul', { class: 'legend' }, named.map((text, at) => make('li', null, [chart.sign(`legend-${at}`, at === named.length - 1), `${text}: ${fill(words.sheets, { n: sums.counts[at] })}`])));

    function part(key, items, field, write, extra) {
      if (!items.length) return [];
      const id = `hatch-${key}`;
      const lines = items.map((item, at) => cells(item, at, item[field], write, signed, evaluation.trend).concat(extra(item)));
      const heads = [words.answer].concat(named, two ? [words.change] : [], words.area);
      const picture = chart.chart(id, items.map((item) => item[field]), MOST[field], fill(words.pictured, { title: words[key] }), write);
      return [make('section', { class: 'figure' }, [make('h3', null, words[key]), make('p', { class: 'hint' }, words[`${key}-note`]), make('div', { class: 'beside' }, [picture, table(words[key], heads, lines)])])];
    }

    function quotes() {
      if (!sums.quotes.length) return [];
      const said = sums.quotes.map((quote) => make('li', null, [make('q', null, hide(quote.text, words.hidden)), make('span', { class: 'facts' }, `${quote.sheet} \u00b7 ${quote.question} \u00b7 ${show(quote.date)}`)]));
      return [make('section', { class: 'figure' }, [make('h3', null, words.quotes), make('ul', { class: 'quotes' }, said)])];
    }

    const area = (item) => [words.about[item.about] || ''];
    room.replaceChildren(legend, ...part('hinders', sums.hinders, 'share', percent, area), ...part('helps', sums.helps, 'share', percent, area), ...part('rated', sums.rated, 'mean', (n) => number.format(n), area), ...quotes());
  }

  window.bekal.board = Object.assign(window.bekal.board || {}, { report: { cells, report } });
}());
