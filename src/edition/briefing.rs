//! What a facilitator needs of a step at a glance, for run sheets on paper and on pages. Owns what is taken from a step, and what may
//! still go when time runs out; leaves to the outputs how it is written.

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

    /// What may go or be shortened when the minutes of a plan run out on the day.
    pub fn spare(&self, plan: &Plan) -> Spare {
        let mut spare = Spare::default();
        for (number, (planned, step)) in (1..).zip(plan.steps.iter().zip(&self.steps)) {
            let (_, short) = step.minutes();
            match (step.priority(), planned.mode) {
                (_, Mode::Home | Mode::Moved) => {}
                (Priority::Could, _) => spare.drop.push(number),
                (_, Mode::Full) if short.is_some_and(|short| u32::from(short) < planned.minutes) => {
                    spare.shorten.push(number);
                }
                _ => {}
            }
        }
        spare
    }
}

/// Numbers of steps that give way when time runs out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spare {
    /// These may be left out.
    pub drop: Vec<u32>,
    /// These have a short form.
    pub shorten: Vec<u32>,
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
