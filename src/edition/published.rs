//! Which editions one build publishes beside each other.

use crate::curriculum::{Audience, Lang};

/// One edition by audience and language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionId {
    /// For whom.
    pub audience: Audience,
    /// In which language.
    pub lang: Lang,
}

/// All editions of one build: every audience in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Audiences, in the order in which they see more.
    pub audiences: Vec<Audience>,
    /// Languages, the source language first.
    pub langs: Vec<Lang>,
    /// Where the target folder will be on the web, ending with a slash.
    pub base_url: Option<String>,
}

impl Published {
    /// Every edition.
    pub fn editions(&self) -> impl Iterator<Item = EditionId> + '_ {
        self.audiences
            .iter()
            .flat_map(|audience| self.langs.iter().map(|lang| EditionId { audience: *audience, lang: lang.clone() }))
    }
}
