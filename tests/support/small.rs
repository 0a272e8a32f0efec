//! A small right curriculum in which something is replaced, and what is found then.
//!
//! `«` in a replacement marks a place where a finding is expected; it is not written.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A test says what it expects by failing loudly.

use std::collections::BTreeMap;

use bekal::source::{Code, Diagnostic, Diagnostics, Folder};
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

pub const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9"/></svg>"#;

pub type Files = BTreeMap<&'static str, String>;

pub fn base() -> Files {
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
pub fn findings(files: &Files) -> Vec<String> {
    found(files, |folder, finding| {
        let file = folder.sources.get(finding.span.file);
        let at = file.position(finding.span.start);
        assert!(!finding.help.is_empty() && finding.span.start <= finding.span.end, "{finding:?}");
        format!("{} {}:{}:{}", finding.code.name(), file.path, at.line, at.column)
    })
}

/// What is said about a curriculum.
pub fn messages(files: &Files) -> Vec<String> {
    found(files, |_, finding| finding.message.clone())
}

/// What is to be done about it.
pub fn helps(files: &Files) -> Vec<String> {
    found(files, |_, finding| finding.help.clone())
}

fn found(files: &Files, show: impl Fn(&Folder, &Diagnostic) -> String) -> Vec<String> {
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
    let mut found: Vec<String> = out.iter().map(|finding| show(&folder, finding)).collect();
    found.sort();
    found
}

/// Replaces text in files; tells the marked places.
pub fn edited(edits: &[(&'static str, &str, &str)]) -> (Files, Vec<String>) {
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
pub fn finds(code: Code, edits: &[(&'static str, &str, &str)]) {
    let (files, marks) = edited(edits);
    let mut wanted: Vec<String> = marks.iter().map(|place| format!("{} {place}", code.name())).collect();
    wanted.sort();
    assert!(!wanted.is_empty(), "no place is marked in {edits:?}");
    assert_eq!(findings(&files), wanted, "{edits:?}");
}

#[track_caller]
pub fn finds_nothing(edits: &[(&'static str, &str, &str)]) {
    assert_eq!(findings(&edited(edits).0), Vec::<String>::new(), "{edits:?}");
}

pub const ID: &str = "uang/catat/id.md";
pub const EN: &str = "uang/catat/en.md";
