//! The watch on the source folder. Owns which happenings count as a change.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode};
use notify::{Config, EventKind, PollWatcher, RecursiveMode, Watcher};

use super::ServeError;

/// How often a folder is looked at where the system does not tell of changes.
const POLL: Duration = Duration::from_secs(1);

/// What the server waits for.
#[derive(Debug)]
pub(super) enum Event {
    /// Something was written, renamed or removed.
    Changed(Vec<PathBuf>),
    /// It is time to end.
    Stop,
}

/// Eyes on some folders, until it is dropped.
pub struct Watch {
    pub(super) events: Sender<Event>,
    pub(super) happened: Receiver<Event>,
    _watcher: Box<dyn Watcher>,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

impl Watch {
    /// Begins to watch folders and all below them. What changes from now on is kept until the server asks.
    pub fn start(folders: &[PathBuf]) -> Result<Self, ServeError> {
        let (events, happened) = mpsc::channel();
        let watcher = watcher(folders, &events)?;
        Ok(Self { events, happened, _watcher: watcher })
    }
}

fn watcher(folders: &[PathBuf], events: &Sender<Event>) -> Result<Box<dyn Watcher>, ServeError> {
    let (told, polled) = (events.clone(), events.clone());
    let system = notify::recommended_watcher(move |event| tell(event, &told));
    if let Ok(mut watcher) = system
        && watch(&mut watcher, folders).is_ok()
    {
        return Ok(Box::new(watcher));
    }
    // Too many watches, or a file system that reports nothing: look every second instead.
    let config = Config::default().with_poll_interval(POLL);
    let mut watcher = PollWatcher::new(move |event| tell(event, &polled), config).map_err(|error| failed(&error))?;
    watch(&mut watcher, folders).map_err(|error| failed(&error))?;
    Ok(Box::new(watcher))
}

fn watch(watcher: &mut dyn Watcher, folders: &[PathBuf]) -> notify::Result<()> {
    folders.iter().try_for_each(|folder| watcher.watch(folder, RecursiveMode::Recursive))
}

fn failed(error: &notify::Error) -> ServeError {
    ServeError::Watch(error.to_string())
}

fn tell(event: notify::Result<notify::Event>, events: &Sender<Event>) {
    // An error means that something may have been missed: better one rebuild too many.
    let paths = match event {
        Ok(event) if !is_change(event.kind) => return,
        Ok(event) => event.paths,
        Err(error) => error.paths,
    };
    let of_interest: Vec<PathBuf> = paths.into_iter().filter(|path| !is_scratch(path)).collect();
    if !of_interest.is_empty() {
        // Nobody listens any more when the server ends.
        let _ = events.send(Event::Changed(of_interest));
    }
}

/// Reading is not changing: a rebuild reads every file, and must not call for the next.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Other => true,
    }
}

/// Files by which editors keep their own books.
fn is_scratch(path: &Path) -> bool {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy()) else { return false };
    name.starts_with('.') || name.ends_with('~') || name.starts_with('#') || name == "4913"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_write_beside_a_file_is_no_change() {
        for name in [".id.md.swp", "id.md~", "#id.md#", ".#id.md", "4913"] {
            assert!(is_scratch(Path::new(name)), "{name}");
        }
        for name in ["id.md", "curriculum.yaml", "pictures"] {
            assert!(!is_scratch(Path::new(name)), "{name}");
        }
    }
}
