//! The print centre: the papers of a session, and of a module's sessions.

use super::Frame;
use serde::Serialize;

/// The papers of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PrintPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title of the session.
    pub title: String,
    /// People that the counts are for.
    pub group: u32,
    /// Numbers of people that the table is for.
    pub groups: Vec<u32>,
    /// Everything for one meeting; the main thing on the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<PaperCard>,
    /// What is in that pack, with copies: what the table and the message to the copy shop say.
    pub parts: Vec<PackRow>,
    /// Sheets of the whole pack for each number of people.
    pub totals: Vec<u32>,
    /// The papers one by one.
    pub papers: Vec<PaperCard>,
}

/// The papers of a module's sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PrintModulePage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Title of the module.
    pub title: String,
    /// Its sessions.
    pub sessions: Vec<PrintSession>,
}

/// A session with its papers in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PrintSession {
    /// Title.
    pub title: String,
    /// Its print centre.
    pub href: String,
    /// What stands first: the pack, or what there is.
    pub papers: Vec<PaperCard>,
}

/// One kind of paper with its files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PaperCard {
    /// Its name on the command line: the end of message keys.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// What it is for, one sentence.
    pub purpose: String,
    /// The small picture of its first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview: Option<Preview>,
    /// Its files, one a size of paper and slot.
    pub files: Vec<PaperLink>,
}

/// The first page, small.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// Where it is.
    pub src: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// A file to print.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PaperLink {
    /// Where it is.
    pub href: String,
    /// `F4`.
    pub size: String,
    /// Minutes, for run sheets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slot: Option<u32>,
    /// Pages.
    pub pages: u32,
    /// Sheets of one copy.
    pub sheets: u32,
    /// Size of the file.
    pub kilobytes: u32,
}

/// One paper of a pack, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PackRow {
    /// What it is called.
    pub name: String,
    /// Which pages of the pack's file it is, as `3–15`.
    pub pages: String,
    /// Sheets of one copy.
    pub each: u32,
    /// For whom one copy is: `one`, `group`, `person`.
    pub per: String,
    /// Copies for the usual group.
    pub copies: u32,
    /// `one-side`, `two-long` or `two-short`: the end of a message key.
    pub sides: String,
    /// Sheets for each number of people.
    pub sheets: Vec<u32>,
}
