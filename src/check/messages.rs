//! Key messages with all that belongs to them, and what to do without what a step needs.

use super::SessionScope;
use super::walk::{Part, blocks, walk_session};
use crate::curriculum::{Detail, Kind, SessionText};
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Key messages that people can take home from one meeting.
const MOST: usize = 3;

/// The source language's text, unless its blocks could not be told apart: then what seems to be missing may be there.
fn whole_source<'a>(scope: &SessionScope<'a>) -> Option<&'a SessionText> {
    let text = scope.session.texts.first()?;
    (!scope.curriculum.unread.contains(&text.file)).then_some(text)
}

/// A key message has a picture, simpler words and a teach-back; a session has three at most.
pub(super) fn key_messages(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = whole_source(scope) else { return };
    let mut places: Vec<Span> = Vec::new();
    walk_session(text, &mut |part, _| {
        let Part::Block(block) = part else { return };
        let Detail::KeyMessage(parts) = &block.detail else { return };
        places.push(block.span);
        if block.picture.as_ref().is_none_or(|picture| picture.name.is_empty()) {
            out.push(Diagnostic::new(
                Code::KeyMessagePicture,
                block.span,
                "this key message has no picture",
                "Add `picture=… alt=\"…\"`: those who do not read keep the picture in mind.",
            ));
        }
        for (kind, more) in [(Kind::Simpler, &parts.simpler), (Kind::TeachBack, &parts.teach_back)] {
            out.extend(more.get(1).zip(more.first()).map(|(second, first)| {
                Diagnostic::new(
                    Code::BlockContent,
                    second.span,
                    format!("a second `{}` in one key message", kind.name()),
                    "Join the two, or make a key message of its own.",
                )
                .with(first.span, "the first stands here")
            }));
        }
        if parts.simpler.is_empty() {
            out.push(Diagnostic::new(
                Code::SimplerMissing,
                block.span,
                "this key message is not said in simpler words",
                "Add a `::: simpler` inside it, as one would say it to a child.",
            ));
        }
        if parts.teach_back.is_empty() {
            out.push(Diagnostic::new(
                Code::TeachBackMissing,
                block.span,
                "this key message has no teach-back question",
                "Add a `::: teach-back` inside it: a question, then what to listen for as a list.",
            ));
        }
    });
    if let Some(fourth) = places.get(MOST) {
        out.push(
            Diagnostic::new(
                Code::KeyMessageCount,
                *fourth,
                format!("this is the fourth key message of {} in this session; people take {MOST} home", places.len()),
                "Join two of them, or make this one part of a story or a worksheet.",
            )
            .with(places[0], "the first stands here"),
        );
    }
}

/// What a step needs, it can do without; what it does without, it needs.
pub(super) fn without(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = whole_source(scope) else { return };
    for step in &text.steps {
        let mut covered: Vec<(&str, Span)> = Vec::new();
        blocks(&step.body, &mut |block| {
            if let (Kind::Without, Detail::Without(words)) = (block.kind, &block.detail) {
                covered.extend(words.iter().map(|(word, span)| (word.as_str(), *span)));
            }
        });
        let known = |word: &str| scope.index.needs.contains(word);
        for (need, span) in step.needs.iter().filter(|(need, _)| known(need)) {
            if covered.iter().all(|(word, _)| word != need) {
                out.push(Diagnostic::new(
                    Code::WithoutMissing,
                    *span,
                    format!("the step `{}` needs `{need}` and does not say how to do without", step.id),
                    format!("Add `::: without {need}` to it, or take it off `needs`."),
                ));
            }
        }
        for (word, span) in covered.iter().filter(|(word, _)| known(word)) {
            if step.needs.iter().all(|(need, _)| need != word) {
                out.push(
                    Diagnostic::new(
                        Code::WithoutUnneeded,
                        *span,
                        format!("the step `{}` does not need `{word}`", step.id),
                        format!("Add it to `needs=` of the step, or take `{word}` away here."),
                    )
                    .with(step.span, "the step begins here"),
                );
            }
        }
    }
}
