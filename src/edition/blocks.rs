//! The blocks of a text at any depth.

use crate::curriculum::{AnswerKind, Block, Detail, Prose};

/// Gathers the blocks of a text, and those in them, in reading order.
pub(super) fn each_block<'p>(prose: &'p Prose, all: &mut Vec<&'p Block>) {
    prose.blocks.iter().for_each(|block| with_inner(block, all));
}

fn with_inner<'p>(block: &'p Block, all: &mut Vec<&'p Block>) {
    all.push(block);
    each_block(&block.body, all);
    match &block.detail {
        Detail::None | Detail::Local(_) | Detail::Without(_) | Detail::Contact(..) => {}
        Detail::Answers(list) => list.answers.iter().chain([&list.after]).for_each(|prose| each_block(prose, all)),
        Detail::KeyMessage(parts) => {
            parts.simpler.iter().chain(&parts.local).chain(&parts.teach_back).for_each(|block| with_inner(block, all));
        }
        Detail::Cards(_, cards) => {
            cards.iter().flat_map(|card| [&card.front, &card.back]).for_each(|prose| each_block(prose, all));
        }
        Detail::Quiz(quiz) => {
            for question in &quiz.questions {
                each_block(&question.prompt, all);
                match &question.answer {
                    AnswerKind::Choices(choices) => choices
                        .iter()
                        .flat_map(|choice| [&choice.text, &choice.why])
                        .for_each(|prose| each_block(prose, all)),
                    AnswerKind::Order(items) => items.iter().for_each(|prose| each_block(prose, all)),
                    AnswerKind::Match { heads, pairs } => std::iter::once(&**heads)
                        .chain(pairs)
                        .flat_map(|(left, right)| [left, right])
                        .for_each(|prose| each_block(prose, all)),
                    AnswerKind::Number { .. } | AnswerKind::None => {}
                }
                each_block(&question.explanation, all);
            }
        }
    }
}
