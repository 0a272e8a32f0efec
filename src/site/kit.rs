//! The coach's kit: what a supervisor takes to a coaching day or a visit. Supervisors alone have these pages.

use super::page::Page;
use super::view::{KitModule, KitModulePage, KitPage, KitSessionPage, KitStep, Link, MethodCard};
use super::{Desk, Pictures};
use crate::curriculum::{Block, Kind, Prose};
use crate::paper::PaperKind;
use crate::theme::ThemeError;

/// The papers that belong to coaching a session.
const PAPERS: [PaperKind; 5] =
    [PaperKind::Observation, PaperKind::Agreement, PaperKind::Pretest, PaperKind::Posttest, PaperKind::Guide];

impl<'a> Desk<'_, 'a> {
    /// The kit of the whole curriculum: guides for a coaching day and a visit, then modules and sessions.
    pub(super) fn kit(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let modules = (0..edition.module_count()).filter_map(|place| self.kit_of_module(place)).collect();
        let view = KitPage {
            frame: self.frame(Page::Kit, messages.get("kit.title"), messages.get("kit.summary"), None),
            guides: self.guides(),
            modules,
        };
        self.write("kit.html", &view, out)?;
        Ok(Pictures::new())
    }

    /// The kit of a module: what its introduction tells coaches, and its sessions.
    pub(super) fn kit_module(&self, place: usize, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let (Some(module), Some(kit)) = (self.context.edition.module(place), self.kit_of_module(place)) else {
            return Ok(Pictures::new());
        };
        let mut scribe = self.scribe(None, Some(&module.notes));
        let parts =
            coach_blocks(&module.introduction).map(|block| super::view::Part::block(scribe.block(block))).collect();
        let footnotes = scribe.footnotes();
        let pictures = scribe.pictures;
        let messages = self.context.messages();
        let title = messages.format("kit.of", &[("title", module.title.into())]);
        let back = self.back_to_kit();
        let view = KitModulePage {
            frame: self.frame(Page::KitModule(place), &title, messages.get("kit.summary"), Some(back)),
            title: module.title.to_owned(),
            parts,
            footnotes,
            module: kit,
            guides: self.guides(),
        };
        self.write("kit-module.html", &view, out)?;
        Ok(pictures)
    }

    /// The kit of a session: the notes for coaches step by step, what to look for, papers, guides.
    pub(super) fn kit_session(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let entry = session.entry;
        let mut scribe = self.scribe(Some(place), Some(&session.notes)).away();
        let home = self.session_href(&entry);
        let mut steps = Vec::new();
        for step in &session.steps {
            scribe.begin_step(step.id());
            let parts: Vec<_> =
                coach_blocks(&step.body).map(|block| super::view::Part::block(scribe.block(block))).collect();
            if !parts.is_empty() {
                steps.push(KitStep { step: Link::new(step.title.plain(), format!("{home}#{}", step.id())), parts });
            }
        }
        let intro =
            coach_blocks(&session.introduction).map(|block| super::view::Part::block(scribe.block(block))).collect();
        let footnotes = scribe.footnotes();
        let pictures = scribe.pictures;
        let messages = self.context.messages();
        let title = messages.format("kit.of", &[("title", entry.title().into())]);
        let back = self.back_to_kit();
        let view = KitSessionPage {
            frame: self.frame(Page::KitSession(place), &title, messages.get("kit.summary"), Some(back)),
            title: entry.title().to_owned(),
            session: Link::new(messages.get("kit.session"), home),
            intro,
            steps,
            footnotes,
            observed: self.observed(),
            papers: self.cards(&entry).into_iter().filter(|card| is_of_coaching(&card.kind)).collect(),
            platform: self.platform_links(&entry),
            guides: self.guides(),
        };
        self.write("kit-session.html", &view, out)?;
        Ok(pictures)
    }

    /// One guide.
    pub(super) fn guide(&self, place: usize, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let Some(guide) = self.context.edition.guide(place) else { return Ok(Pictures::new()) };
        self.manual(&guide, (Page::Guide(place), "guide"), Vec::new(), self.back_to_kit(), out)
    }

    fn back_to_kit(&self) -> Link {
        let title = self.context.messages().get("kit.title");
        Link::new(title, format!("{}{}", self.base, Page::KIT_PATH))
    }

    fn kit_of_module(&self, place: usize) -> Option<KitModule> {
        let edition = &self.context.edition;
        let (id, title, _) = edition.module_entry(place)?;
        let sessions = edition.entries(place);
        Some(KitModule {
            title: Link::new(title, format!("{}{}", self.base, Page::kit_path(id, None))),
            sessions: sessions
                .map(|entry| {
                    Link::new(entry.title(), format!("{}{}", self.base, Page::kit_path(entry.module, Some(entry.id))))
                })
                .collect(),
        })
    }

    fn guides(&self) -> Vec<MethodCard> {
        let edition = &self.context.edition;
        let guides = (0..edition.guide_ids().count()).filter_map(|place| edition.guide(place));
        guides.map(|guide| self.method_card(guide.id, guide.method, "coach/guides")).collect()
    }
}

/// The coach blocks of a text, in order.
fn coach_blocks(prose: &Prose) -> impl Iterator<Item = &Block> {
    prose.blocks.iter().filter(|block| block.kind == Kind::Coach)
}

fn is_of_coaching(kind: &str) -> bool {
    PAPERS.iter().any(|paper| paper.name() == kind)
}
