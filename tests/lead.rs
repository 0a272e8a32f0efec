//! Leading a meeting: the page it is led from, its run sheets, the planner for any other time. What scripts make of them is tested
//! in a browser (`tests/browser/live.mjs`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use std::fs;

use support::Folder;

const CURRICULUM: &str = r#"title: Rumah
languages: [id]
version: "1"
checked: 2026-11-24
group: 12
slots: [60, 20, 10, 5, 20]
mastery: {most: go-on, some: go-on, few: recap}
needs: {keran: {id: "keran </script>"}}
modules:
  - rumah: [sabun]
"#;

const SESSION: &str = r#"---
title: Sabun
summary: Tangan bersih.
minutes: 40
objectives: {cuci: Peserta dapat mencuci tangan.}
materials:
  - {item: sabun, per: group, count: 1}
---

## Buka {#buka minutes=5 priority=must}

::: say
Selamat datang. Hari ini kita mencuci tangan.
:::

## Cuci tangan {#cuci minutes=15 short=8 priority=must after=buka objective=cuci needs=water,keran}

Air mengalir, lihat [penutup](#tutup).[^sumur]

::: facilitator
- Pelan saja.
- **Bila singkat (8 menit):** satu orang mencuci, yang lain menirukan.
:::

::: ask
Kita sudah berjanji. Kapan Ibu mencuci tangan? Ceritakan.

- sebelum makan
:::

::: key-message {#pakai-sabun picture=tangan.svg alt="Dua tangan di bawah keran."}
Cuci tangan pakai sabun.

::: simpler
Sabun dulu.
:::
::: teach-back
Apa yang dipakai?

- sabun
:::
:::

::: without water keran
Bawa air dari rumah. Lihat [penutup](#tutup).
:::

## Lagu {#lagu minutes=10 priority=could}

::: practice
Nyanyikan di rumah.
:::

## Tutup {#tutup minutes=10 short=2 priority=should}

::: say
Terima kasih!
:::

[^sumur]: Atau sumur.
"#;

fn built() -> Folder {
    let folder = Folder::new();
    folder
        .write("c/curriculum.yaml", CURRICULUM)
        .write("c/rumah/id.md", "---\ntitle: Rumah\nsummary: Rumah bersih.\ntheme: home\n---\n\nRumah.\n")
        .write("c/rumah/sabun/id.md", SESSION)
        .write(
            "c/rumah/sabun/tangan.svg",
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><circle r="9"/></svg>"#,
        );
    folder.run(["build", "c", "--out", "dist", "--only", "site", "--audience", "facilitator"]).expect(0);
    folder
}

/// What stands between the header and the footer of a page of the session.
fn main_of(folder: &Folder, page: &str) -> String {
    let path = folder.join("dist/facilitator/id/rumah/sabun").join(page).join("index.html");
    let html = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let inside = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).unwrap().0.to_owned();
    // An element a line reads better, and a drawing says nothing.
    let mut lines = String::new();
    for piece in inside.replace("><", ">\n<").lines().filter(|line| !line.trim().is_empty()) {
        if !["<svg", "</svg", "<use"].iter().any(|drawing| piece.starts_with(drawing)) {
            lines.push_str(piece);
            lines.push('\n');
        }
    }
    lines
}

#[test]
fn a_run_sheet_is_as_reviewed() {
    insta::assert_snapshot!(main_of(&built(), "run-sheet-20"));
}

#[test]
fn a_step_in_short_says_how_it_is_led_so_and_what_is_asked_is_the_question() {
    let folder = built();
    let way = "satu orang mencuci, yang lain menirukan.";
    let [short, long, lead] = ["run-sheet-20", "run-sheet-60", "lead"].map(|page| main_of(&folder, page));
    assert!(short.contains(&format!("<b>Bila singkat:</b> {way}")), "{short}");
    assert!(!long.contains("Bila singkat"), "in full there is nothing to shorten: {long}");
    assert!(lead.contains(&format!("\"shorts\":{{\"cuci\":\"{way}\"}}")), "{lead}");
    for page in [&short, &long] {
        assert!(page.contains("<b>Tanyakan:</b> Kapan Ibu mencuci tangan?</p>"), "{page}");
    }
}

#[test]
fn the_page_that_a_session_is_led_from_is_as_reviewed() {
    insta::assert_snapshot!(main_of(&built(), "lead"));
}

#[test]
fn there_is_a_run_sheet_for_each_slot_once_and_the_session_leads_to_all() {
    let folder = built();
    let session = main_of(&folder, "");
    for (slot, times) in [(5, 1), (10, 1), (20, 1), (60, 1), (30, 0)] {
        assert_eq!(session.matches(&format!("href=\"../../rumah/sabun/run-sheet-{slot}/index.html\"")).count(), times);
        assert_eq!(folder.join(&format!("dist/facilitator/id/rumah/sabun/run-sheet-{slot}")).exists(), times == 1);
    }
    assert!(session.contains("href=\"../../rumah/sabun/lead/index.html\""));
    assert!(session.contains("href=\"../../rumah/sabun/plan/index.html\""));
}

#[test]
fn a_slot_that_is_too_small_says_so_and_proposes_two_meetings() {
    let folder = built();
    let page = main_of(&folder, "run-sheet-10");
    assert!(page.contains("10 menit tidak cukup. Sesi ini perlu paling sedikit 13 menit."), "{page}");
    assert!(page.contains("Dua pertemuan pun perlu masing-masing 13 menit."), "{page}");
    assert!(!main_of(&folder, "run-sheet-20").contains("tidak cukup"));
}

#[test]
fn links_and_pictures_lead_to_where_they_are_from_every_page() {
    let folder = built();
    let [lead, sheet, plan] = ["lead", "run-sheet-20", "plan"].map(|page| main_of(&folder, page));
    assert!(lead.contains("src=\"../tangan.svg\""), "{lead}");
    assert!(lead.contains("href=\"#tutup\"") && lead.contains("id=\"tutup\""), "all steps are on the page");
    assert!(sheet.contains("href=\"../index.html#tutup\"") && !sheet.contains("href=\"#tutup\""), "{sheet}");
    assert!(plan.contains("href=\"../index.html#tutup\"") && !plan.contains("href=\"#tutup\""), "{plan}");
    assert!(!sheet.contains("note_1") && lead.contains("note_1"), "footnotes stand where their page shows them");
}

#[test]
fn what_scripts_are_given_ends_no_element_and_says_the_rule_of_the_curriculum() {
    let lead = main_of(&built(), "lead");
    let data = lead.split_once("data-facts>").unwrap().1.split_once("</template>").unwrap().0;
    assert!(!data.contains('<'), "{data}");
    let facts: serde_json::Value = serde_json::from_str(&data.replace("&lt;", "<").replace("&amp;", "&")).unwrap();
    assert_eq!(facts["session"], "rumah/sabun");
    assert_eq!(facts["mastery"], serde_json::json!({"most": "go-on", "some": "go-on", "few": "recap"}));
    assert_eq!(facts["steps"][1]["after"], serde_json::json!(["buka"]));
    assert_eq!(facts["needs"], serde_json::json!({"keran": "keran </script>", "water": "air"}));
    assert_eq!((&facts["slots"], &facts["group"]), (&serde_json::json!([5, 10, 20, 60]), &serde_json::json!(12)));
}
