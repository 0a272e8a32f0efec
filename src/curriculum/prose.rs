//! Flowing text as a flat tree: opening and closing nodes in reading order, with their byte spans.
//!
//! A [`Prose`] owns the words it says and nothing else, so that a text from which something was left out no longer
//! holds it. Blocks, links and pictures stand in it by index.

use std::ops::Range;

use thin_vec::ThinVec;

use super::block::Block;
use crate::source::{FileId, Span};

/// A text: a sequence of nodes and what they point at. Its lists take one word each: a curriculum has a hundred texts a session,
/// and most have no link, picture or block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    /// The file it was read from.
    pub file: FileId,
    /// All words, in reading order; text nodes are ranges of it.
    pub words: String,
    /// Opening and closing nodes, balanced.
    pub nodes: ThinVec<Node>,
    /// Blocks that stand in this text.
    pub blocks: ThinVec<Block>,
    /// Links of this text.
    pub links: ThinVec<Link>,
    /// Pictures of this text.
    pub pictures: ThinVec<PictureRef>,
}

/// One node with the bytes of the file that it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// First byte in the file.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node is. Ranges (`at`, `len`) are bytes of [`Prose::words`]; numbers are places in the lists of [`Prose`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// Something begins.
    Open(Tag),
    /// And ends.
    Close(Tag),
    /// Words.
    Text {
        /// Offset in the words.
        at: u32,
        /// Length in bytes.
        len: u32,
    },
    /// Words to be shown as they were typed.
    Code {
        /// Offset in the words.
        at: u32,
        /// Length in bytes.
        len: u32,
    },
    /// A line end within a paragraph.
    SoftBreak,
    /// A line end that shows.
    HardBreak,
    /// A rule.
    Rule,
    /// A line to write on: within a text, or a whole one.
    Blank {
        /// Alone on its line.
        whole: bool,
    },
    /// A box to tick.
    Box {
        /// Already ticked.
        ticked: bool,
    },
    /// A picture.
    Picture(u32),
    /// A block.
    Block(u32),
    /// The id of the heading or term that has just opened; the range is its words.
    Anchor {
        /// Offset in the words.
        at: u32,
        /// Length in bytes.
        len: u32,
    },
    /// A mark that points at a footnote; the range is its label.
    FootnoteRef {
        /// Offset in the words.
        at: u32,
        /// Length in bytes.
        len: u32,
    },
}

/// What opens and closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A paragraph.
    Paragraph,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// A bulleted list.
    Bullets,
    /// A numbered list and its first number.
    Numbers(u32),
    /// An item of a list.
    Item,
    /// A quotation.
    Quote,
    /// Lines shown as typed.
    CodeBlock,
    /// A table.
    Table,
    /// Its head.
    Head,
    /// A row.
    Row,
    /// A cell and how it is aligned.
    Cell(Align),
    /// Stress.
    Emphasis,
    /// Strong stress.
    Strong,
    /// A link.
    Link(u32),
    /// A list of terms and explanations.
    Definitions,
    /// A term.
    Term,
    /// Its explanation.
    Explanation,
}

/// How a cell is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As the language reads.
    Start,
    /// In the middle.
    Middle,
    /// At the end, as numbers are.
    End,
}

/// A link and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads.
    pub target: Target,
    /// The target as it was typed.
    pub typed: String,
    /// The whole link in the file.
    pub span: Span,
    /// Whether it has no words of its own and takes the target's.
    pub empty: bool,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// An address outside: `https`, `http`, `mailto` or `tel`.
    Outside(String),
    /// A key of contacts.yaml.
    Contact(String),
    /// A key of figures.yaml.
    Figure(String),
    /// A term of the glossary.
    Term(String),
    /// A method or energiser.
    Method(String),
    /// A session, perhaps a place in it.
    Session {
        /// `module/session`.
        session: String,
        /// The id of a step or block.
        anchor: Option<String>,
    },
    /// A place on the same page.
    Here(String),
    /// Not a link that bekal knows; said by the parser, shown as plain text.
    Nowhere,
}

/// A picture in a text or on a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureRef {
    /// The file name, without a path.
    pub name: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Words under it.
    pub caption: Option<String>,
    /// Where it is named.
    pub span: Span,
}

/// The words behind a footnote mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// The label that its marks repeat.
    pub label: String,
    /// The label in the file.
    pub span: Span,
    /// What it says.
    pub prose: Prose,
}

impl Node {
    /// The place in the file.
    pub fn span(self, file: FileId) -> Span {
        Span { file, start: self.start, end: self.end }
    }
}

impl Prose {
    /// Gives back the room that its lists do not use. A curriculum holds tens of thousands of texts for the whole of a
    /// build, and lists that grew by doubling are half empty.
    #[must_use]
    pub fn settled(mut self) -> Self {
        self.words.shrink_to_fit();
        self.nodes.shrink_to_fit();
        self.blocks.shrink_to_fit();
        self.links.shrink_to_fit();
        self.pictures.shrink_to_fit();
        self
    }

    /// Whether it says nothing at all.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The words of a range.
    pub fn text(&self, at: u32, len: u32) -> &str {
        self.words.get(at as usize..(at + len) as usize).unwrap_or_default()
    }

    /// From its first to its last node.
    pub fn span(&self) -> Span {
        let start = self.nodes.first().map_or(0, |node| node.start);
        let end = self.nodes.iter().map(|node| node.end).max().unwrap_or(start);
        Span { file: self.file, start, end }
    }

    /// All words in reading order with single spaces between, without what blocks in it say.
    pub fn plain(&self) -> String {
        let mut out = String::with_capacity(self.words.len());
        for node in &self.nodes {
            match node.kind {
                NodeKind::Text { at, len } | NodeKind::Code { at, len } => out.push_str(self.text(at, len)),
                NodeKind::SoftBreak | NodeKind::HardBreak => out.push(' '),
                NodeKind::Open(
                    Tag::Paragraph | Tag::Item | Tag::Cell(_) | Tag::Heading(_) | Tag::Term | Tag::Explanation,
                ) if !out.is_empty() && !out.ends_with(' ') => {
                    out.push(' ');
                }
                _ => {}
            }
        }
        let trimmed = out.trim_end().len();
        out.truncate(trimmed);
        out
    }

    /// A copy of some of its nodes with just the words, links, pictures and blocks that they hold.
    /// `keep` says which blocks come along.
    #[must_use]
    pub fn copy(&self, nodes: Range<usize>, keep: &mut dyn FnMut(&Block) -> Option<Block>) -> Prose {
        let mut out = Prose { file: self.file, ..Prose::default() };
        for node in self.nodes.get(nodes).unwrap_or_default() {
            let kind = match node.kind {
                NodeKind::Text { at, len } => NodeKind::Text { at: out.say(self.text(at, len)), len },
                NodeKind::Code { at, len } => NodeKind::Code { at: out.say(self.text(at, len)), len },
                NodeKind::FootnoteRef { at, len } => NodeKind::FootnoteRef { at: out.say(self.text(at, len)), len },
                NodeKind::Anchor { at, len } => NodeKind::Anchor { at: out.say(self.text(at, len)), len },
                NodeKind::Picture(index) => match self.pictures.get(index as usize) {
                    Some(picture) => NodeKind::Picture(push(&mut out.pictures, picture.clone())),
                    None => continue,
                },
                NodeKind::Block(index) => match self.blocks.get(index as usize).and_then(&mut *keep) {
                    Some(block) => NodeKind::Block(push(&mut out.blocks, block)),
                    None => continue,
                },
                NodeKind::Open(Tag::Link(index)) => match self.links.get(index as usize) {
                    Some(link) => NodeKind::Open(Tag::Link(push(&mut out.links, link.clone()))),
                    None => continue,
                },
                NodeKind::Close(Tag::Link(_)) => {
                    // Links do not nest: the last one opened is the one that closes.
                    NodeKind::Close(Tag::Link(u32::try_from(out.links.len().saturating_sub(1)).unwrap_or(u32::MAX)))
                }
                other => other,
            };
            out.nodes.push(Node { kind, ..*node });
        }
        out.balance();
        out.settled()
    }

    /// Closes what a cut left open, and drops what it left closed without being opened.
    fn balance(&mut self) {
        let mut open = Vec::new();
        self.nodes.retain(|node| match node.kind {
            NodeKind::Open(tag) => {
                open.push(tag);
                true
            }
            NodeKind::Close(_) => open.pop().is_some(),
            _ => true,
        });
        let end = self.nodes.last().map_or(0, |node| node.end);
        self.nodes.extend(open.into_iter().rev().map(|tag| Node { start: end, end, kind: NodeKind::Close(tag) }));
    }

    /// Adds words and tells where they begin.
    pub fn say(&mut self, words: &str) -> u32 {
        let at = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        self.words.push_str(words);
        at
    }

    /// The ranges of its outermost parts: each paragraph, list, table, block ... as a range of nodes.
    pub fn parts(&self) -> Vec<Range<usize>> {
        self.children(0..self.nodes.len())
    }

    /// The ranges of what lies inside the element that a range opens and closes.
    pub fn inside(&self, element: &Range<usize>) -> Vec<Range<usize>> {
        self.children(element.start + 1..element.end.saturating_sub(1))
    }

    /// The ranges of the outermost parts within a range of nodes; a run of inline nodes is one part.
    pub fn children(&self, within: Range<usize>) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        let mut depth = 0_usize;
        let mut inline_run = false;
        for at in within {
            let Some(kind) = self.nodes.get(at).map(|node| node.kind) else { break };
            if depth == 0 {
                let inline = kind.is_inline();
                match out.last_mut() {
                    Some(last) if inline && inline_run => last.end = at + 1,
                    _ => out.push(at..at + 1),
                }
                inline_run = inline;
            } else if let Some(last) = out.last_mut() {
                last.end = at + 1;
            }
            match kind {
                NodeKind::Open(_) => depth += 1,
                NodeKind::Close(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        out
    }

    /// What the first node of a part opens.
    pub fn tag(&self, part: &Range<usize>) -> Option<Tag> {
        match self.nodes.get(part.start)?.kind {
            NodeKind::Open(tag) => Some(tag),
            _ => None,
        }
    }
}

impl NodeKind {
    /// Whether it flows within a line of text.
    pub fn is_inline(self) -> bool {
        match self {
            Self::Open(tag) | Self::Close(tag) => matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link(_)),
            Self::Rule | Self::Block(_) => false,
            _ => true,
        }
    }
}

/// Adds to a list and tells the place.
pub(crate) fn push<T>(list: &mut ThinVec<T>, item: T) -> u32 {
    list.push(item);
    u32::try_from(list.len() - 1).unwrap_or(u32::MAX)
}
