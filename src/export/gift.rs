//! GIFT: questions as plain text, a category a session.
//!
//! What the format lacks is told with what it has: an ordering is a matching of what is done with places.

use std::fmt::Write;

use super::Chapter;
use super::item::{Item, Shape, Share, plain_number};
use crate::curriculum::{Choice, Prose};
use crate::theme::Messages;

/// The questions of sessions as one file.
pub(super) fn write(chapters: &[Chapter<'_, '_>], messages: &Messages) -> Vec<u8> {
    let mut out = String::new();
    for chapter in chapters {
        let _ = writeln!(out, "$CATEGORY: {}\n", chapter.category());
        for item in &chapter.items {
            let _ = writeln!(out, "::{}::[plain]{}", escape(&chapter.name(item)), prompt(chapter, item, messages));
            answers(chapter, item, &mut out);
            out.push('\n');
        }
    }
    out.into_bytes()
}

/// The question and what is asked for. GIFT has no place of its own for the latter.
fn prompt(chapter: &Chapter<'_, '_>, item: &Item<'_>, messages: &Messages) -> String {
    let asked = plain(chapter, &item.question.prompt);
    match item.shape {
        Shape::Order(_) => format!("{asked}\\n{}", escape(messages.get("export.order"))),
        Shape::Number { .. } => format!("{asked}\\n{}", escape(messages.get("export.number"))),
        Shape::One(_) | Shape::Several(_) | Shape::Truth { .. } | Shape::Match(_) => asked,
    }
}

fn answers(chapter: &Chapter<'_, '_>, item: &Item<'_>, out: &mut String) {
    let why = plain(chapter, &item.question.explanation);
    match item.shape {
        Shape::One(choices) => {
            out.push_str("{\n");
            choices.iter().for_each(|choice| option(chapter, choice, if choice.right { "=" } else { "~" }, out));
        }
        Shape::Several(choices) => {
            out.push_str("{\n");
            for choice in choices {
                option(chapter, choice, &format!("~%{}%", Share::of(choice, choices).percent()), out);
            }
        }
        Shape::Truth { choices, yes } => truth(chapter, choices, yes, out),
        Shape::Order(items) => {
            out.push_str("{\n");
            for (place, step) in items.iter().enumerate() {
                let _ = writeln!(out, "={} -> {}", side(chapter, step), place + 1);
            }
        }
        Shape::Match(pairs) => {
            out.push_str("{\n");
            for (left, right) in pairs {
                let _ = writeln!(out, "={} -> {}", side(chapter, left), side(chapter, right));
            }
        }
        Shape::Number { value, tolerance } => {
            let _ = writeln!(out, "{{#{}:{}", plain_number(value), plain_number(tolerance));
        }
    }
    let _ = writeln!(out, "####{why}\n}}");
}

fn option(chapter: &Chapter<'_, '_>, choice: &Choice, mark: &str, out: &mut String) {
    let why = plain(chapter, &choice.why);
    let _ = write!(out, "{mark}{}", plain(chapter, &choice.text));
    if !why.is_empty() {
        let _ = write!(out, "#{why}");
    }
    out.push('\n');
}

/// First what is said to a wrong answer, then to a right one.
fn truth(chapter: &Chapter<'_, '_>, choices: &[Choice], yes: usize, out: &mut String) {
    let is_true = choices.get(yes).is_some_and(|choice| choice.right);
    let why = |right: bool| {
        let choice = choices.iter().find(|choice| choice.right == right);
        choice.map(|choice| plain(chapter, &choice.why)).unwrap_or_default()
    };
    let _ = writeln!(out, "{{{}#{}#{}", if is_true { "TRUE" } else { "FALSE" }, why(false), why(true));
}

/// One side of a pair. An arrow in it would part it once more.
fn side(chapter: &Chapter<'_, '_>, prose: &Prose) -> String {
    plain(chapter, prose).replace("->", "→")
}

fn plain(chapter: &Chapter<'_, '_>, prose: &Prose) -> String {
    escape(&chapter.copyist("").plain(prose))
}

/// Signs that mean something to GIFT, as words. A line end would end the question.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn signs_of_the_format_are_words() {
        assert_eq!(escape("a=b~c#d{e}f:g\\h\ni"), r"a\=b\~c\#d\{e\}f\:g\\h\ni");
    }
}
