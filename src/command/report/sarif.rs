//! Findings as SARIF 2.1.0, for code-review services. Owns the part of that format which bekal fills.

use serde::Serialize;

use super::{Located, located};
use crate::source::{Code, Diagnostic, Severity, Sources};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text<'static>,
    help: Text<'static>,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Text<'a> {
    text: std::borrow::Cow<'a, str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text<'a>,
    locations: [Location<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    physical_location: Physical<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical<'a> {
    artifact_location: Artifact<'a>,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact<'a> {
    uri: String,
    uri_base_id: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// The findings as a SARIF log.
pub fn sarif(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let rules = Code::ALL.iter().map(|code| Rule {
        id: code.name(),
        short_description: Text { text: code.summary().into() },
        help: Text { text: format!("bekal explain {}", code.name()).into() },
        default_configuration: Configuration { level: level(code.severity()) },
    });
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver { name: "bekal", semantic_version: env!("CARGO_PKG_VERSION"), rules: rules.collect() },
            },
            column_kind: "unicodeCodePoints",
            results: located(sources, diagnostics).into_iter().map(Outcome::from).collect(),
        }],
    };
    let mut text = serde_json::to_string_pretty(&log).unwrap_or_default();
    text.push('\n');
    text
}

impl<'a> From<Located<'a>> for Outcome<'a> {
    fn from(one: Located<'a>) -> Self {
        let code = one.diagnostic.code;
        Self {
            rule_id: code.name(),
            rule_index: Code::ALL.iter().position(|other| *other == code).unwrap_or_default(),
            level: level(code.severity()),
            message: Text { text: format!("{} {}", one.diagnostic.message, one.diagnostic.help).into() },
            locations: [Location {
                physical_location: Physical {
                    artifact_location: Artifact { uri: uri(one.path), uri_base_id: "ROOT" },
                    region: Region {
                        start_line: one.start.0,
                        start_column: one.start.1,
                        end_line: one.end.0,
                        end_column: one.end.1,
                    },
                },
            }],
        }
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A relative path as a URI reference: everything but letters, digits and the harmless is percent-encoded.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = std::fmt::Write::write_fmt(&mut uri, format_args!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_path_with_spaces_and_letters_beyond_ascii_becomes_a_uri() {
        assert_eq!(super::uri("a b/é.md"), "a%20b/%C3%A9.md");
    }
}
