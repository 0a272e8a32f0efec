//! One build at a time into one target. Owns the lock file and the waiting.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::{PublishError, Target};

/// How often a waiting build looks again.
const PAUSE: Duration = Duration::from_millis(50);

/// The right to publish into a target, until it is dropped or the process ends.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock; calls `on_wait` once if another build holds it, and gives up after `patience`.
    pub(super) fn take(target: &Target, patience: Duration, on_wait: &mut dyn FnMut()) -> Result<Self, PublishError> {
        let path = target.workspace().join("lock");
        let began = Instant::now();
        let mut told = false;
        loop {
            let file = open(target, &path)?;
            match file.try_lock() {
                // Somebody may have deleted the cache between opening and locking; then this lock guards nothing.
                Ok(()) if path.exists() => return Ok(Self { _file: file }),
                Ok(()) => continue,
                // A file system without locks: better to build unguarded than never.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { _file: file });
                }
                Err(TryLockError::Error(error)) => return Err(PublishError::disk("lock", &path, error)),
                Err(TryLockError::WouldBlock) => {}
            }
            if !told {
                on_wait();
                told = true;
            }
            if began.elapsed() >= patience {
                return Err(PublishError::Busy(target.path().to_owned()));
            }
            thread::sleep(PAUSE);
        }
    }
}

/// Opens the lock file, making the workspace around it.
fn open(target: &Target, path: &Path) -> Result<File, PublishError> {
    let workspace = target.workspace();
    fs::create_dir_all(&workspace).map_err(|error| PublishError::disk("make the folder", &workspace, error))?;
    mark_as_cache(&workspace);
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(path)
        .map_err(|error| PublishError::disk("open", path, error))
}

/// Tells backup programs and Git that nothing in here is worth keeping. Not worth failing for.
fn mark_as_cache(workspace: &Path) {
    let Some(cache) = workspace.parent() else { return };
    for (name, text) in [("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n"), (".gitignore", "*\n")] {
        let path = cache.join(name);
        if !path.exists() {
            let _ = fs::write(path, text);
        }
    }
}
