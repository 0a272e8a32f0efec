//! `bekal explain`: what a finding means and how the format is written. Owns the look of an explanation. The words of the
//! codes lie in the tables beside it; the reference of the format is written from the tables that the parser and the
//! checker read.

mod coaching;
mod codes;
mod content;
mod files;
mod kinds;
mod markup;
mod papers;
mod pictures;
mod questions;
mod rosters;
mod tables;
mod topics;
mod translations;

use std::fmt::Write;

use super::args::ExplainArgs;
use super::failure::Failure;
use super::terminal::Terminal;
use crate::curriculum::Kind;
use crate::source::{Code, Severity, nearest};

use topics::TOPICS;

/// What a code means to the one who wrote the text, and to those who work with it.
#[derive(Debug, Clone, Copy)]
struct Explanation {
    /// What bekal saw, and the rule behind it.
    means: &'static str,
    /// What would happen in the field.
    matters: &'static str,
    /// As it was written.
    wrong: &'static str,
    /// As it should be.
    right: &'static str,
}

pub(super) fn explain(args: &ExplainArgs, terminal: Terminal) -> Result<(), Failure> {
    let Some(name) = &args.name else { return terminal.result(&index()) };
    // Findings show the code in brackets, and people copy them with it.
    let name = name.trim().trim_matches(['[', ']']).to_lowercase();
    if let Some(code) = Code::named(&name) {
        return terminal.result(&page(code));
    }
    if let Some(topic) = TOPICS.iter().find(|topic| topic.name == name) {
        return terminal.result(&(topic.text)());
    }
    // A block is called as it is written, or by its name alone.
    if let Some(kind) = Kind::named(name.trim_start_matches(':').trim_start()) {
        return terminal.result(&kinds::kind(kind));
    }
    let known = Code::ALL.iter().map(|code| code.name()).chain(TOPICS.iter().map(|topic| topic.name));
    let hint = match nearest(&name, known.chain(Kind::ALL.iter().map(|kind| kind.name()))) {
        Some(near) => format!("did you mean `bekal explain {near}`?"),
        None => "`bekal explain` lists all codes and topics".to_owned(),
    };
    Err(Failure::Usage(format!("there is no code, topic or kind of block `{name}`; {hint}")))
}

/// The page of one code.
fn page(code: Code) -> String {
    let Explanation { means, matters, wrong, right } = codes::explanation(code);
    let effect = match code.severity() {
        Severity::Error => "error: nothing is published until it is corrected",
        Severity::Warning => "warning: published all the same, unless --strict is given",
    };
    let mut page = format!("{} ({effect})\n\n{}\n\n", code.name(), code.summary());
    for paragraph in [means, matters] {
        let _ = writeln!(page, "{}\n", fill(paragraph));
    }
    let _ = write!(page, "Wrong:\n\n{}\nRight:\n\n{}", indent(wrong), indent(right));
    page
}

/// All codes and topics, a line each.
fn index() -> String {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
    let mut text = "Topics\n".to_owned();
    for topic in TOPICS {
        let _ = writeln!(text, "  {:width$}  {}", topic.name, topic.summary);
    }
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let _ = writeln!(text, "\nKinds of blocks");
    entry(&mut text, 2, 0, "", &kinds.join(", "));
    for (severity, heading) in [(Severity::Error, "Errors"), (Severity::Warning, "Warnings")] {
        let _ = writeln!(text, "\n{heading}");
        for code in Code::ALL.iter().filter(|code| code.severity() == severity) {
            let _ = writeln!(text, "  {:width$}  {}", code.name(), code.summary());
        }
    }
    text.push_str("\n`bekal explain NAME` tells more about one of them.\n");
    text
}

/// Most characters of a line.
const WIDTH: usize = 92;

/// Breaks a paragraph into lines.
fn fill(paragraph: &str) -> String {
    fill_to(paragraph, WIDTH)
}

/// Adds a word and what it means, the meaning hanging `width` characters to the right of the word.
fn entry(page: &mut String, indent: usize, width: usize, word: &str, meaning: &str) {
    let hang = indent + width;
    let mut word = format!("{:indent$}{word}", "");
    if width > 0 && word.chars().count() >= hang {
        word.push_str("  ");
    }
    for (at, line) in fill_to(meaning, WIDTH - hang).lines().enumerate() {
        let before = if at == 0 { word.as_str() } else { "" };
        let _ = writeln!(page, "{before:hang$}{line}");
    }
}

/// Breaks a paragraph into lines of so many characters.
pub(super) fn fill_to(paragraph: &str, width: usize) -> String {
    let mut text = String::new();
    let mut column = 0;
    for word in paragraph.split_whitespace() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            text.push('\n');
            column = 0;
        } else if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text
}

fn indent(example: &str) -> String {
    let mut text = String::new();
    for line in example.trim_matches('\n').lines() {
        let _ = writeln!(text, "{}", format!("    {line}").trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_an_explanation_of_its_own() {
        let mut seen = std::collections::HashMap::new();
        for code in Code::ALL {
            let Explanation { means, matters, wrong, right } = codes::explanation(*code);
            assert!(means.len() > 40 && matters.len() > 40, "{} says too little", code.name());
            assert!(!wrong.trim().is_empty() && !right.trim().is_empty(), "{} lacks an example", code.name());
            assert_ne!(wrong, right, "{}", code.name());
            if let Some(other) = seen.insert(means, code.name()) {
                panic!("{} and {other} are explained by the same words", code.name());
            }
        }
    }

    #[test]
    fn no_topic_hides_a_code_and_none_a_kind() {
        for topic in TOPICS {
            assert!(Code::named(topic.name).is_none() && Kind::named(topic.name).is_none(), "{}", topic.name);
        }
        for kind in Kind::ALL {
            assert!(Code::named(kind.name()).is_none(), "{}", kind.name());
        }
    }

    #[test]
    fn every_topic_fits_a_terminal_and_leaves_no_placeholder() {
        for topic in TOPICS {
            let page = (topic.text)();
            assert!(page.ends_with('\n') && !page.contains("{words}") && !page.contains("{readers}"), "{}", topic.name);
            for line in page.lines() {
                assert!(line.chars().count() <= 130 && line == line.trim_end(), "{}: {line:?}", topic.name);
            }
        }
    }

    #[test]
    fn every_link_of_the_page_about_links_is_one() {
        let page = TOPICS.iter().find(|topic| topic.name == "links").map(|topic| (topic.text)()).unwrap_or_default();
        let examples: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("    [")).collect();
        assert!(examples.len() > 8);
        for example in examples {
            let (_, _, found) = crate::markup::prose(&format!("[{example}\n"), crate::source::FileId::default());
            assert!(found.is_empty(), "{example}: {found:?}");
        }
    }

    #[test]
    fn a_kind_and_the_keys_of_front_matter_read_well() {
        insta::assert_snapshot!("warning", kinds::kind(Kind::Warning));
        insta::assert_snapshot!("front_matter", tables::front_matter());
    }

    #[test]
    fn a_page_reads_well() {
        insta::assert_snapshot!(page(Code::UnclosedBlock));
    }
}
