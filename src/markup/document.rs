//! One file as a document of its sort.

use super::front_matter::read_front;
use super::reader::{self, Body};
use super::step::StepDocument;
use crate::curriculum::{
    Footnote, METHOD, MODULE, Method, MethodFront, ModuleFront, ModuleText, NodeKind, Prose, SESSION, SessionFront,
    Tag, Term,
};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Span};

/// A session as one file tells it.
#[derive(Debug)]
pub struct SessionDocument {
    /// The file.
    pub file: FileId,
    /// Its front matter, where it could be read.
    pub front: Option<SessionFront>,
    /// Before the first step.
    pub introduction: Prose,
    /// The steps.
    pub steps: Vec<StepDocument>,
    /// The footnotes.
    pub footnotes: Vec<Footnote>,
}

/// A module as one file tells it.
pub type ModuleDocument = Option<ModuleText>;

/// A method as one file tells it.
pub type MethodDocument = Option<Method>;

/// The terms of one glossary file.
pub type GlossaryDocument = Vec<Term>;

/// Reads a session.
pub fn session(file: &SourceFile, id: FileId, source_language: bool) -> (SessionDocument, Diagnostics) {
    let mut out = Diagnostics::new();
    let (front, from) = read_front(file, id, SESSION, source_language, &mut out);
    let Body { introduction, steps, footnotes } = reader::read(&file.text, id, from, true, &mut out);
    (SessionDocument { file: id, front, introduction, steps, footnotes }, out)
}

/// Reads a module's front matter and introduction.
pub fn module(file: &SourceFile, id: FileId, source_language: bool) -> (ModuleDocument, Diagnostics) {
    let mut out = Diagnostics::new();
    let (front, from): (Option<ModuleFront>, _) = read_front(file, id, MODULE, source_language, &mut out);
    let body = reader::read(&file.text, id, from, false, &mut out);
    for block in &body.introduction.blocks {
        if !block.kind.in_introduction() {
            out.push(Diagnostic::new(
                Code::MisplacedBlock,
                block.span,
                format!("a `{}` cannot stand in a module's introduction", block.kind.name()),
                "Put it into a session; story, warning, facilitator and coach blocks may stand here.",
            ));
        }
    }
    let text =
        front.map(|front| ModuleText { file: id, front, introduction: body.introduction, footnotes: body.footnotes });
    (text, out)
}

/// Reads a method.
pub fn method(file: &SourceFile, id: FileId, source_language: bool) -> (MethodDocument, Diagnostics) {
    let mut out = Diagnostics::new();
    let (front, from): (Option<MethodFront>, _) = read_front(file, id, METHOD, source_language, &mut out);
    let body = reader::read(&file.text, id, from, false, &mut out);
    (front.map(|front| Method { file: id, front, body: body.introduction, footnotes: body.footnotes }), out)
}

/// Reads a glossary: definition lists, nothing else.
pub fn terms(file: &SourceFile, id: FileId) -> (GlossaryDocument, Diagnostics) {
    let mut out = Diagnostics::new();
    let from = super::front_matter::split(&file.text).map_or(0, |front| front.body_start);
    let body = reader::read(&file.text, id, from, false, &mut out);
    let prose = &body.introduction;
    let mut terms: Vec<Term> = Vec::new();
    for part in prose.parts() {
        if prose.tag(&part) != Some(Tag::Definitions) {
            out.push(Diagnostic::new(
                Code::BlockContent,
                prose.nodes[part.start].span(id),
                "these words explain no term",
                "Write `Term {#id}` on one line and `: explanation` on the next; an empty line parts terms.",
            ));
            continue;
        }
        for entry in prose.inside(&part) {
            let inside = prose.copy(entry.start + 1..entry.end - 1, &mut |block| Some(block.clone()));
            match (prose.tag(&entry), terms.last_mut()) {
                (Some(Tag::Term), _) => terms.push(term(&inside, prose.nodes[entry.start].span(id), &mut out)),
                (_, Some(term)) if term.meaning.is_empty() => term.meaning = inside,
                (_, Some(term)) => out.push(Diagnostic::new(
                    Code::BlockContent,
                    prose.nodes[entry.start].span(id),
                    format!("`{}` has a second explanation", term.name),
                    "Put all of it after one `: `.",
                )),
                (_, None) => {}
            }
        }
    }
    (terms, out)
}

/// Reads a text that is nothing but Markdown. For tests and for words that stand outside a session.
pub fn prose(text: &str, id: FileId) -> (Prose, Vec<Footnote>, Diagnostics) {
    let mut out = Diagnostics::new();
    let body = reader::read(text, id, 0, false, &mut out);
    (body.introduction, body.footnotes, out)
}

fn term(name: &Prose, span: Span, out: &mut Diagnostics) -> Term {
    let id = name.nodes.iter().find_map(|node| match node.kind {
        NodeKind::Anchor { at, len } => Some(name.text(at, len).to_owned()),
        _ => None,
    });
    if id.is_none() {
        out.push(Diagnostic::new(
            Code::MissingAttribute,
            span,
            format!("the term `{}` has no id", name.plain()),
            "Write `Term {#id}`, the same id in every language.",
        ));
    }
    Term {
        id: id.unwrap_or_default(),
        span,
        name: name.plain(),
        meaning: Prose { file: name.file, ..Prose::default() },
    }
}
