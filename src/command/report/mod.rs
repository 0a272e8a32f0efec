//! Findings as people and machines read them. Owns order and places; the rules own the words.

mod json;
mod lines;
mod sarif;
mod text;

use crate::source::{Diagnostic, Severity, Sources};

use lines::Lines;

pub use json::{json, json_value};
pub use sarif::sarif;
pub use text::{counts, text};

/// A finding with its place as people count it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Located<'a> {
    diagnostic: &'a Diagnostic,
    path: &'a str,
    start: (usize, usize),
    end: (usize, usize),
}

/// All findings by file, line and column; on one place the earlier found first.
fn located<'a>(sources: &'a Sources, diagnostics: &'a [Diagnostic]) -> Vec<Located<'a>> {
    let mut lines = Lines::default();
    let mut all: Vec<Located<'a>> = diagnostics
        .iter()
        .map(|diagnostic| {
            let file = sources.get(diagnostic.span.file);
            Located {
                diagnostic,
                path: &file.path,
                start: lines.position(sources, diagnostic.span.file, diagnostic.span.start),
                end: lines.position(sources, diagnostic.span.file, diagnostic.span.end),
            }
        })
        .collect();
    all.sort_by(|a, b| (a.path, a.start, a.end).cmp(&(b.path, b.start, b.end)));
    all
}

/// How many errors and warnings there are.
pub fn tally(diagnostics: &[Diagnostic]) -> (usize, usize) {
    let errors = diagnostics.iter().filter(|one| one.severity() == Severity::Error).count();
    (errors, diagnostics.len() - errors)
}
