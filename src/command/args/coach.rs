//! What can be typed after `bekal coach`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::{date, language};

/// Helps supervisors to coach facilitators.
#[derive(Debug, Args)]
#[command(after_help = "Example: bekal coach plan --roster roster.csv --from 2027-01-04 -o plan")]
pub(in crate::command) struct CoachArgs {
    #[command(subcommand)]
    pub command: CoachCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::command) enum CoachCommand {
    Plan(CoachPlanArgs),
}

/// Plans who coaches whom, when and where.
///
/// Everybody on the roster is coached for every session that they were not trained for, by somebody who was. Nobody and no place
/// has two meetings at one time; holidays, days off and closed days are kept free; coaches, places and dates are used evenly.
/// The roster is a CSV file with the columns nickname, area and trained, and if wanted place and days-off. It holds nicknames
/// and areas only: whatever looks like an identity number, a telephone number or a date of birth is refused. The minutes of a
/// visit and the times of a day stand in coaching/plan.yaml. A plan that cannot be made is exit code 1, with the reasons.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: bekal coach plan --roster roster.csv --from 2027-01-04 --every week --holidays holidays.txt --sessions keuangan,usaha -o plan"
)]
pub(in crate::command) struct CoachPlanArgs {
    /// Who there is: a CSV file with nickname, area, trained (yes, no, or ids of modules and sessions), place, days-off.
    #[arg(long, value_name = "FILE")]
    pub roster: PathBuf,

    /// The first date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Date,

    /// How often there is a date.
    #[arg(long, value_enum, value_name = "EVERY", default_value_t = EveryName::Week)]
    pub every: EveryName,

    /// The last date that may be used; as many dates as are needed unless given.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub until: Option<Date>,

    /// Days without coaching: a file with a date or `first..last` a line. A date that falls on one moves to the next free day.
    #[arg(long, value_name = "FILE")]
    pub holidays: Option<PathBuf>,

    /// Where pairs can meet: a CSV file with place, and if wanted area and closed. Without it the places of the roster, or one
    /// an area.
    #[arg(long, value_name = "FILE")]
    pub places: Option<PathBuf>,

    /// The sessions or modules to coach for, parted by commas; all unless given.
    #[arg(long, value_name = "SESSION|MODULE", value_delimiter = ',')]
    pub sessions: Vec<String>,

    /// The language, as in `curriculum.yaml`; the source language unless given.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub lang: Option<String>,

    /// The curriculum folder.
    #[arg(long, value_name = "ROOT", default_value = "./curriculum")]
    pub root: PathBuf,

    /// A folder of templates, styles and messages laid over the built-in theme.
    #[arg(long, value_name = "DIR")]
    pub theme: Option<PathBuf>,

    /// Write this form alone; unless given, a table on standard output, and with `-o` every other form into a folder.
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub format: Option<CoachFormat>,

    /// The folder to write into; with `--format` the file.
    #[arg(short, long, value_name = "DIR|FILE")]
    pub out: Option<PathBuf>,
}

/// How often there is a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::command) enum EveryName {
    Week,
    #[value(name = "2-weeks")]
    TwoWeeks,
    Month,
}

/// A form of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::command) enum CoachFormat {
    /// A table for eyes
    Text,
    /// One object
    Json,
    /// A table for a spreadsheet
    Csv,
    /// A calendar
    Ics,
    /// A page that needs no other file
    Html,
    /// A paper
    #[cfg(feature = "print")]
    Pdf,
}
