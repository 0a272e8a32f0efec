//! Where pages end: no line is left alone, no page is nearly empty, and lines leave room for a hand.

use std::collections::BTreeMap;
use std::process::Command;

use crate::reading::{SHIPPED, can_read, change, pages, print, starter_with};
use crate::support::{Folder, has};

const LONGEST: &str = "disabilitas/merawat-disabilitas";

/// A paper of the shipped curriculum, in `paper.pdf`.
fn shipped(folder: &Folder, session: &str, kind: &str, more: &[&str]) -> Vec<String> {
    let order = ["print", session, "--kind", kind, "--root", SHIPPED, "-o", "paper.pdf"];
    folder.run(order.iter().chain(more)).expect(0);
    pages(&folder.join("paper.pdf"))
}

/// The page of a word, from 0.
fn page_of(pages: &[String], word: &str) -> usize {
    pages.iter().position(|page| page.contains(word)).unwrap_or_else(|| panic!("no {word}: {pages:?}"))
}

/// The places in points of the long level lines of a page, by where they begin and end.
fn level_lines(folder: &Folder, page: usize) -> BTreeMap<(i64, i64), Vec<f64>> {
    let (page, file) = (page.to_string(), folder.join("paper.pdf"));
    let drawn = Command::new("pdftocairo").args(["-svg", "-f", &page, "-l", &page]).arg(file).arg("-").output();
    let drawn = String::from_utf8_lossy(&drawn.expect("pdftocairo").stdout).into_owned();
    let mut found: BTreeMap<(i64, i64), Vec<f64>> = BTreeMap::new();
    // Letters are symbols before the page; a line is a box as thin as itself.
    let shapes = drawn.split_once("id=\"surface").map_or("", |(_, page)| page).split(" d=\"").skip(1);
    for shape in shapes.filter_map(|shape| shape.split('"').next()) {
        let numbers: Vec<f64> = shape.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let span = |first: usize| {
            let along = numbers.iter().skip(first).step_by(2);
            along.fold((f64::MAX, f64::MIN), |(least, most), at| (least.min(*at), most.max(*at)))
        };
        let ((from, to), (top, foot)) = (span(0), span(1));
        // What is drawn round the origin is moved from there: frames, no lines.
        if to - from > 200.0 && foot - top < 3.0 && top > 1.0 {
            #[allow(clippy::cast_possible_truncation)] // A page is some hundred points wide.
            found.entry((from.round() as i64, to.round() as i64)).or_default().push(f64::midpoint(top, foot));
        }
    }
    found
}

#[test]
fn the_last_line_of_a_story_is_never_alone_on_the_next_page() {
    if !can_read() {
        return;
    }
    let story = "Rini pulang dari kebun.";
    let opening = "::: story {#rini";
    let long = "Kalimat biasa mengisi cerita sampai penuh. ".repeat(9);
    let told = format!("{story} {long}\n\n{long}\n\nSebelumterakhir.\n\nTerakhirdari cerita?\n\nDi meja");
    let mut parted = 0;
    // Each more line before it moves the story down the page.
    for before in 0..12 {
        let moved = "Satu baris sebelum cerita.\n\n".repeat(before);
        let folder =
            starter_with(&[("Rini pulang dari kebun. Di meja", &told), (opening, &format!("{moved}{opening}"))]);
        change(
            &folder,
            &[(
                "Terakhirdari cerita?\n\nDi meja ada pisang goreng hangat. Tangannya sudah terulur, lalu ia ingat pesan neneknya. Ia ke ember dulu. Pisangnya masih hangat ketika ia kembali.",
                "Terakhirdari cerita?",
            )],
        );
        print(&folder, &["guide", "--lang", "id", "--paper", "a4"]).expect(0);
        let pages = pages(&folder.join("paper.pdf"));
        let last = page_of(&pages, "Terakhirdari");
        assert_eq!(page_of(&pages, "Sebelumterakhir"), last, "{before}: {pages:?}");
        parted += usize::from(page_of(&pages, story) < last);
    }
    assert!(parted > 0, "no story was long enough to be parted");
}

#[test]
fn a_key_message_and_what_is_told_back_stay_on_one_page() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for paper in ["a4", "f4"] {
        let guide = shipped(&folder, "lansia/merawat-lansia", "guide", &["--paper", paper]);
        for (message, listened) in [
            ("Lantai kering, terang, ada pegangan.", "ada yang kuat untuk dipegang"),
            ("Ajak simbah bicara dan memilih.", "menunggu jawaban, tidak memilihkan"),
            ("Periksa tiap bulan di posyandu lansia.", "menanyakan keluhannya, mungkin obatnya membuat pusing"),
        ] {
            let at = page_of(&guide, listened);
            assert!(guide[at].contains(message), "{paper}: `{message}` is not on the page of `{listened}`");
        }
    }
}

#[test]
fn the_back_of_a_leaflet_is_a_page_and_not_two_lines() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for session in [LONGEST, "lansia/merawat-lansia"] {
        let leaflet = shipped(&folder, session, "leaflet", &["--paper", "a4"]);
        assert_eq!(leaflet.len(), 2, "{leaflet:?}");
        assert!(!leaflet[0].contains("Coba di rumah"), "{leaflet:?}");
        assert!(leaflet[1].contains("Coba di rumah") && leaflet[1].contains("119"), "{leaflet:?}");
        assert_eq!(shipped(&folder, session, "leaflet", &["--paper", "f4"]).len(), 1, "{session}");
    }
    // Where the handout lists a number, it is not said again.
    let listed = shipped(&folder, "lansia/merawat-lansia", "leaflet", &["--paper", "a4"]);
    assert_eq!(listed[1].matches("Gawat darurat 119").count(), 1, "{listed:?}");
}

#[test]
fn forms_take_no_page_for_a_line_or_two() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for lang in ["id", "en"] {
        for (kind, most) in [("observation", 1), ("agreement", 1), ("report", 1), ("evaluation", 3)] {
            let form = shipped(&folder, LONGEST, kind, &["--paper", "a4", "--lang", lang]);
            assert!(form.len() <= most, "{kind} in {lang}: {} pages", form.len());
        }
    }
}

#[test]
fn lines_to_write_on_are_nine_millimetres_apart() {
    if !can_read() || !has("pdftocairo", &["-v"]) {
        return;
    }
    let folder = Folder::new();
    let least = 8.9 / 25.4 * 72.0;
    for kind in ["report", "agreement", "evaluation"] {
        for paper in ["a4", "f4"] {
            let count = shipped(&folder, LONGEST, kind, &["--paper", paper, "--lang", "en"]).len();
            let mut seen = 0;
            for page in 1..=count {
                for lines in level_lines(&folder, page).values_mut() {
                    lines.sort_by(f64::total_cmp);
                    for pair in lines.windows(2) {
                        assert!(pair[1] - pair[0] >= least, "{kind} {paper}, page {page}: {pair:?}");
                        seen += 1;
                    }
                }
            }
            assert!(seen >= 3, "{kind} {paper}: {seen} lines");
        }
    }
}

#[test]
fn a_sheet_of_cards_says_which_page_and_when_it_was_checked() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    let cards = shipped(&folder, LONGEST, "cards", &["--lang", "en"]);
    for (at, side) in cards.iter().enumerate() {
        let foot = format!("Version 2026.11 · checked 24 November 2026 · {}/{}", at + 1, cards.len());
        assert!(side.contains(&foot) && side.contains("Caring for a family member"), "{side}");
    }
}
