//! Hides from the Markdown parser what is bekal's own: `:::` lines, heading attributes, blanks.
//!
//! Each is overwritten by something of the same length in bytes, so that every offset stays true:
//! a fence by `***` (a rule, which interrupts whatever stands before it), attributes by spaces, underscores of a blank by
//! a control character that means nothing in Markdown. What was hidden is remembered by its offset. A hidden fence that
//! produced no rule was code.

use std::collections::HashMap;
use std::ops::Range;

/// What stands for the underscores of a blank.
pub(super) const BLANK: char = '\u{1}';

/// Fewest underscores that make a blank.
const LEAST: usize = 4;

/// A text ready for the parser, and what was hidden in it.
pub(super) struct Masked {
    /// The text, of the same length as the original.
    pub text: String,
    /// Fences: start of the `:::`, end of the line without its line end.
    pub fences: HashMap<usize, Range<usize>>,
    /// Attributes of headings and terms by the start of their line: the inside of the braces.
    pub attributes: HashMap<usize, Range<usize>>,
}

/// Hides what is ours in `text` from byte `from` on; what stands before becomes spaces.
pub(super) fn mask(text: &str, from: usize) -> Masked {
    let mut bytes = Vec::with_capacity(text.len());
    bytes.extend(text.as_bytes()[..from].iter().map(|b| if *b == b'\n' { b'\n' } else { b' ' }));
    let mut fences = HashMap::new();
    let mut attributes = HashMap::new();
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let indented = content.trim_start_matches([' ', '\t']);
        let indent = content.len() - indented.len();
        if indented.starts_with(":::") {
            fences.insert(at + indent, at + indent..at + content.len());
            bytes.extend_from_slice(&content.as_bytes()[..indent]);
            bytes.extend_from_slice(b"***");
            bytes.extend(std::iter::repeat_n(b' ', indented.len() - 3));
            bytes.extend_from_slice(&line.as_bytes()[content.len()..]);
        } else if let Some(braces) = braces(indented) {
            let start = at + indent;
            attributes.insert(start, start + braces.start + 1..start + braces.end - 1);
            push_words(&mut bytes, &content[..indent + braces.start]);
            bytes.extend(std::iter::repeat_n(b' ', content.len() - indent - braces.start));
            bytes.extend_from_slice(&line.as_bytes()[content.len()..]);
        } else {
            push_words(&mut bytes, line);
        }
        at += line.len();
    }
    // Only whole ASCII bytes were replaced by ASCII bytes, so this is UTF-8 as before.
    Masked { text: String::from_utf8(bytes).unwrap_or_default(), fences, attributes }
}

/// The braces at the end of a heading line, or of a term (a line that is words and then `{#id}`).
fn braces(line: &str) -> Option<Range<usize>> {
    let line = line.trim_end();
    if !line.ends_with('}') {
        return None;
    }
    let open = line.rfind('{')?;
    let heading = {
        let marks = line.len() - line.trim_start_matches('#').len();
        (1..=6).contains(&marks) && line[marks..].starts_with([' ', '\t'])
    };
    let term = line[open + 1..].starts_with('#') && !line[open..].contains(char::is_whitespace) && open > 0;
    (heading || term).then_some(open..line.len())
}

/// Copies words, runs of four or more underscores as blanks.
fn push_words(bytes: &mut Vec<u8>, words: &str) {
    if !words.contains("____") {
        bytes.extend_from_slice(words.as_bytes());
        return;
    }
    let mut rest = words;
    while let Some(at) = rest.find('_') {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        let run = rest[at..].len() - rest[at..].trim_start_matches('_').len();
        let byte = if run >= LEAST { BLANK as u8 } else { b'_' };
        bytes.extend(std::iter::repeat_n(byte, run));
        rest = &rest[at + run..];
    }
    bytes.extend_from_slice(rest.as_bytes());
}
