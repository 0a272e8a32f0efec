//! Questions on paper: quiz, answer key, the test before and after.

use serde_json::{Map, Value, json};

use super::{Desk, map, texts};
use crate::curriculum::{Kind, Question};
use crate::edition::EditionSession;
use crate::paper::PaperKind;
use crate::print::blocks::{blocks_of, quiz};
use crate::print::typist::Typist;

#[allow(clippy::unused_self)] // Every paper is written at the desk, also one that needs nothing of it.
impl Desk<'_, '_> {
    pub(super) fn questions(
        &self,
        typist: &Typist<'_, '_>,
        session: &EditionSession<'_>,
        kind: PaperKind,
    ) -> Option<Map<String, Value>> {
        let mut all: Vec<Value> = Vec::new();
        for block in texts(session).flat_map(|text| blocks_of(text, &[Kind::Quiz])) {
            let from = all.len() + 1;
            all.extend(quiz(block).map(|quiz| typist.questions(&quiz.questions, from)).unwrap_or_default());
        }
        if kind == PaperKind::Quiz {
            all.iter_mut().for_each(without_answers);
        }
        (!all.is_empty()).then(|| map([("questions", Value::from(all))]))
    }

    pub(super) fn test(
        &self,
        typist: &Typist<'_, '_>,
        session: &EditionSession<'_>,
        kind: PaperKind,
    ) -> Option<Map<String, Value>> {
        let blocks = texts(session).flat_map(|text| blocks_of(text, &[Kind::Quiz]));
        let questions: Vec<&Question> =
            blocks.filter_map(quiz).filter(|quiz| quiz.test).flat_map(|quiz| &quiz.questions).collect();
        let order: Vec<&Question> = match kind {
            PaperKind::Pretest => questions,
            _ => after(&questions),
        };
        let mut all: Vec<Value> = Vec::new();
        for (place, question) in order.into_iter().enumerate() {
            all.extend(typist.questions(std::slice::from_ref(question), place + 1));
        }
        all.iter_mut().for_each(without_answers);
        (!all.is_empty()).then(|| map([("questions", Value::from(all)), ("which", json!(kind.name()))]))
    }
}

/// The order of the second test: the halves of the first dealt like cards, so that no question keeps its neighbours.
fn after<'q>(questions: &[&'q Question]) -> Vec<&'q Question> {
    let (front, back) = questions.split_at(questions.len() / 2);
    let mut out = Vec::with_capacity(questions.len());
    for place in 0..back.len() {
        out.extend(back.get(place).copied());
        out.extend(front.get(place).copied());
    }
    out
}

/// Takes what gives the answer away out of a question's data, not only off the page.
fn without_answers(question: &mut Value) {
    let Some(fields) = question.as_object_mut() else { return };
    fields.remove("why");
    fields.remove("right");
    fields.remove("value");
    fields.remove("tolerance");
    if let Some(choices) = fields.get_mut("choices").and_then(Value::as_array_mut) {
        for choice in choices.iter_mut().filter_map(Value::as_object_mut) {
            choice.remove("right");
            choice.remove("why");
        }
    }
    if let Some(pairs) = fields.get_mut("pairs").and_then(Value::as_array_mut) {
        for pair in pairs.iter_mut().filter_map(Value::as_array_mut) {
            pair.truncate(1);
        }
    }
}
