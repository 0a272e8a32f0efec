//! Headings: those that begin a step, those inside one, and the attributes behind them. What a step's attributes mean is
//! the affair of `step`.

use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::{Frame, Reader, length};
use crate::curriculum::{Node, NodeKind, Prose, Tag};
use crate::markup::{attributes, block, step};
use crate::source::{Code, Diagnostic};

impl Reader<'_> {
    pub(super) fn heading(&mut self, level: HeadingLevel, range: Range<usize>) {
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
    pub(super) fn in_step_title(&self) -> bool {
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
    pub(super) fn anchor(&mut self, range: &Range<usize>) {
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

    pub(super) fn end_step_title(&mut self) {
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

    pub(super) fn end_step(&mut self) {
        if let Some(mut step) = self.step.take() {
            let file = self.file;
            step.body = std::mem::replace(self.prose(), Prose { file, ..Prose::default() }).settled();
            self.body.steps.push(step);
        }
    }

    /// Braces that look like attributes on a line that is neither a heading nor a term.
    pub(super) fn say_unused_attributes(&mut self) {
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
