/* What this device keeps, for all scripts: values under `bekal:` names, read back only when whole. Where nothing can be kept
   (blocked, full, a private window), writing says so and nothing breaks. Nothing is ever sent. */
(function () {
  'use strict';

  const PREFIX = 'bekal:';

  /** A store over a storage as browsers have it. `open` gives the storage, and may throw. */
  function over(open) {
    function attempt(act, otherwise) {
      try { return act(open()); } catch (error) { return otherwise; }
    }

    return {
      /** The value kept under a name, or nothing. */
      read(name) {
        const text = attempt((storage) => storage.getItem(PREFIX + name), null);
        if (text === null) return null;
        try { return JSON.parse(text); } catch (error) { return null; }
      },
      /** Keeps a value; whether that worked. */
      write(name, value) {
        return attempt((storage) => { storage.setItem(PREFIX + name, JSON.stringify(value)); return true; }, false);
      },
      /** Forgets a name. */
      remove(name) { return attempt((storage) => { storage.removeItem(PREFIX + name); return true; }, false); },
      /** The names in use that begin so, sorted. */
      names(begin) {
        const all = attempt((storage) => Array.from({ length: storage.length }, (whole, at) => storage.key(at)), []);
        const own = all.filter((key) => typeof key === 'string' && key.indexOf(PREFIX + (begin || '')) === 0);
        return own.map((key) => key.slice(PREFIX.length)).sort();
      },
      /** Whether anything can be kept here at all. */
      works() {
        return attempt((storage) => {
          storage.setItem(`${PREFIX}try`, '1');
          storage.removeItem(`${PREFIX}try`);
          return true;
        }, false);
      },
    };
  }

  if (typeof module !== 'undefined') { module.exports = { over }; return; }
  window.bekal = window.bekal || {};
  window.bekal.store = over(() => window.localStorage);
}());
