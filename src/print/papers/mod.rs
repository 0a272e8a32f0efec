//! What stands on each paper: from an edition to the data that its template reads. One file a family of papers.
//!
//! Owns the content of papers, in the words of the contract between Rust and the templates (`handouts/bekal.typ`); how they look
//! is the theme's.

mod book;
mod bring;
mod coach_plan;
mod forms;
mod guide;
mod pack;
mod quiz;
mod run_sheet;
mod showing;
mod take_home;
mod year_plan;

pub(super) use coach_plan::write as coach_plan;
use serde_json::{Map, Value, json};

use super::typist::{Memory, Typist};
use super::{Order, Press};
use crate::curriculum::Prose;
use crate::edition::{Edition, EditionSession, SessionEntry};
use crate::paper::{PaperKind, Turn};

/// A paper that is written and not yet set.
#[derive(Debug)]
pub struct Draft<'a> {
    /// What its template reads.
    pub(in crate::print) data: Value,
    /// What its data points at.
    pub(in crate::print) memory: Memory<'a>,
}

/// The papers of one session for one audience in one language, while they are written.
pub(super) struct Desk<'p, 'a> {
    pub press: &'p Press<'a>,
    pub edition: &'p Edition<'a>,
    pub order: &'p Order,
}

/// Writes a paper; `None` where the session has nothing for it.
pub(super) fn write<'a>(press: &Press<'a>, order: &Order) -> Option<Draft<'a>> {
    if order.kind == PaperKind::Book {
        return book::write(press, order);
    }
    if order.kind == PaperKind::YearPlan {
        return year_plan::write(press, order);
    }
    if order.kind == PaperKind::Pack {
        return pack::write(press, order);
    }
    let place = order.place?;
    let edition = press.edition(order.kind.words_of(), order.lang)?;
    let session = edition.session(place)?;
    let messages = press.messages(order.lang)?;
    let typist = Typist::new(&edition, messages, Some(place), Some(&session.notes));
    let desk = Desk { press, edition: &edition, order };
    let data = desk.paper(order.kind, &typist, &session)?;
    Some(Draft { data, memory: typist.memory() })
}

/// The least minutes of an order's session, where its slot does not hold them.
pub(super) fn least_minutes(press: &Press<'_>, order: &Order) -> Option<u32> {
    let edition = press.edition(PaperKind::RunSheet.words_of(), order.lang)?;
    let session = edition.session(order.place?)?;
    let plan = Desk { press, edition: &edition, order }.plan(&session);
    (!plan.fits()).then_some(plan.least)
}

impl Desk<'_, '_> {
    /// The data of a paper of a session.
    fn paper(&self, kind: PaperKind, typist: &Typist<'_, '_>, session: &EditionSession<'_>) -> Option<Value> {
        let own = match kind {
            PaperKind::Leaflet => self.leaflet(typist, session),
            PaperKind::Poster => self.poster(typist, session),
            PaperKind::Worksheet => self.worksheet(typist, session),
            PaperKind::Flipchart => self.flipchart(typist, session),
            PaperKind::Cards => self.cards(typist, session),
            PaperKind::Guide => Some(self.guide(typist, session)),
            PaperKind::RunSheet => self.run_sheet(typist, session),
            PaperKind::Quiz | PaperKind::AnswerKey => self.questions(typist, session, kind),
            PaperKind::Pretest | PaperKind::Posttest => self.test(typist, session, kind),
            PaperKind::Attendance => Some(self.attendance(typist, session)),
            PaperKind::Report => self.report(typist),
            PaperKind::Observation => self.observation(typist),
            PaperKind::Agreement => self.agreement(typist),
            PaperKind::Evaluation => self.evaluation(typist),
            PaperKind::Pack | PaperKind::Book | PaperKind::YearPlan => None,
        }?;
        Some(self.with_common(own, kind.name(), Some(&session.entry)))
    }

    /// Adds what every paper says: size, language, title, footer.
    fn with_common(&self, own: Map<String, Value>, kind: &str, entry: Option<&SessionEntry<'_>>) -> Value {
        let (edition, order) = (self.edition, self.order);
        let front = edition.front();
        let messages = self.press.messages(order.lang);
        let name = messages.map(|messages| messages.get(&format!("print.kind.{kind}")).to_owned()).unwrap_or_default();
        let of = entry.map_or_else(|| front.title.in_lang(edition.lang).to_owned(), |entry| entry.title().to_owned());
        let size = order.size;
        let checked = front.checked.parse().ok().zip(messages).map(|(date, messages)| messages.date(date));
        let module = entry.and_then(|entry| edition.module_entry(entry.place.0)).map(|(_, title, _)| title);
        let address = entry.and_then(|entry| self.press.address(edition, entry));
        let mut data = json!({
            "kind": kind,
            "part": kind,
            "paper": {"name": size.to_string(), "width": size.width(), "height": size.height()},
            "scale": if order.large { LARGE } else { 1.0 },
            "large": order.large,
            "turn": if order.turn == Turn::Short { "short" } else { "long" },
            "lang": edition.lang.as_str(),
            "title": format!("{name}: {of}"),
            "name": name,
            "site": front.title.in_lang(edition.lang),
            "version": front.version,
            "checked": checked,
            "group": order.people,
            "session": entry.map(|entry| json!({
                "title": entry.title(), "summary": entry.summary(), "module": module,
                "number": entry.official(), "minutes": entry.minutes,
            })),
            "qr": address.as_deref().and_then(super::qr::modules),
            "address": address,
        });
        if let Some(all) = data.as_object_mut() {
            all.extend(own);
        }
        data["straight"] = has_straight_quotes(&data).into();
        data
    }
}

/// Whether quotes in a paper's texts are typed straight, so that the typesetter has to turn them. It looks at every piece of every
/// text for that, which takes a tenth of a paper's time; most authors type quotes that open and close.
fn has_straight_quotes(data: &Value) -> bool {
    match data {
        Value::String(text) => text.contains(['"', '\'']),
        Value::Object(fields) => fields.values().any(has_straight_quotes),
        Value::Array(items) => items.iter().any(has_straight_quotes),
        _ => false,
    }
}

/// How much larger large print is.
const LARGE: f64 = 1.3;

/// The texts of a session in reading order.
fn texts<'s>(session: &'s EditionSession<'_>) -> impl Iterator<Item = &'s Prose> {
    session.steps.iter().map(|step| &*step.body)
}

/// A map with one entry a pair.
fn map<const N: usize>(pairs: [(&str, Value); N]) -> Map<String, Value> {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}
