//! Links by key: each leads somewhere, and whoever sees a link sees what it leads to.

use std::collections::HashMap;

use super::say::{meant, once, unread_in};
use super::structure::{ids, ids_of};
use super::walk::{Part, own_texts, walk};
use super::{Index, SessionScope, SharedScope};
use crate::curriculum::{Audience, Curriculum, Detail, Footnote, Link, NodeKind, Prose, Readers, SessionText, Target};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources};

/// Links in the texts of a session.
pub(super) fn session(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let mut follow = Follow::new(scope.curriculum, scope.index, scope.sources, Page::Session(&scope.path));
    for (_, text) in own_texts(&scope.session.texts, |text| text.file) {
        let mut marks = Marks::default();
        follow.text(&text.introduction, Readers::ALL, &mut marks);
        for step in &text.steps {
            follow.text(&step.title, follow.readers_of_step(&step.id), &mut marks);
            follow.text(&step.body, Readers::ALL, &mut marks);
        }
        follow.notes(&text.footnotes, &marks);
    }
    if let Some(text) = scope.session.texts.first() {
        contacts_of(text, scope, &mut follow.found);
    }
    out.append(&mut follow.found);
}

/// Numbers to call that a warning names. A translation that names another one is said when it is paired.
fn contacts_of(text: &SessionText, scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let texts = std::iter::once(&text.introduction).chain(text.steps.iter().map(|step| &step.body));
    texts.for_each(|prose| warning_contacts(prose, scope.curriculum, scope.index, out));
}

fn warning_contacts(prose: &Prose, curriculum: &Curriculum, index: &Index, out: &mut Diagnostics) {
    if curriculum.contacts_file.is_some_and(|file| curriculum.unread.contains(&file)) {
        return; // Any key may stand there.
    }
    super::walk::blocks(prose, &mut |block| {
        if let Detail::Contact(contact) = &block.detail {
            let missing = unknown(&contact.key, &index.contacts, "contacts.yaml has no", "Add it to contacts.yaml.");
            out.extend(missing.map(|(code, message, help)| Diagnostic::new(code, contact.span, message, help)));
        }
    });
}

/// Links in what all sessions share: introductions of modules, methods, the glossary.
pub(super) fn shared(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    let on = |page| Follow::new(curriculum, scope.index, scope.sources, page);
    for module in &curriculum.modules {
        for (place, text) in own_texts(&module.texts, |text| text.file) {
            let (mut follow, mut marks) = (on(Page::Text(&text.introduction)), Marks::default());
            follow.text(&text.introduction, Readers::ALL, &mut marks);
            follow.notes(&text.footnotes, &marks);
            out.append(&mut follow.found);
            if place == 0 {
                warning_contacts(&text.introduction, curriculum, scope.index, out);
            }
        }
    }
    for (texts, readers) in curriculum.manuals() {
        for (place, text) in own_texts(texts, |text| text.file) {
            let (mut follow, mut marks) = (on(Page::Text(&text.body)), Marks::default());
            follow.text(&text.body, readers, &mut marks);
            follow.notes(&text.footnotes, &marks);
            out.append(&mut follow.found);
            if place == 0 {
                warning_contacts(&text.body, curriculum, scope.index, out);
            }
        }
    }
    let mut follow = on(Page::Glossary);
    for term in curriculum.glossary.iter().flatten() {
        follow.text(&term.meaning, Readers::ALL, &mut Marks::default());
    }
    out.append(&mut follow.found);
}

/// Who sees the marks of each footnote.
type Marks = HashMap<String, Vec<Readers>>;

/// Where a link stands.
#[derive(Clone, Copy)]
enum Page<'a> {
    /// In a session, by `module/session`.
    Session(&'a str),
    /// On the page of a module or method, whose text this is.
    Text(&'a Prose),
    /// In the glossary.
    Glossary,
}

/// Follows links from one page.
struct Follow<'a> {
    curriculum: &'a Curriculum,
    index: &'a Index,
    sources: &'a Sources,
    page: Page<'a>,
    found: Diagnostics,
}

impl<'a> Follow<'a> {
    fn new(curriculum: &'a Curriculum, index: &'a Index, sources: &'a Sources, page: Page<'a>) -> Self {
        Self { curriculum, index, sources, page, found: Diagnostics::new() }
    }

    /// Links of a text and all that stands in it; remembers who sees which footnote.
    fn text(&mut self, prose: &Prose, readers: Readers, marks: &mut Marks) {
        walk(prose, readers, &mut |part, readers| {
            let Part::Text(prose) = part else { return };
            for link in &prose.links {
                self.link(link, &|audience| readers.include(audience));
            }
            for node in &prose.nodes {
                if let NodeKind::FootnoteRef { at, len } = node.kind {
                    marks.entry(prose.text(at, len).to_owned()).or_default().push(readers);
                }
            }
        });
    }

    /// A footnote is seen by those who see one of its marks.
    fn notes(&mut self, notes: &[Footnote], marks: &Marks) {
        for note in notes {
            let outside = marks.get(&note.label).map(Vec::as_slice).unwrap_or_default();
            walk(&note.prose, Readers::ALL, &mut |part, inside| {
                let Part::Text(prose) = part else { return };
                for link in &prose.links {
                    let sees =
                        |audience| inside.include(audience) && outside.iter().any(|readers| readers.include(audience));
                    self.link(link, &sees);
                }
            });
        }
    }

    fn readers_of_step(&self, id: &str) -> Readers {
        let sees = |audience| match self.page {
            Page::Session(path) => self.visible(audience, |visible| visible.step(path, id)),
            Page::Text(_) | Page::Glossary => true,
        };
        match (sees(Audience::Participant), sees(Audience::Facilitator)) {
            (true, _) => Readers::ALL,
            (false, true) => Readers::LEADERS,
            (false, false) => Readers::SUPERVISORS,
        }
    }

    /// Whether a link leads into a file that could not be read whole: said where it failed.
    fn unread(&self, target: &Target) -> bool {
        let curriculum = self.curriculum;
        let is = |file: Option<FileId>| file.is_some_and(|file| curriculum.unread.contains(&file));
        match (target, self.page) {
            (Target::Contact(_), _) => is(curriculum.contacts_file),
            (Target::Figure(_), _) => is(curriculum.figures_file),
            (Target::Term(_), _) | (Target::Here(_), Page::Glossary) => unread_in("glossary", curriculum, self.sources),
            (Target::Method(id), _) => unread_in(&format!("methods/{id}"), curriculum, self.sources),
            (Target::Here(_), Page::Text(prose)) => is(Some(prose.file)),
            (Target::Here(_), Page::Session(path)) => self.torn_session(path),
            (Target::Session { session, anchor }, _) => {
                self.unread_session(session) || (anchor.is_some() && self.torn_session(session))
            }
            (Target::Outside(_) | Target::Nowhere, _) => false,
        }
    }

    /// Whether the anchors of a session are not known.
    fn torn_session(&self, path: &str) -> bool {
        let text = self.curriculum.session(path).and_then(|(_, session)| session.texts.first());
        text.is_some_and(|text| self.curriculum.unread.contains(&text.file))
    }

    /// Whether a session is listed and could not be read.
    fn unread_session(&self, session: &str) -> bool {
        let lists = &self.curriculum.front.modules;
        let listed = session.split_once('/').is_some_and(|(module, id)| {
            lists.iter().any(|list| list.module == module && list.sessions.iter().any(|known| known == id))
        });
        listed && self.curriculum.session(session).is_none()
    }

    fn link(&mut self, link: &Link, sees: &dyn Fn(Audience) -> bool) {
        if self.unread(&link.target) {
            return;
        }
        if let Some((code, message, help)) = self.broken(&link.target) {
            once(&mut self.found, Diagnostic::new(code, link.span, message, help));
            return;
        }
        let blind: Vec<&str> = Audience::ALL
            .into_iter()
            .filter(|audience| sees(*audience) && !self.reaches(&link.target, *audience))
            .map(plural)
            .collect();
        if !blind.is_empty() {
            let who = blind.join(" and ");
            let finding = Diagnostic::new(
                Code::LinkHidden,
                link.span,
                format!("{who} see this link and not what it leads to; for them it becomes plain text"),
                "Put it into a block that they do not see, let them see what it leads to, or write the words without a link.",
            );
            once(&mut self.found, finding);
        }
    }

    /// What is wrong with a target that is not there.
    fn broken(&self, target: &Target) -> Option<(Code, String, String)> {
        let index = self.index;
        match target {
            Target::Outside(_) | Target::Nowhere => None,
            Target::Contact(key) => unknown(key, &index.contacts, "contacts.yaml has no", "Add it to contacts.yaml."),
            Target::Figure(key) => unknown(key, &index.figures, "figures.yaml has no", "Add it to figures.yaml."),
            Target::Term(key) => {
                unknown(key, &index.terms, "the glossary has no", "Explain it in the glossary, in every language.")
            }
            Target::Method(key) => {
                let methods = &self.curriculum.methods;
                (!methods.contains_key(key)).then(|| {
                    let help = meant(
                        key,
                        methods.keys().map(String::as_str),
                        format!("Describe it in a folder `methods/{key}`."),
                    );
                    (Code::UnknownReference, format!("there is no method `{key}`"), help)
                })
            }
            Target::Session { session, anchor } => self.broken_session(session, anchor.as_deref()),
            Target::Here(id) => match self.page {
                Page::Session(path) => self.broken_session(path, Some(id)),
                Page::Text(prose) => {
                    let known = || ids_of(prose, self.sources).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
                    no_anchor("this page", id, &known())
                }
                Page::Glossary => {
                    unknown(id, &index.terms, "the glossary has no", "Explain it in the glossary, in every language.")
                }
            },
        }
    }

    fn broken_session(&self, path: &str, anchor: Option<&str>) -> Option<(Code, String, String)> {
        let Some((_, session)) = self.curriculum.session(path) else {
            let known: Vec<String> = self
                .curriculum
                .modules
                .iter()
                .flat_map(|module| module.sessions.iter().map(move |session| format!("{}/{}", module.id, session.id)))
                .collect();
            let help = meant(
                path,
                known.iter().map(String::as_str),
                "Write `session:module/session`, as the folders are called.",
            );
            return Some((Code::LinkBroken, format!("there is no session `{path}`"), help));
        };
        let anchor = anchor?;
        if self.visible(Audience::Supervisor, |visible| visible.anchor(path, anchor)) {
            return None;
        }
        let known: Vec<String> = ids(session.texts.first()?, self.sources).into_iter().map(|(id, _)| id).collect();
        let where_ = match self.page {
            Page::Session(own) if own == path => "this session".to_owned(),
            Page::Session(_) | Page::Text(_) | Page::Glossary => format!("the session `{path}`"),
        };
        no_anchor(&where_, anchor, &known)
    }

    /// Whether an audience sees what is there.
    fn reaches(&self, target: &Target, audience: Audience) -> bool {
        match (target, self.page) {
            (Target::Method(_), _) => audience != Audience::Participant,
            (Target::Session { session, anchor: Some(id) }, _) => {
                self.visible(audience, |visible| visible.anchor(session, id))
            }
            (Target::Here(id), Page::Session(path)) => self.visible(audience, |visible| visible.anchor(path, id)),
            (Target::Here(id), Page::Text(prose)) => shows(prose, id, audience),
            _ => true,
        }
    }

    fn visible(&self, audience: Audience, sees: impl Fn(&crate::edition::Visible) -> bool) -> bool {
        self.index.visible.get(&audience).is_some_and(sees)
    }
}

/// Whether an audience finds an id on the page of a text.
fn shows(prose: &Prose, id: &str, audience: Audience) -> bool {
    let mut found = false;
    walk(prose, Readers::ALL, &mut |part, readers| {
        found |= readers.include(audience)
            && match part {
                Part::Text(prose) => prose.nodes.iter().any(|node| match node.kind {
                    NodeKind::Anchor { at, len } => prose.text(at, len) == id,
                    _ => false,
                }),
                Part::Block(block) => block.id.as_deref() == Some(id),
                Part::Card(card) => card.id.as_deref() == Some(id),
                Part::Question(_) => false,
            };
    });
    found
}

fn unknown(
    key: &str,
    known: &std::collections::HashSet<String>,
    lacks: &str,
    otherwise: &str,
) -> Option<(Code, String, String)> {
    if known.contains(key) {
        return None;
    }
    // A set has no order: the nearest name must be the same in every run.
    let mut names: Vec<&str> = known.iter().map(String::as_str).collect();
    names.sort_unstable();
    Some((Code::UnknownReference, format!("{lacks} `{key}`"), meant(key, names, otherwise)))
}

fn no_anchor(where_: &str, id: &str, known: &[String]) -> Option<(Code, String, String)> {
    if known.iter().any(|known| known == id) {
        return None;
    }
    let help = meant(id, known.iter().map(String::as_str), "Name the id of a step, a block or a heading there.");
    Some((Code::LinkBroken, format!("{where_} has no `#{id}`"), help))
}

fn plural(audience: Audience) -> &'static str {
    match audience {
        Audience::Participant => "participants",
        Audience::Facilitator => "facilitators",
        Audience::Supervisor => "supervisors",
    }
}
