//! The page that fits a session into any time and place.

use super::lead::ready_json;
use super::page::Page;
use super::scribe::Scribe;
use super::session::priority;
use super::view::{PlanLink, PlanPage, PlanStep, WithoutGroup};
use super::{Desk, Pictures};
use crate::curriculum::Kind;
use crate::edition::plan::{Request, StepFacts, fit};
use crate::edition::{EditionSession, EditionStep, SessionEntry};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn plan(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let entry = session.entry;
        let group = edition.front().group;
        let request = Request { slot: u32::from(entry.minutes), people: Some(group), ..Request::default() };
        let whole = fit(&StepFacts::of(&session), &request);
        let mut scribe = self.scribe(Some(place), None);
        scribe.folder = "../";
        scribe.whole = "../index.html";
        let head = format!("{}: {}", self.context.messages().get("slot.free"), entry.title());
        let view = PlanPage {
            frame: self.frame(Page::Plan(place), &head, entry.summary(), Some(self.back_to_session(&entry))),
            title: entry.title().to_owned(),
            minutes: u32::from(entry.minutes),
            least: whole.least,
            group,
            slots: self.slot_links(&entry, None),
            free: self.plan_link(&entry, true),
            steps: (1..).zip(&session.steps).map(|(number, step)| plan_step(number, step)).collect(),
            needs: self.place_needs(&session, &whole),
            lacking: self.needs(&session),
            without: session.steps.iter().filter_map(|step| without(step, &mut scribe)).collect(),
            materials: self.materials(&entry),
            data: self.plan_facts(&session),
        };
        self.write("plan.html", &view, out)?;
        Ok(scribe.pictures)
    }

    /// The way to this page.
    pub(super) fn plan_link(&self, entry: &SessionEntry<'_>, current: bool) -> PlanLink {
        PlanLink { href: format!("{}{}", self.base, Page::plan_path(entry)), current }
    }

    fn plan_facts(&self, session: &EditionSession<'_>) -> String {
        let words = self.context.messages();
        let mut facts = self.facts(session);
        facts["words"] = words.group("slot.script");
        facts["plan"] = words.group("plan");
        ready_json(&facts)
    }
}

fn plan_step(number: u32, step: &EditionStep<'_>) -> PlanStep {
    let (minutes, short) = step.minutes();
    PlanStep {
        number,
        id: step.id().to_owned(),
        title: step.title.plain(),
        href: format!("../index.html#{}", step.id()),
        minutes: u32::from(minutes),
        short: short.filter(|short| *short < minutes).map(u32::from),
        priority: priority(step.priority()),
    }
}

fn without(step: &EditionStep<'_>, scribe: &mut Scribe<'_, '_>) -> Option<WithoutGroup> {
    let blocks: Vec<_> = step
        .blocks()
        .into_iter()
        .filter(|block| block.kind == Kind::Without)
        .map(|block| scribe.without(block))
        .collect();
    (!blocks.is_empty()).then(|| WithoutGroup { step: step.id().to_owned(), title: step.title.plain(), blocks })
}
