//! `{#id key=value key="two words"}` with the place of every part.

use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};

/// What stands between the braces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes {
    /// `#id`.
    pub id: Option<(String, Span)>,
    /// `key=value` in order.
    pub pairs: Vec<Pair>,
    /// What could not be read: the place and why.
    pub faults: Vec<(Span, String)>,
}

/// One `key=value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The key.
    pub key: String,
    /// Where it stands.
    pub key_span: Span,
    /// The value without quotes.
    pub value: String,
    /// Where it stands, without quotes.
    pub value_span: Span,
}

/// Reads the inside of a pair of braces that begins at byte `offset` of the file.
pub fn read(inside: &str, file: FileId, offset: usize) -> Attributes {
    let mut out = Attributes::default();
    let mut rest = inside;
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return out;
        }
        let at = offset + (inside.len() - rest.len());
        let (item, quoted_open) = item(rest);
        rest = &rest[item.len()..];
        let span = Span::new(file, at..at + item.len());
        if quoted_open {
            out.faults.push((span, "a quote is opened and not closed".to_owned()));
        }
        if let Some(id) = item.strip_prefix('#') {
            match out.id {
                None => out.id = Some((id.to_owned(), Span::new(file, at + 1..at + item.len()))),
                Some(_) => out.faults.push((span, "a second `#id`".to_owned())),
            }
        } else if let Some((key, value)) = item.split_once('=') {
            let bare = value.trim_matches('"');
            let start = at + key.len() + 1 + usize::from(value.starts_with('"'));
            if key.is_empty() || value.is_empty() {
                out.faults.push((span, "write `key=value` without spaces around the `=`".to_owned()));
            } else if out.pairs.iter().any(|pair| pair.key == key) {
                out.faults.push((span, format!("`{key}` stands here twice")));
            } else {
                out.pairs.push(Pair {
                    key: key.to_owned(),
                    key_span: Span::new(file, at..at + key.len()),
                    value: bare.to_owned(),
                    value_span: Span::new(file, start..start + bare.len()),
                });
            }
        } else {
            out.faults.push((
                span,
                format!("`{item}` is neither `#id` nor `key=value`; put values of several words in quotes"),
            ));
        }
    }
}

/// The words of a list, each once: a word that stands there again is said and left out.
pub fn distinct(words: impl IntoIterator<Item = (String, Span)>, out: &mut Diagnostics) -> Vec<(String, Span)> {
    let mut once: Vec<(String, Span)> = Vec::new();
    for (word, span) in words {
        match once.iter().find(|(known, _)| *known == word) {
            Some((_, first)) => out.push(
                Diagnostic::new(
                    Code::WordRepeated,
                    span,
                    format!("`{word}` stands here twice"),
                    "Take one of the two away, or write the word that was meant.",
                )
                .with(*first, "it stands here first"),
            ),
            None => once.push((word, span)),
        }
    }
    once
}

/// The next item up to a space outside quotes, and whether a quote stayed open.
fn item(text: &str) -> (&str, bool) {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => return (&text[..at], false),
            _ => {}
        }
    }
    (text, quoted)
}
