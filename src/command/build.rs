//! `bekal build`: read, check, render, publish, and a summary that a person understands.

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use super::args::BuildArgs;
use super::check::{read_settings, use_jobs, verdict};
use super::failure::Failure;
use super::pipeline::{self, Made, ReadSettings, Reading, RenderSettings};
use super::progress::Progress;
use super::terminal::Terminal;
use super::{exports, report, root};
use crate::paper::Papers;
use crate::publish::{Keep, Report, Stage, Target};
use crate::source::Diagnostics;

/// How long a second build waits for the first.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

pub(super) fn build(args: &BuildArgs, terminal: Terminal) -> Result<(), Failure> {
    let began = Instant::now();
    root::require(&args.root)?;
    let target = Target::new(&args.root, &args.out)?;
    use_jobs(&args.reading);
    let settings = RenderSettings {
        audiences: args.selection.audiences.clone(),
        languages: args.selection.languages.clone(),
        kinds: args.kinds.clone(),
        base_url: args.base_url.clone(),
    };
    let read = ReadSettings { papers: settings.wants_papers(), ..read_settings(&args.root, &args.reading) };
    let mut reading = pipeline::read_and_check(&read)?;
    terminal.findings(&report::text(&reading.sources, &reading.diagnostics));
    verdict(&reading, args.strict, &format!(", so nothing was published; {} is as it was", args.out.display()))?;
    pipeline::require(&reading, &settings)?;

    let keep = Keep::of(&target);
    let stage = Stage::open(target, PATIENCE, || {
        terminal.note(&format!("another bekal is building into {}; waiting for it", args.out.display()));
    })?;
    let fingerprint = pipeline::fingerprint(&reading, &settings);
    if !args.no_cache && stage.is_current(&fingerprint) {
        return say(terminal, &unchanged(&args.out, &reading, began.elapsed()));
    }
    let papers = paper_count(&reading, &settings);
    let files = papers + exports::count(&reading, &settings);
    let progress = Progress::new(terminal, began, pipeline::count(&reading, &settings, papers > 0) + files);
    let keep = (!args.no_cache).then_some(&keep);
    let (papers, findings) = make_papers(&reading, &settings, &stage, keep, &progress)?;
    if !findings.is_empty() {
        terminal.findings(&report::text(&reading.sources, &findings));
        reading.diagnostics.extend(findings);
        reading.sort();
        verdict(&reading, args.strict, &format!(", so nothing was published; {} is as it was", args.out.display()))?;
    }
    // From here on findings are counted only, and pages are made of the model.
    reading.sources.forget_texts(|_| true);
    let exported = exports::make(&reading, &settings, &stage, &progress)?;
    let made = pipeline::render_into(&reading, &settings, &papers, &exported, &stage, &progress)?;
    let published = stage.publish(Some(&fingerprint))?;
    if let Some(keep) = keep {
        keep.tidy();
    }
    drop(progress);
    say(
        terminal,
        &summary(&args.out, &reading, &made, (papers.count(), exported.count()), &published, began.elapsed()),
    )?;
    aftermath(terminal, &published);
    Ok(())
}

/// The papers, where they are asked for and this bekal can make them.
#[cfg(feature = "print")]
fn make_papers(
    reading: &Reading,
    settings: &RenderSettings,
    stage: &Stage,
    keep: Option<&Keep>,
    progress: &Progress,
) -> Result<(Papers, Diagnostics), Failure> {
    if settings.wants_papers() {
        super::papers::make(reading, settings, stage, keep, progress)
    } else {
        Ok((Papers::default(), Diagnostics::new()))
    }
}

#[cfg(not(feature = "print"))]
#[expect(clippy::unnecessary_wraps, reason = "the shape of the one that prints")]
fn make_papers(
    _: &Reading,
    _: &RenderSettings,
    _: &Stage,
    _: Option<&Keep>,
    _: &Progress,
) -> Result<(Papers, Diagnostics), Failure> {
    Ok((Papers::default(), Diagnostics::new()))
}

/// How many papers there will be at most, for the progress bar.
fn paper_count(reading: &Reading, settings: &RenderSettings) -> usize {
    #[cfg(feature = "print")]
    if settings.wants_papers() {
        return super::papers::standard(reading, &pipeline::published(reading, settings)).len();
    }
    let _ = (reading, settings);
    0
}

fn say(terminal: Terminal, text: &str) -> Result<(), Failure> {
    if terminal.is_quiet() { Ok(()) } else { terminal.result(text) }
}

/// What was made for whom, how many warnings, where to open it, seconds.
fn summary(
    out: &Path,
    reading: &Reading,
    made: &[Made],
    (papers, exported): (usize, usize),
    published: &Report,
    took: Duration,
) -> String {
    let mut text = String::new();
    let width = made.iter().map(|one| one.audience.len()).max().unwrap_or_default();
    for of_audience in made.chunk_by(|a, b| a.audience == b.audience) {
        let pages: Vec<String> =
            of_audience.iter().map(|one| format!("{} {}", one.language, pages(one.pages))).collect();
        let _ = writeln!(text, "{:width$}  {}", of_audience[0].audience, pages.join(", "));
    }
    if papers > 0 {
        let _ = writeln!(text, "{papers} paper{}", if papers == 1 { "" } else { "s" });
    }
    if exported > 0 {
        let _ = writeln!(text, "{exported} file{} for learning platforms", if exported == 1 { "" } else { "s" });
    }
    let _ = writeln!(text, "{} in {}, {}", files(published), out.display(), warnings(reading));
    text + &open(out, took)
}

fn unchanged(out: &Path, reading: &Reading, took: Duration) -> String {
    format!("Nothing changed since the last build, {}\n{}", warnings(reading), open(out, took))
}

/// Where to begin, which without a site is the folder itself, and the seconds that it took.
fn open(out: &Path, took: Duration) -> String {
    let door = out.join("index.html");
    let place = if door.is_file() { &door } else { out };
    format!("Open {} ({:.1} s)\n", place.display(), took.as_secs_f64())
}

fn pages(count: usize) -> String {
    format!("{count} page{}", if count == 1 { "" } else { "s" })
}

fn files(published: &Report) -> String {
    let size = match published.bytes {
        bytes @ 0..1_000_000 => format!("{} kB", bytes.div_ceil(1000)),
        bytes => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    };
    format!("{} file{}, {size}", published.files, if published.files == 1 { "" } else { "s" })
}

fn warnings(reading: &Reading) -> String {
    match report::tally(&reading.diagnostics).1 {
        0 => "no warnings".to_owned(),
        1 => "1 warning".to_owned(),
        count => format!("{count} warnings"),
    }
}

/// What of the old site is still there, and why.
fn aftermath(terminal: Terminal, published: &Report) {
    for kept in &published.kept {
        terminal.note(&format!("a file that is not bekal's turned up in the old site; it is now {}", kept.display()));
    }
    if let Some(error) = &published.leftover {
        terminal.note(&format!("the new site is in place, but some of the old one is left: {error}"));
    }
}
