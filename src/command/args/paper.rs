//! What can be typed after `bekal print` and `bekal pack`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{AudienceName, ReadingArgs, base_url, language};
use crate::paper::{Imposition, PaperKind, PaperSize, Turn};

/// Makes one paper as PDF.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal print keuangan/mengelola-keuangan --kind leaflet --paper f4 -o leaflet.pdf")]
pub(in crate::command) struct PrintArgs {
    /// The session (`module/session`); for a book a module, or nothing for the whole curriculum.
    #[arg(value_name = "SESSION|MODULE")]
    pub of: Option<String>,

    /// What to make.
    #[arg(long, value_name = "KIND", value_parser = paper_kinds())]
    pub kind: String,

    /// One of every session, into the folder of `-o`.
    #[arg(long, conflicts_with_all = ["of", "audience"])]
    pub all: bool,

    /// Whose book; a facilitator's unless given.
    #[arg(long, value_enum, value_name = "AUDIENCE")]
    pub audience: Option<AudienceName>,

    /// Everything 1.3 times as large, on more pages.
    #[arg(long)]
    pub large: bool,

    /// Two pages a side in the order of the folds, to staple as a booklet.
    #[arg(long, conflicts_with_all = ["large", "n_up"])]
    pub booklet: bool,

    /// Several pages a side, made smaller, to save paper: 2 or 4.
    #[arg(long, value_name = "PAGES", value_parser = n_up, conflicts_with = "large")]
    pub n_up: Option<Imposition>,

    /// The edge on which the printer turns two-sided cards: long as a book, short as a calendar.
    #[arg(long, value_enum, value_name = "EDGE", default_value_t = Edge::Long)]
    pub turn: Edge,

    #[command(flatten)]
    pub meeting: MeetingArgs,

    /// The file to write (a folder with `--all`), or `-` for standard output; named after the paper unless given.
    #[arg(short, long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

impl PrintArgs {
    /// How the pages shall lie on the sheets.
    pub fn imposition(&self) -> Imposition {
        if self.booklet { Imposition::Booklet } else { self.n_up.unwrap_or_default() }
    }
}

/// An edge of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::command) enum Edge {
    /// Turned as a book.
    Long,
    /// Turned as a calendar.
    Short,
}

impl Edge {
    /// As papers know it.
    pub fn turn(self) -> Turn {
        match self {
            Self::Long => Turn::Long,
            Self::Short => Turn::Short,
        }
    }
}

/// Makes everything to print for one meeting, in the order in which one uses it.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: bekal pack keuangan/mengelola-keuangan --participants 27 --slot 60 --without projector,power -o pack.pdf"
)]
pub(in crate::command) struct PackArgs {
    /// The session (`module/session`).
    #[arg(value_name = "SESSION")]
    pub session: String,

    #[command(flatten)]
    pub meeting: MeetingArgs,

    /// Repeat each paper as often as it is needed, for printing without a copier.
    #[arg(long)]
    pub copies: bool,

    /// Write a folder of files named in printing order, with a note for the copy shop.
    #[arg(long, conflicts_with = "copies")]
    pub split: bool,

    /// The file to write (a folder with `--split`), or `-` for standard output; named after the session unless given.
    #[arg(short, long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// The meeting that papers are for.
#[derive(Debug, Args)]
pub(in crate::command) struct MeetingArgs {
    /// The language, as in `curriculum.yaml`; the source language unless given.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<String>,

    /// The paper: a3, a4, f4, letter, or millimetres such as 215x330mm; the curriculum's own unless given.
    #[arg(long, value_name = "PAPER", value_parser = paper_size)]
    pub paper: Option<PaperSize>,

    /// Minutes at hand; the longest usual slot that the session fills unless given.
    #[arg(long, value_name = "MINUTES")]
    pub slot: Option<u16>,

    /// People who come; the curriculum's usual group unless given.
    #[arg(long, value_name = "PEOPLE", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub participants: Option<u32>,

    /// What the place lacks, as in `projector,power`.
    #[arg(long, value_name = "NEED", value_delimiter = ',')]
    pub without: Vec<String>,

    /// The curriculum folder.
    #[arg(long, value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,

    /// Where the site is on the web, for the QR code that leads to the session's page.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,

    #[command(flatten)]
    pub reading: ReadingArgs,
}

/// The kinds of papers with a line about each, for `--help`.
fn paper_kinds() -> clap::builder::PossibleValuesParser {
    let on_request = PaperKind::ALL.iter().filter(|kind| **kind != PaperKind::Pack);
    on_request.map(|kind| clap::builder::PossibleValue::new(kind.name()).help(kind.about())).collect::<Vec<_>>().into()
}

fn paper_size(text: &str) -> Result<PaperSize, String> {
    text.parse().map_err(|unknown: crate::paper::UnknownSize| unknown.to_string())
}

fn n_up(text: &str) -> Result<Imposition, String> {
    match text {
        "2" => Ok(Imposition::TwoUp),
        "4" => Ok(Imposition::FourUp),
        _ => Err("it is 2 or 4".to_owned()),
    }
}
