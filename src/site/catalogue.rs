//! The pages around the sessions: home, modules, glossary, methods, contacts, about.

use super::page::Page;
use super::scribe::Under;
use super::session::review;
use super::view::{
    AboutPage, ContactsPage, Credit, GlossaryPage, HomePage, Letter, Link, MethodCard, MethodPage, MethodsPage,
    ModuleCard, ModulePage, NotFoundPage, Notice, ReviewRow, SessionRow, SessionSources, Term,
};
use super::{Desk, Pictures, contact};
use crate::curriculum::{MethodKind, PictureRef};
use crate::edition::{EditionMethod, SessionEntry};
use crate::source::Span;
use crate::theme::{ThemeError, notices};

impl<'a> Desk<'_, 'a> {
    pub(super) fn home(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let front = edition.front();
        let messages = self.context.messages();
        let lang = edition.lang;
        let audience = edition.audience.key();
        // The curriculum's own line is for those who lead; participants are greeted by the catalogue.
        let own = |text: &'a Option<crate::curriculum::Localized>, key: &str| {
            text.as_ref().filter(|_| edition.audience == crate::curriculum::Audience::Facilitator).map_or_else(
                || messages.get(&format!("home.{key}.{audience}")).to_owned(),
                |text| text.in_lang(lang).to_owned(),
            )
        };
        let mut scribe = self.scribe(None, None);
        let picture = front.picture.as_ref().and_then(|name| {
            let alt = front.alt.as_ref().map(|alt| alt.in_lang(lang).to_owned()).unwrap_or_default();
            scribe.picture(&PictureRef { name: name.clone(), alt, caption: None, span: Span::default() })
        });
        let pictures = scribe.pictures;
        let summary = own(&front.summary, "summary");
        let modules = (0..edition.module_count()).filter_map(|place| self.module_card(place)).collect();
        let first = edition.all_entries().next();
        let view = HomePage {
            frame: self.frame(Page::Home, &self.context.title, &summary, None),
            picture,
            tagline: own(&front.tagline, "tagline"),
            summary,
            next: first.map(|entry| self.row(entry)),
            recap: self.recap_home(),
            modules,
        };
        self.write("home.html", &view, out)?;
        Ok(pictures)
    }

    fn module_card(&self, place: usize) -> Option<ModuleCard> {
        let module = self.context.edition.module(place)?;
        Some(ModuleCard {
            title: module.title.to_owned(),
            summary: module.summary.to_owned(),
            href: format!("{}{}/index.html", self.base, module.id),
            theme: module.theme.word().to_owned(),
            sessions: u32::try_from(self.context.edition.entries(place).count()).unwrap_or(u32::MAX),
        })
    }

    fn row(&self, entry: SessionEntry<'_>) -> SessionRow {
        let edition = &self.context.edition;
        SessionRow {
            official: entry.official().map(str::to_owned),
            title: entry.title().to_owned(),
            summary: entry.summary().to_owned(),
            href: self.session_href(&entry),
            minutes: u32::from(entry.minutes),
            steps: u32::try_from(edition.steps(entry.place).count()).unwrap_or(u32::MAX),
            slat: edition.leads().then(|| self.slat(entry)),
            actions: self.actions(&entry),
        }
    }

    pub(super) fn module(&self, place: usize, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(module) = edition.module(place) else { return Ok(Pictures::new()) };
        let mut scribe = self.scribe(None, Some(&module.notes));
        let intro = scribe.body(&module.introduction, Under::Title);
        let footnotes = scribe.footnotes();
        let pictures = scribe.pictures;
        let back = Link::new(self.context.messages().get("nav.home"), "../index.html");
        let view = ModulePage {
            frame: self.frame(Page::Module(place), module.title, module.summary, Some(back)),
            title: module.title.to_owned(),
            summary: module.summary.to_owned(),
            theme: module.theme.word().to_owned(),
            intro,
            footnotes,
            sessions: edition.entries(place).map(|entry| self.row(entry)).collect(),
        };
        self.write("module.html", &view, out)?;
        Ok(pictures)
    }

    pub(super) fn glossary(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let mut scribe = self.scribe(None, None);
        let mut terms: Vec<_> = edition.terms().iter().collect();
        terms.sort_by_cached_key(|term| (term.name.to_lowercase(), term.id.clone()));
        let mut letters: Vec<Letter> = Vec::new();
        for term in terms {
            let letter: String = term.name.chars().next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
            let view = Term {
                id: term.id.clone(),
                word: super::scribe::attribute(&term.name),
                html: scribe.html(&term.meaning),
            };
            match letters.last_mut().filter(|last| last.letter == letter) {
                Some(last) => last.terms.push(view),
                None => letters.push(Letter { letter, terms: vec![view] }),
            }
        }
        let pictures = scribe.pictures;
        let messages = self.context.messages();
        let frame = self.frame(Page::Glossary, messages.get("glossary.title"), messages.get("glossary.summary"), None);
        self.write("glossary.html", &GlossaryPage { frame, letters }, out)?;
        Ok(pictures)
    }

    pub(super) fn methods(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let messages = self.context.messages();
        let (mut methods, mut energisers) = (Vec::new(), Vec::new());
        for entry in self.context.edition.methods() {
            let card = self.method_card(entry.id, entry.method, "methods");
            match entry.method.front.kind.unwrap_or_default() {
                MethodKind::Method => methods.push(card),
                MethodKind::Energiser => energisers.push(card),
            }
        }
        let frame = self.frame(Page::Methods, messages.get("methods.title"), messages.get("methods.summary"), None);
        self.write("methods.html", &MethodsPage { frame, methods, energisers }, out)?;
        Ok(Pictures::new())
    }

    /// A method or guide in a list. `folder` is where its pages are.
    pub(super) fn method_card(&self, id: &str, method: &crate::curriculum::Method, folder: &str) -> MethodCard {
        let front = &method.front;
        MethodCard {
            title: front.title.clone(),
            summary: front.summary.clone().unwrap_or_default(),
            href: format!("{}{folder}/{id}/index.html", self.base),
            minutes: front.minutes.map(|minutes| minutes.to_string()),
            group: front.group.clone(),
        }
    }

    pub(super) fn method(&self, place: usize, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(method) = edition.method(place) else { return Ok(Pictures::new()) };
        let kind = match method.method.front.kind.unwrap_or_default() {
            MethodKind::Method => "method",
            MethodKind::Energiser => "energiser",
        };
        let uses = self.context.used_in.get(method.id).map_or(&[][..], Vec::as_slice);
        let used_in = uses.iter().filter_map(|place| edition.entry(*place)).map(|entry| self.link(entry)).collect();
        let back = Link::new(self.context.messages().get("methods.title"), "../index.html");
        self.manual(&method, (Page::Method(place), kind), used_in, back, out)
    }

    /// The page of a method or a guide. `kind` is the word for it.
    pub(super) fn manual(
        &self,
        manual: &EditionMethod<'a>,
        (page, kind): (Page, &str),
        used_in: Vec<Link>,
        back: Link,
        out: &mut Vec<u8>,
    ) -> Result<Pictures<'a>, ThemeError> {
        let front = &manual.method.front;
        let mut scribe = self.scribe(None, Some(&manual.notes));
        let parts = scribe.body(&manual.body, Under::Title);
        let footnotes = scribe.footnotes();
        let needs = front.needs.iter().map(|word| scribe.need(word)).collect();
        let pictures = scribe.pictures;
        let summary = front.summary.clone().unwrap_or_default();
        let view = MethodPage {
            frame: self.frame(page, &front.title, &summary, Some(back)),
            title: front.title.clone(),
            summary,
            kind: kind.to_owned(),
            minutes: front.minutes.map(|minutes| minutes.to_string()),
            group: front.group.clone(),
            needs,
            parts,
            footnotes,
            used_in,
        };
        self.write("method.html", &view, out)?;
        Ok(pictures)
    }

    fn link(&self, entry: SessionEntry<'_>) -> Link {
        Link::new(entry.title(), self.session_href(&entry))
    }

    pub(super) fn contacts(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let context = self.context;
        let messages = context.messages();
        let edition = &context.edition;
        let contacts = edition
            .contacts()
            .iter()
            .map(|(key, entry)| contact::row(key, entry, edition.lang, messages, context.today, context.contact_days))
            .collect();
        let frame = self.frame(Page::Contacts, messages.get("contacts.title"), messages.get("contacts.summary"), None);
        self.write("contacts.html", &ContactsPage { frame, contacts }, out)?;
        Ok(Pictures::new())
    }

    pub(super) fn about(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let (mut sources, mut reviews) = (Vec::new(), Vec::new());
        for entry in edition.all_entries() {
            let session = self.link(entry);
            if !entry.sources().is_empty() {
                let list = entry.sources().iter().map(|source| self.source(source)).collect();
                sources.push(SessionSources { session: session.clone(), sources: list });
            }
            reviews.extend(entry.review().map(|own| ReviewRow { session, review: review(own) }));
        }
        let title = messages.get("about.title");
        let frame = self.frame(Page::About, title, &self.context.title, None);
        let licence = edition.front().licence.as_ref().map(|licence| licence.in_lang(edition.lang));
        let parts = licence.map(|words| {
            let mut html = String::from("<p>");
            super::scribe::text(words, &mut html);
            html.push_str("</p>");
            super::view::Part::html(html)
        });
        let view = AboutPage {
            frame,
            parts: parts.into_iter().collect(),
            sources,
            reviews,
            credits: self.context.credits().map(credit).collect(),
            notices: notices()
                .iter()
                .map(|notice| Notice { name: notice.name.to_owned(), text: notice.text.to_owned() })
                .collect(),
        };
        self.write("about.html", &view, out)?;
        Ok(Pictures::new())
    }

    pub(super) fn not_found(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let messages = self.context.messages();
        let frame = self.frame(Page::NotFound, messages.get("not-found.title"), messages.get("not-found.text"), None);
        self.write("404.html", &NotFoundPage { frame }, out)?;
        Ok(Pictures::new())
    }
}

fn credit((picture, credit): (&str, &crate::curriculum::Credit)) -> Credit {
    Credit {
        picture: picture.to_owned(),
        credit: credit.credit.clone(),
        licence: credit.licence.clone(),
        source: credit.source.clone(),
    }
}
