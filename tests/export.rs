//! Files for learning platforms: what `bekal export` and a build make, for whom, and that they are sound. Whether every question of
//! the shipped curriculum is read rightly by other programs is shown by `tests/run exports`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::case_sensitive_file_extension_comparisons)] // Does not matter in a test.

mod support;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use support::small::{EN, ID, edited};
use support::{Folder, tree};

const FORMATS: [(&str, &str); 5] = [
    ("gift", "quiz.gift.txt"),
    ("moodle", "quiz-moodle.xml"),
    ("qti", "quiz-qti.zip"),
    ("scorm-1.2", "scorm-1.2.zip"),
    ("scorm-2004", "scorm-2004.zip"),
];

/// A curriculum in which something is replaced, written to `c`.
fn curriculum(edits: &[(&'static str, &str, &str)]) -> Folder {
    let folder = Folder::new();
    for (path, text) in edited(edits).0 {
        folder.write(&format!("c/{path}"), text);
    }
    folder
}

/// What `bekal export` writes to a file.
fn exported(folder: &Folder, of: &str, format: &str, more: &[&str]) -> Vec<u8> {
    let args = ["export", of, "--format", format, "--root", "c", "-o", "out"];
    folder.run(args.iter().chain(more)).expect(0);
    std::fs::read(folder.join("out")).expect("a file")
}

/// All files in an artifact: those of a package, or the file itself.
fn inside(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let Ok(mut package) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return BTreeMap::from([(String::new(), bytes.to_vec())]);
    };
    let mut files = BTreeMap::new();
    for place in 0..package.len() {
        let mut file = package.by_index(place).expect("a file of the package");
        let path = file.name().expect("a name").into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("a whole file");
        files.insert(path, content);
    }
    files
}

fn text(bytes: &[u8]) -> String {
    inside(bytes).into_values().map(|file| String::from_utf8_lossy(&file).into_owned()).collect()
}

#[test]
fn a_file_is_named_after_session_and_format_and_can_go_to_standard_output() {
    let folder = curriculum(&[]);
    folder.run(["export", "uang/catat", "--format", "gift", "--root", "c"]).expect(0);
    assert!(folder.read("catat-gift.txt").contains("Apa dulu?"));
    folder.run(["export", "uang", "--format", "scorm-2004", "--root", "c"]).expect(0);
    assert!(folder.exists("uang-scorm-2004.zip"));
    let shown = folder.run(["export", "uang/catat", "--format", "gift", "--root", "c", "-o", "-", "--lang", "en"]);
    assert!(shown.expect(0).out.contains("What first?"));
}

#[test]
fn wrong_orders_say_what_is_right() {
    let folder = curriculum(&[]);
    for (order, code, says) in [
        (vec!["uang/catat", "--format", "gift", "--audience", "participant"], 2, "participants get none"),
        (vec!["uang/cata", "--format", "gift"], 2, "did you mean `uang/catat`?"),
        (vec!["uan", "--format", "gift"], 2, "did you mean `uang`?"),
        (vec!["uang/catat", "--format", "scorm"], 2, "scorm-1.2"),
        (vec!["uang/catat", "--format", "gift", "--lang", "jv"], 2, "no language `jv`"),
    ] {
        let ran = folder.run(["export", "--root", "c"].iter().chain(&order)).expect(code);
        assert!(ran.err.contains(says), "{order:?}: {}", ran.err);
    }
}

#[test]
fn a_session_without_questions_has_nothing_to_export() {
    let edits = [(ID, "::: quiz {#tanya}", "::: coach {#tanya}"), (EN, "::: quiz {#tanya}", "::: coach {#tanya}")];
    let folder = curriculum(&edits);
    let ran = folder.run(["export", "uang/catat", "--format", "qti", "--root", "c"]).expect(1);
    assert!(ran.err.contains("asks no questions"), "{}", ran.err);
}

#[test]
fn a_build_makes_every_format_for_those_who_lead_and_the_same_twice() {
    let folder = curriculum(&[]);
    let build = |out: &str, more: &[&str]| {
        let args = ["build", "c", "--out", out, "--only", "export"];
        folder.run(args.iter().chain(more)).expect(0).out
    };
    let said = build("one", &[]);
    assert!(said.contains("20 files for learning platforms"), "{said}");
    build("two", &["--no-cache", "--jobs", "1"]);
    let made = tree(&folder.join("one"));
    for audience in ["facilitator", "supervisor"] {
        for lang in ["id", "en"] {
            for (format, name) in FORMATS {
                let path = format!("{audience}/{lang}/uang/catat/{name}");
                let alone = exported(&folder, "uang/catat", format, &["--audience", audience, "--lang", lang]);
                assert_eq!(made.get(&path), Some(&alone), "{path}");
            }
        }
    }
    assert!(!made.keys().any(|path| path.starts_with("participant/")), "{:?}", made.keys());
    let files = |out: &str| -> BTreeMap<String, Vec<u8>> {
        tree(&folder.join(out)).into_iter().filter(|(path, _)| path.contains('/')).collect()
    };
    assert_eq!(files("one"), files("two"));
}

#[test]
fn a_coachs_words_are_in_no_file_of_a_facilitator() {
    let secret = "::: quiz {#rahasia for=supervisor}\n1. Apa zqcoachquestion?\n   - [x] zqcoachright\n   - [ ] zqcoachwrong\n\n   > \
                  zqcoachwhy\n:::\n\n::: coach {#pelatih}\nzqcoachwords\n:::\n\n";
    let before = "::: quiz {#tanya}";
    let both = format!("{secret}{before}");
    let folder = curriculum(&[(ID, before, &both), (EN, before, &both)]);
    for (format, _) in FORMATS {
        let of = |audience: &str| text(&exported(&folder, "uang/catat", format, &["--audience", audience]));
        assert!(!of("facilitator").contains("zqcoach"), "{format}");
        let supervisor = of("supervisor");
        for word in ["zqcoachquestion", "zqcoachright", "zqcoachwrong", "zqcoachwhy"] {
            assert!(supervisor.contains(word), "{format}: {word}");
        }
        assert!(!supervisor.contains("zqcoachwords"), "a block for coaches is no question: {format}");
    }
}

#[test]
fn signs_that_mean_something_to_a_format_stay_words() {
    let odd = r"Apa & #1 = {dulu}: a~b \\ c -> d ]]> e?";
    let folder = curriculum(&[(ID, "Apa dulu?", odd), (ID, "[x] Mencatat", "[x] 5% = \"x\" & 'y' #2")]);
    let gift = text(&exported(&folder, "uang/catat", "gift", &[]));
    assert!(gift.contains(r"Apa & \#1 \= \{dulu\}\: a\~b \\ c -> d ]]> e?"), "{gift}");
    assert!(gift.contains(r#"=5% \= "x" & 'y' \#2"#), "{gift}");
    for format in ["moodle", "qti", "scorm-1.2", "scorm-2004"] {
        let files = inside(&exported(&folder, "uang/catat", format, &[]));
        let xml = files.iter().filter(|(path, _)| path.is_empty() || path.ends_with(".xml"));
        for (path, bytes) in xml {
            let xml = String::from_utf8(bytes.clone()).expect("UTF-8");
            roxmltree::Document::parse(&xml).unwrap_or_else(|error| panic!("{format} {path}: {error}\n{xml}"));
        }
        let all: String = files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
        assert!(all.contains("Apa &amp; #1 = {dulu}: a~b \\ c -&gt; d ]]&gt; e?"), "{format}");
    }
}

#[test]
fn a_question_shows_its_picture_and_a_link_its_words() {
    let asked = "Lihat [](figure:oralit) di [gambar](session:uang/catat). ![Buku](buku.svg)";
    let folder = curriculum(&[(ID, "Apa dulu?", asked), (EN, "What first?", asked)]);
    let gift = text(&exported(&folder, "uang/catat", "gift", &[]));
    assert!(gift.contains("Lihat 200 ml di gambar. [Buku]"), "{gift}");
    let moodle = text(&exported(&folder, "uang/catat", "moodle", &[]));
    assert!(moodle.contains("@@PLUGINFILE@@/buku.svg") && moodle.contains("<file name=\"buku.svg\""), "{moodle}");
    for format in ["qti", "scorm-1.2"] {
        let files = inside(&exported(&folder, "uang/catat", format, &[]));
        assert!(files.contains_key("uang-catat/pictures/buku.svg"), "{format}: {:?}", files.keys());
        let manifest = String::from_utf8_lossy(&files["imsmanifest.xml"]).into_owned();
        assert!(manifest.contains("href=\"uang-catat/pictures/buku.svg\""), "{manifest}");
    }
}

#[test]
fn a_package_lists_exactly_what_is_in_it() {
    let folder = curriculum(&[]);
    for format in ["qti", "scorm-1.2", "scorm-2004"] {
        let files = inside(&exported(&folder, "uang", format, &[]));
        let manifest = String::from_utf8(files["imsmanifest.xml"].clone()).expect("UTF-8");
        let xml = roxmltree::Document::parse(&manifest).expect("XML");
        let mut listed: Vec<&str> = xml
            .descendants()
            .filter(|node| node.has_tag_name("file") || node.tag_name().name() == "file")
            .filter_map(|node| node.attribute("href"))
            .collect();
        listed.sort_unstable();
        let there: Vec<&str> = files.keys().map(String::as_str).filter(|path| *path != "imsmanifest.xml").collect();
        assert_eq!(listed, there, "{format}");
    }
}
