//! A published site that is changed file by file while the dev server runs. Owns that the manifest never misses a file that is there.

use std::fs;
use std::io;
use std::path::Path;

use super::fingerprint;
use super::manifest::{Entry, MANIFEST, Manifest};
use super::{PublishError, Target};
use crate::edition::SitePath;

/// The hand of the dev server on its target. Each file is replaced by a rename, so a browser gets the old or the new one, whole.
#[derive(Debug)]
pub struct Live {
    target: Target,
    manifest: Manifest,
    /// The manifest on disk is behind in sizes and hashes.
    stale: bool,
}

impl Live {
    /// Takes over a target that was just published.
    pub fn adopt(target: Target) -> Result<Self, PublishError> {
        let manifest = Manifest::read(target.path())?.unwrap_or_default();
        Ok(Self { target, manifest, stale: false })
    }

    /// Where the site is.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Replaces or adds one file; says whether its content changed.
    pub fn replace(&mut self, path: &SitePath, bytes: &[u8]) -> Result<bool, PublishError> {
        let entry = Entry { size: bytes.len() as u64, blake3: blake3::hash(bytes).to_hex().to_string() };
        match self.manifest.files.insert(path.as_str().to_owned(), entry.clone()) {
            Some(old) if old == entry => return Ok(false),
            Some(_) => self.stale = true,
            // A new file is listed before it is there, lest a kill in between leave a file that nobody owns.
            None => self.settle_now()?,
        }
        fingerprint::forget(&self.target);
        let file = self.target.path().join(path.as_str());
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(|error| PublishError::disk("make the folder", folder, error))?;
        }
        self.put(&file, bytes)?;
        Ok(true)
    }

    /// Removes one file, if it is bekal's.
    pub fn remove(&mut self, path: &SitePath) -> Result<(), PublishError> {
        if !self.manifest.owns(path.as_str()) || path.as_str() == MANIFEST {
            return Ok(());
        }
        let file = self.target.path().join(path.as_str());
        match fs::remove_file(&file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(PublishError::disk("remove", &file, error));
            }
            _ => {}
        }
        self.manifest.files.remove(path.as_str());
        self.stale = true;
        let mut folder = file.parent();
        while let Some(one) = folder.filter(|one| *one != self.target.path()) {
            if fs::remove_dir(one).is_err() {
                break;
            }
            folder = one.parent();
        }
        Ok(())
    }

    /// Brings the manifest on disk up to date. Call it when a rebuild is through.
    pub fn settle(&mut self) -> Result<(), PublishError> {
        if self.stale { self.settle_now() } else { Ok(()) }
    }

    fn settle_now(&mut self) -> Result<(), PublishError> {
        self.put(&self.target.path().join(MANIFEST), &self.manifest.to_bytes())?;
        self.stale = false;
        Ok(())
    }

    /// Writes beside the target and renames into place.
    fn put(&self, file: &Path, bytes: &[u8]) -> Result<(), PublishError> {
        let workspace = self.target.workspace();
        let draft = workspace.join("draft");
        let written = fs::write(&draft, bytes).or_else(|error| {
            // The cache may be deleted at any time.
            if error.kind() != io::ErrorKind::NotFound {
                return Err(error);
            }
            fs::create_dir_all(&workspace)?;
            fs::write(&draft, bytes)
        });
        written.map_err(|error| PublishError::disk("write", &draft, error))?;
        fs::rename(&draft, file).map_err(|error| PublishError::disk("publish", file, error))
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        let _ = self.settle();
    }
}
