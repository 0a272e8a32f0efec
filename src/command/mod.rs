//! The command line: one file a subcommand. Wires the floors below together and prints; owns no logic of its own.

mod args;
mod build;
mod check;
mod coach;
mod edit;
mod explain;
mod export;
mod exports;
mod failure;
mod find;
mod new;
mod one_file;
#[cfg(feature = "print")]
mod pack;
#[cfg(feature = "print")]
mod papers;
mod pipeline;
mod plan;
#[cfg(feature = "print")]
mod print;
mod progress;
pub mod report;
mod root;
mod serve;
mod shell;
mod terminal;
mod theme;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use args::{Cli, Command};
use failure::Failure;
use terminal::Terminal;

/// Runs bekal with these arguments, the program's own name first.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let command = args::command(args::wanted_color(&args));
    let cli = match command.try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => {
            // A closed pipe is nobody's mistake: whoever read the help has seen enough.
            let _ = error.print();
            return match error.kind() {
                ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => ExitCode::SUCCESS,
                _ => ExitCode::from(failure::USAGE),
            };
        }
    };
    let terminal = Terminal::new(cli.color, cli.quiet);
    match dispatch(cli.command, terminal) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(message) = failure.message() {
                terminal.error(&message);
            }
            ExitCode::from(failure.exit_code())
        }
    }
}

fn dispatch(command: Command, terminal: Terminal) -> Result<(), Failure> {
    match command {
        Command::Build(args) => build::build(&args, terminal),
        Command::Check(args) => check::check(&args, terminal),
        Command::Coach(args) => coach::coach(&args, terminal),
        Command::Completions(args) => shell::completions(&args, terminal),
        Command::Explain(args) => explain::explain(&args, terminal),
        Command::Export(args) => export::export(&args, terminal),
        Command::New(args) => new::new(&args, terminal),
        Command::Plan(args) => plan::plan(&args, terminal),
        Command::Theme(args) => theme::theme(&args, terminal),
        Command::Serve(args) => serve::serve(&args, terminal),
        Command::Man => shell::man(terminal),
        #[cfg(feature = "print")]
        Command::Pack(args) => pack::pack(&args, terminal),
        #[cfg(feature = "print")]
        Command::Print(args) => print::print(&args, terminal),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_command_line_is_consistent() {
        super::args::command(clap::ColorChoice::Never).debug_assert();
    }
}
