//! The YAML between `---` lines at the top of a file.

use serde::de::DeserializeOwned;

use super::yaml;
use crate::curriculum::Field;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Span};

/// Most bytes of front matter. A session needs two to five thousand; more is a mistake, or an attack on the reader.
const MOST_BYTES: usize = 64 * 1024;

/// A file parted into front matter and Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrontMatter<'a> {
    /// The YAML without its `---` lines.
    pub yaml: &'a str,
    /// Where the YAML begins.
    pub yaml_start: usize,
    /// Where the Markdown begins.
    pub body_start: usize,
}

/// Parts a text. `None` where it does not begin with a `---` line or has no second one.
pub fn split(text: &str) -> Option<FrontMatter<'_>> {
    let first = text.split_inclusive('\n').next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let yaml_start = first.len();
    let mut at = yaml_start;
    for line in text[yaml_start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some(FrontMatter { yaml: &text[yaml_start..at], yaml_start, body_start: at + line.len() });
        }
        at += line.len();
    }
    None
}

/// Reads the front matter of a file. Gives the value, where it could be read, and where the Markdown begins.
pub fn read_front<T: DeserializeOwned>(
    file: &SourceFile,
    id: FileId,
    fields: &'static [Field],
    source_language: bool,
    out: &mut Diagnostics,
) -> (Option<T>, usize) {
    if file.refused {
        return (None, 0);
    }
    let Some(front) = split(&file.text) else {
        let begun = file.text.trim_start().starts_with("---");
        let first_line = file.text.find('\n').unwrap_or(file.text.len());
        let (message, help) = if begun {
            ("the front matter begins with `---` and never ends", "Put a line `---` after the last key.")
        } else {
            ("this file has no front matter", "Begin it with `---`, then `title: …`, then `---`.")
        };
        out.push(Diagnostic::new(Code::FrontMatterMissing, Span::new(id, 0..first_line), message, help));
        // An unfinished front matter is not Markdown: reading it as such would only bury the one real mistake.
        return (None, if begun { file.text.len() } else { 0 });
    };
    if front.yaml.len() > MOST_BYTES {
        out.push(Diagnostic::new(
            Code::FileTooLarge,
            Span::new(id, 0..3),
            format!("the front matter has {} kB; {} kB is the most", front.yaml.len() / 1024, MOST_BYTES / 1024),
            "Move what people read below the second `---` line.",
        ));
        return (None, front.body_start);
    }
    let value = yaml::read_text(front.yaml, id, front.yaml_start, fields, source_language, out);
    (value, front.body_start)
}
