/* The people on the board: a list on a phone, a table where there is room and on paper. Signs are never alone: each has its word,
   and a line says how many are in each state. */
(function () {
  'use strict';

  /** The icon of each state. */
  const SIGNS = { ready: 'state-ready', practising: 'state-begun', none: 'state-new', help: 'state-help' };

  /** How long ago, in words. Days that are still to come are today: clocks differ. */
  function since(days, words, fill) {
    if (days <= 0) return words.today;
    return days === 1 ? words.yesterday : fill(words['days-ago'], { n: days });
  }

  /** `3 ready, 2 practising`. */
  function told(tally, words) { return tally.map(([name, n]) => `${n} ${words.count[name]}`).join(', '); }

  /** What comes next: the session and, if a rule says so, what to do. */
  function step(next, words) {
    if (!next) return { title: words.all, href: null, what: '' };
    return { title: `${next.session.label} ${next.session.title}`, href: next.session.href, what: next.rule ? next.rule.next : '' };
  }

  /** A signed number with a true minus, for people. `write` writes it as the language does. */
  function signed(n, write) { return n === null ? '' : `${n > 0 ? '+' : ''}${(write || String)(n)}`.replace('-', '\u2212'); }

  if (typeof module !== 'undefined') { module.exports = { since, told, step, signed }; return; }
  const { make, icon } = window.bekal.board.build;

  /** The rows as elements; `facts` as on the page, `show` writes dates. */
  function over(facts, show) {
    const { words, sessions } = facts;
    const { fill } = window.bekal.entry;
    const { tally } = window.bekal.board.table;
    const icons = Object.keys(SIGNS).reduce((all, name) => Object.assign(all, { [name]: icon(SIGNS[name], words.state[name]) }), {});
    const sign = (name) => icons[name].cloneNode(true);
    // Made once and copied: there are thousands of them.
    const labelled = sessions.map((session) => Object.keys(SIGNS).reduce((all, name) => Object.assign(all, {
      [name]: make('li', null, [make('span', { 'aria-hidden': 'true' }, session.label), make('span', { class: 'hidden' }, `${session.title}: `), sign(name)]),
    }), {}));
    const name = (one) => one.name || words.nobody;
    const { fold } = window.bekal.board.detail;
    const nextly = (one) => {
      const { title, href, what } = step(one.next, words);
      const visit = one.visit ? make('span', null, fill(words['visit-line'], { date: show(one.visit) })) : '';
      return [href ? make('a', { href }, title) : title, what ? make('span', null, what) : '', visit];
    };

    function item(one) {
      const signs = one.states.map((state, at) => labelled[at][state].cloneNode(true));
      const said = [told(tally(one.states), words)];
      if (one.gain !== null) said.push(fill(words['gain-line'], { n: signed(one.gain) }));
      if (one.led) said.push(fill(words['led-line'], { n: one.led }));
      return make('li', null, [
        make('p', { class: 'who' }, [make('b', null, name(one)), make('span', null, since(one.days, words, fill))]),
        make('ul', { class: 'signs' }, signs), make('p', { class: 'facts' }, said.join(' \u00b7 ')),
        make('p', { class: 'then' }, [make('b', null, `${words['next-session']}: `), make('span', { class: 'next' }, nextly(one))]), fold(one, facts, show),
      ]);
    }

    function list(all) { return make('ul', { class: 'people' }, all.map(item)); }

    function table(all, caption) {
      const column = (session) => make('th', { scope: 'col', class: 'sign' }, [make('span', { class: 'n' }, session.label), make('span', { class: 'title' }, session.title)]);
      const other = [words.news, words.gain, words.led, words['next-session']].map((title) => make('th', { scope: 'col' }, title));
      const head = make('tr', null, [make('th', { scope: 'col' }, words.person)].concat(sessions.map(column), other));
      const body = all.map((one) => make('tr', null, [make('th', { scope: 'row' }, [name(one), make('span', null, told(tally(one.states), words))])].concat(
        one.states.map((state) => make('td', { class: 'sign' }, sign(state))),
        make('td', null, since(one.days, words, fill)), make('td', { class: 'end' }, signed(one.gain)), make('td', { class: 'end' }, one.led),
        make('td', { class: 'next' }, [...nextly(one), fold(one, facts, show)]),
      )));
      const whole = make('table', { class: 'people-table' }, [make('caption', { class: 'hidden' }, caption), make('thead', null, head), make('tbody', null, body)]);
      return make('div', { class: 'table', role: 'region', tabindex: '0', 'aria-label': caption }, whole);
    }

    return { list, table, name };
  }

  window.bekal.board = Object.assign(window.bekal.board || {}, { rows: { over, since, told, step, signed } });
}());
