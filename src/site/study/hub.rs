//! The first page of self-coaching, the tests of a module, the review, and what the device keeps.

use super::{StudyPage, ask, rehearse_path, session_path, test_path};
use crate::curriculum::Detail;
use crate::edition::{EditionSession, SessionEntry};
use crate::site::page::Page;
use crate::site::view::{
    Asked, HubModule, HubPage, HubSession, KeepPage, Link, ReviewPage, ReviewSession, TestPage, Titled,
};
use crate::site::{Desk, Pictures};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    /// The hub names every session and question of the edition, so its modules are put in one by one.
    pub(super) fn study_hub(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let (mut questions, mut were, mut modules) = (String::new(), String::new(), Vec::new());
        for place in 0..edition.module_count() {
            let Some((id, title, _)) = edition.module_entry(place) else { continue };
            let sessions: Vec<_> = edition.entries(place).filter_map(|entry| edition.session(entry.place)).collect();
            let rows = sessions.iter().map(|session| {
                let (_, asked) = self.asked(session, false);
                for one in &asked {
                    questions.extend([one.id.as_str(), " "]);
                    were.extend([one.was.as_str(), " "]);
                }
                self.hub_session(session, asked.len())
            });
            modules.push(HubModule {
                title: title.to_owned(),
                sessions: rows.collect(),
                test: sessions.iter().any(has_test).then(|| format!("{}{}", self.base, test_path(id))),
            });
        }
        let page = Page::Study(StudyPage::Hub);
        let frame = self.frame(page, messages.get("study.title"), messages.get("study.summary"), None);
        let view = HubPage { frame, questions, were, tools: self.coaching_tools() };
        self.context.language.render_in_parts("study/hub.html", &view, out, |out| {
            modules.iter().try_for_each(|module| self.write("study/hub-module.html", module, out))
        })?;
        Ok(Pictures::new())
    }

    fn hub_session(&self, session: &EditionSession<'_>, questions: usize) -> HubSession {
        let entry = session.entry;
        HubSession {
            id: entry.path(),
            title: entry.title().to_owned(),
            href: format!("{}{}", self.base, session_path(&entry)),
            rehearse: format!("{}{}", self.base, rehearse_path(&entry)),
            minutes: ask::minutes(session),
            questions: u32::try_from(questions).unwrap_or(u32::MAX),
        }
    }

    /// The questions of a session and the pictures in them.
    pub(super) fn asked(&self, session: &EditionSession<'a>, test: bool) -> (Pictures<'a>, Vec<Asked>) {
        let mut scribe = self.scribe(Some(session.entry.place), None).away();
        let asked = ask::asked(&mut scribe, session, test);
        (scribe.pictures, asked)
    }

    pub(super) fn study_test(&self, place: usize, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some((id, title, _)) = edition.module_entry(place) else { return Ok(Pictures::new()) };
        let messages = self.context.messages();
        let (mut pictures, mut questions, mut sessions) = (Pictures::new(), Vec::new(), Vec::new());
        for session in edition.entries(place).filter_map(|entry| edition.session(entry.place)) {
            let (shown, asked) = self.asked(&session, true);
            pictures.extend(shown);
            questions.extend(asked);
            sessions.push(self.study_link(&session.entry));
        }
        let head = format!("{}: {title}", messages.get("study.test.title"));
        let frame = self.frame(
            Page::Study(StudyPage::Test(place)),
            &head,
            messages.get("study.test.summary"),
            Some(self.back_to_hub()),
        );
        let view = TestPage { frame, id: id.to_owned(), title: title.to_owned(), sessions, questions };
        self.write("study/test.html", &view, out)?;
        Ok(pictures)
    }

    /// The review asks every question of the edition, so it is made session by session: a view of them all would be the
    /// heaviest thing of a build.
    pub(super) fn study_review(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let frame = self.frame(
            Page::Study(StudyPage::Review),
            messages.get("study.review.title"),
            messages.get("study.review.summary"),
            Some(self.back_to_hub()),
        );
        let mut pictures = Pictures::new();
        self.context.language.render_in_parts("study/review.html", &ReviewPage { frame }, out, |out| {
            for session in edition.all_entries().filter_map(|entry| edition.session(entry.place)) {
                let (shown, questions) = self.asked(&session, false);
                pictures.extend(shown);
                if !questions.is_empty() {
                    let title = session.entry.title().to_owned();
                    self.write("study/review-session.html", &ReviewSession { title, questions }, out)?;
                }
            }
            Ok(())
        })?;
        Ok(pictures)
    }

    /// The pages that show what the device keeps.
    pub(super) fn study_keep(
        &self,
        page: StudyPage,
        name: &str,
        out: &mut Vec<u8>,
    ) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let modules = (0..edition.module_count()).filter_map(|place| edition.module_entry(place));
        let mut titles: Vec<Titled> =
            modules.map(|(id, title, _)| Titled { id: id.to_owned(), title: title.to_owned() }).collect();
        titles.extend(edition.all_entries().map(|entry| Titled { id: entry.path(), title: entry.title().to_owned() }));
        let (title, summary) = (format!("{name}.title"), format!("{name}.summary"));
        let (title, summary) = (messages.get(&title), messages.get(&summary));
        let frame = self.frame(Page::Study(page), title, summary, Some(self.back_to_hub()));
        self.write(&format!("study/{name}.html"), &KeepPage { frame, titles }, out)?;
        Ok(Pictures::new())
    }

    pub(in crate::site) fn back_to_hub(&self) -> Link {
        Link::new(self.context.messages().get("nav.practise"), format!("{}coach/index.html", self.base))
    }

    pub(super) fn study_link(&self, entry: &SessionEntry<'_>) -> Link {
        Link::new(entry.title(), format!("{}{}", self.base, session_path(entry)))
    }
}

/// Whether any question of a session belongs to the tests.
pub(super) fn has_test(session: &EditionSession<'_>) -> bool {
    session.blocks().iter().any(|(_, block)| matches!(&block.detail, Detail::Quiz(quiz) if quiz.test))
}
