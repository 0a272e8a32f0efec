//! What coaching, reporting and evaluating ask, and how coaching is planned: `coaching/*.yaml`. Content like everything else, in every language.

use serde::Deserialize;

use super::front::{Localized, Pairs};

/// The forms of a curriculum; empty where it has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coaching {
    /// What a coach looks for, by id.
    pub observation: Pairs<Observed>,
    /// What the two agree on.
    pub agreement: Pairs<FormField>,
    /// What is reported after a meeting.
    pub report: Pairs<FormField>,
    /// Short forms about what hindered and what helped.
    pub evaluation: Pairs<Form>,
    /// The rules of a coaching plan.
    pub plan: PlanRules,
}

/// The rules of a coaching plan: `coaching/plan.yaml`. A key that is left out keeps bekal's own rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct PlanRules {
    /// Minutes of one coaching visit.
    pub visit_minutes: u32,
    /// When visits begin on a day, in order: `09:00`.
    pub times: Vec<String>,
    /// The most visits on one day, all pairs together.
    pub visits_a_day: u32,
    /// Whether there are visits on Saturday and Sunday.
    pub weekends: Weekends,
    /// Who may be paired with whom.
    pub pairs: PairRule,
}

impl Default for PlanRules {
    fn default() -> Self {
        Self {
            visit_minutes: 90,
            times: vec!["09:00".to_owned(), "13:00".to_owned()],
            visits_a_day: 6,
            weekends: Weekends::Skip,
            pairs: PairRule::NearFirst,
        }
    }
}

/// What happens to a date on Saturday or Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Weekends {
    /// It moves to the next working day.
    Skip,
    /// It is a day like any other.
    Use,
}

impl Weekends {
    /// The words that authors type.
    pub const WORDS: &'static [&'static str] = &["skip", "use"];
}

/// Who may coach whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PairRule {
    /// Somebody of the same area where the load stays even, else anybody who is trained.
    NearFirst,
    /// Somebody of the same area only.
    SameArea,
}

impl PairRule {
    /// The words that authors type.
    pub const WORDS: &'static [&'static str] = &["near-first", "same-area"];
}

/// Something that a coach can see or hear, with what it looks like from 0 (not yet) to 3 (fully).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Observed {
    /// Its name.
    pub title: Localized,
    /// Not yet.
    pub at_0: Localized,
    /// A beginning.
    pub at_1: Localized,
    /// Nearly.
    pub at_2: Localized,
    /// Fully.
    pub at_3: Localized,
}

impl Observed {
    /// The four levels in order.
    pub fn levels(&self) -> [&Localized; 4] {
        [&self.at_0, &self.at_1, &self.at_2, &self.at_3]
    }
}

/// A line or box to fill in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormField {
    /// What is asked.
    pub label: Localized,
    /// Lines to write on.
    pub lines: u32,
}

/// A short form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// Its name.
    pub title: Localized,
    /// Who fills it in.
    #[serde(rename = "for")]
    pub people: Localized,
    /// What it is for.
    pub intro: Option<Localized>,
    /// What it asks.
    pub questions: Vec<FormQuestion>,
}

/// A question of a form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormQuestion {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub text: Localized,
    /// How it is answered.
    pub kind: Reply,
    /// What can be chosen.
    #[serde(default)]
    pub choices: Vec<ReplyChoice>,
    /// Lines to write on.
    pub lines: Option<u32>,
}

/// How a question of a form is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// 1 (not at all) to 4 (very).
    Scale,
    /// One of some words.
    Choice,
    /// Own words.
    Open,
}

impl Reply {
    /// The words that authors type.
    pub const WORDS: &'static [&'static str] = &["scale", "choice", "open"];

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Scale => "scale",
            Self::Choice => "choice",
            Self::Open => "open",
        }
    }
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplyChoice {
    /// What it says.
    pub text: Localized,
}
