/* The talk with a learning platform, in the words of SCORM 1.2 or 2004: finds it in the windows around and above the course,
   takes up what it kept, tells it progress and the result. Where there is none, everything goes on and nothing is kept. */
(function () {
  'use strict';

  /** How the two standards call the same things. */
  const STANDARDS = {
    '1.2': {
      object: 'API',
      verb: (name) => `LMS${name}`,
      begin: 'Initialize', end: 'Finish',
      place: 'cmi.core.lesson_location', score: 'cmi.core.score.', time: 'cmi.core.session_time', exit: 'cmi.core.exit',
      status: 'cmi.core.lesson_status', fresh: 'not attempted',
      clock(seconds) {
        const two = (number) => String(number).padStart(2, '0');
        return `${two(Math.floor(seconds / 3600)).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
      },
      outcome: (passed) => [['cmi.core.lesson_status', passed ? 'passed' : 'failed']],
    },
    2004: {
      object: 'API_1484_11',
      verb: (name) => name,
      begin: 'Initialize', end: 'Terminate',
      place: 'cmi.location', score: 'cmi.score.', time: 'cmi.session_time', exit: 'cmi.exit',
      status: 'cmi.completion_status', fresh: 'unknown',
      clock: (seconds) => `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`,
      outcome: (passed) => [['cmi.completion_status', 'completed'], ['cmi.success_status', passed ? 'passed' : 'failed']],
    },
  };

  /** The platform's object in a window or those around it; a window of another site may not be looked into. */
  function within(start, name) {
    let here = start;
    for (let steps = 0; here && steps < 50; steps += 1) {
      try { if (here[name]) return here[name]; } catch (error) { return null; }
      if (here.parent === here) return null;
      here = here.parent;
    }
    return null;
  }

  /** The platform's object around a window, or around the one that opened it. */
  function find(win, name) {
    let opener = null;
    try { opener = win.top && win.top.opener ? win.top.opener : win.opener; } catch (error) { opener = win.opener; }
    return within(win, name) || (opener ? within(opener, name) : null);
  }

  /** A course that is being taken. `now` gives milliseconds. */
  function course(standard, api, now) {
    const words = STANDARDS[standard];
    const began = now();
    let open = false;
    const call = (name, ...rest) => { try { return api[words.verb(name)](...rest); } catch (error) { return ''; } };
    const fine = (answer) => String(answer) === 'true';
    const set = (pairs) => pairs.map(([key, value]) => fine(call('SetValue', key, String(value)))).every(Boolean);
    const seconds = () => Math.round((now() - began) / 1000);

    return {
      /** Begins; what was kept the last time, or null where there is no platform. */
      begin() {
        open = Boolean(api) && fine(call(words.begin, ''));
        if (!open) return null;
        const status = call('GetValue', words.status);
        if (!status || status === words.fresh || status === 'not attempted') set([[words.status, 'incomplete']]);
        let kept = {};
        try { kept = JSON.parse(call('GetValue', 'cmi.suspend_data') || '{}') || {}; } catch (error) { kept = {}; }
        return { place: call('GetValue', words.place), kept };
      },
      /** Keeps a place and answers for the next time. */
      keep(place, kept) {
        return open && set([[words.place, place], ['cmi.suspend_data', JSON.stringify(kept)]]) && fine(call('Commit', ''));
      },
      /** Tells the result, from 0 to 100. */
      finish(score, passed) {
        const scaled = standard === '1.2' ? [] : [[`${words.score}scaled`, score / 100]];
        const scores = [[`${words.score}min`, 0], [`${words.score}max`, 100], [`${words.score}raw`, score]].concat(scaled);
        return open && set(scores.concat(words.outcome(passed))) && fine(call('Commit', ''));
      },
      /** Ends, once, with the time that it took. */
      end(done) {
        if (!open) return false;
        set([[words.time, words.clock(seconds())], [words.exit, done ? (standard === '1.2' ? '' : 'normal') : 'suspend']]);
        open = false;
        return fine(call(words.end, ''));
      },
    };
  }

  const lms = { STANDARDS, find, course };
  if (typeof module !== 'undefined') { module.exports = lms; return; }
  window.bekal = window.bekal || {};
  window.bekal.lms = lms;
}());
