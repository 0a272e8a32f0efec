//! The topics of `bekal explain` that are not codes. One line in [`TOPICS`] adds one.
//!
//! What describes a table of the code is written from that table, so that it cannot go stale; the rest is prose beside this file.

use super::{kinds, questions, tables};

/// One topic.
pub(super) struct Topic {
    /// What is typed after `bekal explain`.
    pub name: &'static str,
    /// One line for the list.
    pub summary: &'static str,
    /// The page, with a line end.
    pub text: fn() -> String,
}

const fn topic(name: &'static str, summary: &'static str, text: fn() -> String) -> Topic {
    Topic { name, summary, text }
}

/// All topics, in the order in which somebody new would read them.
pub(super) const TOPICS: &[Topic] = &[
    topic("format", "How a curriculum is written: the whole of it, in short.", format),
    topic("folder", "Which files lie where, and which ids modules cannot have.", tables::folder),
    topic("front-matter", "Every key of every YAML file and of every front matter.", tables::front_matter),
    topic("blocks", "Every kind of `:::` block, with an example; `bekal explain say` shows one.", kinds::blocks),
    topic("attributes", "What may stand in the braces of a step and of a block.", kinds::attributes),
    topic("questions", "How each type of quiz question is written.", questions::questions),
    topic("links", "Links by key, to other pages, to numbers.", links),
    topic("words", "The closed lists of words: needs, paper, priorities, themes, review states.", tables::words),
    topic("platforms", "Files for learning platforms: what each format says, and what it cannot.", platforms),
    topic("exit-codes", "What the exit codes mean, and what goes to which stream.", exit_codes),
];

/// The format in prose, with the parts that are tables of the code written from them.
fn format() -> String {
    include_str!("format.md").replace("{words}\n", &tables::words_short()).replace("{readers}\n", &kinds::readers())
}

fn links() -> String {
    include_str!("links.md").to_owned()
}

fn platforms() -> String {
    include_str!("platforms.md").to_owned()
}

fn exit_codes() -> String {
    include_str!("exit-codes.md").to_owned()
}
