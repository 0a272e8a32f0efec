//! What is kept between builds because it is dear to make: papers, by the fingerprint of everything that decides them.
//!
//! Safe to delete at any time: whatever cannot be read or written is made again.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use super::Target;

/// Things kept for one target.
#[derive(Debug)]
pub struct Keep {
    folder: PathBuf,
    used: Mutex<BTreeSet<String>>,
}

impl Keep {
    /// The things kept for a target.
    pub fn of(target: &Target) -> Self {
        Self { folder: target.workspace().join("papers"), used: Mutex::default() }
    }

    /// What is kept under a key.
    pub fn get(&self, key: &str) -> Option<Vec<u8>> {
        self.note(key);
        fs::read(self.folder.join(key)).ok()
    }

    /// Keeps bytes under a key. A reader never sees half of them.
    pub fn put(&self, key: &str, bytes: &[u8]) {
        self.note(key);
        let part = self.folder.join(format!("{key}.part"));
        let written = fs::create_dir_all(&self.folder).and_then(|()| fs::write(&part, bytes));
        // A cache that cannot be written costs the next build its shortcut, nothing else.
        let _ = written.and_then(|()| fs::rename(&part, self.folder.join(key)));
    }

    /// Takes away what nobody asked for.
    pub fn tidy(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if !entry.file_name().to_str().is_some_and(|name| used.contains(name)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn note(&self, key: &str) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
    }
}
