//! The walk over the parser's events that builds prose, blocks and steps.
//!
//! Owns the walk, what is open at each moment, and how deep it may go. Each sort of thing met on the way has a room of its
//! own; what a block or a step makes of its attributes stands beside this folder.

mod fences;
mod headings;
mod links;
mod pictures;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag as Md, TagEnd};

use self::pictures::Image;
use super::block::Opening;
use super::mask::{self, BLANK, Masked};
use super::step::StepDocument;
use crate::curriculum::{Align, Footnote, Node, NodeKind, Prose, Tag};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};

/// Deepest nesting of quotes, lists and blocks. People stop following at four.
const DEEPEST: usize = 40;

/// What a file's Markdown holds.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Before the first step.
    pub introduction: Prose,
    /// The steps.
    pub steps: Vec<StepDocument>,
    /// The footnotes.
    pub footnotes: Vec<Footnote>,
}

/// Reads the Markdown of `text` from byte `from` on.
/// `has_steps` says whether `##` begins a step; elsewhere it is a heading like others.
pub(super) fn read(text: &str, file: FileId, from: usize, has_steps: bool, out: &mut Diagnostics) -> Body {
    let masked = mask::mask(text, from);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_TASKLISTS;
    let mut reader = Reader {
        source: text,
        file,
        masked: &masked,
        used: HashSet::new(),
        frames: vec![Frame::base(file)],
        tags: Vec::new(),
        words: String::new(),
        words_at: 0..0,
        aligns: Vec::new(),
        column: 0,
        image: None,
        marks: Vec::new(),
        body: Body::default(),
        step: None,
        has_steps,
        html: usize::MAX..usize::MAX,
        skipped: 0,
        skipped_blocks: 0,
        out,
    };
    for (event, range) in Parser::new_ext(&masked.text, options).into_offset_iter() {
        reader.event(event, range);
    }
    reader.finish()
}

/// A text under construction: the file's own, a block's, or a footnote's.
struct Frame {
    opening: Option<Opening>,
    footnote: Option<(String, Span)>,
    prose: Prose,
    /// Open tags when it began: it must end at the same depth.
    depth: usize,
}

impl Frame {
    fn base(file: FileId) -> Self {
        Self { opening: None, footnote: None, prose: Prose { file, ..Prose::default() }, depth: 0 }
    }
}

struct Reader<'a> {
    source: &'a str,
    file: FileId,
    masked: &'a Masked,
    /// Lines whose attributes have been taken.
    used: HashSet<usize>,
    frames: Vec<Frame>,
    tags: Vec<Tag>,
    words: String,
    words_at: Range<usize>,
    aligns: Vec<Align>,
    column: usize,
    image: Option<Image>,
    /// Footnote marks seen: label and place.
    marks: Vec<String>,
    body: Body,
    step: Option<StepDocument>,
    has_steps: bool,
    /// The last raw HTML reported, so that a block of it is one finding.
    html: Range<usize>,
    /// Elements open inside what is nested too deep to be read.
    skipped: usize,
    /// Blocks open that are nested too deep to be read.
    skipped_blocks: usize,
    out: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.clone())
    }

    fn say(&mut self, code: Code, range: &Range<usize>, message: impl Into<String>, help: impl Into<String>) {
        let span = self.span(range);
        self.out.push(Diagnostic::new(code, span, message, help));
    }

    fn prose(&mut self) -> &mut Prose {
        if self.frames.is_empty() {
            self.frames.push(Frame::base(self.file));
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last].prose
    }

    fn node(&mut self, range: &Range<usize>, kind: NodeKind) {
        let span = self.span(range);
        self.prose().nodes.push(Node { start: span.start, end: span.end, kind });
    }

    /// Takes one event.
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skipped > 0 {
            match event {
                Event::Start(_) => self.skipped += 1,
                Event::End(_) => self.skipped -= 1,
                _ => {}
            }
            return;
        }
        if let Some(image) = &mut self.image {
            // Inside a picture only its words count.
            match event {
                Event::Text(words) | Event::Code(words) => image.alt.push_str(&words),
                Event::SoftBreak | Event::HardBreak => image.alt.push(' '),
                Event::Start(_) => image.depth += 1,
                Event::End(TagEnd::Image) if image.depth == 0 => self.picture(),
                Event::End(_) => image.depth = image.depth.saturating_sub(1),
                _ => {}
            }
            return;
        }
        if let Event::Text(words) = &event {
            return self.text(words, range);
        }
        self.flush();
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Code(words) => {
                let words = words.replace(BLANK, "_");
                let at = self.prose().say(&words);
                let len = length(&words);
                self.node(&range, NodeKind::Code { at, len });
            }
            Event::SoftBreak => self.node(&range, NodeKind::SoftBreak),
            Event::HardBreak => self.node(&range, NodeKind::HardBreak),
            Event::Rule => self.rule(&range),
            Event::TaskListMarker(ticked) => self.node(&range, NodeKind::Box { ticked }),
            Event::FootnoteReference(label) => {
                self.marks.push(label.to_string());
                let at = self.prose().say(&label);
                self.node(&range, NodeKind::FootnoteRef { at, len: length(&label) });
            }
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(&range),
            Event::Text(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn raw_html(&mut self, range: &Range<usize>) {
        let fresh = self.html.end != range.start;
        self.html = range.clone();
        if fresh {
            let line = self.source[range.clone()].lines().next().map_or(0, str::len);
            self.say(
                Code::RawHtml,
                &(range.start..range.start + line),
                "HTML is never passed on to a page",
                "Write it in Markdown; put `\\` before a `<` that is meant as a character.",
            );
        }
    }

    /// Whether no more can be nested here; says so.
    fn too_deep(&mut self, start: usize, more: usize) -> bool {
        if self.tags.len() + self.frames.len() + more <= DEEPEST {
            return false;
        }
        let line = self.source[start..].lines().next().map_or(0, str::len).min(60);
        let end = (start..=start + line).rev().find(|at| self.source.is_char_boundary(*at));
        self.say(
            Code::NestingTooDeep,
            &(start..end.unwrap_or(start)),
            format!("more than {DEEPEST} quotes, lists and blocks inside each other"),
            "Nobody can follow this; take it apart.",
        );
        true
    }

    fn start(&mut self, tag: Md<'_>, range: Range<usize>) {
        // What is too deep is left out as a whole; what follows it is read as ever.
        let is_step =
            matches!(&tag, Md::Heading { level: HeadingLevel::H2, .. }) && self.has_steps && self.tags.is_empty();
        if is_step {
            self.skipped_blocks = 0;
        }
        if self.skipped_blocks > 0 || self.too_deep(range.start, 0) {
            self.skipped = 1;
            return;
        }
        // A block of text drags its line end along.
        let words = self.source[range.clone()].trim_end().len();
        let range = range.start..range.start + words;
        let tag = match tag {
            Md::Paragraph => Tag::Paragraph,
            Md::Heading { level, .. } => return self.heading(level, range),
            Md::BlockQuote(_) => Tag::Quote,
            Md::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => Tag::CodeBlock,
            Md::List(None) => Tag::Bullets,
            Md::List(Some(first)) => Tag::Numbers(u32::try_from(first).unwrap_or(1)),
            Md::Item => Tag::Item,
            Md::FootnoteDefinition(label) => {
                let end = range.start + label.len() + 4;
                let span = self.span(&(range.start..end.min(range.end)));
                let depth = self.tags.len();
                let prose = Prose { file: self.file, ..Prose::default() };
                self.frames.push(Frame { opening: None, footnote: Some((label.to_string(), span)), prose, depth });
                return;
            }
            Md::DefinitionList => Tag::Definitions,
            Md::DefinitionListTitle => Tag::Term,
            Md::DefinitionListDefinition => Tag::Explanation,
            Md::Table(aligns) => {
                self.aligns = aligns.iter().map(|align| self::align(*align)).collect();
                Tag::Table
            }
            Md::TableHead => {
                self.column = 0;
                Tag::Head
            }
            Md::TableRow => {
                self.column = 0;
                Tag::Row
            }
            Md::TableCell => {
                let align = self.aligns.get(self.column).copied().unwrap_or(Align::Start);
                self.column += 1;
                Tag::Cell(align)
            }
            Md::Emphasis => Tag::Emphasis,
            Md::Strong => Tag::Strong,
            Md::Link { link_type, dest_url, .. } => self.link(link_type, &dest_url, &range),
            Md::Image { dest_url, title, .. } => {
                let caption = (!title.is_empty()).then(|| title.to_string());
                let name = dest_url.replace(BLANK, "_");
                self.image = Some(Image { name, caption, alt: String::new(), range, depth: 0 });
                return;
            }
            // HTML blocks are told by their HTML; the rest belongs to options that are off.
            _ => return,
        };
        self.tags.push(tag);
        self.node(&range, NodeKind::Open(tag));
        if tag == Tag::Term {
            self.anchor(&range);
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::FootnoteDefinition => return self.end_footnote(range),
            TagEnd::HtmlBlock | TagEnd::MetadataBlock(_) | TagEnd::Image => return,
            TagEnd::Heading(HeadingLevel::H2) if self.in_step_title() => {
                self.tags.pop();
                return self.end_step_title();
            }
            _ => {}
        }
        // A block that was opened inside a list ends with the list at the latest.
        while self.frames.last().is_some_and(|frame| frame.opening.is_some() && self.tags.len() <= frame.depth) {
            self.unclosed(range, "before this list or quote ends");
        }
        if let Some(tag) = self.tags.pop() {
            self.node(range, NodeKind::Close(tag));
        }
    }

    fn end_footnote(&mut self, range: &Range<usize>) {
        while self.frames.last().is_some_and(|frame| frame.opening.is_some()) {
            self.unclosed(range, "before this footnote ends");
        }
        if let Some(frame) = self.frames.pop_if(|frame| frame.footnote.is_some())
            && let Some((label, span)) = frame.footnote
        {
            self.body.footnotes.push(Footnote { label, span, prose: frame.prose.settled() });
        }
    }

    fn finish(mut self) -> Body {
        self.flush();
        let end = self.source.len();
        while self.frames.len() > 1 {
            if self.frames.last().is_some_and(|frame| frame.opening.is_some()) {
                self.unclosed(&(end..end), "before the file ends");
            } else {
                self.frames.pop();
            }
        }
        if self.step.is_some() {
            self.end_step();
        } else {
            self.body.introduction = std::mem::take(self.prose()).settled();
        }
        for (place, footnote) in self.body.footnotes.iter().enumerate() {
            if let Some(first) = self.body.footnotes[..place].iter().find(|first| first.label == footnote.label) {
                self.out.push(
                    Diagnostic::new(
                        Code::DuplicateId,
                        footnote.span,
                        format!("the footnote `{}` stands here a second time", footnote.label),
                        "Give one of the two another name, or join them.",
                    )
                    .with(first.span, "it stands here first"),
                );
            }
            if !self.marks.contains(&footnote.label) {
                self.out.push(Diagnostic::new(
                    Code::FootnoteUndefined,
                    footnote.span,
                    format!("nothing points at the footnote `{}`", footnote.label),
                    format!("Put `[^{}]` where it belongs, or take the note away.", footnote.label),
                ));
            }
        }
        self.say_unused_attributes();
        self.body
    }
}

fn align(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Start,
        Alignment::Center => Align::Middle,
        Alignment::Right => Align::End,
    }
}

fn length(words: &str) -> u32 {
    u32::try_from(words.len()).unwrap_or(u32::MAX)
}
