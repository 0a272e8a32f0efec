//! The whole: modules, sessions and what they share, with a text for each language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::audience::Readers;
use super::coaching::Coaching;
use super::front::{Contact, Credit, CurriculumFront, Figure, ModuleFront, Theme};
use super::id::{Lang, Minutes};
use super::prose::{Footnote, Prose};
use super::session::{Method, SessionText};
use crate::source::{FileId, Span};

/// Everything that was read, matched across languages. Lists of texts follow the order of [`Curriculum::langs`].
#[derive(Debug, Clone)]
pub struct Curriculum {
    /// `curriculum.yaml`.
    pub front: CurriculumFront,
    /// The file it stands in.
    pub file: FileId,
    /// Languages; the first is the source.
    pub langs: Vec<Lang>,
    /// Modules in order.
    pub modules: Vec<Module>,
    /// Contacts in the author's order.
    pub contacts: Vec<(String, Contact)>,
    /// The file they stand in.
    pub contacts_file: Option<FileId>,
    /// Risky numbers in the author's order.
    pub figures: Vec<(String, Figure)>,
    /// The file they stand in.
    pub figures_file: Option<FileId>,
    /// The glossary of each language, in the author's order.
    pub glossary: Vec<Vec<Term>>,
    /// Methods and energisers by id, a text a language.
    pub methods: BTreeMap<String, Vec<Method>>,
    /// Guides for those who coach, by id, a text a language: agendas, how to demonstrate, how to give feedback.
    pub guides: BTreeMap<String, Vec<Method>>,
    /// Pictures for all sessions, by name.
    pub pictures: BTreeMap<String, PictureFile>,
    /// Credits of pictures, by name.
    pub credits: Vec<(String, Credit)>,
    /// Forms for coaching, reporting and evaluating.
    pub coaching: Coaching,
    /// Files that could not be read whole, which was said: what might stand in them is not missed elsewhere.
    pub unread: BTreeSet<FileId>,
    /// Limits of the editorial checks.
    pub limits: Limits,
}

/// A module.
#[derive(Debug, Clone)]
pub struct Module {
    /// Its id: a folder and part of addresses.
    pub id: String,
    /// Its theme.
    pub theme: Theme,
    /// A text a language.
    pub texts: Vec<ModuleText>,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
}

/// A module in one language.
#[derive(Debug, Clone)]
pub struct ModuleText {
    /// The file.
    pub file: FileId,
    /// Its front matter.
    pub front: ModuleFront,
    /// Its introduction.
    pub introduction: Prose,
    /// The footnotes of the file.
    pub footnotes: Vec<Footnote>,
}

/// A session.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its id: a folder and part of addresses.
    pub id: String,
    /// Minutes in full.
    pub minutes: Minutes,
    /// A text a language. Shared, so that an edit of one session leaves the others alone.
    pub texts: Vec<Arc<SessionText>>,
    /// Its own pictures, by name.
    pub pictures: BTreeMap<String, PictureFile>,
}

/// A term of the glossary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// Where it is explained.
    pub span: Span,
    /// The term.
    pub name: String,
    /// What it means.
    pub meaning: Prose,
}

/// A picture file.
#[derive(Debug, Clone)]
pub struct PictureFile {
    /// The file.
    pub file: FileId,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Width in picture units or pixels; 0 where it is not a picture.
    pub width: u32,
    /// Height.
    pub height: u32,
}

/// A picture and who made it, where that must be said.
#[derive(Debug, Clone)]
pub struct Picture<'a> {
    /// The file.
    pub file: &'a PictureFile,
    /// Whether all sessions share it.
    pub shared: bool,
}

/// Limits of the editorial checks, with bekal's own where the curriculum has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Words in a sentence for participants.
    pub participant_words: usize,
    /// Words in a sentence for facilitators.
    pub facilitator_words: usize,
    /// Days after which a contact is old.
    pub contact_days: i64,
    /// Letters on the picture side of a flipchart.
    pub flipchart_letters: usize,
    /// Letters of a card's label.
    pub card_letters: usize,
    /// Letters of a message on the leaflet.
    pub leaflet_message_letters: usize,
    /// Letters of the words beside it.
    pub leaflet_support_letters: usize,
    /// Words about the people in the room, by language.
    pub room_words: Vec<(String, Vec<String>)>,
}

impl Limits {
    /// The limits of a curriculum.
    pub fn of(front: &CurriculumFront) -> Self {
        let limits = &front.limits;
        let words = limits.sentence_words;
        let letters = limits.letters;
        let size = |value: Option<u32>, default: usize| value.map_or(default, |value| value as usize);
        Self {
            participant_words: size(words.and_then(|w| w.participant), 15),
            facilitator_words: size(words.and_then(|w| w.facilitator), 22),
            contact_days: i64::from(limits.contact_days.unwrap_or(180)),
            flipchart_letters: size(letters.and_then(|l| l.flipchart_message), 32),
            card_letters: size(letters.and_then(|l| l.card_label), 40),
            leaflet_message_letters: size(letters.and_then(|l| l.leaflet_message), 38),
            leaflet_support_letters: size(letters.and_then(|l| l.leaflet_support), 100),
            room_words: limits.room_words.clone(),
        }
    }
}

impl Curriculum {
    /// The place of a language in every list of texts.
    pub fn lang_index(&self, lang: &Lang) -> Option<usize> {
        self.langs.iter().position(|known| known == lang)
    }

    /// A contact by key.
    pub fn contact(&self, key: &str) -> Option<&Contact> {
        self.contacts.iter().find(|(known, _)| known == key).map(|(_, contact)| contact)
    }

    /// A risky number by key.
    pub fn figure(&self, key: &str) -> Option<&Figure> {
        self.figures.iter().find(|(known, _)| known == key).map(|(_, figure)| figure)
    }

    /// The places of all sessions in order: that of the module, and the session's own in it.
    pub fn session_places(&self) -> Vec<(usize, usize)> {
        let modules = self.modules.iter().enumerate();
        modules.flat_map(|(place, module)| (0..module.sessions.len()).map(move |session| (place, session))).collect()
    }

    /// Methods and guides with those who read them: what is written once for all sessions, in a folder each.
    pub fn manuals(&self) -> impl Iterator<Item = (&Vec<Method>, Readers)> + Clone {
        let methods = self.methods.values().map(|texts| (texts, Readers::LEADERS));
        methods.chain(self.guides.values().map(|texts| (texts, Readers::SUPERVISORS)))
    }

    /// A session by `module/session`.
    pub fn session(&self, path: &str) -> Option<(&Module, &Session)> {
        let (module, session) = path.split_once('/')?;
        let module = self.modules.iter().find(|known| known.id == module)?;
        let session = module.sessions.iter().find(|known| known.id == session)?;
        Some((module, session))
    }

    /// A picture as a session names it: its own first, then the shared ones. Modules and methods have none of their own.
    pub fn picture<'a>(&'a self, session: Option<&'a Session>, name: &str) -> Option<Picture<'a>> {
        session
            .and_then(|session| session.pictures.get(name))
            .map(|file| Picture { file, shared: false })
            .or_else(|| self.pictures.get(name).map(|file| Picture { file, shared: true }))
    }

    /// Who made a picture.
    pub fn credit(&self, name: &str) -> Option<&Credit> {
        self.credits.iter().find(|(known, _)| known == name).map(|(_, credit)| credit)
    }
}
