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
    /// All contacts.
    Contacts,
    /// The plan of the year.
    Year,
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
            Self::Contacts => "contacts",
            Self::Year => "year",
            Self::About => "about",
            Self::NotFound => "not-found",
        }
    }

    /// Whether an audience has this page at all.
    pub fn exists_for(self, audience: Audience) -> bool {
        !matches!(self, Self::Methods | Self::Method(_) | Self::Year) || audience != Audience::Participant
    }

    /// Where the print centre of a module, or of one of its sessions, stands.
    pub fn print_path(module: &str, session: Option<&str>) -> String {
        match session {
            Some(session) => format!("print/{module}/{session}/index.html"),
            None => format!("print/{module}/index.html"),
        }
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
            pages.push((Self::Year, "coach/year/index.html".to_owned()));
        }
        pages.push((Self::Contacts, "contacts/index.html".to_owned()));
        pages.push((Self::About, "about/index.html".to_owned()));
        pages.push((Self::NotFound, "404.html".to_owned()));
        pages
    }
}
