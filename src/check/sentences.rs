//! Sentences that are too long for their readers, and words that speak about the people in the room to all of them.

use std::ops::Range;

use super::figures::{match_at, word_starts};
use super::reading::{LINKED, Page, Part, Run};
use crate::curriculum::{Limits, Pairs};
use crate::source::{Code, Diagnostic, Diagnostics};

/// Abbreviations whose full stop ends no sentence.
const INSIDE: [&str; 9] = ["dr.", "jl.", "rp.", "hlm.", "mis.", "e.g.", "i.e.", "mr.", "mrs."];

/// Abbreviations that close a list: a capital after them begins a sentence.
const CLOSING: [&str; 4] = ["dll.", "dsb.", "dst.", "etc."];

/// Says which sentences of a run are too long.
pub(super) fn look(run: &Run<'_>, limits: &Limits, out: &mut Diagnostics) {
    if matches!(run.part, Part::Label | Part::Code) {
        return;
    }
    let (limit, readers) = if run.for_participants() {
        (limits.participant_words, "participants")
    } else {
        (limits.facilitator_words, "facilitators")
    };
    each_sentence(run.words, &mut |range, count| {
        if count > limit {
            out.push(Diagnostic::new(
                Code::SentenceLong,
                run.span(range),
                format!("this sentence has {count} words; for {readers} {limit} is the most"),
                "Make two sentences of it, one thought each, or leave out what can be left out.",
            ));
        }
    });
}

/// Says which words of a run speak about the people in the room.
pub(super) fn look_for_room_words(run: &Run<'_>, words: &Pairs<Vec<String>>, out: &mut Diagnostics) {
    if run.page != Page::Told || run.part != Part::Prose || !run.for_participants() {
        return;
    }
    let Some((_, words)) = words.iter().find(|(lang, words)| lang == run.lang.as_str() && !words.is_empty()) else {
        return;
    };
    let initials = words.iter().filter_map(|word| word.bytes().next()).fold([false; 256], |mut known, byte| {
        known[usize::from(byte.to_ascii_lowercase())] = true;
        known[usize::from(byte.to_ascii_uppercase())] = true;
        known
    });
    for start in word_starts(run.words).filter(|start| known(&initials, run.words, *start)) {
        let found = words.iter().filter_map(|word| match_at(run.words, start, word)).max();
        if let Some(end) = found {
            out.push(Diagnostic::new(
                Code::RoomWords,
                run.span(start..end),
                format!(
                    "`{}` speaks about the people in the room, in words that they read themselves",
                    &run.words[start..end]
                ),
                "Put what is done in the room into `::: do`, a note into `::: facilitator`; or speak to the reader.",
            ));
        }
    }
}

/// Whether a word's first byte can begin one that is looked for; letters outside ASCII are looked at closely.
fn known(initials: &[bool; 256], text: &str, start: usize) -> bool {
    text.as_bytes().get(start).is_some_and(|byte| !byte.is_ascii() || initials[usize::from(*byte)])
}

/// Visits the sentences of a text with the number of their words.
fn each_sentence(text: &str, visit: &mut dyn FnMut(Range<usize>, usize)) {
    let bytes = text.as_bytes();
    let (mut at, mut start, mut end, mut count) = (0, None, 0, 0);
    while at < bytes.len() {
        if bytes[at].is_ascii_whitespace() {
            at += 1;
            continue;
        }
        let token = at;
        let mut letters = false;
        while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
            letters |= bytes[at].is_ascii_alphanumeric();
            at += 1;
        }
        let word = &text[token..at];
        count += usize::from(letters || word.chars().any(|c| c == LINKED || c.is_alphanumeric()));
        let first = *start.get_or_insert(token);
        end = at;
        if ends(word, &text[at..]) {
            visit(first..end, count);
            (start, count) = (None, 0);
        }
    }
    if let Some(first) = start {
        visit(first..end, count);
    }
}

/// Whether a sentence ends with a word, before the rest of its run.
fn ends(word: &str, rest: &str) -> bool {
    if word.as_bytes().last().is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b',') {
        return false;
    }
    let bare = word.trim_end_matches(['"', '\'', ')', ']', '”', '’', '»', '*']);
    if bare.ends_with(['!', '?', ':', ';', '…']) {
        return true;
    }
    if !bare.ends_with('.') {
        return false;
    }
    let bare = bare.trim_start_matches(['"', '\'', '(', '[', '“', '‘', '«']);
    let is = |known: &&str| known.eq_ignore_ascii_case(bare);
    let next = rest.trim_start().chars().next();
    if INSIDE.iter().any(is) {
        false
    } else if is(&"no.") {
        !next.is_some_and(char::is_numeric)
    } else if CLOSING.iter().any(is) {
        next.is_none_or(char::is_uppercase)
    } else {
        true
    }
}
