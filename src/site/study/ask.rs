//! The questions of a session, wherever they are asked, and how long they take.

use std::collections::BTreeMap;

use crate::curriculum::{Block, Detail, Kind, Prose};
use crate::edition::EditionSession;
use crate::site::scribe::Scribe;
use crate::site::view::{Asked, Block as View, Quiz};

use super::session_path;

/// The questions of a session in reading order, written by a scribe that is away from it. `test` keeps those of the tests.
pub(super) fn asked<'e>(scribe: &mut Scribe<'e, '_>, session: &'e EditionSession<'_>, test: bool) -> Vec<Asked> {
    let entry = session.entry;
    let path = entry.path();
    let source = format!("{}{}#study_messages", scribe.base, session_path(&entry));
    let mut all = Vec::new();
    let mut met: BTreeMap<String, u32> = BTreeMap::new();
    let mut step = "";
    for (id, block) in session.blocks() {
        if id != step {
            scribe.begin_step(id);
            step = id;
        }
        if block.kind != Kind::Quiz {
            continue;
        }
        // Each quiz is written, so that questions are numbered as on the session's page.
        let View::Quiz(Quiz { test: tested, questions, .. }) = scribe.block(block) else { continue };
        for question in questions {
            let twin = met.entry(question.key.clone()).and_modify(|count| *count += 1).or_insert(1);
            let (id, was) = (remembered(&path, &question.key, *twin), format!("{path}#{}", question.id));
            if tested || !test {
                all.push(Asked { id, was, source: source.clone(), question });
            }
        }
    }
    all
}

/// The name of a question on a device. A session that asks the same twice tells the second from the first.
fn remembered(path: &str, key: &str, twin: u32) -> String {
    if twin == 1 { format!("{path}#{key}") } else { format!("{path}#{key}-{twin}") }
}

/// Words that are read in a minute of study, and the minutes that a question and the reflection take beside reading.
const WORDS: usize = 150;
const THINKING: usize = 3;
const REFLECTING: usize = 2;

/// Minutes of the study path of a session: reading at an unhurried pace, a third of a minute to think at each question, and
/// a moment to reflect.
pub(super) fn minutes(session: &EditionSession<'_>) -> u32 {
    let (mut words, mut questions) = (0, 0);
    words += session.entry.objectives().map(count).sum::<usize>();
    for (_, block) in session.blocks() {
        match (block.kind, &block.detail) {
            (Kind::KeyMessage | Kind::Facilitator | Kind::Warning, _) => words += prose(block),
            (_, Detail::Quiz(quiz)) => {
                questions += quiz.questions.len();
                words += quiz.questions.iter().flat_map(|question| question.texts()).map(said).sum::<usize>();
            }
            _ => {}
        }
    }
    u32::try_from(words.div_ceil(WORDS) + questions.div_ceil(THINKING) + REFLECTING).unwrap_or(u32::MAX)
}

fn prose(block: &Block) -> usize {
    let inside = block.detail.blocks().map(prose).sum::<usize>();
    said(&block.body) + inside + block.detail.texts().into_iter().map(said).sum::<usize>()
}

fn said(prose: &Prose) -> usize {
    count(&prose.words)
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}
