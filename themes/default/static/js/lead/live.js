/* Live mode: one step at a time beside a clock. Joins the parts: what is touched becomes an event, the state is kept on the device and in
   the address, the page follows the state. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') return;
  const { live, planner, store } = window.bekal;
  const root = document.querySelector('[data-live]');
  if (!root) return;
  const facts = JSON.parse(document.querySelector('[data-facts]').content.textContent);
  const { words, session } = facts, key = `live/${session}`;
  const steps = root.querySelector('.live-steps'), plain = root.querySelector('[data-plain]');
  const top = live.clone('top'), bottom = document.querySelector('template[data-bottom]').content.cloneNode(true);
  const dock = bottom.querySelector('.dock'), more = bottom.querySelector('.live-more');
  const parts = {};
  [...top.querySelectorAll('*'), ...dock.querySelectorAll('*'), ...more.querySelectorAll('*')].forEach((part) => Object.keys(part.dataset).filter((name) => name !== 'do').forEach((name) => { parts[name] = part; }));
  const buttons = (name) => [...top.querySelectorAll(`[data-do=${name}]`), ...more.querySelectorAll(`[data-do=${name}]`), ...dock.querySelectorAll(`[data-do=${name}]`)];
  let state = null, form = null, ending = null, ticking = 0, fitted = false, rang = false, told = '';

  function keep() {
    store.write(key, state);
    try { window.history.replaceState(null, '', live.write(state)); } catch (error) { /* A viewer without addresses. */ }
  }

  function forget() {
    store.remove(key);
    try { window.history.replaceState(null, '', window.location.pathname); } catch (error) { /* As above. */ }
  }

  /* Every second: what changes by itself. */
  function tick() {
    const now = Date.now(), says = live.tell(state, facts.steps, words, now);
    ['where', 'left', 'of', 'until', 'meeting', 'pace', 'next'].forEach((name) => { if (parts[name].textContent !== says[name]) parts[name].textContent = says[name]; });
    parts.over.textContent = says.overrun;
    parts.drain.setAttribute('width', says.over ? 1000 : says.share);
    top.classList.toggle('over', says.over);
    top.classList.toggle('paused', says.paused);
    dock.classList.toggle('paused', says.paused);
    parts.pause.setAttribute('aria-label', says.paused ? parts.pause.dataset.resume : parts.pause.dataset.pause);
    const line = says.paused ? words.paused : told;
    if (parts.says.textContent !== line) parts.says.textContent = line;
    buttons('fit').forEach((button) => { if (top.contains(button)) button.hidden = !says.offer; });
    buttons('now').forEach((button) => { button.hidden = !says.waits; });
    buttons('undo').forEach((button) => { button.hidden = !state.before || (top.contains(button) && !fitted); });
    buttons('previous').forEach((button) => { button.disabled = live.following(state.plan, state.at, -1) < 0; });
    if (says.over && !rang && state.sound && !says.paused) live.tone();
    rang = says.over;
  }

  /* After every event: all of the page. `fresh` is whether another step is shown. */
  function show(fresh) {
    const over = state.ended !== null;
    [top, more, dock].forEach((part) => { part.hidden = over; });
    if (ending) ending.remove();
    ending = over ? live.end(root, state, facts, root.dataset.after) : null;
    steps.hidden = over;
    live.turnTo(root, state, facts);
    live.awake(!over);
    window.clearInterval(ticking);
    if (over) {
      root.append(ending);
      ending.addEventListener('click', (event) => { const button = event.target.closest('[data-do]'); if (button) press(button.dataset.do); });
      ending.querySelector('h2').focus();
      return;
    }
    live.segments(parts.slat, state, facts.steps);
    live.list(parts.steps, state, steps, words, (to) => act({ type: 'go', to }));
    rang = live.look(state, Date.now()).left < 0;
    tick();
    ticking = window.setInterval(tick, 1000);
    if (!fresh) return;
    more.open = false;
    window.scrollTo(0, 0);
    steps.querySelectorAll('[data-step]')[state.at].querySelector('h2').focus({ preventScroll: true });
  }

  function act(event, says) {
    const now = Date.now(), before = state;
    state = live.next(state, event, now);
    if (state === before) return;
    fitted = event.type === 'fit';
    told = says || '';
    const led = store.read('led'), written = (one) => live.record(one, live.dayOf(one.begun));
    if (before.ended === null && state.ended !== null) store.write('led', live.withOne(led, written(state)));
    if (before.ended !== null && state.ended === null) store.write('led', live.withoutOne(led, written(before)));
    keep();
    show(before.at !== state.at || before.ended !== state.ended);
  }

  function fit() {
    const { changes, minutes, least, fits } = live.rest(state, facts.steps, Date.now());
    act({ type: 'fit', changes }, planner.fill(fits ? words.fitted : words['fitted-short'], { n: minutes, least }));
  }

  function press(name) {
    const go = (way) => { const to = live.following(state.plan, state.at, way); act(to < 0 ? { type: 'finish' } : { type: 'go', to }); };
    const acts = {
      next: () => go(1), previous: () => go(-1), fit, now: () => act({ type: 'now' }), finish: () => act({ type: 'finish' }),
      pause: () => act({ type: state.paused === null ? 'pause' : 'resume' }), undo: () => act({ type: 'undo' }, words.undone),
      again: () => { forget(); ending.remove(); state = null; ask(null); },
    };
    acts[name]();
  }

  function lead(meeting) {
    state = meeting;
    if (state.sound) live.hear();
    if (form) form.remove();
    document.body.classList.add('leading');
    if (!top.isConnected) { root.prepend(top); root.append(more, dock); }
    told = store.works() ? '' : words['kept-not'];
    keep();
    document.dispatchEvent(new CustomEvent('bekal:group', { detail: state.group || '' }));
    show(true);
  }

  function ask(kept) {
    document.body.classList.remove('leading');
    [top, more, dock].forEach((part) => part.remove());
    steps.hidden = true;
    form = live.start({ facts, wish: planner.wishIn(window.location.hash), kept, begin: lead, resume: () => lead(kept), discard: forget, says: store.works() ? '' : words['kept-not'] });
    plain.replaceChildren(form);
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('.live-top [data-do], .live-more [data-do], .dock [data-do]');
    if (button) press(button.dataset.do);
    const link = event.target.closest('.live-steps a[href^="#"]');
    const target = link && state && document.getElementById(link.getAttribute('href').slice(1));
    if (!target) return;
    event.preventDefault();
    const section = target.closest('[data-step]');
    if (section && section.hidden) act({ type: 'go', to: Number(section.dataset.step) - 1 });
    target.scrollIntoView();
  });
  document.addEventListener('visibilitychange', () => { if (state && state.ended === null && document.visibilityState === 'visible') { live.awake(true); tick(); } });

  live.prepare(root, facts, (message, mark) => act({ type: 'mark', message, mark }));
  steps.querySelectorAll('h2').forEach((heading) => heading.setAttribute('tabindex', '-1'));
  const inAddress = live.read(window.location.hash, session, facts.steps, Date.now());
  const stored = store.read(key), kept = live.isWhole(stored, session, facts.steps) ? stored : null;
  const isSame = kept && inAddress && Math.abs(kept.begun - inAddress.begun) < 1000;
  if (inAddress) lead(isSame ? kept : inAddress);
  else ask(kept && kept.ended === null ? kept : null);
}());
