//! The plan of the year: a table to fill in, by hand or on the device.

use super::{Frame, PaperLink, ScriptData};
use serde::Serialize;

/// The plan of the year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct YearPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Numbers of the groups that stand there without a script.
    pub groups: Vec<u32>,
    /// Columns of the table, the sessions' own included.
    pub columns: u32,
    /// The modules in order.
    pub modules: Vec<YearModule>,
    /// The same plan as a paper, one file a size.
    pub papers: Vec<PaperLink>,
    /// What the script says.
    pub words: ScriptData,
}

/// A module of the year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct YearModule {
    /// Title.
    pub title: String,
    /// Its sessions.
    pub sessions: Vec<YearSession>,
}

/// A row of the year.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct YearSession {
    /// `module/session`: its name for the device.
    pub path: String,
    /// Title.
    pub title: String,
    /// Its page.
    pub href: String,
}
