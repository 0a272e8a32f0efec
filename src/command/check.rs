//! `bekal check`: the findings, and nothing else.

use std::num::NonZeroUsize;

use super::args::{CheckArgs, Format, ReadingArgs};
use super::failure::Failure;
use super::pipeline::{self, ReadSettings, Reading};
use super::terminal::Terminal;
use super::{report, root};

pub(super) fn check(args: &CheckArgs, terminal: Terminal) -> Result<(), Failure> {
    root::require(&args.root)?;
    use_jobs(&args.reading);
    let mut reading = pipeline::read_and_check(&read_settings(&args.root, &args.reading))?;
    look_at_papers(&mut reading)?;
    let Reading { sources, diagnostics, .. } = &reading;
    match args.format {
        Format::Text => terminal.findings(&report::text(sources, diagnostics)),
        Format::Json => terminal.result(&report::json(sources, diagnostics))?,
        Format::Sarif => terminal.result(&report::sarif(sources, diagnostics))?,
    }
    if diagnostics.is_empty() {
        terminal.note(&format!("{}: no errors, no warnings", args.root.display()));
    }
    verdict(&reading, args.strict, "")
}

/// Adds what the papers would say, where this bekal can make them and the rest has no errors.
#[cfg_attr(not(feature = "print"), expect(clippy::unnecessary_wraps, reason = "it fails where papers are made"))]
fn look_at_papers(reading: &mut Reading) -> Result<(), Failure> {
    #[cfg(feature = "print")]
    if report::tally(&reading.diagnostics).0 == 0 {
        reading.diagnostics.extend(super::papers::check(reading)?);
    }
    reading.sort();
    Ok(())
}

/// Whether the content is good enough; `aftermath` says what did not happen because it is not.
pub(super) fn verdict(reading: &Reading, strict: bool, aftermath: &str) -> Result<(), Failure> {
    match report::tally(&reading.diagnostics) {
        (0, 0) => Ok(()),
        (0, _) if !strict => Ok(()),
        (0, _) => Err(Failure::Content(format!("warnings count as errors under --strict{aftermath}"))),
        _ => Err(Failure::Content(format!("the content has errors{aftermath}"))),
    }
}

/// How to read a folder, as the command line says.
pub(super) fn read_settings(root: &std::path::Path, args: &ReadingArgs) -> ReadSettings {
    ReadSettings { root: root.to_owned(), theme: args.theme.clone(), today: args.today, papers: true }
}

/// Most threads: beyond this they only wait for each other, whatever was asked for.
const MOST_JOBS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(63);

/// Limits the threads. The count never shows in the output.
pub(super) fn use_jobs(args: &ReadingArgs) {
    if let Some(jobs) = args.jobs.map(|jobs| jobs.min(MOST_JOBS)) {
        // Fails only where the pool exists already, which is as good.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(jobs.get()).build_global();
    }
}
