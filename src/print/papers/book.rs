//! Books: a module or the whole curriculum, with contents and an index of terms.

use serde_json::{Value, json};

use super::{Desk, Draft};
use crate::curriculum::PictureRef;
use crate::print::typist::{Memory, Typist};
use crate::print::{Order, Press};
use crate::source::Span;

pub(super) fn write<'a>(press: &Press<'a>, order: &Order) -> Option<Draft<'a>> {
    let edition = press.edition(order.audience, order.lang)?;
    let messages = press.messages(order.lang)?;
    let desk = Desk { press, edition: &edition, order };
    let mut memory = Memory::default();
    let mut terms: Vec<String> = Vec::new();
    let mut modules = Vec::new();
    for place in (0..edition.module_count()).filter(|place| order.module.is_none_or(|wanted| wanted == *place)) {
        let module = edition.module(place)?;
        let typist = Typist::new(&edition, messages, None, Some(&module.notes));
        let mut flow = Value::from(typist.flow(&module.introduction));
        super::pack::shift(&mut flow, memory.places.len());
        gather(&mut memory, &mut terms, typist);
        let mut sessions = Vec::new();
        for entry in edition.entries(place) {
            let Some(session) = edition.session(entry.place) else { continue };
            let typist = Typist::new(&edition, messages, Some(entry.place), Some(&session.notes));
            let mut guide = Value::Object(desk.guide(&typist, &session));
            super::pack::shift(&mut guide, memory.places.len());
            gather(&mut memory, &mut terms, typist);
            guide["title"] = json!(entry.title());
            guide["summary"] = json!(entry.summary());
            guide["number"] = json!(entry.official());
            guide["minutes"] = json!(entry.minutes);
            sessions.push(guide);
        }
        modules.push(json!({"title": module.title, "summary": module.summary, "flow": flow, "sessions": sessions}));
    }
    let front = edition.front();
    let whole = front.title.in_lang(edition.lang);
    let subtitle = front.summary.as_ref().map(|summary| summary.in_lang(edition.lang));
    let of_module = order.module.and_then(|place| edition.module(place));
    let typist = Typist::new(&edition, messages, None, None);
    let mut all_terms: Vec<Value> = edition
        .terms()
        .iter()
        .filter(|term| terms.contains(&term.id))
        .map(|term| json!({"id": term.id, "name": term.name, "flow": typist.flow(&term.meaning)}))
        .collect();
    let mut picture = json!(front.picture.as_ref().filter(|_| of_module.is_none()).and_then(|name| {
        let alt = front.alt.as_ref().map(|alt| alt.in_lang(edition.lang).to_owned()).unwrap_or_default();
        typist.picture(&PictureRef { name: name.clone(), alt, caption: None, span: Span::default() })
    }));
    for own in all_terms.iter_mut().chain([&mut picture]) {
        super::pack::shift(own, memory.places.len());
    }
    all_terms.sort_by_key(|term| term["name"].as_str().unwrap_or_default().to_lowercase());
    gather(&mut memory, &mut terms, typist);
    let title = of_module.as_ref().map_or(whole, |module| module.title);
    let subtitle = of_module.as_ref().map_or(subtitle, |module| Some(module.summary));
    let own = super::map([
        ("cover", json!({"title": title, "subtitle": subtitle, "picture": picture})),
        ("intro", json!([])),
        ("modules", Value::from(modules)),
        ("terms", Value::from(all_terms)),
        ("title", json!(title)),
    ]);
    let data = desk.with_common(own, "book", None);
    Some(Draft { data, memory })
}

/// Adds what a typist remembers to that of the whole book.
fn gather<'a>(memory: &mut Memory<'a>, terms: &mut Vec<String>, typist: Typist<'_, 'a>) {
    for term in typist.terms() {
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    let more = typist.memory();
    memory.places.extend(more.places);
    memory.pictures.extend(more.pictures);
    memory.letters.extend(more.letters);
}
