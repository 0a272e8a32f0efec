//! Why a command ends without having done its work. Owns the exit codes.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::publish::{PublishError, Trouble};

/// The content has errors.
pub(super) const CONTENT: u8 = 1;
/// Wrong usage.
pub(super) const USAGE: u8 = 2;
/// The machine failed: disk, permission.
pub(super) const MACHINE: u8 = 3;

/// The end of a command that failed.
#[derive(Debug)]
pub(super) enum Failure {
    /// The content has errors, and they were shown.
    Content(String),
    /// The command was called wrongly.
    Usage(String),
    /// Nothing was published.
    Publish(PublishError),
    /// The operating system refused.
    Disk {
        /// What was being done, as in "cannot ...".
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A floor below said what is wrong, and the exit code is known.
    Told(u8, String),
    /// A result could not be written to standard output.
    Output(io::Error),
}

impl Failure {
    pub(super) fn disk(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Disk { doing, path: path.to_owned(), source }
    }

    /// A slot that is too small for what a session must have.
    pub(super) fn too_short(slot: u32, least: u32) -> Self {
        Self::Content(format!("{slot} minutes do not hold what this session must have; it takes {least} at least"))
    }

    /// The exit code. A reader that closed its pipe had enough: that is fine.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Content(_) => CONTENT,
            Self::Usage(_) => USAGE,
            Self::Told(code, _) => *code,
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Self::Disk { .. } | Self::Output(_) => MACHINE,
            Self::Publish(error) => match error.trouble() {
                Trouble::Content => CONTENT,
                Trouble::Refused => USAGE,
                Trouble::Machine => MACHINE,
            },
        }
    }

    /// What to say about it, if anything.
    pub(super) fn message(&self) -> Option<String> {
        match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => None,
            other => Some(other.to_string()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(message) | Self::Usage(message) | Self::Told(_, message) => f.write_str(message),
            Self::Publish(error) => error.fmt(f),
            Self::Disk { doing, path, source } => write!(f, "cannot {doing} {}: {source}", path.display()),
            Self::Output(error) => write!(f, "cannot write to standard output: {error}"),
        }
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}
