//! Self-coaching: what its pages say, of whom, to whom. What scripts make of them: tests/browser/study.mjs.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use support::{Folder, Run, tree};

const SESSION: &str = r#"---
title: Mencatat
minutes: 20
objectives:
  tulis: Peserta dapat mencatat.
---

## Cerita {#cerita minutes=8 short=3 priority=must objective=tulis}

::: do
1. Ceritakan.
:::

::: say
Ucapan pembuka.
:::

::: facilitator
Jangan menilai. Baca [pesan](#catat-dulu). ![Buku](buku.svg)
:::

::: coach
Rahasia penyelia.
:::

## Pesan {#pesan minutes=12}

::: key-message {#catat-dulu picture=buku.svg alt="Ibu menulis."}
Catat dulu, baru belanja.

::: simpler
Tulis uangmu.
:::
::: teach-back
Apa yang dicatat?

- uang masuk
:::
:::

::: warning {title="Awas"}
Jangan memberi kode.
:::

::: quiz {#tanya test=yes}
1. Bu Sari menerima uang pagi ini. Tetangganya menagih utang, anaknya meminta jajan.

   Apa yang dilakukan lebih dulu?
   - [x] Mencatat
     > Catatan membuat pilihan terlihat.
   - [ ] Belanja
     > Belanja bisa menunggu.

   > Mencatat lebih dulu.

2. Berapa 3 x Rp1.500?

   = 4500 ± 0,5

   > Tiga kali seribu lima ratus.
:::

::: quiz
1. Apa yang lain?
   - [x] Ini
   - [ ] Itu

   > Hanya untuk latihan.
:::
"#;

fn built() -> Folder {
    let folder = Folder::new();
    folder
        .write(
            "c/curriculum.yaml",
            "title: Bekal\nlanguages: [id]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - uang: [catat]\n",
        )
        .write("c/uang/id.md", "---\ntitle: Keuangan\n---\n")
        .write("c/uang/catat/id.md", SESSION)
        .write(
            "c/uang/catat/buku.svg",
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><circle r="9"/></svg>"#,
        )
        .write(
            "c/coaching/observation.yaml",
            "menunggu:\n  title: Menunggu\n  at-0: Tidak\n  at-1: Sebentar\n  at-2: Kadang\n  at-3: Selalu\n",
        );
    folder.run(["build", "c", "--out", "dist", "--only", "site"]).expect(0);
    folder
}

/// A page of self-coaching, from its main text on.
fn page(folder: &Folder, audience: &str, path: &str) -> String {
    let page = folder.read(&format!("dist/{audience}/id/coach/{path}index.html"));
    let main = page.find("<main").expect("a main text");
    page[main..page.find("</main>").expect("its end")].to_owned()
}

#[test]
fn the_study_path_of_a_session_is_as_reviewed() {
    let folder = built();
    insta::assert_snapshot!(page(&folder, "facilitator", "study/uang/catat/"));
}

#[test]
fn the_rehearsal_of_a_session_is_as_reviewed() {
    let folder = built();
    insta::assert_snapshot!(page(&folder, "facilitator", "study/uang/catat/rehearse/"));
}

#[test]
fn words_of_a_session_lead_back_to_it_and_its_pictures_are_found() {
    let folder = built();
    let path = page(&folder, "facilitator", "study/uang/catat/");
    assert!(path.contains("href=\"../../../../uang/catat/index.html#catat-dulu\""), "{path}");
    assert!(path.contains("src=\"../../../../uang/catat/buku.svg\""), "{path}");
    assert!(folder.exists("dist/facilitator/id/uang/catat/buku.svg"));
    // The same words on the session's own page stay on it.
    let own = folder.read("dist/facilitator/id/uang/catat/index.html");
    assert!(own.contains("href=\"#catat-dulu\"") && own.contains("src=\"buku.svg\""), "{own}");
}

#[test]
fn a_scenario_stands_before_its_question_and_every_choice_gives_its_reason() {
    let folder = built();
    let path = page(&folder, "facilitator", "study/uang/catat/");
    let question = &path[path.find("data-was=\"uang/catat#tanya_q1\"").expect("the first question")..];
    let places =
        ["menagih utang", "Apa yang dilakukan lebih dulu", "Catatan membuat", "bisa menunggu", "Mencatat lebih dulu"];
    let found: Vec<_> = places.iter().map(|words| question.find(words).unwrap_or_else(|| panic!("{words}"))).collect();
    assert!(found.is_sorted(), "{found:?}");
    assert!(path.contains("data-kind=\"number\" data-value=\"4500\" data-near=\"0.5\""), "{path}");
}

#[test]
fn tests_ask_what_is_marked_for_them_and_the_review_asks_everything() {
    let folder = built();
    let asked = |path: &str| page(&folder, "facilitator", path).matches("data-question=").count();
    assert_eq!((asked("study/uang/"), asked("study/uang/catat/"), asked("review/")), (2, 3, 3));
    let hub = page(&folder, "facilitator", "");
    assert!(hub.contains("data-were=\"uang/catat#tanya_q1 uang/catat#tanya_q2 uang/catat#pesan_q1 \""), "{hub}");
    assert!(hub.contains(&format!("data-questions=\"{} \"", names(&folder, "id").join(" "))), "{hub}");
    // What was remembered before had the names of the anchors on the session's own page.
    let own = folder.read("dist/facilitator/id/uang/catat/index.html");
    assert!(own.contains("id=\"tanya_q2\"") && own.contains("id=\"pesan_q1\""));
}

/// The names under which a device remembers the questions of the session, in reading order.
fn names(folder: &Folder, lang: &str) -> Vec<String> {
    let page = folder.read(&format!("dist/facilitator/{lang}/coach/study/uang/catat/index.html"));
    let names = page.split("data-question=\"").skip(1);
    names.map(|rest| rest[..rest.find('"').expect("its end")].to_owned()).collect()
}

#[test]
fn a_question_is_remembered_by_what_it_asks_and_not_by_where_it_stands() {
    let folder = built();
    let before = names(&folder, "id");
    let [first, second, third] = before.as_slice() else { panic!("{before:?}") };
    let rebuilt = |change: &dyn Fn(&str) -> String| {
        folder.write("c/uang/catat/id.md", change(SESSION));
        folder.run(["build", "c", "--out", "dist", "--only", "site"]).expect(0);
        names(&folder, "id")
    };
    let number = "2. Berapa 3 x Rp1.500?\n\n   = 4500 ± 0,5\n\n   > Tiga kali seribu lima ratus.\n";
    let moved = rebuilt(&|text| {
        text.replace(number, "").replace("1. Bu Sari", &format!("{}\n2. Bu Sari", number.replacen('2', "1", 1)))
    });
    assert_eq!(moved, [second.clone(), first.clone(), third.clone()]);
    let reworded = rebuilt(&|text| text.replace("Catatan membuat pilihan terlihat.", "Baru kemudian memilih."));
    assert_eq!(reworded, before, "a reason is not what is asked");
    let asks_otherwise = |text: &str| text.replace("Apa yang dilakukan lebih dulu?", "Apa yang bisa menunggu?");
    let is_answered_otherwise =
        |text: &str| text.replace("- [x] Mencatat", "- [ ] Mencatat").replace("- [ ] Belanja", "- [x] Belanja");
    for change in [&asks_otherwise as &dyn Fn(&str) -> String, &is_answered_otherwise] {
        let other = rebuilt(change);
        assert!(other[0] != *first && other[1..] == before[1..], "{other:?}");
    }
    let twice = rebuilt(&|text| {
        text.replace(
            "1. Apa yang lain?",
            "1. Berapa 3 x Rp1.500?\n\n   = 4500 ± 0,5\n\n   > Lagi.\n\n2. Apa yang lain?",
        )
    });
    assert_eq!(twice, [first.clone(), second.clone(), format!("{second}-2"), third.clone()]);
}

#[test]
fn a_question_is_remembered_by_one_name_in_all_languages() {
    let folder = built();
    let site = folder.read("c/curriculum.yaml").replace("[id]", "[id, en]");
    let translated = SESSION.replace("Apa yang dilakukan lebih dulu?", "What comes first?").replace("[x]", "[ ]");
    folder
        .write("c/curriculum.yaml", &site)
        .write("c/uang/en.md", "---\ntitle: Money\n---\n")
        .write("c/uang/catat/en.md", &translated);
    folder.run(["build", "c", "--out", "dist", "--only", "site"]).expect(0);
    assert_eq!(names(&folder, "en"), names(&folder, "id"));
}

#[test]
fn participants_have_none_of_it() {
    let folder = built();
    let files = tree(&folder.join("dist/participant"));
    assert!(files.keys().all(|path| !path.contains("coach") && !path.contains("study") && !path.contains("device")));
    for words in ["Latihan", "Menunggu", "Jangan menilai", "Mencatat lebih dulu", "coach/"] {
        let leaky: Vec<_> = files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(words)).collect();
        assert!(leaky.is_empty(), "{words}: {:?}", leaky.iter().map(|(path, _)| path).collect::<Vec<_>>());
    }
}

#[test]
fn what_is_for_supervisors_is_on_no_page_of_a_facilitator() {
    let folder = built();
    for (path, bytes) in tree(&folder.join("dist/facilitator")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("Rahasia penyelia"), "{path}");
    }
}

/// The pages of self-coaching of the shipped curriculum.
fn shipped() -> Folder {
    let folder = Folder::new();
    let curriculum = Path::new(env!("CARGO_MANIFEST_DIR")).join("curriculum");
    let args = ["build", curriculum.to_str().expect("a path"), "--out", "dist", "--only", "site"];
    Run::expect(folder.run(args.into_iter().chain(["--audience", "facilitator"])), 0);
    folder
}

#[test]
fn each_shipped_session_is_studied_in_ten_to_twenty_five_minutes_and_each_module_tests_with_six_questions_of_many_kinds()
 {
    let folder = shipped();
    for lang in ["id", "en"] {
        let root = folder.join(&format!("dist/facilitator/{lang}/coach"));
        let hub = std::fs::read_to_string(root.join("index.html")).expect("the hub");
        let minutes: Vec<u32> = hub
            .split("class=\"row-summary\">")
            .skip(1)
            .filter_map(|row| row.split_whitespace().take(2).find_map(|word| word.parse().ok()))
            .collect();
        assert_eq!(minutes.len(), 6, "{lang}: {minutes:?}");
        assert!(minutes.iter().all(|minutes| (10..=25).contains(minutes)), "{lang}: {minutes:?}");
        let mut kinds = BTreeSet::new();
        for module in ["pengasuhan", "keuangan", "usaha", "rumah-sehat", "disabilitas", "lansia"] {
            let test = std::fs::read_to_string(root.join("study").join(module).join("index.html")).expect("the tests");
            let asked: Vec<_> = test.split("data-kind=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert!(asked.len() >= 6, "{lang} {module}: {asked:?}");
            assert_eq!(
                test.matches("class=\"why\"").count(),
                asked.len(),
                "{lang} {module}: a question without a reason"
            );
            kinds.extend(asked.iter().map(|kind| (*kind).to_owned()));
        }
        assert_eq!(kinds.len(), 6, "{lang}: {kinds:?}");
    }
}
