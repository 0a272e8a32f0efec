//! Findings as one JSON array. The keys are part of bekal's promise to other programs: add none, change none.

use serde::Serialize;

use super::{Located, located};
use crate::source::{Diagnostic, Sources};

#[derive(Serialize)]
struct Finding<'a> {
    code: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: &'a str,
}

impl<'a> From<Located<'a>> for Finding<'a> {
    fn from(one: Located<'a>) -> Self {
        Self {
            code: one.diagnostic.code.name(),
            severity: one.diagnostic.severity().word(),
            file: one.path,
            line: one.start.0,
            column: one.start.1,
            end_line: one.end.0,
            end_column: one.end.1,
            message: &one.diagnostic.message,
            help: &one.diagnostic.help,
        }
    }
}

/// The findings as a value, for the overlay of the dev server.
pub fn json_value(sources: &Sources, diagnostics: &[Diagnostic]) -> serde_json::Value {
    serde_json::to_value(findings(sources, diagnostics)).unwrap_or_default()
}

/// The findings as text: one array, with a line end.
pub fn json(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut text = serde_json::to_string_pretty(&findings(sources, diagnostics)).unwrap_or_default();
    text.push('\n');
    text
}

fn findings<'a>(sources: &'a Sources, diagnostics: &'a [Diagnostic]) -> Vec<Finding<'a>> {
    located(sources, diagnostics).into_iter().map(Finding::from).collect()
}
