//! What is asked of the planner: the steps of a session, and the slot. Owns what a step takes with so many people.

use serde::{Deserialize, Serialize};

use super::clock::Clock;
use crate::curriculum::{Kind, Priority};
use crate::edition::{EditionSession, EditionStep};

/// What the planner knows of a step. Written out, it is what the planner on the page is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StepFacts {
    /// Its id.
    pub id: String,
    /// In full, for the usual group.
    pub minutes: u32,
    /// Least minutes it can be done in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<u32>,
    /// Thousandths of a minute a person takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_person: Option<u32>,
    /// How much it matters.
    #[serde(with = "priority")]
    pub priority: Priority,
    /// Ids of the objectives that it serves.
    #[serde(default)]
    pub objectives: Vec<String>,
    /// Ids of the key messages in it.
    #[serde(default)]
    pub messages: Vec<String>,
    /// What it needs.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Ids of the steps that it builds on.
    #[serde(default)]
    pub after: Vec<String>,
    /// Whether families can do it at home: there is a practice or a worksheet in it.
    #[serde(default)]
    pub home: bool,
}

/// For what a session is to be planned.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Request {
    /// Minutes from start to end.
    pub slot: u32,
    /// Minutes of it at the end that belong to administration.
    #[serde(default)]
    pub admin: u32,
    /// How many people come; the usual group unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// When it begins.
    #[serde(default)]
    pub start: Clock,
    /// What is not there, as words of `needs`.
    #[serde(default)]
    pub without: Vec<String>,
}

impl StepFacts {
    /// The steps of a session as an audience sees them.
    pub fn of(session: &EditionSession<'_>) -> Vec<Self> {
        session.steps.iter().map(|step| Self::of_step(session, step)).collect()
    }

    fn of_step(session: &EditionSession<'_>, step: &EditionStep<'_>) -> Self {
        let (minutes, short) = step.minutes();
        let blocks = step.blocks();
        let owned = |words: &mut dyn Iterator<Item = &str>| words.map(str::to_owned).collect();
        Self {
            id: step.id().to_owned(),
            minutes: u32::from(minutes),
            short: short.map(u32::from),
            per_person: step.per_person(),
            priority: step.priority(),
            objectives: owned(&mut step.objectives()),
            messages: blocks
                .iter()
                .filter(|block| block.kind == Kind::KeyMessage)
                .filter_map(|block| block.id.clone())
                .collect(),
            needs: owned(&mut step.needs()),
            // A step that this audience does not see is not even named.
            after: owned(&mut step.after().filter(|id| session.steps.iter().any(|other| other.id() == *id))),
            home: blocks.iter().any(|block| matches!(block.kind, Kind::Practice | Kind::Worksheet)),
        }
    }

    /// Minutes in full with so many people.
    pub fn full(&self, people: Option<u32>) -> u32 {
        let each = u64::from(self.per_person.unwrap_or(0)) * u64::from(people.unwrap_or(0));
        self.minutes.max(u32::try_from(each.div_ceil(1000)).unwrap_or(u32::MAX))
    }

    /// Minutes in short, where that is less than in full.
    pub fn shorter(&self, people: Option<u32>) -> Option<u32> {
        self.short.filter(|short| *short < self.full(people))
    }

    /// What it needs of what is not there.
    pub fn lacks(&self, without: &[String]) -> Vec<String> {
        self.needs.iter().filter(|need| without.contains(need)).cloned().collect()
    }
}

/// A priority as authors type it.
mod priority {
    use super::Priority;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the shape that serde wants")]
    pub(super) fn serialize<S: Serializer>(priority: &Priority, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(priority.word())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Priority, D::Error> {
        let typed = String::deserialize(deserializer)?;
        let found = Priority::WORDS.into_iter().find(|(word, _)| *word == typed);
        found.map(|(_, priority)| priority).ok_or_else(|| D::Error::custom("a priority is must, should or could"))
    }
}
