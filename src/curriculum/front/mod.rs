//! What authors say in YAML: front matter and the shared files, as serde reads them.
//!
//! A translation may leave out what its source says; whether something required is missing is decided when the
//! languages are assembled. The same keys, with words for people, stand in [`super::schema`]. Each sort of file has a room
//! of its own; here stands what they share.

mod shared;
mod text;
mod whole;

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize as Derive;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::id::Lang;

pub use shared::{Contact, Credit, Figure};
pub use text::{
    Material, MethodFront, MethodKind, ModuleFront, Per, Review, ReviewState, SessionFront, SourceRef, Theme,
};
pub use whole::{CurriculumFront, Letters, Mastery, ModuleList, SentenceWords};

/// A map whose order is the author's.
pub type Pairs<T> = Vec<(String, T)>;

/// A text that is the same in every language, or one a language.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(untagged)]
pub enum Localized {
    /// The same for all.
    Plain(String),
    /// One a language.
    PerLang(std::collections::BTreeMap<String, String>),
}

impl Localized {
    /// The text in a language.
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        match self {
            Self::Plain(text) => Some(text),
            Self::PerLang(texts) => texts.get(lang.as_str()).map(String::as_str),
        }
    }

    /// The text in a language, or nothing; a missing language is reported by the check.
    pub fn in_lang(&self, lang: &Lang) -> &str {
        self.get(lang).unwrap_or_default()
    }
}

/// Reads a map as pairs in the author's order.
pub fn pairs<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Pairs<T>, D::Error> {
    struct InOrder<T>(PhantomData<T>);
    impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
        type Value = Pairs<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a map")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut pairs = Vec::with_capacity(map.size_hint().unwrap_or(0));
            while let Some((key, value)) = map.next_entry::<String, T>()? {
                if pairs.iter().any(|(known, _)| *known == key) {
                    return Err(serde::de::Error::custom(format!("`{key}` twice")));
                }
                pairs.push((key, value));
            }
            Ok(pairs)
        }
    }
    deserializer.deserialize_map(InOrder(PhantomData))
}

/// Reads `5` and `"5"` alike.
fn number_or_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    #[derive(Derive)]
    #[serde(untagged)]
    enum Either {
        Number(serde_yaml::Number),
        Text(String),
    }
    Ok(Some(match Either::deserialize(deserializer)? {
        Either::Number(number) => number.to_string(),
        Either::Text(text) => text,
    }))
}
