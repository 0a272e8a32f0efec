//! The only reader of a curriculum folder. Owns what may lie in it: names that work on every computer, text that is
//! UTF-8, sizes that a session can have. Follows no links.

use std::fmt;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};

/// Most bytes of a text file. A long session has 60 kB.
const MOST_TEXT: u64 = 1024 * 1024;

/// Most bytes of a picture that is looked at at all.
const MOST_PICTURE: u64 = 20 * 1024 * 1024;

/// Most characters of a path below the root: what every system and every ZIP program can hold.
const MOST_PATH: usize = 180;

/// What is read as text.
const TEXTS: [&str; 3] = ["md", "yaml", "yml"];

/// What is read as a picture.
const PICTURES: [&str; 6] = ["svg", "png", "jpg", "jpeg", "webp", "gif"];

/// A curriculum folder as it was read.
#[derive(Debug, Default)]
pub struct Folder {
    /// Texts with their words, pictures without.
    pub sources: Sources,
    /// The bytes of the pictures.
    pub pictures: Vec<RawPicture>,
}

/// A picture file that nobody has looked into yet.
#[derive(Debug, Clone)]
pub struct RawPicture {
    /// The file.
    pub file: FileId,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The machine failed: a disk, a permission. Not the author's mistake.
#[derive(Debug)]
pub struct MachineError {
    /// What was being done.
    pub doing: &'static str,
    /// To what.
    pub path: PathBuf,
    /// What the system said.
    pub cause: std::io::Error,
}

impl fmt::Display for MachineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot {} {}: {}", self.doing, self.path.display(), self.cause)
    }
}

impl std::error::Error for MachineError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}

enum Found {
    Text(String),
    Picture(Vec<u8>),
    Refused(Code, String, &'static str),
}

impl Folder {
    /// Reads all texts and pictures below a root, in the order of their paths.
    pub fn read(root: &Path, out: &mut Diagnostics) -> Result<Self, MachineError> {
        let mut entries: Vec<(String, PathBuf, Option<&'static str>)> = Vec::new();
        let walk = WalkDir::new(root)
            .follow_links(false)
            .into_iter()
            .filter_entry(|entry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.'));
        for entry in walk {
            let entry = entry.map_err(|error| MachineError {
                doing: "read",
                path: error.path().unwrap_or(root).to_owned(),
                cause: error.into(),
            })?;
            if entry.depth() == 0 {
                continue;
            }
            let path = entry.path();
            let name = relative(root, path);
            if entry.path_is_symlink() {
                entries.push((name, path.to_owned(), Some("this is a link to somewhere else")));
            } else if let Some(fault) = unsafe_name(&entry.file_name().to_string_lossy(), &name) {
                entries.push((name, path.to_owned(), Some(fault)));
            } else if entry.file_type().is_file() {
                entries.push((name, path.to_owned(), None));
            }
        }
        entries.sort_by(|a, b| a.0.cmp(&b.0));
        let found: Vec<Option<Found>> = entries
            .par_iter()
            .map(|(name, path, fault)| match fault {
                Some(fault) => Ok(Some(Found::Refused(
                    Code::PathUnsafe,
                    format!("`{}` cannot be used: {fault}", shortened(name)),
                    "Give the file a plain name (letters, digits, `-`, `_`, `.`) and put it itself into the folder.",
                ))),
                None => look(path),
            })
            .collect::<Result<_, _>>()?;
        let mut folder = Self::default();
        for ((name, _, _), found) in entries.into_iter().zip(found) {
            match found {
                None => {}
                Some(Found::Text(text)) => {
                    let file = folder.sources.add(name, "");
                    let text = without_controls(text, file, out);
                    folder.sources.replace(file, text);
                }
                Some(Found::Picture(bytes)) => {
                    let file = folder.sources.add(name, "");
                    folder.pictures.push(RawPicture { file, bytes });
                }
                Some(Found::Refused(code, message, help)) => {
                    let file = folder.sources.add_refused(name);
                    out.push(Diagnostic::new(code, Span::at_start(file), message, help));
                }
            }
        }
        Ok(folder)
    }
}

/// Reads one text again after it was edited. `None` where it is no longer a text that can be used.
pub fn reread(path: &Path) -> Option<String> {
    match look(path) {
        Ok(Some(Found::Text(text))) => (!text.contains(is_control)).then_some(text),
        _ => None,
    }
}

/// A text in which characters that nobody sees are spaces, each said. They come along when text is pasted from elsewhere;
/// no page and no paper can show them.
fn without_controls(text: String, file: FileId, out: &mut Diagnostics) -> String {
    if !text.contains(is_control) {
        return text;
    }
    for (at, found) in text.match_indices(is_control) {
        let code = found.chars().next().map_or(0, u32::from);
        out.push(Diagnostic::new(
            Code::ControlCharacter,
            Span::new(file, at..at + found.len()),
            format!("a control character (U+{code:04X}) stands here, which no page can show; it counts as a space"),
            "Take it away: it came along when the text was pasted.",
        ));
    }
    text.chars().map(|c| if is_control(c) { " ".repeat(c.len_utf8()) } else { c.to_string() }).collect()
}

/// Whether a character is for machines: it moves, rings or ends something, and has no form of its own.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<String> = below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/")
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= 80 {
        return name.to_owned();
    }
    let end: Vec<char> = name.chars().rev().take(60).collect();
    format!("…{}", end.into_iter().rev().collect::<String>())
}

/// Why a name would fail on some computer, in a ZIP or in an address.
fn unsafe_name(name: &str, path: &str) -> Option<&'static str> {
    const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
    let stem = name.split('.').next().unwrap_or(name).to_ascii_lowercase();
    let numbered =
        |prefix: &str| stem.strip_prefix(prefix).is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    if path.chars().count() > MOST_PATH {
        Some("its path is too long")
    } else if DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt") {
        Some("Windows keeps this name for a device")
    } else if name.ends_with(['.', ' ']) {
        Some("it ends with a dot or a space")
    } else if name.chars().any(|c| !(c.is_ascii_alphanumeric() || "-_.".contains(c))) {
        Some("it has spaces, quotes or letters outside a-z")
    } else {
        None
    }
}

/// Megabytes with a tenth where there is one, rounded up: what is over a limit never looks like the limit.
fn megabytes(size: u64) -> String {
    let tenths = (size * 10).div_ceil(1024 * 1024);
    if tenths.is_multiple_of(10) {
        format!("{} MB", tenths / 10)
    } else {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    }
}

/// Reads one file, or says why not. `None`: a file of a sort that bekal has no use for.
fn look(path: &Path) -> Result<Option<Found>, MachineError> {
    let fail = |cause| MachineError { doing: "read", path: path.to_owned(), cause };
    let extension = path.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let text = TEXTS.contains(&extension.as_str());
    if !text && !PICTURES.contains(&extension.as_str()) {
        return Ok(None);
    }
    if text {
        return text_of(path).map(Some);
    }
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > MOST_PICTURE {
        return Ok(Some(too_large(size, MOST_PICTURE, "Make the picture smaller.")));
    }
    std::fs::read(path).map_err(fail).map(|bytes| Some(Found::Picture(bytes)))
}

/// Reads a text file, or says why it cannot be one.
fn text_of(path: &Path) -> Result<Found, MachineError> {
    let fail = |cause| MachineError { doing: "read", path: path.to_owned(), cause };
    let size = std::fs::metadata(path).map_err(fail)?.len();
    if size > MOST_TEXT {
        return Ok(too_large(size, MOST_TEXT, "Part it into sessions; check that it is the right file."));
    }
    Ok(match String::from_utf8(std::fs::read(path).map_err(fail)?) {
        Ok(mut text) => {
            if text.starts_with('\u{feff}') {
                text.drain(..'\u{feff}'.len_utf8());
            }
            Found::Text(text)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..at].split(|b| *b == b'\n').count();
            Found::Refused(
                Code::FileNotUtf8,
                format!("this file is not UTF-8: byte {at}, in line {line}, is no letter"),
                "Save it again as UTF-8 (in the editor: encoding UTF-8).",
            )
        }
    })
}

fn too_large(size: u64, most: u64, help: &'static str) -> Found {
    let message = format!("this file has {}; {} is the most", megabytes(size), megabytes(most));
    Found::Refused(Code::FileTooLarge, message, help)
}

/// Reads one text file from beside the folder, such as a roster, whatever its ending. Of one that cannot be read as text it is
/// said why, and it counts as empty.
pub fn read_beside(path: &Path, sources: &mut Sources, out: &mut Diagnostics) -> Result<FileId, MachineError> {
    let name = path.display().to_string().replace('\\', "/");
    match text_of(path)? {
        Found::Refused(code, message, help) => {
            let file = sources.add_refused(name);
            out.push(Diagnostic::new(code, Span::at_start(file), message, help));
            Ok(file)
        }
        Found::Text(text) => Ok(sources.add(name, text)),
        Found::Picture(_) => Ok(sources.add(name, "")),
    }
}
