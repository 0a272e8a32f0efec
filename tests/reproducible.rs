//! Same input, same bytes: whatever the clock, the locale, the number of threads, the order and the place of the files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use support::{Folder, Run, tree};

fn shipped() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("curriculum")
}

/// Copies a curriculum, its files written in the opposite order.
fn copied_backwards(from: &Path, to: &Path) {
    for (path, bytes) in tree(from).into_iter().rev() {
        let file = to.join(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("folders");
        fs::write(file, bytes).expect("a file");
    }
}

#[track_caller]
fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "other files");
    let differing: Vec<&String> =
        one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differing.is_empty(), "these differ: {differing:?}");
}

#[test]
fn the_shipped_curriculum_gives_the_same_bytes_anywhere() {
    let here = Folder::new();
    let arguments = |root: &Path, jobs: &str| {
        // Papers have a test of their own, with a smaller curriculum: 360 of them take a minute.
        ["build", &root.to_string_lossy(), "--out", "dist", "--jobs", jobs, "--no-cache", "--only", "site"]
            .map(str::to_owned)
    };
    let mut first = here.bekal(arguments(&shipped(), "1"));
    Run::of(first.env("TZ", "UTC").env("LC_ALL", "C")).expect(0);
    let wanted = tree(&here.join("dist"));
    assert!(wanted.len() > 100, "only {} files", wanted.len());
    assert!(wanted.contains_key("bekal-manifest.json"));

    let there = Folder::new();
    let root = there.join("another place/kurikulum");
    copied_backwards(&shipped(), &root);
    let mut second = there.bekal(arguments(&root, "4"));
    Run::of(second.env("TZ", "Asia/Jakarta").env("LC_ALL", "tr_TR.UTF-8")).expect(0);
    same(&wanted, &tree(&there.join("dist")));
}

#[test]
fn the_same_folder_built_over_itself_stays_the_same() {
    let folder = Folder::new();
    copied_backwards(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/base"), &folder.join("c"));
    folder.run(["build", "c", "--out", "dist", "--no-cache"]).expect(0);
    let first = tree(&folder.join("dist"));
    folder.run(["build", "c", "--out", "dist", "--no-cache"]).expect(0);
    same(&first, &tree(&folder.join("dist")));
}

#[test]
fn a_change_of_one_word_changes_a_page() {
    // The tests above would pass if nothing were ever written.
    let folder = Folder::new();
    copied_backwards(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/base"), &folder.join("c"));
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    let first = tree(&folder.join("dist"));
    let page = folder.read("c/rumah/cuci-tangan/en.md").replace("Germs cannot be seen", "Nobody sees germs");
    folder.write("c/rumah/cuci-tangan/en.md", page);
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    let second = tree(&folder.join("dist"));
    assert_ne!(
        first["participant/en/rumah/cuci-tangan/index.html"],
        second["participant/en/rumah/cuci-tangan/index.html"]
    );
    assert_eq!(
        first["participant/id/rumah/cuci-tangan/index.html"],
        second["participant/id/rumah/cuci-tangan/index.html"]
    );
}

/// A few words of any script.
fn words() -> impl Strategy<Value = String> {
    "[a-z\u{e9}\u{e8}\u{f1}\u{a984}-\u{a9b2}\u{4e00}-\u{4e2f}\u{1f331}\u{0627}-\u{064a} ]{1,30}[a-z]"
        .prop_map(|words| words.trim().to_owned())
}

/// A block of some kind around words.
fn block() -> impl Strategy<Value = String> {
    (0..12_u8, words(), words()).prop_map(|(kind, one, two)| match kind {
        0 => format!("::: do\n1. {one}\n2. {two}\n:::"),
        1 => format!("::: say\n{one}\n:::"),
        2 => format!("::: ask\n{one}\n\n- {two}\n:::"),
        3 => format!("::: story {{title=\"{two}\"}}\n{one}\n\n::: coach\n{two}\n:::\n:::"),
        4 => format!("::: facilitator\n{one}\n:::"),
        5 => format!("::: worksheet\n| {one} | {two} |\n|---|---|\n| ____ | ____ |\n:::"),
        6 => format!("::: quiz\n1. {one}\n   - [x] {one}\n   - [ ] {two}\n\n   > {two}\n:::"),
        7 => format!("::: coach\n> {one}\n>\n> {two}\n:::"),
        8 => format!("::: cards\n### {one}\n\n{two}\n\n---\n\n{one}\n:::"),
        9 => format!("- {one}\n- **{two}**"),
        10 => format!("::: practice {{for=supervisor}}\n{one}\n:::"),
        _ => format!("{one} *{two}*"),
    })
}

fn steps() -> impl Strategy<Value = Vec<(String, Vec<String>)>> {
    prop::collection::vec((words(), prop::collection::vec(block(), 1..5)), 1..4)
}

fn written(steps: &[(String, Vec<String>)], languages: &[&str]) -> Folder {
    let folder = Folder::new();
    folder.write(
        "c/curriculum.yaml",
        format!(
            "title: Acak\nlanguages: [{}]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - satu: [acak]\n",
            languages.join(", ")
        ),
    );
    for lang in languages {
        let mut text = format!("---\ntitle: Acak\nminutes: {}\n---\n", steps.len());
        for (place, (title, blocks)) in steps.iter().enumerate() {
            text += &format!("\n## {title} {{#langkah-{place} minutes=1}}\n\n{}\n", blocks.join("\n\n"));
        }
        folder
            .write(&format!("c/satu/acak/{lang}.md"), text)
            .write(&format!("c/satu/{lang}.md"), "---\ntitle: Satu\n---\n");
    }
    folder
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_random_curriculum_gives_the_same_bytes_twice(steps in steps(), both in any::<bool>()) {
        let languages: &[&str] = if both { &["id", "en"] } else { &["en"] };
        let folder = written(&steps, languages);
        // Any letter may stand on a page; the print font does not have them all.
        folder.run(["build", "c", "--out", "one", "--jobs", "1", "--only", "site"]).expect(0);
        folder.run(["build", "c", "--out", "four", "--jobs", "4", "--only", "site"]).expect(0);
        let one = tree(&folder.join("one"));
        prop_assert!(one.contains_key("supervisor/en/satu/acak/index.html"));
        same(&one, &tree(&folder.join("four")));
    }
}
