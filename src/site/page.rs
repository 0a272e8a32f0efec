//! The pages of an edition: which there are, and where each stands.

use crate::curriculum::Audience;
use crate::edition::Edition;
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
    /// All contacts.
    Contacts,
    /// Sources, licences, review states.
    About,
    /// For addresses that do not exist.
    NotFound,
}

impl Page {
    /// The word for it: a class on the page.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Module(_) => "module",
            Self::Session(_) => "session",
            Self::PrintModule(_) | Self::Print(_) => "print",
            Self::Glossary => "glossary",
            Self::Methods => "methods",
            Self::Method(_) => "method",
            Self::Kit | Self::KitModule(_) | Self::KitSession(_) => "kit",
            Self::Guide(_) => "guide",
            Self::Contacts => "contacts",
            Self::About => "about",
            Self::NotFound => "not-found",
        }
    }

    /// Whether an audience has this page at all.
    pub fn exists_for(self, audience: Audience) -> bool {
        match self {
            Self::Methods | Self::Method(_) => audience != Audience::Participant,
            Self::Kit | Self::KitModule(_) | Self::KitSession(_) | Self::Guide(_) => audience == Audience::Supervisor,
            _ => true,
        }
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
        let mut pages = vec![(Self::Kit, "coach/kit/index.html".to_owned())];
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
            }
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
        }
        if Self::Kit.exists_for(edition.audience) {
            pages.extend(Self::kit(edition));
        }
        pages.push((Self::Contacts, "contacts/index.html".to_owned()));
        pages.push((Self::About, "about/index.html".to_owned()));
        pages.push((Self::NotFound, "404.html".to_owned()));
        pages
    }
}
