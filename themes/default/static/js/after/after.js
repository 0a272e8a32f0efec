/* After the meeting: what was led, who could tell it back, and three questions to oneself, kept on this device in `bekal:led`.
   The live page writes the meeting down; here it is completed, or written down by one who led from paper. */
(function () {
  'use strict';

  const inNode = typeof module !== 'undefined';
  const { meetings, day, fill } = inNode ? require('../recap/recap.js') : window.bekal.recap;
  const { tidy } = inNode ? require('../recap/group.js') : window.bekal.group;
  const { judge } = inNode ? require('../recap/mastery.js') : window.bekal.mastery;
  const QUESTIONS = 3;

  /** A meeting of which nothing is known yet but the plan. */
  function blank(data, date) {
    const steps = data.steps.map((step) => ({ id: step.id, mode: 'full', seconds: 0 }));
    return { session: data.session, date, slot: data.minutes, people: null, minutes: null, marks: {}, steps, answers: ['', '', ''] };
  }

  /** A kept meeting with everything that this page wants of it. */
  function whole(meeting, data) {
    const own = { ...blank(data, meeting.date), ...meeting };
    const steps = Array.isArray(meeting.steps) ? meeting.steps.filter((step) => step && typeof step.id === 'string') : [];
    own.steps = data.steps.map((step) => steps.find((one) => one.id === step.id) || { id: step.id, mode: steps.length ? 'moved' : 'full', seconds: 0 });
    own.answers = Array.from({ length: QUESTIONS }, (none, at) => (Array.isArray(meeting.answers) && typeof meeting.answers[at] === 'string' ? meeting.answers[at] : ''));
    return own;
  }

  /** The list with a meeting in the place of another, or with a new one; by day, newest last. */
  function put(kept, old, meeting) {
    const all = meetings(kept), place = old ? all.findIndex((one) => JSON.stringify(one) === JSON.stringify(old)) : -1;
    const rest = all.filter((one, at) => at !== place);
    const at = rest.findIndex((one) => one.date > meeting.date);
    return at < 0 ? [...rest, meeting] : [...rest.slice(0, at), meeting, ...rest.slice(at)];
  }

  /** A day of a clock, as it is where the clock hangs. */
  function dayOf(clock) {
    const two = (n) => String(n).padStart(2, '0');
    return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
  }

  /** A number typed, or none. */
  function number(text) { return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null; }

  if (inNode) { module.exports = { blank, whole, put, dayOf, number }; return; }

  document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('form[data-after]');
    if (!form) return;
    const store = window.bekal.store, data = JSON.parse(document.querySelector('[data-after-data]').content.textContent), words = {};
    document.querySelector('template[data-after-words]').content.querySelectorAll('[data-word]').forEach((one) => { words[one.dataset.word] = one.textContent; });
    const choice = form.elements.meeting, lang = document.documentElement.dataset.locale;
    let kept = null, meeting = null;

    /** The meetings of this session to choose from, the newest first, and a new one. */
    function offer() {
      const own = meetings(store.read('led')).filter((one) => one.session === data.session).reverse();
      const labels = own.map((one) => [fill(one.people ? words['meeting-people'] : words.meeting, { date: day(one.date, lang), n: one.people }), tidy(one.group)].filter(Boolean).join(' · '));
      choice.textContent = '';
      [...labels, words['new-meeting']].forEach((label, at) => choice.add(new Option(label, at < own.length ? String(at) : '')));
      choice.closest('p').hidden = !own.length;
      return own;
    }

    function open(at) {
      const own = offer();
      kept = own[at] || null;
      choice.value = kept ? String(at) : '';
      meeting = kept ? whole(kept, data) : blank(data, dayOf(new Date()));
      form.elements.date.value = meeting.date;
      form.elements.group.value = tidy(meeting.group);
      ['people', 'minutes'].forEach((name) => { form.elements[name].value = meeting[name] === null ? '' : meeting[name]; });
      data.messages.forEach(({ id }) => { form.elements[`mark-${id}`].forEach((radio) => { radio.checked = radio.value === meeting.marks[id]; }); });
      meeting.steps.forEach((step) => { form.elements[`step-${step.id}`].value = step.mode; });
      meeting.answers.forEach((answer, at2) => { form.elements[`answer-${at2}`].value = answer; });
      tell(true);
    }

    /** Says what follows, to this page and to the report; `fresh` is whether another meeting was opened. */
    function tell(fresh) {
      const judged = judge(data.messages.map((message) => message.id), meeting.marks, data.rule);
      form.querySelector('[data-verdict]').textContent = words[`verdict-${judged.meeting || 'unknown'}`];
      judged.messages.forEach((message) => {
        form.querySelector(`[data-follows="${message.id}"]`).textContent = message.follows ? words[`follows-${message.follows}`] : '';
      });
      document.dispatchEvent(new CustomEvent('bekal:meeting', { detail: { meeting, judged, data, words, fresh } }));
    }

    function take() {
      if (form.elements.date.value) meeting.date = form.elements.date.value;
      meeting.group = tidy(form.elements.group.value);
      if (!meeting.group) delete meeting.group;
      ['people', 'minutes'].forEach((name) => { meeting[name] = number(form.elements[name].value); });
      meeting.marks = {};
      data.messages.forEach(({ id }) => { const chosen = form.elements[`mark-${id}`].value; if (chosen) meeting.marks[id] = chosen; });
      meeting.steps.forEach((step) => { step.mode = form.elements[`step-${step.id}`].value; });
      meeting.answers = meeting.answers.map((old, at) => form.elements[`answer-${at}`].value);
      const written = JSON.parse(JSON.stringify(meeting));
      if (store.write('led', put(store.read('led'), kept, written))) kept = written;
      tell(false);
    }

    form.addEventListener('change', (event) => { if (event.target !== choice) take(); });
    choice.addEventListener('change', () => open(choice.value === '' ? -1 : Number(choice.value)));
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('[data-kept]').textContent = store.works() ? words.kept : words['not-kept'];
    form.hidden = false;
    open(0);
  });
}());
