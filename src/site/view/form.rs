//! A form to fill in on the phone, which can also be printed and filled in by pen.

use super::{Frame, ScriptData};
use serde::Serialize;

/// A form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FormPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who fills it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<String>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub intro: Option<String>,
    /// Whether it is about a person, who is then named.
    pub named: bool,
    /// Its parts.
    pub parts: Vec<FormPart>,
    /// Words for its scripts.
    pub data: ScriptData,
}

/// Some questions that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FormPart {
    /// Its heading, where it needs one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// A sentence under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What is asked.
    pub items: Vec<FormItem>,
}

/// Something that is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FormItem {
    /// Its id in what is handed on.
    pub id: String,
    /// The question.
    pub text: String,
    /// `one` of the options, `text` or `date`.
    pub kind: String,
    /// What can be chosen.
    pub options: Vec<FormOption>,
    /// Lines to write on.
    pub lines: u32,
}

/// One thing to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct FormOption {
    /// What is handed on.
    pub value: String,
    /// What it says.
    pub text: String,
    /// The number before it, where it stands on a scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
}
