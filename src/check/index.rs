//! Everything that can be pointed at, by name, and for whom it can be seen. Built once a check.

use std::collections::{HashMap, HashSet};

use crate::curriculum::{Audience, Curriculum};
use crate::edition::Visible;

/// Names of contacts, figures and terms, and what each audience sees of the sessions.
#[derive(Debug)]
pub struct Index {
    /// Keys of contacts.yaml.
    pub contacts: HashSet<String>,
    /// Keys of figures.yaml.
    pub figures: HashSet<String>,
    /// Ids of the glossary.
    pub terms: HashSet<String>,
    /// Words that may stand in `needs`.
    pub needs: HashSet<String>,
    /// Steps, blocks and headings of each session, for each audience; a supervisor sees them all.
    pub visible: HashMap<Audience, Visible>,
}

impl Index {
    /// The index of a curriculum.
    pub fn of(curriculum: &Curriculum) -> Self {
        let own = curriculum.front.needs.iter().map(|(word, _)| word.clone());
        Self {
            contacts: curriculum.contacts.iter().map(|(key, _)| key.clone()).collect(),
            figures: curriculum.figures.iter().map(|(key, _)| key.clone()).collect(),
            terms: curriculum.glossary.iter().flatten().map(|term| term.id.clone()).collect(),
            needs: crate::curriculum::BASE_NEEDS.iter().map(|word| (*word).to_owned()).chain(own).collect(),
            visible: Audience::ALL.into_iter().map(|audience| (audience, Visible::of(curriculum, audience))).collect(),
        }
    }
}
