//! `bekal completions` and `bekal man`: what a shell and a manual reader need, made from the command line's own table.

use clap::{ColorChoice, Command};

use super::args::{CompletionsArgs, command};
use super::failure::Failure;
use super::terminal::Terminal;

pub(super) fn completions(args: &CompletionsArgs, terminal: Terminal) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command(ColorChoice::Never), "bekal", &mut script);
    terminal.result(&String::from_utf8_lossy(&script))
}

/// One page for the whole program: bekal itself, then a section for each subcommand, nested ones after their parent.
pub(super) fn man(terminal: Terminal) -> Result<(), Failure> {
    terminal.result(&manual())
}

fn manual() -> String {
    let mut whole = command(ColorChoice::Never);
    whole.build();
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(whole.clone()).render(&mut page);
    subcommands(&whole, &mut page);
    String::from_utf8_lossy(&page).into_owned()
}

fn subcommands(parent: &Command, page: &mut Vec<u8>) {
    for command in parent.get_subcommands().filter(|command| command.get_name() != "help") {
        let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
        page.extend_from_slice(format!(".SH {}\n", name.to_uppercase()).as_bytes());
        let man = clap_mangen::Man::new(command.clone());
        let mut part = Vec::new();
        let _ = man.render_synopsis_section(&mut part);
        let _ = man.render_description_section(&mut part);
        let _ = man.render_options_section(&mut part);
        let _ = man.render_extra_section(&mut part);
        page.extend_from_slice(demoted(&String::from_utf8_lossy(&part)).as_bytes());
        subcommands(command, page);
    }
}

/// Sections of a subcommand as parts of its own section.
fn demoted(roff: &str) -> String {
    // What clap calls extra is the example in all of them.
    let demote = |line: &str| line.strip_prefix(".SH ").map_or_else(|| line.to_owned(), |rest| format!(".SS {rest}"));
    roff.replace(".SH EXTRA", ".SH EXAMPLE").split_inclusive('\n').map(demote).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(parent: &Command, into: &mut Vec<String>) {
        for command in parent.get_subcommands().filter(|command| command.get_name() != "help") {
            into.push(command.get_bin_name().unwrap_or_default().to_owned());
            names(command, into);
        }
    }

    #[test]
    fn the_manual_has_a_section_with_options_and_example_for_every_subcommand() {
        let mut whole = command(ColorChoice::Never);
        whole.build();
        let mut commands = Vec::new();
        names(&whole, &mut commands);
        let page = manual();
        for wanted in ["bekal build", "bekal new session", "bekal theme export"] {
            assert!(commands.iter().any(|name| name == wanted), "{commands:?}");
        }
        for name in commands {
            let heading = format!(".SH {}\n", name.to_uppercase());
            let section = page.split(&heading).nth(1).and_then(|rest| rest.split("\n.SH ").next());
            let section = section.unwrap_or_else(|| panic!("{name} has no section"));
            for words in [".SS SYNOPSIS", ".SS OPTIONS", "Example: bekal"] {
                assert!(section.contains(words), "{name} lacks {words}\n{section}");
            }
        }
    }
}
