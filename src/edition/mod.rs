//! What one audience sees in one language.
//!
//! Filtering happens here, once, before any renderer: an [`Edition`] gives out texts that no longer contain what its
//! audience may not see, so nothing later can leak it. The curriculum behind it is private to this floor.

mod blocks;
mod briefing;
mod filter;
pub mod plan;
mod published;
mod session;
mod site_path;
pub mod slices;
mod target;
mod visible;

use std::borrow::Cow;
use std::collections::BTreeMap;

pub use briefing::{Briefing, Saving, Spare, opening, opening_question};
pub use published::{EditionId, Published};
pub use session::{EditionSession, EditionStep, Notes};
pub use site_path::SitePath;
pub use visible::Visible;

use crate::curriculum::{
    Audience, Block, Coaching, Contact, Credit, Curriculum, CurriculumFront, Figure, Form, Lang, Material, Method,
    ModuleText, PictureFile, Prose, Review, Session, SessionFront, SourceRef, Term, Theme,
};
use filter::Filter;

/// The view of one audience in one language.
#[derive(Debug)]
pub struct Edition<'a> {
    /// For whom.
    pub audience: Audience,
    /// In which language.
    pub lang: &'a Lang,
    curriculum: &'a Curriculum,
    place: usize,
    visible: &'a Visible,
}

/// A module as an audience sees it.
#[derive(Debug)]
pub struct EditionModule<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its theme.
    pub theme: Theme,
    /// Its name.
    pub title: &'a str,
    /// What families gain.
    pub summary: &'a str,
    /// Its introduction.
    pub introduction: Cow<'a, Prose>,
    /// The footnotes that the introduction points at.
    pub notes: Notes<'a>,
}

/// A session as lists show it.
#[derive(Debug, Clone, Copy)]
pub struct SessionEntry<'a> {
    /// Id of its module.
    pub module: &'a str,
    /// Its id.
    pub id: &'a str,
    /// Place of its module and its own place in it.
    pub place: (usize, usize),
    /// Minutes in full.
    pub minutes: u16,
    front: &'a SessionFront,
    leads: bool,
}

impl<'a> SessionEntry<'a> {
    /// `module/session`: its name among all sessions, and its folder.
    pub fn path(&self) -> String {
        format!("{}/{}", self.module, self.id)
    }

    /// Its name.
    pub fn title(&self) -> &'a str {
        &self.front.title
    }

    /// What families gain.
    pub fn summary(&self) -> &'a str {
        self.front.summary.as_deref().unwrap_or_default()
    }

    /// Number in the official course.
    pub fn official(&self) -> Option<&'a str> {
        self.front.official.as_deref()
    }

    /// What one can see that was learned.
    pub fn objectives(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.front.objectives.iter().map(|(_, text)| text.as_str())
    }

    /// Where its facts come from.
    pub fn sources(&self) -> &'a [SourceRef] {
        &self.front.sources
    }

    /// What to bring; nothing for participants.
    pub fn materials(&self) -> &'a [Material] {
        if self.leads { &self.front.materials } else { &[] }
    }

    /// How far it was reviewed; not for participants.
    pub fn review(&self) -> Option<&'a Review> {
        self.front.review.as_ref().filter(|_| self.leads)
    }
}

/// A method, or a guide, as a page shows it.
#[derive(Debug)]
pub struct EditionMethod<'a> {
    /// Its id.
    pub id: &'a str,
    /// The method.
    pub method: &'a Method,
    /// How to lead it.
    pub body: Cow<'a, Prose>,
    /// The footnotes that it points at.
    pub notes: Notes<'a>,
}

impl<'a> Edition<'a> {
    /// The view of an audience in the language at a place of [`Curriculum::langs`]. `visible` is that audience's index.
    pub fn of(curriculum: &'a Curriculum, place: usize, visible: &'a Visible) -> Option<Self> {
        let lang = curriculum.langs.get(place)?;
        Some(Self { audience: visible.audience(), lang, curriculum, place, visible })
    }

    /// What `curriculum.yaml` says about the whole.
    pub fn front(&self) -> &'a CurriculumFront {
        &self.curriculum.front
    }

    /// The usual lengths of a meeting in minutes, the shortest first.
    pub fn slots(&self) -> Vec<u16> {
        let mut slots = self.front().slots.clone();
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    /// The languages of the curriculum, the source language first.
    pub fn langs(&self) -> &'a [Lang] {
        &self.curriculum.langs
    }

    /// The number of modules.
    pub fn module_count(&self) -> usize {
        self.curriculum.modules.len()
    }

    /// A module, without its sessions.
    pub fn module(&self, place: usize) -> Option<EditionModule<'a>> {
        let module = self.curriculum.modules.get(place)?;
        let text: &'a ModuleText = module.texts.get(self.place)?;
        let filter = self.filter(None);
        let introduction = filter.prose(&text.introduction);
        let notes = Notes::of([&*introduction], &text.footnotes, &filter);
        Some(EditionModule {
            id: &module.id,
            theme: module.theme,
            title: &text.front.title,
            summary: text.front.summary.as_deref().unwrap_or_default(),
            introduction,
            notes,
        })
    }

    /// Title and theme of a module: what its sessions and lists need of it.
    pub fn module_entry(&self, place: usize) -> Option<(&'a str, &'a str, Theme)> {
        let module = self.curriculum.modules.get(place)?;
        Some((&module.id, &module.texts.get(self.place)?.front.title, module.theme))
    }

    /// The sessions of a module, as lists show them.
    pub fn entries(&self, module: usize) -> impl Iterator<Item = SessionEntry<'a>> + use<'a> {
        let count = self.curriculum.modules.get(module).map_or(0, |module| module.sessions.len());
        let (curriculum, lang, leads) = (self.curriculum, self.place, self.leads());
        (0..count).filter_map(move |session| entry(curriculum, lang, (module, session), leads))
    }

    /// All sessions in order, as lists show them.
    pub fn all_entries(&self) -> impl Iterator<Item = SessionEntry<'a>> + use<'a, '_> {
        (0..self.module_count()).flat_map(|module| self.entries(module))
    }

    /// The session at a place.
    pub fn entry(&self, place: (usize, usize)) -> Option<SessionEntry<'a>> {
        entry(self.curriculum, self.place, place, self.leads())
    }

    /// The place of a session by `module/session`.
    pub fn find_session(&self, path: &str) -> Option<SessionEntry<'a>> {
        self.entry(self.visible.place(path)?)
    }

    /// The steps of a session that this audience sees, with minutes and priority: for the time slat.
    pub fn steps(&self, place: (usize, usize)) -> impl Iterator<Item = &'a crate::curriculum::Step> + use<'a, '_> {
        let path = self.entry(place).map(|entry| entry.path()).unwrap_or_default();
        let text = self.session_at(place).and_then(|session| session.texts.get(self.place));
        text.into_iter().flat_map(|text| &text.steps).filter(move |step| self.visible.step(&path, &step.id))
    }

    /// A session with everything that this audience sees of it.
    pub fn session(&self, place: (usize, usize)) -> Option<EditionSession<'a>> {
        let entry = self.entry(place)?;
        let session = self.session_at(place)?;
        let path = entry.path();
        Some(EditionSession::of(entry, session.texts.get(self.place)?, &self.filter(Some(&path))))
    }

    /// The methods and energisers, by id; none for participants.
    pub fn methods(&self) -> impl Iterator<Item = EditionMethod<'a>> + use<'a, '_> {
        (0..self.method_ids().count()).filter_map(|place| self.method(place))
    }

    /// The ids of the methods and energisers; none for participants.
    pub fn method_ids(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let leads = self.leads();
        self.curriculum.methods.keys().map(String::as_str).filter(move |_| leads)
    }

    /// The method at a place of [`Self::method_ids`].
    pub fn method(&self, place: usize) -> Option<EditionMethod<'a>> {
        let id = self.method_ids().nth(place)?;
        self.manual(id, &self.curriculum.methods)
    }

    /// The ids of the guides for those who coach; none for others.
    pub fn guide_ids(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let coaches = self.audience == Audience::Supervisor;
        self.curriculum.guides.keys().map(String::as_str).filter(move |_| coaches)
    }

    /// The guide at a place of [`Self::guide_ids`].
    pub fn guide(&self, place: usize) -> Option<EditionMethod<'a>> {
        let id = self.guide_ids().nth(place)?;
        self.manual(id, &self.curriculum.guides)
    }

    fn manual(&self, id: &'a str, manuals: &'a BTreeMap<String, Vec<Method>>) -> Option<EditionMethod<'a>> {
        let method = manuals.get(id)?.get(self.place)?;
        let filter = self.filter(None);
        let body = filter.prose(&method.body);
        let notes = Notes::of([&*body], &method.footnotes, &filter);
        Some(EditionMethod { id, method, body, notes })
    }

    /// A method's title, where this audience has a page about it.
    pub fn method_title(&self, id: &str) -> Option<&'a str> {
        let shown = self.audience != Audience::Participant;
        shown.then(|| self.curriculum.methods.get(id)?.get(self.place).map(|method| method.front.title.as_str()))?
    }

    /// The glossary.
    pub fn terms(&self) -> &'a [Term] {
        self.curriculum.glossary.get(self.place).map_or(&[], Vec::as_slice)
    }

    /// A term by id.
    pub fn term(&self, id: &str) -> Option<&'a Term> {
        self.terms().get(self.visible.term(self.place, id)?)
    }

    /// The contacts in the author's order.
    pub fn contacts(&self) -> &'a [(String, Contact)] {
        &self.curriculum.contacts
    }

    /// A contact by key.
    pub fn contact(&self, key: &str) -> Option<&'a Contact> {
        self.curriculum.contact(key)
    }

    /// The forms of coaching, reporting and evaluating. Those who lead also see what a coach looks for: they rehearse with
    /// it. What the two agree on is the supervisor's form.
    pub fn coaching(&self) -> Coaching {
        let all = &self.curriculum.coaching;
        match self.audience {
            Audience::Participant => Coaching::default(),
            Audience::Facilitator => Coaching { agreement: Vec::new(), readiness: Vec::new(), ..all.clone() },
            Audience::Supervisor => all.clone(),
        }
    }

    /// The evaluation forms that this audience fills in or hands out on the phone, with their places: facilitators have
    /// their own, supervisors all.
    pub fn evaluation_forms(&self) -> impl Iterator<Item = (usize, &'a str, &'a Form)> {
        let audience = self.audience;
        let forms = self.curriculum.coaching.evaluation.iter().enumerate();
        forms.map(|(place, (id, form))| (place, id.as_str(), form)).filter(move |(_, _, form)| match audience {
            Audience::Participant => false,
            Audience::Facilitator => form.filled_by() == Audience::Facilitator,
            Audience::Supervisor => true,
        })
    }

    /// The words for the leaflet alone: the `handout` blocks of a session that its audience may read.
    pub fn handouts(&self, place: (usize, usize)) -> Vec<Block> {
        let Some(entry) = self.entry(place) else { return Vec::new() };
        let path = entry.path();
        let filter = self.filter(Some(&path));
        let text = self.session_at(place).and_then(|session| session.texts.get(self.place));
        text.into_iter().flat_map(|text| &text.steps).flat_map(|step| filter.handouts(&step.body)).collect()
    }

    /// A risky number by key.
    pub fn figure(&self, key: &str) -> Option<&'a Figure> {
        self.curriculum.figure(key)
    }

    /// The file of a picture that a text of this edition shows: a session's own, or a shared one. The flag says which.
    pub fn picture(&self, session: Option<(usize, usize)>, name: &str) -> Option<(&'a PictureFile, bool)> {
        let session = session.and_then(|place| self.session_at(place));
        self.curriculum.picture(session, name).map(|picture| (picture.file, picture.shared))
    }

    /// Whether any text of this edition shows a picture.
    pub fn shows(&self, picture: &str) -> bool {
        self.visible.picture(picture)
    }

    /// All credits, by the name of the picture.
    pub fn credits(&self) -> &'a [(String, Credit)] {
        &self.curriculum.credits
    }

    /// Who made a picture.
    pub fn credit(&self, name: &str) -> Option<&'a Credit> {
        self.curriculum.credit(name)
    }

    /// A link's words where its target is a step: the step's title.
    pub fn anchor_title(&self, session: (usize, usize), anchor: &str) -> Option<String> {
        self.steps(session).find(|step| step.id == anchor).map(|step| step.title.plain())
    }

    /// The name of a need: the curriculum's own words; `None` where the theme's catalogue knows it.
    pub fn need(&self, word: &str) -> Option<&'a str> {
        self.curriculum.front.needs.iter().find(|(known, _)| known == word).and_then(|(_, names)| names.get(self.lang))
    }

    /// Whether this audience leads meetings: facilitators and supervisors.
    pub fn leads(&self) -> bool {
        self.audience != Audience::Participant
    }

    fn session_at(&self, (module, session): (usize, usize)) -> Option<&'a Session> {
        self.curriculum.modules.get(module)?.sessions.get(session)
    }

    fn filter<'s>(&self, session: Option<&'s str>) -> Filter<'a, 's> {
        Filter { audience: self.audience, visible: self.visible, session }
    }
}

fn entry(curriculum: &Curriculum, lang: usize, place: (usize, usize), leads: bool) -> Option<SessionEntry<'_>> {
    let module = curriculum.modules.get(place.0)?;
    let session = module.sessions.get(place.1)?;
    let text = session.texts.get(lang)?;
    Some(SessionEntry {
        module: &module.id,
        id: &session.id,
        place,
        minutes: session.minutes.0,
        front: &text.front,
        leads,
    })
}
