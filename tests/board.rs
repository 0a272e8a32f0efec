//! The supervisor's board and the forms on the phone: who has them, and what each is told. What their scripts do with it is
//! tested in `tests/tools/board.test.mjs` and `tests/browser/board.mjs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use serde_json::Value;
use support::{Folder, tree};

/// A curriculum of one session with the forms and rules of coaching.
fn curriculum() -> Folder {
    let folder = Folder::new();
    folder
        .write(
            "c/curriculum.yaml",
            "title: Rumah\nlanguages: [id]\nversion: \"7\"\nchecked: 2026-11-24\nmodules:\n  - rumah: [sabun]\n",
        )
        .write("c/rumah/id.md", "---\ntitle: Rumah\n---\n\nRumah sehat.\n")
        .write(
            "c/rumah/sabun/id.md",
            "---\ntitle: Sabun </script>\nofficial: \"10\"\nminutes: 10\n---\n\n## Cuci {#cuci minutes=10}\n\nCuci tangan.\n",
        )
        .write(
            "c/coaching/observation.yaml",
            "menunggu: {title: Menunggu, at-0: Tidak, at-1: Sebentar, at-2: Hampir, at-3: Selalu}\n",
        )
        .write("c/coaching/agreement.yaml", "fokus: {label: Satu hal, lines: 2}\nkunjungan: {label: Kunjungan, kind: date, lines: 1}\n")
        .write(
            "c/coaching/readiness.yaml",
            "belajar: {measure: studied, least: 1, text: Sudah belajar., next: Belajarlah., sessions: [rumah/sabun]}\n",
        )
        .write("c/coaching/evaluation.yaml", EVALUATION);
    folder
}

const EVALUATION: &str = "
pendamping:
  title: Suara pendamping
  for: Pendamping
  by: facilitator
  questions:
    - {id: waktu, text: Cukupkah waktunya?, kind: scale, about: technical}
    - id: hambatan
      text: Apa yang menghambat?
      kind: choice
      about: external
      choices: [{id: hujan, text: Hujan}, {text: Listrik, about: facilities}, {id: tidak, text: Tidak ada, about: nothing}]
    - {id: kata, text: Apa yang perlu?, kind: open, lines: 3}
peserta:
  title: Suara peserta
  for: Wakil peserta
  by: participant
  questions:
    - {id: jelas, text: Jelaskah?, kind: scale}
penyelia:
  title: Suara penyelia
  for: Penyelia
  questions:
    - {id: siap, text: Siapkah?, kind: scale}
";

fn built() -> Folder {
    let folder = curriculum();
    folder.run(["build", "c", "--out", "site", "--only", "site", "--quiet"]).expect(0);
    folder
}

/// What stands between the tags of a page's data block.
fn data(page: &str, name: &str) -> Value {
    let start = page.find(&format!("data-{name}>")).expect("a data block") + name.len() + "data->".len();
    let end = page[start..].find("</template>").expect("its end");
    serde_json::from_str(&page[start..start + end]).expect("JSON")
}

#[test]
fn each_audience_has_its_own_pages_and_scripts() {
    let folder = built();
    let files = tree(&folder.join("site"));
    let of = |audience: &str| -> Vec<String> {
        let own = files.keys().filter_map(|path| path.strip_prefix(&format!("{audience}/id/")).map(str::to_owned));
        own.filter(|path| {
            path.starts_with("coach/board")
                || path.starts_with("coach/forms")
                || path.starts_with("assets/board")
                || path.starts_with("assets/forms")
        })
        .collect()
    };
    let form = |id: &str| format!("coach/forms/{id}/index.html");
    assert_eq!(of("participant"), Vec::<String>::new());
    assert_eq!(of("facilitator"), ["assets/forms.css".to_owned(), "assets/forms.js".to_owned(), form("pendamping")]);
    let supervisor = [
        "assets/board.css".to_owned(),
        "assets/board.js".to_owned(),
        "assets/forms.css".to_owned(),
        "assets/forms.js".to_owned(),
        "coach/board/index.html".to_owned(),
        form("observation"),
        form("pendamping"),
        form("penyelia"),
        form("peserta"),
    ];
    assert_eq!(of("supervisor"), supervisor);
}

#[test]
fn the_hub_leads_to_what_its_audience_has() {
    let folder = built();
    let hub = |audience: &str| folder.read(&format!("site/{audience}/id/coach/index.html"));
    assert!(hub("supervisor").contains("href=\"../coach/board/index.html\""));
    assert!(hub("supervisor").contains("href=\"../coach/forms/observation/index.html\""));
    assert!(hub("facilitator").contains("href=\"../coach/forms/pendamping/index.html\""));
    for hidden in ["board", "observation", "peserta", "penyelia"] {
        assert!(!hub("facilitator").contains(&format!("/{hidden}/index.html")), "{hidden}");
    }
}

#[test]
fn the_board_is_told_of_sessions_rules_and_forms() {
    let folder = built();
    let page = folder.read("site/supervisor/id/coach/board/index.html");
    let mut told = data(&page, "board-data");
    assert_eq!(told["words"]["title"], "Siapa siap untuk sesi apa");
    told.as_object_mut().unwrap().remove("words");
    insta::assert_snapshot!(serde_json::to_string_pretty(&told).unwrap());
}

#[test]
fn a_form_can_be_filled_in_by_pen_and_is_what_its_paper_asks() {
    let folder = built();
    for form in ["observation", "pendamping"] {
        let page = folder.read(&format!("site/supervisor/id/coach/forms/{form}/index.html"));
        let form_alone = &page[page.find("<form").unwrap()..page.find("</form>").unwrap()];
        insta::assert_snapshot!(format!("form_{form}"), form_alone);
    }
}

#[test]
fn without_rules_and_forms_there_is_a_board_and_no_form() {
    let folder = curriculum();
    std::fs::remove_dir_all(folder.join("c/coaching")).unwrap();
    folder.run(["build", "c", "--out", "site", "--only", "site", "--quiet"]).expect(0);
    let files = tree(&folder.join("site"));
    assert!(files.keys().any(|path| path == "supervisor/id/coach/board/index.html"));
    assert!(!files.keys().any(|path| path.contains("coach/forms")));
}

#[test]
fn forms_that_cannot_be_counted_are_said() {
    let said = |from: &str, to: &str| {
        let folder = curriculum();
        folder.write("c/coaching/evaluation.yaml", EVALUATION.replace(from, to));
        let run = folder.run(["check", "c"]);
        run.out + &run.err
    };
    assert!(said("id: kata", "id: waktu").contains("duplicate-id"));
    assert!(said("id: tidak", "id: hujan").contains("duplicate-id"));
    assert!(said("id: kata", "id: Kata_1").contains("id-malformed"));
    assert!(said("peserta:\n", "observation:\n").contains("duplicate-id"));
    assert!(said("kind: open, lines: 3", "kind: choice").contains("yaml-wrong-value"));
    assert!(said("about: technical", "about: weather").contains("yaml-wrong-value"));
    assert!(said("text: Siapkah?", "text: {en: Ready?}").contains("language-missing"));
}

#[test]
fn rules_of_readiness_may_stand_in_curriculum_yaml_too() {
    let folder = curriculum();
    let front = folder.read("c/curriculum.yaml");
    let own = "readiness:\n  latih: {measure: rehearsed, least: 2, text: Sudah berlatih., next: Berlatihlah.}\n";
    folder.write("c/curriculum.yaml", front.clone() + own);
    folder.run(["build", "c", "--out", "site", "--only", "site", "--quiet"]).expect(0);
    let told = data(&folder.read("site/supervisor/id/coach/board/index.html"), "board-data");
    let rules: Vec<_> = told["rules"].as_array().unwrap().iter().map(|rule| rule["least"].as_u64().unwrap()).collect();
    assert_eq!(rules, [2, 1], "those of curriculum.yaml come first");
    let pages = tree(&folder.join("site/facilitator"));
    assert!(
        pages.values().all(|page| !String::from_utf8_lossy(page).contains("Berlatihlah.")),
        "supervisors alone are told"
    );
    // Each mistake is said where it stands.
    let said = |rules: &str| {
        folder.write("c/curriculum.yaml", front.clone() + rules);
        let run = folder.run(["check", "c"]);
        run.out + &run.err
    };
    let twice = said(&own.replace("latih:", "belajar:"));
    assert!(twice.contains("duplicate-id") && twice.contains("coaching/readiness.yaml:1"), "{twice}");
    for (from, to, code) in [
        ("least: 2", "least: 0", "readiness-rule"),
        ("least: 2", "least: 2, sessions: [rumah/sabn]", "readiness-rule"),
        ("latih:", "Latih_1:", "id-malformed"),
        ("text: Sudah berlatih.", "text: {en: Has rehearsed.}", "language-missing"),
        ("measure: rehearsed", "measure: slept", "yaml-wrong-value"),
    ] {
        let said = said(&own.replace(from, to));
        assert!(said.contains(code) && said.contains("curriculum.yaml:8"), "{to}: {said}");
    }
}
