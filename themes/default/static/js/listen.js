/* Read aloud: the browser's own voice says key messages, simpler words and handouts in their language. Only voices of this
   device are used, so nothing is sent anywhere; where there is none for a language, there is no button. */
(function () {
  'use strict';

  // Phones still give some languages their old or long codes.
  const CODES = { in: 'id', ind: 'id', jw: 'jv', jav: 'jv', sun: 'su', eng: 'en' };
  const LONGEST = 180;

  function language(tag) {
    const code = String(tag || '').toLowerCase().split(/[-_]/)[0];
    return CODES[code] || code;
  }

  /** The voice of this device for a language, or nothing. */
  function voiceFor(voices, lang) {
    const own = voices.filter((voice) => voice.localService && language(voice.lang) === language(lang));
    return own.find((voice) => voice.default) || own[0] || null;
  }

  /** A text as sentences, none so long that a voice gives up in the middle. */
  function pieces(text) {
    const sentences = text.replace(/\s+/g, ' ').trim().match(/.+?(?:[.!?]+["'”’)]*(?= |$)|$)/g) || [];
    const short = new RegExp(`.{1,${LONGEST}}(?= |$)|.{1,${LONGEST}}`, 'g');
    return sentences.reduce((all, one) => all.concat(one.match(short)), []).map((one) => one.trim()).filter(Boolean);
  }

  if (typeof module !== 'undefined') { module.exports = { voiceFor, pieces }; return; }

  const speech = window.speechSynthesis;
  const template = document.querySelector('template[data-listen]');
  if (!speech || !template) return;
  const buttons = new Map();
  let now = null;

  function words(part) {
    const lines = Array.from(part.querySelectorAll('p, li, h3, h4, th, td, dt, dd'))
      .filter((line) => !line.closest('.label') && !line.querySelector('p, li'));
    return lines.length ? lines.map((line) => line.textContent.trim().replace(/([^.!?:;,])$/, '$1.')).join(' ') : part.textContent;
  }

  function name(button, word) { button.querySelector('span').textContent = button.dataset[word]; }

  function stop() {
    const run = now;
    now = null;
    speech.cancel();
    if (run) name(run.button, 'again');
  }

  function start(button, text, voice) {
    stop();
    const run = { button, said: pieces(text).map((piece) => new SpeechSynthesisUtterance(piece)) };
    now = run;
    name(button, 'stop');
    run.said.forEach((one, at) => {
      one.voice = voice;
      one.lang = voice.lang;
      one.onerror = () => { if (now === run) stop(); };
      one.onend = () => { if (now === run && at === run.said.length - 1) stop(); };
      speech.speak(one);
    });
  }

  function offer(part) {
    const voice = voiceFor(speech.getVoices(), part.closest('[lang]').lang);
    let button = buttons.get(part);
    if (button) button.hidden = !voice;
    if (button || !voice) return;
    const text = words(part);
    button = document.importNode(template.content, true).querySelector('button');
    name(button, 'say');
    button.querySelector('.hidden').textContent = `: ${pieces(text)[0] || ''}`;
    button.addEventListener('click', () => {
      const own = voiceFor(speech.getVoices(), part.closest('[lang]').lang);
      if (now && now.button === button) stop(); else if (own) start(button, text, own);
    });
    buttons.set(part, button);
    part.append(button);
  }

  function offerAll() { document.querySelectorAll('[data-read]').forEach(offer); }
  offerAll();
  if (speech.addEventListener) speech.addEventListener('voiceschanged', offerAll);
  window.addEventListener('pagehide', stop);
}());
