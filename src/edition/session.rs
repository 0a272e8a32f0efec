//! A session as one audience sees it.

use std::borrow::Cow;

use super::SessionEntry;
use super::blocks::each_block;
use super::filter::Filter;
use crate::curriculum::{Block, Detail, Footnote, NodeKind, Prose, SessionText, Step};

/// A session with everything that an audience sees of it.
#[derive(Debug)]
pub struct EditionSession<'a> {
    /// Where it stands and what its front matter says.
    pub entry: SessionEntry<'a>,
    /// Words before the first step.
    pub introduction: Cow<'a, Prose>,
    /// The steps of which something is left.
    pub steps: Vec<EditionStep<'a>>,
    /// The footnotes that its words point at.
    pub notes: Notes<'a>,
}

/// A step as an audience sees it.
#[derive(Debug)]
pub struct EditionStep<'a> {
    /// Its heading: title, minutes, priority. Its own body is not for use: it is the whole one.
    head: &'a Step,
    /// Its title.
    pub title: &'a Prose,
    /// What is left of it.
    pub body: Cow<'a, Prose>,
}

impl<'a> EditionStep<'a> {
    /// Its id.
    pub fn id(&self) -> &'a str {
        &self.head.id
    }

    /// Minutes in full and in short, for the usual group.
    pub fn minutes(&self) -> (u16, Option<u16>) {
        (self.head.minutes.0, self.head.short.map(|minutes| minutes.0))
    }

    /// Thousandths of a minute a person takes.
    pub fn per_person(&self) -> Option<u32> {
        self.head.per_person
    }

    /// How much it matters.
    pub fn priority(&self) -> crate::curriculum::Priority {
        self.head.priority
    }

    /// The id of its method.
    pub fn method(&self) -> Option<&'a str> {
        self.head.method.as_ref().map(|(id, _)| id.as_str())
    }

    /// What it needs.
    pub fn needs(&self) -> impl Iterator<Item = &'a str> {
        self.head.needs.iter().map(|(word, _)| word.as_str())
    }

    /// Ids of the objectives that it serves.
    pub fn objectives(&self) -> impl Iterator<Item = &'a str> {
        self.head.objectives.iter().map(|(id, _)| id.as_str())
    }

    /// Ids of the steps that it builds on.
    pub fn after(&self) -> impl Iterator<Item = &'a str> {
        self.head.after.iter().map(|(id, _)| id.as_str())
    }

    /// All blocks in it, at any depth, in reading order.
    pub fn blocks(&self) -> Vec<&Block> {
        let mut all = Vec::new();
        each_block(&self.body, &mut all);
        all
    }
}

impl<'a> EditionSession<'a> {
    pub(super) fn of(entry: SessionEntry<'a>, text: &'a SessionText, filter: &Filter<'_, '_>) -> Self {
        let path = entry.path();
        let introduction = filter.prose(&text.introduction);
        let steps: Vec<EditionStep<'a>> = text
            .steps
            .iter()
            .filter(|step| filter.visible.step(&path, &step.id))
            .map(|step| EditionStep { head: step, title: &step.title, body: filter.prose(&step.body) })
            .collect();
        let texts = std::iter::once(&*introduction).chain(steps.iter().map(|step| &*step.body));
        let notes = Notes::of(texts, &text.footnotes, filter);
        Self { entry, introduction, steps, notes }
    }

    /// All blocks in it, at any depth, in reading order, each with the id of its step; an empty one before the first step.
    pub fn blocks(&self) -> Vec<(&'a str, &Block)> {
        let mut before = Vec::new();
        each_block(&self.introduction, &mut before);
        let steps = self.steps.iter().flat_map(|step| step.blocks().into_iter().map(|block| (step.id(), block)));
        before.into_iter().map(|block| ("", block)).chain(steps).collect()
    }
}

/// The footnotes that a page points at, in the order in which it does.
#[derive(Debug, Default)]
pub struct Notes<'a>(Vec<(&'a str, Cow<'a, Prose>)>);

impl<'a> Notes<'a> {
    pub(super) fn of<'p>(
        texts: impl IntoIterator<Item = &'p Prose>,
        footnotes: &'a [Footnote],
        filter: &Filter<'_, '_>,
    ) -> Self {
        if footnotes.is_empty() {
            return Self::default();
        }
        let mut labels = Vec::new();
        texts.into_iter().for_each(|prose| marks(prose, &mut labels));
        let mut notes: Vec<(&'a str, Cow<'a, Prose>)> = Vec::new();
        let mut at = 0;
        // A note may point at another note: the list of labels grows while it is walked.
        while let Some(label) = labels.get(at).cloned() {
            at += 1;
            if notes.iter().any(|(known, _)| *known == label) {
                continue;
            }
            if let Some(footnote) = footnotes.iter().find(|footnote| footnote.label == label) {
                let prose = filter.prose(&footnote.prose);
                marks(&prose, &mut labels);
                notes.push((&footnote.label, prose));
            }
        }
        Self(notes)
    }

    /// The number of a label, from 1.
    pub fn number(&self, label: &str) -> Option<usize> {
        self.0.iter().position(|(known, _)| *known == label).map(|place| place + 1)
    }

    /// The notes in order.
    pub fn iter(&self) -> impl Iterator<Item = &Prose> {
        self.0.iter().map(|(_, prose)| &**prose)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The labels of all footnote marks in a text, blocks included, in reading order.
fn marks(prose: &Prose, out: &mut Vec<String>) {
    for node in &prose.nodes {
        match node.kind {
            NodeKind::FootnoteRef { at, len } => out.push(prose.text(at, len).to_owned()),
            NodeKind::Block(index) => {
                if let Some(block) = prose.blocks.get(index as usize) {
                    marks(&block.body, out);
                    detail_marks(&block.detail, out);
                }
            }
            _ => {}
        }
    }
}

fn detail_marks(detail: &Detail, out: &mut Vec<String>) {
    use crate::curriculum::AnswerKind;
    match detail {
        Detail::None | Detail::Local(_) | Detail::Without(_) | Detail::Contact(..) => {}
        Detail::Answers(list) => list.answers.iter().chain([&list.after]).for_each(|prose| marks(prose, out)),
        Detail::KeyMessage(parts) => {
            for block in parts.simpler.iter().chain(&parts.local).chain(&parts.teach_back) {
                marks(&block.body, out);
                detail_marks(&block.detail, out);
            }
        }
        Detail::Cards(_, cards) => cards.iter().for_each(|card| {
            marks(&card.front, out);
            marks(&card.back, out);
        }),
        Detail::Quiz(quiz) => {
            for question in &quiz.questions {
                marks(&question.prompt, out);
                match &question.answer {
                    AnswerKind::Choices(choices) => choices.iter().for_each(|choice| {
                        marks(&choice.text, out);
                        marks(&choice.why, out);
                    }),
                    AnswerKind::Order(items) => items.iter().for_each(|prose| marks(prose, out)),
                    AnswerKind::Match { heads, pairs } => {
                        std::iter::once(&**heads).chain(pairs).for_each(|(left, right)| {
                            marks(left, out);
                            marks(right, out);
                        });
                    }
                    AnswerKind::Number { .. } | AnswerKind::None => {}
                }
                marks(&question.explanation, out);
            }
        }
    }
}
