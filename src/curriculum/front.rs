//! What authors say in YAML: front matter and the shared files, as serde reads them.
//!
//! A translation may leave out what its source says; whether something required is missing is decided when the
//! languages are assembled. The same keys, with words for people, stand in [`super::schema`].

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Deserialize as Derive, Serialize};

use super::id::{Lang, Minutes};

/// A map whose order is the author's.
pub type Pairs<T> = Vec<(String, T)>;

/// A text that is the same in every language, or one a language.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(untagged)]
pub enum Localized {
    /// The same for all.
    Plain(String),
    /// One a language.
    PerLang(std::collections::BTreeMap<String, String>),
}

impl Localized {
    /// The text in a language.
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::PerLang(texts) => texts.get(lang.as_str()).map(String::as_str),
        }
    }

    /// The text in a language, or nothing; a missing language is reported by the check.
    pub fn in_lang(&self, lang: &Lang) -> &str {
        self.get(lang).unwrap_or_default()
    }
}

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Mastery {
    /// Most could.
    pub most: MasteryRule,
    /// Some could.
    pub some: MasteryRule,
    /// Few could.
    pub few: MasteryRule,
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

/// An office or line that people can reach.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its name.
    pub name: Localized,
    /// Its number; empty where people write in their own.
    pub number: String,
    /// What to know before calling.
    pub note: Option<Localized>,
    /// When the number was checked.
    pub checked: Option<String>,
    /// Where it was seen.
    pub source: Option<Localized>,
}

/// A risky number: a dose, an age, an amount, a limit.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number itself.
    #[serde(deserialize_with = "number_or_text")]
    pub value: Option<String>,
    /// Its unit.
    pub unit: Option<Localized>,
    /// The number as a sentence says it.
    pub text: Localized,
    /// Who owns it.
    pub source: Option<Localized>,
    /// Wrong forms that must stand nowhere.
    #[serde(default)]
    pub conflicts: Vec<String>,
}

/// Who made a picture.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// The maker.
    pub credit: String,
    /// Under which licence.
    pub licence: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
}

/// Reads a map as pairs in the author's order.
pub fn pairs<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Pairs<T>, D::Error> {
    struct InOrder<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
        type Value = Pairs<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = Vec::with_capacity(map.size_hint().unwrap_or(0));
            while let Some((key, value)) = map.next_entry::<String, T>()? {
                if pairs.iter().any(|(known, _)| *known == key) {
                    return Err(serde::de::Error::custom(format!("`{key}` twice")));
                }
                pairs.push((key, value));
            }
            Ok(pairs)
        }
    }
    deserializer.deserialize_map(InOrder(PhantomData))
}

/// Reads `5` and `"5"` alike.
fn number_or_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Derive)]
    #[serde(untagged)]
    enum Either {
        Number(serde_yaml::Number),
        Text(String),
    }
    Ok(Some(match Either::deserialize(deserializer)? {
        Either::Number(number) => number.to_string(),
        Either::Text(text) => text,
    }))
}
