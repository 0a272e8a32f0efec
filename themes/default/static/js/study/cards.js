/* Questions were once remembered by their place in a quiz. What is kept by such a place is given to the question that stands
   there, by the name that it keeps wherever it goes, before the pages read it. */
(function () {
  'use strict';

  /** Names and what they were before, from two lists as an attribute holds them. */
  function paired(names, were) {
    const list = (text) => String(text || '').split(' ').filter(Boolean);
    const before = list(were);
    return list(names).map((name, at) => [name, before[at] || name]);
  }

  if (typeof module !== 'undefined') { module.exports = { paired }; return; }
  document.addEventListener('DOMContentLoaded', () => {
    const { keep } = window.bekal;
    const hub = document.querySelector('[data-hub]');
    const pairs = hub ? paired(hub.dataset.questions, hub.dataset.were) : Array.from(document.querySelectorAll('[data-was]'), (item) => [item.dataset.question, item.dataset.was]);
    const { cards } = keep.now();
    if (pairs.some((pair) => pair[0] !== pair[1] && cards[pair[1]])) keep.change((state) => keep.renamed(state, pairs));
  });
}());
