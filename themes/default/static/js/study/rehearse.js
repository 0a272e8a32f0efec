/* The rehearsal: a clock for each step, and a rating of oneself by what a coach would look for. */
(function () {
  'use strict';

  /** Seconds as minutes and seconds. */
  function clock(seconds) {
    const whole = Math.abs(Math.trunc(seconds));
    return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
  }

  /** What a rating says: the strongest two, and the one to practise next. Levels run from 0 to 3; the order breaks ties. */
  function picked(rating) {
    const rated = Object.keys(rating).filter((id) => Number.isInteger(rating[id]));
    const sorted = rated.map((id, at) => ({ id, at, level: rating[id] })).sort((one, other) => other.level - one.level || one.at - other.at);
    const weakest = sorted.slice().sort((one, other) => one.level - other.level || one.at - other.at)[0];
    const next = weakest && weakest.level < 3 ? weakest.id : null;
    return { best: sorted.filter((one) => one.level >= 2 && one.id !== next).slice(0, 2).map((one) => one.id), next };
  }

  if (typeof module !== 'undefined') { module.exports = { clock, picked }; return; }

  /** A clock that counts down from some minutes and says how far over it is. */
  function timer(fold, words) {
    const { make } = window.bekal;
    const shown = make('output', { class: 'clock', 'aria-label': words.time });
    let whole = Number(fold.dataset.minutes) * 60;
    let spent = 0;
    let since = 0;
    let ticking = 0;
    const now = () => spent + (since ? (Date.now() - since) / 1000 : 0);
    function show() {
      const left = whole - now();
      shown.textContent = make.fill(left >= 0 ? words.left : words.over, { time: clock(Math.ceil(left >= 0 ? left : -left)) });
      shown.classList.toggle('over', left < 0);
    }
    function stop() { spent = now(); since = 0; clearInterval(ticking); }
    const start = make.button(words.start, () => {
      if (since) { stop(); start.textContent = words.resume; } else { since = Date.now(); ticking = setInterval(show, 1000); start.textContent = words.pause; }
      show();
    }, true);
    function back(minutes) { stop(); spent = 0; whole = minutes * 60; start.textContent = words.start; show(); }
    const reset = make.button(words.reset, () => back(whole / 60));
    const { minutes, least } = fold.dataset;
    const lengths = minutes === least ? [] : [[words.full, minutes], [words.short, least]].map(([label, count], at) => {
      const input = make('input', { type: 'radio', name: `length-${fold.dataset.rehearsal}`, checked: at === 0 });
      input.addEventListener('change', () => back(Number(count)));
      return make('label', {}, input, make('span', {}, make.fill(label, { n: count })));
    });
    show();
    return make('div', { class: 'timer' }, shown, ...(lengths.length ? [make('fieldset', { class: 'lengths' }, make('legend', { class: 'hidden' }, words.time), ...lengths)] : []), make('p', { class: 'actions' }, start, reset));
  }

  function rate(section, page) {
    const { make, keep } = window.bekal;
    const words = page.dataset;
    const session = words.rehearse;
    const names = {};
    const fields = Array.from(section.querySelectorAll('[data-observed]'), (one) => {
      const id = one.dataset.observed;
      names[id] = one.querySelector('h3').textContent;
      const rows = Array.from(one.querySelectorAll('li'), (level, at) => {
        const input = make('input', { type: 'radio', name: `rate-${id}`, value: String(at) });
        input.addEventListener('change', () => { one.querySelector('[data-given]').textContent = make.fill(words.level, { n: at }); });
        return make('div', { class: 'option' }, make('label', {}, input, make('b', {}, String(at)), make('span', {}, level.textContent)));
      });
      one.querySelector('ol').replaceWith(make('fieldset', { class: 'options' }, make('legend', { class: 'hidden' }, names[id]), ...rows));
      return [id, one];
    });
    const kept = keep.now().sessions[session];
    const notes = make('textarea', { id: 'rehearse_notes', rows: '4', maxlength: '2000' });
    notes.value = (kept && kept.notes.rehearsal) || '';
    const said = make('div', { role: 'status' });
    const save = make.button(words.save, () => {
      const rating = {};
      fields.forEach(([id, one]) => { const chosen = one.querySelector('input:checked'); if (chosen) rating[id] = Number(chosen.value); });
      if (!Object.keys(rating).length) { said.replaceChildren(make('p', { class: 'wanting' }, words.nothing)); return; }
      const held = keep.change((state) => keep.noted(keep.rehearsed(state, session, rating), session, 'rehearsal', notes.value));
      const { best, next } = picked(rating);
      said.replaceChildren(make('p', { class: 'score' }, held ? make.fill(words.saved, { n: keep.now().sessions[session].rehearsed }) : words.unsaved),
        ...(best.length ? [make('p', {}, make.fill(words.best, { list: best.map((id) => names[id]).join(', ') }))] : []),
        ...(next ? [make('p', {}, make.fill(words.weakest, { item: names[next] }))] : []));
    }, true);
    section.append(make('p', { class: 'field' }, make('label', { for: 'rehearse_notes' }, words.notes), notes), make('p', { class: 'actions' }, save), said);
  }

  document.addEventListener('DOMContentLoaded', () => {
    const page = document.querySelector('[data-rehearse]');
    if (!page) return;
    window.bekal.make.blocked(window.bekal.store.works());
    page.querySelectorAll('[data-rehearsal]').forEach((fold) => { fold.querySelector('summary').after(timer(fold, page.dataset)); });
    const section = page.querySelector('[data-rate]');
    if (section) rate(section, page);
  });
}());
