//! The plan of the year: every session a row, columns for groups, cells to write dates into.

use serde_json::{Value, json};

use super::{Desk, Draft, map};
use crate::print::typist::Typist;
use crate::print::{Order, Press};

pub(super) fn write<'a>(press: &Press<'a>, order: &Order) -> Option<Draft<'a>> {
    let edition = press.edition(order.kind.words_of(), order.lang)?;
    let typist = Typist::new(&edition, press.messages(order.lang)?, None, None);
    let module = |place: usize| {
        let (_, title, _) = edition.module_entry(place)?;
        let sessions: Vec<Value> = edition
            .entries(place)
            .map(|entry| json!({"title": entry.title(), "number": entry.official(), "minutes": entry.minutes}))
            .collect();
        Some(json!({"title": title, "sessions": sessions}))
    };
    let modules: Vec<Value> = (0..edition.module_count()).filter_map(module).collect();
    let desk = Desk { press, edition: &edition, order };
    let data = desk.with_common(map([("modules", Value::from(modules))]), order.kind.name(), None);
    Some(Draft { data, memory: typist.memory() })
}
