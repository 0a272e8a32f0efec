//! What coaching, reporting and evaluating ask, and how coaching is planned: `coaching/*.yaml`. Content like everything else, in every language.

use serde::Deserialize;

use super::audience::Audience;
use super::front::{Localized, Pairs};
use super::readiness::Readiness;

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
    /// When somebody is ready for a session.
    pub readiness: Pairs<Readiness>,
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
    /// What is written there; words, unless it says so.
    #[serde(default)]
    pub kind: FieldKind,
}

/// What is written into a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// Words.
    #[default]
    Text,
    /// A day.
    Date,
}

impl FieldKind {
    /// The words that authors type.
    pub const WORDS: &'static [&'static str] = &["text", "date"];

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Date => "date",
        }
    }
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
    /// The audience that fills it in on the phone: `participant`, `facilitator`, `supervisor`.
    pub by: Option<String>,
    /// What it is for.
    pub intro: Option<Localized>,
    /// What it asks.
    pub questions: Vec<FormQuestion>,
}

impl Form {
    /// Whose form it is. One that names nobody is the supervisor's to hand out.
    pub fn filled_by(&self) -> Audience {
        self.by.as_deref().and_then(Audience::named).unwrap_or(Audience::Supervisor)
    }
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
    /// What it asks about: under this it is counted.
    pub about: Option<Concern>,
}

/// What an evaluation asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concern {
    /// Time, guide, equipment, printed sheets.
    Technical,
    /// What people know, how ready they are.
    Internal,
    /// Weather, distance, other duties, who comes.
    External,
    /// Whether it was understood.
    Understanding,
    /// Place, chairs, power.
    Facilities,
    /// What use it was.
    Benefit,
    /// An answer that nothing hinders.
    Nothing,
}

impl Concern {
    /// The words for a question.
    pub const OF_QUESTIONS: &'static [&'static str] =
        &["technical", "internal", "external", "understanding", "facilities", "benefit"];
    /// The words for a choice.
    pub const OF_CHOICES: &'static [&'static str] =
        &["technical", "internal", "external", "understanding", "facilities", "benefit", "nothing"];

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Technical => "technical",
            Self::Internal => "internal",
            Self::External => "external",
            Self::Understanding => "understanding",
            Self::Facilities => "facilities",
            Self::Benefit => "benefit",
            Self::Nothing => "nothing",
        }
    }
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
    /// The marks of a scale. What each is called stands in the message catalogue: `forms.scale`.
    pub const SCALE: std::ops::RangeInclusive<u32> = 1..=4;

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
    /// Its id in what is handed on; its number where it has none.
    pub id: Option<String>,
    /// What it says.
    pub text: Localized,
    /// What it is about, where that differs from its question.
    pub about: Option<Concern>,
}
