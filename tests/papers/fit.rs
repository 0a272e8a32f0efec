//! Texts too long for their room: each is told with its place, on every paper of fixed room.

use crate::reading::{SESSION, SHIPPED, SOURCE, starter_with};

/// So many words.
fn long(words: usize) -> String {
    vec!["sabun"; words].join(" ")
}

/// Checks the starter with one text made too long; says what is found of the kind of paper, and the line the text stands on.
fn told(before: &str, after: &str, kind: &str) {
    let folder = starter_with(&[(before, after)]);
    let line = folder.read(SOURCE).split(after).next().expect("the text before it").lines().count();
    let said = folder.run(["check", "c"]).err;
    let found: Vec<&str> = said.split("\n\n").filter(|found| found.contains("[paper-overflow]")).collect();
    let this = found.iter().find(|found| found.contains(&format!("on the {kind}")));
    let this = this.unwrap_or_else(|| panic!("nothing about the {kind}: {said}"));
    let place = this.split_once("rumah-sehat/cuci-tangan/id.md:").expect("its file").1;
    let at: usize = place.split(':').next().and_then(|line| line.parse().ok()).expect("its line");
    assert!(at.abs_diff(line) <= 10, "{kind}: line {at} is told, {line} is too long\n{this}");
    assert!(this.contains("mm over its room") && this.contains("Shorten it"), "{this}");
}

#[test]
fn a_leaflet_tells_which_message_is_too_long() {
    told("Air saja tidak cukup. Kuman menempel seperti minyak.", &long(90), "leaflet");
}

#[test]
fn a_leaflet_tells_that_the_practice_is_too_long() {
    told("Ajak satu anak bernyanyi sambil mencuci tangan.", &long(160), "leaflet");
}

#[test]
fn a_run_sheet_tells_which_step_does_not_fit_two_pages() {
    told("Selamat datang, Bapak/Ibu.", &format!("{}.", long(1600)), "run-sheet");
}

#[test]
fn a_flipchart_tells_which_title_is_too_long() {
    told("title=\"Sabun, gosok, bilas\"", &format!("title=\"{}\"", long(14)), "flipchart");
}

#[test]
fn a_flipchart_tells_which_words_are_too_long() {
    told("Tunjuk busanya. Bagian tangan", &format!("{} Bagian tangan", long(400)), "flipchart");
}

#[test]
fn a_card_tells_which_label_is_too_long() {
    told("### Ember berkeran", &format!("### {}", long(40)), "cards");
}

#[test]
fn a_card_tells_which_back_is_too_long() {
    told("Air mengalir membawa kuman pergi.", &long(120), "cards");
}

#[test]
fn a_poster_tells_which_message_is_too_long() {
    told("Sabun mengusir kuman.", &format!("{}.", long(40)), "poster");
}

#[test]
fn all_sessions_that_do_not_fit_are_told_in_one_run() {
    let folder = starter_with(&[("title=\"Sabun, gosok, bilas\"", &format!("title=\"{}\"", long(14)))]);
    for name in ["id.md", "en.md", "tangan-sabun.svg", "sabun-dan-piring.svg"] {
        folder.write(&format!("c/rumah-sehat/lagi/{name}"), folder.read(&format!("c/{SESSION}/{name}")));
    }
    let listed = folder.read("c/curriculum.yaml").replace("[cuci-tangan]", "[cuci-tangan, lagi]");
    folder.write("c/curriculum.yaml", listed);
    let run = folder.run(["print", "--all", "--kind", "flipchart", "--lang", "id", "--root", "c", "-o", "out"]);
    for session in ["cuci-tangan", "lagi"] {
        let place = format!("rumah-sehat/{session}/id.md:133");
        assert!(run.err.contains("[paper-overflow]") && run.err.contains(&place), "{place}\n{}", run.err);
    }
    run.expect(1);
}

#[test]
fn the_shipped_curriculum_fits_letter_too() {
    let folder = starter_with(&[]);
    for (kind, lang) in
        ["flipchart", "leaflet", "cards"].into_iter().flat_map(|kind| ["id", "en"].map(|lang| (kind, lang)))
    {
        let order =
            ["print", "--all", "--kind", kind, "--lang", lang, "--paper", "letter", "--root", SHIPPED, "-o", "out"];
        folder.run(order).expect(0);
    }
}
