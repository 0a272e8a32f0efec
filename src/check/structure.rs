//! Ids and the words that point at them: one id once, and no step that names what is not there.

use std::collections::HashMap;

use super::say::{meant, unread_in, within};
use super::walk::{Part, blocks, own_texts, walk, walk_session};
use super::{SessionScope, SharedScope};
use crate::assemble::value_span;
use crate::curriculum::{NodeKind, Prose, Readers, SessionText, Step, is_id};
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span};

/// One id stands for one thing in a session. Translations are paired by ids, so the source language is enough.
pub(super) fn session_ids(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = scope.session.texts.first() else { return };
    unique(ids(text, scope.sources), "this session", out);
}

/// Every id of a session with its place: steps, blocks, cards, headings.
pub(super) fn ids(text: &SessionText, sources: &Sources) -> Vec<(String, Span)> {
    let steps = text.steps.iter().filter(|step| !step.id.is_empty());
    let mut ids: Vec<(String, Span)> =
        steps.map(|step| (step.id.clone(), within(sources, step.span, "#", &step.id))).collect();
    walk_session(text, &mut |part, _| gather(part, sources, &mut ids));
    ids
}

/// Every id that a text gives away.
pub(super) fn ids_of(prose: &Prose, sources: &Sources) -> Vec<(String, Span)> {
    let mut ids = Vec::new();
    walk(prose, Readers::ALL, &mut |part, _| gather(part, sources, &mut ids));
    ids
}

fn gather(part: Part<'_>, sources: &Sources, ids: &mut Vec<(String, Span)>) {
    let (id, line) = match part {
        Part::Text(prose) => {
            for node in &prose.nodes {
                if let NodeKind::Anchor { at, len } = node.kind {
                    ids.push((prose.text(at, len).to_owned(), node.span(prose.file)));
                }
            }
            return;
        }
        Part::Block(block) => (&block.id, block.span),
        Part::Card(card) => (&card.id, card.span),
        Part::Question(_) => return,
    };
    if let Some(id) = id {
        ids.push((id.clone(), within(sources, line, "#", id)));
    }
}

fn unique(mut ids: Vec<(String, Span)>, where_: &str, out: &mut Diagnostics) {
    ids.sort_by_key(|(_, span)| span.start);
    let mut first: HashMap<String, Span> = HashMap::with_capacity(ids.len());
    for (id, span) in ids {
        match first.get(&id) {
            Some(before) => out.push(
                Diagnostic::new(
                    Code::DuplicateId,
                    span,
                    format!("`#{id}` stands twice in {where_}"),
                    "Give one of the two another id, in every language; links to it would lead to the wrong place.",
                )
                .with(*before, "it stands here first"),
            ),
            None => {
                first.insert(id, span);
            }
        }
    }
}

/// Ids of modules' introductions and methods, of the glossary, and of `needs:` in curriculum.yaml.
pub(super) fn shared_ids(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    for text in curriculum.modules.iter().filter_map(|module| module.texts.first()) {
        unique(ids_of(&text.introduction, scope.sources), "this introduction", out);
    }
    for text in curriculum.manuals().filter_map(|(texts, _)| texts.first()) {
        unique(ids_of(&text.body, scope.sources), "this page", out);
    }
    if let Some(terms) = curriculum.glossary.first() {
        let ids = terms.iter().filter(|term| !term.id.is_empty());
        unique(
            ids.map(|term| (term.id.clone(), within(scope.sources, term.span, "#", &term.id))).collect(),
            "the glossary",
            out,
        );
    }
    for (word, _) in curriculum.front.needs.iter().filter(|(word, _)| !is_id(word)) {
        out.push(malformed(word, value_span(scope.sources, curriculum.file, &["needs", word])));
    }
}

fn malformed(id: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        Code::IdMalformed,
        span,
        format!("`{id}` is not an id"),
        "Use lower-case letters a-z and digits, words joined by `-`.",
    )
}

/// What the front matter of methods says they need.
pub(super) fn method_needs(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    for (texts, _) in scope.curriculum.manuals() {
        let Some(source) = texts.first() else { continue };
        for (place, text) in own_texts(texts, |text| text.file) {
            if place > 0 && text.front.needs == source.front.needs {
                continue;
            }
            for (order, word) in text.front.needs.iter().enumerate() {
                if text.front.needs[..order].contains(word) {
                    out.push(Diagnostic::new(
                        Code::WordRepeated,
                        value_span(scope.sources, text.file, &["needs", &order.to_string()]),
                        format!("`{word}` stands here twice"),
                        "Take one of the two away, or write the word that was meant.",
                    ));
                }
            }
            for (order, word) in
                text.front.needs.iter().enumerate().filter(|(_, word)| !scope.index.needs.contains(*word))
            {
                out.push(Diagnostic::new(
                    Code::YamlWrongValue,
                    value_span(scope.sources, text.file, &["needs", &order.to_string()]),
                    format!("nothing that a method can need is called `{word}`"),
                    need_help(word, scope.index),
                ));
            }
        }
    }
}

/// What to do about an unknown need.
pub(super) fn need_help(word: &str, index: &super::Index) -> String {
    let mut known: Vec<&str> = index.needs.iter().map(String::as_str).collect();
    known.sort_unstable();
    let otherwise = format!("Known are {}; a new one goes under `needs:` in curriculum.yaml.", known.join(", "));
    meant(word, known, otherwise)
}

/// Objectives, methods, needs and earlier steps that a step names.
pub(super) fn steps(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = scope.session.texts.first() else { return };
    for (id, _) in text.front.objectives.iter().filter(|(id, _)| !is_id(id)) {
        out.push(malformed(id, value_span(scope.sources, text.file, &["objectives", id])));
    }
    for (place, step) in text.steps.iter().enumerate() {
        after(place, step, text, out);
        objectives(step, text, out);
        if let Some((method, span)) = &step.method
            && !scope.curriculum.methods.contains_key(method)
            && !unread_in(&format!("methods/{method}"), scope.curriculum, scope.sources)
        {
            let known = scope.curriculum.methods.keys().map(String::as_str);
            out.push(Diagnostic::new(
                Code::UnknownReference,
                *span,
                format!("there is no method `{method}`"),
                meant(method, known, format!("Describe it in a folder `methods/{method}`, or name one that is there.")),
            ));
        }
        for (word, span) in step.needs.iter().filter(|(word, _)| !scope.index.needs.contains(word)) {
            out.push(Diagnostic::new(
                Code::AttributeValue,
                *span,
                format!("nothing that a step can need is called `{word}`"),
                need_help(word, scope.index),
            ));
        }
    }
}

fn after(place: usize, step: &Step, text: &SessionText, out: &mut Diagnostics) {
    for (id, span) in &step.after {
        let found = match text.steps.iter().position(|other| other.id == *id) {
            Some(earlier) if earlier < place => continue,
            Some(same) if same == place => Diagnostic::new(
                Code::AttributeValue,
                *span,
                format!("the step `{id}` cannot depend on itself"),
                "Name a step that stands earlier, or take `after` away.",
            ),
            Some(later) => Diagnostic::new(
                Code::AttributeValue,
                *span,
                format!("`after` names the step `{id}`, which stands later"),
                "Move that step before this one, or take it off `after`.",
            )
            .with(text.steps[later].span, "the step stands here"),
            None => Diagnostic::new(
                Code::UnknownReference,
                *span,
                format!("this session has no step `{id}`"),
                meant(
                    id,
                    text.steps[..place].iter().map(|step| step.id.as_str()),
                    "Name the id of a step that stands earlier.",
                ),
            ),
        };
        out.push(found);
    }
}

fn objectives(step: &Step, text: &SessionText, out: &mut Diagnostics) {
    let known = &text.front.objectives;
    for (id, span) in step.objectives.iter().filter(|(id, _)| known.iter().all(|(objective, _)| objective != id)) {
        out.push(Diagnostic::new(
            Code::UnknownReference,
            *span,
            format!("this session has no objective `{id}`"),
            meant(
                id,
                known.iter().map(|(objective, _)| objective.as_str()),
                format!("Add `{id}: …` to `objectives` in the front matter, or name one that is there."),
            ),
        ));
    }
}

/// Words after `without` that no step can need; whether its own step needs them is another rule.
pub(super) fn without_words(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = scope.session.texts.first() else { return };
    let texts = std::iter::once(&text.introduction).chain(text.steps.iter().map(|step| &step.body));
    for prose in texts {
        blocks(prose, &mut |block| {
            let crate::curriculum::Detail::Without(words) = &block.detail else { return };
            for (word, span) in words.iter().filter(|(word, _)| !scope.index.needs.contains(word)) {
                out.push(Diagnostic::new(
                    Code::AttributeValue,
                    *span,
                    format!("nothing that a step can need is called `{word}`"),
                    need_help(word, scope.index),
                ));
            }
        });
    }
}
