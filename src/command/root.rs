//! The folders that a command was given. Owns what is said when one is missing, or is not empty where it must be.

use std::fs;
use std::io;
use std::path::Path;

use super::failure::Failure;

/// Refuses a root that is no folder. What is in it is for the reader to say.
pub(super) fn require(root: &Path) -> Result<(), Failure> {
    require_folder(root, "give the folder that holds curriculum.yaml", "bekal new")
}

/// Refuses a theme of the command line that is no folder. What is in it is for the theme to say.
pub(super) fn require_theme(theme: &Path) -> Result<(), Failure> {
    require_folder(theme, "give the folder of a theme", "bekal theme export")
}

fn require_folder(folder: &Path, wanted: &str, maker: &str) -> Result<(), Failure> {
    let shown = folder.display();
    match fs::metadata(folder) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(Failure::Usage(format!("{shown} is a file; {wanted}"))),
        Err(_) if fs::symlink_metadata(folder).is_ok_and(|found| found.is_symlink()) => {
            Err(Failure::Usage(format!("{shown} is a link that leads nowhere; {wanted}")))
        }
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Err(Failure::Usage(format!("there is no folder {shown}; {wanted}, or make one with `{maker} {shown}`")))
        }
        Err(error) => Err(Failure::disk("read the folder", folder, error)),
    }
}

/// Refuses a folder to be made that holds something already.
pub(super) fn require_empty(dir: &Path) -> Result<(), Failure> {
    let shown = dir.display();
    match fs::read_dir(dir).map(|mut entries| entries.next().is_some()) {
        Ok(false) => Ok(()),
        Ok(true) => Err(Failure::Usage(format!("{shown} is not empty; give a folder that does not exist yet"))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            Err(Failure::Usage(format!("{shown} is a file; give a folder that does not exist yet")))
        }
        Err(error) => Err(Failure::disk("read the folder", dir, error)),
    }
}
