//! The examples of `bekal explain` are what authors copy: each of them builds without a finding.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use bekal::curriculum::{Attribute, Kind};
use support::Folder;

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path d=\"M1 1h8v8z\"/></svg>\n";

/// A session around the example of a kind, with what the example points at.
fn write_session(folder: &Folder, kind: Kind) {
    let example = kind.example();
    // A `without` is for what its step needs.
    let needs = if kind == Kind::Without { " needs=projector,power" } else { "" };
    let session = format!(
        "---\ntitle: {name}\nminutes: 10\n---\n\nA session.\n\n## One step {{#one minutes=10 priority=must{needs}}}\n\nWhat there is to know.\n\n{example}\n",
        name = kind.name(),
    );
    folder.write(&format!("curriculum/kinds/{}/en.md", kind.name()), session);
    for picture in ["book.svg", "object-rice.svg"].into_iter().filter(|name| example.contains(name)) {
        folder.write(&format!("curriculum/kinds/{}/{picture}", kind.name()), PICTURE);
    }
}

/// A curriculum with a session for each kind.
fn with_every_example() -> Folder {
    let folder = Folder::new();
    let sessions: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let yaml = format!(
        "title: Examples\nlanguages: [en]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - kinds: [{}]\n",
        sessions.join(", ")
    );
    folder.write("curriculum/curriculum.yaml", yaml);
    folder.write("curriculum/contacts.yaml", "ojk: {name: OJK, number: \"157\", checked: 2026-11-24}\n");
    folder.write("curriculum/kinds/en.md", "---\ntitle: Kinds\n---\n\nOne session a kind.\n");
    Kind::ALL.iter().for_each(|kind| write_session(&folder, *kind));
    folder
}

#[test]
fn the_example_of_every_kind_builds_without_a_finding() {
    let folder = with_every_example();
    let run = folder.run(["build", "--strict", "--quiet"]).expect(0);
    assert!(run.err.is_empty(), "{}", run.err);
    for kind in Kind::ALL {
        assert!(folder.exists(&format!("dist/supervisor/en/kinds/{}/index.html", kind.name())), "{}", kind.name());
        assert!(kind.example().starts_with(&format!("::: {}", kind.name())), "{}", kind.name());
    }
}

#[test]
fn every_kind_has_a_page_with_its_row() {
    let folder = Folder::new();
    for kind in Kind::ALL {
        let page = folder.run(["explain", kind.name()]).expect(0).out;
        let own = kind.attributes().iter().copied().map(Attribute::key);
        for words in [kind.about(), kind.example().lines().next().unwrap()].into_iter().chain(own) {
            let flat = page.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(words), "{}: {words}\n{page}", kind.name());
        }
    }
    assert_eq!(folder.run(["explain", ":::say"]).expect(0).out, folder.run(["explain", "say"]).expect(0).out);
    assert!(folder.run(["explain", "sya"]).expect(2).err.contains("bekal explain"));
}
