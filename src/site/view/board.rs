//! The supervisor's board.

use super::{Frame, Link, ScriptData};
use serde::Serialize;

/// The board. All that stands on it is made by its scripts from what people send; the page brings the rules and the words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct BoardPage {
    /// Head, header, menus, footer.
    pub frame: Frame,
    /// Sessions, rules, forms and words.
    pub data: ScriptData,
    /// The forms that can be filled in on the phone.
    pub forms: Vec<Link>,
}
