//! `bekal plan`, with the real program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use serde_json::Value;
use support::{Folder, Run};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/curriculum");

/// A plan for a session of the shipped curriculum.
fn plan(session: &str, options: &[&str]) -> Run {
    let args = ["plan", session, "--root", SHIPPED];
    Folder::new().run(args.iter().chain(options))
}

fn json(session: &str, options: &[&str]) -> (Option<i32>, Value) {
    let run = plan(session, &[options, &["--format", "json"]].concat());
    (run.code, serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {}{}", run.out, run.err)))
}

#[test]
fn a_plan_as_json_is_as_reviewed() {
    let options =
        ["--slot", "60", "--start", "23:30", "--admin", "5", "--without", "projector,power", "--people", "40"];
    let run = plan("keuangan/mengelola-keuangan", &[&options[..], &["--format", "json"]].concat()).expect(0);
    assert!(run.err.is_empty(), "{}", run.err);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_plan_as_a_table_is_as_reviewed() {
    let options = ["--slot", "60", "--start", "09:00", "--admin", "5", "--without", "projector,power", "--lang", "en"];
    let run = plan("mengelola-keuangan", &options).expect(0);
    assert!(run.out.lines().all(|line| line.chars().count() <= 92), "{}", run.out);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_slot_that_is_too_small_is_exit_code_1_with_a_plan_for_two_meetings() {
    let run = plan("mengelola-keuangan", &["--slot", "20", "--start", "9:00"]).expect(1);
    assert!(run.err.contains("20 minutes do not hold") && run.err.contains("at least"), "{}", run.err);
    insta::assert_snapshot!(run.out);
    let (code, tiny) = json("mengelola-keuangan", &["--slot", "10"]);
    assert_eq!((code, &tiny["split"]["meetings"]), (Some(1), &Value::Array(Vec::new())));
    let (code, small) = json("mengelola-keuangan", &["--slot", "20"]);
    assert_eq!((code, small["split"]["meetings"].as_array().unwrap().len()), (Some(1), 2));
    assert_eq!(small["split"]["meetings"][1]["recap"], 5);
}

#[test]
fn wrong_usage_is_exit_code_2_with_the_near_name() {
    let cases: [(&str, &[&str], &str); 12] = [
        ("keuangan/mengelola-keuanga", &["--slot", "60"], "did you mean `keuangan/mengelola-keuangan`?"),
        ("memulai-usah", &["--slot", "60"], "did you mean `usaha/memulai-usaha`?"),
        ("xyz", &["--slot", "60"], "the sessions are pengasuhan/menjadi-orang-tua, "),
        ("memulai-usaha", &["--slot", "60", "--without", "projektor"], "did you mean `projector`?"),
        ("memulai-usaha", &["--slot", "60", "--without", "power,zebra"], "known are power, projector"),
        ("memulai-usaha", &["--slot", "60", "--lang", "jv"], "it has id, en"),
        ("memulai-usaha", &["--slot", "60", "--start", "25:00"], "as in 09:00"),
        ("memulai-usaha", &["--slot", "0"], "--slot"),
        ("memulai-usaha", &["--slot", "-5"], "--slot"),
        ("memulai-usaha", &["--slot", "60", "--people", "0"], "--people"),
        ("memulai-usaha", &["--slot", "60", "--format", "yaml"], "json"),
        ("memulai-usaha", &[], "--slot"),
    ];
    for (session, options, expected) in cases {
        let run = plan(session, options).expect(2);
        assert!(run.err.contains(expected), "{session} {options:?}: {}", run.err);
        assert!(run.out.is_empty(), "{}", run.out);
    }
    let run = Folder::new().run(["plan", "a/b", "--slot", "60"]).expect(2);
    assert!(run.err.contains("there is no folder"), "{}", run.err);
}

#[test]
fn the_same_id_in_two_modules_needs_its_module() {
    let folder = Folder::new();
    folder.run(["new", "curriculum", "--quiet"]).expect(0);
    folder.run(["new", "session", "sampah/cuci-tangan"]).expect(0);
    let run = folder.run(["plan", "cuci-tangan", "--slot", "60"]).expect(2);
    assert!(run.err.contains("rumah-sehat/cuci-tangan and sampah/cuci-tangan"), "{}", run.err);
    folder.run(["plan", "sampah/cuci-tangan", "--slot", "60"]).expect(0);
}

#[test]
fn nothing_is_planned_from_content_with_errors() {
    let folder = Folder::new();
    folder.run(["new", "curriculum", "--quiet"]).expect(0);
    folder.write("curriculum/rumah-sehat/id.md", b"\xff");
    let run = folder.run(["plan", "cuci-tangan", "--slot", "60"]).expect(1);
    assert!(run.err.contains("error[file-not-utf8]") && run.err.contains("nothing was planned"), "{}", run.err);
    assert!(run.out.is_empty());
}
