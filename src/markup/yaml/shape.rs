//! A tree of YAML held against a table of keys: all that is wrong with it, each at its place. Owns what is said about a
//! value of the wrong sort; the tables themselves are the model's.

use std::ops::Range;

use serde_saphyr::Spanned;

use super::tree::{Tree, Yaml, range};
use super::{Place, line_at};
use crate::curriculum::{Field, Shape};
use crate::source::{Code, Diagnostic, Diagnostics, nearest};

/// A walk along a tree and its shape.
pub(super) struct Walk<'a> {
    pub place: Place,
    pub source_language: bool,
    pub out: &'a mut Diagnostics,
}

impl Walk<'_> {
    fn say(&mut self, code: Code, at: &Range<usize>, message: String, help: String) {
        self.out.push(Diagnostic::new(code, self.place.span(at), message, help));
    }

    /// Holds a value against a shape. `name` is the key it stands under; `outermost` maps must have their required keys
    /// only in the source language, inner ones always.
    pub fn value(&mut self, node: &Spanned<Tree>, shape: Shape, name: &str, outermost: bool) {
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
