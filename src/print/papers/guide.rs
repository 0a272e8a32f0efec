//! The session guide: the whole text for the facilitator.

use serde_json::{Map, Value, json};

use super::{Desk, map, texts};
use crate::curriculum::{Kind, Priority};
use crate::edition::{EditionSession, EditionStep};
use crate::print::blocks::blocks_of;
use crate::print::typist::Typist;

/// Kinds that are papers of their own: the guide names them, and does not repeat what stands on them.
const PAPERS: [&str; 5] = ["flipchart", "cards", "worksheet", "quiz", "handout"];

#[allow(clippy::unused_self)] // Every paper is written at the desk, also one that needs nothing of it.
impl Desk<'_, '_> {
    pub(super) fn guide(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>) -> Map<String, Value> {
        let steps: Vec<Value> =
            session.steps.iter().enumerate().map(|(place, step)| self.step(typist, step, place + 1)).collect();
        let messages: Vec<Value> = texts(session)
            .flat_map(|text| blocks_of(text, &[Kind::KeyMessage]))
            .map(|block| Value::from(typist.inline(&block.body)))
            .collect();
        let notes: Vec<Value> = session.notes.iter().map(|note| Value::from(typist.flow(note))).collect();
        map([
            ("objectives", session.entry.objectives().map(Value::from).collect()),
            ("materials", Value::from(self.to_bring(typist, session, session.steps.iter()))),
            ("messages", Value::from(messages)),
            ("intro", Value::from(typist.flow(&session.introduction))),
            ("steps", Value::from(steps)),
            ("notes", Value::from(notes)),
            ("sources", self.sources(typist, session)),
            ("slat", slat(session)),
        ])
    }

    fn step(&self, typist: &Typist<'_, '_>, step: &EditionStep<'_>, number: usize) -> Value {
        let (minutes, short) = step.minutes();
        let mut flow = typist.flow(&step.body);
        flow.iter_mut().filter(|node| node["kind"] == "without").for_each(|node| self.mark_missing(node));
        flow.iter_mut().filter(|node| PAPERS.iter().any(|kind| node["kind"] == *kind)).for_each(only_named);
        json!({
            "n": number,
            "id": step.id(),
            "at": typist.at(step.title.span()),
            "title": typist.title(step.title),
            "minutes": minutes,
            "short": short.filter(|short| *short < minutes),
            "priority": step.priority().word(),
            "method": step.method().and_then(|id| self.edition.method_title(id)),
            "needs": step.needs().map(|word| typist.need(word)).collect::<Vec<_>>(),
            "start": null,
            "flow": flow,
        })
    }

    /// Says of a `without` whether it is for what the place lacks: then it is what is done.
    fn mark_missing(&self, block: &mut Value) {
        let lacked = |word: &Value| self.order.without.iter().any(|lacked| word == lacked.as_str());
        let missing = block["words"].as_array().is_some_and(|words| words.iter().any(lacked));
        block["missing"] = json!(missing);
    }

    fn sources(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>) -> Value {
        let date = |text: &String| text.parse().ok().map(|date| typist.messages.date(date));
        session
            .entry
            .sources()
            .iter()
            .map(|source| {
                json!({
                    "title": source.title,
                    "publisher": source.publisher,
                    "href": source.web_address(),
                    "checked": source.checked.as_ref().and_then(date),
                })
            })
            .collect()
    }
}

/// The time slat: minutes and priority of each step.
fn slat(session: &EditionSession<'_>) -> Value {
    slat_of(session.steps.iter().map(|step| (u32::from(step.minutes().0), step.priority())))
}

/// A time slat of minutes and priorities.
pub(super) fn slat_of(steps: impl Iterator<Item = (u32, Priority)>) -> Value {
    steps.map(|(minutes, priority)| json!({"minutes": minutes, "priority": priority.word()})).collect()
}

/// Keeps a block's name and takes what is printed elsewhere.
fn only_named(block: &mut Value) {
    if let Some(fields) = block.as_object_mut() {
        fields.insert("flow".into(), json!([]));
        fields.insert("paper".into(), json!(true));
        for elsewhere in ["cards", "questions"] {
            fields.remove(elsewhere);
        }
        fields.insert("picture".into(), Value::Null);
    }
}
