//! The page of a session: the one that lies open during a meeting.

use super::ready;
use super::{Action, Frame, Link, Part, PlanLink, Priority, RecapCard, Slat, SlotLink};
use serde::Serialize;

/// A session. Reading order: head, folds (aims, key messages, what to bring), steps, sources.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SessionPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Number in the official course (`5`, `10a`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official: Option<String>,
    /// Title.
    pub title: String,
    /// What families gain, one sentence.
    pub summary: String,
    /// Minutes in full.
    pub minutes: u32,
    /// What can be done with it, the main thing first; empty for participants without papers.
    pub actions: Vec<Action>,
    /// Its run sheets, one a usual length of a meeting; empty for participants.
    pub slots: Vec<SlotLink>,
    /// The page for any other time.
    pub free: PlanLink,
    /// What people can do afterwards, ready inline HTML each.
    #[serde(serialize_with = "ready::list")]
    pub objectives: Vec<String>,
    /// The key messages, as links to where they stand.
    pub key_messages: Vec<MessageLink>,
    /// What to bring; empty for participants.
    pub materials: Vec<Material>,
    /// People that the counts are for.
    pub group: u32,
    /// Words before the first step.
    pub intro: Vec<Part>,
    /// What is left of the session before; none for participants and for the first session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recap: Option<RecapCard>,
    /// The page after the meeting; none for participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The time slat; none for participants, whose steps do not add up to the session's minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slat: Option<Slat>,
    /// The steps.
    pub steps: Vec<Step>,
    /// Footnotes of the whole session, ready HTML; empty where there are none.
    #[serde(serialize_with = "ready::html")]
    pub footnotes: String,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// How far it has been reviewed; none for participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// The session before it in the course.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Neighbour>,
    /// The session after it in the course.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Neighbour>,
}

/// One step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Step {
    /// From 1, counting what this audience sees.
    pub number: u32,
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: String,
    /// Its time; none for participants.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<StepTime>,
    /// How it is led; none for participants, who have no methods pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<Link>,
    /// What it needs, by name: `proyektor`, `listrik`; empty for participants.
    pub needs: Vec<String>,
    /// Prose and blocks.
    pub parts: Vec<Part>,
}

/// The time of a step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct StepTime {
    /// For the usual group.
    pub minutes: u32,
    /// The least in which it can be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<u32>,
    /// Minutes for each person, written in the page's language (`1,5`), where it grows with the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_person: Option<String>,
    /// How much it matters.
    pub priority: Priority,
}

/// A key message named at the head of its session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MessageLink {
    /// Its words, ready inline HTML.
    #[serde(serialize_with = "ready::html")]
    pub html: String,
    /// Its anchor on the page.
    pub href: String,
}

/// One thing to bring.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Material {
    /// What.
    pub item: String,
    /// `meeting`, `group`, `participant` or `facilitator`: its words are in the catalogue.
    pub per: String,
    /// How many for each of those; 0 where no number is given.
    pub count: u32,
    /// How many for the usual group; 0 where no number is given.
    pub total: u32,
    /// What will do instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
}

/// A source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Title.
    pub title: String,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its address outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// When it was looked at, written out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<String>,
}

/// How far a session has been reviewed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Review {
    /// `draft`, `reviewed` or `field-tested`: its words are in the catalogue.
    pub state: String,
    /// What is still open.
    pub questions: Vec<String>,
}

/// The session before or after.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Neighbour {
    /// Short enough for half a phone: `Sesi 6`, or the title.
    pub label: String,
    /// Its title.
    pub title: String,
    /// Where it is.
    pub href: String,
}
