//! Why a step is given as it is. Owns the kinds of reasons and which one is told; the words stand in the message
//! catalogue under `plan.why`.

use serde::{Deserialize, Serialize};

use super::agenda::{Agenda, Choice};
use super::facts::StepFacts;
use super::{Mode, PlannedStep};
use crate::curriculum::Priority;

/// The reason for one step of a plan. Steps that a reason names are named by their ids.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Taught: it is a `must`.
    Must,
    /// Taught: this step, which is taught in every plan, builds on it.
    Base(String),
    /// Taught: there is time.
    Room,
    /// Left: this step, on which it builds, is left.
    Behind(String),
    /// Left: there is no time, and this step, which is taught, serves the same aims.
    Served(String),
    /// Left: there is no time, and an aim is left with it.
    Lost,
    /// Left: there is no time; it is a `should` without an aim of its own.
    Later,
    /// Left: it is for when there is plenty of time, and there is not.
    Spare,
}

/// What the words of a reason may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fills<'a> {
    /// Minutes as planned.
    pub minutes: u32,
    /// Minutes in full.
    pub full: u32,
    /// The id of the step that the reason names.
    pub step: Option<&'a str>,
}

impl Why {
    pub(super) fn of(steps: &[StepFacts], agenda: &Agenda, choices: &[Choice], place: usize) -> Self {
        let kept = |place: usize| choices.get(place).is_some_and(|choice| choice.is_kept());
        let named = |place: usize| steps.get(place).map(|step| step.id.clone()).unwrap_or_default();
        let item = &agenda.items[place];
        if kept(place) {
            let mut builders = agenda.items.iter().enumerate().filter(|(_, other)| other.after.contains(&place));
            return match (item.priority, item.required) {
                (Priority::Must, _) => Self::Must,
                (_, false) => Self::Room,
                (_, true) => builders
                    .find(|(at, other)| other.required && *at != place)
                    .map_or(Self::Must, |(at, _)| Self::Base(named(at))),
            };
        }
        if let Some(before) = item.after.iter().find(|before| !kept(**before) && **before != place) {
            return Self::Behind(named(*before));
        }
        let serving = |aim: &usize| {
            let taught = agenda.items.iter().enumerate().filter(|(at, _)| kept(*at));
            taught.filter(|(_, other)| other.aims.contains(aim)).map(|(at, _)| at).next()
        };
        let served: Option<Vec<usize>> = item.aims.iter().map(serving).collect();
        match (served.as_deref(), item.priority) {
            (None, _) => Self::Lost,
            (Some([first, ..]), _) => Self::Served(named(*first)),
            (Some([]), Priority::Could) => Self::Spare,
            (Some([]), Priority::Must | Priority::Should) => Self::Later,
        }
    }

    /// The last part of its key in the message catalogue.
    fn key(&self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Base(_) => "base",
            Self::Room => "room",
            Self::Behind(_) => "behind",
            Self::Served(_) => "served",
            Self::Lost => "lost",
            Self::Later => "later",
            Self::Spare => "spare",
        }
    }

    fn step(&self) -> Option<&str> {
        match self {
            Self::Base(step) | Self::Behind(step) | Self::Served(step) => Some(step),
            Self::Must | Self::Room | Self::Lost | Self::Later | Self::Spare => None,
        }
    }
}

impl PlannedStep {
    /// The reason in words: why, and what that means for the step. `say` gives the message of a key, with its slots
    /// filled: `{n}` and `{full}` minutes, `{step}` the title of a step.
    pub fn reason(&self, say: impl Fn(&str, Fills<'_>) -> String) -> String {
        let why = self.cause(&say);
        match self.mode {
            Mode::Full => why,
            mode => format!("{why} {}", say(&format!("plan.then.{}", mode.key()), self.fills())),
        }
    }

    /// Only why, for a place that says in another way how the step is given.
    pub fn cause(&self, say: impl Fn(&str, Fills<'_>) -> String) -> String {
        say(&format!("plan.why.{}", self.why.key()), self.fills())
    }

    fn fills(&self) -> Fills<'_> {
        Fills { minutes: self.minutes, full: self.full, step: self.why.step() }
    }
}
