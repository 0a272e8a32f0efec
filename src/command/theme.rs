//! `bekal theme export`: the built-in theme as files, to start one's own from.

use super::args::{ThemeArgs, ThemeCommand};
use super::failure::Failure;
use super::terminal::Terminal;
use super::{pipeline, root};

pub(super) fn theme(args: &ThemeArgs, terminal: Terminal) -> Result<(), Failure> {
    let ThemeCommand::Export { dir } = &args.command;
    root::require_empty(dir)?;
    let count = pipeline::export_theme(dir).map_err(|error| Failure::disk("write the theme to", dir, error))?;
    let shown = dir.display();
    terminal.result(&format!(
        "Wrote {count} files to {shown}\nKeep what you change and delete the rest: whatever is missing comes from the built-in theme.\n\
         Use it with: bekal build --theme {shown}\n"
    ))
}
