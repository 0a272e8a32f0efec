//! The files published beside the pages. Owns how style sheets and scripts are joined: one request each.

use super::layers::Layers;
use std::fmt::Write;

/// The joined style sheet.
pub const STYLE_FILE: &str = "bekal.css";
/// The joined scripts.
pub const SCRIPT_FILE: &str = "bekal.js";
/// The longest step that the time slat can draw, in minutes.
pub const SLAT_WIDEST: u32 = 240;

/// Style sheets in the order of the cascade. Others follow by name, before `print.css`.
const STYLES: [&str; 6] = ["tokens.css", "base.css", "prose.css", "frame.css", "blocks.css", "pages.css"];
const LAST: &str = "print.css";

/// All static files, sorted by name.
pub(super) fn files(layers: &Layers) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = layers
        .below("static")
        .into_iter()
        .filter(|(name, _)| !name.starts_with("css/") && !name.starts_with("js/"))
        .map(|(name, file)| (name.to_owned(), file.bytes.to_vec()))
        .collect();
    files.push((STYLE_FILE.to_owned(), style_sheet(layers)));
    files.push((SCRIPT_FILE.to_owned(), joined(layers.below("static/js").values().map(|file| &*file.bytes))));
    files.sort();
    files
}

fn style_sheet(layers: &Layers) -> Vec<u8> {
    let mut sheets: Vec<_> = layers.below("static/css").into_iter().collect();
    sheets.sort_by_key(|(name, _)| {
        let place = STYLES.iter().position(|known| known == name);
        (*name == LAST, place.unwrap_or(STYLES.len()), *name)
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
        whole.extend_from_slice(piece);
        if !piece.ends_with(b"\n") {
            whole.push(b'\n');
        }
    }
    whole
}
