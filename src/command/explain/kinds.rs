//! The block table and the attributes as pages, written from the tables that the parser reads.

use std::fmt::Write;

use super::{entry, indent};
use crate::curriculum::{Attribute, Audience, Kind, Place, Readers, STEP_ATTRIBUTES};

/// Attributes that every kind may carry, beside `#id`.
const COMMON: [Attribute; 2] = [Attribute::Title, Attribute::For];

const ATTRIBUTES: [Attribute; 8] = [
    Attribute::Title,
    Attribute::For,
    Attribute::Picture,
    Attribute::Alt,
    Attribute::Lang,
    Attribute::Layout,
    Attribute::Contact,
    Attribute::Test,
];

/// All kinds, each with its row and its example.
pub(super) fn blocks() -> String {
    let mut page = "# Kinds of blocks\n\nA block opens with `:::` and its kind, may carry `{#id key=value key=\"two words\"}`, and closes with `:::`,\n\
                    which closes the innermost open one. Prose outside blocks is for everybody.\n"
        .to_owned();
    for kind in Kind::ALL {
        let _ = write!(page, "\n## {}\n\n{}", kind.name(), row(*kind));
    }
    page
}

/// The page of one kind.
pub(super) fn kind(kind: Kind) -> String {
    format!("::: {}\n\n{}\nMore: `bekal explain blocks`, `bekal explain attributes`.\n", kind.name(), row(kind))
}

fn row(kind: Kind) -> String {
    let own = kind.attributes().iter().map(|attribute| attribute.key());
    let attributes: Vec<&str> = ["#id"].into_iter().chain(COMMON.map(Attribute::key)).chain(own).collect();
    let mut text = String::new();
    for (label, words) in [
        ("what", kind.about()),
        ("seen by", &*audiences(kind.readers())),
        ("stands", &*place(kind)),
        ("may carry", &*attributes.join(", ")),
    ] {
        entry(&mut text, 0, 11, label, words);
    }
    let _ = write!(text, "\n{}", indent(kind.example()));
    text
}

fn place(kind: Kind) -> String {
    let place = match kind.place() {
        Place::Anywhere => "in a step, or in another block",
        Place::InKeyMessage => "in a step, or in a `key-message`",
        Place::InStep => "in a step, in no other block",
    };
    let introduction = if kind.in_introduction() { "; in the introduction of a module" } else { "" };
    format!("{place}{introduction}")
}

fn audiences(readers: Readers) -> String {
    Audience::ALL
        .into_iter()
        .filter(|audience| readers.include(*audience))
        .map(Audience::key)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Who sees which kinds, a line for each set of readers.
pub(super) fn readers() -> String {
    let mut sets: Vec<(String, Vec<&str>)> = Vec::new();
    for kind in Kind::ALL {
        let set = audiences(kind.readers());
        match sets.iter_mut().find(|(known, _)| *known == set) {
            Some((_, names)) => names.push(kind.name()),
            None => sets.push((set, vec![kind.name()])),
        }
    }
    let mut text = String::new();
    for (set, names) in sets {
        entry(&mut text, 4, 38, &set, &names.join(", "));
    }
    text
}

/// Attributes of steps, then of blocks.
pub(super) fn attributes() -> String {
    let mut page = "# Attributes\n\nThey stand in braces: `{#id key=value}`. Ids are lower-case ASCII words with hyphens, the same in all languages.\n\n\
                    ## Of a step\n\nIn the heading: `## Title {#id minutes=25 priority=must needs=power,projector}`. Values have no spaces and no\n\
                    quotes; several are parted by commas.\n\n"
        .to_owned();
    for (key, shape, about) in STEP_ATTRIBUTES {
        entry(&mut page, 0, 20, key, &format!("{about} ({shape})"));
    }
    page.push_str("\n## Of a block\n\nAfter its kind: `::: story {#sari title=\"Bu Sari\"}`. Values of several words stand in quotes.\n\n");
    entry(&mut page, 0, 20, "#id", "its anchor; it pairs the block with its translation (every kind)");
    for attribute in ATTRIBUTES {
        let carriers: Vec<&str> =
            Kind::ALL.iter().filter(|kind| kind.attributes().contains(&attribute)).map(|kind| kind.name()).collect();
        let carriers = if COMMON.contains(&attribute) { "every kind".to_owned() } else { carriers.join(", ") };
        entry(&mut page, 0, 20, attribute.key(), &format!("{} ({carriers})", attribute.about()));
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_that_a_kind_may_carry_has_its_line() {
        for kind in Kind::ALL {
            assert!(kind.attributes().iter().all(|attribute| ATTRIBUTES.contains(attribute)), "{}", kind.name());
        }
        for attribute in ATTRIBUTES.into_iter().filter(|attribute| !COMMON.contains(attribute)) {
            assert!(
                Kind::ALL.iter().any(|kind| kind.attributes().contains(&attribute)),
                "nobody carries {}",
                attribute.key()
            );
        }
    }
}
