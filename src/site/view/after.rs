//! The page after a meeting: what came of it, three questions to oneself, the report.

use super::{Frame, ready};
use crate::curriculum::Mastery;
use serde::Serialize;

/// The page after a meeting. Without a script it says what to think about and what to report.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AfterPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title of the session.
    pub title: String,
    /// What the curriculum's report form asks, in its order; empty where it has none.
    pub aspects: Vec<String>,
    /// The page with the recaps of all sessions.
    pub recap: String,
    /// What the page and its script are about.
    pub meeting: AfterMeeting,
    /// The same for the script.
    #[serde(serialize_with = "ready::json")]
    pub data: AfterMeeting,
}

/// What a meeting about a session can be said to have had. All words are plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AfterMeeting {
    /// `module/session`.
    pub session: String,
    /// Title of the session.
    pub title: String,
    /// What stands before it in a report: its number in the official course, or its module.
    pub label: String,
    /// Minutes of the session in full.
    pub minutes: u32,
    /// What follows on how many could tell a message back.
    pub rule: Mastery,
    /// Its key messages.
    pub messages: Vec<AfterMessage>,
    /// Its steps.
    pub steps: Vec<AfterStep>,
}

/// A key message of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AfterMessage {
    /// Its id.
    pub id: String,
    /// What it says.
    pub words: String,
}

/// A step of a meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AfterStep {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}
