//! Goes through a text and all that stands in it, at any depth, with those who see each part on their pages.

use crate::curriculum::{Block, Card, Detail, Kind, Prose, Question, Readers, SessionText};
use crate::source::FileId;

/// Something met on the way.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'p> {
    /// A text.
    Text(&'p Prose),
    /// A block; its texts follow.
    Block(&'p Block),
    /// A card; its sides follow.
    Card(&'p Card),
    /// A question; its texts follow.
    Question(&'p Question),
}

/// What is told of each part, and who sees it.
pub(super) type Visit<'v, 'p> = &'v mut dyn FnMut(Part<'p>, Readers);

/// All of a text that `readers` see, itself first.
pub(super) fn walk<'p>(prose: &'p Prose, readers: Readers, visit: Visit<'_, 'p>) {
    visit(Part::Text(prose), readers);
    for block in &prose.blocks {
        walk_block(block, readers, visit);
    }
}

/// All of a session in one language: introduction, steps with their titles, footnotes.
pub(super) fn walk_session<'p>(text: &'p SessionText, visit: Visit<'_, 'p>) {
    walk(&text.introduction, Readers::ALL, visit);
    for step in &text.steps {
        walk(&step.title, Readers::ALL, visit);
        walk(&step.body, Readers::ALL, visit);
    }
    for footnote in &text.footnotes {
        walk(&footnote.prose, Readers::ALL, visit);
    }
}

/// All blocks of a text, at any depth.
pub(super) fn blocks<'p>(prose: &'p Prose, visit: &mut dyn FnMut(&'p Block)) {
    walk(prose, Readers::ALL, &mut |part, _| {
        if let Part::Block(block) = part {
            visit(block);
        }
    });
}

fn walk_block<'p>(block: &'p Block, outside: Readers, visit: Visit<'_, 'p>) {
    let mut readers = outside.and(block.readers());
    if block.kind == Kind::Handout {
        // Its words are the participants' too, but not on a page that a link could be followed on.
        readers = readers.and(Readers::LEADERS);
    }
    visit(Part::Block(block), readers);
    walk(&block.body, readers, visit);
    match &block.detail {
        Detail::Answers(list) => list.answers.iter().chain([&list.after]).for_each(|prose| walk(prose, readers, visit)),
        Detail::KeyMessage(_) => block.detail.blocks().for_each(|block| walk_block(block, readers, visit)),
        Detail::Cards(_, cards) => {
            for card in cards {
                visit(Part::Card(card), readers);
                walk(&card.front, readers, visit);
                walk(&card.back, readers, visit);
            }
        }
        Detail::Quiz(quiz) => quiz.questions.iter().for_each(|question| walk_question(question, readers, visit)),
        Detail::None | Detail::Local(_) | Detail::Without(_) | Detail::Contact(..) => {}
    }
}

fn walk_question<'p>(question: &'p Question, readers: Readers, visit: Visit<'_, 'p>) {
    visit(Part::Question(question), readers);
    question.texts().into_iter().for_each(|prose| walk(prose, readers, visit));
}

/// The texts that have a file of their own, with the place of their language. A missing language shares its source's.
pub(super) fn own_texts<T>(texts: &[T], file: impl Fn(&T) -> FileId) -> Vec<(usize, &T)> {
    let own = |(place, text): &(usize, &T)| texts.iter().take(*place).all(|other| file(other) != file(text));
    texts.iter().enumerate().filter(own).collect()
}
