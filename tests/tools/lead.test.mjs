// The planner on the phone and the logic of live mode, called from node. What they do to a page is tested in tests/browser/live.mjs.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { scripts } from './scripts.mjs';

const planner = scripts('planner'), lead = scripts('lead');
scripts('plan').allTested();
const { fit, reason, RECAP } = planner.load('planner.js');
const course = lead.load('live-course.js'), rest = lead.load('live-rest.js'), told = lead.load('live-tell.js'), ends = lead.load('live-end.js');
const MINUTE = course.MINUTE;
const vectors = JSON.parse(fs.readFileSync(fileURLToPath(new URL('../fixtures/plan/vectors.json', import.meta.url)), 'utf8'));

/** Numbers that look like chance and are always the same. */
function dice(seed) {
  let state = seed * 2654435761 % 4294967296;
  return sides => { state = (state * 1664525 + 1013904223) % 4294967296; return Math.floor(state / 4294967296 * sides); };
}
const step = (id, more) => ({ id, minutes: 10, short: 5, priority: 'must', objectives: [], messages: [], needs: [], after: [], home: false, ...more });

test('planner: every vector is answered exactly as in Rust', () => {
  assert.ok(vectors.length >= 100);
  vectors.forEach(({ steps, request, plan }, number) => assert.deepEqual(fit(steps, request), plan, `vector ${number}`));
});

test('planner: more minutes never keep less, and what is planned adds up', () => {
  const { worth, agenda, sum, LEFT, SHORT, FULL } = planner.load('planner-agenda.js');
  for (const { steps } of vectors.filter(vector => vector.steps.length === 20).slice(0, 4)) {
    let before = -1;
    for (let slot = 1; slot <= 150; slot += 7) {
      const plan = fit(steps, { slot });
      const value = worth(agenda(steps), plan.steps.map(one => ({ full: FULL, short: SHORT })[one.mode] ?? LEFT));
      assert.equal(sum(plan.steps.map(one => one.minutes)), plan.total);
      if (plan.total > slot) continue;
      assert.ok(value >= before, `${slot} minutes`);
      before = value;
    }
  }
});

test('planner: what a step takes with so many people, and the pieces of the search', () => {
  const { full, shorter, minutes, least, shortest, parts, plus, agenda, LEFT, SHORT, FULL } = planner.load('planner-agenda.js');
  assert.equal(full(step('a', { 'per-person': 700 }), 27), 19);
  assert.equal(full(step('a'), undefined), 10);
  assert.deepEqual([shorter(step('a')), shorter(step('a', { short: 10 })), shorter(step('a', { short: undefined }))], [5, -1, -1]);
  const all = agenda([step('a', { priority: 'could' }), step('b', { after: ['a', 'gone'] }), step('c', { priority: 'should', short: undefined })]);
  assert.deepEqual(all.items.map(item => item.required), [true, true, false]);
  assert.deepEqual([minutes(all.items[0], FULL), minutes(all.items[0], SHORT), minutes(all.items[0], LEFT), minutes(all.items[2], SHORT)], [10, 5, 0, 10]);
  assert.equal(least(all.items, 0, 3), 10);
  assert.deepEqual(shortest(all.items), [SHORT, SHORT, LEFT]);
  assert.deepEqual(parts(2e12 + 3e9 + 4e6 + 5e3 + 6), { messages: 2, objectives: 3, should: 4, could: 5, full: 6 });
  assert.deepEqual(['23:50', '00:00', '09:05'].map(clock => plus(clock, 75)), ['01:05', '01:15', '10:20']);
  const { ties, open, turns } = planner.load('planner-order.js');
  const loose = agenda([step('a', { priority: 'should', objectives: ['x'] }), step('b', { priority: 'could', after: ['a'], objectives: ['x'] })]);
  assert.deepEqual(ties(loose), { tied: [[1], [0]], serve: [[0, 1]] });
  assert.deepEqual(open(ties(loose), [true, false]), [0, 2]);
  assert.deepEqual(turns(loose, [[0, 2]])[0].map(turn => turn.step), [0, 1]);
  const { compare, merge, search } = planner.load('planner-search.js');
  assert.ok(compare(loose, [FULL, LEFT], [LEFT, FULL]) > 0);
  const start = { minutes: 0, worth: 0, before: null, step: -1, choice: LEFT }, draft = (taken, worth) => ({ minutes: taken, worth, before: start, step: 0, choice: FULL });
  assert.deepEqual(merge([draft(5, 1), draft(9, 4)], [draft(6, 1), draft(7, 3)]).map(one => one.minutes), [5, 7, 9]);
  assert.equal(search(all, [{ from: 0, to: 3, minutes: 9 }]), null);
  assert.equal(RECAP, 5);
});

test('words: a message is filled, a reason is told, a wish goes with an address', () => {
  const { fill, clock, because, total, wishText, wishIn } = planner.load('planner-words.js');
  assert.equal(fill('{n} of {total}, {gone}', { n: 1, total: 2 }), '1 of 2, {gone}');
  assert.deepEqual([1, 2].map(n => fill({ one: '{n} minute', other: '{n} minutes' }, { n })), ['1 minute', '2 minutes']);
  assert.equal(clock({ clock: '{h}.{m}' }, '09:05'), '09.05');
  const words = { why: { room: 'There is time.', served: 'As {step} does.' }, then: { home: 'At home.', short: '{full} to {n}.' } };
  assert.deepEqual(reason({ why: { served: 'b' } }), { key: 'served', step: 'b' });
  assert.equal(because(words, { mode: 'full', why: 'room', minutes: 5, full: 5 }, () => ''), 'There is time.');
  assert.equal(because(words, { mode: 'home', why: { served: 'b' }, minutes: 0, full: 5 }, id => id.toUpperCase()), 'As B does. At home.');
  assert.deepEqual([total('participant', 2, 27), total('group', 1, 27), total('meeting', 3, 27)], [54, 6, 3]);
  const wish = { slot: 75, people: 27, without: ['projector', 'power'], start: '09:00' };
  assert.equal(wishText(wish), '#~75~27~projector+power~09:00');
  assert.deepEqual(wishIn(wishText(wish)), wish);
  assert.deepEqual(wishIn(wishText({ ...wish, without: [], start: '' })), { ...wish, without: [], start: '' });
  assert.deepEqual(wishIn('#slot_60'), { slot: 60, people: 0, without: [], start: '' });
  for (const bad of ['', '#', '#slot_', '#~75', '#~x~27~~', '#~75~27~<b>~', '#~75~27~a~25:0']) assert.equal(wishIn(bad), null, bad);
});

const facts = [
  step('open', { minutes: 8, short: 3 }), step('story', { priority: 'should', objectives: ['see'] }),
  step('money', { minutes: 20, short: 8, messages: ['first'] }), step('game', { priority: 'could', short: undefined, home: true }),
  step('save', { minutes: 15, short: 6, messages: ['second'], after: ['money'] }), step('close', { minutes: 7, short: 4 }),
];
const T0 = new Date(2026, 10, 25, 9, 0).getTime();
const meeting = (slot = 70, more) => course.begin({ session: 'a/b', slot, people: 27, without: [], begun: T0, steps: fit(facts, { slot }).steps, ...more });
const play = (state, ...events) => events.reduce((now, [event, at]) => course.next(now, event, T0 + at * MINUTE), state);

test('live: a meeting goes its way, a pause stops the step and not the meeting', () => {
  const { look, elapsed, following, isTaught } = course;
  let state = meeting();
  assert.deepEqual(state.plan.map(one => one.mode), ['full', 'full', 'full', 'full', 'full', 'full']);
  assert.deepEqual([following(state.plan, 0, 1), following(state.plan, 0, -1), following(state.plan, 5, 1)], [1, -1, -1]);
  assert.ok(isTaught(state.plan[0]));
  assert.equal(look(state, T0 + 3 * MINUTE).left, 5 * MINUTE);
  state = play(state, [{ type: 'pause' }, 3]);
  assert.equal(look(state, T0 + 10 * MINUTE).left, 5 * MINUTE);
  assert.deepEqual([look(state, T0 + 10 * MINUTE).late, look(state, T0 + 10 * MINUTE).rest], [7 * MINUTE, 60 * MINUTE]);
  state = play(state, [{ type: 'resume' }, 10], [{ type: 'go', to: 1 }, 12]);
  assert.equal(state.spent.open, 5 * MINUTE);
  assert.equal(look(state, T0 + 12 * MINUTE).late, 4 * MINUTE);
  state = play(state, [{ type: 'go', to: 0 }, 15], [{ type: 'go', to: 1 }, 16]);
  assert.equal(elapsed(state, T0 + 17 * MINUTE), 4 * MINUTE, 'a step that is gone back to goes on where it was left');
  assert.equal(look(state, T0 + 40 * MINUTE).left, 10 * MINUTE - 27 * MINUTE);
});

test('live: a meeting that begins later waits, and can begin at once', () => {
  const state = meeting(70, { begun: T0 + 5 * MINUTE });
  assert.equal(course.look(state, T0).waiting, 5 * MINUTE);
  assert.equal(course.look(state, T0).left, 8 * MINUTE);
  const now = play(state, [{ type: 'now' }, 1]);
  assert.deepEqual([now.begun, now.since], [T0 + MINUTE, T0 + MINUTE]);
  assert.equal(play(meeting(), [{ type: 'now' }, 1]).begun, T0, 'one that has begun has begun');
});

test('live: undo gives the former state back, whatever was done', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const roll = dice(seed);
    let state = meeting(30 + roll(60)), minute = 0;
    for (let turn = 0; turn < 9; turn += 1) {
      minute += roll(9);
      const at = T0 + minute * MINUTE;
      const event = [{ type: 'pause' }, { type: 'resume' }, { type: 'go', to: roll(6) }, { type: 'mark', message: 'first', mark: ['most', 'some', 'few'][roll(3)] },
        { type: 'fit', changes: rest.rest(state, facts, at).changes }, { type: 'finish' }, { type: 'nonsense' }][roll(7)];
      const after = course.next(state, event, at);
      if (after === state) continue;
      assert.deepEqual(course.next(after, { type: 'undo' }, at + MINUTE), state, `${seed}: ${JSON.stringify(event)}`);
      state = after;
    }
    assert.ok(JSON.stringify(state).length < 20000);
  }
  const first = meeting();
  assert.equal(course.next(first, { type: 'undo' }, T0), first);
});

test('live: what is left fits into the minutes that are left, and what was done stays', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const roll = dice(seed), slot = 30 + roll(60);
    const vector = vectors[roll(vectors.length)].steps.map(one => ({ ...one, after: [...new Set(one.after)] }));
    const plan = fit(vector, { slot, people: 27 });
    let state = course.begin({ session: 'a/b', slot, people: 27, without: [], begun: T0, steps: plan.steps });
    if (state.at < 0) continue;
    let seconds = 0;
    for (let turn = roll(4); turn > 0 && course.following(state.plan, state.at, 1) >= 0; turn -= 1) {
      seconds += roll(900);
      state = course.next(state, { type: 'go', to: course.following(state.plan, state.at, 1) }, T0 + seconds * 1000);
    }
    const now = T0 + (seconds + roll(700)) * 1000;
    const { changes, minutes, fits, least } = rest.rest(state, vector, now);
    const after = course.next(state, { type: 'fit', changes }, now);
    after.plan.slice(0, after.at).forEach((one, place) => assert.deepEqual(one, state.plan[place]));
    assert.ok(course.isTaught(after.plan[after.at]), 'the step that runs goes on');
    vector.slice(after.at + 1).forEach((one, place) => {
      if (one.priority === 'must') assert.ok(course.isTaught(after.plan[after.at + 1 + place]), 'every must stays');
    });
    const { ends: over, rest: left } = course.look(after, now);
    if (fits) assert.ok(over - now <= left, `${seed}: ${over - now} of ${left}`);
    else assert.ok(least > minutes);
  }
});

test('live: an aim that was served already is not paid for again, and nothing is taught on what was passed over', () => {
  const two = [step('a', { messages: ['m'] }), step('b', { priority: 'could', messages: ['m'], short: undefined }), step('c', { priority: 'should', short: undefined }), step('d', { priority: 'could', after: ['b'], short: undefined })];
  let state = course.begin({ session: 'a/b', slot: 20, people: 1, without: [], begun: T0, steps: fit(two, { slot: 20 }).steps });
  assert.equal(rest.rest(state, two, T0).changes.c.mode, 'full');
  assert.equal(rest.rest(state, two, T0).changes.b.mode, 'moved');
  state = { ...state, at: 2, plan: state.plan.map((one, place) => (place === 1 ? { ...one, mode: 'moved', minutes: 0 } : { ...one, mode: 'full' })), slot: 200 };
  assert.equal(rest.rest(state, two, T0).changes.d.mode, 'moved');
});

test('live: names the step that may be skipped when time is over', () => {
  assert.equal(course.skippable(meeting(), facts), 3, 'the could step first');
  assert.equal(course.skippable({ ...meeting(), at: 3 }, facts), -1);
  const built = facts.map(one => (one.id === 'save' ? { ...one, after: ['money', 'game'] } : one));
  assert.equal(course.skippable(meeting(), built), 1, 'nothing on which a later step builds');
});

test('live: digits, clock and lines', () => {
  const { digits, clockAt, momentOf, dayOf, tell } = told;
  assert.deepEqual([18 * MINUTE + 24000, 1, 0, -999, -1000, -130000, 100 * MINUTE].map(digits), ['18:24', '00:01', '00:00', '+00:00', '+00:01', '+02:10', '100:00']);
  assert.equal(clockAt({ clock: '{h}.{m}' }, T0 + 65 * MINUTE), '10.05');
  assert.equal(momentOf('09:30', T0), T0 + 30 * MINUTE);
  const late = new Date(2026, 10, 25, 23, 50).getTime(), early = new Date(2026, 10, 26, 0, 10).getTime();
  assert.equal(momentOf('00:10', late), early, 'a quarter past midnight is soon');
  assert.equal(momentOf('23:50', early), late, 'ten to midnight was just now');
  assert.deepEqual([dayOf(late), dayOf(early)], ['2026-11-25', '2026-11-26']);
  const words = { clock: '{h}:{m}', step: '{n}/{total}', to: 'to {n}', last: 'end', of: 'of {n}', until: 'until {time}', starts: 'at {time}', meeting: '{n} left, {time}', 'over-meeting': '{n} past', 'on-time': 'on time', behind: '{n} behind', ahead: '{n} ahead', over: '{n} over.', 'over-now': 'Over.', skip: 'Skip {n}.', waiting: 'wait' };
  const at = (state, minute) => tell(state, facts, words, T0 + minute * MINUTE);
  assert.deepEqual(at(meeting(), 2), { where: '1/6', left: '06:00', of: 'of 8', until: 'until 09:08', share: 750, over: false, meeting: '68 left, 10:10', pace: 'on time', overrun: '', paused: false, next: 'to 2', offer: false, waits: false });
  const over = at(meeting(), 10.5);
  assert.deepEqual([over.left, over.over, over.share, over.overrun, over.pace, over.offer], ['+02:30', true, 0, '2 over. Skip 4.', '2 behind', true]);
  assert.deepEqual([at(meeting(), 8).overrun, at(meeting(), 8).over], ['Over. Skip 4.', false]);
  const ahead = play(meeting(), [{ type: 'go', to: 1 }, 3]);
  assert.equal(at(ahead, 3).pace, '5 ahead');
  assert.equal(at({ ...meeting(), at: 5 }, 75).meeting, '5 past');
  assert.equal(at({ ...meeting(), at: 5 }, 75).next, 'end');
  const waits = at(meeting(70, { begun: T0 + 5 * MINUTE }), 0);
  assert.deepEqual([waits.left, waits.of, waits.until, waits.overrun, waits.waits], ['05:00', 'wait', 'at 09:05', '', true]);
});

test('live: the address carries a meeting through a phone that keeps nothing', () => {
  const state = play(meeting(60, { without: ['power'] }), [{ type: 'go', to: 2 }, 12]);
  const back = rest.read(rest.write(state), 'a/b', facts, T0 + 20 * MINUTE);
  assert.deepEqual([back.at, back.since, back.begun, back.slot, back.people, back.without], [2, T0 + 12 * MINUTE, T0, 60, 27, ['power']]);
  assert.equal(course.look(back, T0 + 20 * MINUTE).left, course.look(state, T0 + 20 * MINUTE).left);
  assert.equal(rest.read(rest.write(state), 'a/b', facts, T0 + 25 * 60 * MINUTE), null, 'yesterday is over');
  for (const bad of ['', '#open', '#gone~60~27~~1~1', '#open~60~27~~zzzzzzzzz~1', '#open~60~27~<~1~1', '#~75~27~~']) assert.equal(rest.read(bad, 'a/b', facts, T0), null, bad);
});

test('live: what the device kept is taken back only when it is whole and of this session', () => {
  const state = JSON.parse(JSON.stringify(play(meeting(), [{ type: 'go', to: 1 }, 3])));
  assert.ok(course.isWhole(state, 'a/b', facts));
  assert.ok(!course.isWhole(state, 'a/c', facts));
  assert.ok(!course.isWhole(state, 'a/b', facts.slice(1)), 'the session has changed since');
  for (const bad of [null, 7, {}, { ...state, plan: null }, { ...state, begun: 'x' }, { ...state, at: 99 }, { ...state, form: 2 }]) assert.ok(!course.isWhole(bad, 'a/b', facts));
});

test('live: a meeting that is over is written down once, and not at all when it was not', () => {
  const over = play(meeting(), [{ type: 'go', to: 1 }, 9], [{ type: 'mark', message: 'first', mark: 'some' }, 10], [{ type: 'finish' }, 40.4]);
  const record = course.record(over, '2026-11-25');
  assert.deepEqual({ ...record, steps: record.steps.slice(0, 2) }, {
    session: 'a/b', date: '2026-11-25', slot: 70, people: 27, minutes: 40, marks: { first: 'some' }, answers: [],
    steps: [{ id: 'open', mode: 'full', seconds: 540 }, { id: 'story', mode: 'full', seconds: 1884 }],
  });
  const led = ends.withOne(ends.withOne(null, { a: 1 }), record);
  assert.deepEqual(led, [{ a: 1 }, record]);
  assert.deepEqual(ends.withoutOne(led, JSON.parse(JSON.stringify(record))), [{ a: 1 }]);
  assert.deepEqual(ends.withoutOne('broken', record), []);
  assert.equal(play(over, [{ type: 'go', to: 2 }, 50]), over, 'a meeting that is over stays where it is');
});

planner.allTested();
lead.allTested();
