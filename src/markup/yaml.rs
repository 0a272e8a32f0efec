//! YAML with places. `serde_yaml` reads the values; where it refuses, and where a check needs the place of a value,
//! the same text is read once more as a tree with spans, and a table of keys says all that is wrong with it.

use std::fmt;
use std::ops::Range;

use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use crate::curriculum::{Field, Shape};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Span, nearest};

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

/// A value as a tree. Tags and anchors are not part of the format.
struct Tree(Yaml);

enum Yaml {
    Null,
    Bool,
    Number(String),
    Text(String),
    List(Vec<Spanned<Tree>>),
    Map(Vec<(Spanned<String>, Spanned<Tree>)>),
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YAML")
    }
    fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
        Ok(Tree(Yaml::Bool))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree(Yaml::Number(value.to_string())))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree(Yaml::Number(value.to_string())))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree(Yaml::Number(value.to_string())))
    }
    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree(Yaml::Text(value.to_owned())))
    }
    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree(Yaml::Null))
    }
    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree(Yaml::Null))
    }
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        Tree::deserialize(deserializer)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree(Yaml::List(items)))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut pairs = Vec::new();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            pairs.push((key, map.next_value()?));
        }
        Ok(Tree(Yaml::Map(pairs)))
    }
}

fn tree(text: &str) -> Result<Spanned<Tree>, serde_saphyr::Error> {
    if text.trim().is_empty() {
        return serde_saphyr::from_str("{}");
    }
    serde_saphyr::from_str(text)
}

fn range<T>(node: &Spanned<T>) -> Range<usize> {
    let span = node.defined.span();
    let whole = |value: Option<_>| value.and_then(|value| usize::try_from(value).ok()).unwrap_or(0);
    let start = whole(span.byte_offset());
    start..start + whole(span.byte_len())
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

struct Walk<'a> {
    place: Place,
    source_language: bool,
    out: &'a mut Diagnostics,
}

impl Walk<'_> {
    fn say(&mut self, code: Code, at: &Range<usize>, message: String, help: String) {
        self.out.push(Diagnostic::new(code, self.place.span(at), message, help));
    }

    /// Holds a value against a shape. `name` is the key it stands under; `outermost` maps must have their required keys
    /// only in the source language, inner ones always.
    fn value(&mut self, node: &Spanned<Tree>, shape: Shape, name: &str, outermost: bool) {
        let at = range(node);
        let fits = match (shape, &node.value.0) {
            (Shape::Text | Shape::Localized, Yaml::Text(_))
            | (Shape::NumberOrText, Yaml::Text(_) | Yaml::Number(_)) => true,
            (Shape::Localized, Yaml::Map(pairs)) => {
                for (key, value) in pairs {
                    self.value(value, Shape::Text, &key.value, false);
                }
                true
            }
            (Shape::Number, Yaml::Number(number)) => number.parse::<u32>().is_ok(),
            (Shape::Date, Yaml::Text(text)) => text.parse::<jiff::civil::Date>().is_ok(),
            (Shape::Word(words), Yaml::Text(word)) => {
                if !words.contains(&word.as_str()) {
                    let near = nearest(word, words.iter().copied());
                    let help = near.map_or_else(
                        || format!("Use one of {}.", list(words)),
                        |near| format!("Did you mean `{near}`?"),
                    );
                    self.say(Code::YamlWrongValue, &at, format!("`{name}` cannot be `{word}`"), help);
                }
                true
            }
            (Shape::Texts | Shape::Numbers | Shape::List(_), Yaml::List(items)) => {
                let inner = match shape {
                    Shape::Texts => Shape::Text,
                    Shape::Numbers => Shape::Number,
                    Shape::List(fields) => Shape::Map(fields),
                    other => other,
                };
                for item in items {
                    self.value(item, inner, name, false);
                }
                true
            }
            (Shape::Modules, Yaml::List(items)) => {
                for item in items {
                    self.module_list(item);
                }
                true
            }
            (Shape::Keyed(inner), Yaml::Map(pairs)) => {
                for (key, value) in pairs {
                    self.value(value, *inner, &key.value, false);
                }
                true
            }
            (Shape::Map(fields), Yaml::Map(pairs)) => {
                self.map(node, pairs, fields, name, outermost);
                true
            }
            _ => false,
        };
        if !fits {
            let (message, help) = misfit(node, shape, name);
            let at = if at.is_empty() { line_at("", 0) } else { at };
            self.say(Code::YamlWrongValue, &at, message, help);
        }
    }

    fn module_list(&mut self, item: &Spanned<Tree>) {
        match &item.value.0 {
            Yaml::Map(pairs) if pairs.len() == 1 => {
                for (key, sessions) in pairs {
                    self.value(sessions, Shape::Texts, &key.value, false);
                }
            }
            _ => self.say(
                Code::YamlWrongValue,
                &range(item),
                "this is not a module with the list of its sessions".to_owned(),
                "Write `- module: [session, session]`.".to_owned(),
            ),
        }
    }

    fn map(
        &mut self,
        node: &Spanned<Tree>,
        pairs: &[(Spanned<String>, Spanned<Tree>)],
        fields: &[Field],
        name: &str,
        outermost: bool,
    ) {
        for (key, value) in pairs {
            if let Some(field) = fields.iter().find(|field| field.name == key.value) {
                self.value(value, field.shape, field.name, false);
            } else {
                let names = fields.iter().map(|field| field.name);
                let help = nearest(&key.value, names.clone()).map_or_else(
                    || format!("Known keys here: {}.", list(&names.collect::<Vec<_>>())),
                    |near| format!("Did you mean `{near}`?"),
                );
                self.say(
                    Code::YamlUnknownKey,
                    &range(key),
                    format!("bekal does not know the key `{}` here", key.value),
                    help,
                );
            }
        }
        if outermost && !self.source_language {
            // `title` alone is a translation's own; numbers may come from the source.
            return self.require(node, pairs, fields.iter().filter(|field| field.name == "title"), name);
        }
        if self.source_language || outermost {
            self.require(node, pairs, fields.iter(), name);
        }
    }

    fn require<'f>(
        &mut self,
        node: &Spanned<Tree>,
        pairs: &[(Spanned<String>, Spanned<Tree>)],
        fields: impl Iterator<Item = &'f Field>,
        name: &str,
    ) {
        for field in fields.filter(|field| field.required) {
            if pairs.iter().all(|(key, _)| key.value != field.name) {
                let at = pairs.first().map_or_else(|| range(node), |(key, _)| range(key));
                let place = if name.is_empty() { String::new() } else { format!(" of `{name}`") };
                self.say(
                    Code::YamlMissingKey,
                    &at,
                    format!("the key `{}`{place} is missing", field.name),
                    format!("Add `{}: …`: {}.", field.name, field.about),
                );
            }
        }
    }
}

fn misfit(node: &Spanned<Tree>, shape: Shape, name: &str) -> (String, String) {
    let found = match &node.value.0 {
        Yaml::Null => "is empty".to_owned(),
        Yaml::Bool => "is true or false".to_owned(),
        Yaml::Number(number) => format!("is the number {number}"),
        Yaml::Text(text) => format!("is the text `{}`", text.chars().take(40).collect::<String>().trim_end()),
        Yaml::List(_) => "is a list".to_owned(),
        Yaml::Map(_) => "is a map".to_owned(),
    };
    let (wanted, help) = match shape {
        Shape::Text | Shape::Localized if matches!(node.value.0, Yaml::Number(_) | Yaml::Bool) => {
            ("a text", "Put it in quotes.".to_owned())
        }
        Shape::Text => ("a text", format!("Write words after `{name}:`, in quotes where they hold `: ` or `#`.")),
        Shape::Localized => ("a text", format!("Write `{name}: words`, or one text a language: `{{id: …, en: …}}`.")),
        Shape::Number => ("a whole number", format!("Write digits alone, as in `{name}: 90`.")),
        Shape::NumberOrText => ("a number or a text", "Write a number, or words in quotes.".to_owned()),
        Shape::Date => ("a date", "Write year, month and day, as in `2026-11-24`.".to_owned()),
        Shape::Word(words) => ("one word of a list", format!("Use one of {}.", list(words))),
        Shape::Texts => ("a list of texts", format!("Write `{name}: [one, two]`.")),
        Shape::Numbers => ("a list of whole numbers", format!("Write `{name}: [30, 60]`.")),
        Shape::List(_) => ("a list", "Begin each entry with `- `.".to_owned()),
        Shape::Map(fields) => (
            "a map of keys",
            format!("Known keys here: {}.", list(&fields.iter().map(|field| field.name).collect::<Vec<_>>())),
        ),
        Shape::Keyed(_) => ("a map of keys", "Write one `key: value` a line, indented.".to_owned()),
        Shape::Modules => ("a list of modules", "Write `- module: [session, session]`, one a line.".to_owned()),
    };
    let name = if name.is_empty() { "this file".to_owned() } else { format!("`{name}`") };
    (format!("{name} {found}; it must be {wanted}"), help)
}

fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
