//! Taking away an old site. Owns the rule that only files in the manifest are removed, whatever else lies among them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::manifest::{MANIFEST, Manifest};
use super::{PublishError, Target};

/// What became of an old site.
#[derive(Debug, Default)]
pub(super) struct Retired {
    /// How many files were removed.
    pub removed: usize,
    /// Where files that are not bekal's were moved.
    pub kept: Vec<PathBuf>,
}

/// The files in `folder` that the manifest does not name, sorted. Links count as files and are never followed.
pub(super) fn foreign(folder: &Path, manifest: &Manifest) -> Result<Vec<PathBuf>, PublishError> {
    let mut found = walk(folder, "", manifest, Mode::Look)?.foreign;
    found.sort();
    Ok(found)
}

/// Removes an old site; what is not in its manifest is moved to a new folder beside the target.
pub(super) fn retire(tree: &Path, target: &Target) -> Result<Retired, PublishError> {
    if !tree.exists() {
        return Ok(Retired::default());
    }
    let manifest = Manifest::read(tree)?.unwrap_or_default();
    let Walked { mut foreign, removed } = walk(tree, "", &manifest, Mode::Remove)?;
    foreign.sort();
    let mut kept = Vec::new();
    if !foreign.is_empty() {
        let aside = target.aside();
        for path in foreign {
            let to = aside.join(&path);
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder).map_err(|error| PublishError::disk("make the folder", folder, error))?;
            }
            fs::rename(tree.join(&path), &to).map_err(|error| PublishError::disk("keep", &to, error))?;
            kept.push(to);
        }
        walk(tree, "", &manifest, Mode::Remove)?;
    }
    // The manifest goes last: until then an interrupted removal can be taken up again.
    match fs::remove_file(tree.join(MANIFEST)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(PublishError::disk("remove", &tree.join(MANIFEST), error));
        }
        _ => {}
    }
    fs::remove_dir(tree).map_err(|error| PublishError::disk("remove the folder", tree, error))?;
    Ok(Retired { removed, kept })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Look,
    Remove,
}

#[derive(Debug, Default)]
struct Walked {
    foreign: Vec<PathBuf>,
    removed: usize,
}

/// One folder of a site, its sub-folders in parallel. `at` is its path in the site, with a `/` at the end.
fn walk(folder: &Path, at: &str, manifest: &Manifest, mode: Mode) -> Result<Walked, PublishError> {
    let mut walked = Walked::default();
    let mut folders = Vec::new();
    let entries = fs::read_dir(folder).map_err(|error| PublishError::disk("read the folder", folder, error))?;
    for entry in entries {
        let entry = entry.map_err(|error| PublishError::disk("read the folder", folder, error))?;
        let kind = entry.file_type().map_err(|error| PublishError::disk("look at", &entry.path(), error))?;
        let name = entry.file_name();
        // A name that is no text cannot be in a manifest; neither can anything below it.
        let path = name.to_str().map(|name| format!("{at}{name}"));
        if kind.is_dir() {
            folders.push((entry.path(), path.unwrap_or_else(|| format!("{at}{}", name.to_string_lossy()))));
            continue;
        }
        if !path.as_deref().is_some_and(|path| manifest.owns(path)) {
            walked.foreign.push(Path::new(at).join(&name));
        } else if mode == Mode::Remove && path.as_deref() != Some(MANIFEST) {
            match fs::remove_file(entry.path()) {
                Ok(()) => walked.removed += 1,
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(PublishError::disk("remove", &entry.path(), error)),
            }
        }
    }
    let below: Vec<Walked> = folders
        .par_iter()
        .map(|(folder, path)| {
            let walked = walk(folder, &format!("{path}/"), manifest, mode)?;
            if mode == Mode::Remove && walked.foreign.is_empty() {
                // Fails where something turned up just now; then the folder stays, and the next build looks again.
                let _ = fs::remove_dir(folder);
            }
            Ok(walked)
        })
        .collect::<Result<_, PublishError>>()?;
    for one in below {
        walked.foreign.extend(one.foreign);
        walked.removed += one.removed;
    }
    Ok(walked)
}
