//! A session's steps by their places: what each takes, what has to be there, what a plan is worth.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::facts::StepFacts;
use super::sum;
use crate::curriculum::Priority;

/// How much of a session a plan keeps. The greater is the better: what stands first decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Value {
    /// Key messages taught.
    pub messages: u32,
    /// Objectives of which at least one step is taught.
    pub objectives: u32,
    /// `should` steps taught.
    pub should: u32,
    /// `could` steps taught.
    pub could: u32,
    /// Steps in full.
    pub full: u32,
}

impl std::ops::Add for Value {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            messages: self.messages + other.messages,
            objectives: self.objectives + other.objectives,
            should: self.should + other.should,
            could: self.could + other.could,
            full: self.full + other.full,
        }
    }
}

/// What becomes of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Full,
    Short,
    Left,
}

impl Choice {
    pub(super) fn is_kept(self) -> bool {
        self != Self::Left
    }
}

/// Something that several steps may teach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    Message,
    Objective,
}

/// A step by its place.
#[derive(Debug)]
pub(super) struct Item {
    pub full: u32,
    /// Less than `full`.
    pub short: Option<u32>,
    pub priority: Priority,
    /// Whether it is taught in every plan.
    pub required: bool,
    /// Places of the steps that it builds on.
    pub after: Vec<usize>,
    /// Places of the aims that it serves.
    pub aims: Vec<usize>,
}

/// The steps of a session, ready to be planned.
#[derive(Debug)]
pub(super) struct Agenda {
    pub items: Vec<Item>,
    pub aims: Vec<Aim>,
}

impl Agenda {
    pub(super) fn of(steps: &[StepFacts], people: Option<u32>) -> Self {
        let mut names: Vec<(Aim, &str)> = Vec::new();
        let mut items: Vec<Item> = steps
            .iter()
            .map(|step| {
                let messages = step.messages.iter().map(|id| (Aim::Message, id.as_str()));
                let objectives = step.objectives.iter().map(|id| (Aim::Objective, id.as_str()));
                let mut aims: Vec<usize> = messages.chain(objectives).map(|aim| place_of(aim, &mut names)).collect();
                tidy(&mut aims);
                let mut after: Vec<usize> =
                    step.after.iter().filter_map(|id| steps.iter().position(|other| other.id == *id)).collect();
                tidy(&mut after);
                Item {
                    full: step.full(people),
                    short: step.shorter(people),
                    priority: step.priority,
                    required: step.priority == Priority::Must,
                    after,
                    aims,
                }
            })
            .collect();
        require_what_is_built_on(&mut items);
        Self { items, aims: names.into_iter().map(|(aim, _)| aim).collect() }
    }

    /// What a step takes.
    pub(super) fn minutes(&self, place: usize, choice: Choice) -> u32 {
        let Some(item) = self.items.get(place) else { return 0 };
        match choice {
            Choice::Full => item.full,
            Choice::Short => item.short.unwrap_or(item.full),
            Choice::Left => 0,
        }
    }

    /// What has to be there takes, in the short forms.
    pub(super) fn least(&self, within: Range<usize>) -> u32 {
        let items = self.items.iter().take(within.end).skip(within.start).filter(|item| item.required);
        sum(items.map(|item| item.short.unwrap_or(item.full)))
    }

    /// What has to be there, in the short forms, and nothing else.
    pub(super) fn shortest(&self) -> Vec<Choice> {
        let choice = |item: &Item| match (item.required, item.short) {
            (false, _) => Choice::Left,
            (true, None) => Choice::Full,
            (true, Some(_)) => Choice::Short,
        };
        self.items.iter().map(choice).collect()
    }

    /// What a plan is worth.
    pub(super) fn value(&self, choices: &[Choice]) -> Value {
        let kept = || self.items.iter().zip(choices).filter(|(_, choice)| choice.is_kept());
        let served = |aim: usize| kept().any(|(item, _)| item.aims.contains(&aim));
        let aims = self.aims.iter().enumerate().filter(|(place, _)| served(*place)).map(|(_, aim)| aim.worth());
        let steps = kept().map(|(item, choice)| {
            let full = Value { full: u32::from(*choice == Choice::Full), ..Value::default() };
            item.worth() + full
        });
        aims.chain(steps).fold(Value::default(), |sum, more| sum + more)
    }
}

impl Aim {
    pub(super) fn worth(self) -> Value {
        match self {
            Self::Message => Value { messages: 1, ..Value::default() },
            Self::Objective => Value { objectives: 1, ..Value::default() },
        }
    }
}

impl Item {
    /// What it is worth to teach it, beside its aims.
    pub(super) fn worth(&self) -> Value {
        match self.priority {
            Priority::Must => Value::default(),
            Priority::Should => Value { should: 1, ..Value::default() },
            Priority::Could => Value { could: 1, ..Value::default() },
        }
    }
}

fn place_of<'a>(aim: (Aim, &'a str), names: &mut Vec<(Aim, &'a str)>) -> usize {
    names.iter().position(|known| *known == aim).unwrap_or_else(|| {
        names.push(aim);
        names.len() - 1
    })
}

fn tidy(places: &mut Vec<usize>) {
    places.sort_unstable();
    places.dedup();
}

/// Whatever a required step builds on is required too, and so on.
fn require_what_is_built_on(items: &mut [Item]) {
    let mut open: Vec<usize> = (0..items.len()).filter(|place| items[*place].required).collect();
    while let Some(place) = open.pop() {
        for before in items[place].after.clone() {
            if !items[before].required {
                items[before].required = true;
                open.push(before);
            }
        }
    }
}
