//! Rules for ids, minutes, links, pictures, key messages and questions: each mistake is found once, in its place.
//!
//! A case is a small right curriculum with something replaced. `«` in the replacement marks the place where the finding
//! is expected; it is not written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

use std::collections::BTreeMap;

use bekal::source::{Code, Diagnostics, Folder};
use bekal::{assemble, check};

const MARK: char = '«';

const CURRICULUM: &str = r#"title: {id: Bekal, en: Bekal}
languages: [id, en]
version: "1"
checked: 2026-11-24
slots: [60, 90]
picture: rumah.svg
alt: {id: Sebuah rumah., en: A house.}
modules:
  - uang: [catat]
"#;

const SESSION_ID: &str = r#"---
title: Mencatat
minutes: 30
objectives:
  tulis: Peserta dapat mencatat.
---

Kata pembuka, lihat [pesan](#catat-dulu).

## Cerita {#cerita minutes=10 short=5 priority=must method=duduk objective=tulis needs=projector}

Uang habis. Hubungi [](contact:sapa). Lihat [anggaran](term:anggaran).

::: without projector
Gambar di tanah.
:::

::: facilitator {#catatan}
Lihat [cara](method:duduk).
:::

## Pesan {#pesan minutes=20 after=cerita}

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

::: flipchart {#balik picture=buku.svg title="Catat"}
Tanya apa yang terlihat.
:::

::: quiz {#tanya}
1. Apa dulu?
   - [x] Mencatat
   - [ ] Belanja

   > Mencatat lebih dulu.
:::
"#;

const SESSION_EN: &str = r#"---
title: Writing down
objectives:
  tulis: People can write down.
---

Opening words, see [the message](#catat-dulu).

## Story {#cerita}

Money is gone. Call [](contact:sapa). See [budget](term:anggaran).

::: without projector
Draw on the ground.
:::

::: facilitator {#catatan}
See [how](method:duduk).
:::

## Message {#pesan}

::: key-message {#catat-dulu alt="A mother writes."}
Write first, then shop.

::: simpler
Write your money.
:::
::: teach-back
What do you write?

- money in
:::
:::

::: flipchart {#balik title="Write"}
Ask what they see.
:::

::: quiz {#tanya}
1. What first?
   - [ ] Writing
   - [ ] Shopping

   > Writing first.
:::
"#;

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9"/></svg>"#;

type Files = BTreeMap<&'static str, String>;

fn base() -> Files {
    let files = [
        ("curriculum.yaml", CURRICULUM),
        ("contacts.yaml", "sapa: {name: SAPA, number: \"129\", checked: 2026-11-20}\n"),
        ("figures.yaml", "oralit: {value: 200, unit: ml, text: 200 ml}\n"),
        ("glossary/id.md", "Anggaran {#anggaran}\n: Rencana uang.\n"),
        ("glossary/en.md", "Budget {#anggaran}\n: A plan for money.\n"),
        ("methods/duduk/id.md", "---\ntitle: Duduk\nneeds: [chairs]\n---\n\n## Cara {#cara}\n\nDuduk bersama.\n"),
        ("methods/duduk/en.md", "---\ntitle: Sitting\n---\n\n## How {#cara}\n\nSit together.\n"),
        ("pictures/rumah.svg", SVG),
        ("uang/id.md", "---\ntitle: Uang\ntheme: finance\n---\n\nTentang uang.\n"),
        ("uang/en.md", "---\ntitle: Money\n---\n\nAbout money.\n"),
        ("uang/catat/id.md", SESSION_ID),
        ("uang/catat/en.md", SESSION_EN),
        ("uang/catat/buku.svg", SVG),
    ];
    files.into_iter().map(|(path, text)| (path, text.to_owned())).collect()
}

/// The findings of a curriculum as `code path:line:column`.
fn findings(files: &Files) -> Vec<String> {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let file = root.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    let mut out = Diagnostics::new();
    let folder = Folder::read(root.path(), &mut out).unwrap();
    let curriculum = assemble::assemble(&folder, &mut out).expect("a curriculum");
    out.extend(check::check(&curriculum, &check::Index::of(&curriculum), &folder.sources, &check::Rules::default()));
    let mut found: Vec<String> = out
        .iter()
        .map(|finding| {
            let file = folder.sources.get(finding.span.file);
            let at = file.position(finding.span.start);
            assert!(!finding.help.is_empty() && finding.span.start <= finding.span.end, "{finding:?}");
            format!("{} {}:{}:{}", finding.code.name(), file.path, at.line, at.column)
        })
        .collect();
    found.sort();
    found
}

/// Replaces text in files; tells the marked places.
fn edited(edits: &[(&'static str, &str, &str)]) -> (Files, Vec<String>) {
    let mut files = base();
    for (path, from, to) in edits {
        let text = files.entry(path).or_default();
        assert!(text.contains(from), "`{from}` is not in {path}");
        *text = if from.is_empty() { (*to).to_owned() } else { text.replacen(from, to, 1) };
    }
    let mut marks = Vec::new();
    for (path, text) in &mut files {
        while let Some(at) = text.find(MARK) {
            let line = text[..at].matches('\n').count() + 1;
            let column = text[..at].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            marks.push(format!("{path}:{line}:{column}"));
            text.remove(at);
        }
    }
    (files, marks)
}

#[track_caller]
fn finds(code: Code, edits: &[(&'static str, &str, &str)]) {
    let (files, marks) = edited(edits);
    let mut wanted: Vec<String> = marks.iter().map(|place| format!("{} {place}", code.name())).collect();
    wanted.sort();
    assert!(!wanted.is_empty(), "no place is marked in {edits:?}");
    assert_eq!(findings(&files), wanted, "{edits:?}");
}

#[track_caller]
fn finds_nothing(edits: &[(&'static str, &str, &str)]) {
    assert_eq!(findings(&edited(edits).0), Vec::<String>::new(), "{edits:?}");
}

const ID: &str = "uang/catat/id.md";
const EN: &str = "uang/catat/en.md";

#[test]
fn a_right_curriculum_gives_nothing() {
    assert_eq!(findings(&base()), Vec::<String>::new());
}

#[test]
fn an_id_stands_once_in_a_session() {
    finds(Code::DuplicateId, &[(ID, "quiz {#tanya}", "quiz {#«catatan}"), (EN, "quiz {#tanya}", "quiz {#catatan}")]);
    finds(Code::DuplicateId, &[(ID, "Uang habis.", "### Awal {#«cerita}\n\nUang habis.")]);
    finds(
        Code::DuplicateId,
        &[(ID, "::: simpler\n", "::: simpler {#«cerita}\n"), (EN, "::: simpler\n", "::: simpler {#cerita}\n")],
    );
    finds(Code::DuplicateId, &[("methods/duduk/id.md", "Duduk bersama.", "## Lagi {#«cara}\n\nDuduk.")]);
    finds(
        Code::DuplicateId,
        &[("glossary/id.md", "Rencana uang.\n", "Rencana uang.\n\nRencana {#«anggaran}\n: Lagi.\n")],
    );
}

#[test]
fn a_step_names_what_is_there() {
    finds(Code::UnknownReference, &[(ID, "after=cerita", "after=«ceritta")]);
    finds(Code::AttributeValue, &[(ID, "after=cerita", "after=«pesan")]);
    finds(Code::AttributeValue, &[(ID, "needs=projector}", "needs=projector after=«pesan}")]);
    finds(Code::UnknownReference, &[(ID, "objective=tulis", "objective=tulis,«baca")]);
    finds(Code::UnknownReference, &[(ID, "method=duduk", "method=«dudk")]);
    finds(Code::AttributeValue, &[(ID, "needs=projector", "needs=projector,«proyektor")]);
    finds(
        Code::AttributeValue,
        &[(ID, "without projector", "without projector «kipas"), (EN, "without projector", "without projector kipas")],
    );
    finds(Code::IdMalformed, &[("curriculum.yaml", "slots", "needs: {Kipas Angin: «Kipas}\nslots")]);
    finds(Code::YamlWrongValue, &[("methods/duduk/id.md", "[chairs]", "[chairs, «kursi]")]);
    finds_nothing(&[
        ("curriculum.yaml", "slots", "needs: {kipas: {id: Kipas, en: Fan}}\nslots"),
        (ID, "needs=projector", "needs=projector,kipas"),
        (ID, "without projector", "without projector kipas"),
        (EN, "without projector", "without projector kipas"),
    ]);
}

#[test]
fn minutes_add_up() {
    finds(Code::MinutesDiffer, &[(ID, "minutes: 30", "minutes: «35")]);
    finds(Code::MinutesDiffer, &[(ID, "minutes: 30", "minutes: «30"), (ID, "minutes=20", "minutes=21")]);
    finds(Code::ShortOverMinutes, &[(ID, "short=5", "short=«11")]);
    finds(Code::YamlWrongValue, &[("curriculum.yaml", "[60, 90]", "[60, «4, «601]")]);
    // What was said when the step was read is not said again as a wrong sum.
    finds(Code::MissingAttribute, &[(ID, "## Pesan {#pesan minutes=20", "«## Pesan {#pesan")]);
}

#[test]
fn a_link_leads_somewhere() {
    finds(Code::UnknownReference, &[(ID, "[](contact:sapa)", "«[](contact:sappa)")]);
    finds(Code::UnknownReference, &[(EN, "[](contact:sapa)", "«[](figure:oralitt)")]);
    finds(Code::UnknownReference, &[(ID, "[anggaran](term:anggaran)", "«[anggaran](term:angaran)")]);
    finds(Code::UnknownReference, &[(EN, "[how](method:duduk)", "«[how](method:berdiri)")]);
    finds(Code::LinkBroken, &[(ID, "[pesan](#catat-dulu)", "«[pesan](#catat-dolu)")]);
    finds(Code::LinkBroken, &[("uang/id.md", "Tentang", "«[Sesi](session:uang/catatan) tentang")]);
    finds(Code::LinkBroken, &[("uang/id.md", "Tentang", "«[Sesi](session:uang/catat#tiada) tentang")]);
    finds(Code::LinkBroken, &[("uang/id.md", "Tentang", "«[Sesi](#tiada) tentang")]);
    finds(Code::UnknownReference, &[("glossary/en.md", "A plan", "«[A](term:tiada) plan")]);
    // Deep within: an explanation, an expected answer, a footnote.
    finds(Code::LinkBroken, &[(ID, "> Mencatat lebih", "> «[Mencatat](#tiada) lebih")]);
    finds(Code::LinkBroken, &[(EN, "- money in", "- «[money](#tiada) in")]);
    finds(Code::LinkBroken, &[(ID, "Uang habis.", "Uang habis.[^a]\n\n[^a]: Lihat «[itu](#tiada).\n\n")]);
    finds(
        Code::UnknownReference,
        &[
            (ID, "Uang habis.", "Uang habis.\n\n::: warning {contact=«sappa}\nHubungi.\n:::\n\n"),
            (EN, "Money is gone.", "Money.\n\n::: warning\nCall.\n:::\n\n"),
        ],
    );
}

#[test]
fn whoever_sees_a_link_sees_where_it_leads() {
    finds(Code::LinkHidden, &[(ID, "[pesan](#catat-dulu)", "«[pesan](#catatan)")]);
    finds(Code::LinkHidden, &[(EN, "[budget](term:anggaran)", "«[sitting](method:duduk)")]);
    finds(Code::LinkHidden, &[("uang/id.md", "Tentang", "«[Sesi](session:uang/catat#tanya) tentang")]);
    // A note for the supervisor alone: the facilitator does not see it either.
    finds(
        Code::LinkHidden,
        &[
            (ID, "Lihat [cara](method:duduk).", "Lihat «[cara](#amati)."),
            (ID, "Uang habis.", "Uang habis.\n\n::: coach {#amati}\nAmati.\n:::\n\n"),
            (EN, "Money is gone.", "Money is gone.\n\n::: coach {#amati}\nWatch.\n:::\n\n"),
        ],
    );
    // A footnote is seen by those who see its mark: here by facilitators, who see the quiz.
    finds_nothing(&[(ID, "Lihat [cara](method:duduk).", "Lihat.[^a]\n\n[^a]: Lihat [itu](#tanya).")]);
}

#[test]
fn a_picture_is_there_and_has_words() {
    finds(
        Code::PictureMissing,
        &[
            (ID, "balik picture=buku.svg title", "balik picture=«bukku.svg alt=Buku title"),
            (EN, "#balik", "#balik alt=Book"),
        ],
    );
    finds(Code::PictureMissing, &[(EN, "Money is gone.", "«![Book](buuku.svg) Money is gone.")]);
    finds(
        Code::PicturePath,
        &[
            (ID, "#catat-dulu picture=buku.svg", "#catat-dulu picture=«../buku.svg"),
            (ID, "#balik picture=buku.svg", "#balik picture=buku.svg alt=Buku"),
            (EN, "#balik", "#balik alt=Book"),
        ],
    );
    finds(
        Code::PictureMissing,
        &[
            ("curriculum.yaml", "picture: rumah.svg", "picture: «ruma.svg"),
            ("uang/id.md", "Tentang", "![Rumah](rumah.svg) Tentang"),
        ],
    );
    finds(
        Code::PictureAlt,
        &[
            ("curriculum.yaml", "alt: {id: Sebuah rumah., en: A house.}\n", ""),
            ("curriculum.yaml", "rumah.svg", "«rumah.svg"),
        ],
    );
}

#[test]
fn a_flipchart_takes_the_words_of_its_picture_from_the_same_text() {
    // Without them at the key message neither of the two has any, in that language.
    finds(
        Code::PictureAlt,
        &[
            (ID, "picture=buku.svg alt=\"Ibu menulis.\"", "picture=«buku.svg"),
            (ID, "#balik picture=", "#balik picture=«"),
        ],
    );
    finds(
        Code::PictureAlt,
        &[
            (EN, "::: key-message {#catat-dulu alt=\"A mother writes.\"}", "«::: key-message {#catat-dulu}"),
            (EN, "::: flipchart", "«::: flipchart"),
        ],
    );
    // Words that only a supervisor sees do not reach a flipchart.
    finds(
        Code::PictureAlt,
        &[
            (ID, "#balik picture=buku.svg", "#balik picture=«rumah.svg"),
            (EN, "#balik ", "#balik alt=House "),
            (ID, "Uang habis.", "Uang habis.\n\n::: coach\n![Rumah rahasia](rumah.svg)\n:::\n\n"),
            (EN, "Money is gone.", "Money is gone.\n\n::: coach\n![Secret house](rumah.svg)\n:::\n\n"),
        ],
    );
}

#[test]
fn a_picture_that_nothing_shows_is_said_at_its_file() {
    let mut files = base();
    files.insert("pictures/lama.svg", SVG.to_owned());
    files.insert("uang/catat/lama.svg", SVG.to_owned());
    files.insert("uang/peta.svg", SVG.to_owned());
    files.insert("pictures/credits.yaml", "buku.svg: {credit: Ani}\nhilang.svg: {credit: Budi}\n".to_owned());
    let wanted = [
        "picture-unused pictures/lama.svg:1:1",
        "picture-unused uang/catat/lama.svg:1:1",
        "picture-unused uang/peta.svg:1:1",
        "unknown-reference pictures/credits.yaml:2:1",
    ];
    assert_eq!(findings(&files), wanted);
}

#[test]
fn a_key_message_has_all_that_belongs_to_it() {
    finds(
        Code::KeyMessagePicture,
        &[
            (
                ID,
                "::: key-message {#catat-dulu picture=buku.svg alt=\"Ibu menulis.\"}",
                "«::: key-message {#catat-dulu}",
            ),
            (EN, "#catat-dulu alt=\"A mother writes.\"", "#catat-dulu"),
            (ID, "buku.svg title", "buku.svg alt=Buku title"),
            (EN, "#balik ", "#balik alt=Book "),
        ],
    );
    finds(
        Code::SimplerMissing,
        &[
            (ID, "::: key-message", "«::: key-message"),
            (ID, "::: simpler\nTulis uangmu.\n:::\n", ""),
            (EN, "::: simpler\nWrite your money.\n:::\n", ""),
        ],
    );
    finds(
        Code::TeachBackMissing,
        &[
            (ID, "::: key-message", "«::: key-message"),
            (ID, "::: teach-back\nApa yang dicatat?\n\n- uang masuk\n:::\n", ""),
            (EN, "::: teach-back\nWhat do you write?\n\n- money in\n:::\n", ""),
        ],
    );
    let more = |mark: &str| {
        let messages = (1..=3).map(|n| {
            let mark = if n == 3 { mark } else { "" };
            format!(
                "{mark}::: key-message {{#p{n} picture=buku.svg alt=Buku}}\nSatu.\n\n::: simpler\nSatu.\n:::\n::: teach-back\nApa?\n\n- satu\n:::\n:::\n\n"
            )
        });
        messages.collect::<String>()
    };
    finds(
        Code::KeyMessageCount,
        &[
            (ID, "::: flipchart", &format!("{}::: flipchart", more("«"))),
            (EN, "::: flipchart", &format!("{}::: flipchart", more(""))),
        ],
    );
}

#[test]
fn what_a_step_needs_it_can_do_without() {
    finds(Code::WithoutMissing, &[(ID, "needs=projector", "needs=projector,«power,«wall")]);
    finds(
        Code::WithoutUnneeded,
        &[(ID, "without projector", "without projector «water"), (EN, "without projector", "without projector water")],
    );
}

#[test]
fn a_question_can_be_answered_and_says_why() {
    finds(Code::QuizAnswer, &[(ID, "1. Apa dulu?\n   - [x]", "«1. Apa dulu?\n   - [ ]")]);
    finds(
        Code::QuizAnswer,
        &[(ID, "1. Apa dulu?", "«1. Apa dulu?"), (ID, "   - [ ] Belanja\n", ""), (EN, "   - [ ] Shopping\n", "")],
    );
    finds(
        Code::QuizAnswer,
        &[
            (ID, "1. Apa dulu?\n   - [x] Mencatat\n   - [ ] Belanja\n", "«1. Apa dulu?\n\n   1. Mencatat\n"),
            (EN, "   - [ ] Writing\n   - [ ] Shopping\n", "\n   1. Writing\n"),
        ],
    );
    finds(Code::QuizExplanation, &[(ID, "1. Apa", "«1. Apa"), (ID, "\n   > Mencatat lebih dulu.\n", "")]);
    finds(Code::QuizExplanation, &[(EN, "1. What", "«1. What"), (EN, "\n   > Writing first.\n", "")]);
}
