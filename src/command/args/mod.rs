//! What can be typed after `bekal`. Owns names, defaults and help texts; does nothing.

mod coach;
mod export;
#[cfg(feature = "print")]
mod paper;

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, ColorChoice, CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

pub(super) use coach::{CoachArgs, CoachCommand, CoachFormat, CoachPlanArgs, EveryName};
pub(super) use export::ExportArgs;
#[cfg(feature = "print")]
pub(super) use paper::{MeetingArgs, PackArgs, PrintArgs};

use crate::curriculum::{Audience, is_web_address};
use crate::edition::plan::Clock;

/// Where the exit codes are told, at the end of `bekal --help`.
const EXIT_CODES: &str = "Exit codes: 0 fine (warnings allowed), 1 the content has errors or the slot is too small, \
                          2 wrong usage, 3 the machine failed (disk, permission).\n\nExample: bekal build && bekal check --strict";

/// Compiles Markdown training modules into a site, handouts and a self-coaching kit.
#[derive(Debug, Parser)]
#[command(name = "bekal", version, about, after_help = EXIT_CODES)]
pub(super) struct Cli {
    /// Say nothing but problems and results.
    #[arg(short, long, global = true)]
    pub quiet: bool,

    /// When to use colours; `auto` honours `NO_COLOR` and pipes.
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub color: Color,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(BuildArgs),
    Check(CheckArgs),
    Coach(CoachArgs),
    Explain(ExplainArgs),
    Export(ExportArgs),
    New(NewArgs),
    Plan(PlanArgs),
    Serve(ServeArgs),
    Theme(ThemeArgs),
    Completions(CompletionsArgs),
    /// Writes the manual page to standard output.
    #[command(after_help = "Example: bekal man > bekal.1 && man ./bekal.1")]
    Man,
    #[cfg(feature = "print")]
    Pack(PackArgs),
    #[cfg(feature = "print")]
    Print(PrintArgs),
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

/// Whose edition to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum AudienceName {
    Participant,
    Facilitator,
    Supervisor,
}

impl AudienceName {
    /// The audience of the name.
    pub(super) fn audience(self) -> Audience {
        match self {
            Self::Participant => Audience::Participant,
            Self::Facilitator => Audience::Facilitator,
            Self::Supervisor => Audience::Supervisor,
        }
    }
}

/// What sort of output to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(super) enum Kind {
    /// Web pages
    Site,
    /// Papers as PDF
    #[cfg(feature = "print")]
    Print,
    /// Files for learning platforms
    Export,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For eyes, on the error stream
    Text,
    /// One array of findings, on standard output
    Json,
    /// SARIF 2.1.0, on standard output
    Sarif,
}

/// Makes the site and its papers.
///
/// Everything is prepared beside the output folder and swapped in at once: a build that fails or is killed leaves the
/// last good site as it was.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal build curriculum --out dist --audience participant --lang id")]
pub(super) struct BuildArgs {
    /// The curriculum folder.
    #[arg(value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,

    /// The folder to publish into: new, empty, or made by bekal before.
    #[arg(short, long, value_name = "DIR", default_value = "./dist")]
    pub out: PathBuf,

    #[command(flatten)]
    pub selection: Selection,

    /// What to make; everything unless given.
    #[arg(long = "only", value_enum, value_name = "KIND")]
    pub kinds: Vec<Kind>,

    /// Treat warnings as errors.
    #[arg(long)]
    pub strict: bool,

    /// Where the site will be on the web, for the sitemap and previews of shared links.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,

    /// Build from scratch, as if there had been no build before.
    #[arg(long)]
    pub no_cache: bool,

    #[command(flatten)]
    pub reading: ReadingArgs,
}

/// Looks for mistakes without making anything.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal check curriculum --strict --today 2027-03-01")]
pub(super) struct CheckArgs {
    /// The curriculum folder.
    #[arg(value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,

    /// How to write the findings.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Treat warnings as errors.
    #[arg(long)]
    pub strict: bool,

    #[command(flatten)]
    pub reading: ReadingArgs,
}

/// Which editions are made.
#[derive(Debug, Clone, Args)]
pub(super) struct Selection {
    /// Whose edition to make; all unless given. May be repeated.
    #[arg(long = "audience", value_enum, value_name = "AUDIENCE")]
    pub audiences: Vec<AudienceName>,

    /// The language to make, as in `curriculum.yaml`; all unless given. May be repeated.
    #[arg(long = "lang", value_name = "LANG", value_parser = language)]
    pub languages: Vec<String>,
}

/// How the curriculum is read.
#[derive(Debug, Clone, Args)]
pub(super) struct ReadingArgs {
    /// The day from which the ages of contacts count; the curriculum's own `checked` date unless given, so that the
    /// same folder gives the same findings on any day.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,

    /// A folder of templates, styles and messages laid over the built-in theme.
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,

    /// How many processor cores to use; all unless given.
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

/// Tells what a finding means, or a part of the authoring format.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal explain unclosed-block")]
pub(super) struct ExplainArgs {
    /// A code such as `unclosed-block`, or a topic such as `format`; a list of both unless given.
    #[arg(value_name = "CODE|TOPIC")]
    pub name: Option<String>,
}

/// Starts a curriculum, or a session in one.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Example: bekal new kurikulum --lang id,en"
)]
pub(super) struct NewArgs {
    #[command(subcommand)]
    pub session: Option<NewCommand>,

    /// The folder to make: a small complete curriculum that shows every kind of block.
    #[arg(value_name = "DIR", required = true)]
    pub dir: Option<PathBuf>,

    /// Its languages, the source language first.
    #[arg(long = "lang", value_name = "LANG", value_delimiter = ',', default_value = "id,en", value_parser = language)]
    pub languages: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum NewCommand {
    Session(NewSessionArgs),
}

/// Adds a session to a curriculum, in all of its languages.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal new session keuangan/dana-darurat --root curriculum")]
pub(super) struct NewSessionArgs {
    /// Where it belongs and what it is called in addresses.
    #[arg(value_name = "MODULE/ID", value_parser = NonEmptyStringValueParser::new())]
    pub session: String,

    /// The curriculum folder.
    #[arg(long, value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,
}

/// How a plan is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum PlanFormat {
    /// A table with clock times
    Text,
    /// One object
    Json,
}

/// Fits a session into the time there is.
///
/// Every step marked `must` is kept, and what it builds on. Of the rest as much as fits: key messages first, then
/// objectives, `should` steps, `could` steps, steps in full. A slot that is too small for a session is exit code 1, with a
/// proposal for two meetings.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: bekal plan keuangan/mengelola-keuangan --slot 60 --start 09:00 --without projector,power"
)]
pub(super) struct PlanArgs {
    /// The session: its module and its id, or its id alone.
    #[arg(value_name = "SESSION", value_parser = NonEmptyStringValueParser::new())]
    pub session: String,

    /// Minutes from start to end.
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=1440))]
    pub slot: u32,

    /// What is not there, as words of `needs`, parted by commas.
    #[arg(long, value_name = "NEED", value_delimiter = ',')]
    pub without: Vec<String>,

    /// How many people come; the usual group unless given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub people: Option<u32>,

    /// Minutes at the end of the slot that belong to administration.
    #[arg(long, value_name = "MINUTES", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=1440))]
    pub admin: u32,

    /// When it begins.
    #[arg(long, value_name = "TIME", default_value_t = Clock::default())]
    pub start: Clock,

    /// The language to tell it in; the curriculum's first unless given.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<String>,

    /// The curriculum folder.
    #[arg(long, value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,

    /// A folder of messages laid over the built-in theme.
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,

    /// How to write the plan.
    #[arg(long, value_enum, default_value_t = PlanFormat::Text)]
    pub format: PlanFormat,
}

/// Shows the site while it is being written: rebuilds and reloads on every change.
///
/// Answers only to this computer. While the source has errors the last good pages stay, with the findings over them.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal serve curriculum --open")]
pub(super) struct ServeArgs {
    /// The curriculum folder.
    #[arg(value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,

    /// The port; the first free one from 8000 unless given.
    #[arg(short, long, value_name = "PORT")]
    pub port: Option<u16>,

    /// Open the site in the browser.
    #[arg(long)]
    pub open: bool,

    #[command(flatten)]
    pub selection: Selection,

    #[command(flatten)]
    pub reading: ReadingArgs,
}

/// Works with the look of the site.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal theme export my-theme")]
pub(super) struct ThemeArgs {
    #[command(subcommand)]
    pub command: ThemeCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ThemeCommand {
    /// Writes the built-in theme out, to start one's own from.
    #[command(after_help = "Example: bekal theme export my-theme && bekal build --theme my-theme")]
    Export {
        /// The folder to make.
        #[arg(value_name = "DIR")]
        dir: PathBuf,
    },
}

/// Writes a shell's completions for bekal to standard output.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal completions bash > ~/.local/share/bash-completion/completions/bekal")]
pub(super) struct CompletionsArgs {
    /// The shell.
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// The whole command line, with colours in its own messages or without.
pub(super) fn command(color: ColorChoice) -> clap::Command {
    Cli::command().color(color)
}

/// The colour wanted, looked up before the arguments are read, so that a message about them honours it too.
pub(super) fn wanted_color(args: &[OsString]) -> ColorChoice {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = words.windows(2).find(|pair| pair[0] == "--color").map(|pair| pair[1]);
    match after.or_else(|| words.iter().find_map(|word| word.strip_prefix("--color="))) {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    }
}

fn language(text: &str) -> Result<String, String> {
    let mut parts = text.split('-');
    let primary = parts.next().unwrap_or_default();
    let fine = (2..=8).contains(&primary.len())
        && primary.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
    if fine { Ok(text.to_owned()) } else { Err("a language is a code such as id, en or jv".to_owned()) }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a date is written year-month-day, as in 2027-03-01".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    if is_web_address(text) {
        Ok(text.to_owned())
    } else {
        Err("an address begins with https:// and has no ? or #, as in https://example.org/bekal/".to_owned())
    }
}
