//! Front matter of the texts that have some: modules, sessions, methods.

use serde::{Deserialize as Derive, Serialize};

use super::{Pairs, number_or_text, pairs};
use crate::curriculum::id::Minutes;
use crate::curriculum::words::SMALL_GROUP;

/// Theme of a module: decides its icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Parenting.
    Parenting,
    /// Family finance.
    Finance,
    /// Starting a business.
    Business,
    /// Healthy homes.
    Home,
    /// Disability.
    Disability,
    /// Elderly care.
    Elderly,
    /// Anything else.
    #[default]
    General,
}

impl Theme {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Parenting => "parenting",
            Self::Finance => "finance",
            Self::Business => "business",
            Self::Home => "home",
            Self::Disability => "disability",
            Self::Elderly => "elderly",
            Self::General => "general",
        }
    }
}

/// Front matter of a module.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct ModuleFront {
    /// Its name.
    pub title: String,
    /// What families gain.
    pub summary: Option<String>,
    /// Its theme.
    pub theme: Option<Theme>,
}

/// Front matter of a session.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct SessionFront {
    /// Its name.
    pub title: String,
    /// What families gain, one sentence.
    pub summary: Option<String>,
    /// Number in the official course.
    pub official: Option<String>,
    /// Minutes in full.
    pub minutes: Option<Minutes>,
    /// What one can see that was learned, by id.
    #[serde(default, deserialize_with = "pairs")]
    pub objectives: Pairs<String>,
    /// What to bring.
    #[serde(default)]
    pub materials: Vec<Material>,
    /// Where its facts come from.
    #[serde(default)]
    pub sources: Vec<SourceRef>,
    /// In a translation: the mark of the source's state that it translates.
    pub translates: Option<String>,
    /// How far it was reviewed.
    pub review: Option<Review>,
}

/// One thing to bring.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// What.
    pub item: String,
    /// For whom one is counted.
    pub per: Option<Per>,
    /// How many for each.
    pub count: Option<u32>,
    /// What serves instead.
    pub instead: Option<String>,
}

impl Material {
    /// For whom it is counted; once, unless it says so.
    pub fn counted_per(&self) -> Per {
        self.per.unwrap_or(Per::Meeting)
    }

    /// How many that makes for a group; 0 where it is not counted.
    pub fn total(&self, group: u32) -> u32 {
        let times = match self.counted_per() {
            Per::Meeting | Per::Facilitator => 1,
            Per::Group => group.div_ceil(SMALL_GROUP),
            Per::Participant => group,
        };
        self.count.unwrap_or(0).saturating_mul(times)
    }
}

/// For whom a material is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Once.
    Meeting,
    /// Each small group.
    Group,
    /// Each participant.
    Participant,
    /// The facilitator.
    Facilitator,
}

impl Per {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Group => "group",
            Self::Participant => "participant",
            Self::Facilitator => "facilitator",
        }
    }
}

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct SourceRef {
    /// Its name.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was looked at.
    pub checked: Option<String>,
    /// What it is used for.
    pub note: Option<String>,
}

impl SourceRef {
    /// Where it can be read on the web.
    pub fn web_address(&self) -> Option<&str> {
        self.url.as_deref().filter(|url| url.starts_with("https://") || url.starts_with("http://"))
    }
}

/// How far a session was reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Derive, Default)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// How far.
    pub state: Option<ReviewState>,
    /// What local readers should be asked.
    #[serde(default)]
    pub questions: Vec<String>,
}

/// Stage of review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReviewState {
    /// Written.
    Draft,
    /// Read by somebody who knows the field.
    Reviewed,
    /// Used with a group.
    FieldTested,
}

impl ReviewState {
    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
            Self::FieldTested => "field-tested",
        }
    }
}

/// Front matter of a method.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct MethodFront {
    /// Its name.
    pub title: String,
    /// What it is good for.
    pub summary: Option<String>,
    /// About how long.
    pub minutes: Option<Minutes>,
    /// For how many people, a number or words.
    #[serde(default, deserialize_with = "number_or_text")]
    pub group: Option<String>,
    /// What it needs.
    #[serde(default)]
    pub needs: Vec<String>,
    /// Method or energiser.
    pub kind: Option<MethodKind>,
}

/// Sort of method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive, Serialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum MethodKind {
    /// A way to teach.
    #[default]
    Method,
    /// A way to wake people up.
    Energiser,
}
