//! Where pages end: no line is left alone, no page is nearly empty, and lines leave room for a hand.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::reading::{SHIPPED, can_read, change, everywhere, pages, print, starter_with, words};
use crate::support::{Folder, has};

const LONGEST: &str = "disabilitas/merawat-disabilitas";
/// Nine millimetres in points, and a tenth for the thickness of lines.
const PEN: f64 = 8.9 / 25.4 * 72.0;

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

/// A level line of a page: where it begins and ends, and its height on the page, in points.
type Level = ((i64, i64), f64);

/// The level lines of a page that are longer than so many points: those to write on, and those of tables.
fn level_lines(folder: &Folder, page: usize, longer: f64) -> (Vec<Level>, Vec<Level>) {
    let (page, file) = (page.to_string(), folder.join("paper.pdf"));
    let drawn = Command::new("pdftocairo").args(["-svg", "-f", &page, "-l", &page]).arg(file).arg("-").output();
    let drawn = String::from_utf8_lossy(&drawn.expect("pdftocairo").stdout).into_owned();
    let numbers =
        |text: &str| -> Vec<f64> { text.split([' ', ',', '(', ')']).filter_map(|word| word.parse().ok()).collect() };
    let (mut lines, mut tables) = (Vec::new(), Vec::new());
    // Letters are symbols before the page; a line is a box as thin as itself.
    let shapes = drawn.split_once("id=\"surface").map_or("", |(_, page)| page).split(" d=\"").skip(1);
    for (path, rest) in shapes.filter_map(|shape| shape.split_once('"')) {
        let points = numbers(path);
        let span = |first: usize| {
            let along = points.iter().skip(first).step_by(2);
            along.fold((f64::MAX, f64::MIN), |(least, most), at| (least.min(*at), most.max(*at)))
        };
        let ((from, to), (top, foot)) = (span(0), span(1));
        if to - from <= longer || foot - top >= 3.0 {
            continue;
        }
        // What is drawn round the origin is moved from there: lines of tables.
        let moved = rest.split("/>").next().and_then(|rest| rest.split_once("matrix")).map(|(_, by)| numbers(by));
        let (into, by) = match moved.as_deref() {
            Some([_, _, _, _, right, down, ..]) => (&mut tables, (*right, *down)),
            _ => (&mut lines, (0.0, 0.0)),
        };
        #[allow(clippy::cast_possible_truncation)] // A page is some hundred points wide.
        into.push((((from + by.0).round() as i64, (to + by.0).round() as i64), f64::midpoint(top, foot) + by.1));
    }
    (lines, tables)
}

/// The distances from line to line, of those that `same` puts together.
fn apart<K: Ord>(lines: &[Level], same: impl Fn((i64, i64)) -> K) -> Vec<f64> {
    let mut columns: BTreeMap<K, Vec<f64>> = BTreeMap::new();
    for (span, at) in lines {
        columns.entry(same(*span)).or_default().push(*at);
    }
    let mut found = Vec::new();
    for column in columns.values_mut() {
        column.sort_by(f64::total_cmp);
        found.extend(column.windows(2).map(|pair| pair[1] - pair[0]));
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
fn three_lines_of_a_list_stand_on_either_side_of_a_break() {
    if !can_read() {
        return;
    }
    let opening = "::: story {#rini";
    let list = (0..14).map(|item| format!("- Butirke{item}\n")).collect::<Vec<_>>().concat();
    let told = format!("{list}\nDi meja");
    let mut parted = 0;
    for before in 0..16 {
        let moved = "Satu baris sebelum cerita.\n\n".repeat(before);
        let changes = [("Rini pulang dari kebun. Di meja", told.as_str()), (opening, &format!("{moved}{opening}"))];
        let folder = starter_with(&changes);
        print(&folder, &["guide", "--lang", "id", "--paper", "a4"]).expect(0);
        let pages = pages(&folder.join("paper.pdf"));
        let counts: Vec<usize> = pages.iter().map(|page| page.matches("Butirke").count()).filter(|n| *n > 0).collect();
        assert!(counts.iter().all(|items| *items >= 3), "{before}: {counts:?} of {pages:?}");
        parted += usize::from(counts.len() > 1);
    }
    assert!(parted > 0, "no list came to the foot of a page");
}

#[test]
fn a_key_message_parts_only_before_what_is_told_back() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    let mut parted = 0;
    for paper in ["a4", "f4"] {
        let guide = shipped(&folder, "lansia/merawat-lansia", "guide", &["--paper", paper]);
        for (message, local, asked, listened) in [
            (
                "Lantai kering, terang, ada pegangan. Kata yang lebih mudah",
                "Jogan garing",
                "Tengah malam simbah",
                "ada yang kuat untuk dipegang",
            ),
            (
                "Ajak simbah bicara dan memilih. Kata yang lebih mudah",
                "Simbah dijak",
                "Simbah akan berganti baju",
                "menunggu jawaban, tidak memilihkan",
            ),
            (
                "Periksa tiap bulan di posyandu lansia. Kata yang lebih mudah",
                "Saben wulan",
                "Simbah berkata badannya sudah enak",
                "menanyakan keluhannya, mungkin obatnya membuat pusing",
            ),
        ] {
            let (said, told) = (page_of(&guide, message), page_of(&guide, asked));
            assert!(guide[said].contains(local), "{paper}: `{local}` is not on the page of `{message}`");
            assert!(guide[told].contains(listened), "{paper}: `{listened}` is not on the page of `{asked}`");
            parted += usize::from(said < told);
        }
    }
    assert!(parted > 0, "no key message came to the foot of a page");
}

/// How much of each page is filled, in hundredths: down to the last word above the running foot.
fn filled(file: &Path) -> Vec<f64> {
    let (words, (_, high)) = words(file);
    let foot = high - 48.0;
    let pages = words.last().map_or(0, |word| word.page + 1);
    let last =
        |page| words.iter().filter(|word| word.page == page && word.y < foot).map(|word| word.y).fold(0.0, f64::max);
    (0..pages).map(|page| 100.0 * last(page) / foot).collect()
}

#[test]
fn no_page_of_a_guide_or_a_book_is_nearly_empty() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for file in everywhere(&folder, "guide", &[]) {
        let filled = filled(&file);
        assert!(filled.iter().all(|part| *part > 33.0), "{}: {filled:?}", file.display());
    }
    for lang in ["id", "en"] {
        let order = ["print", "--kind", "book", "--lang", lang, "--paper", "a4", "--root", SHIPPED, "-o", "paper.pdf"];
        folder.run(order).expect(0);
        let filled = filled(&folder.join("paper.pdf"));
        assert!(filled.iter().skip(2).all(|part| *part > 33.0), "{lang}: {filled:?}");
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
    for kind in ["report", "agreement", "evaluation"] {
        for paper in ["a4", "f4"] {
            let count = shipped(&folder, LONGEST, kind, &["--paper", paper, "--lang", "en"]).len();
            let mut seen = 0;
            for page in 1..=count {
                let apart = apart(&level_lines(&folder, page, 200.0).0, |span| span);
                assert!(apart.iter().all(|apart| *apart >= PEN), "{kind} {paper}, page {page}: {apart:?}");
                seen += apart.len();
            }
            assert!(seen >= 3, "{kind} {paper}: {seen} lines");
        }
    }
}

#[test]
fn what_a_family_writes_on_has_nine_millimetres_a_line() {
    if !can_read() || !has("pdftocairo", &["-v"]) {
        return;
    }
    let folder = Folder::new();
    for session in ["lansia/merawat-lansia", "pengasuhan/menjadi-orang-tua", "usaha/memulai-usaha"] {
        for (lang, paper) in [("id", "a4"), ("en", "a4"), ("id", "f4"), ("en", "f4")] {
            let sides = shipped(&folder, session, "leaflet", &["--paper", paper, "--lang", lang]).len();
            // Lines begin after their label; they end together.
            let apart: Vec<f64> =
                (1..=sides).flat_map(|n| apart(&level_lines(&folder, n, 20.0).0, |(_, to)| to)).collect();
            let close: Vec<&f64> = apart.iter().filter(|apart| **apart < PEN).collect();
            assert!(!apart.is_empty() && close.is_empty(), "{session} {lang} {paper}: {apart:?}");
        }
    }
}

#[test]
fn a_worksheet_fills_its_page_with_rows_for_a_pen() {
    if !can_read() || !has("pdftocairo", &["-v"]) {
        return;
    }
    let folder = Folder::new();
    for session in ["rumah-sehat/lingkungan-rumah-sehat", "keuangan/mengelola-keuangan", "usaha/memulai-usaha", LONGEST]
    {
        for (paper, high) in [("a4", 297.0), ("f4", 330.0)] {
            let count = shipped(&folder, session, "worksheet", &["--paper", paper]).len();
            for page in 1..=count {
                let (lines, rows) = level_lines(&folder, page, 20.0);
                let lowest = lines.iter().chain(&rows).map(|(_, at)| *at).fold(0.0, f64::max) / 72.0 * 25.4;
                assert!(lowest > high - 30.0, "{session} {paper}, page {page}: {lowest} mm");
                let apart = (apart(&lines, |(_, to)| to), apart(&rows, |span| span));
                // The row with the heads of the columns is not written in.
                let close = apart.0.iter().chain(apart.1.iter().skip(1)).filter(|apart| **apart < PEN).count();
                assert_eq!(close, 0, "{session} {paper}, page {page}: {apart:?}");
            }
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
        let foot = format!("Version 2026.11 · checked 24 November 2026 {}/{}", at + 1, cards.len());
        assert!(side.contains(&foot) && side.contains("Caring for a family member"), "{side}");
    }
}
