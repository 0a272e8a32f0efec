//! Entries of the files that all sessions share: contacts, risky figures, credits of pictures.

use serde::Deserialize as Derive;

use super::{Localized, number_or_text};

/// An office or line that people can reach.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its name.
    pub name: Localized,
    /// Its number; empty where people write in their own.
    pub number: String,
    /// What to know before calling.
    pub note: Option<Localized>,
    /// When the number was checked.
    pub checked: Option<String>,
    /// Where it was seen.
    pub source: Option<Localized>,
}

/// A risky number: a dose, an age, an amount, a limit.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The number itself.
    #[serde(deserialize_with = "number_or_text")]
    pub value: Option<String>,
    /// Its unit.
    pub unit: Option<Localized>,
    /// The number as a sentence says it.
    pub text: Localized,
    /// Who owns it.
    pub source: Option<Localized>,
    /// Wrong forms that must stand nowhere.
    #[serde(default)]
    pub conflicts: Vec<String>,
}

/// Who made a picture.
#[derive(Debug, Clone, PartialEq, Eq, Derive)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// The maker.
    pub credit: String,
    /// Under which licence.
    pub licence: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
}
