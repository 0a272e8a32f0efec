//! What can go wrong between a rendered site and the disk. Owns the words and the sort of each failure, and what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// How a target lies to the curriculum that is built into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// They are one folder.
    Same,
    /// The target lies inside the curriculum.
    Inside,
    /// The curriculum lies inside the target.
    Around,
}

/// Whose turn it is: decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The target cannot be meant: the person chooses another.
    Refused,
    /// Two artifacts of the curriculum are in each other's way: the author renames one.
    Content,
    /// Disk, permission, or another build that does not end.
    Machine,
}

/// Why nothing was published. The target is as it was.
#[derive(Debug)]
pub enum PublishError {
    /// The target is a file, or something else that is no folder.
    TargetNotAFolder(PathBuf),
    /// The target is a symbolic link; swapping would replace the link.
    TargetIsALink(PathBuf),
    /// The target is the root of a file system, with nothing beside it.
    TargetHasNoParent(PathBuf),
    /// The target and the curriculum are inside one another.
    TargetTouchesRoot {
        /// The target, resolved.
        target: PathBuf,
        /// The curriculum, resolved.
        root: PathBuf,
        /// Which lies in which.
        relation: Relation,
    },
    /// The target holds files that bekal did not write.
    ForeignFiles {
        /// The target.
        target: PathBuf,
        /// The first of them, relative to the target.
        first: Vec<PathBuf>,
        /// How many there are.
        count: usize,
    },
    /// The target is marked read-only.
    TargetReadOnly(PathBuf),
    /// The manifest in the target is not one that this bekal can read.
    ManifestUnreadable {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// Another build into the same target did not end in time.
    Busy(PathBuf),
    /// Two artifacts with one path.
    SamePath(String),
    /// Two paths that are one on a file system that does not tell `A` from `a`.
    CaseClash(String, String),
    /// A path that is a file and the folder of another.
    FileAndFolder(String),
    /// The operating system refused.
    Disk {
        /// What was being done, as in "cannot ...".
        doing: &'static str,
        /// To what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl PublishError {
    /// A refusal of the operating system.
    pub(super) fn disk(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Disk { doing, path: path.to_owned(), source }
    }

    /// Whose turn it is.
    pub fn trouble(&self) -> Trouble {
        match self {
            Self::TargetNotAFolder(_)
            | Self::TargetIsALink(_)
            | Self::TargetHasNoParent(_)
            | Self::TargetTouchesRoot { .. }
            | Self::ForeignFiles { .. }
            | Self::ManifestUnreadable { .. } => Trouble::Refused,
            Self::SamePath(_) | Self::CaseClash(..) | Self::FileAndFolder(_) => Trouble::Content,
            Self::TargetReadOnly(_) | Self::Busy(_) | Self::Disk { .. } => Trouble::Machine,
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TargetNotAFolder(target) => {
                write!(f, "{} is not a folder; choose another with --out", target.display())
            }
            Self::TargetIsALink(target) => write!(
                f,
                "{} is a symbolic link, and publishing would replace it; give the folder that it points to with --out",
                target.display()
            ),
            Self::TargetHasNoParent(target) => {
                write!(
                    f,
                    "{} has no folder around it to prepare the site in; choose a folder with --out",
                    target.display()
                )
            }
            Self::TargetTouchesRoot { target, root, relation } => {
                let (target, root) = (target.display(), root.display());
                match relation {
                    Relation::Same => write!(f, "the output folder {target} is the curriculum itself")?,
                    Relation::Inside => write!(f, "the output folder {target} lies inside the curriculum {root}")?,
                    Relation::Around => write!(f, "the output folder {target} contains the curriculum {root}")?,
                }
                write!(f, "; choose a folder beside it with --out")
            }
            Self::ForeignFiles { target, first, count } => {
                write!(
                    f,
                    "{} holds files that bekal did not write, and building would remove them:",
                    target.display()
                )?;
                for path in first {
                    write!(f, "\n  {}", path.display())?;
                }
                if *count > first.len() {
                    write!(f, "\n  and {} more", count - first.len())?;
                }
                write!(f, "\nmove them elsewhere, or choose another folder with --out")
            }
            Self::TargetReadOnly(target) => {
                write!(f, "{} is read-only; make it writable, or choose another folder with --out", target.display())
            }
            Self::ManifestUnreadable { path, reason } => write!(
                f,
                "{} cannot be read ({reason}), so bekal does not know which files are its own; \
                 remove that folder yourself, or choose another with --out",
                path.display()
            ),
            Self::Busy(target) => write!(
                f,
                "another bekal is still building into {}; wait until it ends, or choose another folder with --out",
                target.display()
            ),
            Self::SamePath(path) => write!(f, "two things want to be published as {path}; rename one of them"),
            Self::CaseClash(first, second) => write!(
                f,
                "{first} and {second} differ only in capital letters and would be one file on many computers; rename one of them"
            ),
            Self::FileAndFolder(path) => {
                write!(f, "{path} would be a file and a folder at once; rename one of them")
            }
            Self::Disk { doing, path, source } => {
                write!(f, "cannot {doing} {}: {source}", path.display())?;
                match source.kind() {
                    io::ErrorKind::PermissionDenied => write!(f, "; check who may write there"),
                    io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => write!(f, "; make room on that disk"),
                    io::ErrorKind::ReadOnlyFilesystem => write!(f, "; choose another folder with --out"),
                    io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => {
                        write!(f, "; is it a disk of its own (a mount)? then choose a folder inside it with --out")
                    }
                    _ => Ok(()),
                }
            }
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Disk { source, .. } => Some(source),
            _ => None,
        }
    }
}
