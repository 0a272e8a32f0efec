//! Self-coaching for those who lead: study paths, tests, review, rehearsal, what the device keeps. Owns which pages there
//! are and what each is told. What a person has done is known to the scripts alone, on the person's device.

mod ask;
mod hub;
mod rehearse;
mod session;

use super::{Desk, Pictures};
use crate::edition::{Edition, SessionEntry};
use crate::theme::ThemeError;

/// A page of self-coaching. Numbers are places in the curriculum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StudyPage {
    /// What there is, what is due, what is next.
    Hub,
    /// The tests of a module.
    Test(usize),
    /// The study path of a session.
    Session((usize, usize)),
    /// Its rehearsal.
    Rehearse((usize, usize)),
    /// Questions that come back.
    Review,
    /// What the device keeps.
    Progress,
    /// A certificate of what the device keeps.
    Certificate,
}

impl StudyPage {
    /// The word for it: a class on the page.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Hub => "coach",
            Self::Test(_) => "test",
            Self::Session(_) => "study",
            Self::Rehearse(_) => "rehearse",
            Self::Review => "review",
            Self::Progress => "progress",
            Self::Certificate => "certificate",
        }
    }

    /// All of them with their paths from the root of the edition; none for participants.
    pub fn all(edition: &Edition<'_>) -> Vec<(Self, String)> {
        if !edition.leads() {
            return Vec::new();
        }
        let mut pages = vec![(Self::Hub, "coach/index.html".to_owned())];
        for module in 0..edition.module_count() {
            let Some((id, _, _)) = edition.module_entry(module) else { continue };
            pages.push((Self::Test(module), test_path(id)));
            for entry in edition.entries(module) {
                pages.push((Self::Session(entry.place), session_path(&entry)));
                pages.push((Self::Rehearse(entry.place), rehearse_path(&entry)));
            }
        }
        let others = [(Self::Review, "review"), (Self::Progress, "progress"), (Self::Certificate, "certificate")];
        pages.extend(others.map(|(page, name)| (page, format!("coach/{name}/index.html"))));
        pages
    }
}

fn test_path(module: &str) -> String {
    format!("coach/study/{module}/index.html")
}

fn session_path(entry: &SessionEntry<'_>) -> String {
    format!("coach/study/{}/{}/index.html", entry.module, entry.id)
}

fn rehearse_path(entry: &SessionEntry<'_>) -> String {
    format!("coach/study/{}/{}/rehearse/index.html", entry.module, entry.id)
}

impl<'a> Desk<'_, 'a> {
    pub(super) fn study(&self, page: StudyPage, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        match page {
            StudyPage::Hub => self.study_hub(out),
            StudyPage::Test(module) => self.study_test(module, out),
            StudyPage::Session(place) => self.study_session(place, out),
            StudyPage::Rehearse(place) => self.rehearse(place, out),
            StudyPage::Review => self.study_review(out),
            StudyPage::Progress => self.study_keep(page, "progress", out),
            StudyPage::Certificate => self.study_keep(page, "certificate", out),
        }
    }
}
