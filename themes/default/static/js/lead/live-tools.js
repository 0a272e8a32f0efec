/* What leading needs of the phone: a screen that stays awake, one short tone where it is asked for, a picture to hold up. */
(function () {
  'use strict';

  if (typeof module !== 'undefined') return;
  const live = window.bekal.live;
  let lock = null, sound = null;

  /** Keeps the screen awake where the browser can; lets it sleep again. */
  function awake(wanted) {
    if (!wanted) {
      if (lock) lock.release().catch(() => {});
      lock = null;
      return;
    }
    if (lock || !navigator.wakeLock || document.visibilityState !== 'visible') return;
    navigator.wakeLock.request('screen').then((granted) => {
      lock = granted;
      granted.addEventListener('release', () => { lock = null; });
    }, () => {});
  }

  /** Makes ready for a tone: browsers want a touch first. */
  function hear() {
    const Kind = window.AudioContext;
    if (!sound && Kind) sound = new Kind();
  }

  /** One short tone. */
  function tone() {
    hear();
    if (!sound) return;
    const voice = sound.createOscillator(), volume = sound.createGain();
    volume.gain.value = 0.2;
    voice.frequency.value = 660;
    voice.connect(volume).connect(sound.destination);
    voice.start();
    voice.stop(sound.currentTime + 0.4);
  }

  /* Each picture of a step can be held up: as large as the screen, on white. */
  function pictures(root) {
    const dialog = document.querySelector('template[data-big]').content.cloneNode(true).firstElementChild;
    const button = document.querySelector('template[data-show]');
    const large = dialog.querySelector('img');
    document.body.append(dialog);
    dialog.querySelector('button').addEventListener('click', () => dialog.close());
    root.querySelectorAll('figure.picture').forEach((figure) => {
      const show = button.content.cloneNode(true).firstElementChild;
      show.addEventListener('click', () => {
        const small = figure.querySelector('img');
        large.src = small.src;
        large.alt = small.alt;
        dialog.showModal();
      });
      figure.after(show);
    });
  }

  Object.assign(live, { awake, hear, tone, pictures });
}());
