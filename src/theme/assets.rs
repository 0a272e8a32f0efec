//! The files published beside the pages. Owns how style sheets and scripts are joined: one request each for what every
//! page uses, and one a bundle for what only some pages do. A folder below `css/` or `js/` is a bundle.

use super::error::ThemeError;
use super::layers::{LayerFile, Layers};
use crate::curriculum::{Audience, Readers};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// The joined style sheet of every page.
pub const STYLE_FILE: &str = "bekal.css";
/// The joined scripts of every page.
pub const SCRIPT_FILE: &str = "bekal.js";
/// The longest step that the time slat can draw, in minutes.
pub const SLAT_WIDEST: u32 = 240;

/// For whom a bundle is published. One that is not named here, a theme's own, is for everyone.
const BUNDLES: [(&str, Readers); 12] = [
    ("after", Readers::LEADERS),
    ("board", Readers::SUPERVISORS),
    ("device", Readers::LEADERS),
    ("forms", Readers::LEADERS),
    ("lead", Readers::LEADERS),
    ("plan", Readers::LEADERS),
    ("planner", Readers::LEADERS),
    ("plans", Readers::LEADERS),
    ("qr", Readers::LEADERS),
    ("recap", Readers::LEADERS),
    ("scorm", Readers::NOBODY), // lies in courses for learning platforms, not beside the pages
    ("study", Readers::LEADERS),
];

/// Scripts of one bundle that another one begins with.
const BORROWED: [(&str, &str); 1] = [("scorm", "study/grade.js")];

/// Style sheets in the order of the cascade. Others follow by name, before `print.css`.
const STYLES: [&str; 6] = ["tokens.css", "base.css", "prose.css", "frame.css", "blocks.css", "pages.css"];
const LAST: &str = "print.css";

/// A file published beside the pages.
#[derive(Debug, Clone)]
pub struct StaticFile {
    /// Its path from the folder of assets, parted by `/`.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Who gets it.
    readers: Readers,
}

/// The bundle of pages that offer papers.
const PAPERS: &str = "papers";

impl StaticFile {
    /// Whether an audience's edition holds it.
    pub fn is_for(&self, audience: Audience) -> bool {
        self.readers.include(audience)
    }

    /// Whether only pages that offer papers ask for it.
    pub fn is_of_papers(&self) -> bool {
        self.name.split('.').next() == Some(PAPERS)
    }
}

/// All static files, sorted by name.
pub(super) fn files(layers: &Layers) -> Result<Vec<StaticFile>, ThemeError> {
    let mut files: Vec<StaticFile> = layers
        .below("static")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("css/") && !name.starts_with("js/"))
        .map(|(name, file)| for_all(name, file.bytes.to_vec()))
        .collect();
    let (styles, scripts) = (layers.below("static/css"), layers.below("static/js"));
    styles.values().chain(scripts.values()).try_for_each(|file| file.text().map(drop))?;
    files.push(for_all(STYLE_FILE, style_sheet(&styles)));
    files.push(for_all(SCRIPT_FILE, joined(own(&scripts))));
    files.extend(bundles(&styles).into_iter().map(|bundle| bundled(bundle, "css", &styles)));
    files.extend(bundles(&scripts).into_iter().map(|bundle| bundled(bundle, "js", &scripts)));
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

fn for_all(name: &str, bytes: Vec<u8>) -> StaticFile {
    StaticFile { name: name.to_owned(), bytes, readers: Readers::ALL }
}

fn bundled(bundle: &str, ending: &str, files: &BTreeMap<&str, &LayerFile>) -> StaticFile {
    let inside = files.iter().filter(|(name, _)| name.split_once('/').is_some_and(|(folder, _)| folder == bundle));
    let borrowed = BORROWED.iter().filter(|(name, _)| *name == bundle).filter_map(|(_, file)| files.get(file));
    let known = BUNDLES.into_iter().find(|(name, _)| *name == bundle);
    StaticFile {
        name: format!("{bundle}.{ending}"),
        bytes: joined(borrowed.chain(inside.map(|(_, file)| file)).map(|file| &*file.bytes)),
        readers: known.map_or(Readers::ALL, |(_, readers)| readers),
    }
}

/// The folders among some files.
fn bundles<'a>(files: &BTreeMap<&'a str, &LayerFile>) -> BTreeSet<&'a str> {
    files.keys().filter_map(|name| name.split_once('/')).map(|(folder, _)| folder).collect()
}

/// What stands in no folder.
fn own<'a>(files: &'a BTreeMap<&str, &LayerFile>) -> impl Iterator<Item = &'a [u8]> {
    files.iter().filter(|(name, _)| !name.contains('/')).map(|(_, file)| &*file.bytes)
}

fn style_sheet(files: &BTreeMap<&str, &LayerFile>) -> Vec<u8> {
    let mut sheets: Vec<_> = files.iter().filter(|(name, _)| !name.contains('/')).collect();
    sheets.sort_by_key(|(name, _)| {
        let place = STYLES.iter().position(|known| known == *name);
        (**name == LAST, place.unwrap_or(STYLES.len()), **name)
    });
    let slat = slat_widths();
    joined(sheets.iter().map(|(_, file)| &*file.bytes).chain([slat.as_bytes()]))
}

/// The content security policy forbids `style` attributes, so each number of minutes has a class for its share of the slat.
fn slat_widths() -> String {
    (1..=SLAT_WIDEST).fold(String::from("/* The time slat: minutes as widths. */\n"), |mut css, minutes| {
        let _ = write!(css, ".m{minutes}{{flex-grow:{minutes}}}");
        css
    })
}

fn joined<'a>(pieces: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut whole = Vec::new();
    for piece in pieces {
        match std::str::from_utf8(piece) {
            Ok(text) => whole.extend_from_slice(lean(text).as_bytes()),
            Err(_) => whole.extend_from_slice(piece),
        }
        if !whole.ends_with(b"\n") {
            whole.push(b'\n');
        }
    }
    whole
}

/// A script or style sheet without indentation and without comments that have lines of their own: they are for those who read
/// the theme, and phones pay for them. One whose texts go over several lines stays as it is.
fn lean(text: &str) -> Cow<'_, str> {
    let spans_lines = |line: &str| line.matches('`').count() % 2 == 1 || line.ends_with('\\');
    if text.lines().any(spans_lines) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines().map(str::trim) {
        let mut rest = line;
        if !in_comment && rest.starts_with("//") {
            continue;
        }
        if !in_comment && rest.starts_with("/*") {
            (in_comment, rest) = (true, &rest[2..]);
        }
        if in_comment {
            let Some((_, after)) = rest.split_once("*/") else { continue };
            (in_comment, rest) = (false, after.trim_start());
        }
        if !rest.is_empty() {
            out.push_str(rest);
            out.push('\n');
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn what_phones_do_not_need_is_left_out() {
        let script = "/* What it is\n   for. */\n(function () {\n  'use strict';\n\n  // Why.\n  a('x'); // kept\n  /** Says. */ b();\n}());\n";
        assert_eq!(lean(script), "(function () {\n'use strict';\na('x'); // kept\nb();\n}());\n");
        assert_eq!(lean("a { b: c; } /* d */\n  e { f: g; }\n"), "a { b: c; } /* d */\ne { f: g; }\n");
    }

    #[test]
    fn texts_over_several_lines_stay_as_they_are() {
        for text in ["const a = `x\n  // y`;\n", "a::before { content: \"b\\\n  c\"; }\n"] {
            assert_eq!(lean(text), text);
        }
    }
}
