//! What the template of a course is told.

use serde::Serialize;
use serde_json::Value;

use crate::theme::ready;

/// `course.html`.
#[derive(Debug, Serialize)]
pub(super) struct CoursePage {
    /// The language of all words.
    pub lang: String,
    /// The session's name.
    pub title: String,
    /// Its module's name.
    pub module: String,
    /// What families gain.
    pub summary: String,
    /// What one can see that was learned.
    pub aims: Vec<String>,
    /// The key messages.
    pub messages: Vec<Message>,
    /// From which score one passes, in words.
    pub mastery: String,
    /// The questions.
    pub questions: Vec<Question>,
    /// What the script is told.
    #[serde(serialize_with = "ready::json")]
    pub data: Value,
}

/// A key message.
#[derive(Debug, Serialize)]
pub(super) struct Message {
    /// Its picture, ready HTML; empty without one.
    #[serde(serialize_with = "ready::html")]
    pub picture: String,
    /// The message, ready HTML.
    #[serde(serialize_with = "ready::html")]
    pub words: String,
    /// In simpler words, ready HTML each.
    #[serde(serialize_with = "ready::list")]
    pub simpler: Vec<String>,
}

/// A question and the fields to answer it: options to pick, rows to choose for, or neither: a number to write.
#[derive(Debug, Serialize)]
pub(super) struct Question {
    /// Anchor.
    pub id: String,
    /// `one`, `truth`, `several`, `order`, `match` or `number`.
    pub kind: &'static str,
    /// The scenario and the question, ready HTML.
    #[serde(serialize_with = "ready::html")]
    pub asked: String,
    /// What to do.
    pub task: String,
    /// Options to pick from.
    pub options: Vec<Choice>,
    /// Rows to choose something for.
    pub rows: Vec<Choice>,
    /// What can be chosen for a row, in plain words.
    pub choices: Vec<Plain>,
    /// The right answer, where the options don't show it: ready HTML.
    #[serde(serialize_with = "ready::html")]
    pub right: String,
    /// Why it is right, ready HTML.
    #[serde(serialize_with = "ready::html")]
    pub explanation: String,
}

/// An option or a row.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    /// What the script calls it.
    pub value: String,
    /// What it says, ready inline HTML.
    #[serde(serialize_with = "ready::html")]
    pub words: String,
    /// Why it is right or wrong, ready HTML; empty where nothing is said.
    #[serde(serialize_with = "ready::html")]
    pub why: String,
}

/// Something that can be chosen from a list.
#[derive(Debug, Serialize)]
pub(super) struct Plain {
    /// What the script calls it.
    pub value: String,
    /// What it says.
    pub words: String,
}
