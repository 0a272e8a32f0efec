/* The first page of self-coaching: how far each session is, what is due, what comes next. */
(function () {
  'use strict';

  /** The session to go on with: one that is begun, else the first that is new; nothing where all are ready. */
  function next(ids, sessions, readiness) {
    const states = ids.map((id) => [id, readiness(sessions[id])]);
    const found = states.find((one) => one[1] === 'begun') || states.find((one) => one[1] === 'new');
    return found ? { id: found[0], state: found[1] } : null;
  }

  if (typeof module !== 'undefined') { module.exports = { next }; return; }
  document.addEventListener('DOMContentLoaded', () => {
    const card = document.querySelector('[data-hub]');
    if (!card) return;
    const { make, keep, schedule, store } = window.bekal;
    const words = card.dataset;
    const state = keep.now();
    make.blocked(store.works());
    const rows = Array.from(document.querySelectorAll('[data-session]'));
    rows.forEach((row) => {
      const mark = row.querySelector('[data-state]');
      const readiness = keep.readiness(state.sessions[row.dataset.session]);
      mark.querySelector('use').setAttribute('href', `#i_state-${readiness}`);
      mark.querySelector('span').textContent = mark.dataset[readiness];
      mark.classList.add(`state-${readiness}`);
      mark.hidden = false;
    });
    document.querySelector('[data-legend]').hidden = rows.length === 0;

    const questions = words.questions.split(' ').filter(Boolean);
    const due = schedule.due(state.cards, questions, keep.today()).length;
    const coming = next(rows.map((row) => row.dataset.session), state.sessions, keep.readiness);
    const title = card.querySelector('[data-title]');
    const go = card.querySelector('[data-go]');
    card.querySelector('[data-kicker]').textContent = coming ? words.next : '';
    if (coming) {
      const row = rows.find((one) => one.dataset.session === coming.id);
      const link = row.querySelector('a');
      title.replaceChildren(make('a', { href: link.getAttribute('href') }, row.querySelector('.row-title').textContent));
      go.setAttribute('href', link.getAttribute('href'));
      go.textContent = coming.state === 'begun' ? words.goOn : words.start;
    } else {
      title.textContent = words.done;
      go.remove();
    }
    card.querySelector('[data-due-line]').textContent = due ? make.fill(words.due, { count: due }) : Object.keys(state.cards).length ? words.noneDue : words.noneYet;
    card.querySelector('[data-review]').hidden = due === 0;
    card.hidden = false;
  });
}());
