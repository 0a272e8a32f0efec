//! All that people read in a text, run by run, with who reads it and where it stands in the file.
//!
//! A run is what flows without a break: a paragraph, an item, a cell, a heading. Stress and links inside a sentence do not
//! part it. Owns the walk and the way back from words to bytes; leaves what is wrong with the words to the rules. One walk
//! serves all of them, because a check of a long curriculum is mostly this walk.

use std::ops::Range;

use super::figures::Conflicts;
use super::{SessionScope, SharedScope, figures, sentences};
use crate::curriculum::{
    AnswerKind, Audience, Block, Curriculum, Detail, Footnote, Lang, NodeKind, PictureRef, Prose, Question, Readers,
    SessionText, Tag,
};
use crate::source::{Diagnostics, FileId, SourceFile, Sources, Span};

/// Stands in a run for a link that takes its target's words: one word.
pub(super) const LINKED: char = '\u{fffc}';

/// Where a run stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Flowing text: a paragraph, an item, a cell.
    Prose,
    /// A heading, the title of a step, a term.
    Heading,
    /// The words of an attribute or a picture: title, alt, caption.
    Label,
    /// Shown as typed.
    Code,
}

/// Which sort of page a run stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// A session, or the introduction of a module.
    Told,
    /// The glossary or a method.
    Reference,
}

/// Words that came from one stretch of the file.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Where they begin in the run, and how many bytes they are.
    at: usize,
    len: usize,
    /// The stretch of the file; may hold marks that are not among the words.
    start: u32,
    end: u32,
}

/// Words that flow without a break.
pub(super) struct Run<'a> {
    /// The words; line ends are spaces.
    pub words: &'a str,
    /// Who reads them.
    pub readers: Readers,
    /// The language they are in.
    pub lang: &'a Lang,
    /// Where they stand.
    pub part: Part,
    /// On which sort of page.
    pub page: Page,
    file: FileId,
    source: &'a SourceFile,
    pieces: &'a [Piece],
}

impl Run<'_> {
    /// Whether participants read or hear it.
    pub fn for_participants(&self) -> bool {
        self.readers.include(Audience::Participant)
    }

    /// The place in the file of a range of the words.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.pieces.iter().position(|piece| range.start < piece.at + piece.len);
        let end = self.pieces.iter().rposition(|piece| piece.at < range.end);
        let (Some(first), Some(last)) = (start, end) else { return Span::at_start(self.file) };
        let start = self.offset(first, range.start).unwrap_or(self.pieces[first].start as usize);
        let end = self.offset(last, range.end).unwrap_or(self.pieces[last].end as usize);
        Span::new(self.file, start..end.max(start))
    }

    /// The byte of the file at which an offset of a piece stands. `None` where the words cannot be found there.
    fn offset(&self, place: usize, at: usize) -> Option<usize> {
        let piece = self.pieces[place];
        let inside = at.clamp(piece.at, piece.at + piece.len) - piece.at;
        let (start, end) = (piece.start as usize, piece.end as usize);
        let words = self.words.get(piece.at..piece.at + piece.len)?;
        let typed = self.source.text.get(start..end)?;
        // Words around a blank share the stretch of the whole line: look behind those that stand before.
        let mut from = 0;
        for other in self.pieces[..place].iter().filter(|other| (other.start, other.end) == (piece.start, piece.end)) {
            let before = self.words.get(other.at..other.at + other.len)?;
            from += typed.get(from..)?.find(before)? + before.len();
        }
        match typed.get(from..)?.find(words) {
            Some(found) => Some(start + from + found + inside),
            None => aligned(typed.get(from..)?, words, inside).map(|found| start + from + found),
        }
    }
}

/// Where offset `want` of the words stands in what was typed with escapes and entities.
fn aligned(typed: &str, words: &str, want: usize) -> Option<usize> {
    let mut at = 0;
    for (offset, char) in words.char_indices() {
        loop {
            let rest = typed.get(at..)?;
            let next = rest.chars().next()?;
            if next == '&' {
                let length = rest
                    .find(';')
                    .filter(|length| rest[1..*length].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#'));
                if let Some(length) = length.filter(|length| *length > 1) {
                    if offset == want {
                        return Some(at);
                    }
                    at += length + 1;
                    break;
                }
            }
            if next == char {
                if offset == want {
                    return Some(at);
                }
                at += next.len_utf8();
                break;
            }
            at += next.len_utf8();
        }
    }
    Some(at)
}

/// What does not change while a text is walked.
#[derive(Clone, Copy)]
struct Standing<'a> {
    readers: Readers,
    lang: &'a Lang,
}

struct Walk<'a, 'v> {
    file: FileId,
    source: &'a SourceFile,
    page: Page,
    words: String,
    pieces: Vec<Piece>,
    /// Labels of footnotes that participants are pointed at.
    shown: Vec<&'a str>,
    visit: &'v mut dyn FnMut(&Run<'_>),
}

impl<'a> Walk<'a, '_> {
    fn footnotes(&mut self, footnotes: &'a [Footnote], lang: &Lang) {
        for footnote in footnotes {
            let readers = if self.shown.contains(&footnote.label.as_str()) { Readers::ALL } else { Readers::LEADERS };
            self.prose(&footnote.prose, Standing { readers, lang }, Part::Prose);
        }
    }

    fn prose(&mut self, prose: &'a Prose, standing: Standing<'_>, part: Part) {
        // What a translation lacks was filled up from its source, and is read there.
        if prose.is_empty() || prose.file != self.file {
            return;
        }
        let mut now = part;
        for node in &prose.nodes {
            let (start, end) = (node.start, node.end);
            match node.kind {
                NodeKind::Text { at, len } | NodeKind::Code { at, len } => self.say(prose.text(at, len), start, end),
                NodeKind::SoftBreak | NodeKind::Blank { whole: false } => self.words.push(' '),
                NodeKind::Open(Tag::Link(link)) => {
                    if prose.links.get(link as usize).is_some_and(|link| link.empty) {
                        self.say(LINKED.encode_utf8(&mut [0; 4]), start, end);
                    }
                }
                NodeKind::Open(Tag::Emphasis | Tag::Strong)
                | NodeKind::Close(Tag::Emphasis | Tag::Strong | Tag::Link(_))
                | NodeKind::Picture(_)
                | NodeKind::Box { .. }
                | NodeKind::Anchor { .. } => {}
                NodeKind::Open(tag) => {
                    self.run(standing, now);
                    now = match tag {
                        Tag::Heading(_) | Tag::Term => Part::Heading,
                        Tag::CodeBlock => Part::Code,
                        _ => now,
                    };
                }
                NodeKind::Close(tag) => {
                    self.run(standing, now);
                    if matches!(tag, Tag::Heading(_) | Tag::Term | Tag::CodeBlock) {
                        now = part;
                    }
                }
                NodeKind::HardBreak | NodeKind::Rule | NodeKind::Blank { whole: true } => self.run(standing, now),
                NodeKind::Block(block) => {
                    self.run(standing, now);
                    if let Some(block) = prose.blocks.get(block as usize) {
                        self.block(block, standing);
                    }
                }
                NodeKind::FootnoteRef { at, len } => {
                    if standing.readers.include(Audience::Participant) {
                        self.shown.push(prose.text(at, len));
                    }
                }
            }
        }
        self.run(standing, now);
        prose.pictures.iter().for_each(|picture| self.picture(picture, standing));
    }

    fn say(&mut self, words: &str, start: u32, end: u32) {
        if !words.is_empty() {
            self.pieces.push(Piece { at: self.words.len(), len: words.len(), start, end });
            self.words.push_str(words);
        }
    }

    /// Hands on what was gathered.
    fn run(&mut self, standing: Standing<'_>, part: Part) {
        if !self.pieces.is_empty() {
            let Standing { readers, lang } = standing;
            let Self { file, source, page, .. } = *self;
            (self.visit)(&Run { words: &self.words, readers, lang, part, page, file, source, pieces: &self.pieces });
            self.pieces.clear();
        }
        self.words.clear();
    }

    fn label(&mut self, words: &str, span: Span, standing: Standing<'_>) {
        if span.file == self.file {
            self.say(words, span.start, span.end);
            self.run(standing, Part::Label);
        }
    }

    fn picture(&mut self, picture: &PictureRef, standing: Standing<'_>) {
        self.label(&picture.alt, picture.span, standing);
        if let Some(caption) = &picture.caption {
            self.label(caption, picture.span, standing);
        }
    }

    fn block(&mut self, block: &'a Block, outer: Standing<'_>) {
        let own = match &block.detail {
            Detail::Local(lang) => Some(Lang::new(lang)),
            _ => None,
        };
        let readers = outer.readers.and(block.readers());
        let standing = Standing { readers, lang: own.as_ref().unwrap_or(outer.lang) };
        if let Some(title) = &block.title {
            self.label(title, block.span, standing);
        }
        if let Some(picture) = &block.picture {
            // Where only the alt is given, the picture stands in the source; its words stand on this line.
            self.label(&picture.alt, block.span, standing);
        }
        self.prose(&block.body, standing, Part::Prose);
        match &block.detail {
            Detail::Answers(list) => {
                list.answers.iter().for_each(|answer| self.prose(answer, standing, Part::Prose));
                self.prose(&list.after, standing, Part::Prose);
            }
            Detail::KeyMessage(parts) => {
                let inner = parts.simpler.iter().chain(&parts.local).chain(&parts.teach_back);
                inner.for_each(|block| self.block(block, standing));
            }
            Detail::Cards(_, cards) => {
                for card in cards {
                    self.label(&card.title, card.span, standing);
                    self.prose(&card.front, standing, Part::Prose);
                    self.prose(&card.back, standing, Part::Prose);
                }
            }
            Detail::Quiz(quiz) => quiz.questions.iter().for_each(|question| self.question(question, standing)),
            Detail::None | Detail::Local(_) | Detail::Without(_) | Detail::Contact(..) => {}
        }
    }

    fn question(&mut self, question: &'a Question, standing: Standing<'_>) {
        self.prose(&question.prompt, standing, Part::Prose);
        match &question.answer {
            AnswerKind::Choices(choices) => {
                for choice in choices {
                    self.prose(&choice.text, standing, Part::Prose);
                    self.prose(&choice.why, standing, Part::Prose);
                }
            }
            AnswerKind::Order(items) => items.iter().for_each(|item| self.prose(item, standing, Part::Prose)),
            AnswerKind::Match { heads, pairs } => {
                for (left, right) in std::iter::once(&**heads).chain(pairs) {
                    self.prose(left, standing, Part::Prose);
                    self.prose(right, standing, Part::Prose);
                }
            }
            AnswerKind::Number { .. } | AnswerKind::None => {}
        }
        self.prose(&question.explanation, standing, Part::Prose);
    }
}

fn walk<'a, 'v>(sources: &'a Sources, file: FileId, page: Page, visit: &'v mut dyn FnMut(&Run<'_>)) -> Walk<'a, 'v> {
    let (words, pieces, shown) = (String::with_capacity(512), Vec::with_capacity(16), Vec::new());
    Walk { file, source: sources.get(file), page, words, pieces, shown, visit }
}

/// Visits all that a session says in one language, beside its front matter.
pub(super) fn session_text(sources: &Sources, text: &SessionText, lang: &Lang, visit: &mut dyn FnMut(&Run<'_>)) {
    let mut walk = walk(sources, text.file, Page::Told, visit);
    let all = Standing { readers: Readers::ALL, lang };
    walk.prose(&text.introduction, all, Part::Prose);
    for step in &text.steps {
        walk.prose(&step.title, all, Part::Heading);
        walk.prose(&step.body, all, Part::Prose);
    }
    walk.footnotes(&text.footnotes, lang);
}

/// Visits all that modules, methods, guides and the glossary say in all languages.
fn shared_texts(curriculum: &Curriculum, sources: &Sources, visit: &mut dyn FnMut(&Run<'_>)) {
    for module in &curriculum.modules {
        for (lang, text) in own_texts(&curriculum.langs, &module.texts, |text| text.file) {
            let mut walk = walk(sources, text.file, Page::Told, visit);
            walk.prose(&text.introduction, Standing { readers: Readers::ALL, lang }, Part::Prose);
            walk.footnotes(&text.footnotes, lang);
        }
    }
    for (texts, readers) in curriculum.manuals() {
        for (lang, text) in own_texts(&curriculum.langs, texts, |text| text.file) {
            let mut walk = walk(sources, text.file, Page::Reference, visit);
            walk.prose(&text.body, Standing { readers, lang }, Part::Prose);
            walk.footnotes(&text.footnotes, lang);
        }
    }
    let file = |terms: &Vec<crate::curriculum::Term>| terms.first().map_or(FileId(u32::MAX), |term| term.span.file);
    for (lang, terms) in own_texts(&curriculum.langs, &curriculum.glossary, file).filter(|(_, terms)| !terms.is_empty())
    {
        let mut walk = walk(sources, file(terms), Page::Reference, visit);
        let all = Standing { readers: Readers::ALL, lang };
        for term in terms {
            walk.label(&term.name, term.span, all);
            walk.prose(&term.meaning, all, Part::Prose);
        }
    }
}

/// The texts of all languages that have one of their own: a missing one was filled up from the source.
pub(super) fn own_texts<'a, T>(
    langs: &'a [Lang],
    texts: &'a [T],
    file: impl Fn(&T) -> FileId,
) -> impl Iterator<Item = (&'a Lang, &'a T)> {
    let first = texts.first().map(&file);
    let own = move |(place, (_, text)): &(usize, (&Lang, &T))| *place == 0 || Some(file(text)) != first;
    langs.iter().zip(texts).enumerate().filter(own).map(|(_, pair)| pair)
}

/// The rules about words, over one session.
pub(super) fn session(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let conflicts = Conflicts::of(scope.curriculum, scope.sources);
    let rooms = &scope.curriculum.limits.room_words;
    for (lang, text) in own_texts(&scope.curriculum.langs, &scope.session.texts, |text| text.file) {
        session_text(scope.sources, text, lang, &mut |run| {
            sentences::look(run, &scope.curriculum.limits, out);
            sentences::look_for_room_words(run, rooms, out);
            conflicts.look(run, out);
        });
        figures::front(&conflicts, text, lang, out);
    }
}

/// The rules about words, over what all sessions share.
pub(super) fn shared(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let conflicts = Conflicts::of(scope.curriculum, scope.sources);
    let limits = &scope.curriculum.limits;
    shared_texts(scope.curriculum, scope.sources, &mut |run| {
        sentences::look(run, limits, out);
        sentences::look_for_room_words(run, &limits.room_words, out);
        conflicts.look(run, out);
    });
    figures::shared(&conflicts, scope, out);
}
