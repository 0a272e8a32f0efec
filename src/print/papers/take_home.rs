//! What participants take home or see on a wall: leaflet, worksheets, poster.

use serde_json::{Map, Value, json};

use super::{Desk, map, texts};
use crate::curriculum::{Block, Detail, Kind};
use crate::edition::EditionSession;
use crate::print::blocks::{blocks_of, number};
use crate::print::typist::Typist;

/// The most messages on a leaflet and a poster; a fourth is a finding of `check`.
const MESSAGES: usize = 3;

#[allow(clippy::unused_self)] // Every paper is written at the desk, also one that needs nothing of it.
impl Desk<'_, '_> {
    pub(super) fn leaflet(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>) -> Option<Map<String, Value>> {
        let messages = self.messages(typist, session, true);
        if messages.is_empty() {
            return None;
        }
        let practice = texts(session).flat_map(|text| blocks_of(text, &[Kind::Practice])).next().map(|block| {
            let title = block.title.as_deref().unwrap_or_else(|| typist.messages.get("block.practice"));
            json!({"title": typist.words(title, block.span), "flow": typist.flow(&block.body), "at": typist.at(block.span)})
        });
        let handouts = self.edition.handouts(session.entry.place);
        let more: Vec<Value> = handouts
            .iter()
            .map(|block| json!({"title": block.title, "flow": typist.flow(&block.body), "at": typist.at(block.span)}))
            .collect();
        Some(map([
            ("messages", Value::from(messages)),
            ("practice", json!(practice)),
            ("more", Value::from(more)),
            ("contacts", self.contacts(session)),
        ]))
    }

    pub(super) fn poster(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>) -> Option<Map<String, Value>> {
        let messages = self.messages(typist, session, false);
        (!messages.is_empty()).then(|| map([("messages", Value::from(messages))]))
    }

    pub(super) fn worksheet(
        &self,
        typist: &Typist<'_, '_>,
        session: &EditionSession<'_>,
    ) -> Option<Map<String, Value>> {
        let sheets: Vec<Value> = texts(session)
            .flat_map(|text| blocks_of(text, &[Kind::Worksheet]))
            .map(|block| {
                let title = block.title.as_deref().unwrap_or_else(|| typist.messages.get("block.worksheet"));
                json!({"title": typist.words(title, block.span), "flow": typist.flow(&block.body), "at": typist.at(block.span)})
            })
            .collect();
        (!sheets.is_empty()).then(|| map([("sheets", Value::from(sheets))]))
    }

    fn messages(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>, with_support: bool) -> Vec<Value> {
        let blocks = texts(session).flat_map(|text| blocks_of(text, &[Kind::KeyMessage]));
        let one = |(place, block): (usize, &Block)| {
            let simpler = match &block.detail {
                Detail::KeyMessage(parts) => parts.simpler.first(),
                _ => None,
            };
            let support = simpler.filter(|_| with_support).map(|block| typist.inline(&block.body));
            json!({
                "n": place + 1,
                "at": typist.at(block.span),
                "title": typist.title(&block.body),
                "picture": block.picture.as_ref().and_then(|picture| typist.picture(picture)),
                "support": support.unwrap_or_default(),
            })
        };
        blocks.take(MESSAGES).enumerate().map(one).collect()
    }

    /// The numbers to call that the session's warnings name.
    fn contacts(&self, session: &EditionSession<'_>) -> Value {
        let mut keys: Vec<&str> = Vec::new();
        for block in texts(session).flat_map(|text| blocks_of(text, &[Kind::Warning])) {
            if let Detail::Contact(named) = &block.detail
                && !keys.contains(&named.key.as_str())
            {
                keys.push(&named.key);
            }
        }
        let contacts = keys.into_iter().filter_map(|key| self.edition.contact(key));
        contacts.map(|contact| number(contact, self.edition.lang)).collect()
    }
}
