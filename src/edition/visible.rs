//! What one audience can reach: sessions, and in them the steps, blocks and headings by their ids.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use crate::curriculum::{
    AnswerKind, Audience, Block, Curriculum, Detail, Kind, NodeKind, Prose, Question, SessionText,
};

/// The index of one audience. Ids are the same in all languages, so one index serves them all.
#[derive(Debug)]
pub struct Visible {
    audience: Audience,
    sessions: HashMap<String, Anchors>,
    terms: Vec<HashMap<String, usize>>,
    pictures: HashSet<String>,
}

#[derive(Debug)]
struct Anchors {
    place: (usize, usize),
    steps: Names,
    all: Names,
    pictures: Names,
}

/// The few names of one session, one a line: found by reading them, and held in a fraction of the room of a set.
#[derive(Debug)]
struct Names(Box<str>);

impl Names {
    fn of(names: &HashSet<String>) -> Self {
        let mut lines = String::with_capacity(names.iter().map(|name| name.len() + 1).sum());
        names.iter().for_each(|name| lines.extend([name, "\n"]));
        Self(lines.into())
    }

    fn contains(&self, name: &str) -> bool {
        self.0.lines().any(|line| line == name)
    }
}

/// What was met in a text.
#[derive(Default)]
struct Met {
    ids: HashSet<String>,
    pictures: HashSet<String>,
}

/// Whether an audience sees a block on its pages. A handout's words are the participants' too, but on their leaflet only.
pub(super) fn on_page(block: &Block, audience: Audience) -> bool {
    block.readers().include(audience) && !(block.kind == Kind::Handout && audience == Audience::Participant)
}

impl Visible {
    /// The index of an audience.
    pub fn of(curriculum: &Curriculum, audience: Audience) -> Self {
        let sessions = curriculum
            .session_places()
            .into_par_iter()
            .filter_map(|place| {
                let module = &curriculum.modules[place.0];
                let session = &module.sessions[place.1];
                let (steps, met) = anchors(session.texts.first()?, audience);
                let path = format!("{}/{}", module.id, session.id);
                let (all, pictures) = (Names::of(&met.ids), Names::of(&met.pictures));
                Some((path, Anchors { place, steps: Names::of(&steps), all, pictures }))
            })
            .collect();
        let mut shared = Met::default();
        let introductions = curriculum.modules.iter().filter_map(|module| Some(&module.texts.first()?.introduction));
        introductions.for_each(|prose| collect(prose, audience, &mut shared));
        let manuals = curriculum.manuals().filter(|(_, readers)| readers.include(audience));
        manuals.filter_map(|(texts, _)| texts.first()).for_each(|text| collect(&text.body, audience, &mut shared));
        shared.pictures.extend(curriculum.front.picture.clone());
        let by_id = |terms: &Vec<crate::curriculum::Term>| {
            terms.iter().enumerate().map(|(place, term)| (term.id.clone(), place)).collect()
        };
        let terms = curriculum.glossary.iter().map(by_id).collect();
        Self { audience, sessions, terms, pictures: shared.pictures }
    }

    /// What the index would hold of one session: its steps, anchors and pictures, for comparing two versions of it.
    pub fn outline(text: &SessionText, audience: Audience) -> (HashSet<String>, HashSet<String>, HashSet<String>) {
        let (steps, met) = anchors(text, audience);
        (steps, met.ids, met.pictures)
    }

    /// Whose index it is.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// The place of a session by `module/session`.
    pub fn place(&self, session: &str) -> Option<(usize, usize)> {
        self.sessions.get(session).map(|anchors| anchors.place)
    }

    /// Whether a step of a session is seen.
    pub fn step(&self, session: &str, id: &str) -> bool {
        self.sessions.get(session).is_some_and(|anchors| anchors.steps.contains(id))
    }

    /// Whether a step, block or heading of a session is seen.
    pub fn anchor(&self, session: &str, id: &str) -> bool {
        self.sessions.get(session).is_some_and(|anchors| anchors.all.contains(id))
    }

    /// Whether a picture is shown anywhere.
    pub fn picture(&self, name: &str) -> bool {
        self.pictures.contains(name) || self.sessions.values().any(|anchors| anchors.pictures.contains(name))
    }

    /// The place of a term in the glossary of a language.
    pub(super) fn term(&self, lang: usize, id: &str) -> Option<usize> {
        self.terms.get(lang)?.get(id).copied()
    }
}

fn anchors(text: &SessionText, audience: Audience) -> (HashSet<String>, Met) {
    let mut met = Met::default();
    collect(&text.introduction, audience, &mut met);
    let mut steps = HashSet::with_capacity(text.steps.len());
    for step in text.steps.iter().filter(|step| says_something(&step.body, audience)) {
        steps.insert(step.id.clone());
        met.ids.insert(step.id.clone());
        collect(&step.body, audience, &mut met);
    }
    (steps, met)
}

/// Whether anything is left of a text for an audience.
fn says_something(prose: &Prose, audience: Audience) -> bool {
    let shown = |block: u32| prose.blocks.get(block as usize).is_some_and(|block| on_page(block, audience));
    // A heading over nothing but hidden blocks is nothing either.
    let mut in_heading = 0_u32;
    prose.nodes.iter().any(|node| match node.kind {
        NodeKind::Block(block) => shown(block),
        NodeKind::Open(crate::curriculum::Tag::Heading(_)) => {
            in_heading += 1;
            false
        }
        NodeKind::Close(crate::curriculum::Tag::Heading(_)) => {
            in_heading = in_heading.saturating_sub(1);
            false
        }
        NodeKind::Text { .. }
        | NodeKind::Code { .. }
        | NodeKind::Picture(_)
        | NodeKind::Blank { .. }
        | NodeKind::Box { .. }
        | NodeKind::Rule => in_heading == 0,
        _ => false,
    })
}

fn collect(prose: &Prose, audience: Audience, met: &mut Met) {
    for node in &prose.nodes {
        if let NodeKind::Anchor { at, len } = node.kind {
            met.ids.insert(prose.text(at, len).to_owned());
        }
    }
    met.pictures.extend(prose.pictures.iter().map(|picture| picture.name.clone()));
    prose.blocks.iter().for_each(|block| collect_block(block, audience, met));
}

fn collect_block(block: &Block, audience: Audience, met: &mut Met) {
    if !on_page(block, audience) {
        return;
    }
    met.ids.extend(block.id.clone());
    met.pictures.extend(block.picture.as_ref().map(|picture| picture.name.clone()));
    collect(&block.body, audience, met);
    match &block.detail {
        Detail::KeyMessage(parts) => {
            let inner = parts.simpler.iter().chain(&parts.local).chain(&parts.teach_back);
            inner.for_each(|block| collect_block(block, audience, met));
        }
        Detail::Cards(_, cards) => {
            for card in cards {
                met.ids.extend(card.id.clone());
                collect(&card.front, audience, met);
                collect(&card.back, audience, met);
            }
        }
        Detail::Answers(list) => {
            list.answers.iter().chain([&list.after]).for_each(|prose| collect(prose, audience, met));
        }
        Detail::Quiz(quiz) => quiz.questions.iter().for_each(|question| collect_question(question, audience, met)),
        Detail::None | Detail::Local(_) | Detail::Without(_) | Detail::Contact(..) => {}
    }
}

fn collect_question(question: &Question, audience: Audience, met: &mut Met) {
    collect(&question.prompt, audience, met);
    match &question.answer {
        AnswerKind::Choices(choices) => {
            choices
                .iter()
                .flat_map(|choice| [&choice.text, &choice.why])
                .for_each(|prose| collect(prose, audience, met));
        }
        AnswerKind::Order(items) => items.iter().for_each(|prose| collect(prose, audience, met)),
        AnswerKind::Match { heads, pairs } => {
            let sides = std::iter::once(&**heads).chain(pairs).flat_map(|(left, right)| [left, right]);
            sides.for_each(|prose| collect(prose, audience, met));
        }
        AnswerKind::Number { .. } | AnswerKind::None => {}
    }
    collect(&question.explanation, audience, met);
}
