//! Risky numbers that disagree with the reference list: a wrong dose on a leaflet harms.

use super::SharedScope;
use super::reading::{Run, own_texts};
use crate::assemble::{own_value_span, value_span};
use crate::curriculum::{Contact, Curriculum, Figure, Lang, Localized, SessionText};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};

/// The first letters by which a phrase is found, four where all phrases have as many; letters outside ASCII share one
/// place.
type Key = u32;

/// The wrong forms of all figures, ready to be looked for.
pub(super) struct Conflicts<'a> {
    phrases: Vec<(Key, &'a str, usize)>,
    /// Letters that make a key.
    letters: usize,
    /// Bits of keys: most words of a text begin no phrase.
    filter: Vec<u64>,
    curriculum: &'a Curriculum,
    sources: &'a Sources,
}

impl<'a> Conflicts<'a> {
    /// Those of a curriculum.
    pub fn of(curriculum: &'a Curriculum, sources: &'a Sources) -> Self {
        let bare = |phrase: &'a String| phrase.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end();
        let of_figure = |(place, (_, figure)): (usize, &'a (String, Figure))| {
            figure.conflicts.iter().map(move |phrase| (0, bare(phrase), place))
        };
        let mut phrases: Vec<(Key, &str, usize)> = curriculum
            .figures
            .iter()
            .enumerate()
            .flat_map(of_figure)
            .filter(|(_, phrase, _)| !phrase.is_empty())
            .collect();
        let letters = phrases.iter().map(|(_, phrase, _)| phrase.len()).min().unwrap_or(0).min(4);
        let mut filter = vec![0_u64; if phrases.is_empty() { 0 } else { 1024 }];
        for (known, phrase, _) in &mut phrases {
            *known = key(phrase.as_bytes(), letters);
            filter[place(*known)] |= bit(*known);
        }
        phrases.sort_unstable_by_key(|(key, ..)| *key);
        Self { phrases, letters, filter, curriculum, sources }
    }

    /// The wrong forms in a text: where, which figure, which phrase. The longest where several begin at one place.
    fn found(&self, text: &str, mut visit: impl FnMut(std::ops::Range<usize>, usize)) {
        if self.phrases.is_empty() {
            return;
        }
        let mut done = 0;
        for start in word_starts(text) {
            let key = key(&text.as_bytes()[start..], self.letters);
            if start < done || self.filter[place(key)] & bit(key) == 0 {
                continue;
            }
            let first = self.phrases.partition_point(|(known, ..)| *known < key);
            let alike = self.phrases[first..].iter().take_while(|(known, ..)| *known == key);
            if let Some((end, figure)) =
                alike.filter_map(|(_, phrase, figure)| Some((match_at(text, start, phrase)?, *figure))).max()
            {
                visit(start..end, figure);
                done = end;
            }
        }
    }

    /// Says what disagrees in a run.
    pub fn look(&self, run: &Run<'_>, out: &mut Diagnostics) {
        self.found(run.words, |range, figure| {
            out.extend(self.finding(&run.words[range.clone()], run.span(range), figure, run.lang));
        });
    }

    /// Says what disagrees in a value of YAML that the file says itself: what it takes from another is read there.
    fn value(&self, text: &str, lang: &Lang, file: FileId, path: &[&str], out: &mut Diagnostics) {
        self.found(text, |range, figure| {
            let words = &text[range];
            let Some(whole) = own_value_span(self.sources, file, path) else { return };
            let typed = self.sources.get(file).slice(whole);
            let start = whole.start as usize + typed.find(words).unwrap_or(0);
            let span = if typed.contains(words) { Span::new(file, start..start + words.len()) } else { whole };
            out.extend(self.finding(words, span, figure, lang));
        });
    }

    fn finding(&self, words: &str, span: Span, figure: usize, lang: &Lang) -> Option<Diagnostic> {
        let (key, figure) = self.curriculum.figures.get(figure)?;
        let in_lang = |text: &'a Localized| {
            text.get(lang)
                .or_else(|| self.curriculum.langs.first().and_then(|first| text.get(first)))
                .unwrap_or_default()
        };
        let owner = figure.source.as_ref().map_or_else(String::new, |source| format!(" ({})", in_lang(source)));
        let said = Diagnostic::new(
            Code::FigureConflict,
            span,
            format!("`{words}` disagrees with the figure `{key}`: {}{owner}", in_lang(&figure.text)),
            format!("Write `[](figure:{key})`, which shows the right words, or correct figures.yaml if it is wrong."),
        );
        Some(match self.curriculum.figures_file {
            Some(file) => said.with(value_span(self.sources, file, &[key]), "the reference list says it here"),
            None => said,
        })
    }
}

/// Looks through the front matter of a session.
pub(super) fn front(conflicts: &Conflicts<'_>, text: &SessionText, lang: &Lang, out: &mut Diagnostics) {
    let (front, file) = (&text.front, text.file);
    let own = |words: &str, path: &[&str], out: &mut Diagnostics| conflicts.value(words, lang, file, path, out);
    own(&front.title, &["title"], out);
    front.summary.iter().for_each(|words| own(words, &["summary"], out));
    front.objectives.iter().for_each(|(id, words)| own(words, &["objectives", id], out));
    for (place, material) in front.materials.iter().enumerate() {
        own(&material.item, &["materials", &place.to_string(), "item"], out);
        material.instead.iter().for_each(|words| own(words, &["materials", &place.to_string(), "instead"], out));
    }
    for (place, source) in front.sources.iter().enumerate() {
        own(&source.title, &["sources", &place.to_string(), "title"], out);
        source.note.iter().for_each(|words| own(words, &["sources", &place.to_string(), "note"], out));
    }
    for (place, words) in front.review.iter().flat_map(|review| &review.questions).enumerate() {
        own(words, &["review", "questions", &place.to_string()], out);
    }
}

/// Looks through the YAML that all sessions share, and the front matter of modules and methods.
pub(super) fn shared(conflicts: &Conflicts<'_>, scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    let mut localized = |text: Option<&Localized>, file: FileId, path: &[&str]| match text {
        Some(Localized::Plain(words)) => {
            curriculum.langs.iter().take(1).for_each(|lang| conflicts.value(words, lang, file, path, out));
        }
        Some(Localized::PerLang(texts)) => {
            for (lang, words) in texts {
                conflicts.value(words, &Lang::new(lang), file, &[path, &[lang]].concat(), out);
            }
        }
        None => {}
    };
    let front = &curriculum.front;
    localized(Some(&front.title), curriculum.file, &["title"]);
    localized(front.tagline.as_ref(), curriculum.file, &["tagline"]);
    localized(front.summary.as_ref(), curriculum.file, &["summary"]);
    localized(front.alt.as_ref(), curriculum.file, &["alt"]);
    if let Some(file) = curriculum.contacts_file {
        for (key, Contact { name, note, .. }) in &curriculum.contacts {
            localized(Some(name), file, &[key, "name"]);
            localized(note.as_ref(), file, &[key, "note"]);
        }
    }
    if let Some(file) = curriculum.figures_file {
        // The wrong forms stand in this file by right; what it says itself must not be one of them.
        for (key, Figure { text, .. }) in &curriculum.figures {
            localized(Some(text), file, &[key, "text"]);
        }
    }
    let modules = curriculum.modules.iter();
    for (lang, text) in modules.flat_map(|module| own_texts(&curriculum.langs, &module.texts, |text| text.file)) {
        conflicts.value(&text.front.title, lang, text.file, &["title"], out);
        text.front.summary.iter().for_each(|words| conflicts.value(words, lang, text.file, &["summary"], out));
    }
    for (lang, text) in
        curriculum.manuals().flat_map(|(texts, _)| own_texts(&curriculum.langs, texts, |text| text.file))
    {
        conflicts.value(&text.front.title, lang, text.file, &["title"], out);
        text.front.summary.iter().for_each(|words| conflicts.value(words, lang, text.file, &["summary"], out));
    }
}

fn key(bytes: &[u8], letters: usize) -> Key {
    let mut key = 0;
    let mut ended = false;
    for place in 0..letters {
        let byte = bytes.get(place).copied().unwrap_or(b' ');
        // After a space all are alike: there may be several.
        ended |= byte.is_ascii_whitespace() || bytes.get(place..).is_some_and(is_hard_space);
        if !byte.is_ascii() && !ended {
            return 0;
        }
        key = key << 8 | Key::from(if ended { b' ' } else { byte.to_ascii_lowercase() });
    }
    key
}

/// Whether a space begins here that no line breaks at: between a number and its unit.
fn is_hard_space(bytes: &[u8]) -> bool {
    ["\u{a0}", "\u{202f}"].iter().any(|space| bytes.starts_with(space.as_bytes()))
}

/// Where the bit of a key stands among the 65,536 of the filter.
fn place(key: Key) -> usize {
    (spread(key) >> 6) as usize
}

fn bit(key: Key) -> u64 {
    1 << (spread(key) & 63)
}

fn spread(key: Key) -> u32 {
    key.wrapping_mul(0x9e37_79b1) >> 16
}

/// Where the words of a text begin. A digit after a decimal mark begins none.
pub(super) fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let (mut at, mut inside) = (0, false);
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let here = at;
            let byte = bytes[here];
            let (letter, length) = if byte.is_ascii() {
                (byte.is_ascii_alphanumeric(), 1)
            } else {
                text[here..].chars().next().map_or((false, 1), |c| (c.is_alphanumeric(), c.len_utf8()))
            };
            let begins = letter && !inside && !(byte.is_ascii_digit() && follows_mark(&bytes[..here]));
            inside = letter;
            at += length;
            if begins {
                return Some(here);
            }
        }
        None
    })
}

/// Whether a number goes on: `1.` or `1,` stands before.
fn follows_mark(before: &[u8]) -> bool {
    matches!(before, [.., digit, b'.' | b','] if digit.is_ascii_digit())
}

/// Where a phrase that begins at `start` ends, if it stands there whole: whatever its case, one space or several.
pub(super) fn match_at(text: &str, start: usize, phrase: &str) -> Option<usize> {
    let mut rest = &text[start..];
    let mut wanted = phrase.chars().peekable();
    while let Some(want) = wanted.next() {
        let have = rest.chars().next()?;
        if want.is_whitespace() && have.is_whitespace() {
            rest = rest.trim_start();
            while wanted.next_if(|c| c.is_whitespace()).is_some() {}
        } else if have == want || have.to_lowercase().eq(want.to_lowercase()) {
            rest = &rest[have.len_utf8()..];
        } else {
            return None;
        }
    }
    let mut after = rest.chars();
    let whole = match (phrase.chars().next_back()?, after.next()) {
        (last, Some(next)) if last.is_alphanumeric() && next.is_alphanumeric() => false,
        ('0'..='9', Some('.' | ',')) => !after.next().is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    };
    whole.then(|| text.len() - rest.len())
}
