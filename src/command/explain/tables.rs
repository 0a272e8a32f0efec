//! The YAML tables and the closed lists of words as pages, written from the tables that the checker walks.

use std::fmt::Write;

use super::entry;
use crate::curriculum::{
    BASE_NEEDS, COACHING_PLAN, CONTACT, CREDIT, CURRICULUM, EVALUATION, FIGURE, FOLDER, FORM_FIELD, Field, Layout,
    METHOD, MODULE, OBSERVATION, PAPERS, Priority, READINESS, RESERVED_MODULES, SESSION, Shape,
};

/// Every table of keys: where it is written, and what it is called in short.
const TABLES: [(&str, &str, &[Field]); 12] = [
    ("curriculum.yaml", "curriculum", CURRICULUM),
    ("Front matter of a module", "module", MODULE),
    ("Front matter of a session", "session", SESSION),
    ("Front matter of a method", "method", METHOD),
    ("contacts.yaml, each entry under its key", "contact", CONTACT),
    ("coaching/plan.yaml", "coaching plan", COACHING_PLAN),
    ("figures.yaml, each entry under its key", "figure", FIGURE),
    ("pictures/credits.yaml, each entry under the picture's name", "credit", CREDIT),
    ("coaching/observation.yaml, each entry under its id", "observation", OBSERVATION),
    ("coaching/agreement.yaml and report.yaml, each entry under its id", "field", FORM_FIELD),
    ("coaching/evaluation.yaml, each form under its id", "evaluation", EVALUATION),
    ("coaching/readiness.yaml, each rule under its id", "readiness", READINESS),
];

/// The folder of a curriculum.
pub(super) fn folder() -> String {
    let mut page = "# The folder of a curriculum\n\n<lang> is the code of a language in `curriculum.yaml`, such as `id` or `en`.\n\n".to_owned();
    for (path, about) in FOLDER {
        entry(&mut page, 0, 31, path, about);
    }
    page.push_str("\nFolders are ids: lower-case ASCII words with hyphens. They make the addresses. Modules cannot be called:\n\n");
    entry(&mut page, 4, 0, "", &RESERVED_MODULES.join(" "));
    page
}

/// Every key of every table.
pub(super) fn front_matter() -> String {
    let mut page =
        "# Keys\n\n`*` marks what must be there, in the source language. A text by language is one text for all, or\n\
                    `{id: ..., en: ...}`.\n"
            .to_owned();
    for (heading, _, fields) in TABLES {
        let _ = write!(page, "\n## {heading}\n\n");
        keys(&mut page, fields, 0);
    }
    page
}

fn keys(page: &mut String, fields: &[Field], depth: usize) {
    for field in fields {
        let name = format!("{}{}", field.name, if field.required { "*" } else { "" });
        entry(page, depth * 2, 23 - depth * 2, &name, &format!("{} ({})", field.about, shape(field.shape)));
        if let Shape::Map(below) | Shape::List(below) = field.shape {
            keys(page, below, depth + 1);
        }
    }
}

fn shape(shape: Shape) -> String {
    match shape {
        Shape::Text => "text".to_owned(),
        Shape::Localized => "text by language".to_owned(),
        Shape::Number => "whole number".to_owned(),
        Shape::NumberOrText => "number or text".to_owned(),
        Shape::Date => "date, such as 2026-11-24".to_owned(),
        Shape::Word(words) => format!("one of: {}", words.join(", ")),
        Shape::Texts => "list of texts".to_owned(),
        Shape::Numbers => "list of whole numbers".to_owned(),
        Shape::Map(_) => "these keys".to_owned(),
        Shape::List(_) => "list, each with these keys".to_owned(),
        Shape::Keyed(below) => format!("by key or id of one's own: {}", self::shape(*below)),
        Shape::Modules => "list of `- module: [session, session]`".to_owned(),
    }
}

/// The closed lists of words, with what they are for.
pub(super) fn words() -> String {
    format!(
        "# Words that may be used\n\nNo other word is accepted in these places; `bekal check` names the nearest one.\n\n{}",
        words_short()
    )
}

/// The closed lists of words.
pub(super) fn words_short() -> String {
    let mut lists = vec![
        (
            "needs of a step, a method".to_owned(),
            format!("{}; more under `needs:` in curriculum.yaml", BASE_NEEDS.join(" ")),
        ),
        ("step `priority`".to_owned(), joined(Priority::WORDS.iter().map(|(word, _)| *word))),
        ("cards `layout`".to_owned(), joined(Layout::WORDS.iter().map(|(word, _)| *word))),
        ("curriculum `paper`".to_owned(), format!("{}, or such as 215x330mm", PAPERS.join(" "))),
    ];
    for (_, name, fields) in TABLES {
        closed(name, fields, &mut lists);
    }
    lists.push(("not for modules".to_owned(), RESERVED_MODULES.join(" ")));
    let mut text = String::new();
    for (place, words) in lists {
        entry(&mut text, 4, 27, &place, &words);
    }
    text
}

/// The keys of a table whose value is one word of a list.
fn closed(table: &str, fields: &[Field], lists: &mut Vec<(String, String)>) {
    for field in fields {
        match field.shape {
            Shape::Word(words) => lists.push((format!("{table} `{}`", field.name), words.join(" "))),
            Shape::Map(below) | Shape::List(below) => closed(&format!("{table} {}", field.name), below, lists),
            _ => {}
        }
    }
}

fn joined(words: impl Iterator<Item = &'static str>) -> String {
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_stands_on_the_page_whatever_it_is_nested_in() {
        fn names(fields: &[Field], into: &mut Vec<&'static str>) {
            for field in fields {
                into.push(field.name);
                if let Shape::Map(below) | Shape::List(below) = field.shape {
                    names(below, into);
                }
            }
        }
        let page = front_matter();
        let mut all = Vec::new();
        TABLES.iter().for_each(|(_, _, fields)| names(fields, &mut all));
        assert!(all.len() > 60);
        for name in all {
            let shown = |line: &str| line.trim_start().trim_end_matches('*').split([' ', '*']).next() == Some(name);
            assert!(page.lines().any(shown), "{name} is not on the page");
        }
    }

    #[test]
    fn the_words_of_nested_keys_are_listed() {
        let page = words();
        for words in [
            "session review `state`",
            "draft reviewed field-tested",
            "session materials `per`",
            "method `kind`",
            "215x330mm",
        ] {
            assert!(page.contains(words), "{words}\n{page}");
        }
    }
}
