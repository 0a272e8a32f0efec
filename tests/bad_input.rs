//! Whatever lies in a curriculum folder: a clear message and the exit code of its sort, soon; never a panic, a hang or
//! half a site. The last good site stays as it was.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use support::{Folder, Run, tree};

const FINE: i32 = 0;
const CONTENT: i32 = 1;
const USAGE: i32 = 2;
const MACHINE: i32 = 3;

/// Longer than any of these takes on a slow machine, shorter than a person's patience.
const PATIENCE: Duration = Duration::from_mins(1);

const SESSION: &str = "c/rumah/cuci-tangan/id.md";
const MODULE: &str = "c/rumah/id.md";

/// The good curriculum in `c`, and a site of it in `dist`.
struct Bench {
    folder: Folder,
    site: BTreeMap<String, Vec<u8>>,
}

impl Bench {
    fn new() -> Self {
        let folder = Folder::new();
        for (path, bytes) in tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/base")) {
            folder.write(&format!("c/{path}"), bytes);
        }
        folder.run(["build", "c", "--out", "dist"]).expect(FINE);
        let site = tree(&folder.join("dist"));
        Self { folder, site }
    }

    fn write(&self, path: &str, content: impl AsRef<[u8]>) -> &Self {
        self.folder.write(path, content);
        self
    }

    fn replace(&self, path: &str, old: &str, new: &str) -> &Self {
        let text = self.folder.read(path);
        assert!(text.contains(old), "{path} has no {old}");
        self.folder.write(path, text.replacen(old, new, 1));
        self
    }

    /// Builds over the good site, which must stay as it was unless the build is fine.
    #[track_caller]
    fn build(&self, code: i32) -> Run {
        let run = soon(&self.folder, &["build", "c", "--out", "dist"]).expect(code);
        if code != FINE {
            assert_eq!(tree(&self.folder.join("dist")), self.site, "the last good site was touched");
        }
        let left: Vec<PathBuf> = fs::read_dir(self.folder.path())
            .expect("the folder")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| ["c", "dist", ".bekal-cache"].iter().all(|known| !path.ends_with(known)))
            .collect();
        assert!(left.is_empty(), "left lying about: {left:?}");
        run
    }

    /// Builds, fails with the content's exit code, and says all of these words.
    #[track_caller]
    fn refused(&self, words: &[&str]) -> Run {
        self.says(CONTENT, words)
    }

    #[track_caller]
    fn says(&self, code: i32, words: &[&str]) -> Run {
        let run = self.build(code);
        for word in words {
            assert!(run.err.contains(word), "does not say `{word}`:\n{}", &run.err[..run.err.len().min(4000)]);
        }
        assert!(run.err.len() < 200_000, "{} bytes of findings", run.err.len());
        run
    }
}

/// Runs the program, which must end in time.
#[track_caller]
fn soon(folder: &Folder, args: &[&str]) -> Run {
    in_time(folder.bekal(args))
}

#[track_caller]
fn in_time(mut command: Command) -> Run {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let (mut out, mut err) = (child.stdout.take().expect("a pipe"), child.stderr.take().expect("a pipe"));
    let out = std::thread::spawn(move || {
        let mut text = String::new();
        out.read_to_string(&mut text).map(|_| text)
    });
    let err = std::thread::spawn(move || {
        let mut text = String::new();
        err.read_to_string(&mut text).map(|_| text)
    });
    let began = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        if began.elapsed() > PATIENCE {
            child.kill().expect("a child");
            panic!("{command:?} runs longer than {PATIENCE:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    Run {
        code: status.code(),
        out: out.join().expect("a reader").expect("UTF-8"),
        err: err.join().expect("a reader").expect("UTF-8"),
    }
}

#[test]
fn an_empty_folder_is_told_how_to_begin() {
    let folder = Folder::new();
    fs::create_dir(folder.join("c")).expect("a folder");
    let run = soon(&folder, &["build", "c", "--out", "dist"]).expect(CONTENT);
    assert!(run.err.contains("folder-empty") && run.err.contains("bekal new"), "{}", run.err);
    assert!(!folder.exists("dist"));
}

#[test]
fn a_missing_root_is_wrong_usage() {
    let folder = Folder::new();
    for args in [&["build", "nowhere"][..], &["check", "nowhere"], &["build"], &["check"], &["serve", "nowhere"]] {
        let run = soon(&folder, args).expect(USAGE);
        assert!(run.err.contains("there is no folder"), "{args:?}: {}", run.err);
    }
    folder.write("file", "words");
    let run = soon(&folder, &["build", "file"]).expect(USAGE);
    assert!(run.err.contains("is a file"), "{}", run.err);
    assert!(!folder.exists("dist"));
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_the_line() {
    let bench = Bench::new();
    bench.write(MODULE, b"---\ntitle: Rumah\n---\n\nBersih \xe9 rapi.\n");
    bench.refused(&["file-not-utf8", "rumah/id.md", "in line 5"]);
}

#[test]
fn control_characters_are_found_and_mean_nothing() {
    let bench = Bench::new();
    bench.write(MODULE, "---\ntitle: Rumah\nsummary: Bersih.\n---\n\nBersih \u{1}\u{1}\u{1}\u{1} rapi\0.\n");
    bench.says(FINE, &["control-character", "rumah/id.md:6:8", "U+0001", "rumah/id.md:6:17", "U+0000"]);
    let page = bench.folder.read("dist/participant/id/rumah/index.html");
    assert!(page.contains("Bersih") && !page.contains(['\u{0}', '\u{1}']) && !page.contains("blank"), "{page}");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_no_page() {
    let bench = Bench::new();
    for path in
        tree(&bench.folder.join("c")).into_keys().filter(|path| path.ends_with(".md") || path.ends_with(".yaml"))
    {
        let path = format!("c/{path}");
        let text = bench.folder.read(&path);
        bench.write(&path, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    bench.build(FINE);
    let pages = |site: &BTreeMap<String, Vec<u8>>| -> Vec<(String, String)> {
        site.iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, bytes)| (path.clone(), String::from_utf8_lossy(bytes).into_owned()))
            .collect()
    };
    assert_eq!(pages(&bench.site), pages(&tree(&bench.folder.join("dist"))));
}

#[test]
fn a_file_of_fifty_megabytes_is_not_read() {
    let bench = Bench::new();
    bench.write(SESSION, vec![b'a'; 50 * 1024 * 1024]);
    bench.refused(&["file-too-large", "50 MB"]);

    let bench = Bench::new();
    bench.write("c/rumah/cuci-tangan/tangan.svg", vec![b'a'; 50 * 1024 * 1024]);
    bench.refused(&["file-too-large", "tangan.svg"]);
}

#[test]
fn ten_thousand_nested_quotes_are_one_finding() {
    let bench = Bench::new();
    bench.replace(SESSION, "Tangan bersih menjaga anak.", &("> ".repeat(10_000) + "Tangan."));
    let run = bench.refused(&["nesting-too-deep"]);
    assert_eq!(run.err.matches("[nesting-too-deep]").count(), 1, "{}", run.err);
    assert!(!run.err.contains("translation-differs"), "{}", run.err);
}

#[test]
fn a_thousand_nested_lists_are_one_finding() {
    let bench = Bench::new();
    let lists = (0..1000).fold(String::new(), |lists, depth| lists + &"  ".repeat(depth) + "- satu\n");
    bench.replace(SESSION, "Tangan bersih menjaga anak.", &lists);
    let run = bench.refused(&["nesting-too-deep"]);
    assert_eq!(run.err.matches("[nesting-too-deep]").count(), 1, "{}", run.err);
}

#[test]
fn a_thousand_nested_blocks_are_one_finding() {
    let bench = Bench::new();
    let blocks = "::: story\nDahulu.\n\n".repeat(1000) + &":::\n".repeat(1000);
    bench.replace(SESSION, "::: do", &(blocks + "\n::: do"));
    let run = bench.refused(&["nesting-too-deep"]);
    assert_eq!(run.err.matches("[nesting-too-deep]").count(), 1, "{}", run.err);
    assert!(!run.err.contains("stray-fence"), "{}", run.err);
}

#[test]
fn a_thousand_blocks_that_are_never_closed_end() {
    let bench = Bench::new();
    bench.replace(SESSION, "::: do", &("::: story\nDahulu.\n\n".repeat(1000) + "::: do"));
    bench.refused(&["nesting-too-deep", "unclosed-block"]);
}

#[test]
fn yaml_that_multiplies_itself_is_refused() {
    let mut bomb = String::from("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (one, next) in ('a'..='h').zip('b'..='i') {
        bomb += &format!("{next}: &{next} [{}]\n", vec![format!("*{one}"); 9].join(", "));
    }
    let bench = Bench::new();
    bench.write("c/contacts.yaml", &bomb);
    bench.refused(&["contacts.yaml"]);

    let bench = Bench::new();
    bench.replace(SESSION, "minutes: 30\n", &format!("minutes: 30\n{bomb}"));
    bench.refused(&["cuci-tangan/id.md"]);
}

#[test]
fn front_matter_without_end_is_one_finding() {
    let bench = Bench::new();
    bench.replace(SESSION, "review: {state: draft}\n---\n", "review: {state: draft}\n");
    let run = bench.refused(&["front-matter-missing", "never ends"]);
    assert_eq!(run.err.matches("error[").count(), 1, "{}", run.err);
}

#[test]
fn links_and_pictures_that_climb_out_are_refused() {
    for (link, code) in [
        ("[rahasia](../../../etc/passwd)", "link-broken"),
        ("[rahasia](/etc/passwd)", "link-broken"),
        ("[rahasia](file:///etc/passwd)", "link-unsafe"),
        ("[rahasia](session:../../etc#passwd)", "link-broken"),
        ("[rahasia](session:rumah/../rumah/cuci-tangan)", "link-broken"),
        ("[rahasia](method:../../etc)", "unknown-reference"),
        ("![rahasia](../../../etc/passwd.svg)", "picture-path"),
        ("![rahasia](..%2Ftangan.svg)", "picture-missing"),
        ("![rahasia](..\\\\tangan.svg)", "picture-path"),
    ] {
        let bench = Bench::new();
        bench.replace(SESSION, "Tangan bersih menjaga anak.", link);
        bench.refused(&[code]);
    }
}

#[test]
fn a_curriculum_that_names_folders_outside_is_refused() {
    let bench = Bench::new();
    bench.replace("c/curriculum.yaml", "[cuci-tangan]", "[cuci-tangan, ../../dist]");
    bench.refused(&["id-malformed", "curriculum.yaml"]);

    let bench = Bench::new();
    bench.replace("c/curriculum.yaml", "- rumah: [cuci-tangan]", "- rumah: [cuci-tangan]\n  - ..: [dist]");
    bench.refused(&["id-malformed", "curriculum.yaml"]);
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let bench = Bench::new();
    bench.write("secret.md", "---\ntitle: Rahasia\n---\n");
    fs::remove_file(bench.folder.join(MODULE)).expect("a file");
    symlink("../../secret.md", bench.folder.join(MODULE)).expect("a link");
    let run = soon(&bench.folder, &["build", "c", "--out", "dist"]).expect(CONTENT);
    assert!(run.err.contains("path-unsafe") && run.err.contains("rumah/id.md"), "{}", run.err);
    assert_eq!(tree(&bench.folder.join("dist")), bench.site);

    let bench = Bench::new();
    symlink("/etc", bench.folder.join("c/rumah/etc")).expect("a link");
    bench.refused(&["path-unsafe", "rumah/etc"]);

    let bench = Bench::new();
    symlink("..", bench.folder.join("c/rumah/lagi")).expect("a link");
    symlink("cermin", bench.folder.join("c/rumah/cermin")).expect("a link");
    bench.refused(&["path-unsafe", "rumah/lagi", "rumah/cermin"]);
}

#[cfg(unix)]
#[test]
fn an_unreadable_file_is_the_machines_failure() {
    use std::os::unix::fs::PermissionsExt;

    let bench = Bench::new();
    fs::set_permissions(bench.folder.join(SESSION), fs::Permissions::from_mode(0o000)).expect("permissions");
    let Some(command) = support::bound(bench.folder.bekal(["build", "c", "--out", "dist"])) else { return };
    let run = in_time(command).expect(MACHINE);
    assert!(run.err.contains("cannot read") && run.err.contains("cuci-tangan/id.md"), "{}", run.err);
    assert_eq!(tree(&bench.folder.join("dist")), bench.site, "the last good site was touched");
}

#[cfg(unix)]
#[test]
fn a_read_only_target_is_the_machines_failure() {
    use std::os::unix::fs::PermissionsExt;

    let bench = Bench::new();
    bench.replace(SESSION, "Tangan bersih", "Tangan yang bersih");
    let locked =
        |mode| fs::set_permissions(bench.folder.path(), fs::Permissions::from_mode(mode)).expect("permissions");
    let Some(command) = support::bound(bench.folder.bekal(["build", "c", "--out", "dist"])) else { return };
    locked(0o555);
    let run = in_time(command);
    locked(0o755);
    let run = run.expect(MACHINE);
    assert!(run.err.contains("cannot"), "{}", run.err);
    assert_eq!(tree(&bench.folder.join("dist")), bench.site);
}

#[test]
fn two_sessions_with_one_id_are_an_error() {
    let bench = Bench::new();
    bench.replace("c/curriculum.yaml", "[cuci-tangan]", "[cuci-tangan, cuci-tangan]");
    bench.refused(&["duplicate-id", "curriculum.yaml"]);

    // In two modules they are two sessions: their addresses differ.
    let bench = Bench::new();
    bench.replace("c/curriculum.yaml", "- rumah: [cuci-tangan]", "- rumah: [cuci-tangan]\n  - sekolah: [cuci-tangan]");
    for (path, bytes) in tree(&bench.folder.join("c/rumah")) {
        bench.write(&format!("c/sekolah/{path}"), bytes);
    }
    bench.build(FINE);
    assert!(bench.folder.exists("dist/participant/id/sekolah/cuci-tangan/index.html"));
}

#[cfg(unix)]
#[test]
fn names_that_fail_on_some_computer_are_refused() {
    for name in [
        "dua kata.svg",
        "kutip\"dua.svg",
        "kutip'satu.svg",
        "gambar-\u{e9}.svg",
        "CON.svg",
        "con.md",
        "titik.",
        "LPT1.svg",
        "a&b.svg",
    ] {
        let bench = Bench::new();
        bench.write(&format!("c/pictures/{name}"), r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>"#);
        bench.refused(&["path-unsafe", name]);
    }
    // A folder's name counts too.
    let bench = Bench::new();
    bench.write("c/modul baru/id.md", "---\ntitle: Baru\n---\n");
    bench.refused(&["path-unsafe", "modul baru"]);
}

#[test]
fn a_path_of_three_hundred_characters_is_refused_and_shown_in_part() {
    let bench = Bench::new();
    let deep = ["panjang-sekali"; 20].join("/");
    bench.write(&format!("c/{deep}/gambar.svg"), r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>"#);
    bench.refused(&["path-unsafe", "too long"]);
}

#[test]
fn a_picture_that_is_not_one_is_refused() {
    for (name, bytes) in [
        ("tangan.svg", &b"GIF89a"[..]),
        ("tangan.svg", b"<html></html>"),
        ("tangan.svg", b""),
        ("gambar.png", b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"/>"),
        ("gambar.jpg", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x04\x00\x00\x00\x03\x08\x02\x00\x00\x00"),
        ("gambar.webp", b"RIFF"),
    ] {
        let bench = Bench::new();
        bench.write(&format!("c/rumah/cuci-tangan/{name}"), bytes);
        bench.refused(&["picture-invalid", name]);
    }
}

#[test]
fn a_picture_that_carries_more_than_a_picture_is_refused() {
    for inside in [
        "<script>alert(1)</script>",
        "<g onload=\"alert(1)\"/>",
        "<g ONCLICK=\"alert(1)\"/>",
        "<image href=\"https://example.org/a.png\"/>",
        "<use href=\"https://example.org/a.svg#b\"/>",
        "<foreignObject><p>x</p></foreignObject>",
        "<animate attributeName=\"x\"/>",
        "<style>@import url(https://example.org/a.css);</style>",
        "<rect fill=\"url(https://example.org/a.svg#b)\"/>",
        "<a href=\"https://example.org/\"><rect/></a>",
        "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
        "<style><g/>@import url(https://example.org/a.css);</style>",
        "<style><![CDATA[@im\\70ort 'https://example.org/a.css';]]></style>",
        "<rect style=\"fill:u\\72l(https://example.org/a.svg#b)\"/>",
        "<style>rect { fill: image-set('https://example.org/a.png' 1x); }</style>",
    ] {
        let bench = Bench::new();
        bench.write(
            "c/rumah/cuci-tangan/tangan.svg",
            format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">{inside}</svg>"#),
        );
        bench.refused(&["picture-unsafe", "tangan.svg"]);
    }
}

#[test]
fn an_svg_whose_entities_multiply_is_refused() {
    let mut entities = String::from("<!ENTITY a \"xxxxxxxxxx\">");
    for (one, next) in ('a'..='h').zip('b'..='i') {
        entities += &format!("<!ENTITY {next} \"{}\">", format!("&{one};").repeat(10));
    }
    let bench = Bench::new();
    bench.write(
        "c/rumah/cuci-tangan/tangan.svg",
        format!(r#"<!DOCTYPE svg [{entities}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><title>&i;</title></svg>"#),
    );
    bench.refused(&["picture-invalid", "tangan.svg"]);
}

#[test]
fn a_target_that_holds_strange_files_is_wrong_usage() {
    let bench = Bench::new();
    bench.replace(SESSION, "Tangan bersih", "Tangan yang bersih");
    bench.write("dist/skripsi.docx", "years of work");
    let run = soon(&bench.folder, &["build", "c", "--out", "dist"]).expect(USAGE);
    assert!(run.err.contains("skripsi.docx"), "{}", run.err);
    assert_eq!(bench.folder.read("dist/skripsi.docx"), "years of work");
}
