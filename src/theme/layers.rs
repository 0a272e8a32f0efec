//! The files of a theme: the built-in ones and those of a folder over them. Owns reading; knows nothing of what is in them.

use super::ThemeError;
use super::error::Place;
use crate::source::nearest;
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use walkdir::WalkDir;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The folders that a theme may have.
const FOLDERS: [&str; 6] = ["fonts", "handouts", "icons", "messages", "static", "templates"];

/// One file of a theme.
#[derive(Debug, Clone)]
pub(super) struct LayerFile {
    /// What to call it in an error: its path as people find it.
    pub origin: String,
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
}

impl LayerFile {
    /// Its content as text.
    pub fn text(&self) -> Result<&str, ThemeError> {
        std::str::from_utf8(&self.bytes).map_err(|_| ThemeError::Misplaced {
            place: Place::file(&self.origin),
            help: "Save it as UTF-8.".to_owned(),
        })
    }
}

/// The files of a theme by their path in it, parted by `/`.
#[derive(Debug)]
pub(super) struct Layers {
    default: BTreeMap<String, LayerFile>,
    overlay: BTreeMap<String, LayerFile>,
}

impl Layers {
    /// Reads the built-in theme and the folder over it.
    pub fn read(overlay: Option<&Path>) -> Result<Self, ThemeError> {
        let mut default = BTreeMap::new();
        embedded(&DEFAULT, &mut |path, bytes| {
            default
                .insert(path.to_owned(), LayerFile { origin: format!("themes/default/{path}"), bytes: bytes.into() });
        });
        let overlay = overlay.map(on_disk).transpose()?.unwrap_or_default();
        Ok(Self { default, overlay })
    }

    /// The files below a folder, the overlay's where both have one, by their path below that folder.
    pub fn below(&self, folder: &str) -> BTreeMap<&str, &LayerFile> {
        self.default
            .iter()
            .chain(&self.overlay)
            .filter_map(|(path, file)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, file)))
            .collect()
    }

    /// All files in one number. The built-in fonts count by their lengths: they are most of a theme's bytes, are kept as they
    /// came, and pages use none of them.
    pub fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut add = |part: &[u8]| {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
        };
        for (path, file) in &self.default {
            add(path.as_bytes());
            if path.starts_with("fonts/") { add(&file.bytes.len().to_le_bytes()) } else { add(&file.bytes) }
        }
        for (path, file) in &self.overlay {
            add(path.as_bytes());
            add(&file.bytes);
        }
        hasher.finalize().to_hex().to_string()
    }

    /// All files of a path, the default's first.
    pub fn all(&self, path: &str) -> impl Iterator<Item = &LayerFile> {
        self.default.get(path).into_iter().chain(self.overlay.get(path))
    }
}

/// Writes the built-in theme to a folder without touching what is there.
pub(super) fn export(dir: &Path) -> io::Result<usize> {
    let mut files = Vec::new();
    embedded(&DEFAULT, &mut |path, bytes| files.push((path.to_owned(), bytes)));
    let mut written = 0;
    for (path, bytes) in files {
        let target = dir.join(path);
        if target.exists() {
            continue;
        }
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(target, bytes)?;
        written += 1;
    }
    Ok(written)
}

fn embedded(dir: &'static Dir<'static>, take: &mut impl FnMut(&str, &'static [u8])) {
    for file in dir.files() {
        take(&slashes(file.path()), file.contents());
    }
    for inner in dir.dirs() {
        embedded(inner, take);
    }
}

fn on_disk(root: &Path) -> Result<BTreeMap<String, LayerFile>, ThemeError> {
    let mut files = BTreeMap::new();
    if root.is_file() {
        let source = io::Error::from(io::ErrorKind::NotADirectory);
        return Err(ThemeError::Read { path: root.to_owned(), source });
    }
    let walk = WalkDir::new(root)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.file_name().to_str().is_none_or(|name| !name.starts_with('.')));
    for entry in walk {
        let entry = entry.map_err(|error| ThemeError::Read {
            path: error.path().unwrap_or(root).to_owned(),
            source: error.into(),
        })?;
        if entry.depth() == 1 && entry.file_type().is_dir() {
            known_folder(entry.path())?;
        }
        if entry.depth() == 1 || !entry.file_type().is_file() {
            continue; // A README, a licence, a link: not the theme's.
        }
        let Ok(path) = entry.path().strip_prefix(root) else { continue };
        let bytes =
            std::fs::read(entry.path()).map_err(|source| ThemeError::Read { path: entry.path().to_owned(), source })?;
        files.insert(slashes(path), LayerFile { origin: entry.path().display().to_string(), bytes: bytes.into() });
    }
    Ok(files)
}

/// A mistyped folder would be ignored in silence, so it is refused.
fn known_folder(path: &Path) -> Result<(), ThemeError> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if FOLDERS.contains(&name) {
        return Ok(());
    }
    let help = nearest(name, FOLDERS).map_or_else(
        || format!("A theme has the folders {}.", FOLDERS.join(", ")),
        |near| format!("Did you mean `{near}`?"),
    );
    Err(ThemeError::Misplaced { place: Place::file(path.display().to_string()), help })
}

fn slashes(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
