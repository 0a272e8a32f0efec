//! `bekal completions` and `bekal man`: what a shell and a manual reader need, made from the command line's own table.

use clap::ColorChoice;

use super::args::{CompletionsArgs, command};
use super::failure::Failure;
use super::terminal::Terminal;

pub(super) fn completions(args: &CompletionsArgs, terminal: Terminal) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(ColorChoice::Never), "bekal", &mut script);
    terminal.result(&String::from_utf8_lossy(&script))
}

pub(super) fn man(terminal: Terminal) -> Result<(), Failure> {
    let mut page = Vec::new();
    let mut whole = command(ColorChoice::Never);
    whole.build();
    let render = |command: clap::Command, page: &mut Vec<u8>| clap_mangen::Man::new(command).render(page);
    // Writing to memory does not fail.
    let _ = render(whole.clone(), &mut page);
    terminal.result(&String::from_utf8_lossy(&page))
}
