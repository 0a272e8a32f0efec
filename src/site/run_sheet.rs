//! Run sheets: a session fitted into each usual slot, as a page that needs no script.

use super::page::Page;
use super::print_centre::paper_link;
use super::scribe::Scribe;
use super::session::priority;
use super::view::{Action, LeftStep, Meeting, MeetingStep, PaperLink, RunSheetPage, RunStep, Slat, Split};
use super::{Desk, Pictures};
use crate::curriculum::Kind;
use crate::edition::plan::{self, Mode, Plan, PlannedStep, Request, StepFacts, fit};
use crate::edition::{EditionSession, EditionStep, SessionEntry, opening, opening_question};
use crate::paper::PaperKind;
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn run_sheet(
        &self,
        place: (usize, usize),
        slot: u16,
        out: &mut Vec<u8>,
    ) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let entry = session.entry;
        let group = edition.front().group;
        let request = Request { slot: u32::from(slot), people: Some(group), ..Request::default() };
        let plan = fit(&StepFacts::of(&session), &request);
        let mut scribe = self.scribe(Some(place), None);
        scribe.folder = "../";
        scribe.whole = "../index.html";
        let messages = self.context.messages();
        let head = messages.format("slot.title", &[("n", plan.slot.into()), ("session", entry.title().into())]);
        let view = RunSheetPage {
            title: entry.title().to_owned(),
            slot: plan.slot,
            total: plan.total,
            buffer: plan.buffer(),
            least: plan.least,
            fits: plan.fits(),
            slots: self.slot_links(&entry, Some(slot)),
            free: self.plan_link(&entry, false),
            actions: self.lead_action(&entry).map(|action| led_in(action, slot)).into_iter().collect(),
            papers: self.run_sheet_papers(&entry, slot),
            slat: slat(&session, &plan),
            steps: run_steps(&session, &plan, messages.get("slot.short-mark"), &mut scribe),
            time_up: self.context.messages().spare(&session.spare(&plan)),
            out: self.left(&session, &plan),
            split: plan.split.as_ref().map(|split| split_of(&session, split)),
            materials: self.materials(&entry),
            needs: self.place_needs(&session, &plan),
            group,
            frame: self.frame(Page::RunSheet(place, slot), &head, entry.summary(), Some(self.back_to_session(&entry))),
        };
        self.write("run-sheet.html", &view, out)?;
        Ok(scribe.pictures)
    }

    /// The same run sheet on paper.
    fn run_sheet_papers(&self, entry: &SessionEntry<'_>, slot: u16) -> Vec<PaperLink> {
        let edition = &self.context.edition;
        let files = self.context.papers.of(edition.lang, entry.place, edition.audience);
        files
            .filter(|file| file.kind == PaperKind::RunSheet && file.slot == Some(slot))
            .map(|file| paper_link(file, format!("../{}", file.name)))
            .collect()
    }

    fn left(&self, session: &EditionSession<'_>, plan: &Plan) -> Vec<LeftStep> {
        numbered(session, &plan.steps)
            .filter(|(_, planned, _)| !planned.mode.is_taught())
            .map(|(number, planned, step)| LeftStep {
                number,
                title: step.title.plain(),
                href: format!("../index.html#{}", step.id()),
                reason: self.reason(session, planned),
            })
            .collect()
    }

    fn reason(&self, session: &EditionSession<'_>, planned: &PlannedStep) -> String {
        planned.reason(|key, fills| {
            let named = fills.step.and_then(|id| session.step_title(id)).unwrap_or_default();
            let slots = [("n", fills.minutes.into()), ("full", fills.full.into()), ("step", named.as_str().into())];
            self.context.messages().format(key, &slots)
        })
    }

    /// What has to be in the place for what is taught, in words.
    pub(super) fn place_needs(&self, session: &EditionSession<'_>, plan: &Plan) -> String {
        let mut needs: Vec<String> = Vec::new();
        let taught = numbered(session, &plan.steps).filter(|(_, planned, _)| planned.mode.is_taught());
        for need in taught.flat_map(|(_, _, step)| step.needs()).map(|word| self.need(word)) {
            if !needs.contains(&need) {
                needs.push(need);
            }
        }
        self.context.messages().list_and(&needs)
    }
}

/// Leading in so many minutes: the page that a session is led from has an anchor for each slot. No id of an author has a `_`.
fn led_in(action: Action, slot: u16) -> Action {
    Action { href: format!("{}#slot_{slot}", action.href), ..action }
}

/// The steps of a plan, or of one of its meetings, with their numbers in the session.
fn numbered<'s, 'a>(
    session: &'s EditionSession<'a>,
    planned: &'s [PlannedStep],
) -> impl Iterator<Item = (u32, &'s PlannedStep, &'s EditionStep<'a>)> {
    let steps = (1..).zip(&session.steps);
    steps.filter_map(|(number, step)| {
        let planned = planned.iter().find(|planned| planned.id == step.id())?;
        Some((number, planned, step))
    })
}

fn slat(session: &EditionSession<'_>, plan: &Plan) -> Slat {
    let taught = numbered(session, &plan.steps).filter(|(_, planned, _)| planned.mode.is_taught());
    Slat::of(taught.map(|(_, planned, step)| (planned.minutes, priority(step.priority()), step.title.plain())))
}

fn run_steps(session: &EditionSession<'_>, plan: &Plan, mark: &str, scribe: &mut Scribe<'_, '_>) -> Vec<RunStep> {
    let mut passed = 0;
    let taught = numbered(session, &plan.steps).filter(|(_, planned, _)| planned.mode.is_taught());
    taught
        .map(|(number, planned, step)| {
            let start = passed;
            passed += planned.minutes;
            let in_short = (planned.mode == Mode::Short).then(|| step.in_short(mark)).flatten();
            RunStep { in_short, ..run_step(number, planned, step, (start, passed), scribe) }
        })
        .collect()
}

fn run_step(
    number: u32,
    planned: &PlannedStep,
    step: &EditionStep<'_>,
    (start, until): (u32, u32),
    scribe: &mut Scribe<'_, '_>,
) -> RunStep {
    let briefing = step.briefing(&[]);
    let blocks = step.blocks();
    let without = blocks.iter().filter(|block| block.kind == Kind::Without);
    RunStep {
        number,
        title: step.title.plain(),
        href: format!("../index.html#{}", step.id()),
        start: passed_time(start),
        until: passed_time(until),
        minutes: planned.minutes,
        full: planned.full,
        short: planned.mode == Mode::Short,
        priority: priority(step.priority()),
        say: briefing.say.map(|block| opening(&block.body)),
        in_short: None,
        ask: briefing.ask.map(|block| opening_question(&block.body)),
        message: briefing.message.map(|block| scribe.inline(&block.body)),
        teach_back: briefing.teach_back.map(|block| scribe.inline(&block.body)),
        hand: briefing.hand.iter().filter_map(|block| block.title.clone()).collect(),
        without: without.map(|block| scribe.without(block)).collect(),
    }
}

/// Minutes since the start as hours and minutes: `1:05`.
fn passed_time(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn split_of(session: &EditionSession<'_>, split: &plan::Split) -> Split {
    let meeting = |(number, meeting): (u32, &plan::Meeting)| Meeting {
        number,
        total: meeting.total,
        recap: meeting.recap,
        steps: numbered(session, &meeting.steps)
            .filter(|(_, planned, _)| planned.mode.is_taught())
            .map(|(number, planned, step)| MeetingStep { number, title: step.title.plain(), minutes: planned.minutes })
            .collect(),
    };
    Split { least: split.least, meetings: (1..).zip(&split.meetings).map(meeting).collect() }
}
