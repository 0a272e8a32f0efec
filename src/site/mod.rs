//! The site: pages of an edition, and the doors above the editions.
//!
//! Rendering is pure: the same edition and theme give the same bytes. Owns which pages there are and what each is told;
//! how a page looks belongs to the theme, where it is written to `publish`.

mod after;
mod blocks;
mod board;
mod catalogue;
mod contact;
mod door;
mod form;
mod frame;
mod kit;
mod lead;
mod page;
mod plan;
mod platform;
mod print_centre;
mod recap;
mod run_sheet;
mod scribe;
mod session;
mod sitemap;
mod study;
pub mod view;
mod year;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::curriculum::{Credit, Limits, PictureFile, Prose};
use crate::edition::{Edition, Notes, Published};
use crate::paper::Papers;
use crate::platform::PlatformFiles;
use crate::theme::{LanguageTheme, Messages, Theme, ThemeError};
pub use door::doors;
pub use page::Page;
use scribe::Scribe;
pub use sitemap::sitemaps;
pub use study::StudyPage;

/// What all pages of an edition share.
#[derive(Debug)]
pub struct Context<'a> {
    edition: Edition<'a>,
    theme: &'a Theme,
    language: &'a LanguageTheme,
    published: &'a Published,
    papers: &'a Papers,
    /// Files for learning platforms, where they were made.
    platform: Option<&'a PlatformFiles>,
    title: String,
    /// Review date of the whole.
    checked: Option<Date>,
    /// The day from which the age of contacts counts.
    today: Option<Date>,
    contact_days: i64,
    used_in: BTreeMap<String, Vec<(usize, usize)>>,
}

/// What rendering a page needs beside the context: where the page is.
struct Desk<'c, 'a> {
    context: &'c Context<'a>,
    path: String,
    base: String,
}

/// The pictures that a page shows: where each goes, from the root of its edition, and its file.
pub type Pictures<'a> = BTreeMap<String, &'a PictureFile>;

impl<'a> Context<'a> {
    /// Prepares an edition. Fails where the theme does not speak its language.
    pub fn new(
        edition: Edition<'a>,
        theme: &'a Theme,
        published: &'a Published,
        papers: &'a Papers,
        limits: &Limits,
        today: Option<Date>,
    ) -> Result<Self, ThemeError> {
        let language = theme.language(edition.lang.as_str())?;
        let checked = edition.front().checked.parse().ok();
        let title = edition.front().title.in_lang(edition.lang).to_owned();
        let used_in = if edition.leads() { used_in(&edition) } else { BTreeMap::new() };
        let today = today.or(checked);
        Ok(Self {
            edition,
            theme,
            language,
            published,
            papers,
            platform: None,
            title,
            checked,
            today,
            contact_days: limits.contact_days,
            used_in,
        })
    }

    /// The same, offering the files that were made for learning platforms.
    #[must_use]
    pub fn offering(self, files: &'a PlatformFiles) -> Self {
        Self { platform: Some(files), ..self }
    }

    /// The edition.
    pub fn edition(&self) -> &Edition<'a> {
        &self.edition
    }

    /// Renders a page, and tells which pictures it shows. `path` is the page's own from the root of the edition.
    pub fn render(&self, page: Page, path: &str, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let base = "../".repeat(path.matches('/').count());
        let desk = Desk { context: self, path: path.to_owned(), base };
        match page {
            Page::Home => desk.home(out),
            Page::Module(place) => desk.module(place, out),
            Page::Session(place) => desk.session(place, out),
            Page::After(place) => desk.after(place, out),
            Page::Recap => desk.recap_page(out),
            Page::Lead(place) => desk.lead(place, out),
            Page::Plan(place) => desk.plan(place, out),
            Page::RunSheet(place, slot) => desk.run_sheet(place, slot, out),
            Page::PrintModule(place) => desk.print_module(place, out),
            Page::Print(place) => desk.print(place, out),
            Page::Glossary => desk.glossary(out),
            Page::Methods => desk.methods(out),
            Page::Method(place) => desk.method(place, out),
            Page::Kit => desk.kit(out),
            Page::KitModule(place) => desk.kit_module(place, out),
            Page::KitSession(place) => desk.kit_session(place, out),
            Page::Guide(place) => desk.guide(place, out),
            Page::Study(page) => desk.study(page, out),
            Page::Contacts => desk.contacts(out),
            Page::Board => desk.board(out),
            Page::Observation => desk.observation(out),
            Page::Evaluation(place, _) => desk.evaluation(place, out),
            Page::Year => desk.year(out),
            Page::About => desk.about(out),
            Page::NotFound => desk.not_found(out),
        }
    }

    /// The credits of the pictures that this edition shows.
    fn credits(&self) -> impl Iterator<Item = (&'a str, &'a Credit)> {
        self.edition
            .credits()
            .iter()
            .filter(|(name, _)| self.edition.shows(name))
            .map(|(name, credit)| (name.as_str(), credit))
    }

    fn messages(&self) -> &Messages {
        self.language.messages()
    }
}

impl<'a> Desk<'_, 'a> {
    fn scribe<'s>(&'s self, session: Option<(usize, usize)>, notes: Option<&'s Notes<'a>>) -> Scribe<'s, 'a> {
        Scribe::new(&self.context.edition, self.context.messages(), session, &self.base, notes)
    }

    fn write(&self, template: &str, view: &impl serde::Serialize, out: &mut Vec<u8>) -> Result<(), ThemeError> {
        self.context.language.render(template, view, out)
    }
}

/// The sessions in which each method is used.
fn used_in(edition: &Edition<'_>) -> BTreeMap<String, Vec<(usize, usize)>> {
    let mut uses: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    if edition.method_ids().next().is_none() {
        return uses;
    }
    for entry in edition.all_entries() {
        for (method, _) in edition.steps(entry.place).filter_map(|step| step.method.as_ref()) {
            let places = uses.entry(method.clone()).or_default();
            if places.last() != Some(&entry.place) {
                places.push(entry.place);
            }
        }
    }
    uses
}

/// Prose alone as HTML, as pages show it. For tests of the writer.
pub fn prose_html(prose: &Prose, edition: &Edition<'_>, theme: &LanguageTheme) -> String {
    Scribe::new(edition, theme.messages(), None, "", None).html(prose)
}
