//! The line that opens a block, and what its kind makes of what stands in it.

use thin_vec::ThinVec;

use super::attributes::{self, Attributes, Pair};
use super::quiz;
use crate::curriculum::{
    AnswerList, Attribute, Audience, Block, Card, ContactRef, Detail, KeyMessage, Kind, Lang, Layout, NodeKind,
    PictureRef, Place, Prose, Tag, is_id,
};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span, nearest};

/// A block that is open.
pub(super) struct Opening {
    /// The word after the `:::`.
    pub name: String,
    /// What it means, where it means something.
    pub kind: Option<Kind>,
    /// Words between the kind and the braces.
    bare: Vec<(String, Span)>,
    attributes: Attributes,
    /// The whole line.
    pub span: Span,
}

/// Reads what follows the `:::` of an opening line.
pub(super) fn opening(words: &str, file: FileId, offset: usize, span: Span, out: &mut Diagnostics) -> Opening {
    let (head, attributes) = match words.find('{') {
        Some(open) => {
            let close = words.rfind('}').filter(|close| *close > open);
            if close.is_none_or(|close| !words[close + 1..].trim().is_empty()) {
                out.push(Diagnostic::new(
                    Code::HeadingAttributes,
                    Span::new(file, offset + open..offset + words.trim_end().len()),
                    "the braces of this block are not closed at the end of the line",
                    "Write `::: kind {#id key=value}` on one line.",
                ));
            }
            let inside = &words[open + 1..close.unwrap_or(words.len())];
            (&words[..open], attributes::read(inside, file, offset + open + 1))
        }
        None => (words, Attributes::default()),
    };
    say_faults(&attributes, out);
    let mut bare = Vec::new();
    let mut at = 0;
    for word in head.split_whitespace() {
        let start = at + head[at..].find(word).unwrap_or(0);
        at = start + word.len();
        bare.push((word.to_owned(), Span::new(file, offset + start..offset + at)));
    }
    let (name, place) = if bare.is_empty() { (String::new(), span) } else { bare.remove(0) };
    let kind = Kind::named(&name);
    if kind.is_none() {
        let help = nearest(&name, Kind::ALL.iter().map(|kind| kind.name())).map_or_else(
            || "See the kinds with `bekal explain blocks`.".to_owned(),
            |near| format!("Did you mean `{near}`?"),
        );
        let message = if name.is_empty() {
            "this block has no kind".to_owned()
        } else {
            format!("there is no block kind `{name}`")
        };
        out.push(Diagnostic::new(Code::UnknownBlock, place, message, help));
    }
    // After a mistyped kind the words may be right.
    if kind.is_some_and(|kind| kind != Kind::Without)
        && let Some((word, place)) = bare.first()
    {
        out.push(Diagnostic::new(
            Code::HeadingAttributes,
            *place,
            format!("`{word}` after the kind means nothing"),
            "Put attributes in braces: `{title=\"…\"}`.",
        ));
    }
    if kind == Some(Kind::Without) {
        bare = attributes::distinct(bare, out);
    }
    Opening { name, kind, bare, attributes, span }
}

/// Says what could not be read between braces.
pub(super) fn say_faults(attributes: &Attributes, out: &mut Diagnostics) {
    for (span, why) in &attributes.faults {
        out.push(Diagnostic::new(
            Code::HeadingAttributes,
            *span,
            format!("these attributes cannot be read: {why}"),
            "Write `{#id key=value key=\"two words\"}`.",
        ));
    }
}

/// Says where an id is not one.
pub(super) fn check_id(id: &str, span: Span, out: &mut Diagnostics) {
    if !is_id(id) {
        out.push(Diagnostic::new(
            Code::IdMalformed,
            span,
            format!("`{id}` is not an id"),
            "Use lower-case letters a-z and digits, words joined by `-`: it becomes part of an address.",
        ));
    }
}

/// Makes a block of what was opened and what stands in it. `None` where its kind is unknown: said when it was opened.
pub(super) fn finish(opening: &Opening, body: Prose, inside: Option<Kind>, out: &mut Diagnostics) -> Option<Block> {
    let kind = opening.kind?;
    place(kind, opening, inside, out);
    let mut block = Block {
        kind,
        id: None,
        span: opening.span,
        title: None,
        only: None,
        picture: None,
        body: Prose { file: body.file, ..Prose::default() },
        detail: Detail::None,
    };
    if let Some((id, span)) = &opening.attributes.id {
        check_id(id, *span, out);
        block.id = Some(id.clone());
    }
    let mut found = Found::default();
    for pair in &opening.attributes.pairs {
        attribute(kind, pair, &mut block, &mut found, out);
    }
    block.picture = picture(&found, opening.span).map(Box::new);
    fill(&mut block, body, opening, found, out);
    Some(block)
}

fn place(kind: Kind, opening: &Opening, inside: Option<Kind>, out: &mut Diagnostics) {
    let Some(outer) = inside else { return };
    let misplaced = match kind.place() {
        Place::Anywhere => false,
        Place::InKeyMessage => outer != Kind::KeyMessage,
        Place::InStep => true,
    };
    if misplaced {
        let help = match kind.place() {
            Place::InKeyMessage => {
                format!("Put it inside a `::: key-message`, or on its own in the step, not inside `{}`.", outer.name())
            }
            _ => format!("Close `{}` before it.", outer.name()),
        };
        out.push(Diagnostic::new(
            Code::MisplacedBlock,
            opening.span,
            format!("a `{}` cannot stand inside a `{}`", kind.name(), outer.name()),
            help,
        ));
    }
}

/// Attributes that are not fields of every block.
#[derive(Default)]
struct Found {
    picture: Option<(String, Span)>,
    alt: Option<String>,
    lang: String,
    layout: Layout,
    contact: Option<(String, Span)>,
    test: bool,
}

fn attribute(kind: Kind, pair: &Pair, block: &mut Block, found: &mut Found, out: &mut Diagnostics) {
    const COMMON: [Attribute; 2] = [Attribute::Title, Attribute::For];
    let known = COMMON.iter().chain(kind.attributes());
    let Some(attribute) = known.clone().find(|attribute| attribute.key() == pair.key) else {
        let names: Vec<&str> = known.map(|attribute| attribute.key()).collect();
        let help = nearest(&pair.key, names.iter().copied()).map_or_else(
            || format!("A `{}` may have `#id`, {}.", kind.name(), names.join(", ")),
            |near| format!("Did you mean `{near}`?"),
        );
        out.push(Diagnostic::new(
            Code::UnknownAttribute,
            pair.key_span,
            format!("a `{}` has no attribute `{}`", kind.name(), pair.key),
            help,
        ));
        return;
    };
    let value = &pair.value;
    let wanted = match attribute {
        Attribute::Title => {
            block.title = Some(value.clone());
            None
        }
        Attribute::For => {
            block.only = Audience::named(value).filter(|audience| *audience != Audience::Participant);
            block.only.is_none().then_some("`facilitator` or `supervisor`")
        }
        Attribute::Picture => {
            found.picture = Some((value.clone(), pair.value_span));
            None
        }
        Attribute::Alt => {
            found.alt = Some(value.clone());
            None
        }
        Attribute::Lang => {
            found.lang.clone_from(value);
            (!Lang::is_tag(value)).then_some("a language tag such as `jv` or `su`")
        }
        Attribute::Layout => match Layout::WORDS.iter().find(|(word, _)| word == value) {
            Some((_, layout)) => {
                found.layout = *layout;
                None
            }
            None => Some("`2x2`, `2x4` or `3x3`"),
        },
        Attribute::Contact => {
            found.contact = Some((value.clone(), pair.value_span));
            None
        }
        Attribute::Test => {
            found.test = value == "yes";
            (value != "yes" && value != "no").then_some("`yes` or `no`")
        }
    };
    if let Some(wanted) = wanted {
        out.push(Diagnostic::new(
            Code::AttributeValue,
            pair.value_span,
            format!("`{}` cannot be `{value}`", pair.key),
            format!("Write {wanted}."),
        ));
    }
}

/// The picture of a block. A translation gives the alt alone; its name then comes from the source language.
fn picture(found: &Found, line: Span) -> Option<PictureRef> {
    if found.picture.is_none() && found.alt.is_none() {
        return None;
    }
    let (name, span) = found.picture.clone().unwrap_or((String::new(), line));
    Some(PictureRef { name, alt: found.alt.clone().unwrap_or_default(), caption: None, span })
}

fn fill(block: &mut Block, body: Prose, opening: &Opening, found: Found, out: &mut Diagnostics) {
    let name = block.kind.name();
    let mut empty = body.is_empty();
    match block.kind {
        Kind::Ask | Kind::TeachBack => (block.body, block.detail) = answers(&body),
        Kind::KeyMessage => {
            if block.id.is_none() {
                out.push(Diagnostic::new(
                    Code::MissingAttribute,
                    opening.span,
                    "this key message has no id",
                    "Write `::: key-message {#id picture=… alt=\"…\"}`.",
                ));
            }
            let (message, parts) = key_message(&body);
            empty = message.is_empty();
            (block.body, block.detail) = (message, Detail::KeyMessage(Box::new(parts)));
        }
        // That both may come from the source language is the affair of `assemble`.
        Kind::Local => (block.body, block.detail) = (body, Detail::Local(found.lang)),
        Kind::Without => (block.body, block.detail) = (body, Detail::Without(opening.bare.iter().cloned().collect())),
        Kind::Warning => {
            block.body = body;
            if let Some((key, span)) = found.contact {
                block.detail = Detail::Contact(Box::new(ContactRef { key, span }));
            }
        }
        Kind::Cards => {
            let cards = cards(&body, out);
            empty = cards.is_empty();
            block.detail = Detail::Cards(found.layout, cards);
        }
        Kind::Quiz => {
            let questions = quiz::questions(&body, opening.span, found.test, out);
            empty = false;
            block.detail = Detail::Quiz(Box::new(questions));
        }
        Kind::Do => {
            if !empty && !body.parts().iter().any(|part| matches!(body.tag(part), Some(Tag::Numbers(_)))) {
                out.push(Diagnostic::new(
                    Code::BlockContent,
                    opening.span,
                    "a `do` has no numbered list",
                    "Write what the facilitator does as `1. …`, one action an item.",
                ));
            }
            block.body = body;
        }
        _ => block.body = body,
    }
    if empty {
        out.push(Diagnostic::new(
            Code::BlockContent,
            opening.span,
            format!("this `{name}` says nothing"),
            "Write its words between the two `:::` lines, or take it away.",
        ));
    }
}

/// Takes the last list of a question as its answers.
fn answers(body: &Prose) -> (Prose, Detail) {
    let parts = body.parts();
    let list = parts.iter().position(|part| body.tag(part) == Some(Tag::Bullets));
    let all = |range| body.copy(range, &mut |block| Some(block.clone()));
    let Some(at) = list else {
        return (body.clone(), Detail::Answers(Box::default()));
    };
    let list = &parts[at];
    let mut answers: Vec<Prose> = body
        .inside(list)
        .into_iter()
        .filter(|item| body.tag(item) == Some(Tag::Item))
        .map(|item| all(item.start + 1..item.end - 1))
        .collect();
    answers.shrink_to_fit();
    (all(0..list.start), Detail::Answers(Box::new(AnswerList { answers, after: all(list.end..body.nodes.len()) })))
}

fn key_message(body: &Prose) -> (Prose, KeyMessage) {
    let mut parts = KeyMessage::default();
    let message = body.copy(0..body.nodes.len(), &mut |block| {
        match block.kind {
            Kind::Simpler => parts.simpler.push(block.clone()),
            Kind::Local => parts.local.push(block.clone()),
            Kind::TeachBack => parts.teach_back.push(block.clone()),
            _ => return Some(block.clone()),
        }
        None
    });
    for list in [&mut parts.simpler, &mut parts.local, &mut parts.teach_back] {
        list.shrink_to_fit();
    }
    (message, parts)
}

fn cards(body: &Prose, out: &mut Diagnostics) -> ThinVec<Card> {
    let parts = body.parts();
    let is_title = |part: &std::ops::Range<usize>| body.tag(part) == Some(Tag::Heading(3));
    if let Some(first) = parts.first().filter(|part| !is_title(part)) {
        out.push(Diagnostic::new(
            Code::BlockContent,
            body.nodes[first.start].span(body.file),
            "words before the first card",
            "Begin each card with a heading `### Label`.",
        ));
    }
    let all = |range| body.copy(range, &mut |block| Some(block.clone()));
    let starts: Vec<usize> = (0..parts.len()).filter(|at| is_title(&parts[*at])).collect();
    let mut cards = ThinVec::with_capacity(starts.len());
    for (place, at) in starts.iter().enumerate() {
        let title = &parts[*at];
        let next = starts.get(place + 1).copied().unwrap_or(parts.len());
        let inside = &parts[at + 1..next];
        let rule = inside.iter().find(|part| matches!(body.nodes[part.start].kind, NodeKind::Rule));
        let end = inside.last().map_or(title.end, |part| part.end);
        let heading = all(title.clone());
        let id = heading.nodes.iter().find_map(|node| match node.kind {
            NodeKind::Anchor { at, len } => Some(heading.text(at, len).to_owned()),
            _ => None,
        });
        let front_end = rule.map_or(end, |rule| rule.start);
        let back_start = rule.map_or(end, |rule| rule.end);
        cards.push(Card {
            title: heading.plain(),
            span: body.nodes[title.start].span(body.file),
            id,
            front: all(title.end..front_end),
            back: all(back_start..end),
        });
    }
    cards
}
