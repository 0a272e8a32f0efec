//! One `:::` block and what its kind adds to it.

use thin_vec::ThinVec;

use super::audience::{Audience, Readers};
use super::kind::Kind;
use super::prose::{NodeKind, PictureRef, Prose};
use super::quiz::{Question, Quiz};
use crate::source::Span;

/// A part of a session with a purpose or an audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is for.
    pub kind: Kind,
    /// Its anchor, the same in every language.
    pub id: Option<String>,
    /// The line that opens it.
    pub span: Span,
    /// A heading of its own.
    pub title: Option<String>,
    /// Hidden from those who see less than this audience.
    pub only: Option<Audience>,
    /// The picture it carries.
    pub picture: Option<Box<PictureRef>>,
    /// What it says. For a key message: the message. For a question: the question.
    pub body: Prose,
    /// What its kind adds.
    pub detail: Detail,
}

/// What a kind adds to a block. What is large is boxed: most blocks have nothing of it, and a curriculum has many blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Nothing.
    None,
    /// `ask` and `teach-back`: what to expect or listen for.
    Answers(Box<AnswerList>),
    /// A key message with all that belongs to it.
    KeyMessage(Box<KeyMessage>),
    /// The language of local words, as it was typed; empty where neither the text nor its source says it.
    Local(String),
    /// What a `without` does without, with the place of each word; none where neither the text nor its source says it.
    Without(ThinVec<(String, Span)>),
    /// Whom to call.
    Contact(Box<ContactRef>),
    /// Cut-out cards.
    Cards(Layout, ThinVec<Card>),
    /// Questions.
    Quiz(Box<Quiz>),
}

/// Whom to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactRef {
    /// A key of contacts.yaml.
    pub key: String,
    /// Where it is named.
    pub span: Span,
}

/// What people may answer, and what comes after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnswerList {
    /// One text an answer.
    pub answers: Vec<Prose>,
    /// What stands below the answers.
    pub after: Prose,
}

/// What belongs to a key message beside its words and picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyMessage {
    /// In simpler words; one is enough.
    pub simpler: Vec<Block>,
    /// In local languages.
    pub local: Vec<Block>,
    /// How people tell it back; one is enough.
    pub teach_back: Vec<Block>,
}

/// How many cards stand on a sheet: columns and rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Two by two.
    TwoByTwo,
    /// Two columns, four rows.
    #[default]
    TwoByFour,
    /// Three by three.
    ThreeByThree,
}

impl Layout {
    /// The words that authors type.
    pub const WORDS: [(&'static str, Self); 3] =
        [("2x2", Self::TwoByTwo), ("2x4", Self::TwoByFour), ("3x3", Self::ThreeByThree)];

    /// Columns and rows.
    pub fn grid(self) -> (u32, u32) {
        match self {
            Self::TwoByTwo => (2, 2),
            Self::TwoByFour => (2, 4),
            Self::ThreeByThree => (3, 3),
        }
    }
}

/// One cut-out card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its label.
    pub title: String,
    /// The heading in the file.
    pub span: Span,
    /// Its anchor, where it has one.
    pub id: Option<String>,
    /// The front under the label.
    pub front: Prose,
    /// The back.
    pub back: Prose,
}

impl Card {
    /// The picture that its front begins with, and the rest of the front.
    pub fn picture_first(&self) -> (Option<PictureRef>, Prose) {
        let front = &self.front;
        let parts = front.parts();
        let found = parts.iter().find_map(|part| {
            let at = part.clone().find(|at| matches!(front.nodes[*at].kind, NodeKind::Picture(_)))?;
            match front.nodes[at].kind {
                NodeKind::Picture(index) => Some((front.pictures.get(index as usize)?.clone(), part.clone(), at)),
                _ => None,
            }
        });
        let Some((picture, part, at)) = found else { return (None, front.clone()) };
        let alone = part.len() <= 3;
        let cut = if alone { part } else { at..at + 1 };
        let mut rest = front.clone();
        rest.nodes.drain(cut);
        (Some(picture), rest)
    }
}

impl Detail {
    /// The blocks that belong to it beside those in its texts: the parts of a key message.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        let parts = match self {
            Self::KeyMessage(parts) => Some(parts),
            _ => None,
        };
        parts.into_iter().flat_map(|parts| parts.simpler.iter().chain(&parts.local).chain(&parts.teach_back))
    }

    /// The texts in it, in the author's order: answers, cards, questions with all that belongs to them.
    pub fn texts(&self) -> Vec<&Prose> {
        match self {
            Self::Answers(list) => list.answers.iter().chain([&list.after]).collect(),
            Self::Cards(_, cards) => cards.iter().flat_map(|card| [&card.front, &card.back]).collect(),
            Self::Quiz(quiz) => quiz.questions.iter().flat_map(Question::texts).collect(),
            Self::None | Self::KeyMessage(_) | Self::Local(_) | Self::Without(_) | Self::Contact(..) => Vec::new(),
        }
    }
}

impl Block {
    /// Who may see it: what its kind allows, narrowed by `for=`.
    pub fn readers(&self) -> Readers {
        let readers = self.kind.readers();
        self.only.map_or(readers, |audience| readers.and(Readers::from(audience)))
    }

    /// The question by which a key message is told back.
    pub fn teach_back(&self) -> Option<&Self> {
        match &self.detail {
            Detail::KeyMessage(parts) => parts.teach_back.first(),
            _ => None,
        }
    }

    /// Whether it says what to do without one of these needs.
    pub fn stands_in_for(&self, without: &[String]) -> bool {
        match &self.detail {
            Detail::Without(needs) => needs.iter().any(|(word, _)| without.contains(word)),
            _ => false,
        }
    }
}
