//! The real program, as people and scripts call it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use std::io::Read;
use std::process::Stdio;

use support::{Folder, Run, tree};

const COMMANDS: [&[&str]; 11] = [
    &["build"],
    &["check"],
    &["explain"],
    &["new"],
    &["new", "session"],
    &["plan"],
    &["serve"],
    &["theme"],
    &["theme", "export"],
    &["completions"],
    &["man"],
];

/// A folder with the curriculum that `bekal new` makes.
fn with_curriculum() -> Folder {
    let folder = Folder::new();
    folder.run(["new", "curriculum", "--quiet"]).expect(0);
    folder
}

#[test]
fn every_help_ends_with_an_example() {
    let folder = Folder::new();
    for command in COMMANDS {
        let run = folder.run(command.iter().chain(&["--help"])).expect(0);
        assert!(run.out.contains("Example: bekal") && run.err.is_empty(), "{command:?}: {}", run.out);
    }
    let run = folder.run(["--help"]).expect(0);
    for words in ["Example: bekal", "Exit codes: 0 fine", "3 the machine failed"] {
        assert!(run.out.contains(words), "{}", run.out);
    }
}

#[test]
fn the_help_of_build_is_as_reviewed() {
    insta::assert_snapshot!(Folder::new().run(["build", "--help"]).expect(0).out);
}

#[test]
fn wrong_usage_is_exit_code_2_and_says_what_to_do() {
    let folder = with_curriculum();
    folder.write("file", "").write("full/x", "");
    let cases: [(&[&str], &str); 19] = [
        (&[], "Usage: bekal"),
        (&["buidl"], "similar"),
        (&["build", "--colour", "never"], "--color"),
        (&["build", "nowhere"], "bekal new nowhere"),
        (&["check", "nowhere"], "there is no folder nowhere"),
        (&["check", "file"], "is a file"),
        (&["build", "--out", "curriculum/dist"], "lies inside the curriculum"),
        (&["build", "--out", "."], "contains the curriculum"),
        (&["build", "--out", "curriculum"], "is the curriculum itself"),
        (&["build", "--out", "file"], "is not a folder"),
        (&["build", "--out", "full"], "  x\n"),
        (&["build", "--lang", "ID"], "a code such as id"),
        (&["build", "--lang", "xx"], "id, en"),
        (&["build", "--base-url", "example.org"], "https://"),
        (&["build", "--jobs", "0"], "--jobs"),
        (&["check", "--today", "yesterday"], "2027-03-01"),
        (&["explain", "unclosed-blok"], "bekal explain unclosed-block"),
        (&["new", "full"], "not empty"),
        (&["theme", "export", "full"], "not empty"),
    ];
    for (args, expected) in cases {
        let run = folder.run(args).expect(2);
        assert!(run.err.contains(expected), "{args:?}: {}", run.err);
        assert!(run.out.is_empty(), "{args:?} wrote to stdout: {}", run.out);
    }
    assert_eq!(tree(&folder.join("full")).len(), 1);
    assert!(!folder.exists("dist"));
}

#[test]
fn errors_in_the_content_are_exit_code_1_and_nothing_is_published() {
    let folder = with_curriculum();
    folder.run(["build"]).expect(0);
    let before = tree(&folder.join("dist"));
    folder.write("curriculum/rumah-sehat/cuci-tangan/id.md", b"---\ntitle: \xff\n---\n");
    folder.run(["check"]).expect(1);
    let run = folder.run(["build"]).expect(1);
    assert!(run.err.contains("error[file-not-utf8]") && run.err.contains("nothing was published"), "{}", run.err);
    assert!(run.err.contains("rumah-sehat/cuci-tangan/id.md:1"), "{}", run.err);
    assert!(run.out.is_empty());
    assert_eq!(tree(&folder.join("dist")), before);
    folder.run(["new", "empty", "--quiet"]).expect(0);
    std::fs::remove_dir_all(folder.join("empty")).unwrap();
    std::fs::create_dir(folder.join("empty")).unwrap();
    assert!(folder.run(["check", "empty"]).expect(1).err.contains("folder-empty"));
}

#[cfg(unix)]
#[test]
fn what_the_machine_refuses_is_exit_code_3() {
    use std::os::unix::fs::PermissionsExt;
    let folder = with_curriculum();
    folder.run(["build"]).expect(0);
    std::fs::set_permissions(folder.join("dist"), std::fs::Permissions::from_mode(0o555)).unwrap();
    let run = folder.run(["build", "--no-cache"]).expect(3);
    assert!(run.err.contains("read-only"), "{}", run.err);
    std::fs::set_permissions(folder.join("dist"), std::fs::Permissions::from_mode(0o755)).unwrap();
    if support::has_strace() {
        let place = folder.path().canonicalize().unwrap().join(".bekal-cache/dist/staging/index.html");
        let mut command = std::process::Command::new("strace");
        command.args(["-f", "-qq", "-o", "/dev/null", "-P"]).arg(&place).args(["-e", "inject=write:error=ENOSPC"]);
        command.arg(env!("CARGO_BIN_EXE_bekal")).args(["build", "--no-cache"]).current_dir(folder.path());
        let before = tree(&folder.join("dist"));
        let run = Run::of(&mut command).expect(3);
        assert!(run.err.contains("make room on that disk"), "{}", run.err);
        assert_eq!(tree(&folder.join("dist")), before);
    }
}

#[test]
fn a_build_says_what_it_made_and_where_to_open_it() {
    let folder = with_curriculum();
    let run = folder.run(["build"]).expect(0);
    for words in ["facilitator", "no warnings", "Open ./dist/index.html", " s)"] {
        assert!(run.out.contains(words), "{words:?} in {}", run.out);
    }
    assert!(folder.exists("dist/index.html") && folder.exists("dist/bekal-manifest.json"));
    assert!(folder.run(["build"]).expect(0).out.contains("Nothing changed"));
    assert!(!folder.run(["build", "--no-cache"]).expect(0).out.contains("Nothing changed"));
    let run = folder.run(["build", "--quiet", "--no-cache"]).expect(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
    std::fs::remove_dir_all(folder.join(".bekal-cache")).unwrap();
    folder.run(["build"]).expect(0);
}

#[test]
fn where_no_site_was_made_the_folder_is_what_to_open() {
    let folder = with_curriculum();
    for _ in 0..2 {
        let run = folder.run(["build", "--only", "export"]).expect(0);
        assert!(run.out.contains("Open ./dist (") && !folder.exists("dist/index.html"), "{}", run.out);
    }
}

#[test]
fn more_jobs_than_any_computer_has_are_no_burden() {
    let folder = with_curriculum();
    let began = std::time::Instant::now();
    folder.run(["check", "--jobs", "9999"]).expect(0);
    assert!(began.elapsed() < std::time::Duration::from_secs(20), "{:?}", began.elapsed());
}

#[test]
fn a_theme_that_is_not_there_is_said_in_words() {
    let folder = with_curriculum();
    let list = folder.read("curriculum/curriculum.yaml");
    folder.write("curriculum/curriculum.yaml", format!("theme: ../tiada\n{list}"));
    let said = folder.run(["check"]).expect(1).err;
    assert!(said.contains("there is no folder") && !said.contains("os error"), "{said}");
}

#[test]
fn the_same_input_gives_the_same_bytes_with_one_job_and_with_four() {
    let folder = with_curriculum();
    folder.run(["build", "--out", "one", "--jobs", "1"]).expect(0);
    folder.run(["build", "--out", "four", "--jobs", "4"]).expect(0);
    assert_eq!(tree(&folder.join("one")), tree(&folder.join("four")));
}

#[test]
fn the_starter_and_a_new_session_have_no_findings_at_all() {
    let folder = Folder::new();
    for languages in ["id,en", "en,id", "id", "en"] {
        folder.run(["new", languages, "--quiet", "--lang", languages]).expect(0);
        let run = folder.run(["check", languages, "--strict"]).expect(0);
        assert!(
            !run.err.contains("warning[") && run.err.contains("no errors, no warnings"),
            "{languages}: {}",
            run.err
        );
    }
    let run = folder.run(["new", "session", "rumah-sehat/air-bersih", "--root", "id,en"]).expect(0);
    assert!(run.out.contains("Added rumah-sehat/air-bersih"), "{}", run.out);
    let run = folder.run(["new", "session", "sampah/memilah", "--root", "id,en"]).expect(0);
    assert!(run.out.contains("sampah/en.md"), "{}", run.out);
    let list = folder.read("id,en/curriculum.yaml");
    assert!(list.contains("  - rumah-sehat: [cuci-tangan, air-bersih]\n  - sampah: [memilah]\n"), "{list}");
    folder.run(["check", "id,en"]).expect(0);
}

/// The place of the only finding: exit code 1, then file, line and column.
fn only_finding(folder: &Folder, args: &[&str]) -> (String, u64, u64) {
    let args = [&["check", "--format", "json"], args].concat();
    let found: serde_json::Value = serde_json::from_str(&folder.run(args).expect(1).out).unwrap();
    assert_eq!((found.as_array().unwrap().len(), &found[0]["code"]), (1, &"theme-invalid".into()), "{found}");
    let number = |key: &str| found[0][key].as_u64().unwrap();
    (found[0]["file"].as_str().unwrap().to_owned(), number("line"), number("column"))
}

#[test]
fn a_theme_on_the_command_line_that_is_no_folder_is_wrong_usage() {
    let folder = with_curriculum();
    folder.write("file", "");
    for (theme, words) in [("nowhere", "there is no folder nowhere"), ("file", "file is a file")] {
        for command in ["check", "build"] {
            let run = folder.run([command, "--theme", theme]).expect(2);
            assert!(run.err.contains(words) && !run.err.contains("curriculum.yaml:"), "{}", run.err);
        }
    }
}

#[test]
fn a_broken_theme_is_said_where_it_is_broken_or_where_it_was_named() {
    let folder = with_curriculum();
    folder.write("tema/templates/404.html", "<p>\n<b>{{ nothing(n=1) }}");
    assert_eq!(only_finding(&folder, &["--theme", "tema"]), ("tema/templates/404.html".to_owned(), 2, 7));
    let text = folder.run(["check", "--theme", "tema"]).expect(1).err;
    assert!(text.contains("tema/templates/404.html:2:7") && text.contains("<b>{{ nothing"), "{text}");
    folder.write("salah/template/404.html", "");
    assert_eq!(only_finding(&folder, &["--theme", "salah"]), ("salah/template".to_owned(), 1, 1));

    folder.write("byte/static/css/own.css", b"a { b: \xff; }");
    assert_eq!(only_finding(&folder, &["--theme", "byte"]), ("byte/static/css/own.css".to_owned(), 1, 1));

    let list = folder.read("curriculum/curriculum.yaml");
    for theme in ["../tema", "../tiada"] {
        folder.write("curriculum/curriculum.yaml", format!("theme: {theme}\n{list}"));
        assert_eq!(only_finding(&folder, &[]), ("curriculum.yaml".to_owned(), 1, 8), "{theme}");
    }
}

#[test]
fn a_new_session_needs_a_good_name_and_room() {
    let folder = with_curriculum();
    let before = tree(&folder.join("curriculum"));
    for (name, expected) in [
        ("cuci-tangan", "MODULE/ID"),
        ("rumah-sehat/cuci-tangan", "exists already"),
        ("rumah-sehat/Cuci", "lower-case"),
        ("../x", "lower-case"),
        ("rumah-sehat/a/b", "lower-case"),
        ("about/x", "needs for a page of its own"),
    ] {
        let run = folder.run(["new", "session", name]).expect(2);
        assert!(run.err.contains(expected), "{name}: {}", run.err);
    }
    assert_eq!(tree(&folder.join("curriculum")), before);
}

#[test]
fn findings_as_json_are_one_array_with_the_promised_keys() {
    let folder = with_curriculum();
    assert_eq!(folder.run(["check", "--format", "json"]).expect(0).out, "[]\n");
    folder.write("curriculum/rumah-sehat/id.md", b"\xff");
    let run = folder.run(["check", "--format", "json"]).expect(1);
    let found: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(&run.out).unwrap();
    let one = found.iter().find(|one| one["code"] == "file-not-utf8").unwrap();
    let keys: Vec<_> = one.keys().map(String::as_str).collect();
    assert_eq!(keys, ["code", "column", "end_column", "end_line", "file", "help", "line", "message", "severity"]);
    assert_eq!((&one["file"], &one["severity"]), (&"rumah-sehat/id.md".into(), &"error".into()));
    assert_eq!((&one["line"], &one["column"]), (&1.into(), &1.into()));
}

#[test]
fn findings_as_sarif_have_rules_and_places() {
    let folder = with_curriculum();
    folder.write("curriculum/rumah-sehat/id.md", b"\xff");
    let run = folder.run(["check", "--format", "sarif"]).expect(1);
    let log: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let one = run["results"].as_array().unwrap().iter().find(|one| one["ruleId"] == "file-not-utf8").unwrap();
    let rule = usize::try_from(one["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], "file-not-utf8");
    assert_eq!(one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "rumah-sehat/id.md");
    assert_eq!(one["locations"][0]["physicalLocation"]["region"]["startLine"], 1);
}

#[test]
fn findings_as_text_go_to_the_error_stream() {
    let folder = with_curriculum();
    folder.write("curriculum/rumah-sehat/id.md", b"\xff");
    let run = folder.run(["check", "--quiet"]).expect(1);
    assert!(run.out.is_empty() && run.err.contains("error[file-not-utf8]"), "{}", run.err);
}

#[test]
fn colours_come_when_asked_for_and_never_into_a_pipe() {
    let folder = with_curriculum();
    folder.write("curriculum/rumah-sehat/id.md", b"\xff");
    let colours = |args: &[&str], no_color: bool| {
        let mut command = folder.bekal(args);
        if no_color {
            command.env("NO_COLOR", "1");
        }
        Run::of(&mut command).err.contains('\u{1b}')
    };
    assert!(colours(&["check", "--color", "always"], false));
    assert!(colours(&["--color=always", "buidl"], false));
    for args in [&["check"][..], &["check", "--color", "never"], &["--color=never", "buidl"]] {
        assert!(!colours(args, false), "{args:?}");
    }
    assert!(!colours(&["check"], true));
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colours_unless_no_color_is_set() {
    if !support::has("script", &["-qec", "true", "/dev/null"]) {
        return;
    }
    let folder = with_curriculum();
    folder.write("curriculum/rumah-sehat/id.md", b"\xff");
    let colours = |no_color: bool| {
        let mut command = std::process::Command::new("script");
        command.args(["-qec", &format!("{} check", env!("CARGO_BIN_EXE_bekal")), "/dev/null"]);
        command.current_dir(folder.path()).env("TERM", "xterm").stdin(Stdio::null());
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        if no_color {
            command.env("NO_COLOR", "1");
        }
        let shown = Run::of(&mut command).out;
        assert!(shown.contains("file-not-utf8"), "{shown}");
        shown.contains('\u{1b}')
    };
    assert!(colours(false) && !colours(true));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_trouble() {
    let folder = with_curriculum();
    for args in [&["completions", "zsh"][..], &["explain"], &["explain", "format"], &["man"], &["--help"], &["build"]] {
        let mut child = folder.bekal(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        // A build that takes long says how far it is.
        let trouble: Vec<&str> = said.lines().filter(|line| !line.ends_with(" pages and files")).collect();
        assert_eq!((child.wait().unwrap().code(), trouble), (Some(0), vec![]), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_cannot_be_written_is_exit_code_3() {
    let folder = Folder::new();
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let run = Run::of(folder.bekal(["explain", "format"]).stdout(full)).expect(3);
    assert!(run.err.contains("cannot write to standard output"), "{}", run.err);
}

#[test]
fn completions_and_the_manual_name_the_commands() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let run = folder.run(["completions", shell]).expect(0);
        assert!(run.out.contains("no-cache") && run.err.is_empty(), "{shell}");
    }
    let page = folder.run(["man"]).expect(0).out;
    assert!(page.contains(".TH bekal 1") && page.contains("build"), "{page}");
}

#[test]
fn explanations_are_found_by_code_topic_and_bracketed_code() {
    let folder = Folder::new();
    assert!(folder.run(["explain", "raw-html"]).expect(0).out.contains("Right:"));
    assert!(folder.run(["explain", "[Raw-HTML]"]).expect(0).out.contains("Right:"));
    assert!(folder.run(["explain", "format"]).expect(0).out.contains("Who sees what"));
    let list = folder.run(["explain"]).expect(0).out;
    assert!(list.contains("raw-html") && list.contains("room-words") && list.contains("exit-codes"), "{list}");
}
