//! One cause, one finding: what follows from a mistake that was said is not said again, and what a translation takes
//! from its source is not missed in it.

mod support;

use bekal::source::Code;
use support::small::{EN, ID, SVG, edited, findings, finds, finds_nothing};

const BOTH_LOCAL: [(&str, &str, &str); 2] = [
    (ID, "::: teach-back", "::: local {lang=jv}\nCathet.\n:::\n::: teach-back"),
    (EN, "::: teach-back", "::: local {lang=jv}\nCathet.\n:::\n::: teach-back"),
];

#[test]
fn a_translation_takes_from_its_source_what_it_does_without_and_which_language_is_local() {
    finds_nothing(&[(EN, "::: without projector", "::: without")]);
    finds(Code::MissingAttribute, &[(ID, "::: without projector", "«::: without"), (ID, " needs=projector", "")]);
    finds_nothing(&BOTH_LOCAL);
    let [id, en] = BOTH_LOCAL;
    finds_nothing(&[id, en, (EN, "::: local {lang=jv}", "::: local")]);
    // Missing in both, it is missed once: where it belongs.
    let bare = (ID, "::: local {lang=jv}", "«::: local");
    finds(Code::MissingAttribute, &[id, en, bare, (EN, "::: local {lang=jv}", "::: local")]);
    finds(Code::MissingAttribute, &[id, en, bare]);
    finds(Code::AttributeValue, &[id, en, (ID, "lang=jv", "lang=«Jawa")]);
    finds(Code::AttributeValue, &[id, en, (EN, "lang=jv", "lang=«Jawa")]);
}

#[test]
fn a_text_that_is_paired_with_none_speaks_for_itself() {
    let local = |indent: &str| format!("«::: local\n{indent}Aa.\n{indent}:::\n");
    finds(Code::MissingAttribute, &[("glossary/en.md", "A plan", &format!("A plan.\n\n  {}\n  A plan", local("  ")))]);
    let note = format!("Money.[^a]\n\n[^a]: Note.\n\n    {}\n", local("    "));
    finds(Code::MissingAttribute, &[(EN, "Money is gone.", &note)]);
}

#[test]
fn a_step_without_an_id_is_one_finding() {
    finds(
        Code::MissingAttribute,
        &[(ID, "## Pesan {#pesan minutes", "«## Pesan {minutes"), (ID, "(#catat-dulu)", "(#catat-dulu)")],
    );
    finds(Code::MissingAttribute, &[(EN, "## Message {#pesan}", "«## Message")]);
}

#[test]
fn minutes_that_are_no_number_are_not_missing_too() {
    finds(Code::AttributeValue, &[(ID, "minutes=20", "minutes=«word")]);
    finds(Code::AttributeValue, &[(EN, "{#pesan}", "{#pesan minutes=«word}")]);
}

#[test]
fn a_mistyped_block_is_one_finding() {
    finds(Code::UnknownBlock, &[(ID, "::: simpler", "::: «simplr")]);
    finds(Code::UnknownBlock, &[(EN, "::: simpler", "::: «simplr")]);
    finds(Code::UnknownBlock, &[(ID, "::: teach-back", "::: «teachback")]);
    finds(Code::UnknownBlock, &[(EN, "::: teach-back", "::: «teachback")]);
    finds(Code::UnknownBlock, &[(ID, "::: without", "::: «wihtout")]);
    finds(Code::UnknownBlock, &[(EN, "::: without", "::: «wihtout")]);
    // The link to its id, and the picture that it shows, are not at fault.
    finds(
        Code::UnknownBlock,
        &[
            (ID, "::: key-message", "::: «key-mesage"),
            (ID, "#balik picture=buku.svg", "#balik picture=rumah.svg alt=Rumah"),
            (EN, "#balik", "#balik alt=House"),
        ],
    );
    finds(Code::UnknownBlock, &[(EN, "::: key-message", "::: «key-mesage"), (EN, "#balik", "#balik alt=Book")]);
    // Methods and introductions of modules are paired as sessions are.
    let story = "::: story\nSari.\n:::\n\n";
    for (id, en, from_id, from_en) in [
        ("methods/duduk/id.md", "methods/duduk/en.md", "Duduk bersama", "Sit together"),
        ("uang/id.md", "uang/en.md", "Tentang", "About"),
    ] {
        let (with_id, with_en) = (format!("{story}{from_id}"), format!("{story}{from_en}"));
        finds(Code::UnknownBlock, &[(id, from_id, &with_id), (en, from_en, &with_en), (en, "::: story", "::: «stroy")]);
        finds(Code::UnknownBlock, &[(id, from_id, &with_id), (en, from_en, &with_en), (id, "::: story", "::: «stroy")]);
    }
}

#[test]
fn a_list_that_cannot_be_read_is_not_missed_at_each_use() {
    let whole = |path: &'static str, text: &str| {
        let mut files = edited(&[(ID, "Uang habis.", "Uang habis: [](figure:oralit).")]).0;
        files.insert(path, text.to_owned());
        findings(&files)
    };
    assert_eq!(whole("contacts.yaml", "sapa: [\n"), ["yaml-syntax contacts.yaml:1:7"]);
    assert_eq!(whole("contacts.yaml", "sapa: {nama: SAPA, number: \"129\"}\n").len(), 2);
    assert_eq!(whole("figures.yaml", "oralit: 200\n"), ["yaml-wrong-value figures.yaml:1:9"]);
    assert_eq!(
        whole("methods/duduk/id.md", "---\ntitle: [\n---\n\n## Cara {#cara}\n"),
        ["yaml-syntax methods/duduk/id.md:2:8"]
    );
    let large = "x".repeat(1_100_000);
    assert_eq!(whole("glossary/id.md", &large), ["file-too-large glossary/id.md:1:1"]);
    assert_eq!(whole("glossary/en.md", &large), ["file-too-large glossary/en.md:1:1"]);
}

#[test]
fn a_picture_with_an_unsafe_name_is_neither_unused_nor_missing() {
    let mut files = edited(&[(ID, "Uang habis.", "![Ibu](<foto ibu.svg>)")]).0;
    files.insert("uang/catat/foto ibu.svg", SVG.to_owned());
    assert_eq!(findings(&files), ["path-unsafe uang/catat/foto ibu.svg:1:1"]);
    let mut files = edited(&[]).0;
    files.insert("pictures/foto ibu.svg", SVG.to_owned());
    assert_eq!(findings(&files), ["path-unsafe pictures/foto ibu.svg:1:1"]);
}
