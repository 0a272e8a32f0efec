//! The study path of a session: aim, key messages, what tends to be difficult, checks, rehearsal, reflection.

use super::hub::has_test;
use super::{StudyPage, ask, rehearse_path, test_path};
use crate::curriculum::Kind;
use crate::edition::EditionSession;
use crate::site::page::Page;
use crate::site::scribe::Scribe;
use crate::site::view::{Action, Link, Part, Pitfall, StudySessionPage};
use crate::site::{Desk, Pictures};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn study_session(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let entry = session.entry;
        let messages = self.context.messages();
        let mut scribe = self.scribe(Some(place), None).away();
        let page = self.session_href(&entry);
        let key_messages = blocks(&session, &mut scribe, Kind::KeyMessage);
        let pitfalls = pitfalls(&session, &mut scribe, &page);
        let questions = ask::asked(&mut scribe, &session, false);
        let title = format!("{}: {}", messages.get("study.path"), entry.title());
        let next = edition.all_entries().skip_while(|other| other.place != place).nth(1);
        let module = edition.module_entry(place.0).filter(|_| has_test(&session));
        let view = StudySessionPage {
            frame: self.frame(
                Page::Study(StudyPage::Session(place)),
                &title,
                entry.summary(),
                Some(self.back_to_hub()),
            ),
            id: entry.path(),
            title: entry.title().to_owned(),
            summary: entry.summary().to_owned(),
            minutes: ask::minutes(&session),
            session: page,
            objectives: entry.objectives().map(str::to_owned).collect(),
            messages: key_messages,
            pitfalls,
            questions,
            rehearse: format!("{}{}", self.base, rehearse_path(&entry)),
            test: module.map(|(id, title, _)| Link::new(title, format!("{}{}", self.base, test_path(id)))),
            platform: self.platform_links(&entry),
            next: next.map(|entry| self.study_link(&entry)),
        };
        let pictures = scribe.pictures;
        self.write("study/session.html", &view, out)?;
        Ok(pictures)
    }

    /// The button that leads to a session's study path, for those who lead.
    pub(in crate::site) fn study_action(&self, entry: &crate::edition::SessionEntry<'_>) -> Option<Action> {
        let label = self.context.messages().get("study.action").to_owned();
        let href = self.study_link(entry).href;
        self.context.edition.leads().then(|| Action { label, href, icon: "practise".to_owned(), main: false })
    }
}

fn blocks(session: &EditionSession<'_>, scribe: &mut Scribe<'_, '_>, kind: Kind) -> Vec<Part> {
    let all = session.blocks().into_iter().filter(|(_, block)| block.kind == kind);
    all.map(|(_, block)| Part::block(scribe.block(block))).collect()
}

/// Notes and warnings by step, each with the way to its step. A note inside a note stands there already.
fn pitfalls(session: &EditionSession<'_>, scribe: &mut Scribe<'_, '_>, page: &str) -> Vec<Pitfall> {
    let mut pitfalls = Vec::new();
    for step in &session.steps {
        let blocks = step.body.blocks.iter().filter(|block| matches!(block.kind, Kind::Facilitator | Kind::Warning));
        let warns = blocks.clone().any(|block| block.kind == Kind::Warning);
        let parts: Vec<Part> = blocks.map(|block| Part::block(scribe.block(block))).collect();
        if !parts.is_empty() {
            let step = Link::new(step.title.plain(), format!("{page}#{}", step.id()));
            pitfalls.push(Pitfall { step, parts, warns });
        }
    }
    pitfalls
}
