//! The run sheet: a session fitted to a slot, on one page.

use serde_json::{Map, Value, json};

use super::bring::thing;
use super::guide::slat_of;
use super::{Desk, map, texts};
use crate::curriculum::{Block, Detail, Kind};
use crate::edition::plan::{Clock, Mode, Plan, PlannedStep, Request, StepFacts, fit};
use crate::edition::{EditionSession, EditionStep, opening, opening_question};
use crate::print::blocks::blocks_of;
use crate::print::typist::Typist;
use crate::theme::Slot;

#[allow(clippy::unused_self)] // Every paper is written at the desk, also one that needs nothing of it.
impl Desk<'_, '_> {
    /// The session in the order's slot; nothing where the slot is too small for what has to be there.
    pub(super) fn run_sheet(
        &self,
        typist: &Typist<'_, '_>,
        session: &EditionSession<'_>,
    ) -> Option<Map<String, Value>> {
        let plan = self.plan(session);
        if !plan.fits() {
            return None;
        }
        let mut until = 0;
        let mut steps = Vec::new();
        let mut out = Vec::new();
        for (place, (planned, step)) in plan.steps.iter().zip(&session.steps).enumerate() {
            if planned.mode.is_taught() {
                until += planned.minutes;
                steps.push(self.taught(typist, step, planned, place + 1, until));
            } else {
                let reason = self.cause(typist, session, planned);
                out.push(json!({"title": typist.title(step.title), "mode": planned.mode.key(), "reason": reason}));
            }
        }
        let taught = plan.steps.iter().zip(&session.steps).filter(|(planned, _)| planned.mode.is_taught());
        let slat = taught.map(|(planned, step)| (planned.minutes, step.priority()));
        Some(map([
            ("slot", json!(plan.slot)),
            ("total", json!(plan.total)),
            ("buffer", json!(plan.buffer())),
            ("bring", self.bring(typist, session, &plan)),
            ("slat", slat_of(slat)),
            ("steps", Value::from(steps)),
            ("out", Value::from(out)),
            ("warning", json!(self.warning(typist, session, &plan))),
            ("skip", json!(typist.messages.spare(&session.spare(&plan)))),
        ]))
    }

    /// The plan that the order asks for.
    pub(super) fn plan(&self, session: &EditionSession<'_>) -> Plan {
        let request = Request {
            slot: u32::from(self.order.slot),
            people: Some(self.order.people),
            start: Clock::default().plus(u32::from(self.order.start)),
            without: self.order.without.clone(),
            ..Request::default()
        };
        fit(&StepFacts::of(session), &request)
    }

    fn taught(
        &self,
        typist: &Typist<'_, '_>,
        step: &EditionStep<'_>,
        planned: &PlannedStep,
        number: usize,
        until: u32,
    ) -> Value {
        let briefing = step.briefing(&self.order.without);
        let inline = |block: &Block| typist.inline(&block.body);
        let first = |block: &Block, words: &str| json!([typist.words(words, block.body.span())]);
        let in_short = || step.in_short(typist.messages.get("slot.short-mark"));
        let in_short = (planned.mode == Mode::Short).then(in_short).flatten();
        json!({
            "n": number,
            "at": typist.at(step.title.span()),
            "title": typist.title(step.title),
            // A time of day only where somebody said when the meeting starts.
            "start": (self.order.start > 0).then(|| planned.start.to_string()),
            "until": until,
            "minutes": planned.minutes,
            "full": planned.full,
            "mode": planned.mode.key(),
            "priority": step.priority().word(),
            "in_short": in_short.map(|way| json!([typist.words(&way, step.title.span())])),
            "say": briefing.say.map(|block| first(block, &opening(&block.body))),
            "ask": briefing.ask.map(|block| first(block, &opening_question(&block.body))),
            "message": briefing.message.map(inline),
            "teach_back": briefing.teach_back.map(inline),
            "instead": briefing.instead.map(|block| self.instead(typist, block)),
            "hand": briefing.hand.iter().map(|block| thing(typist, block)).collect::<Vec<_>>(),
        })
    }

    /// What to do without what is missing: what that is, and how to begin.
    fn instead(&self, typist: &Typist<'_, '_>, block: &Block) -> Value {
        let missing: Vec<String> = self.lacking(block).map(|word| typist.need(word)).collect();
        let begin = opening(&block.body);
        let words = json!([typist.words(&begin, block.body.span())]);
        json!({"needs": typist.messages.list_and(&missing), "words": words})
    }

    /// What of a `without` the place lacks.
    fn lacking<'b>(&'b self, block: &'b Block) -> impl Iterator<Item = &'b str> {
        let needs = if let Detail::Without(needs) = &block.detail { needs.as_slice() } else { &[] };
        needs
            .iter()
            .map(|(word, _)| word.as_str())
            .filter(|word| self.order.without.iter().any(|lacked| lacked == word))
    }

    /// Why a step is left out; what becomes of it is said for all of a kind together.
    fn cause(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>, planned: &PlannedStep) -> String {
        planned.cause(|key, fills| {
            let title = fills.step.and_then(|id| session.step_title(id)).unwrap_or_default();
            let slots = [
                ("n", Slot::from(fills.minutes)),
                ("full", Slot::from(fills.full)),
                ("step", Slot::from(title.as_str())),
            ];
            typist.messages.format(key, &slots)
        })
    }

    fn bring(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>, plan: &Plan) -> Value {
        let led = plan.steps.iter().zip(&session.steps).filter(|(planned, _)| planned.mode.is_taught());
        self.to_bring(typist, session, led.map(|(_, step)| step))
            .into_iter()
            .map(|mut thing| thing["said"].take())
            .collect()
    }

    /// The first warning of what is led.
    fn warning(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>, plan: &Plan) -> Option<Value> {
        let led = plan.steps.iter().zip(texts(session)).filter(|(planned, _)| planned.mode.is_taught());
        let block = led.flat_map(|(_, text)| blocks_of(text, &[Kind::Warning])).next()?;
        Some(typist.block(block))
    }
}
