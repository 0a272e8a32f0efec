//! The pages of an edition: which there are, and where each stands.

use super::study::StudyPage;
use crate::curriculum::Audience;
use crate::edition::{Edition, SessionEntry};
use crate::paper::Papers;

/// One page of an edition. Numbers are places in the curriculum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The first page.
    Home,
    /// A module.
    Module(usize),
    /// A session of a module.
    Session((usize, usize)),
    /// After a meeting about a session.
    After((usize, usize)),
    /// What to come back to of each session.
    Recap,
    /// The page from which a session is led.
    Lead((usize, usize)),
    /// The page that fits a session into any time and place.
    Plan((usize, usize)),
    /// A session fitted into so many minutes.
    RunSheet((usize, usize), u16),
    /// The papers of a module's sessions.
    PrintModule(usize),
    /// The papers of a session.
    Print((usize, usize)),
    /// All terms.
    Glossary,
    /// All methods and energisers.
    Methods,
    /// One of them.
    Method(usize),
    /// The coach's kit.
    Kit,
    /// The coach's kit of a module.
    KitModule(usize),
    /// The coach's kit of a session.
    KitSession((usize, usize)),
    /// A guide for those who coach.
    Guide(usize),
    /// A page of self-coaching.
    Study(StudyPage),
    /// All contacts.
    Contacts,
    /// Who is ready for what, read from what facilitators send.
    Board,
    /// What a coach sees in a meeting, on the phone.
    Observation,
    /// An evaluation form on the phone, and who fills it in.
    Evaluation(usize, Audience),
    /// The plan of the year.
    Year,
    /// Sources, licences, review states.
    About,
    /// For addresses that do not exist.
    NotFound,
}

impl Page {
    /// Where the board stands.
    pub const BOARD_PATH: &'static str = "coach/board/index.html";
    /// Where the coach's kit stands.
    pub const KIT_PATH: &'static str = "coach/kit/index.html";
    /// Where the plan of the year stands.
    pub const YEAR_PATH: &'static str = "coach/year/index.html";
    /// Where the recaps of all sessions stand.
    pub const RECAP: &'static str = "coach/recap/index.html";

    /// The word for it: a class on the page.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Module(_) => "module",
            Self::Session(_) => "session",
            Self::After(_) => "after",
            Self::Recap => "recap",
            Self::Lead(_) => "lead",
            Self::Plan(_) => "plan",
            Self::RunSheet(..) => "run-sheet",
            Self::PrintModule(_) | Self::Print(_) => "print",
            Self::Glossary => "glossary",
            Self::Methods => "methods",
            Self::Method(_) => "method",
            Self::Kit | Self::KitModule(_) | Self::KitSession(_) => "kit",
            Self::Guide(_) => "guide",
            Self::Study(page) => page.kind(),
            Self::Contacts => "contacts",
            Self::Board => "board",
            Self::Observation | Self::Evaluation(..) => "form",
            Self::Year => "year",
            Self::About => "about",
            Self::NotFound => "not-found",
        }
    }

    /// Whether it says what a session says in its steps. `next` is the session after it, which begins with a recap of it.
    pub fn tells(self, session: (usize, usize), next: Option<(usize, usize)>) -> bool {
        match self {
            Self::Session(place) | Self::Lead(place) => place == session || Some(place) == next,
            Self::After(place) | Self::Plan(place) | Self::RunSheet(place, _) | Self::KitSession(place) => {
                place == session
            }
            Self::Study(StudyPage::Session(place) | StudyPage::Rehearse(place)) => place == session,
            _ => false,
        }
    }

    /// Whether it gathers key messages, practices or questions of all sessions, or of a module's.
    pub fn gathers(self) -> bool {
        use StudyPage::{Certificate, Hub, Progress, Review, Test};
        matches!(
            self,
            Self::Home | Self::Recap | Self::Board | Self::Study(Hub | Review | Progress | Certificate | Test(_))
        )
    }

    /// Whether it belongs to coaching oneself or others.
    pub fn is_coaching(self) -> bool {
        matches!(
            self,
            Self::Study(_)
                | Self::Board
                | Self::Observation
                | Self::Evaluation(..)
                | Self::Kit
                | Self::KitModule(_)
                | Self::KitSession(_)
                | Self::Guide(_)
                | Self::Year
        )
    }

    /// Whether an audience has this page at all.
    pub fn exists_for(self, audience: Audience) -> bool {
        match self {
            Self::Methods | Self::Method(_) | Self::Study(_) | Self::After(_) | Self::Recap | Self::Year => {
                audience != Audience::Participant
            }
            Self::Lead(_) | Self::Plan(_) | Self::RunSheet(..) => audience != Audience::Participant,
            Self::Kit | Self::KitModule(_) | Self::KitSession(_) | Self::Guide(_) => audience == Audience::Supervisor,
            Self::Board | Self::Observation => audience == Audience::Supervisor,
            Self::Evaluation(_, by) => {
                audience == Audience::Supervisor || by == Audience::Facilitator && by == audience
            }
            _ => true,
        }
    }

    /// Where a form stands.
    pub fn form_path(id: &str) -> String {
        format!("coach/forms/{id}/index.html")
    }

    /// The board and the forms of an edition.
    fn coaching(edition: &Edition<'_>) -> Vec<(Self, String)> {
        let mut pages = Vec::new();
        if edition.audience == Audience::Supervisor {
            pages.push((Self::Board, Self::BOARD_PATH.to_owned()));
            if !edition.coaching().observation.is_empty() {
                pages.push((Self::Observation, Self::form_path("observation")));
            }
        }
        let forms = edition.evaluation_forms();
        pages.extend(forms.map(|(place, id, form)| (Self::Evaluation(place, form.filled_by()), Self::form_path(id))));
        pages
    }

    /// Where the page after a meeting about a session stands.
    pub fn after_path(module: &str, session: &str) -> String {
        format!("{module}/{session}/after/index.html")
    }

    /// The nearest page above this one that every audience has. `path` is where this one stands.
    pub fn parent_path(self, path: &str) -> String {
        let folder = self.is_for_leading().then(|| path.rsplitn(3, '/').nth(2)).flatten();
        folder.map_or_else(|| "index.html".to_owned(), |folder| format!("{folder}/index.html"))
    }

    /// Whether it stands under a session, for its leader.
    pub fn is_for_leading(self) -> bool {
        matches!(self, Self::Lead(_) | Self::Plan(_) | Self::RunSheet(..))
    }

    /// Where a session is fitted into any time and place.
    pub fn plan_path(entry: &SessionEntry<'_>) -> String {
        format!("{}/{}/plan/index.html", entry.module, entry.id)
    }

    /// Where a session is led.
    pub fn lead_path(entry: &SessionEntry<'_>) -> String {
        format!("{}/{}/lead/index.html", entry.module, entry.id)
    }

    /// Where the run sheet of a session for so many minutes stands.
    pub fn run_sheet_path(entry: &SessionEntry<'_>, slot: u16) -> String {
        format!("{}/{}/run-sheet-{slot}/index.html", entry.module, entry.id)
    }

    /// Where the print centre of a module, or of one of its sessions, stands.
    pub fn print_path(module: &str, session: Option<&str>) -> String {
        match session {
            Some(session) => format!("print/{module}/{session}/index.html"),
            None => format!("print/{module}/index.html"),
        }
    }

    /// Where the coach's kit of a module, or of one of its sessions, stands.
    pub fn kit_path(module: &str, session: Option<&str>) -> String {
        match session {
            Some(session) => format!("coach/kit/{module}/{session}/index.html"),
            None => format!("coach/kit/{module}/index.html"),
        }
    }

    /// The coach's kit with all that is in it.
    fn kit(edition: &Edition<'_>) -> Vec<(Self, String)> {
        let mut pages = vec![(Self::Kit, Self::KIT_PATH.to_owned())];
        for module in 0..edition.module_count() {
            let Some((id, _, _)) = edition.module_entry(module) else { continue };
            pages.push((Self::KitModule(module), Self::kit_path(id, None)));
            let sessions = edition.entries(module);
            pages.extend(sessions.map(|entry| (Self::KitSession(entry.place), Self::kit_path(id, Some(entry.id)))));
        }
        let guides = edition.guide_ids().enumerate();
        pages.extend(guides.map(|(place, id)| (Self::Guide(place), format!("coach/guides/{id}/index.html"))));
        pages
    }

    /// All pages of an edition with their paths from its root, in reading order. Only what was printed has a print centre.
    pub fn all(edition: &Edition<'_>, papers: &Papers) -> Vec<(Self, String)> {
        let mut pages = vec![(Self::Home, "index.html".to_owned())];
        for module in 0..edition.module_count() {
            let Some((id, _, _)) = edition.module_entry(module) else { continue };
            pages.push((Self::Module(module), format!("{id}/index.html")));
            for entry in edition.entries(module) {
                pages.push((Self::Session(entry.place), format!("{}/{}/index.html", entry.module, entry.id)));
                if edition.leads() {
                    pages.push((Self::After(entry.place), Self::after_path(entry.module, entry.id)));
                    pages.push((Self::Lead(entry.place), Self::lead_path(&entry)));
                    pages.push((Self::Plan(entry.place), Self::plan_path(&entry)));
                    let slots = edition.slots().into_iter();
                    pages.extend(
                        slots.map(|slot| (Self::RunSheet(entry.place, slot), Self::run_sheet_path(&entry, slot))),
                    );
                }
            }
        }
        if edition.leads() {
            pages.push((Self::Recap, Self::RECAP.to_owned()));
        }
        if !papers.is_empty() {
            for module in 0..edition.module_count() {
                let Some((id, _, _)) = edition.module_entry(module) else { continue };
                pages.push((Self::PrintModule(module), Self::print_path(id, None)));
                let sessions = edition.entries(module);
                pages.extend(sessions.map(|entry| (Self::Print(entry.place), Self::print_path(id, Some(entry.id)))));
            }
        }
        pages.push((Self::Glossary, "glossary/index.html".to_owned()));
        if edition.leads() {
            pages.push((Self::Methods, "methods/index.html".to_owned()));
            let methods = edition.method_ids().enumerate();
            pages.extend(methods.map(|(place, id)| (Self::Method(place), format!("methods/{id}/index.html"))));
            pages.push((Self::Year, Self::YEAR_PATH.to_owned()));
        }
        if Self::Kit.exists_for(edition.audience) {
            pages.extend(Self::kit(edition));
        }
        let study = StudyPage::all(edition).into_iter();
        pages.extend(study.map(|(page, path)| (Self::Study(page), path)));
        pages.extend(Self::coaching(edition));
        pages.push((Self::Contacts, "contacts/index.html".to_owned()));
        pages.push((Self::About, "about/index.html".to_owned()));
        pages.push((Self::NotFound, "404.html".to_owned()));
        pages
    }
}
