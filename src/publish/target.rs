//! Where a site is published, and where that folder's workspace lies. Owns which folder may be a target at all.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::{PublishError, Relation};

/// The folder beside a target that holds what is kept between builds. Safe to delete.
pub const CACHE: &str = ".bekal-cache";

/// A folder that may be published into: absolute, links in its parents resolved, not entangled with the curriculum.
/// It need not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    path: PathBuf,
    parent: PathBuf,
    name: std::ffi::OsString,
}

impl Target {
    /// The folder `out` as a target for the curriculum at `root`.
    pub fn new(root: &Path, out: &Path) -> Result<Self, PublishError> {
        let path = resolve_but_last(out)?;
        let real_root = resolve(root)?;
        // A link is refused later; until then its destination counts, so that the message names the worse mistake.
        let real = resolve(&path)?;
        let relation = if real == real_root {
            Some(Relation::Same)
        } else if real.starts_with(&real_root) {
            Some(Relation::Inside)
        } else if real_root.starts_with(&real) {
            Some(Relation::Around)
        } else {
            None
        };
        if let Some(relation) = relation {
            return Err(PublishError::TargetTouchesRoot { target: real, root: real_root, relation });
        }
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_symlink() => return Err(PublishError::TargetIsALink(path)),
            Ok(found) if !found.is_dir() => return Err(PublishError::TargetNotAFolder(path)),
            Ok(found) if found.permissions().readonly() => return Err(PublishError::TargetReadOnly(path)),
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(PublishError::disk("look at", &path, error));
            }
            _ => {}
        }
        match (path.parent().map(Path::to_owned), path.file_name().map(ToOwned::to_owned)) {
            (Some(parent), Some(name)) => Ok(Self { path, parent, name }),
            _ => Err(PublishError::TargetHasNoParent(path)),
        }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder in the cache that belongs to this target alone.
    pub(super) fn workspace(&self) -> PathBuf {
        self.parent.join(CACHE).join(&self.name)
    }

    /// A new name beside the target for files that turned up in the old site and are not bekal's.
    pub(super) fn aside(&self) -> PathBuf {
        let name = self.name.to_string_lossy();
        (1..=u32::MAX)
            .map(|n| self.parent.join(format!("{name}-kept-{n}")))
            .find(|path| !path.exists())
            .unwrap_or_default()
    }
}

/// The absolute path without links and `..`, also where its last parts do not exist yet.
fn resolve(path: &Path) -> Result<PathBuf, PublishError> {
    let absolute = std::path::absolute(path).map_err(|error| PublishError::disk("find", path, error))?;
    let mut resolved = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                resolved.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => {
                resolved.push(part);
                match fs::canonicalize(&resolved) {
                    Ok(real) => resolved = real,
                    Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                    Err(error) if matches!(part, Component::Normal(_)) => {
                        return Err(PublishError::disk("find", &resolved, error));
                    }
                    Err(_) => {}
                }
            }
        }
    }
    Ok(resolved)
}

/// The same, but a link in the last place stays: whether the target itself is a link matters.
fn resolve_but_last(path: &Path) -> Result<PathBuf, PublishError> {
    let absolute = std::path::absolute(path).map_err(|error| PublishError::disk("find", path, error))?;
    match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => Ok(resolve(parent)?.join(name)),
        _ => resolve(&absolute),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_resolved_where_nothing_exists_yet() {
        let base = fs::canonicalize(std::env::temp_dir()).unwrap();
        let path = base.join("not-there/./deeper/../../site");
        assert_eq!(resolve_but_last(&path).unwrap(), base.join("site"));
    }

    #[test]
    fn the_root_of_the_file_system_is_no_target() {
        let elsewhere = tempfile::tempdir().unwrap();
        assert!(matches!(
            Target::new(elsewhere.path(), Path::new("/")),
            Err(PublishError::TargetTouchesRoot { relation: Relation::Around, .. })
        ));
    }
}
