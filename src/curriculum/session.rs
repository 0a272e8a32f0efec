//! A session in one language: steps with their attributes and texts; and a method page.

use super::front::{MethodFront, SessionFront};
use super::id::Minutes;
use super::prose::{Footnote, Prose};
use crate::source::{FileId, Span};

/// How much a step matters when time is short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Always.
    Must,
    /// If there is time.
    Should,
    /// If there is plenty.
    Could,
}

impl Priority {
    /// The words that authors type.
    pub const WORDS: [(&'static str, Self); 3] =
        [("must", Self::Must), ("should", Self::Should), ("could", Self::Could)];

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Could => "could",
        }
    }
}

/// One step of a session. Its minutes are for the usual group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The anchor, the same in every language.
    pub id: String,
    /// The heading line in the file.
    pub span: Span,
    /// Its title.
    pub title: Prose,
    /// Full form.
    pub minutes: Minutes,
    /// Least minutes it can be done in.
    pub short: Option<Minutes>,
    /// Thousandths of a minute a person takes, where the group's size matters.
    pub per_person: Option<u32>,
    /// How much it matters.
    pub priority: Priority,
    /// An id under `methods/`.
    pub method: Option<(String, Span)>,
    /// Ids of objectives.
    pub objectives: Vec<(String, Span)>,
    /// What it needs.
    pub needs: Vec<(String, Span)>,
    /// Steps that must come before.
    pub after: Vec<(String, Span)>,
    /// What is said and done in it.
    pub body: Prose,
}

/// A session as one file tells it: in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionText {
    /// The file.
    pub file: FileId,
    /// Its front matter.
    pub front: SessionFront,
    /// Words before the first step.
    pub introduction: Prose,
    /// The steps.
    pub steps: Vec<Step>,
    /// The footnotes of the whole file.
    pub footnotes: Vec<Footnote>,
}

/// A method, an energiser or a coach's guide in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Method {
    /// The file.
    pub file: FileId,
    /// Its front matter.
    pub front: MethodFront,
    /// How to lead it.
    pub body: Prose,
    /// The footnotes of the file.
    pub footnotes: Vec<Footnote>,
}
