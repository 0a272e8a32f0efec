//! The topics of `bekal explain` that are not codes. One line in [`TOPICS`] adds one.
//!
//! What describes a table of the code is written from that table, so that it cannot go stale; the rest is prose beside this file.

/// One topic.
pub(super) struct Topic {
    /// What is typed after `bekal explain`.
    pub name: &'static str,
    /// One line for the list.
    pub summary: &'static str,
    /// The page, with a line end.
    pub text: fn() -> String,
}

/// All topics, in the order in which somebody new would read them.
pub(super) const TOPICS: &[Topic] = &[
    Topic { name: "format", summary: "How a curriculum is written: the whole of it, in short.", text: format },
    Topic { name: "exit-codes", summary: "What the exit codes mean, and what goes to which stream.", text: exit_codes },
];

fn format() -> String {
    include_str!("format.md").to_owned()
}

fn exit_codes() -> String {
    include_str!("exit-codes.md").to_owned()
}
