//! Prose of an edition -> the rich text that templates read: words and structure as data, never as code.
//!
//! Owns the shape of running text on papers. Remembers which pictures a paper shows, and where in the sources its texts
//! stand, so that a template can say which of them does not fit.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde_json::{Value, json};

use super::invisible::is_invisible;
use crate::curriculum::{Align, Contact, Credit, NodeKind, PictureFile, PictureRef, Prose, Tag, Target};
use crate::edition::{Edition, Notes};
use crate::source::Span;
use crate::theme::Messages;

/// Writes the texts of one paper.
pub(super) struct Typist<'e, 'a> {
    pub edition: &'e Edition<'a>,
    pub messages: &'e Messages,
    /// The session of the paper.
    pub session: Option<(usize, usize)>,
    /// Its footnotes.
    pub notes: Option<&'e Notes<'a>>,
    /// The places that the data points at by number.
    places: RefCell<Vec<Span>>,
    /// Pictures by virtual path.
    pictures: RefCell<BTreeMap<String, &'a PictureFile>>,
    /// Letters and where each first stands.
    letters: RefCell<BTreeMap<char, Span>>,
    /// Terms that the paper links to.
    terms: RefCell<BTreeSet<String>>,
}

/// What a typist remembers of a paper.
#[derive(Debug, Default)]
pub(super) struct Memory<'a> {
    pub places: Vec<Span>,
    pub pictures: BTreeMap<String, &'a PictureFile>,
    pub letters: BTreeMap<char, Span>,
}

impl<'e, 'a> Typist<'e, 'a> {
    pub fn new(
        edition: &'e Edition<'a>,
        messages: &'e Messages,
        session: Option<(usize, usize)>,
        notes: Option<&'e Notes<'a>>,
    ) -> Self {
        Self {
            edition,
            messages,
            session,
            notes,
            places: RefCell::default(),
            pictures: RefCell::default(),
            letters: RefCell::default(),
            terms: RefCell::default(),
        }
    }

    /// What was met, when the paper is written.
    pub fn memory(self) -> Memory<'a> {
        Memory {
            places: self.places.into_inner(),
            pictures: self.pictures.into_inner(),
            letters: self.letters.into_inner(),
        }
    }

    /// The terms that the paper links to so far.
    pub fn terms(&self) -> Vec<String> {
        self.terms.borrow().iter().cloned().collect()
    }

    /// The number of a place in the sources.
    pub fn at(&self, span: Span) -> usize {
        let mut places = self.places.borrow_mut();
        places.push(span);
        places.len() - 1
    }

    /// Remembers the letters of words that stand on the paper.
    pub fn words<'w>(&self, words: &'w str, span: Span) -> &'w str {
        let mut letters = self.letters.borrow_mut();
        for letter in words.chars().filter(|letter| !letter.is_ascii() && !is_invisible(*letter)) {
            letters.entry(letter).or_insert(span);
        }
        words
    }

    /// A text with the blocks in it.
    pub fn flow(&self, prose: &Prose) -> Vec<Value> {
        self.nodes(prose, 0..prose.nodes.len())
    }

    /// A text as one line of inline nodes: its paragraphs one after the other.
    pub fn inline(&self, prose: &Prose) -> Vec<Value> {
        let mut out = Vec::new();
        for part in prose.parts() {
            if !out.is_empty() {
                out.push(json!(" "));
            }
            match prose.tag(&part) {
                Some(Tag::Paragraph | Tag::Heading(_) | Tag::Item) => {
                    self.spans(prose, part.start + 1..part.end.saturating_sub(1), &mut out);
                }
                Some(Tag::Bullets | Tag::Numbers(_)) => {
                    let items: Vec<String> = prose.inside(&part).iter().map(|item| plain(prose, item)).collect();
                    out.push(json!(self.words(&items.join("; "), prose.span())));
                }
                _ => self.spans(prose, part, &mut out),
            }
        }
        out
    }

    /// A text as a title. One without a word, such as a line to write on, is no heading to a screen reader: it gets dots.
    pub fn title(&self, prose: &Prose) -> Vec<Value> {
        titled(self.inline(prose))
    }

    fn nodes(&self, prose: &Prose, range: Range<usize>) -> Vec<Value> {
        let mut out = Vec::new();
        for part in prose.children(range) {
            self.part(prose, &part, &mut out);
        }
        out
    }

    fn part(&self, prose: &Prose, part: &Range<usize>, out: &mut Vec<Value>) {
        let Some(node) = prose.nodes.get(part.start) else { return };
        let inside = part.start + 1..part.end.saturating_sub(1);
        match node.kind {
            NodeKind::Block(index) => {
                if let Some(block) = prose.blocks.get(index as usize) {
                    out.push(self.block(block));
                }
            }
            NodeKind::Rule => out.push(json!({"t": "hr"})),
            NodeKind::Open(tag) if !node.kind.is_inline() => self.element(prose, tag, part, inside, out),
            _ => {
                let mut line = Vec::new();
                self.spans(prose, part.clone(), &mut line);
                if !line.is_empty() {
                    out.push(json!({"t": "p", "c": line}));
                }
            }
        }
    }

    fn element(&self, prose: &Prose, tag: Tag, part: &Range<usize>, inside: Range<usize>, out: &mut Vec<Value>) {
        match tag {
            Tag::Paragraph => out.push(self.paragraph(prose, inside)),
            Tag::Heading(level) => {
                let mut line = Vec::new();
                self.spans(prose, inside, &mut line);
                out.push(json!({"t": "h", "level": level.clamp(3, 6), "c": titled(line)}));
            }
            Tag::Bullets => out.push(json!({"t": "ul", "items": self.items(prose, part)})),
            Tag::Numbers(start) => out.push(json!({"t": "ol", "start": start, "items": self.items(prose, part)})),
            Tag::Quote => out.push(json!({"t": "quote", "flow": self.nodes(prose, inside)})),
            Tag::CodeBlock => {
                out.push(json!({"t": "code", "text": self.words(&plain(prose, part), prose.span())}));
            }
            Tag::Table => out.push(self.table(prose, part)),
            Tag::Definitions => out.push(self.definitions(prose, part)),
            // Loose pieces of a text that was cut: what they hold is still text.
            _ => out.extend(self.nodes(prose, inside)),
        }
    }

    fn paragraph(&self, prose: &Prose, inside: Range<usize>) -> Value {
        let only = (inside.len() == 1).then(|| prose.nodes.get(inside.start).map(|node| node.kind)).flatten();
        match only {
            Some(NodeKind::Blank { whole: true }) => return json!({"t": "line"}),
            Some(NodeKind::Picture(index)) => {
                let picture = prose.pictures.get(index as usize).and_then(|picture| self.picture(picture));
                if let Some(picture) = picture {
                    return json!({"t": "picture", "picture": picture});
                }
            }
            _ => {}
        }
        let mut line = Vec::new();
        self.spans(prose, inside, &mut line);
        json!({"t": "p", "c": line})
    }

    fn items(&self, prose: &Prose, list: &Range<usize>) -> Vec<Value> {
        prose
            .inside(list)
            .into_iter()
            .map(|item| Value::from(self.nodes(prose, item.start + 1..item.end.saturating_sub(1))))
            .collect()
    }

    fn table(&self, prose: &Prose, table: &Range<usize>) -> Value {
        let mut align = Vec::new();
        let mut head = Vec::new();
        let mut rows = Vec::new();
        for row in prose.inside(table) {
            let is_head = prose.tag(&row) == Some(Tag::Head);
            let mut cells = Vec::new();
            for cell in prose.inside(&row) {
                if let (true, Some(Tag::Cell(how))) = (is_head, prose.tag(&cell)) {
                    align.push(match how {
                        Align::Start => "start",
                        Align::Middle => "middle",
                        Align::End => "end",
                    });
                }
                let mut line = Vec::new();
                self.spans(prose, cell.start + 1..cell.end.saturating_sub(1), &mut line);
                cells.push(Value::from(line));
            }
            if is_head { head = cells } else { rows.push(Value::from(cells)) }
        }
        json!({"t": "table", "align": align, "head": head, "rows": rows, "total": false})
    }

    fn definitions(&self, prose: &Prose, list: &Range<usize>) -> Value {
        let mut items: Vec<(Vec<Value>, Vec<Value>)> = Vec::new();
        for part in prose.inside(list) {
            let inside = part.start + 1..part.end.saturating_sub(1);
            if prose.tag(&part) == Some(Tag::Term) {
                let mut term = Vec::new();
                self.spans(prose, inside, &mut term);
                items.push((term, Vec::new()));
            } else if let Some((_, flow)) = items.last_mut() {
                flow.extend(self.nodes(prose, inside));
            }
        }
        let items: Vec<Value> = items.into_iter().map(|(term, flow)| json!({"term": term, "flow": flow})).collect();
        json!({"t": "defs", "items": items})
    }

    /// Inline nodes of a range.
    fn spans(&self, prose: &Prose, range: Range<usize>, out: &mut Vec<Value>) {
        let mut at = range.start;
        while at < range.end {
            let Some(node) = prose.nodes.get(at) else { break };
            let span = node.span(prose.file);
            match node.kind {
                NodeKind::Text { at, len } => out.push(json!(self.words(prose.text(at, len), span))),
                NodeKind::Code { at, len } => {
                    out.push(json!({"t": "code", "text": self.words(prose.text(at, len), span)}));
                }
                NodeKind::SoftBreak => out.push(json!(" ")),
                NodeKind::HardBreak => out.push(json!({"t": "br"})),
                NodeKind::Blank { .. } => out.push(json!({"t": "blank"})),
                NodeKind::Box { ticked } => out.push(json!({"t": "box", "ticked": ticked})),
                NodeKind::Picture(index) => {
                    let picture = prose.pictures.get(index as usize).and_then(|picture| self.picture(picture));
                    out.extend(picture.map(|picture| json!({"t": "picture", "picture": picture})));
                }
                NodeKind::FootnoteRef { at, len } => {
                    let number = self.notes.and_then(|notes| notes.number(prose.text(at, len)));
                    out.extend(number.map(|number| json!({"t": "note", "n": number})));
                }
                NodeKind::Open(tag) => {
                    let end = close(prose, at).min(range.end);
                    self.styled(prose, tag, at + 1..end, out);
                    at = end;
                }
                NodeKind::Close(_) | NodeKind::Rule | NodeKind::Block(_) | NodeKind::Anchor { .. } => {}
            }
            at += 1;
        }
    }

    fn styled(&self, prose: &Prose, tag: Tag, inside: Range<usize>, out: &mut Vec<Value>) {
        let mut inner = Vec::new();
        self.spans(prose, inside, &mut inner);
        match tag {
            Tag::Strong => out.push(json!({"t": "b", "c": inner})),
            Tag::Emphasis => out.push(json!({"t": "em", "c": inner})),
            Tag::Link(index) => {
                let Some(link) = prose.links.get(index as usize) else {
                    out.extend(inner);
                    return;
                };
                let url = self.address(&link.target);
                if link.empty {
                    let words = self.edition.target_words(&link.target, self.session);
                    inner.push(json!(self.words(&words, link.span)));
                }
                let term = if let Target::Term(id) = &link.target { Some(id) } else { None };
                if let Some(id) = term {
                    self.terms.borrow_mut().insert(id.clone());
                }
                if url.is_none() && term.is_none() {
                    out.extend(inner);
                } else {
                    out.push(json!({"t": "link", "url": url, "term": term, "c": inner}));
                }
            }
            _ => out.extend(inner),
        }
    }

    /// Where a link leads outside the paper.
    fn address(&self, target: &Target) -> Option<String> {
        match target {
            Target::Outside(address) => Some(address.clone()),
            Target::Contact(key) => self.edition.contact(key).and_then(Contact::dial),
            Target::Figure(_)
            | Target::Term(_)
            | Target::Method(_)
            | Target::Session { .. }
            | Target::Here(_)
            | Target::Nowhere => None,
        }
    }

    /// A picture with its place on the virtual disk.
    pub fn picture(&self, picture: &PictureRef) -> Option<Value> {
        let (file, shared) = self.edition.picture(self.session, &picture.name)?;
        let src = match self.session.and_then(|place| self.edition.entry(place)) {
            Some(entry) if !shared => format!("/pictures/{}/{}/{}", entry.module, entry.id, picture.name),
            _ => format!("/pictures/{}", picture.name),
        };
        self.pictures.borrow_mut().insert(src.clone(), file);
        let credit = self.edition.credit(&picture.name).map(Credit::line);
        Some(json!({
            "src": src,
            "alt": picture.alt,
            "caption": picture.caption.as_deref().map(|caption| self.words(caption, picture.span)),
            "credit": credit,
            "width": file.width,
            "height": file.height,
            "at": self.at(picture.span),
        }))
    }
}

fn titled(mut line: Vec<Value>) -> Vec<Value> {
    if !line.iter().any(is_worded) {
        line.push(json!("…"));
    }
    line
}

/// Whether a node holds a letter that is seen.
fn is_worded(node: &Value) -> bool {
    if let Value::String(text) = node {
        return text.chars().any(|letter| !letter.is_whitespace() && !is_invisible(letter));
    }
    let inside = node["c"].as_array().is_some_and(|nodes| nodes.iter().any(is_worded));
    inside || (node["t"] == "code" && is_worded(&node["text"]))
}

/// The place of the node that closes what opens at a place.
fn close(prose: &Prose, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, node) in prose.nodes.iter().enumerate().skip(open) {
        match node.kind {
            NodeKind::Open(_) => depth += 1,
            NodeKind::Close(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    prose.nodes.len()
}

/// The words of a part.
fn plain(prose: &Prose, part: &Range<usize>) -> String {
    let mut out = String::new();
    for node in prose.nodes.get(part.clone()).unwrap_or_default() {
        match node.kind {
            NodeKind::Text { at, len } | NodeKind::Code { at, len } => out.push_str(prose.text(at, len)),
            NodeKind::SoftBreak | NodeKind::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out
}
