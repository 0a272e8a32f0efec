//! The path of one published file. Owns what a safe relative path is; writes nothing.

use std::fmt;

/// A path inside the target folder: relative, parted by `/`, without empty, `.` or `..` parts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SitePath(String);

impl SitePath {
    /// Reads a path; `None` where it could climb out of the target or is not relative.
    pub fn new(path: impl Into<String>) -> Option<Self> {
        let path = path.into();
        let safe = !path.is_empty()
            && !path.contains(['\\', '\0'])
            && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
        safe.then_some(Self(path))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
