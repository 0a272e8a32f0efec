//! Translations of an older state of their source.
//!
//! A translation may say which state of its source it translates: a mark made of all the words that people read there. Owns
//! the mark; leaves to `assemble` what must agree between two languages.

use super::SessionScope;
use super::reading::{own_texts, session_text};
use crate::assemble::value_span;
use crate::curriculum::{Lang, SessionText};
use crate::source::{Code, Diagnostic, Diagnostics, Sources};

/// Letters of a mark: enough that no two states of a session share one.
const LENGTH: usize = 8;

/// The key under which a translation says what it translates.
const KEY: &str = "translates";

/// Says which translations have to be compared with their source again.
pub(super) fn session(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let mut texts = own_texts(&scope.curriculum.langs, &scope.session.texts, |text| text.file);
    let Some((lang, source)) = texts.next() else { return };
    let mut say = |text: &SessionText, message: &str, help: String| {
        let at = value_span(scope.sources, text.file, &[KEY]);
        out.push(Diagnostic::new(Code::TranslationStale, at, message, help));
    };
    if source.front.translates.is_some() {
        say(source, "this is the source language's text: it translates nothing", "Take the line away.".to_owned());
    }
    let marked: Vec<_> = texts.filter_map(|(_, text)| Some((text, text.front.translates.as_ref()?))).collect();
    if marked.is_empty() {
        return;
    }
    let mark = mark(scope.sources, source, lang);
    for (text, _) in marked.into_iter().filter(|(_, said)| **said != mark) {
        let help = format!("Compare the two and translate what is new, then write `{KEY}: {mark}`.");
        say(text, "the source language's text is not the one that this translates", help);
    }
}

/// The mark of a text: it changes with every word that people read and with nothing else. Letters alone, which YAML takes
/// for no number.
fn mark(sources: &Sources, text: &SessionText, lang: &Lang) -> String {
    let mut hasher = blake3::Hasher::new();
    let mut add = |words: &str| {
        hasher.update(&(words.len() as u64).to_le_bytes());
        hasher.update(words.as_bytes());
    };
    let front = &text.front;
    add(&front.title);
    front.summary.iter().for_each(|words| add(words));
    front.objectives.iter().for_each(|(_, words)| add(words));
    front.materials.iter().for_each(|material| add(&material.item));
    session_text(sources, text, lang, &mut |run| add(run.words));
    let hash = hasher.finalize();
    let nibbles = hash.as_bytes().iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles.take(LENGTH).map(|nibble| char::from(b'a' + nibble)).collect()
}
