//! Anchors: what an author calls a step, a term or a contact is never what bekal calls a part of the page.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string)] // Does not matter in a test.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use support::Folder;

/// Every `attribute="..."` of a page or template.
fn values<'a>(html: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    html.match_indices(attribute).filter_map(move |(at, _)| {
        let rest = html[at + attribute.len()..].strip_prefix("=\"")?;
        html[..at].ends_with(' ').then(|| &rest[..rest.find('"').unwrap_or(rest.len())])
    })
}

/// The templates of the built-in theme: path and text.
fn templates(folder: &Path, into: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).expect("the templates") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            templates(&path, into);
        } else {
            into.push((path.display().to_string(), fs::read_to_string(&path).expect("a template")));
        }
    }
}

/// An author's id: a letter or digit, then letters, digits and hyphens.
fn an_author_could_write(id: &str) -> bool {
    id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[test]
fn every_id_of_a_template_is_one_that_no_author_can_write() {
    let mut found = Vec::new();
    templates(&Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates"), &mut found);
    let mut seen = 0;
    for (file, text) in &found {
        for id in values(text, "id") {
            // an expression alone is the author's own id; words before an expression are bekal's
            let own = id.split("{{").next().unwrap_or_default();
            if !own.is_empty() {
                seen += 1;
                assert!(!an_author_could_write(own), "{file}: id=\"{id}\" needs an underscore");
            }
        }
    }
    assert!(seen > 3, "only {seen} ids found");
}

#[test]
fn an_author_may_call_a_step_as_bekal_calls_its_parts() {
    let folder = Folder::new();
    let steps =
        ["main", "main-text", "modules", "note-1", "mark-1", "i-say", "i-unfold", "letter-a", "edition-language", "q1"];
    let mut session = format!("---\ntitle: Examples\nminutes: {}\n---\n", steps.len());
    for step in steps {
        session += &format!("\n## Step {step} {{#{step} minutes=1}}\n\nA fact.[^1]\n\n::: say\nWords.\n:::\n");
    }
    session += "\nSee [it](#i-say), or `\"#i-zebra`.\n\n[^1]: Its note.\n";
    folder
        .write(
            "c/curriculum.yaml",
            "title: Anchors\nlanguages: [en]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - one: [two]\n",
        )
        .write(
            "c/glossary/en.md",
            "Bee {#letter-b}\n: An insect.\n\nMain {#main}\n: A word.\n\nModules {#modules}\n: Parts.\n",
        )
        .write("c/one/en.md", "---\ntitle: One\n---\n")
        .write("c/one/two/en.md", &session);
    folder.run(["build", "c", "--out", "dist", "--only", "site"]).expect(0);
    let mut anchors = 0;
    for page in ["one/two/index.html", "glossary/index.html", "index.html"] {
        let html = folder.read(&format!("dist/facilitator/en/{page}"));
        let mut ids = BTreeSet::new();
        for id in values(&html, "id") {
            assert!(ids.insert(id), "{page}: two things are called {id}");
        }
        for target in values(&html, "href").filter_map(|href| href.strip_prefix('#')) {
            anchors += 1;
            assert!(ids.contains(target), "{page}: nothing is called {target}");
        }
    }
    assert!(anchors > steps.len(), "only {anchors} links within pages");
}
