//! Random sessions for the planner, and a planner that tries every plan there is.

use bekal::curriculum::Priority;
use bekal::edition::plan::{Mode, Plan, Request, StepFacts, Value};

/// Numbers that look random and are the same on every machine.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from((self.0 >> 33) % u64::from(sides)).unwrap_or(0)
    }

    pub fn one_in(&mut self, sides: u32) -> bool {
        self.roll(sides) == 0
    }
}

/// A session of so many steps. Some are tied to each other, some serve the same aims.
pub fn session(dice: &mut Dice, count: u32) -> Vec<StepFacts> {
    let tangled = dice.one_in(4);
    (0..count)
        .map(|place| {
            let minutes = 1 + dice.roll(18);
            let names = |dice: &mut Dice, word: &str, kinds: u32, chance: u32| -> Vec<String> {
                let all = (0..kinds).filter(|_| dice.one_in(chance)).collect::<Vec<_>>();
                all.iter().map(|kind| format!("{word}{kind}")).collect()
            };
            // What comes after a later step, after itself or after nothing that is there is a mistake; the planner bears it.
            let before = if tangled && dice.one_in(4) { count + 1 } else { place };
            let mut after: Vec<String> = Vec::new();
            while before > 0 && dice.one_in(2) {
                after.push(format!("step{}", dice.roll(before)));
            }
            StepFacts {
                id: format!("step{place}"),
                minutes,
                short: (!dice.one_in(4)).then(|| 1 + dice.roll(minutes)),
                per_person: dice.one_in(5).then(|| 100 + 50 * dice.roll(20)),
                priority: [Priority::Must, Priority::Should, Priority::Could][dice.roll(3) as usize],
                objectives: names(dice, "aim", 3, 4),
                messages: names(dice, "message", 2, 5),
                needs: names(dice, "need", 2, 3),
                after,
                home: dice.one_in(3),
            }
        })
        .collect()
}

/// Something to ask of a session.
pub fn request(dice: &mut Dice) -> Request {
    Request {
        slot: 1 + dice.roll(90),
        admin: if dice.one_in(3) { dice.roll(16) } else { 0 },
        people: dice.one_in(2).then(|| 5 + dice.roll(40)),
        start: format!("{:02}:{:02}", dice.roll(24), dice.roll(60)).parse().unwrap_or_default(),
        without: if dice.one_in(2) { vec!["need0".to_owned()] } else { Vec::new() },
    }
}

/// What a plan keeps, counted from its modes alone.
pub fn value(steps: &[StepFacts], modes: &[Mode]) -> Value {
    let kept = || steps.iter().zip(modes).filter(|(_, mode)| mode.is_taught()).map(|(step, _)| step);
    let different = |of: fn(&StepFacts) -> &Vec<String>| {
        let all: std::collections::BTreeSet<&String> = kept().flat_map(of).collect();
        u32::try_from(all.len()).unwrap_or(0)
    };
    let with = |priority| u32::try_from(kept().filter(|step| step.priority == priority).count()).unwrap_or(0);
    Value {
        messages: different(|step| &step.messages),
        objectives: different(|step| &step.objectives),
        should: with(Priority::Should),
        could: with(Priority::Could),
        full: u32::try_from(modes.iter().filter(|mode| **mode == Mode::Full).count()).unwrap_or(0),
    }
}

/// Whether a plan keeps what it must, and what that builds on.
pub fn is_sound(steps: &[StepFacts], modes: &[Mode]) -> bool {
    let taught = |id: &String| steps.iter().position(|step| step.id == *id).is_none_or(|at| modes[at].is_taught());
    steps.iter().zip(modes).all(|(step, mode)| {
        if mode.is_taught() { step.after.iter().all(taught) } else { step.priority != Priority::Must }
    })
}

/// What a step takes.
pub fn minutes(step: &StepFacts, people: Option<u32>, mode: Mode) -> u32 {
    let full = step.minutes.max((step.per_person.unwrap_or(0) * people.unwrap_or(0)).div_ceil(1000));
    match mode {
        Mode::Full => full,
        Mode::Short => step.short.map_or(full, |short| short.min(full)),
        Mode::Home | Mode::Moved => 0,
    }
}

/// The best plan and the least minutes any plan takes, by trying them all.
pub fn brute_force(steps: &[StepFacts], request: &Request) -> (Option<Vec<Mode>>, u32) {
    #[expect(clippy::type_complexity, reason = "a test compares all of it at once")]
    let mut best: Option<(Value, Vec<bool>, Vec<bool>, Vec<Mode>)> = None;
    let mut least = u32::MAX;
    let mut modes = Vec::new();
    every(steps, request.people, &mut modes, &mut |modes| {
        if !is_sound(steps, modes) {
            return;
        }
        let taken: u32 = steps.iter().zip(modes).map(|(step, mode)| minutes(step, request.people, *mode)).sum();
        least = least.min(taken + request.admin);
        if taken + request.admin > request.slot {
            return;
        }
        let full = modes.iter().map(|mode| *mode == Mode::Full).collect();
        let taught = modes.iter().map(|mode| mode.is_taught()).collect();
        let plan = (value(steps, modes), full, taught, modes.to_vec());
        if best.as_ref().is_none_or(|best| (best.0, &best.1, &best.2) < (plan.0, &plan.1, &plan.2)) {
            best = Some(plan);
        }
    });
    (best.map(|best| best.3), least)
}

fn every(steps: &[StepFacts], people: Option<u32>, modes: &mut Vec<Mode>, visit: &mut impl FnMut(&[Mode])) {
    let Some(step) = steps.get(modes.len()) else { return visit(modes) };
    let left = if step.home { Mode::Home } else { Mode::Moved };
    for mode in [Mode::Full, Mode::Short, left] {
        let same = mode == Mode::Short && minutes(step, people, Mode::Short) == minutes(step, people, Mode::Full);
        if !same && (mode.is_taught() || step.priority != Priority::Must) {
            modes.push(mode);
            every(steps, people, modes, visit);
            modes.pop();
        }
    }
}

/// The modes of a plan.
pub fn modes(plan: &Plan) -> Vec<Mode> {
    plan.steps.iter().map(|step| step.mode).collect()
}
