//! YAML with places. `serde_yaml` reads the values; where it refuses, and where a check needs the place of a value,
//! the same text is read once more as a tree with spans, and a table of keys says all that is wrong with it.
//!
//! Owns reading and the way from YAML's places to those of the file; leaves the tree and the shapes to its rooms.

mod shape;
mod tree;

use std::ops::Range;

use serde::de::DeserializeOwned;

use self::shape::Walk;
use self::tree::{Yaml, range, tree};
use crate::curriculum::{Field, Shape};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Span};

/// Reads a whole YAML file.
pub fn read_yaml<T: DeserializeOwned>(file: &SourceFile, id: FileId, shape: Shape, out: &mut Diagnostics) -> Option<T> {
    if file.refused {
        return None;
    }
    read(&file.text, Place { file: id, offset: 0 }, shape, true, out)
}

/// Reads front matter that begins at byte `offset` of its file.
pub(super) fn read_text<T: DeserializeOwned>(
    text: &str,
    id: FileId,
    offset: usize,
    fields: &'static [Field],
    source_language: bool,
    out: &mut Diagnostics,
) -> Option<T> {
    read(text, Place { file: id, offset }, Shape::Map(fields), source_language, out)
}

fn read<T: DeserializeOwned>(
    text: &str,
    place: Place,
    shape: Shape,
    source_language: bool,
    out: &mut Diagnostics,
) -> Option<T> {
    let refused = match serde_yaml::from_str::<T>(text) {
        Ok(value) if !source_language || !has_required(shape) => return Some(value),
        Ok(value) => {
            // What a translation may leave out, the source language may not: the table knows.
            return if missing(text, place, shape, out) { None } else { Some(value) };
        }
        Err(error) => error,
    };
    let before = out.len();
    match tree(text) {
        Ok(tree) => Walk { place, source_language, out }.value(&tree, shape, "", true),
        Err(error) => out.push(syntax(&error, text, place)),
    }
    if out.len() == before {
        let at = refused.location().map_or(0, |location| location.index());
        out.push(Diagnostic::new(
            Code::YamlWrongValue,
            place.span(&line_at(text, at)),
            format!("this YAML cannot be read: {refused}"),
            "Compare with `bekal explain front-matter`.",
        ));
    }
    None
}

/// Whether any key of the outermost map is required.
fn has_required(shape: Shape) -> bool {
    matches!(shape, Shape::Map(fields) if fields.iter().any(|field| field.required))
}

/// Says which required keys of the outermost map are missing. Cheap where none is: a look for `key:` at a line's start.
fn missing(text: &str, place: Place, shape: Shape, out: &mut Diagnostics) -> bool {
    let Shape::Map(fields) = shape else { return false };
    let gone = |field: &Field| {
        field.required
            && !text
                .lines()
                .any(|line| line.strip_prefix(field.name).is_some_and(|rest| rest.trim_start().starts_with(':')))
    };
    if !fields.iter().any(gone) {
        return false;
    }
    let before = out.len();
    if let Ok(tree) = tree(text) {
        Walk { place, source_language: true, out }.value(&tree, shape, "", true);
    }
    out.len() > before
}

/// The place of a value: keys and list positions from the outside in. `None` where it is not there.
pub fn span_of(text: &str, id: FileId, offset: usize, path: &[&str]) -> Option<Span> {
    let tree = tree(text).ok()?;
    let mut node = &tree;
    let mut key_range = None;
    for step in path {
        node = match &node.value.0 {
            Yaml::Map(pairs) => {
                let (key, value) = pairs.iter().find(|(key, _)| key.value == *step)?;
                key_range = Some(range(key));
                value
            }
            Yaml::List(items) => items.get(step.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    let at = match &node.value.0 {
        // A map or list has no text of its own to underline: its key stands for it.
        Yaml::Map(_) | Yaml::List(_) => key_range.unwrap_or_else(|| range(node)),
        _ => range(node),
    };
    Some(Place { file: id, offset }.span(&trimmed(text, at)))
}

#[derive(Clone, Copy)]
struct Place {
    file: FileId,
    offset: usize,
}

impl Place {
    fn span(self, range: &Range<usize>) -> Span {
        Span::new(self.file, self.offset + range.start..self.offset + range.end)
    }
}

/// A range without the line end that a block text drags along, within the text.
fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    let words = text.get(at.clone()).unwrap_or_default();
    at.start..at.start + words.trim_end().len()
}

fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    start..start + text[start..end].trim_end().len()
}

/// YAML that is no YAML. Byte positions are unset in such errors, so the line and column are used.
fn syntax(error: &serde_saphyr::Error, text: &str, place: Place) -> Diagnostic {
    let (line, column) = error.location().map_or((1, 1), |location| (location.line().max(1), location.column().max(1)));
    let (line, column) = (usize::try_from(line).unwrap_or(1), usize::try_from(column).unwrap_or(1));
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let whole = line_at(text, start);
    let at = text[whole.clone()].char_indices().nth(column - 1).map_or(whole.start, |(offset, _)| whole.start + offset);
    let words = error.to_string();
    let reason = words.lines().next().unwrap_or_default();
    let reason = reason.strip_prefix("error: ").unwrap_or(reason);
    let reason =
        reason.split_once(": ").filter(|(before, _)| before.starts_with("line ")).map_or(reason, |(_, why)| why);
    if let Some(key) = reason.strip_prefix("duplicate mapping key: ") {
        let key = key.split(',').next().unwrap_or(key);
        return Diagnostic::new(
            Code::YamlDuplicateKey,
            place.span(&(at..at + key.len().min(text.len() - at))),
            format!("the key `{key}` stands here twice"),
            "Keep one of the two.",
        );
    }
    let help = if reason.contains("budget") || reason.contains("alias") || reason.contains("anchor") {
        "Write the values out instead of repeating them by `*` and `&`."
    } else {
        "Check quotes, colons and indentation; put a text with `: ` or `#` in quotes."
    };
    Diagnostic::new(
        Code::YamlSyntax,
        place.span(&(at..whole.end.max(at))),
        format!("this YAML cannot be read: {reason}"),
        help,
    )
}
