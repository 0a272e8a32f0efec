//! A build under way. Owns the staging folder from the first file to the swap, and cleans up after itself and after killed builds.

use std::collections::{BTreeMap, HashMap, hash_map};
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::fingerprint::{self, Fingerprint, Seen};
use super::lock::Lock;
use super::manifest::{Entry, MANIFEST, Manifest};
use super::retire::{foreign, retire};
use super::swap::{Places, swap};
use super::{PublishError, Target};
use crate::edition::SitePath;

/// How many foreign files a refusal names.
const NAMED: usize = 5;

/// A site that is being written and nobody sees yet. Dropped without [`Stage::publish`], it leaves no trace.
#[derive(Debug)]
pub struct Stage {
    target: Target,
    places: Places,
    /// What there is by now, by its path in lower case.
    made: Mutex<HashMap<String, Made>>,
    _lock: Lock,
}

/// A file or folder of the stage. A big site has many, so that each is kept small.
#[derive(Debug)]
struct Made {
    /// Its path as it was first written, where that has capitals.
    path: Option<Box<str>>,
    what: What,
}

#[derive(Debug)]
enum What {
    Folder,
    /// Claimed, not yet written.
    Begun,
    File(Box<Written>),
}

/// What is known of a file that was written.
#[derive(Debug)]
struct Written {
    size: u64,
    hash: blake3::Hash,
    seen: Seen,
}

impl Made {
    fn new(path: &str, lower: &str, what: What) -> Self {
        Self { path: (path != lower).then(|| path.into()), what }
    }

    /// Its path, where `lower` is that in lower case.
    fn path<'s>(&'s self, lower: &'s str) -> &'s str {
        self.path.as_deref().unwrap_or(lower)
    }
}

/// What a publication did.
#[derive(Debug, Default)]
pub struct Report {
    /// Files in the new site, without the manifest.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Files of the old site that were removed.
    pub removed: usize,
    /// Files that turned up in the old site during the build and are not bekal's: where they are now.
    pub kept: Vec<PathBuf>,
    /// The new site is in place, but the old one could not be taken away; the next build tries again.
    pub leftover: Option<PublishError>,
}

impl Stage {
    /// Begins a build: takes the lock (calling `on_wait` once if another build has it, giving up after `patience`),
    /// takes up what a killed build left, and refuses a target that is not bekal's.
    pub fn open(target: Target, patience: Duration, mut on_wait: impl FnMut()) -> Result<Self, PublishError> {
        let lock = Lock::take(&target, patience, &mut on_wait)?;
        let places = Places::of(&target);
        places.recover(&target)?;
        clear(&places.staging)?;
        retire(&places.ready, &target)?;
        retire(&places.old, &target)?;
        refuse_strangers(&target, glance)?;
        fs::create_dir(&places.staging)
            .map_err(|error| PublishError::disk("make the folder", &places.staging, error))?;
        let made = HashMap::from([(MANIFEST.to_owned(), Made::new(MANIFEST, MANIFEST, What::Begun))]);
        Ok(Self { target, places, made: Mutex::new(made), _lock: lock })
    }

    /// Where the site will be.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Whether the target already holds what these inputs make, untouched since bekal wrote it, and nothing else.
    pub fn is_current(&self, fingerprint: &Fingerprint) -> bool {
        fingerprint::is_current(&self.target, fingerprint) && refuse_strangers(&self.target, foreign).is_ok()
    }

    /// Writes one file. May be called from many threads; the order does not show in the result.
    pub fn write(&self, path: &SitePath, bytes: &[u8]) -> Result<(), PublishError> {
        let path = path.as_str();
        let file = self.places.staging.join(path);
        let lower = path.to_lowercase();
        if self.claim(path, &lower)? {
            make_folder(&file)?;
        }
        let disk = |error| PublishError::disk("write", &file, error);
        let opened = OpenOptions::new().write(true).create_new(true).open(&file);
        let mut opened = match opened {
            // Another thread claimed the folder and is about to make it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                make_folder(&file)?;
                OpenOptions::new().write(true).create_new(true).open(&file).map_err(disk)?
            }
            other => other.map_err(disk)?,
        };
        opened.write_all(bytes).map_err(disk)?;
        let seen = Seen::of(&opened.metadata().map_err(disk)?);
        let what = What::File(Box::new(Written { size: bytes.len() as u64, hash: blake3::hash(bytes), seen }));
        if let Some(made) = guard(&self.made).get_mut(&lower) {
            made.what = what;
        }
        Ok(())
    }

    /// Swaps the site in and takes the old one away. `fingerprint` lets the next build see that nothing changed.
    pub fn publish(self, fingerprint: Option<&Fingerprint>) -> Result<Report, PublishError> {
        let mut report = Report::default();
        let mut manifest = Manifest::default();
        let mut seen_files = BTreeMap::new();
        for (lower, made) in std::mem::take(&mut *guard(&self.made)) {
            let What::File(written) = made.what else { continue };
            let Written { size, hash, seen } = *written;
            let path = made.path.map_or(lower, String::from);
            report.files += 1;
            report.bytes += size;
            seen_files.insert(path.clone(), seen);
            manifest.files.insert(path, Entry { size, blake3: hash.to_hex().to_string() });
        }
        let file = self.places.staging.join(MANIFEST);
        fs::write(&file, manifest.to_bytes()).map_err(|error| PublishError::disk("write", &file, error))?;
        refuse_strangers(&self.target, foreign)?;
        keep_permissions(&self.target, &self.places.staging);
        fingerprint::forget(&self.target);
        let old = swap(&self.places, &self.target)?;
        if let Some(fingerprint) = fingerprint {
            fingerprint::remember(&self.target, fingerprint, &seen_files);
        }
        if let Some(old) = old {
            match retire(&old, &self.target) {
                Ok(retired) => {
                    report.removed = retired.removed;
                    report.kept = retired.kept;
                }
                Err(error) => report.leftover = Some(error),
            }
        }
        Ok(report)
    }

    /// Takes a path, once; `lower` is it in lower case. Says whether its folder is new.
    fn claim(&self, path: &str, lower: &str) -> Result<bool, PublishError> {
        let mut made = guard(&self.made);
        let clash = |first: &str, path: &str| PublishError::CaseClash(first.to_owned(), path.to_owned());
        if let Some(there) = made.get(lower) {
            return Err(match (there.path(lower), &there.what) {
                (first, _) if first != path => clash(first, path),
                (_, What::Folder) => PublishError::FileAndFolder(path.to_owned()),
                _ => PublishError::SamePath(path.to_owned()),
            });
        }
        let mut new_folder = false;
        for (at, _) in path.match_indices('/').collect::<Vec<_>>().into_iter().rev() {
            let folder = &path[..at];
            match made.entry(folder.to_lowercase()) {
                hash_map::Entry::Occupied(there) => match (there.get().path(there.key()), &there.get().what) {
                    (first, _) if first != folder => return Err(clash(first, path)),
                    (_, What::Folder) => break,
                    _ => return Err(PublishError::FileAndFolder(folder.to_owned())),
                },
                hash_map::Entry::Vacant(free) => {
                    let folder = Made::new(folder, free.key(), What::Folder);
                    free.insert(folder);
                    new_folder = true;
                }
            }
        }
        made.insert(lower.to_owned(), Made::new(path, lower, What::Begun));
        Ok(new_folder)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // After a publication there is nothing here. Before one, a tree that cannot be removed is left to the next build.
        let _ = clear(&self.places.staging);
    }
}

/// What is in a mutex, also when another thread stopped while holding it: the maps are whole after every statement.
fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn make_folder(file: &Path) -> Result<(), PublishError> {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|error| PublishError::disk("make the folder", folder, error))
}

/// Removes a tree that bekal alone wrote.
fn clear(tree: &Path) -> Result<(), PublishError> {
    match fs::remove_dir_all(tree) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(PublishError::disk("clean up", tree, error)),
        _ => Ok(()),
    }
}

/// Finds the files of a folder that its manifest does not name.
type Look = fn(&Path, &Manifest) -> Result<Vec<PathBuf>, PublishError>;

/// Refuses a target with files that are not bekal's, as far as `look` sees.
fn refuse_strangers(target: &Target, look: Look) -> Result<(), PublishError> {
    if !target.path().exists() {
        return Ok(());
    }
    let manifest = Manifest::read(target.path())?.unwrap_or_default();
    let mut strangers = look(target.path(), &manifest)?;
    if strangers.is_empty() {
        return Ok(());
    }
    let count = strangers.len();
    strangers.truncate(NAMED);
    Err(PublishError::ForeignFiles { target: target.path().to_owned(), first: strangers, count })
}

/// A first look, before anything is rendered: all of a folder that bekal does not know, only the top of one it does.
/// The whole is looked at again right before the swap.
fn glance(folder: &Path, manifest: &Manifest) -> Result<Vec<PathBuf>, PublishError> {
    if manifest.files.is_empty() {
        return foreign(folder, manifest);
    }
    let known: std::collections::HashSet<&str> =
        manifest.files.keys().map(|path| path.split('/').next().unwrap_or(path)).chain([MANIFEST]).collect();
    let disk = |error| PublishError::disk("read the folder", folder, error);
    let mut strangers = Vec::new();
    for entry in fs::read_dir(folder).map_err(disk)? {
        let name = entry.map_err(disk)?.file_name();
        if !name.to_str().is_some_and(|name| known.contains(name)) {
            strangers.push(PathBuf::from(name));
        }
    }
    strangers.sort();
    Ok(strangers)
}

/// The new folder may be entered by whom the old one could be. Worth trying, not worth failing for.
fn keep_permissions(target: &Target, staging: &Path) {
    if let Ok(old) = fs::metadata(target.path()) {
        let _ = fs::set_permissions(staging, old.permissions());
    }
}
