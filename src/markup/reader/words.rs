//! Words: gathered until something else comes, then parted at blanks and boxes. Owns what a run of plain words becomes; what
//! stands around it is the walk's.

use std::ops::Range;

use super::{Reader, length};
use crate::curriculum::{NodeKind, Tag};
use crate::markup::mask::BLANK;
use crate::source::Code;

impl Reader<'_> {
    pub(super) fn text(&mut self, words: &str, range: Range<usize>) {
        let in_code = matches!(self.tags.last(), Some(Tag::CodeBlock));
        // Code is read back as it was typed: the mask may have touched it. Where the lengths differ, the parser made
        // spaces of a tab that is partly indentation.
        let typed = &self.source[range.clone()];
        let words = if in_code && typed.len() - typed.matches('\r').count() == words.len() { typed } else { words };
        if self.words.is_empty() {
            self.words_at = range;
        } else {
            self.words_at.end = range.end;
        }
        if words.contains('\r') {
            self.words.push_str(&words.replace("\r\n", "\n"));
        } else {
            self.words.push_str(words);
        }
    }

    /// Puts down the words that were gathered: parted at blanks and boxes.
    pub(super) fn flush(&mut self) {
        if self.words.is_empty() {
            return;
        }
        let words = std::mem::take(&mut self.words);
        let range = self.words_at.clone();
        if matches!(self.tags.last(), Some(Tag::CodeBlock)) {
            let words = words.replace(BLANK, "_");
            let at = self.prose().say(&words);
            self.node(&range, NodeKind::Code { at, len: length(&words) });
            return;
        }
        self.warn_of_plain_marks(&words, &range);
        if !words.contains(BLANK) && !words.contains("[ ]") && !words.contains("[x]") {
            let at = self.prose().say(&words);
            self.node(&range, NodeKind::Text { at, len: length(&words) });
            return;
        }
        let mut rest = words.as_str();
        while !rest.is_empty() {
            let (plain, kind, taken) = next_special(rest);
            if !plain.is_empty() {
                let at = self.prose().say(plain);
                self.node(&range, NodeKind::Text { at, len: length(plain) });
            }
            if let Some(kind) = kind {
                self.node(&range, kind);
            }
            rest = &rest[plain.len() + taken..];
        }
    }

    /// Marks that Markdown took for words: a fence where none can open, a footnote without its note.
    fn warn_of_plain_marks(&mut self, words: &str, range: &Range<usize>) {
        if words.starts_with(":::") {
            self.say(
                Code::StrayFence,
                range,
                "a `:::` block cannot open on the same line as a list mark or a quote mark",
                "Put the `:::` on a line of its own, indented like the words of the list item.",
            );
        }
        if let Some(at) = words.find("[^")
            && words[at..].contains(']')
        {
            let typed = &self.source[range.clone()];
            let mark =
                typed.find("[^").and_then(|at| Some(range.start + at..range.start + at + typed[at..].find(']')? + 1));
            self.say(
                Code::FootnoteUndefined,
                &mark.unwrap_or_else(|| range.clone()),
                "this footnote mark has no note",
                "Add `[^name]: words` below, with the same name.",
            );
        }
    }
}

/// The plain words up to the next blank or box, what that is, and how many bytes it takes.
fn next_special(words: &str) -> (&str, Option<NodeKind>, usize) {
    let blank = words.find(BLANK);
    let boxed = ["[ ]", "[x]"].iter().filter_map(|mark| words.find(mark)).min();
    match (blank, boxed) {
        (Some(at), boxed) if boxed.is_none_or(|other| at < other) => {
            let run = words[at..].len() - words[at..].trim_start_matches(BLANK).len();
            let whole = at == 0 && run == words.len();
            (&words[..at], Some(NodeKind::Blank { whole }), run)
        }
        (_, Some(at)) => (&words[..at], Some(NodeKind::Box { ticked: words[at..].starts_with("[x]") }), 3),
        _ => (words, None, 0),
    }
}
