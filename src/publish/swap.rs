//! The moment in which the new site takes the place of the old one. Owns the renames and the recovery from a kill among them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{PublishError, Target};

/// The names of the trees in a target's workspace.
#[derive(Debug, Clone)]
pub(super) struct Places {
    /// A build under way; removed whole.
    pub staging: PathBuf,
    /// A whole site about to be swapped in, or the old one just swapped out; retired by its manifest.
    pub ready: PathBuf,
    /// The old site between two renames.
    pub old: PathBuf,
}

impl Places {
    pub(super) fn of(target: &Target) -> Self {
        let workspace = target.workspace();
        Self { staging: workspace.join("staging"), ready: workspace.join("ready"), old: workspace.join("old") }
    }

    /// Puts the old site back if a build was killed between two renames. To be called under the lock.
    pub(super) fn recover(&self, target: &Target) -> Result<(), PublishError> {
        if self.old.exists() && !target.path().exists() {
            rename("put back", &self.old, target.path())?;
        }
        Ok(())
    }
}

/// Puts `places.staging` in the target's place. Returns where the old site lies now, if there was one.
pub(super) fn swap(places: &Places, target: &Target) -> Result<Option<PathBuf>, PublishError> {
    rename("prepare", &places.staging, &places.ready)?;
    swap_ready(places, target).inspect_err(|_| {
        // Nothing was published, so what lies there is still the new site, to be cleaned up as one that failed.
        let _ = fs::rename(&places.ready, &places.staging);
    })
}

fn swap_ready(Places { ready, old, .. }: &Places, target: &Target) -> Result<Option<PathBuf>, PublishError> {
    if !target.path().exists() {
        rename("publish", ready, target.path())?;
        return Ok(None);
    }
    match exchange(ready, target.path()) {
        Ok(true) => Ok(Some(ready.clone())),
        Ok(false) => {
            rename("set aside", target.path(), old)?;
            if let Err(error) = rename("publish", ready, target.path()) {
                rename("put back", old, target.path())?;
                return Err(error);
            }
            Ok(Some(old.clone()))
        }
        Err(error) => Err(PublishError::disk("publish", target.path(), error)),
    }
}

/// Exchanges two folders in one step; `false` where this system or file system has no such step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

fn rename(doing: &'static str, from: &Path, to: &Path) -> Result<(), PublishError> {
    fs::rename(from, to).map_err(|error| PublishError::disk(doing, to, error))
}
