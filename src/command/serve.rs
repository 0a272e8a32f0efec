//! `bekal serve`: builds into a folder of its own, shows it, and rebuilds on every change.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{Kind, ServeArgs};
use super::build::PATIENCE;
use super::check::{read_settings, use_jobs};
use super::failure::{Failure, MACHINE, USAGE};
use super::pipeline::{self, ReadSettings, Reading, RenderSettings};
use super::progress::Progress;
use super::terminal::Terminal;
use super::{report, root};
use crate::paper::Papers;
use crate::platform::PlatformFiles;
use crate::publish::{CACHE, Live, Stage, Target};
use crate::serve::{Door, Outcome, ServeError, Watch, open_browser, serve as run};

pub(super) fn serve(args: &ServeArgs, terminal: Terminal) -> Result<(), Failure> {
    root::require(&args.root)?;
    use_jobs(&args.reading);
    let door = Door::open(args.port).map_err(failure)?;
    let target = target(&args.root, door.port())?;
    let mut workshop = Workshop {
        target,
        known: None,
        reading: read_settings(&args.root, &args.reading),
        rendering: RenderSettings {
            audiences: args.selection.audiences.clone(),
            languages: args.selection.languages.clone(),
            // Papers take too long for a page that should be there within a second.
            kinds: vec![Kind::Site],
            ..RenderSettings::default()
        },
        terminal,
    };
    // The watch begins before the first build, so that no change falls between the two.
    let folders: Vec<PathBuf> = std::iter::once(args.root.clone()).chain(args.reading.theme.clone()).collect();
    let watch = Watch::start(&folders).map_err(failure)?;
    // A language that the curriculum does not have, or a disk that is full, is no reason to go on.
    let first = workshop.build()?;
    let address = door.address();
    terminal.result(&format!("Serving {address} (Ctrl-C ends)\n"))?;
    if args.open {
        open_browser(&address);
    }
    let site = workshop.target.path().to_owned();
    run(door, &site, &watch, &first, |changed| workshop.rebuild(changed)).map_err(failure)?;
    terminal.note("Stopped.");
    Ok(())
}

/// Where the pages being worked on lie: beside the curriculum, apart from what is published, one folder a server.
fn target(root: &Path, port: u16) -> Result<Target, Failure> {
    let real = root.canonicalize().map_err(|error| Failure::disk("find", root, error))?;
    let beside = real.parent().unwrap_or(&real);
    Ok(Target::new(&real, &beside.join(CACHE).join(format!("serve-{port}")))?)
}

#[allow(clippy::needless_pass_by_value)] // The shape that `map_err` wants.
fn failure(error: ServeError) -> Failure {
    let code = match &error {
        ServeError::PortTaken(_) | ServeError::NoFreePort => USAGE,
        ServeError::Bind(_) | ServeError::Watch(_) => MACHINE,
    };
    Failure::Told(code, error.to_string())
}

/// What stays between two rebuilds.
#[derive(Debug)]
struct Workshop {
    target: Target,
    /// The last good reading and the site made of it.
    known: Option<(Reading, Live)>,
    reading: ReadSettings,
    rendering: RenderSettings,
    terminal: Terminal,
}

impl Workshop {
    /// Builds again after a change; whatever goes wrong is shown and the last good pages stay.
    fn rebuild(&mut self, changed: &[PathBuf]) -> Outcome {
        let began = Instant::now();
        let outcome = self.edited(changed).unwrap_or_else(|| self.build()).unwrap_or_else(|failure| {
            let message = failure.to_string();
            self.terminal.error(&message);
            Outcome::Failed(message)
        });
        let took = began.elapsed().as_millis();
        match &outcome {
            Outcome::Published(count) => {
                self.terminal.note(&format!("{}: {count} files changed ({took} ms)", names(changed)));
            }
            Outcome::Broken(_) => self.terminal.note("The last good pages stay until this is corrected."),
            Outcome::Failed(_) => {}
        }
        outcome
    }

    /// Renders one edited session alone. `None` where that is not enough; the next build is then a whole one.
    fn edited(&mut self, changed: &[PathBuf]) -> Option<Result<Outcome, Failure>> {
        let (mut reading, mut live) = self.known.take()?;
        let edited = reading.edit(&self.reading.root, changed)?;
        self.terminal.findings(&report::text(&reading.sources, &reading.diagnostics));
        if report::tally(&reading.diagnostics).0 > 0 {
            // What is known is no longer what is published: the next change is read whole.
            return Some(Ok(Outcome::Broken(report::json_value(&reading.sources, &reading.diagnostics))));
        }
        let count = reading.render_edited(edited, &self.rendering, &mut live);
        self.known = Some((reading, live));
        Some(count.map(Outcome::Published))
    }

    fn build(&mut self) -> Result<Outcome, Failure> {
        // Brings the manifest up to date before the stage looks at it.
        self.known = None;
        let reading = pipeline::read_and_check(&self.reading)?;
        self.terminal.findings(&report::text(&reading.sources, &reading.diagnostics));
        if report::tally(&reading.diagnostics).0 > 0 {
            return Ok(Outcome::Broken(report::json_value(&reading.sources, &reading.diagnostics)));
        }
        pipeline::require(&reading, &self.rendering)?;
        let stage = Stage::open(self.target.clone(), PATIENCE, || {})?;
        let fingerprint = pipeline::fingerprint(&reading, &self.rendering);
        let mut files = 0;
        if stage.is_current(&fingerprint) {
            drop(stage);
        } else {
            let count = pipeline::count(&reading, &self.rendering, false);
            let progress = Progress::new(self.terminal, Instant::now(), count);
            pipeline::render_into(
                &reading,
                &self.rendering,
                &Papers::default(),
                &PlatformFiles::default(),
                &stage,
                &progress,
            )?;
            drop(progress);
            files = stage.publish(Some(&fingerprint))?.files;
        }
        self.known = Some((reading, Live::adopt(self.target.clone())?));
        Ok(Outcome::Published(files))
    }
}

/// The files that changed, as far as a line holds them.
fn names(changed: &[PathBuf]) -> String {
    let names: Vec<_> = changed.iter().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy()).collect();
    match names.as_slice() {
        [first, second, third, rest @ ..] if !rest.is_empty() => {
            format!("{first}, {second}, {third} and {} more", rest.len())
        }
        few => few.join(", "),
    }
}
