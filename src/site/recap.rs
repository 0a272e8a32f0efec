//! What the next meeting begins with: on a session's page, on the home page, and on a page of all sessions.

use super::page::Page;
use super::scribe::Scribe;
use super::view::{Link, Part};
use super::view::{
    Plain, Recap, RecapCard, RecapEntry, RecapHome, RecapMessage, RecapPage, RecapSection, RecapWords, TeachBack,
};
use super::{Desk, Pictures};
use crate::curriculum::{Block, Detail, Kind, Mastery};
use crate::edition::{EditionSession, EditionStep, SessionEntry};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn recap_page(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let messages = self.context.messages();
        let back = Link::new(messages.get("nav.home"), format!("{}index.html", self.base));
        let view = RecapPage {
            frame: self.frame(Page::Recap, messages.get("recap.title"), messages.get("recap.summary"), Some(back)),
            rule: self.mastery(),
        };
        self.context.language.render_in_parts("recap.html", &view, out, |out| {
            let mut recaps = self.context.edition.all_entries().filter_map(|entry| self.recap(&entry));
            recaps.try_for_each(|recap| self.write("recap/session.html", &RecapSection { recap }, out))
        })?;
        // Every picture here is on its session's own page too.
        Ok(Pictures::new())
    }

    /// What is left of the session before another one; nothing for participants and for the first session.
    pub(super) fn recap_before(&self, place: (usize, usize)) -> Option<RecapCard> {
        let before = self.before(place).filter(|_| self.context.edition.leads())?;
        Some(RecapCard { recap: self.recap(&before)?, rule: self.mastery(), all: self.recap_href() })
    }

    /// What the home page's script knows of all sessions; nothing for participants.
    pub(super) fn recap_home(&self) -> Option<RecapHome> {
        let edition = &self.context.edition;
        let sessions = edition.all_entries().filter_map(|entry| {
            let session = edition.session(entry.place)?;
            let practice = blocks(&session, Kind::Practice).next().map(name);
            let messages = blocks(&session, Kind::KeyMessage).filter_map(words).collect();
            let href = self.session_href(&entry);
            Some(RecapEntry { id: entry.path(), title: entry.title().to_owned(), href, practice, messages })
        });
        edition.leads().then(|| RecapHome {
            rule: self.mastery(),
            all: self.recap_href(),
            sessions: sessions.collect(),
        })
    }

    /// What follows on how many could tell a message back.
    pub(super) fn mastery(&self) -> Mastery {
        self.context.edition.front().mastery.unwrap_or_default()
    }

    pub(super) fn recap_href(&self) -> String {
        format!("{}{}", self.base, Page::RECAP)
    }

    fn recap(&self, entry: &SessionEntry<'_>) -> Option<Recap> {
        let session = self.context.edition.session(entry.place)?;
        let mut scribe = self.scribe(Some(entry.place), None).away();
        Some(Recap {
            session: entry.path(),
            title: entry.title().to_owned(),
            href: self.session_href(entry),
            practice: blocks(&session, Kind::Practice).next().map(|block| plain(block, &mut scribe)),
            messages: blocks(&session, Kind::KeyMessage).filter_map(|block| message(block, &mut scribe)).collect(),
        })
    }
}

/// The blocks of a kind in a session's steps.
pub(super) fn blocks<'s>(session: &'s EditionSession<'_>, kind: Kind) -> impl Iterator<Item = &'s Block> {
    session.steps.iter().flat_map(EditionStep::blocks).filter(move |block| block.kind == kind)
}

/// What a block is called: its title, or its words.
fn name(block: &Block) -> String {
    block.title.clone().unwrap_or_else(|| block.body.plain())
}

fn words(block: &Block) -> Option<RecapWords> {
    let asked = block.teach_back().map(|question| question.body.plain()).unwrap_or_default();
    Some(RecapWords { id: block.id.clone()?, words: block.body.plain(), ask: asked })
}

/// A block without its anchor, which belongs to the session's own page.
fn plain(block: &Block, scribe: &mut Scribe<'_, '_>) -> Plain {
    Plain { id: None, title: block.title.clone(), parts: vec![Part::html(scribe.html(&block.body))] }
}

fn message(block: &Block, scribe: &mut Scribe<'_, '_>) -> Option<RecapMessage> {
    let Detail::KeyMessage(inner) = &block.detail else { return None };
    Some(RecapMessage {
        id: block.id.clone()?,
        html: scribe.html(&block.body),
        simpler: inner.simpler.iter().map(|block| plain(block, scribe)).collect(),
        teach_back: block.teach_back().map(|block| TeachBack {
            id: None,
            parts: vec![Part::html(scribe.html(&block.body))],
            listen_for: scribe.answers(&block.detail),
        }),
    })
}
