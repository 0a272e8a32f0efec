//! The run sheet: one page where it can be, what to bring and have ready, and what gives way.

use crate::reading::{SESSIONS, SHIPPED, can_read, everywhere, pages};
use crate::support::Folder;

/// The pages of a run sheet of the shipped curriculum.
fn sheet(folder: &Folder, session: &str, more: &[&str]) -> Vec<String> {
    let order = ["print", session, "--kind", "run-sheet", "--participants", "27", "--root", SHIPPED, "-o", "paper.pdf"];
    folder.run(order.iter().chain(more)).expect(0);
    pages(&folder.join("paper.pdf"))
}

#[test]
fn a_run_sheet_of_few_steps_is_one_page() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for file in everywhere(&folder, "run-sheet", &["--slot", "30"]) {
        let told = pages(&file);
        assert_eq!(told.len(), 1, "{}: {told:?}", file.display());
    }
}

#[test]
fn a_run_sheet_says_what_to_bring_as_one_counts_it() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    let read = |lang: &str| sheet(&folder, "usaha/memulai-usaha", &["--lang", lang, "--paper", "f4"]).join(" ");
    for (lang, things) in [
        (
            "id",
            [
                "Bawa: 72 biji jagung",
                "· 6 set kartu uang",
                "· lembar balik sesi ini ·",
                "· 27 lembar kerja Biaya usahaku",
                "· 27 lembar kerja “Sepuluh pembeli pertama”",
                "· 27 lembar dibawa pulang",
                "Siapkan: lembar balik “Coba kecil, jangan berutang” · lembar kerja “Sepuluh pembeli pertama”",
            ],
        ),
        (
            "en",
            [
                "Bring: 72 maize kernels",
                "· 6 sets of picture cards",
                "· the flipchart of this session ·",
                "· 27 worksheets “Costs of my business”",
                "· 27 worksheets “The first ten buyers”",
                "· 27 take-home sheets",
                "Have ready: flipchart “Try small, without debt” · worksheet “The first ten buyers”",
            ],
        ),
    ] {
        let told = read(lang);
        for thing in things {
            assert_eq!(told.matches(thing).count(), 1, "`{thing}` is not said once: {told}");
        }
    }
    // What no material names is brought all the same.
    for (session, thing) in [
        ("disabilitas/merawat-disabilitas", "· lembar balik ·"),
        ("rumah-sehat/lingkungan-rumah-sehat", "· 27 lembar kerja “Sudut cuci tangan di rumah saya” ·"),
    ] {
        let told = sheet(&folder, session, &["--lang", "id"]).join(" ");
        assert!(told.contains(thing), "`{thing}` is not brought: {told}");
    }
}

#[test]
fn what_gives_way_is_a_few_steps_with_what_they_save() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for session in SESSIONS {
        let told = sheet(&folder, session, &["--slot", "120", "--lang", "id"]).join(" ");
        let (_, way) = told.split_once("Waktu habis?").expect("what to do");
        assert!((1..=3).contains(&way.matches("(hemat ").count()), "{session}: {way}");
    }
}

#[test]
fn a_warning_reads_as_sentences() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for (session, words) in [
        (
            "disabilitas/merawat-disabilitas",
            "Merah yang tidak hilang sesudah posisi diubah. Biru atau kehitaman. Terasa",
        ),
        ("usaha/memulai-usaha", "pendaftaran; untung besar dijanjikan tanpa risiko; KTP, KK, atau PIN"),
    ] {
        let told = sheet(&folder, session, &["--slot", "60", "--lang", "id"]).join(" ");
        assert!(told.contains(words), "`{words}`: {told}");
    }
}

#[test]
fn a_run_sheet_in_large_print_takes_as_many_pages_as_it_needs() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for session in SESSIONS {
        let told = sheet(&folder, session, &["--slot", "60", "--paper", "a4", "--large"]);
        assert!((2..=4).contains(&told.len()), "{session}: {told:?}");
    }
}
