//! The walk over the parser's events that builds prose, blocks and steps.

use std::collections::HashSet;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag as Md, TagEnd};

use super::attributes;
use super::block::{self, Opening};
use super::mask::{self, BLANK, Masked};
use super::step::{self, StepDocument};
use crate::curriculum::{Align, Block, Footnote, Link, Node, NodeKind, PictureRef, Prose, Tag, Target};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};

/// Deepest nesting of quotes, lists and blocks. People stop following at four.
const DEEPEST: usize = 40;

/// What the words of a block need in it: the block itself, a list, an item, a paragraph.
const ROOM: usize = 4;

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

/// A picture whose alt text is being read.
struct Image {
    name: String,
    caption: Option<String>,
    alt: String,
    range: Range<usize>,
    depth: usize,
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

    fn text(&mut self, words: &str, range: Range<usize>) {
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
    fn flush(&mut self) {
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

    fn link(&mut self, kind: LinkType, dest: &str, range: &Range<usize>) -> Tag {
        let dest = dest.replace(BLANK, "_");
        let dest = if kind == LinkType::Email { format!("mailto:{dest}") } else { dest };
        let span = self.span(range);
        let target = target(&dest).unwrap_or_else(|(code, message, help)| {
            self.out.push(Diagnostic::new(code, span, message, help));
            Target::Nowhere
        });
        let source = &self.source[range.clone()];
        let empty = source.starts_with("[]");
        let index = crate::curriculum::push(&mut self.prose().links, Link { target, typed: dest, span, empty });
        Tag::Link(index)
    }

    fn picture(&mut self) {
        let Some(image) = self.image.take() else { return };
        let Image { name, caption, alt, range, .. } = image;
        if name.contains(['/', '\\']) {
            self.say(
                Code::PicturePath,
                &range,
                format!("the picture `{name}` is named with a path"),
                "Write the file name alone; bekal looks in the session's folder, then in `pictures/`.",
            );
        } else if alt.trim().is_empty() {
            self.say(
                Code::PictureAlt,
                &range,
                format!("the picture `{name}` has no words for those who do not see it"),
                "Say between the brackets what it shows: `![A mother writes](…)`.",
            );
        }
        let span = self.span(&range);
        let picture = PictureRef { name, alt: alt.trim().replace(BLANK, "_"), caption, span };
        let index = crate::curriculum::push(&mut self.prose().pictures, picture);
        self.node(&range, NodeKind::Picture(index));
    }

    fn rule(&mut self, range: &Range<usize>) {
        if let Some(line) = self.masked.fences.get(&range.start).cloned() {
            return self.fence(line);
        }
        let typed = self.source[range.clone()].trim();
        if typed.starts_with('_') {
            self.node(range, NodeKind::Blank { whole: true });
        } else {
            self.node(range, NodeKind::Rule);
        }
    }

    fn fence(&mut self, line: Range<usize>) {
        let typed = &self.source[line.clone()];
        let words = typed.trim_start_matches(':');
        if words.trim().is_empty() {
            return self.close_fence(&line);
        }
        if self.skipped_blocks > 0 || self.too_deep(line.start, ROOM) {
            self.skipped_blocks += 1;
            return;
        }
        let offset = line.start + (typed.len() - words.len());
        let opening = block::opening(words, self.file, offset, self.span(&line), self.out);
        let depth = self.tags.len();
        self.frames.push(Frame {
            opening: Some(opening),
            footnote: None,
            prose: Prose { file: self.file, ..Prose::default() },
            depth,
        });
    }

    fn close_fence(&mut self, line: &Range<usize>) {
        if self.skipped_blocks > 0 {
            self.skipped_blocks -= 1;
            return;
        }
        let Some(frame) = self.frames.last() else { return };
        if frame.opening.is_none() {
            return self.say(
                Code::StrayFence,
                line,
                "this `:::` closes nothing",
                "Take it away, or give the block that it should close its opening line `::: kind`.",
            );
        }
        if frame.depth == self.tags.len() {
            self.close_block(line.end);
        } else {
            self.unclosed(line, "here, but inside a list or quote that began after it");
        }
    }

    /// Says that the innermost block is not closed, and closes it.
    fn unclosed(&mut self, at: &Range<usize>, how: &str) {
        let here = self.span(&(at.start..at.start));
        if let Some(opening) = self.frames.last().and_then(|frame| frame.opening.as_ref()) {
            // What follows an unclosed block was not meant to stand in it.
            let begins = opening.span.start;
            self.out.retain(|found| found.code != Code::MisplacedBlock || found.span.start <= begins);
            self.out.push(
                Diagnostic::new(
                    Code::UnclosedBlock,
                    opening.span,
                    format!("`::: {}` is not closed {how}", opening.name),
                    "Put a line `:::` after its last line, indented like the line that opens it.",
                )
                .with(here, "it should be closed by here"),
            );
        }
        self.close_block(at.start);
    }

    fn close_block(&mut self, end: usize) {
        let Some(frame) = self.frames.pop() else { return };
        let Some(opening) = frame.opening else { return };
        let inside = self.frames.iter().rev().find_map(|frame| frame.opening.as_ref().and_then(|o| o.kind));
        let span = opening.span;
        if let Some(block) = block::finish(&opening, frame.prose.settled(), inside, self.out) {
            self.put(block, span.start as usize..end);
        }
    }

    fn put(&mut self, block: Block, range: Range<usize>) {
        let index = crate::curriculum::push(&mut self.prose().blocks, block);
        self.node(&range, NodeKind::Block(index));
    }

    fn heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        let typed = self.source[range.clone()].trim_start();
        let setext = !typed.starts_with('#');
        let line = range.start..range.start + self.source[range.clone()].lines().next().map_or(0, str::len);
        if self.has_steps && level == HeadingLevel::H2 && !setext && self.tags.is_empty() {
            while self.frames.len() > 1 {
                self.unclosed(&range, "before the next step begins");
            }
            self.end_step();
            self.step = Some(step::open(self.take_attributes(range.start), self.span(&line), self.out));
            self.tags.push(Tag::Heading(2));
            self.frames.push(Frame { depth: 1, ..Frame::base(self.file) });
            return;
        }
        let lowest = if self.has_steps { HeadingLevel::H2 } else { HeadingLevel::H1 };
        if level <= lowest || setext {
            let (message, help) = if setext {
                (
                    "a line of `---` or `===` under words makes them a heading",
                    "Leave an empty line before a rule `---`.",
                )
            } else if level == HeadingLevel::H1 {
                (
                    "a heading `#` has no place here: the title stands in the front matter",
                    "Begin steps with `##`, parts of a step with `###`.",
                )
            } else {
                ("a step cannot begin inside a list, a quote or a block", "Put the `##` at the beginning of its line.")
            };
            self.say(Code::HeadingLevel, &line, message, help);
        }
        let tag = Tag::Heading(level as u8);
        self.tags.push(tag);
        self.node(&range, NodeKind::Open(tag));
        self.anchor(&range);
    }

    /// Whether the innermost text under construction is the title of a step.
    fn in_step_title(&self) -> bool {
        self.tags.len() == 1
            && self.frames.len() > 1
            && self.frames.last().is_some_and(|frame| frame.opening.is_none() && frame.footnote.is_none())
    }

    fn take_attributes(&mut self, line: usize) -> Option<attributes::Attributes> {
        let inside = self.masked.attributes.get(&line)?.clone();
        self.used.insert(line);
        Some(attributes::read(&self.source[inside.clone()], self.file, inside.start))
    }

    /// The id of a heading or term, as an anchor in the text.
    fn anchor(&mut self, range: &Range<usize>) {
        let Some(attributes) = self.take_attributes(range.start) else { return };
        block::say_faults(&attributes, self.out);
        for pair in &attributes.pairs {
            self.out.push(Diagnostic::new(
                Code::UnknownAttribute,
                pair.key_span,
                format!("a heading inside a step has no attribute `{}`", pair.key),
                "Only `#id` stands here.",
            ));
        }
        if let Some((id, span)) = attributes.id {
            block::check_id(&id, span, self.out);
            let at = self.prose().say(&id);
            self.prose().nodes.push(Node {
                start: span.start,
                end: span.end,
                kind: NodeKind::Anchor { at, len: length(&id) },
            });
        }
    }

    fn end_step_title(&mut self) {
        let title = self.frames.pop().map(|frame| frame.prose).unwrap_or_default();
        if let Some(step) = &mut self.step {
            step.title = title;
        }
        // What was gathered before the step is the introduction; from now on the base frame is the step's.
        if self.body.steps.is_empty() && self.body.introduction.is_empty() {
            let taken = std::mem::take(self.prose());
            self.body.introduction = taken.settled();
        }
        self.prose().file = self.file;
    }

    fn end_step(&mut self) {
        if let Some(mut step) = self.step.take() {
            let file = self.file;
            step.body = std::mem::replace(self.prose(), Prose { file, ..Prose::default() }).settled();
            self.body.steps.push(step);
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
        for footnote in &self.body.footnotes {
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

    /// Braces that look like attributes on a line that is neither a heading nor a term.
    fn say_unused_attributes(&mut self) {
        let mut lines: Vec<usize> =
            self.masked.attributes.keys().copied().filter(|line| !self.used.contains(line)).collect();
        lines.sort_unstable();
        for line in lines {
            let Some(inside) = self.masked.attributes.get(&line).cloned() else { continue };
            // Code is text: its braces mean nothing.
            let in_code = self.code_holds(&inside);
            if !in_code {
                self.say(
                    Code::HeadingAttributes,
                    &(inside.start - 1..inside.end + 1),
                    "these attributes belong to no step, heading or term",
                    "Put them at the end of a heading line; an empty line must stand before the heading.",
                );
            }
        }
    }

    fn code_holds(&self, inside: &Range<usize>) -> bool {
        let start = u32::try_from(inside.start).unwrap_or(u32::MAX);
        let holds = |prose: &Prose| holds_code(prose, start);
        holds(&self.body.introduction)
            || self.body.steps.iter().any(|step| holds(&step.body))
            || self.body.footnotes.iter().any(|footnote| holds(&footnote.prose))
    }
}

fn holds_code(prose: &Prose, at: u32) -> bool {
    prose.nodes.iter().any(|node| matches!(node.kind, NodeKind::Code { .. }) && node.start <= at && at < node.end)
        || prose.blocks.iter().any(|block| holds_code(&block.body, at))
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

type Refusal = (Code, String, &'static str);

/// What a link's address means.
fn target(dest: &str) -> Result<Target, Refusal> {
    let Some((scheme, rest)) = dest.split_once(':') else {
        return match dest.strip_prefix('#') {
            Some(id) if !id.is_empty() => Ok(Target::Here(id.to_owned())),
            _ => Err((
                Code::LinkBroken,
                format!("the link `{dest}` leads to a file; pages are linked by key"),
                "Write `session:module/session`, `term:…`, `contact:…`, `figure:…`, `method:…`, `#id` or a whole address.",
            )),
        };
    };
    Ok(match scheme {
        "contact" => Target::Contact(rest.to_owned()),
        "figure" => Target::Figure(rest.to_owned()),
        "term" => Target::Term(rest.to_owned()),
        "method" => Target::Method(rest.to_owned()),
        "session" => {
            let (session, anchor) =
                rest.split_once('#').map_or((rest, None), |(session, id)| (session, Some(id.to_owned())));
            Target::Session { session: session.to_owned(), anchor }
        }
        "https" | "http" | "mailto" | "tel" => Target::Outside(dest.to_owned()),
        _ => {
            return Err((
                Code::LinkUnsafe,
                format!("bekal does not publish links that begin with `{scheme}:`"),
                "Use https, mailto, tel, or a key such as `session:module/session`.",
            ));
        }
    })
}
