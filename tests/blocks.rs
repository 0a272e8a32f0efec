//! What each kind of block looks like in HTML: its example from the block table, as the facilitator and, where they may
//! see it, the participant read it, in both languages of the built-in theme.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

mod support;

use bekal::curriculum::{Kind, Place};
use support::Folder;

/// A curriculum whose every step holds the example of one kind.
fn examples() -> Folder {
    let folder = Folder::new();
    folder
        .write(
            "c/curriculum.yaml",
            "title: Blocks\nlanguages: [en, id]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - blocks: [examples]\n",
        )
        .write("c/contacts.yaml", "ojk: {name: OJK, number: \"157\", checked: 2026-11-24}\n");
    for picture in ["book.svg", "object-rice.svg"] {
        folder.write(
            &format!("c/blocks/examples/{picture}"),
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><circle r="9"/></svg>"#,
        );
    }
    let mut session = format!("---\ntitle: Examples\nminutes: {}\n---\n", Kind::ALL.len());
    for kind in Kind::ALL {
        let needs = if *kind == Kind::Without { " needs=projector,power" } else { "" };
        // The teach-back of the key message and the bare one are the same kind in two places.
        session += &format!("\n## {} {{#step-{} minutes=1{needs}}}\n\n{}\n", kind.name(), kind.name(), kind.example());
    }
    for lang in ["en", "id"] {
        folder
            .write(&format!("c/blocks/{lang}.md"), "---\ntitle: Blocks\n---\n")
            .write(&format!("c/blocks/examples/{lang}.md"), &session);
    }
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    folder
}

/// What stands in the step of a kind, without the step's own head. `None` where the page has no such step.
fn cut(page: &str, kind: Kind) -> Option<&str> {
    let step = page.find(&format!("<section class=\"step\" id=\"step-{}\"", kind.name()))?;
    let rest = &page[step..];
    let rest = &rest[..rest.find("</section>").expect("the step ends")];
    let head = rest.find("</ul>").or_else(|| rest.find("</h2>")).expect("the step has a head");
    let body = &rest[head..];
    Some(body.split_once('>').expect("a tag").1.trim())
}

fn page(folder: &Folder, audience: &str, lang: &str) -> String {
    folder.read(&format!("dist/{audience}/{lang}/blocks/examples/index.html"))
}

#[test]
fn each_kind_of_block_is_written_as_it_was_reviewed() {
    let folder = examples();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    for kind in Kind::ALL {
        let mut shown = String::new();
        for lang in ["en", "id"] {
            for audience in ["supervisor", "facilitator", "participant"] {
                let page = page(&folder, audience, lang);
                let html = cut(&page, *kind).unwrap_or("(not seen)");
                shown += &format!("<!-- {audience}, {lang} -->\n{html}\n\n");
            }
        }
        insta::assert_snapshot!(format!("block_{}", kind.name()), shown.trim_end());
    }
}

#[test]
fn a_kind_is_seen_by_whom_the_table_says() {
    use bekal::curriculum::Audience;
    let folder = examples();
    for audience in Audience::ALL {
        let page = page(&folder, audience.key(), "en");
        for kind in Kind::ALL {
            // The handout stands on the participants' leaflet, not on their page.
            let seen =
                kind.readers().include(audience) && !(*kind == Kind::Handout && audience == Audience::Participant);
            assert_eq!(cut(&page, *kind).is_some(), seen, "{} for the {}", kind.name(), audience.key());
        }
    }
}

#[test]
fn every_kind_that_stands_anywhere_can_stand_in_a_list() {
    // A list item may hold blocks.
    let folder = Folder::new();
    folder.write(
        "c/curriculum.yaml",
        "title: Blocks\nlanguages: [en]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - blocks: [lists]\n",
    );
    folder.write("c/contacts.yaml", "ojk: {name: OJK, number: \"157\", checked: 2026-11-24}\n");
    folder.write("c/blocks/en.md", "---\ntitle: Blocks\n---\n");
    let mut session = String::from("---\ntitle: Lists\nminutes: 1\n---\n\n## Lists {#lists minutes=1}\n");
    let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| kind.place() == Place::Anywhere).collect();
    for kind in &kinds {
        session += &format!("\n- words\n\n  {}\n", kind.example().replace('\n', "\n  "));
    }
    folder.write("c/blocks/lists/en.md", session);
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    let page = folder.read("dist/facilitator/en/blocks/lists/index.html");
    let seen = kinds.iter().filter(|kind| kind.readers().include(bekal::curriculum::Audience::Facilitator)).count();
    assert_eq!(page.matches("class=\"block ").count(), seen, "{page}");
    assert_eq!(page.matches("<li><p>words</p>").count(), kinds.len(), "{page}");
}

#[test]
fn a_question_is_found_by_its_step_whatever_stands_elsewhere() {
    let quiz = |head: &str, count: usize| {
        let questions = "1. Why?\n   - [x] a\n   - [ ] b\n\n   > So.\n\n".repeat(count);
        format!("::: {head}\n{questions}:::\n\n")
    };
    let anchors = |before: &str| -> Vec<String> {
        let folder = Folder::new();
        folder
            .write("c/curriculum.yaml", "title: Q\nlanguages: [en]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - m: [s]\n")
            .write("c/m/en.md", "---\ntitle: M\n---\n")
            .write(
                "c/m/s/en.md",
                format!(
                    "---\ntitle: S\nminutes: 2\n---\n\n{before}\n\n## A {{#a minutes=1}}\n\n### Quiz {{#a-q1}}\n\n{}{}{}## B {{#b minutes=1}}\n\n{}",
                    quiz("quiz", 2),
                    quiz("quiz {#own}", 1),
                    quiz("quiz", 1),
                    quiz("quiz", 1),
                ),
            );
        folder.run(["build", "c", "--out", "dist"]).expect(0);
        let page = folder.read("dist/facilitator/en/m/s/index.html");
        let ids = page.split("class=\"question\" id=\"").skip(1);
        ids.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let wanted = ["a_q1", "a_q2", "own_q1", "a_q3", "b_q1"];
    assert_eq!(anchors("Words."), wanted);
    assert_eq!(anchors("More words, and longer ones."), wanted);
    assert_eq!(anchors(&quiz("quiz", 1))[1..], wanted);
}

#[test]
fn two_options_are_true_or_false_only_where_they_say_so() {
    let folder = Folder::new();
    folder.write(
        "c/curriculum.yaml",
        "title: Blocks\nlanguages: [en, id]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n  - blocks: [quizzes]\n",
    );
    let quiz = |first: &str, second: &str| {
        format!(
            "::: quiz {{#one}}\n1. Soap keeps people well.\n   - [x] {first}\n   - [ ] {second}\n\n   > It takes germs away.\n:::\n\n\
             ::: quiz {{#two}}\n1. What comes first?\n   - [x] Writing\n   - [ ] Shopping\n\n   > It shows the limit.\n:::\n"
        )
    };
    for (lang, first, second) in [("en", "True", "*false*."), ("id", "Benar", "Salah")] {
        folder.write(&format!("c/blocks/{lang}.md"), "---\ntitle: Blocks\n---\n").write(
            &format!("c/blocks/quizzes/{lang}.md"),
            format!(
                "---\ntitle: Quizzes\nminutes: 1\n---\n\n## Quizzes {{#quizzes minutes=1}}\n\n{}",
                quiz(first, second)
            ),
        );
    }
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    for (lang, truth, one) in [("en", "True or false?", "Choose one."), ("id", "Benar atau salah?", "Pilih satu.")] {
        let page = folder.read(&format!("dist/facilitator/{lang}/blocks/quizzes/index.html"));
        let (first, second) = page.split_once("id=\"two\"").expect("two quizzes");
        assert!(first.contains(truth) && !first.contains(one), "{first}");
        assert!(second.contains(one) && !second.contains(truth), "{second}");
    }
}
