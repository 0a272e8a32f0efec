//! A run sheet: a session fitted into the minutes at hand.

use super::ready;
use super::{Action, Frame, Material, PaperLink, PlanLink, Priority, Slat, Without};
use serde::Serialize;

/// A session fitted into a slot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RunSheetPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title of the session.
    pub title: String,
    /// Minutes at hand.
    pub slot: u32,
    /// Minutes that the steps take.
    pub total: u32,
    /// Minutes left over.
    pub buffer: u32,
    /// Minutes that this session takes at least.
    pub least: u32,
    /// Whether the slot holds what has to be there. Where not, the steps are those of a meeting of `least` minutes.
    pub fits: bool,
    /// The run sheets of the session, this one too.
    pub slots: Vec<SlotLink>,
    /// The page for any other time.
    pub free: PlanLink,
    /// Leading it.
    pub actions: Vec<Action>,
    /// The same on paper.
    pub papers: Vec<PaperLink>,
    /// The time slat of what takes place.
    pub slat: Slat,
    /// What takes place.
    pub steps: Vec<RunStep>,
    /// What gives way when the minutes run out on the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_up: Option<String>,
    /// What is left out.
    pub out: Vec<LeftStep>,
    /// Two meetings, where one is too short.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub split: Option<Split>,
    /// What to bring.
    pub materials: Vec<Material>,
    /// What has to be in the place, as a list in words; empty where nothing has.
    pub needs: String,
    /// People that the counts are for.
    pub group: u32,
}

/// The way to the run sheet of one slot.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SlotLink {
    /// Minutes.
    pub minutes: u32,
    /// Where it is.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// A step that takes place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RunStep {
    /// Its number in the session.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The step on the page of the session.
    pub href: String,
    /// When it begins, counted from the start: `0:25`.
    pub start: String,
    /// When it ends.
    pub until: String,
    /// Minutes.
    pub minutes: u32,
    /// Minutes in full.
    pub full: u32,
    /// Whether it is given in short.
    pub short: bool,
    /// How much it matters.
    pub priority: Priority,
    /// How it is led in so few minutes, where it is given in short and a note says how.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_short: Option<String>,
    /// What to say first: its first sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// What to ask first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<String>,
    /// Its key message, ready HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// How the message is told back, ready HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub teach_back: Option<String>,
    /// Titles of what is handed out or held up.
    pub hand: Vec<String>,
    /// What to do without what it needs.
    pub without: Vec<Without>,
}

/// A step that is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LeftStep {
    /// Its number in the session.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The step on the page of the session.
    pub href: String,
    /// Why, and what becomes of it.
    pub reason: String,
}

/// A session over two meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Split {
    /// Minutes that each of the two takes at least.
    pub least: u32,
    /// The two; none where the slot is too small for this as well.
    pub meetings: Vec<Meeting>,
}

/// One of two meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Meeting {
    /// First or second.
    pub number: u32,
    /// Minutes.
    pub total: u32,
    /// Minutes of recap at its start.
    pub recap: u32,
    /// What takes place.
    pub steps: Vec<MeetingStep>,
}

/// A step of one of two meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct MeetingStep {
    /// Its number in the session.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Minutes.
    pub minutes: u32,
}
