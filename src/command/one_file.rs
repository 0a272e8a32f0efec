//! What commands that make one file have in common: a curriculum without errors at one end, the file at the other.

use std::io::Write;
use std::path::Path;

use super::args::ReadingArgs;
use super::check::{read_settings, use_jobs, verdict};
use super::failure::Failure;
use super::pipeline::{self, Reading};
use super::terminal::Terminal;
use super::{report, root};

/// Reads the curriculum; stops where it has errors. `aftermath` says what did not happen because of them.
pub(super) fn read(
    folder: &Path,
    reading: &ReadingArgs,
    aftermath: &str,
    terminal: Terminal,
) -> Result<Reading, Failure> {
    root::require(folder)?;
    use_jobs(reading);
    let reading = pipeline::read_and_check(&read_settings(folder, reading))?;
    if report::tally(&reading.diagnostics).0 > 0 {
        terminal.findings(&report::text(&reading.sources, &reading.diagnostics));
    }
    verdict(&reading, false, aftermath)?;
    Ok(reading)
}

/// Writes to a file, or to standard output for `-`. `about` says more of the file beside its size.
pub(super) fn write(bytes: &[u8], to: &Path, about: &str, terminal: Terminal) -> Result<(), Failure> {
    if to == Path::new("-") {
        return std::io::stdout().lock().write_all(bytes).map_err(Failure::Output);
    }
    std::fs::write(to, bytes).map_err(|error| Failure::disk("write", to, error))?;
    terminal.note(&format!("{}: {about}{} kB", to.display(), bytes.len().div_ceil(1000)));
    Ok(())
}
