//! `curriculum.yaml`: the whole, its limits, what follows on mastery, its modules.

use serde::de::{Deserialize, Deserializer};
use serde::{Deserialize as Derive, Serialize};

use super::super::readiness::Readiness;
use super::{Localized, Pairs, pairs};

/// `curriculum.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CurriculumFront {
    /// Name of the whole.
    pub title: Localized,
    /// One line under the name on the home page.
    pub tagline: Option<Localized>,
    /// One or two sentences about the whole.
    pub summary: Option<Localized>,
    /// Picture of the home page.
    pub picture: Option<String>,
    /// What that picture shows.
    pub alt: Option<Localized>,
    /// Licence of the texts.
    pub licence: Option<Localized>,
    /// Languages; the first is the source.
    pub languages: Vec<String>,
    /// Version of the content.
    pub version: String,
    /// Review date of the whole.
    pub checked: String,
    /// Where the site will be hosted.
    pub base_url: Option<String>,
    /// Usual paper.
    #[serde(default = "default_paper")]
    pub paper: String,
    /// People in a usual meeting.
    #[serde(default = "default_group")]
    pub group: u32,
    /// Usual slots in minutes.
    #[serde(default = "default_slots")]
    pub slots: Vec<u16>,
    /// Limits of the editorial checks.
    #[serde(default)]
    pub limits: LimitsFront,
    /// What follows on how many could tell it back.
    pub mastery: Option<Mastery>,
    /// Rules of readiness; `coaching/readiness.yaml` may hold more of them.
    #[serde(default, deserialize_with = "pairs")]
    pub readiness: Pairs<Readiness>,
    /// More words for `needs`, named per language.
    #[serde(default, deserialize_with = "pairs")]
    pub needs: Pairs<Localized>,
    /// Folder of a theme, relative to the root.
    pub theme: Option<String>,
    /// Modules and their sessions in order.
    pub modules: Vec<ModuleList>,
}

fn default_paper() -> String {
    "a4".to_owned()
}

fn default_group() -> u32 {
    27
}

fn default_slots() -> Vec<u16> {
    vec![30, 60, 90, 120]
}

/// `limits` of `curriculum.yaml`. A key that is left out keeps bekal's own limit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Derive)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LimitsFront {
    /// Words in a sentence.
    pub sentence_words: Option<SentenceWords>,
    /// Days after which a contact is old.
    pub contact_days: Option<u32>,
    /// Letters that fit on papers.
    pub letters: Option<Letters>,
    /// Words about the people in the room, per language.
    #[serde(default, deserialize_with = "pairs")]
    pub room_words: Pairs<Vec<String>>,
}

/// Most words in a sentence, by reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct SentenceWords {
    /// What participants read or hear.
    pub participant: Option<u32>,
    /// What facilitators read.
    pub facilitator: Option<u32>,
}

/// Most letters on papers, spaces included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Letters {
    /// A message of the leaflet.
    pub leaflet_message: Option<u32>,
    /// The words beside it.
    pub leaflet_support: Option<u32>,
    /// The picture side of a flipchart.
    pub flipchart_message: Option<u32>,
    /// The label of a card.
    pub card_label: Option<u32>,
}

/// What follows when most, some or few could tell a key message back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mastery {
    /// Most could.
    pub most: MasteryRule,
    /// Some could.
    pub some: MasteryRule,
    /// Few could.
    pub few: MasteryRule,
}

/// Where a curriculum says nothing.
impl Default for Mastery {
    fn default() -> Self {
        Self { most: MasteryRule::GoOn, some: MasteryRule::Recap, few: MasteryRule::Repeat }
    }
}

/// What to do next time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MasteryRule {
    /// Go on.
    GoOn,
    /// Begin with a recap.
    Recap,
    /// Repeat the session.
    Repeat,
}

/// One module and its sessions, in order: `- keuangan: [a, b]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleList {
    /// Id of the module.
    pub module: String,
    /// Ids of its sessions.
    pub sessions: Vec<String>,
}

impl<'de> Deserialize<'de> for ModuleList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut lists: Pairs<Vec<String>> = pairs(deserializer)?;
        match (lists.pop(), lists.is_empty()) {
            (Some((module, sessions)), true) => Ok(Self { module, sessions }),
            _ => Err(serde::de::Error::custom("one module with the list of its sessions, as in `- finance: [saving]`")),
        }
    }
}
