/* Large letters and high contrast: two switches on every page, remembered on this device. Without script, the browser's own
   settings do the same. */
(function () {
  'use strict';

  const NAME = 'look';
  const CLASSES = { large: 'large-text', contrast: 'high-contrast' };

  /** What is on: what was chosen here; for contrast, what the system asks for where nothing was chosen. */
  function look(kept, system) {
    const own = kept && typeof kept === 'object' ? kept : {};
    return { large: own.large === true, contrast: typeof own.contrast === 'boolean' ? own.contrast : system === true };
  }

  if (typeof module !== 'undefined') { module.exports = { look }; return; }

  // The store may be joined after this script.
  document.addEventListener('DOMContentLoaded', () => {
    const store = window.bekal.store;
    const on = look(store.read(NAME), window.matchMedia('(prefers-contrast: more)').matches);
    const buttons = document.querySelectorAll('[data-look]');

    function show() {
      Object.keys(CLASSES).forEach((key) => document.documentElement.classList.toggle(CLASSES[key], on[key]));
      buttons.forEach((button) => button.setAttribute('aria-pressed', String(on[button.dataset.look])));
    }
    buttons.forEach((button) => button.addEventListener('click', () => {
      on[button.dataset.look] = !on[button.dataset.look];
      store.write(NAME, on);
      show();
    }));
    document.querySelectorAll('.looks, .looks-label').forEach((part) => { part.hidden = false; });
    show();
  });
}());
