//! Questions as they stand on a page: readable without script, the answer behind a fold.

use super::Part;
use super::ready;
use serde::Serialize;

/// A set of questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Quiz {
    /// Anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Title; without one the block has the kind's own name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its questions belong to the pre- and post-test.
    pub test: bool,
    /// The questions.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Anchor, unique on the page.
    pub id: String,
    /// The name under which a device remembers it.
    #[serde(skip)]
    pub key: String,
    /// From 1.
    pub number: u32,
    /// The scenario and the question.
    pub parts: Vec<Part>,
    /// What is asked for.
    pub answer: Answer,
    /// Why, ready HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
}

/// What is asked for. Templates read `question.answer.kind`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Answer {
    /// One of the choices is right.
    One {
        /// In the order in which they are shown.
        choices: Vec<Choice>,
    },
    /// Several of the choices are right.
    Several {
        /// In the order in which they are shown.
        choices: Vec<Choice>,
    },
    /// True or false: two choices that say just that.
    Truth {
        /// In the order in which they are shown.
        choices: Vec<Choice>,
    },
    /// Put into order.
    Order {
        /// As they are shown before answering, ready inline HTML (never in the right order).
        #[serde(serialize_with = "ready::list")]
        shown: Vec<String>,
        /// The right order.
        #[serde(serialize_with = "ready::list")]
        right: Vec<String>,
    },
    /// Find the pairs.
    Match {
        /// Heads of the two columns, ready inline HTML; empty where the table has none.
        #[serde(serialize_with = "ready::list")]
        heads: Vec<String>,
        /// The right column as it is shown before answering, ready inline HTML (never in the right order).
        #[serde(serialize_with = "ready::list")]
        shown: Vec<String>,
        /// The pairs, in the order of the left column.
        pairs: Vec<Pair>,
    },
    /// A number.
    Number {
        /// The number, written in the page's language.
        value: String,
        /// How far off is still right, written in the page's language.
        #[serde(skip_serializing_if = "Option::is_none")]
        tolerance: Option<String>,
        /// The number as programs write it.
        exact: String,
        /// How far off is still right, as programs write it.
        near: String,
    },
}

impl Default for Answer {
    fn default() -> Self {
        Self::One { choices: Vec::new() }
    }
}

/// One choice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The words, ready inline HTML.
    #[serde(serialize_with = "ready::html")]
    pub html: String,
    /// Whether it is right.
    pub right: bool,
    /// Why it is right or wrong, ready HTML.
    #[serde(serialize_with = "ready::option", skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// One pair of a matching.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// Left, ready inline HTML.
    #[serde(serialize_with = "ready::html")]
    pub left: String,
    /// What belongs to it, ready inline HTML.
    #[serde(serialize_with = "ready::html")]
    pub right: String,
}
