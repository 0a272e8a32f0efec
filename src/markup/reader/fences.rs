//! The `:::` lines: which block opens, which closes, and what is said where they do not fit. What a kind makes of its words
//! is the affair of `block`.

use std::ops::Range;

use super::{Frame, Reader};
use crate::curriculum::{Block, NodeKind, Prose};
use crate::markup::block;
use crate::source::{Code, Diagnostic};

/// What the words of a block need in it: the block itself, a list, an item, a paragraph.
const ROOM: usize = 4;

impl Reader<'_> {
    pub(super) fn rule(&mut self, range: &Range<usize>) {
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
    pub(super) fn unclosed(&mut self, at: &Range<usize>, how: &str) {
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
            // A list that ends before its last line, as one broken by a lone carriage return does, ends no block before it began.
            self.put(block, span.start as usize..end.max(span.end as usize));
        }
    }

    fn put(&mut self, block: Block, range: Range<usize>) {
        let index = crate::curriculum::push(&mut self.prose().blocks, block);
        self.node(&range, NodeKind::Block(index));
    }
}
