//! The two streams of a process. Owns colour and quiet; never panics because a reader went away.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use super::args::Color;
use super::failure::Failure;

const BOLD_RED: &str = "\u{1b}[1m\u{1b}[91m";
const RESET: &str = "\u{1b}[0m";

/// Where a command prints.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terminal {
    color: ColorChoice,
    quiet: bool,
}

impl Terminal {
    pub(super) fn new(color: Color, quiet: bool) -> Self {
        let color = match color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        };
        Self { color, quiet }
    }

    /// A result, to standard output.
    pub(super) fn result(self, text: &str) -> Result<(), Failure> {
        let mut out = AutoStream::new(io::stdout().lock(), self.color);
        out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Failure::Output)
    }

    /// Findings, to the error stream, also when quiet.
    pub(super) fn findings(self, text: &str) {
        self.to_stderr(text);
    }

    /// How the work goes, one line to the error stream.
    pub(super) fn note(self, text: &str) {
        if !self.quiet {
            self.to_stderr(&format!("{text}\n"));
        }
    }

    /// Why the work ends, to the error stream.
    pub(super) fn error(self, text: &str) {
        self.to_stderr(&format!("{BOLD_RED}error{RESET}: {text}\n"));
    }

    /// Whether results that only please are unwanted.
    pub(super) fn is_quiet(self) -> bool {
        self.quiet
    }

    /// Whether somebody watches the error stream.
    pub(super) fn is_watched(self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    fn to_stderr(self, text: &str) {
        // There is nobody left to tell if this fails.
        let _ = AutoStream::new(io::stderr().lock(), self.color).write_all(text.as_bytes());
    }
}
