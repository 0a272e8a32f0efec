//! Entries of the files that all sessions share: contacts, risky figures, credits of pictures.

use serde::Deserialize as Derive;

use super::{Localized, number_or_text};
use crate::curriculum::id::Lang;

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

impl Contact {
    /// Name and number, as a sentence says them. A name that holds its number is enough.
    pub fn words(&self, lang: &Lang) -> String {
        let name = self.name.in_lang(lang);
        if self.number.is_empty() || name.contains(&self.number) {
            name.to_owned()
        } else {
            format!("{name} {}", self.number)
        }
    }

    /// The name beside its number: one that ends in it says it once.
    pub fn short_name(&self, lang: &Lang) -> &str {
        let name = self.name.in_lang(lang);
        name.strip_suffix(self.number.as_str()).unwrap_or(name).trim_end()
    }

    /// The address that dials the number; `None` where there is nothing to dial.
    pub fn dial(&self) -> Option<String> {
        let digits: String = self.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let plain = self.number.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c));
        (plain && !digits.is_empty()).then(|| format!("tel:{digits}"))
    }
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

impl Credit {
    /// The maker with the licence, in one line.
    pub fn line(&self) -> String {
        match &self.licence {
            Some(licence) => format!("{} ({licence})", self.credit),
            None => self.credit.clone(),
        }
    }
}
