//! Prose of an edition -> text for other platforms: XHTML, or plain lines.
//!
//! Owns the shape of running text where there is no site around it: a link to another page is its words, a picture lies
//! beside the text. Remembers which pictures a text shows.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::xml::escape;
use crate::curriculum::{Link, NodeKind, PictureFile, PictureRef, Prose, Tag, Target};
use crate::edition::Edition;

/// Writes the texts of one session.
pub(super) struct Copyist<'e, 'a> {
    edition: &'e Edition<'a>,
    place: (usize, usize),
    /// What stands before the name of a picture.
    folder: &'static str,
    pictures: BTreeMap<String, &'a PictureFile>,
    /// How each open element is closed.
    closing: Vec<&'static str>,
    in_head: bool,
}

impl<'e, 'a> Copyist<'e, 'a> {
    /// A copyist for the session at a place.
    pub fn new(edition: &'e Edition<'a>, place: (usize, usize), folder: &'static str) -> Self {
        Self { edition, place, folder, pictures: BTreeMap::new(), closing: Vec::new(), in_head: false }
    }

    /// The pictures shown since this was asked last, by name.
    pub fn take_pictures(&mut self) -> BTreeMap<String, &'a PictureFile> {
        std::mem::take(&mut self.pictures)
    }

    /// A text as XHTML.
    pub fn html(&mut self, prose: &Prose) -> String {
        let mut out = String::with_capacity(prose.words.len() * 2);
        for node in &prose.nodes {
            self.node(prose, node.kind, &mut out);
        }
        out
    }

    /// A short text as XHTML: a single paragraph loses its `<p>`.
    pub fn inline(&mut self, prose: &Prose) -> String {
        let html = self.html(prose);
        let inner = html.trim().strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
        match inner {
            Some(inner) if !inner.contains("<p>") => inner.to_owned(),
            _ => html,
        }
    }

    fn node(&mut self, prose: &Prose, kind: NodeKind, out: &mut String) {
        match kind {
            NodeKind::Open(tag) => self.open(prose, tag, out),
            NodeKind::Close(tag) => {
                out.push_str(self.closing.pop().unwrap_or_default());
                self.in_head &= tag != Tag::Head;
            }
            NodeKind::Text { at, len } => out.push_str(&escape(prose.text(at, len))),
            NodeKind::Code { at, len } => {
                let _ = write!(out, "<code>{}</code>", escape(prose.text(at, len)));
            }
            NodeKind::SoftBreak => out.push('\n'),
            NodeKind::HardBreak => out.push_str("<br/>\n"),
            NodeKind::Rule => out.push_str("<hr/>\n"),
            NodeKind::Blank { .. } => out.push_str(BLANK),
            NodeKind::Box { ticked } => out.push_str(tick_box(ticked)),
            NodeKind::Picture(index) => {
                if let Some(picture) = prose.pictures.get(index as usize) {
                    out.push_str(&self.image(picture));
                }
            }
            NodeKind::Block(index) => {
                if let Some(block) = prose.blocks.get(index as usize) {
                    out.push_str(&self.html(&block.body));
                }
            }
            NodeKind::Anchor { .. } | NodeKind::FootnoteRef { .. } => {}
        }
    }

    fn open(&mut self, prose: &Prose, tag: Tag, out: &mut String) {
        let (opening, closing) = match tag {
            Tag::Paragraph => ("<p>", "</p>\n"),
            Tag::Heading(_) => ("<p><strong>", "</strong></p>\n"),
            Tag::Bullets => ("<ul>\n", "</ul>\n"),
            Tag::Numbers(_) => ("<ol>\n", "</ol>\n"),
            Tag::Item => ("<li>", "</li>\n"),
            Tag::Quote => ("<blockquote>\n", "</blockquote>\n"),
            Tag::CodeBlock => ("<pre>", "</pre>\n"),
            Tag::Table => ("<table>\n", "</tbody></table>\n"),
            Tag::Head => {
                self.in_head = true;
                ("<thead><tr>", "</tr></thead>\n<tbody>\n")
            }
            Tag::Row => ("<tr>", "</tr>\n"),
            Tag::Cell(_) if self.in_head => ("<th>", "</th>"),
            Tag::Cell(_) => ("<td>", "</td>"),
            Tag::Emphasis => ("<em>", "</em>"),
            Tag::Strong => ("<strong>", "</strong>"),
            Tag::Link(index) => self.link(prose.links.get(index as usize), out),
            Tag::Definitions => ("<dl>\n", "</dl>\n"),
            Tag::Term => ("<dt>", "</dt>\n"),
            Tag::Explanation => ("<dd>", "</dd>\n"),
        };
        out.push_str(opening);
        self.closing.push(closing);
    }

    /// Only a link that leads outside leads anywhere.
    fn link(&self, link: Option<&Link>, out: &mut String) -> (&'static str, &'static str) {
        let Some(link) = link else { return ("", "") };
        let closing = if let Target::Outside(address) = &link.target {
            let _ = write!(out, "<a href=\"{}\">", escape(address));
            "</a>"
        } else {
            ""
        };
        if link.empty {
            out.push_str(&escape(&self.edition.target_words(&link.target, Some(self.place))));
        }
        ("", closing)
    }

    /// A picture of a text or block.
    pub fn image(&mut self, picture: &PictureRef) -> String {
        let Some((file, _)) = self.edition.picture(Some(self.place), &picture.name) else { return String::new() };
        self.pictures.insert(picture.name.clone(), file);
        format!(
            "<img src=\"{}{}\" alt=\"{}\" width=\"{}\" height=\"{}\"/>",
            self.folder,
            escape(&picture.name),
            escape(&picture.alt),
            file.width,
            file.height
        )
    }

    /// A text as plain lines. A picture is what it shows, in brackets.
    pub fn plain(&self, prose: &Prose) -> String {
        let mut out = Lines::default();
        self.lines(prose, &mut out);
        out.text.trim().to_owned()
    }

    fn lines(&self, prose: &Prose, out: &mut Lines) {
        let mut numbers: Vec<Option<u32>> = Vec::new();
        for node in &prose.nodes {
            match node.kind {
                NodeKind::Text { at, len } | NodeKind::Code { at, len } => out.text.push_str(prose.text(at, len)),
                NodeKind::SoftBreak => out.text.push(' '),
                NodeKind::HardBreak | NodeKind::Rule => out.text.push('\n'),
                NodeKind::Blank { .. } => out.text.push_str(BLANK),
                NodeKind::Box { ticked } => out.text.push_str(tick_box(ticked)),
                NodeKind::Picture(index) => {
                    if let Some(picture) = prose.pictures.get(index as usize) {
                        let _ = write!(out.text, "[{}]", picture.alt);
                    }
                }
                NodeKind::Block(index) => {
                    out.begin();
                    prose.blocks.get(index as usize).into_iter().for_each(|block| self.lines(&block.body, out));
                }
                NodeKind::Open(Tag::Bullets) => numbers.push(None),
                NodeKind::Open(Tag::Numbers(first)) => numbers.push(Some(first)),
                NodeKind::Close(Tag::Bullets | Tag::Numbers(_)) => drop(numbers.pop()),
                NodeKind::Open(Tag::Item) => out.item(numbers.last_mut()),
                NodeKind::Open(Tag::Cell(_)) if !out.is_fresh() => out.text.push_str(" | "),
                NodeKind::Open(
                    Tag::Paragraph
                    | Tag::Heading(_)
                    | Tag::CodeBlock
                    | Tag::Head
                    | Tag::Row
                    | Tag::Term
                    | Tag::Explanation,
                ) => out.begin(),
                NodeKind::Open(Tag::Link(index)) => {
                    if let Some(link) = prose.links.get(index as usize).filter(|link| link.empty) {
                        out.text.push_str(&self.edition.target_words(&link.target, Some(self.place)));
                    }
                }
                NodeKind::Open(_) | NodeKind::Close(_) | NodeKind::Anchor { .. } | NodeKind::FootnoteRef { .. } => {}
            }
        }
    }
}

/// A line to write on.
const BLANK: &str = "____";

fn tick_box(ticked: bool) -> &'static str {
    if ticked { "[x]" } else { "[ ]" }
}

/// Lines that are being written.
#[derive(Default)]
struct Lines {
    text: String,
    /// Where the mark of the last item ends.
    mark: usize,
}

impl Lines {
    /// Whether the line has nothing on it but the mark of an item.
    fn is_fresh(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n') || self.text.len() == self.mark
    }

    fn begin(&mut self) {
        if !self.is_fresh() {
            self.text.push('\n');
        }
    }

    fn item(&mut self, number: Option<&mut Option<u32>>) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        match number.and_then(Option::as_mut) {
            Some(number) => {
                let _ = write!(self.text, "{number}. ");
                *number += 1;
            }
            None => self.text.push_str("- "),
        }
        self.mark = self.text.len();
    }
}
