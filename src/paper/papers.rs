//! The papers that a build made, as pages of the site look them up.

use std::collections::BTreeMap;

use super::PaperFile;
use crate::curriculum::{Audience, Lang};

/// All papers of a build: of each session in each language.
#[derive(Debug, Clone, Default)]
pub struct Papers(BTreeMap<(String, (usize, usize)), Vec<PaperFile>>);

impl Papers {
    /// Adds a paper of the session at a place.
    pub fn add(&mut self, lang: &Lang, place: (usize, usize), file: PaperFile) {
        self.0.entry((lang.to_string(), place)).or_default().push(file);
    }

    /// The papers of a session that an audience gets, in the order of the table of kinds.
    pub fn of(&self, lang: &Lang, place: (usize, usize), audience: Audience) -> impl Iterator<Item = &PaperFile> {
        let all = self.0.get(&(lang.to_string(), place)).map_or(&[][..], Vec::as_slice);
        all.iter().filter(move |file| file.kind.readers().include(audience))
    }

    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many files were made, each counted once.
    pub fn count(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }
}
