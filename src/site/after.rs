//! The page after a meeting.

use super::page::Page;
use super::recap::blocks;
use super::view::{AfterMeeting, AfterMessage, AfterPage, AfterStep, Link};
use super::{Desk, Pictures};
use crate::curriculum::Kind;
use crate::edition::{EditionSession, SessionEntry};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn after(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let messages = self.context.messages();
        let title = session.entry.title();
        let back = Link::new(title, "../index.html");
        let head = format!("{}: {title}", messages.get("after.title"));
        let report = edition.coaching().report;
        let meeting = self.meeting(&session);
        let view = AfterPage {
            frame: self.frame(Page::After(place), &head, messages.get("after.summary"), Some(back)),
            title: title.to_owned(),
            aspects: report.iter().map(|(_, field)| field.label.in_lang(edition.lang).to_owned()).collect(),
            recap: self.recap_href(),
            data: meeting.clone(),
            meeting,
        };
        self.write("after.html", &view, out)?;
        Ok(Pictures::new())
    }

    /// Where the page after a meeting stands, for those who lead.
    pub(super) fn after_href(&self, entry: &SessionEntry<'_>) -> Option<String> {
        let path = Page::after_path(entry.module, entry.id);
        self.context.edition.leads().then(|| format!("{}{path}", self.base))
    }

    fn meeting(&self, session: &EditionSession<'_>) -> AfterMeeting {
        let entry = &session.entry;
        let number = |number: &str| self.context.messages().format("session.number", &[("number", number.into())]);
        let module = self.context.edition.module_entry(entry.place.0).map(|(_, title, _)| title.to_owned());
        let messages = blocks(session, Kind::KeyMessage);
        AfterMeeting {
            session: entry.path(),
            title: entry.title().to_owned(),
            label: entry.official().map(number).or(module).unwrap_or_default(),
            minutes: u32::from(entry.minutes),
            rule: self.mastery(),
            messages: messages
                .filter_map(|block| Some(AfterMessage { id: block.id.clone()?, words: block.body.plain() }))
                .collect(),
            steps: session
                .steps
                .iter()
                .map(|step| AfterStep { id: step.id().to_owned(), title: step.title.plain() })
                .collect(),
        }
    }
}
