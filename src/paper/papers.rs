//! The papers that a build made, as pages of the site look them up.

use std::collections::BTreeMap;

use super::PaperFile;
use crate::curriculum::{Audience, Lang};

/// All papers of a build: of each session in each language.
#[derive(Debug, Clone, Default)]
pub struct Papers {
    of_sessions: BTreeMap<(String, (usize, usize)), Vec<PaperFile>>,
    of_whole: BTreeMap<String, Vec<PaperFile>>,
}

impl Papers {
    /// Adds a paper of the session at a place.
    pub fn add(&mut self, lang: &Lang, place: (usize, usize), file: PaperFile) {
        self.of_sessions.entry((lang.to_string(), place)).or_default().push(file);
    }

    /// Adds a paper of the whole, which lies at the root of an edition.
    pub fn add_whole(&mut self, lang: &Lang, file: PaperFile) {
        self.of_whole.entry(lang.to_string()).or_default().push(file);
    }

    /// The papers of the whole that an audience gets.
    pub fn whole(&self, lang: &Lang, audience: Audience) -> impl Iterator<Item = &PaperFile> {
        let all = self.of_whole.get(lang.as_str()).map_or(&[][..], Vec::as_slice);
        all.iter().filter(move |file| file.kind.readers().include(audience))
    }

    /// The papers of a session that an audience gets, in the order of the table of kinds.
    pub fn of(&self, lang: &Lang, place: (usize, usize), audience: Audience) -> impl Iterator<Item = &PaperFile> {
        let all = self.of_sessions.get(&(lang.to_string(), place)).map_or(&[][..], Vec::as_slice);
        all.iter().filter(move |file| file.kind.readers().include(audience))
    }

    /// Whether nothing was printed.
    pub fn is_empty(&self) -> bool {
        self.of_sessions.is_empty()
    }

    /// How many files were made, each counted once.
    pub fn count(&self) -> usize {
        self.of_sessions.values().chain(self.of_whole.values()).map(Vec::len).sum()
    }
}
