//! What can go wrong with a template: the theme's author's mistake, with its place.

use std::fmt;

/// A template that cannot be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintError {
    file: String,
    line: usize,
    column: usize,
    message: String,
}

impl PrintError {
    pub(super) fn template(file: &str, line: usize, column: usize, message: &str) -> Self {
        Self { file: file.to_owned(), line, column, message: message.to_owned() }
    }
}

impl fmt::Display for PrintError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "handouts/{}:{}:{}: {}", self.file, self.line, self.column, self.message)
    }
}

impl std::error::Error for PrintError {}
