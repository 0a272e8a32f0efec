//! Papers of the starter and of the shipped curriculum, and their words as `pdftotext` finds them.

use std::path::Path;
use std::process::Command;

use crate::support::{Folder, Run, has};

pub const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/curriculum");
/// The sessions of the shipped curriculum.
pub const SESSIONS: [&str; 6] = [
    "pengasuhan/menjadi-orang-tua",
    "keuangan/mengelola-keuangan",
    "usaha/memulai-usaha",
    "rumah-sehat/lingkungan-rumah-sehat",
    "disabilitas/merawat-disabilitas",
    "lansia/merawat-lansia",
];
pub const SESSION: &str = "rumah-sehat/cuci-tangan";
pub const SOURCE: &str = "c/rumah-sehat/cuci-tangan/id.md";

/// Whether PDF files can be read here.
pub fn can_read() -> bool {
    has("pdftotext", &["-v"])
}

/// The starter curriculum in both languages, in `c`.
pub fn starter() -> Folder {
    starter_in("id,en")
}

/// The starter curriculum in some languages, in `c`.
pub fn starter_in(langs: &str) -> Folder {
    let folder = Folder::new();
    folder.run(["new", "c", "--lang", langs]).expect(0);
    folder
}

/// The papers that every session has.
pub const PAPERS: [&str; 12] = [
    "leaflet",
    "flipchart",
    "cards",
    "worksheet",
    "guide",
    "run-sheet",
    "quiz",
    "answer-key",
    "pretest",
    "posttest",
    "attendance",
    "poster",
];

/// The starter, with something else in the Indonesian session. Each text has to be there once at least.
pub fn starter_with(changes: &[(&str, &str)]) -> Folder {
    let folder = starter();
    change(&folder, changes);
    folder
}

/// Says something else in the Indonesian session.
pub fn change(folder: &Folder, changes: &[(&str, &str)]) {
    let mut text = folder.read(SOURCE);
    for (before, after) in changes {
        assert!(text.contains(before), "the starter says `{before}` no more");
        text = text.replacen(before, after, 1);
    }
    folder.write(SOURCE, text);
}

/// Prints a paper of the starter's session into `paper.pdf`.
pub fn print(folder: &Folder, order: &[&str]) -> Run {
    let all = ["print", SESSION, "--root", "c", "-o", "paper.pdf", "--kind"];
    folder.run(all.iter().chain(order))
}

/// The words of every page in the order of drawing, spaces made one.
pub fn pages(file: &Path) -> Vec<String> {
    lines(file).into_iter().map(|page| page.join(" ")).collect()
}

/// The lines of every page in the order of drawing, spaces made one.
pub fn lines(file: &Path) -> Vec<Vec<String>> {
    let said = Command::new("pdftotext").args(["-q", "-raw"]).arg(file).arg("-").output().expect("pdftotext");
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let full = |page: &str| page.lines().map(line).filter(|line| !line.is_empty()).collect();
    let mut pages: Vec<Vec<String>> = text.split('\u{c}').map(full).collect();
    // Every page ends with a form feed.
    pages.pop();
    pages
}

/// A word where it stands: page from 0, left edge and upper edge in points.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    pub page: usize,
    pub x: f64,
    pub y: f64,
    pub text: String,
}

/// Every word with its place, and the width and height of the pages.
pub fn words(file: &Path) -> (Vec<Word>, (f64, f64)) {
    let said = Command::new("pdftotext").args(["-q", "-bbox"]).arg(file).arg("-").output().expect("pdftotext");
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let number = |line: &str, name: &str| -> f64 {
        let rest = line.split_once(&format!("{name}=\"")).expect("a number").1;
        rest.split('"').next().expect("a number").parse().expect("a number")
    };
    let (mut words, mut size, mut page) = (Vec::new(), (0.0, 0.0), 0);
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page ") {
            size = (number(line, "width"), number(line, "height"));
            page += 1;
        } else if line.starts_with("<word ") {
            let inside = line.split_once('>').expect("a word").1;
            let text = inside.trim_end_matches("</word>").to_owned();
            words.push(Word { page: page - 1, x: number(line, "xMin"), y: number(line, "yMin"), text });
        }
    }
    (words, size)
}
