/* The board itself: what was read in becomes rows, a box of those who need attention, and the summary of the forms. Stays on this
   device; nothing is sent. */
(function () {
  'use strict';

  const FEW = 8;

  /** Those who need attention, each with why: help first, then visits that are due, then silence. `write` makes the words. */
  function attention(rows, write) {
    const found = [];
    rows.forEach((row) => row.states.forEach((state, at) => { if (state === 'help') found.push({ row, words: write.help(row, at) }); }));
    rows.filter((row) => row.due).forEach((row) => found.push({ row, words: write.due(row) }));
    rows.filter((row) => row.quiet).forEach((row) => found.push({ row, words: write.quiet(row) }));
    return found;
  }

  if (typeof module !== 'undefined') { module.exports = { attention }; return; }

  function start() {
    const page = document.querySelector('[data-board]');
    if (!page) return;
    const facts = JSON.parse(page.querySelector('[data-board-data]').content.textContent);
    page.querySelector('[data-without]').replaceWith(page.querySelector('template:not([data-board-data])').content.cloneNode(true));
    const find = (name) => page.querySelector(`[data-${name}]`);
    const { board, entry, store } = window.bekal;
    const { make } = board.build;
    const { words } = facts;
    const { lang } = document.documentElement;
    const dates = new Intl.DateTimeFormat(document.documentElement.dataset.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    const show = (date) => (/^\d{4}-\d\d-\d\d$/.test(date) ? dates.format(new Date(`${date}T00:00:00Z`)) : date);
    const now = new Date();
    facts.today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    const known = { sessions: facts.sessions.map((one) => one.path), sheets: facts.forms.map((one) => one.id).concat(facts.observation.length ? 'observation' : []) };
    const draw = board.rows.over(facts, show);
    const wide = window.matchMedia('(min-width: 56.25rem)');
    let kept = board.entries.restore(store.read('board'));
    let rows = [];
    let sums = null;
    let printing = false;

    function keep() { if (!store.write('board', kept)) find('blocked').hidden = false; }

    function shown() { return board.table.sort(board.table.filter(rows, find('find').value, find('only').value), find('by').value, lang); }

    function people() {
      const all = shown();
      find('shown').textContent = entry.fill(words.shown, { n: all.length, all: rows.length, date: show(facts.today) });
      find('people').replaceChildren(printing || wide.matches ? draw.table(all, words.table) : draw.list(all));
    }

    function call() {
      const label = (at) => `${facts.sessions[at].label} ${facts.sessions[at].title}`;
      const found = attention(rows, {
        help: (row, at) => entry.fill(words['needs-help'], { session: label(at) }),
        due: (row) => entry.fill(words['visit-due'], { date: show(row.visit) }),
        quiet: (row) => `${entry.fill(words['is-quiet'], { n: row.days })} ${row.quiet.next}`,
      });
      find('attention').hidden = !found.length;
      find('calls').replaceChildren(...found.slice(0, FEW).map((one) => make('li', null, [make('b', null, draw.name(one.row)), ` ${one.words}`])));
      find('more').hidden = found.length <= FEW;
      find('more').textContent = entry.fill(words.more, { n: found.length - FEW });
    }

    function report() {
      const forms = kept.forms.filter((form) => form.sheet !== 'observation');
      find('report').hidden = !forms.length;
      if (!forms.length) return;
      const split = find('split').value;
      sums = board.evaluation.summary(forms, facts.forms, split);
      board.report.report(find('sums'), sums, Object.assign({}, facts, { words: words.report }), split, show);
    }

    function all() {
      rows = board.table.rows(kept, facts);
      find('empty').hidden = rows.length > 0 || kept.forms.length > 0;
      find('filled').hidden = !rows.length;
      find('erase').hidden = !rows.length && !kept.forms.length;
      call();
      people();
      report();
    }

    function taken(texts) {
      const got = board.take.take(kept, texts, known);
      kept = got.kept;
      find('said').textContent = board.take.result(got.counts, got.notes, words, entry.fill);
      find('notes').hidden = !got.notes.length;
      find('notes-list').replaceChildren(...got.notes.map((note) => make('li', null, board.take.sentence(note, words, entry.fill, show))));
      all();
      keep();
    }

    const on = (name, event, act) => find(name).addEventListener(event, act);
    on('file', 'change', () => { Promise.all(Array.from(find('file').files, board.take.read)).then(taken).then(() => { find('file').value = ''; }); });
    function room(open) {
      find('room').hidden = !open;
      find('paste').setAttribute('aria-expanded', String(open));
      (open ? find('text') : find('paste')).focus();
    }
    on('paste', 'click', () => room(find('room').hidden));
    on('read', 'click', () => { taken([{ source: words.pasted, text: find('text').value }]); find('text').value = ''; room(false); });
    ['find', 'only', 'by'].forEach((name) => on(name, 'input', () => people()));
    on('more', 'click', () => { find('only').value = 'attention'; people(); find('only').focus(); });
    on('split', 'change', report);
    on('csv', 'click', () => board.take.save(`${words.file}-${facts.today}.csv`, board.csv.csv(board.table.sheet(shown(), facts, words))));
    on('report-csv', 'click', () => board.take.save(`${words.report.file}-${facts.today}.csv`, board.csv.csv(board.evaluation.sheet(sums, words.report, (text) => window.bekal.privacy.hide(text, words.report.hidden)))));
    [['print', 'people'], ['report-print', 'report']].forEach(([name, part]) => on(name, 'click', () => { page.setAttribute('data-printing', part); window.print(); page.removeAttribute('data-printing'); }));
    on('delete', 'click', () => { find('sure').hidden = false; find('yes').focus(); });
    on('no', 'click', () => { find('sure').hidden = true; find('delete').focus(); });
    on('yes', 'click', () => { kept = board.entries.empty(); store.remove('board'); find('sure').hidden = true; find('notes').hidden = true; find('said').textContent = words.deleted; all(); find('file').focus(); });
    window.addEventListener('beforeprint', () => { printing = true; people(); });
    window.addEventListener('afterprint', () => { printing = false; people(); });
    wide.addEventListener('change', people);
    facts.sessions.forEach((session, at) => {
      const options = ['ready', 'practising', 'none', 'help'].map((name) => make('option', { value: `${name}:${at}` }, `${session.label}: ${words.state[name]}`));
      find('only').append(make('optgroup', { label: `${session.label} ${session.title}` }, options));
    });
    find('rules').replaceChildren(...facts.rules.map((rule) => make('li', null, rule.text)));
    find('blocked').hidden = store.works();
    all();
  }

  document.addEventListener('DOMContentLoaded', start);
}());
