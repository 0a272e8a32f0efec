//! Questions for self-study: they can be answered, and they say why.

use super::SessionScope;
use super::say::once;
use super::walk::{Part, own_texts, walk_session};
use crate::curriculum::AnswerKind;
use crate::source::{Code, Diagnostic, Diagnostics};

/// Right answers come from the source language.
pub(super) fn answers(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = scope.session.texts.first() else { return };
    walk_session(text, &mut |part, _| {
        let Part::Question(question) = part else { return };
        let (message, help) = match &question.answer {
            AnswerKind::Choices(choices) if choices.len() < 2 => {
                ("this question has a single option", "Give it two options at least, `- [x] right` and `- [ ] wrong`.")
            }
            AnswerKind::Choices(choices) if choices.iter().all(|choice| !choice.right) => {
                ("no option of this question is right", "Mark what is right as `- [x]`.")
            }
            AnswerKind::Choices(choices) if choices.len() == 2 && choices.iter().all(|choice| choice.right) => {
                ("both options of this question are right", "Of two options one is right: mark one as `- [x]`.")
            }
            AnswerKind::Order(items) if items.len() < 2 => {
                ("there is nothing to order in this question", "List two things at least, in the right order.")
            }
            AnswerKind::Match { pairs, .. } if pairs.len() < 2 => {
                ("there is nothing to match in this question", "Give the table two rows at least under its head.")
            }
            AnswerKind::Match { pairs, .. }
                if pairs.iter().any(|(left, right)| left.is_empty() || right.is_empty()) =>
            {
                ("a pair of this question lacks one half", "Fill both cells of every row, or take the row away.")
            }
            AnswerKind::Choices(_)
            | AnswerKind::Order(_)
            | AnswerKind::Match { .. }
            | AnswerKind::Number { .. }
            | AnswerKind::None => return,
        };
        out.push(Diagnostic::new(Code::QuizAnswer, question.span, message, help));
    });
}

/// Every question says why, in every language.
pub(super) fn explanations(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let mut found = Diagnostics::new();
    for (_, text) in own_texts(&scope.session.texts, |text| text.file) {
        walk_session(text, &mut |part, _| {
            let Part::Question(question) = part else { return };
            if question.explanation.is_empty() {
                let missing = Diagnostic::new(
                    Code::QuizExplanation,
                    question.span,
                    "this question does not explain its answer",
                    "Add a quote after the options, indented like them: `> because …`.",
                );
                once(&mut found, missing);
            }
        });
    }
    out.append(&mut found);
}
