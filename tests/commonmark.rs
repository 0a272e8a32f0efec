//! The examples of the CommonMark specification through bekal's own way from Markdown to HTML.
//!
//! bekal is stricter than CommonMark on purpose: what it refuses or reads otherwise is in the table below, each with its
//! reason. Every example outside the table must come out as the specification says, every one inside must not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::struct_field_names, clippy::enum_variant_names, clippy::unchecked_time_subtraction)] // Neither matters in a test.

use std::path::Path;

use bekal::curriculum::{Audience, Curriculum};
use bekal::edition::{Edition, Visible};
use bekal::markup::prose;
use bekal::site::prose_html;
use bekal::source::{Diagnostics, FileId, Folder};
use bekal::theme::Theme;

#[derive(serde::Deserialize)]
struct Example {
    example: u32,
    markdown: String,
    html: String,
}

/// What differs, and why.
const INTENDED: &[(&str, &[u32])] = &[
    // TABLE
];

fn examples() -> Vec<Example> {
    serde_json::from_str(include_str!("fixtures/commonmark.json")).expect("the examples")
}

fn base() -> Curriculum {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/base");
    let mut out = Diagnostics::new();
    let folder = Folder::read(&root, &mut out).expect("the good curriculum");
    bekal::assemble::assemble(&folder, &mut out).expect("a curriculum")
}

/// What each example becomes, with the codes of what was said about it.
fn rendered() -> Vec<(Example, String, Vec<&'static str>)> {
    let curriculum = base();
    let visible = Visible::of(&curriculum, Audience::Supervisor);
    let edition = Edition::of(&curriculum, 0, &visible).expect("an edition");
    let theme = Theme::load(None).expect("the built-in theme");
    let language = theme.language("id").expect("Indonesian");
    examples()
        .into_iter()
        .map(|example| {
            let (text, _, said) = prose(&example.markdown, FileId::default());
            let html = prose_html(&text, &edition, language);
            (example, html, said.iter().map(|found| found.code.name()).collect())
        })
        .collect()
}

/// HTML without what says nothing: white space between tags, and the ways bekal writes the same thing.
fn normal(html: &str) -> String {
    let mut html =
        html.replace(" tabindex=\"0\"", "").replace("<br />", "<br>").replace("<hr />", "<hr>").replace("&quot;", "\"");
    // The language of a code block is not kept; highlighting would need a script.
    while let Some(at) = html.find("<code class=\"") {
        let end = html[at..].find('>').map_or(html.len(), |end| at + end);
        html.replace_range(at + "<code".len()..end, "");
    }
    let mut out = String::with_capacity(html.len());
    let mut code = false;
    for piece in html.split_inclusive('>') {
        code |= piece.contains("<pre>");
        let mut piece = if code { piece.to_owned() } else { piece.split_whitespace().collect::<Vec<_>>().join(" ") };
        if !code && out.ends_with('>') && !piece.starts_with('<') {
            // A line end between a tag and words counts as a space, as it does on a page.
            piece.insert(0, ' ');
        }
        out.push_str(&piece);
        code &= !piece.contains("</pre>");
    }
    out.replace("> <", "><").replace(" <", "<").replace("> ", ">")
}

fn reasons(number: u32) -> Vec<&'static str> {
    INTENDED.iter().filter(|(_, numbers)| numbers.contains(&number)).map(|(reason, _)| *reason).collect()
}

#[test]
fn all_examples_of_the_specification_are_here() {
    let numbers: Vec<u32> = examples().iter().map(|example| example.example).collect();
    assert_eq!(numbers, (1..=652).collect::<Vec<_>>());
}

#[test]
fn every_example_outside_the_table_comes_out_as_the_specification_says() {
    let mut wrong = Vec::new();
    for (example, html, said) in rendered() {
        if reasons(example.example).is_empty() && (normal(&html) != normal(&example.html) || !said.is_empty()) {
            wrong.push(format!(
                "#{} {said:?}\n{:?}\n wanted {:?}\n    got {:?}",
                example.example,
                example.markdown,
                normal(&example.html),
                normal(&html)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} differ", wrong.join("\n"), wrong.len());
}

#[test]
fn every_example_in_the_table_differs_and_stands_there_once() {
    for (example, html, said) in rendered() {
        match reasons(example.example).as_slice() {
            [] => {}
            [reason] => assert!(
                normal(&html) != normal(&example.html) || !said.is_empty(),
                "example {} no longer differs: take it off the table ({reason})",
                example.example
            ),
            more => panic!("example {} stands in the table under {more:?}", example.example),
        }
    }
}
