//! The message catalogue: everything the interface says, one file a language.
//!
//! A catalogue is nested YAML. A text may have slots (`{n}`, `{name}`). A group with the key `other` is one message in
//! several plural forms: `one` for exactly one thing, `other` for the rest. The section `format:` holds how the language
//! writes numbers, dates and lists.

use super::error::{Place, ThemeError};
use super::format::Format;
use super::layers::Layers;
use super::wanted::How;
use crate::curriculum::TruthWords;
use crate::source::nearest;
use jiff::civil::Date;
use serde_yaml::Value as Yaml;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

/// What goes into a slot.
#[derive(Debug, Clone, Copy)]
pub enum Slot<'a> {
    /// A number: written as the language writes it; the slot `n` also chooses the plural form.
    Number(i64),
    /// Words.
    Text(&'a str),
}

impl From<u32> for Slot<'_> {
    fn from(n: u32) -> Self {
        Self::Number(i64::from(n))
    }
}

impl<'a> From<&'a str> for Slot<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// The messages of one language.
#[derive(Debug)]
pub struct Messages {
    lang: String,
    texts: HashMap<String, Message>,
    format: Format,
}

/// One message, cut at its slots.
#[derive(Debug)]
enum Message {
    Plain(String),
    Slots { one: Option<Vec<Piece>>, other: Vec<Piece> },
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Slot(String),
}

impl Messages {
    /// The language.
    pub fn lang(&self) -> &str {
        &self.lang
    }

    /// How the language says that something is true or false.
    pub fn truth_words(&self) -> TruthWords<'_> {
        TruthWords { all: self.get("quiz.truth-words"), yes: self.get("quiz.true-words") }
    }

    /// A message without slots. Every catalogue has every key of the built-in `id.yaml` (loading a theme checks it), so a
    /// key named in the code is always there; any other gives the key back.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        match self.texts.get(key) {
            Some(Message::Plain(text)) => text,
            Some(Message::Slots { .. }) | None => key,
        }
    }

    /// A message without slots, if there is one of this key: for keys made from data, such as the names of languages.
    pub fn find(&self, key: &str) -> Option<&str> {
        match self.texts.get(key)? {
            Message::Plain(text) => Some(text),
            Message::Slots { .. } => None,
        }
    }

    /// A message with its slots filled. An unfilled slot stays as it is written.
    pub fn format(&self, key: &str, slots: &[(&str, Slot<'_>)]) -> String {
        match self.fill(key, |name| slots.iter().find(|(known, _)| *known == name).map(|(_, slot)| *slot)) {
            Ok(text) => text,
            Err(Unfilled::Key) => key.to_owned(),
            Err(Unfilled::Slot(name)) => format!("{key} {{{name}}}"),
        }
    }

    /// A message with the slot `n`: `25 menit`, `1 minute`.
    pub fn count(&self, key: &str, n: u32) -> String {
        self.format(key, &[("n", n.into())])
    }

    /// A whole number.
    pub fn integer(&self, n: i64) -> String {
        self.format.integer(n)
    }

    /// A number with its decimals, at most three.
    pub fn decimal(&self, n: f64) -> String {
        self.format.decimal(n)
    }

    /// A number of thousandths, as answers and minutes a person are kept.
    pub fn thousandths(&self, n: i64) -> String {
        if n % 1000 == 0 {
            return self.integer(n / 1000);
        }
        // Answers and minutes are far below the 52 bits that a float holds exactly.
        #[expect(clippy::cast_precision_loss, reason = "numbers of a quiz or of minutes are small")]
        let number = n as f64 / 1000.0;
        self.decimal(number)
    }

    /// What a step can need, in words: the curriculum's own where it has some, else the catalogue's, else as it was typed.
    pub fn need(&self, word: &str, own: Option<&str>) -> String {
        own.or_else(|| self.find(&format!("needs.{word}"))).unwrap_or(word).to_owned()
    }

    /// An amount of money.
    pub fn money(&self, n: i64) -> String {
        self.format.money(n)
    }

    /// A date, written out.
    pub fn date(&self, date: Date) -> String {
        self.format.date(date)
    }

    /// `a, b and c`.
    pub fn list_and<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.format.and(items)
    }

    /// `a, b or c`.
    pub fn list_or<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.format.or(items)
    }

    /// Whether a template can ask for a key in this way; what is wrong, if not.
    pub(super) fn has(&self, key: &str, how: How) -> Result<(), String> {
        let is_group = || {
            let inside = |known: &String| known.strip_prefix(key).is_some_and(|rest| rest.starts_with('.'));
            self.texts.keys().any(inside)
        };
        match (self.texts.get(key), how) {
            (Some(Message::Plain(_)), How::Value | How::Call) | (Some(Message::Slots { .. }), How::Call) => Ok(()),
            (None, How::Value | How::Group) if is_group() => Ok(()),
            (Some(Message::Slots { .. }), How::Value) => {
                Err(format!("The message `{key}` has slots to fill: ask for it as `t(key=\"{key}\", …)`."))
            }
            (None, _) | (Some(_), How::Group) => {
                let mut known: Vec<&str> = self.texts.keys().map(String::as_str).collect();
                known.sort_unstable();
                let near = nearest(key, known).map(|near| format!(" Did you mean `{near}`?")).unwrap_or_default();
                Err(format!("There is no message `{key}` in the catalogue `{}`.{near}", self.lang))
            }
        }
    }

    /// The message of a key with slots from anywhere; says what is lacking.
    pub(super) fn fill<'s>(&self, key: &str, slot: impl Fn(&str) -> Option<Slot<'s>>) -> Result<String, Unfilled> {
        let (one, other) = match self.texts.get(key).ok_or(Unfilled::Key)? {
            Message::Plain(text) => return Ok(text.clone()),
            Message::Slots { one, other } => (one, other),
        };
        let pieces = match (one, slot("n")) {
            (Some(one), Some(Slot::Number(1))) => one,
            _ => other,
        };
        let mut text = String::with_capacity(32);
        for piece in pieces {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Slot(name) => match slot(name).ok_or_else(|| Unfilled::Slot(name.clone()))? {
                    Slot::Number(n @ 0..1000) => {
                        let _ = write!(text, "{n}");
                    }
                    Slot::Number(n) => text.push_str(&self.format.integer(n)),
                    Slot::Text(words) => text.push_str(words),
                },
            }
        }
        Ok(text)
    }

    /// All messages as a tree, for papers: slots stand in the text as `{name}`, plural forms as `one` and `other`.
    pub fn whole(&self) -> serde_json::Value {
        self.below("")
    }

    /// A group of messages as a tree, for scripts: written as in [`Self::whole`].
    pub fn group(&self, key: &str) -> serde_json::Value {
        self.below(&format!("{key}."))
    }

    /// The messages whose keys begin so, as a tree by what follows.
    fn below(&self, prefix: &str) -> serde_json::Value {
        let mut tree = serde_json::Value::Object(serde_json::Map::new());
        let inside = self.texts.iter().filter_map(|(key, message)| Some((key.strip_prefix(prefix)?, message)));
        for (key, message) in inside.collect::<BTreeMap<&str, &Message>>() {
            let value = match message {
                Message::Plain(text) => serde_json::Value::from(text.as_str()),
                Message::Slots { one: None, other } => serde_json::Value::from(written(other)),
                Message::Slots { one: Some(one), other } => {
                    serde_json::json!({"one": written(one), "other": written(other)})
                }
            };
            put(&mut tree, key, value);
        }
        tree
    }

    /// All messages without slots as a tree, for templates.
    pub(super) fn tree(&self) -> Tree {
        let mut tree = Tree::default();
        for (key, message) in &self.texts {
            if let Message::Plain(text) = message {
                tree.insert(key, text);
            }
        }
        tree
    }
}

/// A message as its author wrote it.
fn written(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Slot(name) => {
                let _ = write!(out, "{{{name}}}");
            }
        }
    }
    out
}

/// Puts a value at a key such as `block.say`.
fn put(tree: &mut serde_json::Value, key: &str, value: serde_json::Value) {
    let mut at = tree;
    let mut parts = key.split('.').peekable();
    while let Some(part) = parts.next() {
        if !at.is_object() {
            *at = serde_json::Value::Object(serde_json::Map::new());
        }
        let Some(fields) = at.as_object_mut() else { return };
        if parts.peek().is_none() {
            fields.insert(part.to_owned(), value);
            return;
        }
        at = fields.entry(part.to_owned()).or_insert_with(|| serde_json::Value::Object(serde_json::Map::new()));
    }
}

/// Why a message could not be made.
#[derive(Debug)]
pub(super) enum Unfilled {
    /// There is no such message.
    Key,
    /// Nothing was given for this slot.
    Slot(String),
}

/// Messages as nested maps.
#[derive(Debug, Default, serde::Serialize)]
#[serde(transparent)]
pub(super) struct Tree(BTreeMap<String, Branch>);

#[derive(Debug, serde::Serialize)]
#[serde(untagged)]
enum Branch {
    Text(String),
    Group(Tree),
}

impl Tree {
    fn insert(&mut self, key: &str, text: &str) {
        match key.split_once('.') {
            None => {
                self.0.insert(key.to_owned(), Branch::Text(text.to_owned()));
            }
            Some((group, rest)) => {
                let branch = self.0.entry(group.to_owned()).or_insert_with(|| Branch::Group(Self::default()));
                if let Branch::Group(tree) = branch {
                    tree.insert(rest, text);
                }
            }
        }
    }
}

/// The catalogue that all others are measured by.
const REFERENCE: &str = "id";

/// Loads all catalogues and checks that none lacks a message.
pub(super) fn load(layers: &Layers) -> Result<Vec<Messages>, ThemeError> {
    let mut catalogues = Vec::new();
    for (name, file) in layers.below("messages") {
        let Some(lang) = name.strip_suffix(".yaml") else {
            return Err(ThemeError::Misplaced {
                place: Place::file(&file.origin),
                help: "A catalogue is named after its language: `jv.yaml`.".to_owned(),
            });
        };
        let mut whole = Yaml::Mapping(serde_yaml::Mapping::new());
        for layer in layers.all(&format!("messages/{name}")) {
            let yaml = serde_yaml::from_str(layer.text()?).map_err(|error| syntax(&layer.origin, &error))?;
            merge(&mut whole, yaml);
        }
        catalogues.push((file.origin.clone(), catalogue(lang, &file.origin, whole)?));
    }
    check_complete(&catalogues)?;
    Ok(catalogues.into_iter().map(|(_, messages)| messages).collect())
}

fn check_complete(catalogues: &[(String, Messages)]) -> Result<(), ThemeError> {
    let Some((other, reference)) = catalogues.iter().find(|(_, messages)| messages.lang == REFERENCE) else {
        return Ok(());
    };
    let mut keys: Vec<_> = reference.texts.keys().collect();
    keys.sort();
    for (origin, messages) in catalogues {
        if let Some(key) = keys.iter().find(|key| !messages.texts.contains_key(**key)) {
            return Err(ThemeError::Missing { place: Place::file(origin), key: (*key).clone(), other: other.clone() });
        }
    }
    Ok(())
}

fn syntax(origin: &str, error: &serde_yaml::Error) -> ThemeError {
    let (line, column) = error.location().map_or((0, 0), |at| (at.line(), at.column()));
    ThemeError::Catalogue { place: Place { file: origin.to_owned(), line, column }, message: format!("{error}.") }
}

/// Lays one catalogue over another, message by message.
fn merge(under: &mut Yaml, over: Yaml) {
    match (under, over) {
        (Yaml::Mapping(under), Yaml::Mapping(over)) => {
            for (key, value) in over {
                match under.get_mut(&key) {
                    Some(known) => merge(known, value),
                    None => {
                        under.insert(key, value);
                    }
                }
            }
        }
        (under, over) => *under = over,
    }
}

fn catalogue(lang: &str, origin: &str, mut yaml: Yaml) -> Result<Messages, ThemeError> {
    let wrong = |message: String| ThemeError::Catalogue { place: Place::file(origin), message };
    let format = yaml
        .as_mapping_mut()
        .and_then(|whole| whole.remove("format"))
        .ok_or_else(|| wrong("The section `format` is missing.".to_owned()))?;
    let format = serde_yaml::from_value(format).map_err(|error| wrong(format!("In `format`: {error}.")))?;
    let mut texts = HashMap::new();
    flatten("", &yaml, &mut texts).map_err(|key| wrong(format!("`{key}` is neither a text nor a group of texts.")))?;
    Ok(Messages { lang: lang.to_owned(), texts, format })
}

fn flatten(prefix: &str, yaml: &Yaml, texts: &mut HashMap<String, Message>) -> Result<(), String> {
    let group = yaml.as_mapping().ok_or_else(|| prefix.to_owned())?;
    for (key, value) in group {
        let key = key.as_str().map_or_else(|| format!("{key:?}"), str::to_owned);
        let path = if prefix.is_empty() { key } else { format!("{prefix}.{key}") };
        let message = match value {
            Yaml::String(text) => Some(message(None, text)),
            Yaml::Mapping(forms) => match (forms.get("one"), forms.get("other")) {
                (one, Some(Yaml::String(other))) => Some(message(one.and_then(Yaml::as_str), other)),
                _ => None,
            },
            _ => None,
        };
        match message {
            Some(message) => {
                texts.insert(path, message);
            }
            None => flatten(&path, value, texts)?,
        }
    }
    Ok(())
}

fn message(one: Option<&str>, other: &str) -> Message {
    let other_pieces = pieces(other);
    let plain = one.is_none() && other_pieces.iter().all(|piece| matches!(piece, Piece::Text(_)));
    if plain {
        return Message::Plain(other.to_owned());
    }
    Message::Slots { one: one.map(pieces), other: other_pieces }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, name, after)) = first_slot(rest) {
        if !before.is_empty() {
            pieces.push(Piece::Text(before.to_owned()));
        }
        pieces.push(Piece::Slot(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest.to_owned()));
    }
    pieces
}

fn first_slot(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
