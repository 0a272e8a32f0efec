//! The page of a session.

use super::page::Page;
use super::scribe::{Scribe, Under};
use super::view::{
    Link, Material, MessageLink, Neighbour, Priority, Review, SessionPage, Slat, Source, Step, StepTime,
};
use super::{Desk, Pictures};
use crate::curriculum::{self, Kind, Prose, SourceRef};
use crate::edition::{EditionSession, EditionStep, SessionEntry};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn session(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let entry = session.entry;
        let mut scribe = self.scribe(Some(place), Some(&session.notes));
        let intro = scribe.body(&session.introduction, Under::Title);
        let steps = self.steps(&session, &mut scribe);
        let key_messages = session.steps.iter().flat_map(|step| messages(&step.body));
        let key_messages = key_messages
            .map(|(id, words)| MessageLink { html: scribe.inline(words), href: format!("#{id}") })
            .collect();
        let footnotes = scribe.footnotes();
        let pictures = scribe.pictures;
        let module = edition.module_entry(place.0);
        let back = module.map(|(_, title, _)| Link::new(title, "../index.html"));
        let (previous, next) = self.neighbours(place);
        let view = SessionPage {
            frame: self.frame(Page::Session(place), entry.title(), entry.summary(), back),
            official: entry.official().map(str::to_owned),
            title: entry.title().to_owned(),
            summary: entry.summary().to_owned(),
            minutes: u32::from(entry.minutes),
            actions: self
                .lead_action(&entry)
                .into_iter()
                .chain(self.study_action(&entry))
                .chain(self.print_action(&entry))
                .collect(),
            slots: self.slot_links(&entry, None),
            free: self.plan_link(&entry, false),
            objectives: entry.objectives().map(super::scribe::attribute).collect(),
            key_messages,
            materials: self.materials(&entry),
            group: edition.front().group,
            intro,
            recap: self.recap_before(place),
            after: self.after_href(&entry),
            slat: edition.leads().then(|| self.slat(entry)),
            steps,
            footnotes,
            sources: entry.sources().iter().map(|source| self.source(source)).collect(),
            review: entry.review().map(review),
            previous,
            next,
        };
        self.write("session.html", &view, out)?;
        Ok(pictures)
    }

    /// The steps of a session with all that is in them.
    pub(super) fn steps<'e>(&self, session: &EditionSession<'e>, scribe: &mut Scribe<'e, '_>) -> Vec<Step> {
        let leads = self.context.edition.leads();
        let mut steps = Vec::with_capacity(session.steps.len());
        for (number, step) in (1..).zip(&session.steps) {
            scribe.begin_step(step.id());
            let parts = scribe.body(&step.body, Under::Heading);
            steps.push(Step {
                number,
                id: step.id().to_owned(),
                title: step.title.plain(),
                time: leads.then(|| time(step, scribe)),
                method: step.method().and_then(|id| self.method_link(id)),
                needs: if leads { step.needs().map(|word| scribe.need(word)).collect() } else { Vec::new() },
                parts,
            });
        }
        steps
    }

    /// Where the page of a session stands.
    pub(super) fn session_href(&self, entry: &SessionEntry<'_>) -> String {
        format!("{}{}/index.html", self.base, entry.path())
    }

    fn method_link(&self, id: &str) -> Option<Link> {
        let title = self.context.edition.method_title(id)?;
        Some(Link::new(title, format!("{}methods/{id}/index.html", self.base)))
    }

    /// The time slat of a session.
    pub(super) fn slat(&self, entry: SessionEntry<'_>) -> Slat {
        let steps = self.context.edition.steps(entry.place);
        Slat::of(steps.map(|step| (u32::from(step.minutes.0), priority(step.priority), step.title.plain())))
    }

    /// What to bring to a session.
    pub(super) fn materials(&self, entry: &SessionEntry<'_>) -> Vec<Material> {
        let material = |material: &curriculum::Material| Material {
            item: material.item.clone(),
            per: material.counted_per().word().to_owned(),
            count: material.count.unwrap_or(0),
            total: material.total(self.context.edition.front().group),
            instead: material.instead.clone(),
        };
        entry.materials().iter().map(material).collect()
    }

    pub(super) fn source(&self, source: &SourceRef) -> Source {
        let checked = source.checked.as_deref().and_then(|date| date.parse().ok());
        Source {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            href: source.web_address().map(str::to_owned),
            checked: checked.map(|date| self.context.messages().date(date)),
        }
    }

    /// The session before another one in the order of the curriculum.
    pub(super) fn before(&self, (module, session): (usize, usize)) -> Option<SessionEntry<'a>> {
        let edition = &self.context.edition;
        match session.checked_sub(1) {
            Some(session) => edition.entry((module, session)),
            None => (0..module).rev().find_map(|module| edition.entries(module).last()),
        }
    }

    fn neighbours(&self, (module, session): (usize, usize)) -> (Option<Neighbour>, Option<Neighbour>) {
        let edition = &self.context.edition;
        let before = self.before((module, session));
        let after = edition
            .entry((module, session + 1))
            .or_else(|| (module + 1..edition.module_count()).find_map(|module| edition.entry((module, 0))));
        (before.map(|entry| self.neighbour(entry)), after.map(|entry| self.neighbour(entry)))
    }

    fn neighbour(&self, entry: SessionEntry<'_>) -> Neighbour {
        let messages = self.context.messages();
        let label = match entry.official() {
            Some(number) => messages.format("session.number", &[("number", number.into())]),
            None => entry.title().to_owned(),
        };
        Neighbour { label, title: entry.title().to_owned(), href: self.session_href(&entry) }
    }
}

/// The key messages of a text: id and words.
fn messages(prose: &Prose) -> impl Iterator<Item = (&str, &Prose)> {
    prose
        .blocks
        .iter()
        .filter(|block| block.kind == Kind::KeyMessage)
        .filter_map(|block| Some((block.id.as_deref()?, &block.body)))
}

fn time(step: &EditionStep<'_>, scribe: &Scribe<'_, '_>) -> StepTime {
    let (minutes, short) = step.minutes();
    StepTime {
        minutes: u32::from(minutes),
        short: short.filter(|short| *short < minutes).map(u32::from),
        per_person: step.per_person().map(|thousandths| scribe.messages.thousandths(i64::from(thousandths))),
        priority: priority(step.priority()),
    }
}

pub(super) fn priority(priority: curriculum::Priority) -> Priority {
    match priority {
        curriculum::Priority::Must => Priority::Must,
        curriculum::Priority::Should => Priority::Should,
        curriculum::Priority::Could => Priority::Could,
    }
}

/// How far a session was reviewed. A session that says nothing is a draft.
pub(super) fn review(review: &curriculum::Review) -> Review {
    let state = review.state.unwrap_or(curriculum::ReviewState::Draft);
    Review { state: state.word().to_owned(), questions: review.questions.clone() }
}
