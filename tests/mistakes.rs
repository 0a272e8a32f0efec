//! The gallery of mistakes: for every code one small curriculum that earns it, and what bekal says about it.
//!
//! A folder of `fixtures/mistakes/` holds what differs from the good curriculum in `fixtures/base/`, and `expected.txt`:
//! a finding a line, `severity[code] file:line:column..line:column message | help`.
//! `UPDATE_EXPECTED=1 cargo test --test mistakes` writes them anew; read what it wrote.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bekal::source::{Code, Severity};
use support::Folder;

/// Codes whose curriculum also earns another finding, which cannot be parted from it, and why.
const COMPANIONS: &[(Code, Code, &str)] = &[];

/// Codes of what is read for a command beside the curriculum: `tests/coach_plan.rs` shows each of them.
const ELSEWHERE: &[Code] = &[Code::RosterInvalid, Code::RosterPersonal, Code::CoachPlan];

/// The codes that a curriculum can earn.
fn codes() -> impl Iterator<Item = &'static Code> {
    Code::ALL.iter().filter(|code| !ELSEWHERE.contains(code))
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// The good curriculum, with what one mistake changes in it.
fn planted(code: Option<Code>) -> Folder {
    let folder = Folder::new();
    lay(&fixtures().join("base"), &folder);
    let Some(code) = code else { return folder };
    lay(&fixtures().join("mistakes").join(code.name()), &folder);
    // What an overlay cannot hold: large files and files that are not there.
    match code {
        Code::FolderEmpty => {
            fs::remove_file(folder.join("curriculum.yaml")).expect("a curriculum.yaml");
        }
        Code::FileTooLarge => {
            let text = folder.read("rumah/en.md") + &"Soap. ".repeat(200_000);
            folder.write("rumah/en.md", text);
        }
        Code::PictureTooLarge => {
            let picture = folder.read("rumah/cuci-tangan/tangan.svg") + &format!("<!--{}-->", "x".repeat(310 * 1024));
            folder.write("rumah/cuci-tangan/tangan.svg", picture);
        }
        _ => {}
    }
    folder
}

fn lay(from: &Path, onto: &Folder) {
    for (path, bytes) in support::tree(from) {
        if path != "expected.txt" {
            onto.write(&path, bytes);
        }
    }
}

/// What bekal says about a folder, a finding a line.
fn findings(folder: &Folder) -> String {
    let run = folder.run(["check", ".", "--format", "json"]);
    assert!(matches!(run.code, Some(0 | 1)), "{run:?}");
    let found: Vec<serde_json::Value> =
        serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"));
    let mut lines = String::new();
    for one in found {
        let word = |key: &str| one[key].as_str().map_or_else(|| one[key].to_string(), str::to_owned);
        let [severity, code, file, message, help] = ["severity", "code", "file", "message", "help"].map(word);
        let [line, column, end_line, end_column] = ["line", "column", "end_line", "end_column"].map(word);
        lines += &format!("{severity}[{code}] {file}:{line}:{column}..{end_line}:{end_column} {message} | {help}\n");
    }
    lines
}

fn codes_in(lines: &str) -> BTreeSet<&str> {
    lines.lines().filter_map(|line| line.split_once('[')?.1.split_once(']').map(|(code, _)| code)).collect()
}

fn expected(code: Code) -> PathBuf {
    fixtures().join("mistakes").join(code.name()).join("expected.txt")
}

#[test]
fn nothing_is_said_about_the_good_curriculum() {
    assert_eq!(findings(&planted(None)), "");
}

#[test]
fn every_mistake_is_said_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    for code in codes() {
        let said = findings(&planted(Some(*code)));
        let file = expected(*code);
        if update {
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(&file, &said).expect("expected.txt");
        }
        let wanted = fs::read_to_string(&file).unwrap_or_default();
        if said != wanted {
            wrong.push(format!("{}\n  expected:\n{wanted}  said:\n{said}", code.name()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_code_has_a_mistake_that_earns_it_and_nothing_else() {
    let mut wrong = Vec::new();
    for code in codes() {
        let wanted = fs::read_to_string(expected(*code)).unwrap_or_default();
        let mut earned: BTreeSet<&str> =
            COMPANIONS.iter().filter(|(of, _, _)| of == code).map(|(_, with, _)| with.name()).collect();
        earned.insert(code.name());
        if codes_in(&wanted) != earned {
            wrong.push(format!("{}: {wanted:?}", code.name()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_of_the_gallery_belongs_to_a_code() {
    for folder in fs::read_dir(fixtures().join("mistakes")).expect("the gallery") {
        let name = folder.expect("a folder").file_name().to_string_lossy().into_owned();
        assert!(Code::named(&name).is_some(), "there is no code `{name}`");
    }
}

#[test]
fn errors_stop_a_build_and_warnings_do_not() {
    for code in [Code::RawHtml, Code::LinkUnsafe, Code::ContactOld, Code::PictureUnused] {
        let folder = planted(Some(code));
        let out = Folder::new();
        let dist = out.join("dist");
        let arguments = ["build".as_ref(), ".".as_ref(), "--out".as_ref(), dist.as_os_str()];
        let run = folder.run(arguments);
        match code.severity() {
            Severity::Error => {
                run.expect(1);
                assert!(!dist.exists(), "{} was published", code.name());
            }
            Severity::Warning => {
                run.expect(0);
                assert!(out.exists("dist/index.html"), "{} stopped a build", code.name());
            }
        }
    }
}
