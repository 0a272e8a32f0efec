//! The planner: which steps of a session run in full, in short, at home or next time, so that a slot holds the best of it.
//!
//! Owns the rules of fitting, exactly and in one place: pure, without clock or chance, the same answer every time. The
//! words for its reasons stand in the message catalogue, and whoever prints a plan asks for them there.
//!
//! | file | owns |
//! |---|---|
//! | `facts.rs` | what is asked: a session's steps, a slot |
//! | `agenda.rs` | the steps by their places: what each takes, what has to be there, what is worth how much |
//! | `search.rs` | the exact search over all ways to run the steps |
//! | `order.rs` | in which order the search decides, which makes it quick |
//! | `split.rs` | two meetings where one is too short |
//! | `why.rs` | the reason for each step |
//! | `clock.rs` | the time of day |

mod agenda;
mod clock;
mod facts;
mod order;
mod search;
mod split;
mod why;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use agenda::Value;
pub use clock::{Clock, ClockError};
pub use facts::{Request, StepFacts};
pub use why::{Fills, Why};

use agenda::{Agenda, Choice};
use search::{Sitting, search};

/// Minutes at the start of a second meeting, for telling again what the first one taught.
pub const RECAP: u32 = 5;

/// How a step is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// As it is written.
    Full,
    /// In the least time it can be done in.
    Short,
    /// Not in the meeting: families do it at home.
    Home,
    /// Not in this meeting, perhaps in the next one.
    Moved,
}

impl Mode {
    /// The word in outputs for programs, and the end of its key in the message catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
            Self::Home => "home",
            Self::Moved => "moved",
        }
    }

    /// Whether the step takes place in the meeting.
    pub fn is_taught(self) -> bool {
        match self {
            Self::Full | Self::Short => true,
            Self::Home | Self::Moved => false,
        }
    }
}

/// One step of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedStep {
    /// The step.
    pub id: String,
    /// How it is given.
    pub mode: Mode,
    /// When it begins. For one that is not taught: when it would have.
    pub start: Clock,
    /// What it takes: nothing where it is not taught.
    pub minutes: u32,
    /// What it would take in full, with the people who come.
    pub full: u32,
    /// Why it is given so.
    pub why: Why,
}

/// A step that needs what is not there, so that its `without` stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// The step.
    pub step: String,
    /// What it needs and what is not there, in the step's own order.
    pub needs: Vec<String>,
}

/// One of two meetings over which a session is spread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Minutes from its start to its end, with recap and administration.
    pub total: u32,
    /// Minutes of recap at its start.
    pub recap: u32,
    /// Its steps, in order.
    pub steps: Vec<PlannedStep>,
    /// The key messages that it teaches. The recap of the next meeting asks for them.
    pub messages: Vec<String>,
}

/// A session over two meetings, where one is too short for what has to be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split {
    /// The smallest slot that would do for each of the two.
    pub least: u32,
    /// The two; none where the slot is too small for this as well.
    pub meetings: Vec<Meeting>,
}

/// A session fitted into a slot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Minutes of the slot.
    pub slot: u32,
    /// Minutes that the plan takes, with administration.
    pub total: u32,
    /// The smallest slot that holds every `must` and what it builds on, in their short forms, with administration.
    pub least: u32,
    /// Every step, in order. Where the slot is smaller than `least`: what a slot of `least` minutes would hold.
    pub steps: Vec<PlannedStep>,
    /// The key messages taught, in the order of the steps.
    pub messages: Vec<String>,
    /// The objectives served, in the order of the steps.
    pub objectives: Vec<String>,
    /// How much of the session is kept.
    pub value: Value,
    /// The taught steps that need what is not there.
    pub alternatives: Vec<Alternative>,
    /// A way out where the slot is smaller than `least`, and only there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
}

impl Plan {
    /// Whether the slot holds it.
    pub fn fits(&self) -> bool {
        self.total <= self.slot
    }

    /// Minutes of the slot that are left over.
    pub fn buffer(&self) -> u32 {
        self.slot.saturating_sub(self.total)
    }
}

/// Fits a session's steps into a slot: the best of all plans that hold, by [`Value`], and of equal ones that whose earlier
/// steps are in full (then: whose earlier steps are taught at all).
///
/// Every `must` is taught, and so is every step that a taught one comes `after`.
pub fn fit(steps: &[StepFacts], request: &Request) -> Plan {
    let agenda = Agenda::of(steps, request.people);
    let whole = |minutes| [Sitting { steps: 0..steps.len(), minutes }];
    let found = request.slot.checked_sub(request.admin).and_then(|minutes| search(&agenda, &whole(minutes)));
    let split = found.is_none().then(|| split::split(steps, &agenda, request));
    let choices = found.unwrap_or_else(|| agenda.shortest());
    let steps_planned = planned(steps, &agenda, &choices, 0..steps.len(), request.start);
    let minutes = sum(steps_planned.iter().map(|step| step.minutes));
    Plan {
        slot: request.slot,
        total: minutes.saturating_add(request.admin),
        least: agenda.least(0..steps.len()).saturating_add(request.admin),
        messages: taught(steps, &choices, 0..steps.len(), |step| &step.messages),
        objectives: taught(steps, &choices, 0..steps.len(), |step| &step.objectives),
        value: agenda.value(&choices),
        alternatives: alternatives(steps, &choices, request),
        steps: steps_planned,
        split,
    }
}

/// The steps of one meeting with their times.
fn planned(
    steps: &[StepFacts],
    agenda: &Agenda,
    choices: &[Choice],
    within: Range<usize>,
    start: Clock,
) -> Vec<PlannedStep> {
    let mut passed = 0_u32;
    within
        .filter_map(|place| Some((place, steps.get(place)?, *choices.get(place)?)))
        .map(|(place, step, choice)| {
            let mode = match choice {
                Choice::Full => Mode::Full,
                Choice::Short => Mode::Short,
                Choice::Left if step.home => Mode::Home,
                Choice::Left => Mode::Moved,
            };
            let minutes = agenda.minutes(place, choice);
            let start = start.plus(passed);
            passed = passed.saturating_add(minutes);
            let full = agenda.minutes(place, Choice::Full);
            PlannedStep { id: step.id.clone(), mode, start, minutes, full, why: Why::of(steps, agenda, choices, place) }
        })
        .collect()
}

/// What the taught steps teach, each thing once.
fn taught(
    steps: &[StepFacts],
    choices: &[Choice],
    within: Range<usize>,
    of: impl Fn(&StepFacts) -> &Vec<String>,
) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let kept = steps.iter().zip(choices).take(within.end).skip(within.start).filter(|(_, choice)| choice.is_kept());
    for id in kept.flat_map(|(step, _)| of(step)) {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    all
}

fn alternatives(steps: &[StepFacts], choices: &[Choice], request: &Request) -> Vec<Alternative> {
    let kept = steps.iter().zip(choices).filter(|(_, choice)| choice.is_kept());
    kept.map(|(step, _)| Alternative { step: step.id.clone(), needs: step.lacks(&request.without) })
        .filter(|alternative| !alternative.needs.is_empty())
        .collect()
}

fn sum(minutes: impl Iterator<Item = u32>) -> u32 {
    minutes.fold(0, u32::saturating_add)
}
