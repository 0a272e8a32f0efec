//! Forms: attendance, observation, agreement, evaluation, report.

use serde_json::{Map, Value, json};

use super::{Desk, map, texts};
use crate::curriculum::{FormField, FormQuestion, Kind, Localized, Reply};
use crate::edition::EditionSession;
use crate::print::blocks::blocks_of;
use crate::print::typist::Typist;
use crate::theme::Messages;

#[allow(clippy::unused_self)] // Every paper is written at the desk, also one that needs nothing of it.
impl Desk<'_, '_> {
    pub(super) fn attendance(&self, typist: &Typist<'_, '_>, session: &EditionSession<'_>) -> Map<String, Value> {
        let messages: Vec<Value> = texts(session)
            .flat_map(|text| blocks_of(text, &[Kind::KeyMessage]))
            .map(|block| Value::from(typist.inline(&block.body)))
            .collect();
        map([("rows", json!(self.order.people)), ("messages", Value::from(messages))])
    }

    pub(super) fn observation(&self, _: &Typist<'_, '_>) -> Option<Map<String, Value>> {
        let coaching = self.edition.coaching();
        let items: Vec<Value> = coaching
            .observation
            .iter()
            .map(|(_, item)| {
                let anchors: Vec<&str> = item.levels().iter().map(|level| self.said(level)).collect();
                json!({"title": self.said(&item.title), "anchors": anchors})
            })
            .collect();
        (!items.is_empty()).then(|| map([("items", Value::from(items))]))
    }

    pub(super) fn agreement(&self, _: &Typist<'_, '_>) -> Option<Map<String, Value>> {
        self.fields(&self.edition.coaching().agreement)
    }

    pub(super) fn report(&self, _: &Typist<'_, '_>) -> Option<Map<String, Value>> {
        self.fields(&self.edition.coaching().report)
    }

    pub(super) fn evaluation(&self, typist: &Typist<'_, '_>) -> Option<Map<String, Value>> {
        let messages = typist.messages;
        let coaching = self.edition.coaching();
        let forms: Vec<Value> = coaching
            .evaluation
            .iter()
            .map(|(_, form)| {
                let questions = form.questions.iter().map(|question| {
                    let choices = self.replies(question, messages);
                    // A mark needs no words; what is asked openly has lines to write on.
                    let lines = question.lines.unwrap_or(if question.kind == Reply::Open { 2 } else { 0 });
                    json!({"text": self.said(&question.text), "kind": question.kind.word(), "choices": choices, "lines": lines})
                });
                json!({
                    "title": self.said(&form.title),
                    "for": self.said(&form.people),
                    "intro": form.intro.as_ref().map(|intro| self.said(intro)),
                    "questions": questions.collect::<Vec<_>>(),
                })
            })
            .collect();
        (!forms.is_empty()).then(|| map([("forms", Value::from(forms))]))
    }

    /// What can be ticked: the choices of a question, or the words of the scale.
    fn replies(&self, question: &FormQuestion, messages: &Messages) -> Vec<String> {
        match question.kind {
            Reply::Open => Vec::new(),
            Reply::Scale => Reply::SCALE.map(|mark| messages.get(&format!("forms.scale.{mark}")).to_owned()).collect(),
            Reply::Choice => question.choices.iter().map(|choice| self.said(&choice.text).to_owned()).collect(),
        }
    }

    fn fields(&self, fields: &[(String, FormField)]) -> Option<Map<String, Value>> {
        let fields: Vec<Value> =
            fields.iter().map(|(_, field)| json!({"label": self.said(&field.label), "lines": field.lines})).collect();
        (!fields.is_empty()).then(|| map([("fields", Value::from(fields))]))
    }

    fn said<'l>(&self, words: &'l Localized) -> &'l str {
        words.in_lang(self.edition.lang)
    }
}
