//! What is shown in the meeting: flipchart and cards.

use serde_json::{Map, Value, json};

use super::{Desk, map, texts};
use crate::curriculum::{Detail, Kind};
use crate::edition::EditionSession;
use crate::print::blocks::blocks_of;
use crate::print::typist::Typist;

#[allow(clippy::unused_self)] // Every paper is written at the desk, also one that needs nothing of it.
impl Desk<'_, '_> {
    pub(super) fn flipchart(
        &self,
        typist: &Typist<'_, '_>,
        session: &EditionSession<'_>,
    ) -> Option<Map<String, Value>> {
        let blocks = texts(session).flat_map(|text| blocks_of(text, &[Kind::Flipchart]));
        let leaves: Vec<Value> = blocks
            .enumerate()
            .map(|(place, block)| {
                let title = block.title.as_deref().unwrap_or_else(|| typist.messages.get("block.flipchart"));
                json!({
                    "n": place + 1,
                    "at": typist.at(block.span),
                    "title": typist.words(title, block.span),
                    "picture": block.picture.as_ref().and_then(|picture| typist.picture(picture)),
                    "flow": typist.flow(&block.body),
                })
            })
            .collect();
        (!leaves.is_empty()).then(|| map([("leaves", Value::from(leaves))]))
    }

    pub(super) fn cards(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>) -> Option<Map<String, Value>> {
        let blocks = texts(session).flat_map(|text| blocks_of(text, &[Kind::Cards]));
        let sets: Vec<Value> = blocks
            .filter_map(|block| {
                let Detail::Cards(layout, cards) = &block.detail else { return None };
                let (columns, rows) = layout.grid();
                let title = block.title.as_deref().unwrap_or_else(|| typist.messages.get("block.cards"));
                Some(json!({
                    "at": typist.at(block.span),
                    "title": typist.words(title, block.span),
                    "columns": columns,
                    "rows": rows,
                    "cards": typist.cards(cards),
                }))
            })
            .collect();
        (!sets.is_empty()).then(|| map([("sets", Value::from(sets))]))
    }
}
