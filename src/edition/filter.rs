//! Takes from a text what an audience may not see. What nothing is hidden in is lent, not copied.

use std::borrow::Cow;

use super::visible::{Visible, on_page};
use crate::curriculum::{
    AnswerKind, AnswerList, Audience, Block, Card, Choice, Detail, KeyMessage, Kind, Link, NodeKind, Prose, Question,
    Quiz, Tag, Target,
};

/// The eyes of one audience, in one session where there is one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Filter<'a, 's> {
    pub audience: Audience,
    pub visible: &'a Visible,
    pub session: Option<&'s str>,
}

impl Filter<'_, '_> {
    /// The text without what is hidden.
    pub fn prose<'p>(&self, prose: &'p Prose) -> Cow<'p, Prose> {
        if self.leaves_whole(prose) { Cow::Borrowed(prose) } else { Cow::Owned(self.cut(prose)) }
    }

    /// The `handout` blocks of a text. They are not on this audience's pages, but their words are its own.
    pub fn handouts(&self, prose: &Prose) -> Vec<Block> {
        let own = |block: &&Block| block.kind == Kind::Handout && block.readers().include(self.audience);
        prose.blocks.iter().filter(own).map(|block| self.cut_block(block)).collect()
    }

    fn leaves_whole(&self, prose: &Prose) -> bool {
        prose.links.iter().all(|link| self.reaches(link)) && prose.blocks.iter().all(|block| self.leaves_block(block))
    }

    fn leaves_block(&self, block: &Block) -> bool {
        on_page(block, self.audience)
            && self.leaves_whole(&block.body)
            && match &block.detail {
                Detail::None | Detail::Local(_) | Detail::Without(_) | Detail::Contact(..) => true,
                Detail::Answers(list) => list.answers.iter().chain([&list.after]).all(|prose| self.leaves_whole(prose)),
                Detail::KeyMessage(parts) => parts
                    .simpler
                    .iter()
                    .chain(&parts.local)
                    .chain(&parts.teach_back)
                    .all(|block| self.leaves_block(block)),
                Detail::Cards(_, cards) => {
                    cards.iter().flat_map(|card| [&card.front, &card.back]).all(|prose| self.leaves_whole(prose))
                }
                Detail::Quiz(quiz) => quiz.questions.iter().all(|question| self.leaves_question(question)),
            }
    }

    fn leaves_question(&self, question: &Question) -> bool {
        self.leaves_whole(&question.prompt)
            && self.leaves_whole(&question.explanation)
            && match &question.answer {
                AnswerKind::Choices(choices) => {
                    choices.iter().flat_map(|choice| [&choice.text, &choice.why]).all(|prose| self.leaves_whole(prose))
                }
                AnswerKind::Order(items) => items.iter().all(|prose| self.leaves_whole(prose)),
                AnswerKind::Match { heads, pairs } => std::iter::once(&**heads)
                    .chain(pairs)
                    .flat_map(|(left, right)| [left, right])
                    .all(|prose| self.leaves_whole(prose)),
                AnswerKind::Number { .. } | AnswerKind::None => true,
            }
    }

    /// Whether this audience sees what a link leads to.
    fn reaches(&self, link: &Link) -> bool {
        match &link.target {
            Target::Nowhere => false,
            Target::Method(_) => self.audience != Audience::Participant,
            Target::Here(id) => self.session.is_none_or(|session| self.visible.anchor(session, id)),
            Target::Session { session, anchor: None } => self.visible.place(session).is_some(),
            Target::Session { session, anchor: Some(id) } => self.visible.anchor(session, id),
            Target::Outside(_) | Target::Contact(_) | Target::Figure(_) | Target::Term(_) => true,
        }
    }

    fn cut(&self, prose: &Prose) -> Prose {
        let mut out =
            prose.copy(0..prose.nodes.len(), &mut |block| on_page(block, self.audience).then(|| self.cut_block(block)));
        self.unlink(&mut out);
        drop_empty(prose, &mut out);
        out
    }

    /// A link to what is hidden becomes its words; its target goes too.
    fn unlink(&self, prose: &mut Prose) {
        let hidden: Vec<bool> = prose.links.iter().map(|link| !self.reaches(link)).collect();
        if !hidden.contains(&true) {
            return;
        }
        let gone = |index: u32| hidden.get(index as usize).copied().unwrap_or(false);
        prose.nodes.retain(|node| {
            !matches!(node.kind, NodeKind::Open(Tag::Link(index)) | NodeKind::Close(Tag::Link(index)) if gone(index))
        });
        for (link, hidden) in prose.links.iter_mut().zip(hidden) {
            if hidden {
                link.typed.clear();
                link.target = Target::Nowhere;
            }
        }
    }

    fn cut_block(&self, block: &Block) -> Block {
        let blocks = |list: &[Block]| -> Vec<Block> {
            list.iter().filter(|block| on_page(block, self.audience)).map(|block| self.cut_block(block)).collect()
        };
        let detail = match &block.detail {
            Detail::Answers(list) => Detail::Answers(Box::new(AnswerList {
                answers: list.answers.iter().map(|prose| self.cut(prose)).collect(),
                after: self.cut(&list.after),
            })),
            Detail::KeyMessage(parts) => Detail::KeyMessage(Box::new(KeyMessage {
                simpler: blocks(&parts.simpler),
                local: blocks(&parts.local),
                teach_back: blocks(&parts.teach_back),
            })),
            Detail::Cards(layout, cards) => {
                let card =
                    |card: &Card| Card { front: self.cut(&card.front), back: self.cut(&card.back), ..card.clone() };
                Detail::Cards(*layout, cards.iter().map(card).collect())
            }
            Detail::Quiz(quiz) => Detail::Quiz(Box::new(Quiz {
                test: quiz.test,
                questions: quiz.questions.iter().map(|question| self.cut_question(question)).collect(),
            })),
            other => other.clone(),
        };
        Block { body: self.cut(&block.body), detail, ..block.clone() }
    }

    fn cut_question(&self, question: &Question) -> Question {
        let pair = |(left, right): &(Prose, Prose)| (self.cut(left), self.cut(right));
        let answer = match &question.answer {
            AnswerKind::Choices(choices) => AnswerKind::Choices(
                choices
                    .iter()
                    .map(|choice| Choice { text: self.cut(&choice.text), why: self.cut(&choice.why), ..choice.clone() })
                    .collect(),
            ),
            AnswerKind::Order(items) => AnswerKind::Order(items.iter().map(|prose| self.cut(prose)).collect()),
            AnswerKind::Match { heads, pairs } => {
                AnswerKind::Match { heads: Box::new(pair(heads)), pairs: pairs.iter().map(pair).collect() }
            }
            other => other.clone(),
        };
        Question {
            key: question.key.clone(),
            prompt: self.cut(&question.prompt),
            explanation: self.cut(&question.explanation),
            answer,
            span: question.span,
        }
    }
}

/// Takes away what held nothing but hidden blocks: list items, lists, quotes, and headings over nothing.
fn drop_empty(before: &Prose, after: &mut Prose) {
    if before.nodes.len() == after.nodes.len() {
        return;
    }
    // An element that says nothing now and was written with something in it.
    loop {
        let at = after.nodes.windows(2).position(|pair| {
            matches!(
                (pair[0].kind, pair[1].kind),
                (NodeKind::Open(Tag::Item | Tag::Bullets | Tag::Numbers(_) | Tag::Quote), NodeKind::Close(_))
            )
        });
        match at {
            Some(at) => drop(after.nodes.drain(at..at + 2)),
            None => break,
        }
    }
    let old: Vec<(u32, u8)> = before.parts().iter().filter_map(|part| heading(before, part)).collect();
    loop {
        let parts = after.parts();
        let empty = parts.iter().enumerate().find_map(|(at, part)| {
            let (start, level) = heading(after, part)?;
            let over_nothing = match parts.get(at + 1) {
                None => true,
                Some(next) => heading(after, next).is_some_and(|(_, other)| other <= level),
            };
            // A heading that its author left over nothing stays.
            (over_nothing && old.contains(&(start, level)) && was_over_something(before, start)).then(|| part.clone())
        });
        match empty {
            Some(part) => drop(after.nodes.drain(part)),
            None => break,
        }
    }
    // The words of what was dropped go too.
    *after = after.copy(0..after.nodes.len(), &mut |block| Some(block.clone()));
}

fn heading(prose: &Prose, part: &std::ops::Range<usize>) -> Option<(u32, u8)> {
    match prose.tag(part) {
        Some(Tag::Heading(level)) => Some((prose.nodes[part.start].start, level)),
        _ => None,
    }
}

fn was_over_something(before: &Prose, start: u32) -> bool {
    let parts = before.parts();
    let at = parts.iter().position(|part| heading(before, part).is_some_and(|(place, _)| place == start));
    at.and_then(|at| parts.get(at + 1)).is_some()
}
