//! Prose -> HTML. Owns the shape of every piece of running text on a page, and escapes every word of it.

use std::collections::BTreeMap;
use std::fmt::Write;

use pulldown_cmark_escape::{FmtWriter, escape_href, escape_html};

use super::view::{Part, Picture};
use crate::curriculum::{Align, Credit, NodeKind, PictureFile, PictureRef, Prose, Tag, Target};
use crate::edition::{Edition, Notes};
use crate::theme::Messages;

/// Writes the prose of one page.
pub(super) struct Scribe<'e, 'a> {
    pub edition: &'e Edition<'a>,
    pub messages: &'e Messages,
    /// The session of the page.
    pub session: Option<(usize, usize)>,
    /// From the page to the root of its edition: `../../`.
    pub base: &'e str,
    /// From the page to the folder of its session: empty on the page of the session itself.
    pub folder: &'e str,
    /// From the page to the one that holds the steps: empty where it does itself.
    pub whole: &'e str,
    /// Footnotes of the page.
    pub notes: Option<&'e Notes<'a>>,
    /// Marks written so far, so that each note is led back to its first one.
    pub marks: Vec<usize>,
    /// Pictures that the page shows: where they go, and the file.
    pub pictures: BTreeMap<String, &'a PictureFile>,
    /// How each open element is closed.
    closing: Vec<&'static str>,
    /// Whether the words stand on another page than their session's own.
    away: bool,
    in_head: bool,
    /// Whether a calculation is being written: its tables may end in a total.
    pub in_sum: bool,
    /// The step being written, and how many questions it has asked so far: their anchors.
    asked: (&'e str, usize),
}

/// Levels of headings that prose begins with: under an `h1`, or under the `h2` of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Under {
    /// Under the title of the page.
    Title,
    /// Under the heading of a step or block.
    Heading,
}

impl<'e, 'a> Scribe<'e, 'a> {
    /// A scribe for one page.
    pub fn new(
        edition: &'e Edition<'a>,
        messages: &'e Messages,
        session: Option<(usize, usize)>,
        base: &'e str,
        notes: Option<&'e Notes<'a>>,
    ) -> Self {
        let pictures = BTreeMap::new();
        Self {
            edition,
            messages,
            session,
            base,
            folder: "",
            whole: "",
            notes,
            marks: Vec::new(),
            pictures,
            closing: Vec::new(),
            away: false,
            in_head: false,
            in_sum: false,
            asked: ("", 0),
        }
    }

    /// Writes a session's words on another page: its pictures and places are looked for where the session is.
    pub fn away(mut self) -> Self {
        self.away = true;
        self
    }

    /// Begins a step: its questions are numbered anew.
    pub fn begin_step(&mut self, id: &'e str) {
        self.asked = (id, 0);
    }

    /// The anchor of the next question of a step. No id of an author has a `_`.
    pub fn question_id(&mut self) -> String {
        self.asked.1 += 1;
        format!("{}_q{}", self.asked.0, self.asked.1)
    }

    /// Prose as HTML; blocks in it are passed to `block`, which gives the view of each.
    pub fn parts(
        &mut self,
        prose: &Prose,
        under: Under,
        mut block: impl FnMut(&mut Self, &crate::curriculum::Block) -> Option<super::view::Block>,
    ) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut html = String::with_capacity(prose.words.len() * 2);
        let shift = shift(prose, under);
        let mut at = 0;
        while at < prose.nodes.len() {
            if let NodeKind::Block(index) = prose.nodes[at].kind {
                if !html.trim().is_empty() {
                    parts.push(Part::html(std::mem::take(&mut html)));
                }
                html.clear();
                let view = prose.blocks.get(index as usize).and_then(|inner| block(self, inner));
                parts.extend(view.map(Part::block));
                at += 1;
            } else {
                at = self.node(prose, at, shift, &mut html);
            }
        }
        if !html.trim().is_empty() {
            parts.push(Part::html(html));
        }
        parts
    }

    /// Prose as HTML, without the blocks in it.
    pub fn html(&mut self, prose: &Prose) -> String {
        let mut html = String::with_capacity(prose.words.len() * 2);
        let shift = shift(prose, Under::Heading);
        let mut at = 0;
        while at < prose.nodes.len() {
            at = self.node(prose, at, shift, &mut html);
        }
        html
    }

    /// A short text: a single paragraph loses its `<p>`.
    pub fn inline(&mut self, prose: &Prose) -> String {
        let html = self.html(prose);
        let inner = html.trim().strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
        match inner {
            Some(inner) if !inner.contains("<p>") => inner.to_owned(),
            _ => html,
        }
    }

    /// The footnotes of the page; empty where there are none.
    pub fn footnotes(&mut self) -> String {
        let Some(notes) = self.notes.filter(|notes| !notes.is_empty()) else { return String::new() };
        let mut html = String::from("<section class=\"footnotes\"><h2>");
        text(self.messages.get("session.footnotes"), &mut html);
        html.push_str("</h2><ol>");
        for (place, note) in notes.iter().enumerate() {
            let number = place + 1;
            let inner = self.html(note);
            let inner = inner.trim_end();
            let _ = write!(html, "<li id=\"note_{number}\">");
            let back = format!(
                " <a href=\"#mark_{number}\" aria-label=\"{}\">↩</a>",
                attribute(self.messages.get("prose.back"))
            );
            match inner.strip_suffix("</p>") {
                Some(open) => html.extend([open, &back, "</p>"]),
                None => html.extend([inner, &back]),
            }
            html.push_str("</li>");
        }
        html.push_str("</ol></section>");
        html
    }

    /// Where a picture is, relative to the page, and that the page shows it.
    pub fn picture(&mut self, picture: &PictureRef) -> Option<Picture> {
        let (file, shared) = self.edition.picture(self.session, &picture.name)?;
        let path = match self.session.and_then(|place| self.edition.entry(place)) {
            Some(entry) if !shared => format!("{}/{}/{}", entry.module, entry.id, picture.name),
            _ => format!("assets/pictures/{}", picture.name),
        };
        let src = if shared || self.away {
            format!("{}{path}", self.base)
        } else {
            format!("{}{}", self.folder, picture.name)
        };
        self.pictures.insert(path, file);
        let credit = self.edition.credit(&picture.name).map(Credit::line);
        let caption = picture.caption.as_deref().map(|caption| {
            let mut html = String::new();
            text(caption, &mut html);
            html
        });
        Some(Picture { src, alt: picture.alt.clone(), width: file.width, height: file.height, caption, credit })
    }

    /// Writes the node at a place and gives the place of the next one.
    fn node(&mut self, prose: &Prose, at: usize, shift: i8, html: &mut String) -> usize {
        match prose.nodes[at].kind {
            NodeKind::Open(tag) => return self.open(prose, at, tag, shift, html),
            NodeKind::Close(tag) => {
                html.push_str(self.closing.pop().unwrap_or_default());
                self.in_head &= tag != Tag::Head;
            }
            NodeKind::Text { at, len } => text(prose.text(at, len), html),
            NodeKind::Code { at, len } => {
                html.push_str("<code>");
                text(prose.text(at, len), html);
                html.push_str("</code>");
            }
            NodeKind::SoftBreak => html.push('\n'),
            NodeKind::HardBreak => html.push_str("<br>\n"),
            NodeKind::Rule => html.push_str("<hr>\n"),
            NodeKind::Blank { whole } => {
                self.mark(if whole { "blank blank-line" } else { "blank" }, "prose.blank", html);
            }
            NodeKind::Box { ticked } => self.mark(if ticked { "box ticked" } else { "box" }, "prose.box", html),
            NodeKind::Picture(index) => {
                if let Some(picture) = prose.pictures.get(index as usize).and_then(|picture| self.picture(picture)) {
                    image(&picture, html);
                }
            }
            NodeKind::FootnoteRef { at, len } => self.footnote_mark(prose.text(at, len), html),
            // Anchors are written with the heading that holds them; blocks by whoever lays out the page.
            NodeKind::Anchor { .. } | NodeKind::Block(_) => {}
        }
        at + 1
    }

    /// Something drawn that one writes on or ticks, with its name for those who do not see it.
    fn mark(&self, class: &str, name: &str, html: &mut String) {
        let name = attribute(self.messages.get(name));
        let _ = write!(html, "<span class=\"{class}\" role=\"img\" aria-label=\"{name}\"></span>");
    }

    fn footnote_mark(&mut self, label: &str, html: &mut String) {
        let Some(number) = self.notes.and_then(|notes| notes.number(label)) else { return };
        html.push_str("<sup class=\"mark\"><a href=\"#note_");
        let _ = write!(html, "{number}\"");
        if !self.marks.contains(&number) {
            self.marks.push(number);
            let _ = write!(html, " id=\"mark_{number}\"");
        }
        let name = attribute(self.messages.get("prose.note"));
        let _ = write!(html, " aria-label=\"{name} {number}\">{number}</a></sup>");
    }

    fn open(&mut self, prose: &Prose, at: usize, tag: Tag, shift: i8, html: &mut String) -> usize {
        let closing = match tag {
            Tag::Paragraph => {
                if let Some(picture) = lone_picture(prose, at).and_then(|picture| self.picture(picture)) {
                    figure(&picture, html);
                    return at + 3;
                }
                html.push_str("<p>");
                "</p>\n"
            }
            Tag::Heading(level) => {
                let level = shifted(level, shift);
                html.push_str(HEADINGS[level].0);
                self.id(prose, at, html);
                HEADINGS[level].1
            }
            Tag::Bullets => {
                html.push_str("<ul>\n");
                "</ul>\n"
            }
            Tag::Numbers(first) => {
                html.push_str("<ol");
                if first != 1 {
                    let _ = write!(html, " start=\"{first}\"");
                }
                html.push_str(">\n");
                "</ol>\n"
            }
            Tag::Item => {
                html.push_str("<li>");
                "</li>\n"
            }
            Tag::Quote => {
                html.push_str("<blockquote>\n");
                "</blockquote>\n"
            }
            Tag::CodeBlock => {
                html.push_str("<pre tabindex=\"0\">");
                "</pre>\n"
            }
            Tag::Table => {
                let class = if self.in_sum && ends_in_total(prose, at) { "table totalled" } else { "table" };
                let _ = write!(html, "<div class=\"{class}\" role=\"group\" tabindex=\"0\" aria-label=\"");
                text(&format!("{}: {}", self.messages.get("prose.table"), heads(prose, at)), html);
                html.push_str("\"><table>\n");
                "</tbody></table></div>\n"
            }
            Tag::Head => {
                self.in_head = true;
                html.push_str("<thead><tr>");
                "</tr></thead>\n<tbody>\n"
            }
            Tag::Row => {
                html.push_str("<tr>");
                "</tr>\n"
            }
            Tag::Cell(align) => self.cell(prose, at, align, html),
            Tag::Emphasis => {
                html.push_str("<em>");
                "</em>"
            }
            Tag::Strong => {
                html.push_str("<strong>");
                "</strong>"
            }
            Tag::Link(index) => self.link(prose, index, html),
            Tag::Definitions => {
                html.push_str("<dl>\n");
                "</dl>\n"
            }
            Tag::Term => {
                html.push_str("<dt");
                self.id(prose, at, html);
                "</dt>\n"
            }
            Tag::Explanation => {
                html.push_str("<dd>");
                "</dd>\n"
            }
        };
        self.closing.push(closing);
        at + 1
    }

    /// The id of a heading or term: its anchor is the next node.
    fn id(&self, prose: &Prose, at: usize, html: &mut String) {
        let anchor = prose.nodes.get(at + 1).map(|node| node.kind).filter(|_| !self.away);
        if let Some(NodeKind::Anchor { at, len }) = anchor {
            let _ = write!(html, " id=\"{}\"", attribute(prose.text(at, len)));
        }
        html.push('>');
    }

    fn cell(&self, prose: &Prose, at: usize, align: Align, html: &mut String) -> &'static str {
        let empty = matches!(prose.nodes.get(at + 1).map(|node| node.kind), Some(NodeKind::Close(_)));
        // A head cell without words heads nothing.
        let head = self.in_head && !empty;
        html.push_str(if head { "<th scope=\"col\"" } else { "<td" });
        html.push_str(match align {
            Align::Start => ">",
            Align::Middle => " class=\"middle\">",
            Align::End => " class=\"end\">",
        });
        if head { "</th>" } else { "</td>" }
    }

    fn link(&mut self, prose: &Prose, index: u32, html: &mut String) -> &'static str {
        let Some(link) = prose.links.get(index as usize) else { return "" };
        let href = self.address(&link.target);
        // A risky number is no link: its words stand in the sentence.
        let closing = match href {
            Some(href) => {
                html.push_str("<a href=\"");
                let _ = escape_href(FmtWriter(&mut *html), &href);
                html.push_str("\">");
                "</a>"
            }
            None => "",
        };
        if link.empty {
            text(&self.edition.target_words(&link.target, self.session), html);
        }
        closing
    }

    /// Where a link leads from this page.
    fn address(&self, target: &Target) -> Option<String> {
        let base = self.base;
        match target {
            Target::Outside(address) => Some(address.clone()),
            Target::Contact(key) => Some(format!("{base}contacts/index.html#{key}")),
            Target::Term(id) => Some(format!("{base}glossary/index.html#{id}")),
            Target::Method(id) => Some(format!("{base}methods/{id}/index.html")),
            Target::Session { session, anchor } => {
                let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
                Some(format!("{base}{session}/index.html{anchor}"))
            }
            Target::Here(id) => {
                let home = self.session.filter(|_| self.away).and_then(|place| self.edition.entry(place));
                let away = home.map(|entry| format!("{base}{}/{}/index.html", entry.module, entry.id));
                Some(format!("{}#{id}", away.unwrap_or_else(|| self.whole.to_owned())))
            }
            Target::Figure(_) | Target::Nowhere => None,
        }
    }
}

/// Escapes words.
pub(super) fn text(words: &str, html: &mut String) {
    // Writing into a String cannot fail.
    let _ = escape_html(FmtWriter(html), words);
}

/// Escapes the value of an attribute.
pub(super) fn attribute(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    text(words, &mut out);
    out
}

/// How headings of levels 0 to 6 open and close; pages have but one of level 1, their own.
const HEADINGS: [(&str, &str); 7] = [
    ("<h2", "</h2>\n"),
    ("<h2", "</h2>\n"),
    ("<h2", "</h2>\n"),
    ("<h3", "</h3>\n"),
    ("<h4", "</h4>\n"),
    ("<h5", "</h5>\n"),
    ("<h6", "</h6>\n"),
];

/// The words of a table's head, which name the table.
fn heads(prose: &Prose, table: usize) -> String {
    let mut words = String::new();
    for node in prose.nodes[table..].iter().take_while(|node| !matches!(node.kind, NodeKind::Close(Tag::Head))) {
        match node.kind {
            NodeKind::Text { at, len } => words.push_str(prose.text(at, len)),
            NodeKind::Close(Tag::Cell(_)) => words.push_str(", "),
            _ => {}
        }
    }
    words.trim_end_matches([',', ' ']).to_owned()
}

/// Whether the last row of a calculation is its total. Where a column's head says how each row is reckoned
/// (`Sum = Price x Number`), only a row with an empty cell is.
fn ends_in_total(prose: &Prose, table: usize) -> bool {
    let end = prose.nodes[table..].iter().position(|node| matches!(node.kind, NodeKind::Close(Tag::Table)));
    let Some(rows) = end.map(|end| prose.children(table + 1..table + end)) else { return false };
    let by_formula = heads(prose, table).contains('=');
    let gaps = |row: &std::ops::Range<usize>| prose.inside(row).iter().any(|cell| cell.len() <= 2);
    rows.last().is_some_and(|last| !by_formula || gaps(last))
}

/// The picture of a paragraph that is nothing else.
fn lone_picture(prose: &Prose, at: usize) -> Option<&PictureRef> {
    let kind = |at: usize| prose.nodes.get(at).map(|node| node.kind);
    match (kind(at + 1), kind(at + 2)) {
        (Some(NodeKind::Picture(index)), Some(NodeKind::Close(Tag::Paragraph))) => prose.pictures.get(index as usize),
        _ => None,
    }
}

fn image(picture: &Picture, html: &mut String) {
    html.push_str("<img src=\"");
    let _ = escape_href(FmtWriter(&mut *html), &picture.src);
    let _ = write!(
        html,
        "\" alt=\"{}\" width=\"{}\" height=\"{}\" loading=\"lazy\" decoding=\"async\">",
        attribute(&picture.alt),
        picture.width,
        picture.height
    );
}

fn figure(picture: &Picture, html: &mut String) {
    html.push_str("<figure class=\"picture\">");
    image(picture, html);
    if picture.caption.is_some() || picture.credit.is_some() {
        html.push_str("<figcaption>");
        html.push_str(picture.caption.as_deref().unwrap_or_default());
        if let Some(credit) = &picture.credit {
            html.push_str("<small>");
            text(credit, html);
            html.push_str("</small>");
        }
        html.push_str("</figcaption>");
    }
    html.push_str("</figure>\n");
}

/// By how much headings move, so that the highest stands right under what it belongs to.
fn shift(prose: &Prose, under: Under) -> i8 {
    let highest = prose
        .nodes
        .iter()
        .filter_map(|node| match node.kind {
            NodeKind::Open(Tag::Heading(level)) => Some(level),
            _ => None,
        })
        .min();
    let wanted = if under == Under::Title { 2 } else { 3 };
    highest.map_or(0, |level| wanted - i8::try_from(level).unwrap_or(6))
}

fn shifted(level: u8, shift: i8) -> usize {
    usize::try_from((i8::try_from(level).unwrap_or(6) + shift).clamp(2, 6)).unwrap_or(6)
}
