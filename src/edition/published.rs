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
    /// The address of a page of an edition on the web; only with a base URL. `index.html` is left out: on the web folders open
    /// by themselves.
    pub fn address(&self, audience: Audience, lang: &Lang, path: &str) -> Option<String> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        Some(format!("{}{}/{lang}/{path}", self.base_url.as_deref()?, audience.key()))
    }

    /// Every edition.
    pub fn editions(&self) -> impl Iterator<Item = EditionId> + '_ {
        self.audiences
            .iter()
            .flat_map(|audience| self.langs.iter().map(|lang| EditionId { audience: *audience, lang: lang.clone() }))
    }
}
