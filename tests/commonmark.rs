//! The examples of the CommonMark specification through bekal's own way from Markdown to HTML.
//!
//! bekal is stricter than CommonMark on purpose: what it refuses or reads otherwise is in the table below, each with its
//! reason. Every example outside the table must come out as the specification says, every one inside must not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(
    clippy::struct_field_names,
    clippy::format_push_string,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::enum_variant_names,
    clippy::unchecked_time_subtraction
)] // Neither matters in a test.

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

/// What still holds for an example that differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// All but links, pictures and the levels of headings is as the specification says.
    Loosened,
    /// Nothing: it is read otherwise.
    Anything,
}

struct Difference {
    why: &'static str,
    rest: Rest,
    examples: &'static [u32],
}

/// What differs, and why.
const INTENDED: &[Difference] = &[
    Difference {
        why: "HTML is never passed on to a page: it is an error",
        rest: Rest::Anything,
        examples: &[
            21, 31, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167,
            168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188,
            189, 190, 191, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616, 617, 623, 625,
            626, 627, 628, 629, 630, 631, 642, 643,
        ],
    },
    Difference {
        why: "a page has one title, so headings move down, and those that look like titles or rules are errors",
        rest: Rest::Loosened,
        examples: &[
            10, 59, 62, 66, 67, 68, 71, 72, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 86, 89, 90, 91, 95, 96, 102, 103,
            115, 141, 214, 215, 227, 228, 229, 230, 232, 300,
        ],
    },
    Difference {
        why: "a link to a file is an error: pages are linked by key",
        rest: Rest::Loosened,
        examples: &[
            22, 23, 32, 33, 192, 193, 194, 195, 196, 198, 200, 202, 203, 204, 205, 206, 216, 217, 218, 404, 419, 422,
            433, 473, 474, 482, 483, 484, 485, 486, 487, 489, 492, 495, 496, 498, 499, 502, 503, 504, 505, 506, 507,
            509, 510, 512, 514, 515, 516, 517, 518, 519, 521, 522, 527, 528, 529, 530, 531, 532, 533, 534, 535, 539,
            540, 541, 542, 543, 544, 549, 550, 553, 554, 555, 556, 557, 558, 559, 560, 561, 562, 564, 565, 566, 567,
            568, 569, 570, 571, 593,
        ],
    },
    Difference {
        why: "a link of a sort that bekal does not publish is an error",
        rest: Rest::Loosened,
        examples: &[500, 596, 597, 598, 599, 601],
    },
    Difference {
        why: "a picture is a file of the curriculum, named without a path",
        rest: Rest::Loosened,
        examples: &[520, 572, 573, 574, 575, 576, 577, 578, 579, 580, 581, 582, 583, 584, 585, 586, 587, 588, 589, 591],
    },
    Difference {
        why: "four or more `_` are a blank to write on",
        rest: Rest::Anything,
        examples: &[43, 50, 426, 435, 451, 457, 459, 465, 468],
    },
    Difference { why: "code without a word has no `<code>`", rest: Rest::Anything, examples: &[126, 130, 144, 237] },
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

/// HTML without what says nothing: white space beside the tags of blocks, and the ways bekal writes the same thing.
fn normal(html: &str) -> String {
    let html = html.replace(" tabindex=\"0\"", "").replace("<br />", "<br>").replace("<hr />", "<hr>");
    let html = html.replace("&quot;", "\"").replace("&#39;", "'");
    let mut out = String::with_capacity(html.len());
    let mut after_block = true;
    let mut in_code = false;
    for piece in html.split_inclusive('>') {
        let (words, tag) = piece.find('<').map_or((piece, ""), |at| piece.split_at(at));
        let flows = is_inline(tag);
        if in_code {
            out.push_str(words);
        } else {
            let mut words = words.split_inclusive(char::is_whitespace).fold(String::new(), |mut one, word| {
                one.push_str(word.trim_end());
                if word.ends_with(char::is_whitespace) && !one.ends_with(' ') {
                    one.push(' ');
                }
                one
            });
            if after_block {
                words = words.trim_start().to_owned();
            }
            if !flows {
                words = words.trim_end().to_owned();
            }
            out.push_str(&words);
        }
        // The language of a code block is not kept; colouring it would need a script.
        out.push_str(if tag.starts_with("<code class=") { "<code>" } else { tag });
        in_code = tag.starts_with("<pre") || (in_code && !tag.starts_with("</pre"));
        after_block = !flows;
    }
    out
}

/// Whether words go on before and after a tag.
fn is_inline(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']).split([' ', '>']).next().unwrap_or_default();
    ["a", "em", "strong", "code", "img", "span"].contains(&name)
}

/// HTML without links, pictures and the levels of headings.
fn loosened(html: &str) -> String {
    let mut out = String::new();
    for piece in html.split_inclusive('>') {
        let (words, tag) = piece.find('<').map_or((piece, ""), |at| piece.split_at(at));
        out.push_str(words);
        match tag.as_bytes() {
            [b'<', b'a', b' ' | b'>', ..] | [b'<', b'/', b'a', b'>'] | [b'<', b'i', b'm', b'g', ..] => {}
            [b'<', b'h', b'1'..=b'6', ..] => out.push_str("<h>"),
            [b'<', b'/', b'h', b'1'..=b'6', ..] => out.push_str("</h>"),
            _ => out.push_str(tag),
        }
    }
    normal(&out)
}

fn reasons(number: u32) -> Vec<&'static Difference> {
    INTENDED.iter().filter(|difference| difference.examples.contains(&number)).collect()
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
fn every_example_in_the_table_differs_in_what_the_table_says_and_stands_there_once() {
    let mut wrong = Vec::new();
    for (example, html, said) in rendered() {
        let number = example.example;
        match reasons(number).as_slice() {
            [] => {}
            [one] => {
                assert!(
                    normal(&html) != normal(&example.html) || !said.is_empty(),
                    "example {number} no longer differs: take it off the table ({})",
                    one.why
                );
                if one.rest == Rest::Loosened && loosened(&html) != loosened(&example.html) {
                    wrong.push(format!(
                        "#{number} {:?}\n wanted {:?}\n    got {:?}",
                        example.markdown,
                        loosened(&example.html),
                        loosened(&html)
                    ));
                }
            }
            more => panic!(
                "example {number} stands in the table under {:?}",
                more.iter().map(|one| one.why).collect::<Vec<_>>()
            ),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
