//! What a facilitator needs of a step at a glance, for run sheets on paper and on pages. Owns what is taken from a step, and what may
//! still go when time runs out; leaves to the outputs how it is written.

use std::cmp::Reverse;

use super::plan::{Mode, Plan};
use super::{EditionSession, EditionStep};
use crate::curriculum::{Block, Kind, Priority, Prose, Tag};

/// Kinds that are handed out or held up.
const HANDED_OUT: [Kind; 4] = [Kind::Flipchart, Kind::Cards, Kind::Worksheet, Kind::Handout];

/// The blocks of a step that its leader looks for first.
#[derive(Debug, Default)]
pub struct Briefing<'b> {
    /// What to say first.
    pub say: Option<&'b Block>,
    /// What to ask first.
    pub ask: Option<&'b Block>,
    /// Its first key message.
    pub message: Option<&'b Block>,
    /// The question by which that message is told back.
    pub teach_back: Option<&'b Block>,
    /// What to do without something that the place lacks.
    pub instead: Option<&'b Block>,
    /// What is handed out or held up.
    pub hand: Vec<&'b Block>,
}

impl EditionStep<'_> {
    /// What its leader looks for first, where the place lacks these needs.
    pub fn briefing(&self, without: &[String]) -> Briefing<'_> {
        let blocks = self.blocks();
        let first = |kind: Kind| blocks.iter().copied().find(|block| block.kind == kind);
        let message = first(Kind::KeyMessage);
        Briefing {
            say: first(Kind::Say),
            ask: first(Kind::Ask),
            message,
            teach_back: message.and_then(Block::teach_back),
            instead: blocks.iter().copied().find(|block| block.stands_in_for(without)),
            hand: blocks.iter().copied().filter(|block| HANDED_OUT.contains(&block.kind)).collect(),
        }
    }

    /// How it is led in its short form, where a note says so: the words after the colon of a paragraph, or of an item of a list,
    /// that begins with this mark.
    pub fn in_short(&self, mark: &str) -> Option<String> {
        let blocks = self.blocks();
        let notes = blocks.iter().filter(|block| block.kind == Kind::Facilitator && !mark.is_empty());
        notes.flat_map(|note| passages(&note.body)).find_map(|words| {
            let (_, way) = words.strip_prefix(mark)?.split_once(':')?;
            Some(way.trim().to_owned())
        })
    }
}

impl EditionSession<'_> {
    /// The title of a step.
    pub fn step_title(&self, id: &str) -> Option<String> {
        self.steps.iter().find(|step| step.id() == id).map(|step| step.title.plain())
    }

    /// What may go or be shortened when the minutes of a plan run out on the day: the few steps that save most, those that matter
    /// least first.
    pub fn spare(&self, plan: &Plan) -> Spare {
        let mut drop = Vec::new();
        let mut shorten = Vec::new();
        for (number, (planned, step)) in (1..).zip(plan.steps.iter().zip(&self.steps)) {
            let short = step.minutes().1.map(u32::from);
            match (step.priority(), planned.mode) {
                (_, Mode::Home | Mode::Moved) => {}
                (Priority::Could, _) => drop.push(Saving { number, minutes: planned.minutes }),
                (priority, Mode::Full) => {
                    let minutes = planned.minutes.saturating_sub(short.unwrap_or(planned.minutes));
                    if minutes > 0 {
                        shorten.push((priority == Priority::Must, Saving { number, minutes }));
                    }
                }
                _ => {}
            }
        }
        drop.sort_by_key(|step| Reverse(step.minutes));
        drop.truncate(FEW);
        shorten.sort_by_key(|(must, step)| (*must, Reverse(step.minutes)));
        shorten.truncate(FEW - drop.len());
        let mut shorten: Vec<Saving> = shorten.into_iter().map(|(_, step)| step).collect();
        for steps in [&mut drop, &mut shorten] {
            steps.sort_by_key(|step| step.number);
        }
        Spare { drop, shorten }
    }
}

/// So many steps are told to who looks at a list while the minutes run out.
const FEW: usize = 3;

/// Steps that give way when time runs out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spare {
    /// These may be left out.
    pub drop: Vec<Saving>,
    /// These have a short form.
    pub shorten: Vec<Saving>,
}

/// A step that gives way, and what that saves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saving {
    /// Its number.
    pub number: u32,
    /// Minutes.
    pub minutes: u32,
}

/// The first sentence of a text, which is enough to begin with.
pub fn opening(prose: &Prose) -> String {
    let words = prose.plain();
    words[..sentence_end(&words)].to_owned()
}

/// The first question of a text, or its first sentence where it asks nothing: what leads up to a question is soon said.
pub fn opening_question(prose: &Prose) -> String {
    let words = prose.plain();
    let mut rest = words.as_str();
    while !rest.is_empty() {
        let (sentence, more) = rest.split_at(sentence_end(rest));
        if sentence.trim_end_matches(QUOTES).ends_with('?') {
            return sentence.to_owned();
        }
        rest = more.trim_start();
    }
    opening(prose)
}

/// Marks that may close a sentence after its full stop.
const QUOTES: [char; 2] = ['”', '"'];

/// Where the first sentence of some words ends.
fn sentence_end(words: &str) -> usize {
    let end = words.char_indices().find(|(at, letter)| {
        let rest = &words[at + letter.len_utf8()..];
        matches!(letter, '.' | '?' | '!') && (rest.is_empty() || rest.starts_with(' ') || rest.starts_with(QUOTES))
    });
    let end = end.map_or(words.len(), |(at, letter)| at + letter.len_utf8());
    end + words[end..].chars().take_while(|letter| QUOTES.contains(letter)).map(char::len_utf8).sum::<usize>()
}

/// The words of each paragraph, and of each item of a list.
fn passages(prose: &Prose) -> Vec<String> {
    let parts = prose.parts().into_iter().flat_map(|part| match prose.tag(&part) {
        Some(Tag::Bullets | Tag::Numbers(_)) => prose.inside(&part),
        _ => vec![part],
    });
    parts.map(|part| prose.copy(part, &mut |_| None).plain()).collect()
}
