//! The page from which a meeting is led: one step at a time in large letters, and all of them one after the other where no script runs.

use super::ready;
use super::{Frame, PlanLink, RecapCard, SlotLink, Step};
use serde::Serialize;

/// A session, to be led from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct LeadPage {
    /// Head, menus, the way back; this page shows neither header nor bottom bar.
    pub frame: Frame,
    /// Title of the session.
    pub title: String,
    /// Minutes in full.
    pub minutes: u32,
    /// People in a usual meeting.
    pub group: u32,
    /// Its run sheets, for those who lead without script.
    pub slots: Vec<SlotLink>,
    /// The page for any other time.
    pub free: PlanLink,
    /// What its steps need.
    pub needs: Vec<Need>,
    /// What is left of the session before, with which the opening begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recap: Option<RecapCard>,
    /// Where the meeting is written about when it is over.
    pub after: String,
    /// The steps.
    pub steps: Vec<Step>,
    /// Footnotes of the whole session, ready HTML; empty where there are none.
    #[serde(serialize_with = "ready::html")]
    pub footnotes: String,
    /// What the scripts of the page are given, ready JSON.
    #[serde(serialize_with = "ready::html")]
    pub data: String,
}

/// Something that a step needs in its place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Need {
    /// As authors type it.
    pub word: String,
    /// In the page's language.
    pub name: String,
}
