//! What the next meeting begins with: the key messages of the session before, and who has to hear them again.

use super::ready;
use super::{Frame, Plain, TeachBack};
use crate::curriculum::Mastery;
use serde::Serialize;

/// What people should still be able to tell of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Recap {
    /// The session, `module/session`.
    pub session: String,
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// What was to be tried at home: asked for first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practice: Option<Plain>,
    /// Its key messages.
    pub messages: Vec<RecapMessage>,
}

/// A key message to come back to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecapMessage {
    /// Its id.
    pub id: String,
    /// Its words, ready HTML.
    #[serde(serialize_with = "ready::html")]
    pub html: String,
    /// The same in simpler words.
    pub simpler: Vec<Plain>,
    /// The question by which people tell it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub teach_back: Option<TeachBack>,
}

/// The card on a session's page with what is left of the session before it. A script opens it where that session was led on
/// this device, and leaves in it only what has to be recalled.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecapCard {
    /// The session before.
    pub recap: Recap,
    /// What follows on how many could tell a message back.
    pub rule: Mastery,
    /// The page with the recaps of all sessions.
    pub all: String,
}

/// The recaps of all sessions; a script leaves the three led last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecapPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// What follows on how many could tell a message back.
    pub rule: Mastery,
}

/// One session of that page (`recap/session.html`), put in as a part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecapSection {
    /// What should still be known of it.
    pub recap: Recap,
}

/// The card on the home page, which only a script can fill: it knows which session was led last.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecapHome {
    /// What follows on how many could tell a message back.
    pub rule: Mastery,
    /// The page with the recaps of all sessions.
    pub all: String,
    /// All sessions in order, for the script.
    #[serde(serialize_with = "ready::json")]
    pub sessions: Vec<RecapEntry>,
}

/// A session as the home page's script knows it. All words are plain text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecapEntry {
    /// `module/session`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// The name of what was to be tried at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practice: Option<String>,
    /// Its key messages.
    pub messages: Vec<RecapWords>,
}

/// A key message in plain words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecapWords {
    /// Its id.
    pub id: String,
    /// What it says.
    pub words: String,
    /// The question by which people tell it back; may be empty.
    pub ask: String,
}
