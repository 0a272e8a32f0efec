//! Texts that are longer than what they are sent or printed on.

use super::SessionScope;
use super::reading::own_texts;
use super::walk::blocks;
use crate::curriculum::Kind;
use crate::source::{Code, Diagnostic, Diagnostics};

/// Most characters of a chat message: what a phone shows without `read more`.
const MESSAGE: usize = 700;

/// Says which chat messages are too long.
pub(super) fn session(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    for (_, text) in own_texts(&scope.curriculum.langs, &scope.session.texts, |text| text.file) {
        for step in &text.steps {
            blocks(&step.body, &mut |block| {
                if block.kind != Kind::Message {
                    return;
                }
                let length = block.body.plain().chars().count();
                if length > MESSAGE {
                    out.push(Diagnostic::new(
                        Code::MessageLong,
                        block.span,
                        format!("this message has {length} characters; {MESSAGE} is the most"),
                        "Keep the day, the place, what to bring and one thing to remember; leave the rest to the meeting.",
                    ));
                }
            });
        }
    }
}
