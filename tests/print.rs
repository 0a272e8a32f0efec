//! Papers: what `bekal print`, `bekal pack` and a build put on paper.

#![cfg(feature = "print")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::case_sensitive_file_extension_comparisons)] // bekal writes these names itself.

mod support;

use bekal::paper::{PaperKind, PaperSize, sheets};
use bekal::print::booklet_order;
use support::{Folder, tree};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/curriculum");
const SESSION: &str = "keuangan/mengelola-keuangan";

/// The sides of a booklet, worked out by hand with a folded pile: pages from 1, 0 for a blank one.
const FOLDED: &[(usize, &[(usize, usize)])] = &[
    (1, &[(0, 1), (0, 0)]),
    (2, &[(0, 1), (2, 0)]),
    (3, &[(0, 1), (2, 3)]),
    (4, &[(4, 1), (2, 3)]),
    (5, &[(0, 1), (2, 0), (0, 3), (4, 5)]),
    (6, &[(0, 1), (2, 0), (6, 3), (4, 5)]),
    (7, &[(0, 1), (2, 7), (6, 3), (4, 5)]),
    (8, &[(8, 1), (2, 7), (6, 3), (4, 5)]),
    (9, &[(0, 1), (2, 0), (0, 3), (4, 9), (8, 5), (6, 7)]),
    (10, &[(0, 1), (2, 0), (10, 3), (4, 9), (8, 5), (6, 7)]),
    (11, &[(0, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
    (12, &[(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
    (13, &[(0, 1), (2, 0), (0, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]),
    (14, &[(0, 1), (2, 0), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]),
    (15, &[(0, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]),
    (16, &[(16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]),
    (17, &[(0, 1), (2, 0), (0, 3), (4, 17), (16, 5), (6, 15), (14, 7), (8, 13), (12, 9), (10, 11)]),
];

#[test]
fn the_pages_of_a_booklet_lie_as_a_folded_pile_is_read() {
    for (pages, sides) in FOLDED {
        let shown: Vec<(usize, usize)> = booklet_order(*pages)
            .into_iter()
            .map(|(left, right)| (left.map_or(0, |page| page + 1), right.map_or(0, |page| page + 1)))
            .collect();
        assert_eq!(shown, *sides, "{pages} pages");
    }
}

#[test]
fn every_page_of_a_booklet_is_there_once() {
    for pages in 1..=40 {
        let mut shown: Vec<usize> = booklet_order(pages).into_iter().flat_map(|(a, b)| [a, b]).flatten().collect();
        shown.sort_unstable();
        assert_eq!(shown, (0..pages).collect::<Vec<_>>());
    }
}

#[test]
fn sizes_are_read_as_people_write_them() {
    for (word, width, height) in [
        ("a4", 210.0, 297.0),
        ("F4", 215.0, 330.0),
        ("letter", 215.9, 279.4),
        ("215x330mm", 215.0, 330.0),
        ("330x215", 215.0, 330.0),
        ("148.5x210mm", 148.5, 210.0),
    ] {
        let size: PaperSize = word.parse().expect(word);
        assert!((size.width() - width).abs() < 0.01 && (size.height() - height).abs() < 0.01, "{word}: {size}");
    }
    for word in ["", "a5x", "10x10mm", "x", "21 cm", "99999x2mm", "210x297.25mm"] {
        assert!(word.parse::<PaperSize>().is_err(), "{word}");
    }
    assert_eq!("215x330".parse::<PaperSize>().expect("a size").key(), "f4");
}

#[test]
fn sheets_are_counted_as_the_shop_counts_them() {
    assert_eq!(sheets(1, true, 27), 27);
    assert_eq!(sheets(3, true, 2), 4);
    assert_eq!(sheets(3, false, 2), 6);
    assert_eq!(PaperKind::Leaflet.copies(27), 27);
    assert_eq!(PaperKind::Cards.copies(27), 6);
    assert_eq!(PaperKind::Guide.copies(27), 1);
}

#[test]
fn every_kind_of_paper_can_be_made_in_every_language() {
    let folder = Folder::new();
    for kind in PaperKind::ALL {
        let of: &[&str] = match kind {
            PaperKind::Pack => &["pack", SESSION],
            PaperKind::Book => &["print", "keuangan", "--kind", "book"],
            _ if kind.is_of_whole() => &["print", "--kind", kind.name()],
            _ => &["print", SESSION, "--kind", kind.name()],
        };
        for lang in ["id", "en"] {
            let file = format!("{}-{lang}.pdf", kind.name());
            folder.run(of.iter().copied().chain(["--lang", lang, "--root", SHIPPED, "-o", &file])).expect(0);
            assert!(std::fs::read(folder.join(&file)).expect("a file").starts_with(b"%PDF-1."), "{file}");
        }
    }
}

#[test]
fn a_paper_has_the_same_bytes_every_time_and_goes_to_standard_output_too() {
    let folder = Folder::new();
    let order = ["print", SESSION, "--kind", "leaflet", "--paper", "a4", "--root", SHIPPED, "-o"];
    let to = |file: &'static str| order.into_iter().chain([file]);
    folder.run(to("one.pdf")).expect(0);
    folder.run(to("two.pdf").chain(["--jobs", "1"])).expect(0);
    assert_eq!(
        std::fs::read(folder.join("one.pdf")).expect("a file"),
        std::fs::read(folder.join("two.pdf")).expect("a file")
    );
    let shown = folder.run(to("-")).expect(0);
    assert!(shown.out.starts_with("%PDF-1."));
}

#[test]
fn large_print_takes_more_pages_and_a_booklet_half_the_sides() {
    let folder = Folder::new();
    let order = ["print", SESSION, "--kind", "guide", "--paper", "a4", "--root", SHIPPED, "-o", "guide.pdf"];
    let pages = |more: &[&str]| -> u32 {
        let said = folder.run(order.iter().chain(more)).expect(0).err;
        let words: Vec<&str> = said.split_whitespace().collect();
        let at = words.iter().position(|word| word.starts_with("page")).expect("a number of pages");
        words[at - 1].parse().expect("a number")
    };
    let (usual, large, booklet) = (pages(&[]), pages(&["--large"]), pages(&["--booklet"]));
    assert!(large > usual, "{large} > {usual}");
    assert_eq!(booklet % 2, 0);
}

#[test]
fn a_pack_is_one_file_or_a_folder_with_a_note_for_the_shop() {
    let folder = Folder::new();
    let order = ["pack", SESSION, "--participants", "27", "--slot", "60", "--root", SHIPPED];
    folder.run(order.into_iter().chain(["-o", "pack.pdf"])).expect(0);
    folder.run(order.into_iter().chain(["--copies", "-o", "copies.pdf"])).expect(0);
    assert!(
        std::fs::read(folder.join("copies.pdf")).expect("a file").len()
            > std::fs::read(folder.join("pack.pdf")).expect("a file").len()
    );
    folder.run(order.into_iter().chain(["--split", "-o", "pack"])).expect(0);
    let note = folder.read("pack/CETAK.txt");
    assert!(
        note.contains(
            "\n01-run-sheet-60-f4.pdf: Lembar jalan. Halaman: 2. Salinan: 1. Bolak-balik, balik di sisi panjang. Kertas: 1."
        ),
        "{note}"
    );
    let number = |line: &str, word: &str| line.split_once(word)?.1.trim_matches('.').split(' ').next()?.parse().ok();
    let sum: u32 = note.lines().filter_map(|line| number(line, " Kertas: ")).sum();
    let total: u32 = note.lines().find_map(|line| number(line, "Jumlah kertas: ")).expect("a total");
    assert_eq!(sum, total, "{note}");
    assert!(total <= 27 * 4, "at most four sheets a participant: {total}");
}

#[test]
fn the_note_for_the_shop_speaks_the_language_of_its_pack() {
    let folder = Folder::new();
    folder.run(["pack", SESSION, "--lang", "en", "--split", "--root", SHIPPED, "-o", "pack"]).expect(0);
    let note = folder.read("pack/CETAK.txt");
    assert!(note.contains("Copies: 27. ") && note.contains("Sheets of paper in all: "), "{note}");
    assert!(!note.contains("Halaman") && !note.contains("lembar"), "{note}");
}

#[test]
fn a_slot_that_is_too_small_says_how_many_minutes_it_takes() {
    let folder = Folder::new();
    for order in [&["print", SESSION, "--kind", "run-sheet"][..], &["pack", SESSION]] {
        let run = folder.run(order.iter().copied().chain(["--slot", "5", "--root", SHIPPED])).expect(1);
        assert!(run.err.contains("5 minutes do not hold what this session must have; it takes "), "{}", run.err);
    }
}

#[test]
fn a_book_is_of_a_module_or_of_the_whole_for_one_audience() {
    let folder = Folder::new();
    folder.run(["new", "c", "--lang", "id"]).expect(0);
    let book = |of: &'static [&'static str], audience: &'static str| {
        folder
            .run(["print", "--kind", "book", "--audience", audience, "--root", "c", "-o", "book.pdf"].iter().chain(of))
            .expect(0);
        std::fs::read(folder.join("book.pdf")).expect("a file").len()
    };
    assert!(book(&["rumah-sehat"], "participant") < book(&["rumah-sehat"], "supervisor"));
    assert!(book(&[], "participant") < book(&[], "supervisor"));
}

#[test]
fn wrong_orders_say_what_there_is() {
    let folder = Folder::new();
    for (order, says) in [
        (
            vec!["print", "keuangan/mengelola-keuagan", "--kind", "leaflet"],
            "did you mean `keuangan/mengelola-keuangan`?",
        ),
        (vec!["print", SESSION, "--kind", "flyer"], "possible values"),
        (vec!["print", SESSION, "--kind", "leaflet", "--paper", "b9"], "there is no paper `b9`"),
        (vec!["print", SESSION, "--kind", "leaflet", "--lang", "jv"], "it has id, en"),
        (vec!["print", "--kind", "leaflet"], "name the session"),
        (vec!["print", SESSION, "--kind", "leaflet", "--audience", "supervisor"], "only a book takes --audience"),
        (vec!["pack", SESSION, "--without", "proyektor"], "nobody knows a need `proyektor`"),
    ] {
        let run = folder.run(order.iter().copied().chain(["--root", SHIPPED])).expect(2);
        assert!(run.err.contains(says), "{order:?}: {}", run.err);
    }
}

#[test]
fn a_build_puts_papers_beside_the_pages_of_those_who_get_them_and_keeps_them() {
    let folder = Folder::new();
    folder.run(["new", "c", "--lang", "en"]).expect(0);
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    let files: Vec<String> = tree(&folder.join("dist")).into_keys().collect();
    let has = |end: &str| files.iter().any(|file| file.ends_with(end));
    for audience in ["participant", "facilitator", "supervisor"] {
        assert!(files.iter().any(|file| file.starts_with(audience) && file.ends_with("/leaflet-a4.pdf")), "{files:#?}");
    }
    assert!(has("/pack-a4.pdf") && has("/guide-a4.pdf"));
    let secret =
        |file: &String| file.starts_with("participant") && (file.contains("guide") || file.contains("answer-key"));
    assert!(!files.iter().any(secret), "{files:#?}");
    let again = folder.run(["build", "c", "--out", "dist"]).expect(0);
    assert!(again.out.contains("Nothing changed"), "{}", again.out);
}

#[test]
fn papers_have_the_same_bytes_whatever_the_threads() {
    let folder = Folder::new();
    folder.run(["new", "c", "--lang", "en,id"]).expect(0);
    let build = |out: &'static str, jobs: &'static str| {
        folder.run(["build", "c", "--out", out, "--jobs", jobs, "--only", "print", "--no-cache"]).expect(0);
        tree(&folder.join(out))
    };
    let (one, four) = (build("one", "1"), build("four", "4"));
    assert!(one.keys().filter(|path| path.ends_with(".pdf")).count() > 20);
    assert!(one == four, "some paper differs");
}

#[test]
fn a_template_that_fails_on_a_paper_names_its_place() {
    let folder = Folder::new();
    folder.run(["new", "c", "--lang", "en"]).expect(0);
    folder.write("look/handouts/leaflet.typ", "#let paper(d) = {\n  d.nothing\n}\n");
    let run = folder.run(["build", "c", "--out", "dist", "--theme", "look", "--only", "print"]).expect(1);
    assert!(run.err.contains("handouts/leaflet.typ:2:"), "{}", run.err);
    assert!(!folder.join("dist").exists());
}
