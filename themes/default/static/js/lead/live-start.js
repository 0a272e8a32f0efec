/* What is asked before a meeting begins: minutes, people, with which group, when, what the place lacks. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') return;
  const { live, planner, store, group, recap } = window.bekal;

  /* The fields and the choices beside them say the same. */
  function keepInStep(form) {
    const agree = () => [['usual', 'slot'], ['known', 'group']].forEach(([choice, field]) => form.querySelectorAll(`[name=${choice}]`).forEach((radio) => { radio.checked = radio.value === form.elements[field].value; }));
    form.addEventListener('input', (event) => {
      if (event.target.name === 'usual') form.elements.slot.value = event.target.value;
      if (event.target.name === 'known') form.elements.group.value = event.target.value;
      if (event.target.name === 'start') form.elements.when.value = 'at';
      agree();
    });
    agree();
  }

  /* The groups that this device knows, each to choose with one touch. */
  function offerGroups(form, session) {
    const led = recap.meetings(store.read('led')), year = store.read('year'), row = form.querySelector('[data-known]');
    const pick = row.querySelector('label');
    pick.replaceWith(...group.known(led, year).map((name) => {
      const one = pick.cloneNode(true);
      one.querySelector('input').value = name;
      one.querySelector('span').textContent = name;
      return one;
    }));
    form.elements.group.value = group.likely(led, year, session, live.dayOf(Date.now()));
  }

  function prefill(form, facts, wish) {
    const { slot, people, when, start } = form.elements;
    slot.value = wish ? wish.slot : facts.slots[facts.slots.length - 1] || '';
    people.value = wish && wish.people ? wish.people : facts.group;
    if (wish && wish.start) { when.value = 'at'; start.value = wish.start; }
    form.querySelectorAll('[name=without]').forEach((box) => { box.checked = !!wish && wish.without.includes(box.value); });
  }

  /** The form. `begin` is told the meeting that begins; `kept` is one that can be resumed by `resume`, or put away by `discard`. */
  function start({ facts, wish, kept, begin, resume, discard, says }) {
    const form = live.clone('start');
    const line = form.querySelector('[data-says]');
    let warned = 0;
    prefill(form, facts, wish);
    offerGroups(form, facts.session);
    keepInStep(form);
    line.textContent = says;
    form.querySelector('[data-again]').hidden = !kept;
    form.querySelector('[data-resume]').addEventListener('click', resume);
    form.querySelector('[data-discard]').addEventListener('click', () => {
      discard();
      form.querySelector('[data-again]').hidden = true;
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const now = Date.now(), field = form.elements;
      const slot = Number(field.slot.value), people = Number(field.people.value);
      const without = [...form.querySelectorAll('[name=without]:checked')].map((box) => box.value);
      const plan = planner.fit(facts.steps, { slot, people, without });
      if (plan.total > slot && warned !== slot) {
        warned = slot;
        line.textContent = planner.fill(facts.words['too-short'], { slot, least: plan.least });
        return;
      }
      const begun = field.when.value === 'at' && field.start.value ? live.momentOf(field.start.value, now) : now;
      const named = group.tidy(field.group.value);
      if (named) store.write('group', named);
      begin(live.begin({ session: facts.session, slot, people, group: named, without, begun, sound: field.sound.checked, steps: plan.steps }));
    });
    return form;
  }

  Object.assign(live, { start });
}());
