//! What a facilitator needs of a step at a glance, for run sheets on paper and on pages. Owns what is taken from a step, and what may
//! still go when time runs out; leaves to the outputs how it is written.

use super::plan::{Mode, Plan};
use super::{EditionSession, EditionStep};
use crate::curriculum::{Block, Kind, Priority, Prose};

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
    let end = words.char_indices().find(|(at, letter)| {
        let rest = &words[at + letter.len_utf8()..];
        matches!(letter, '.' | '?' | '!') && (rest.is_empty() || rest.starts_with([' ', '”', '"']))
    });
    let end = end.map_or(words.len(), |(at, letter)| at + letter.len_utf8());
    let close =
        words[end..].chars().take_while(|letter| matches!(letter, '”' | '"')).map(char::len_utf8).sum::<usize>();
    words[..end + close].to_owned()
}
