//! The page that fits a session into any time and place. Without script it tells what each step takes.

use super::ready;
use super::{Frame, Material, Need, Priority, SlotLink, Without};
use serde::Serialize;

/// A session with all its steps, to be planned.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PlanPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title of the session.
    pub title: String,
    /// Minutes in full.
    pub minutes: u32,
    /// Minutes that it takes at least.
    pub least: u32,
    /// People in a usual meeting.
    pub group: u32,
    /// Its run sheets.
    pub slots: Vec<SlotLink>,
    /// This page.
    pub free: PlanLink,
    /// All steps.
    pub steps: Vec<PlanStep>,
    /// What its steps need, as a list in words; empty where they need nothing.
    pub needs: String,
    /// The same one by one: what a place may lack.
    pub lacking: Vec<Need>,
    /// What to do without what is missing, by step.
    pub without: Vec<WithoutGroup>,
    /// What to bring.
    pub materials: Vec<Material>,
    /// What the script of the page is given, ready JSON.
    #[serde(serialize_with = "ready::html")]
    pub data: String,
}

/// The way to the page for any other time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PlanLink {
    /// Where it is.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// A step with what it takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PlanStep {
    /// Its number in the session.
    pub number: u32,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The step on the page of the session.
    pub href: String,
    /// Minutes in full.
    pub minutes: u32,
    /// The least in which it can be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<u32>,
    /// How much it matters.
    pub priority: Priority,
}

/// What to do in one step without what it needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct WithoutGroup {
    /// Id of the step.
    pub step: String,
    /// Its title.
    pub title: String,
    /// What to do.
    pub blocks: Vec<Without>,
}
