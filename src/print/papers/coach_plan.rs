//! The coaching plan on paper. What stands on it was made elsewhere; here it gets what every paper says.

use serde_json::{Map, Value};

use super::{Desk, Draft};
use crate::curriculum::Audience;
use crate::print::typist::Typist;
use crate::print::{Order, Press};
use crate::source::Span;

pub(in crate::print) fn write<'a>(
    press: &Press<'a>,
    order: &Order,
    own: Map<String, Value>,
    brought: &[(String, Span)],
) -> Option<Draft<'a>> {
    let edition = press.edition(Audience::Supervisor, order.lang)?;
    let typist = Typist::new(&edition, press.messages(order.lang)?, None, None);
    for (words, span) in brought {
        typist.words(words, *span);
    }
    let desk = Desk { press, edition: &edition, order };
    let data = desk.with_common(own, "coach-plan", None);
    Some(Draft { data, memory: typist.memory() })
}
