/* What is asked before a meeting begins: minutes, people, when, what the place lacks. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') return;
  const { live, planner } = window.bekal;

  /* The number field and the usual slots say the same. */
  function keepInStep(form) {
    const { slot } = form.elements;
    const usual = [...form.querySelectorAll('[name=usual]')];
    form.addEventListener('input', (event) => {
      if (event.target.name === 'usual') slot.value = event.target.value;
      if (event.target.name === 'start') form.elements.when.value = 'at';
      usual.forEach((radio) => { radio.checked = radio.value === slot.value; });
    });
  }

  function prefill(form, facts, wish) {
    const { slot, people, when, start } = form.elements;
    slot.value = wish ? wish.slot : facts.slots[facts.slots.length - 1] || '';
    people.value = wish && wish.people ? wish.people : facts.group;
    if (wish && wish.start) { when.value = 'at'; start.value = wish.start; }
    form.querySelectorAll('[name=without]').forEach((box) => { box.checked = !!wish && wish.without.includes(box.value); });
    form.querySelectorAll('[name=usual]').forEach((radio) => { radio.checked = radio.value === slot.value; });
  }

  /** The form. `begin` is told the meeting that begins; `kept` is one that can be resumed by `resume`, or put away by `discard`. */
  function start({ facts, wish, kept, begin, resume, discard, says }) {
    const form = live.clone('start');
    const line = form.querySelector('[data-says]');
    let warned = 0;
    prefill(form, facts, wish);
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
      begin(live.begin({ session: facts.session, slot, people, without, begun, sound: field.sound.checked, steps: plan.steps }));
    });
    return form;
  }

  Object.assign(live, { start });
}());
