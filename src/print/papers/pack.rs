//! The meeting pack: everything to print for one meeting, in the order in which one uses it, behind a cover for the copy shop.

use serde_json::{Value, json};

use super::{Desk, Draft};
use crate::curriculum::Audience;
use crate::paper::{Imposition, PaperKind, Turn};
use crate::print::typist::{Memory, Typist};
use crate::print::{Order, Press};

/// Parts gathered from several editions, with the places of all of them in one list.
struct Parts<'a> {
    list: Vec<Value>,
    memory: Memory<'a>,
}

pub(super) fn write<'a>(press: &Press<'a>, order: &Order) -> Option<Draft<'a>> {
    let place = order.place?;
    let mut parts = Parts { list: Vec::new(), memory: Memory::default() };
    for kind in PaperKind::PACKED.iter().copied() {
        let draft = super::write(press, &Order { kind, imposed: Imposition::Single, ..order.clone() });
        if let Some(draft) = draft {
            parts.add(kind, order, draft);
        }
    }
    let edition = press.edition(Audience::Facilitator, order.lang)?;
    let desk = Desk { press, edition: &edition, order };
    let entry = edition.entry(place)?;
    let typist = Typist::new(&edition, press.messages(order.lang)?, Some(place), None);
    let without: Vec<String> = order.without.iter().map(|word| typist.need(word)).collect();
    let own = super::map([
        ("people", json!(order.people)),
        ("slot", json!(order.slot)),
        ("parts", Value::from(std::mem::take(&mut parts.list))),
        ("repeat", json!(order.repeat)),
        ("without", json!(without)),
    ]);
    let data = desk.with_common(own, PaperKind::Pack.name(), Some(&entry));
    Some(Draft { data, memory: parts.memory })
}

impl<'a> Parts<'a> {
    fn add(&mut self, kind: PaperKind, order: &Order, draft: Draft<'a>) {
        let mut data = draft.data;
        shift(&mut data, self.memory.places.len());
        self.list.push(json!({
            "kind": kind.name(),
            "copies": kind.copies(order.people),
            "sides": if kind.is_two_sided() { 2 } else { 1 },
            "turn": if kind.turn() == Turn::Short { "short" } else { "long" },
            "data": data,
        }));
        self.memory.places.extend(draft.memory.places);
        self.memory.pictures.extend(draft.memory.pictures);
        self.memory.letters.extend(draft.memory.letters);
    }
}

/// Moves the numbers of places in a part behind those of the parts before it.
pub(super) fn shift(data: &mut Value, by: usize) {
    match data {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value.as_u64() {
                    Some(at) if key == "at" => *value = json!(at + by as u64),
                    _ => shift(value, by),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| shift(item, by)),
        _ => {}
    }
}
