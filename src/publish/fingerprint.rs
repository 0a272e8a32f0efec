//! Whether a build would change anything. Owns the fingerprint of the inputs and the memory of the files as they were written.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::Target;
use super::manifest::MANIFEST;

/// Everything that decides what a build makes, in one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint(String);

/// Gathers the inputs of a build. The order of [`FingerprintBuilder::add`] counts.
#[derive(Debug)]
pub struct FingerprintBuilder(blake3::Hasher);

impl Fingerprint {
    /// Begins with this very program: its version, and the size and time of its file, so that a bekal that is being
    /// worked on never takes an older self's output for its own.
    pub fn builder() -> FingerprintBuilder {
        let mut builder = FingerprintBuilder(blake3::Hasher::new());
        builder.add("bekal", env!("CARGO_PKG_VERSION").as_bytes());
        if let Some(program) = std::env::current_exe().ok().and_then(|path| fs::metadata(path).ok()) {
            let seen = Seen::of(&program);
            builder.add("program", format!("{} {}", seen.size, seen.changed).as_bytes());
        }
        builder
    }
}

impl FingerprintBuilder {
    /// Adds one input: what it is, and its bytes.
    pub fn add(&mut self, label: &str, bytes: &[u8]) -> &mut Self {
        for part in [label.as_bytes(), bytes] {
            self.0.update(&(part.len() as u64).to_le_bytes());
            self.0.update(part);
        }
        self
    }

    /// The fingerprint of what was added.
    pub fn finish(&self) -> Fingerprint {
        Fingerprint(self.0.finalize().to_hex().to_string())
    }
}

/// A file as the file system describes it: enough to notice that somebody touched it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    size: u64,
    /// Nanoseconds since 1970; 0 where the system does not say.
    changed: u64,
}

impl Seen {
    pub(super) fn of(metadata: &Metadata) -> Self {
        let changed = metadata
            .modified()
            .ok()
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
            .and_then(|since| u64::try_from(since.as_nanos()).ok())
            .unwrap_or(0);
        Self { size: metadata.len(), changed }
    }
}

#[derive(Serialize, Deserialize)]
struct Memory {
    fingerprint: Fingerprint,
    files: BTreeMap<String, Seen>,
}

/// Whether the target was published from this fingerprint and every file is still as it was written.
pub(super) fn is_current(target: &Target, fingerprint: &Fingerprint) -> bool {
    let Ok(bytes) = fs::read(place(target)) else { return false };
    let Ok(memory) = serde_json::from_slice::<Memory>(&bytes) else { return false };
    memory.fingerprint == *fingerprint
        && !memory.files.is_empty()
        && memory.files.iter().all(|(path, seen)| {
            fs::symlink_metadata(target.path().join(path)).is_ok_and(|now| now.is_file() && Seen::of(&now) == *seen)
        })
}

/// Notes what was published. A cache that cannot be written only costs the next build its shortcut.
pub(super) fn remember(target: &Target, fingerprint: &Fingerprint, files: &BTreeMap<String, Seen>) {
    let mut files = files.clone();
    if let Some(manifest) = look(&target.path().join(MANIFEST)) {
        files.insert(MANIFEST.to_owned(), manifest);
    }
    let memory = Memory { fingerprint: fingerprint.clone(), files };
    if let Ok(bytes) = serde_json::to_vec(&memory) {
        let _ = fs::write(place(target), bytes);
    }
}

/// Forgets it, before the target changes.
pub(super) fn forget(target: &Target) {
    let _ = fs::remove_file(place(target));
}

fn look(path: &Path) -> Option<Seen> {
    fs::metadata(path).ok().map(|metadata| Seen::of(&metadata))
}

fn place(target: &Target) -> PathBuf {
    target.workspace().join("published.json")
}
