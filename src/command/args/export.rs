//! What can be typed after `bekal export`.

use std::path::PathBuf;

use clap::Args;

use super::{AudienceName, ReadingArgs, language};
use crate::platform::PlatformFormat;

/// Makes a file for a learning platform: the questions of a session or module, or a whole course of it.
///
/// Such files hold right answers, so there are none for participants.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal export keuangan/mengelola-keuangan --format moodle --lang id -o quiz.xml")]
pub(in crate::command) struct ExportArgs {
    /// The session (`module/session`), or a module with all of its sessions.
    #[arg(value_name = "SESSION|MODULE")]
    pub of: String,

    /// The format.
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    pub format: String,

    /// The language, as in `curriculum.yaml`; the source language unless given.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<String>,

    /// Whose edition: facilitator or supervisor.
    #[arg(long, value_enum, value_name = "AUDIENCE", default_value_t = AudienceName::Facilitator)]
    pub audience: AudienceName,

    /// The curriculum folder.
    #[arg(long, value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,

    /// The file to write, or `-` for standard output; named after the session and format unless given.
    #[arg(short, long, value_name = "FILE")]
    pub out: Option<PathBuf>,

    #[command(flatten)]
    pub reading: ReadingArgs,
}

/// The formats with a line about each, for `--help`.
fn formats() -> clap::builder::PossibleValuesParser {
    let all = PlatformFormat::ALL.iter();
    all.map(|format| clap::builder::PossibleValue::new(format.name()).help(format.about())).collect::<Vec<_>>().into()
}
