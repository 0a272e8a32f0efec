/* The planner, 3: the exact search. After each decision, drafts that agree on everything later decisions can ask for are compared by
   minutes and worth; only those stay that no other beats in both. One algorithm with src/edition/plan/search.rs. */
(function () {
  'use strict';

  const node = typeof module !== 'undefined';
  const { LEFT, SHORT, FULL, minutes, worth, turns } = node
    ? { ...require('./planner-agenda.js'), ...require('./planner-order.js') } : window.bekal.planner;

  /* Where two plans of the same worth differ first: in a step in full, else in a step taught. Above 0 the one is better. */
  function tie() {
    let fullAt = Infinity, full = 0, keptAt = Infinity, kept = 0;
    return {
      look(step, one, other) {
        if (one === other) return;
        const byFull = (one === FULL) - (other === FULL), byKept = (one !== LEFT) - (other !== LEFT);
        if (byFull && step < fullAt) { fullAt = step; full = byFull; }
        if (byKept && step < keptAt) { keptAt = step; kept = byKept; }
      },
      order: () => full || kept,
    };
  }

  /** Which of two whole plans is the better: above 0 the first. */
  function compare(all, one, other) {
    const first = tie();
    one.forEach((choice, step) => first.look(step, choice, other[step]));
    return worth(all, one) - worth(all, other) || first.order();
  }

  /* The same for two drafts: both decided on the same steps in the same order, and part ways somewhere. */
  function better(one, other) {
    if (one.worth !== other.worth) return one.worth - other.worth;
    const first = tie();
    while (one !== other) {
      first.look(one.step, one.choice, other.choice);
      one = one.before;
      other = other.before;
    }
    return first.order();
  }

  /** Two lists as one, without the drafts that another beats in minutes and worth. */
  function merge(some, others) {
    const merged = [];
    let at = 0, by = 0;
    while (at < some.length || by < others.length) {
      const one = some[at], other = others[by];
      const second = other && (!one || (one.minutes - other.minutes || better(other, one)) > 0);
      const draft = second ? others[by++] : some[at++];
      if (!merged.length || better(merged[merged.length - 1], draft) < 0) merged.push(draft);
    }
    return merged;
  }

  /* Every way to go on from every draft. */
  function decide({ items, aims }, turn, limit, states) {
    const item = items[turn.step];
    const next = new Map();
    const add = (drafts, marks, choice, more) => {
      const longer = [];
      for (const draft of drafts) {
        const taken = draft.minutes + minutes(item, choice);
        if (taken > limit) break;
        longer.push({ minutes: taken, worth: draft.worth + more, before: draft, step: turn.step, choice });
      }
      const key = marks.join(), known = next.get(key);
      if (longer.length) next.set(key, { marks, drafts: known ? merge(known.drafts, longer) : longer });
    };
    states.forEach(({ marks, drafts }) => {
      const has = (mark) => marks.includes(mark);
      if (turn.buildsOn.every(has)) {
        const first = turn.aims.filter((aim) => !has(items.length + aim));
        const more = first.reduce((sum, aim) => sum + aims[aim], item.worth);
        const after = turn.open.filter((mark) => mark === turn.step || turn.aims.includes(mark - items.length) || has(mark));
        if (item.short >= 0) add(drafts, after, SHORT, more);
        add(drafts, after, FULL, more + 1);
      }
      if (!item.required && !turn.builtOnBy.some(has)) add(drafts, turn.open.filter(has), LEFT, 0);
    });
    return next;
  }

  /** The best plan for sittings `{from, to, minutes}`: a choice a step; nothing if none holds. */
  function search(all, sittings) {
    const start = { minutes: 0, worth: 0, before: null, step: -1, choice: LEFT };
    let states = new Map([['', { marks: [], drafts: [start] }]]);
    const order = turns(all, sittings.map((sitting) => [sitting.from, sitting.to]));
    sittings.forEach((sitting, number) => {
      // Time begins anew: of those with the same marks only the best can still matter.
      states.forEach((state) => { state.drafts = state.drafts.slice(-1).map((best) => ({ ...best, minutes: 0 })); });
      order[number].forEach((turn) => { states = decide(all, turn, sitting.minutes, states); });
    });
    const [state] = states.values();
    if (!state) return null;
    const choices = all.items.map(() => LEFT);
    for (let draft = state.drafts[state.drafts.length - 1]; draft.step >= 0; draft = draft.before) choices[draft.step] = draft.choice;
    return choices;
  }

  if (node) { module.exports = { compare, merge, search }; return; }
  Object.assign(window.bekal.planner, { compare, search });
}());
