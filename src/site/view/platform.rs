//! Files for learning platforms, as pages offer them.

use serde::Serialize;

/// One file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PlatformLink {
    /// Its format: the end of a message key.
    pub format: String,
    /// Where it is.
    pub href: String,
    /// Its size.
    pub kilobytes: u32,
}
