//! Pictures: each that is named is there and has words for those who do not see it; each that is there is shown.

use std::collections::{BTreeSet, HashSet};

use rayon::prelude::*;

use super::say::{meant, once};
use super::walk::{Part, own_texts, walk, walk_session};
use super::{SessionScope, SharedScope};
use crate::assemble::value_span;
use crate::curriculum::{Block, Curriculum, Prose, Readers, Session};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};

/// Where credits stand.
const CREDITS: &str = "pictures/credits.yaml";

/// What is a picture by its name.
const ENDINGS: [&str; 6] = ["svg", "png", "jpg", "jpeg", "webp", "gif"];

/// Pictures that the texts of a session name.
pub(super) fn session(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let mut named = Named {
        curriculum: scope.curriculum,
        session: Some(scope.session),
        path: Some(&scope.path),
        sources: scope.sources,
        missing: HashSet::new(),
        found: Vec::new(),
    };
    for (place, text) in own_texts(&scope.session.texts, |text| text.file) {
        named.begin(place);
        walk_session(text, &mut |part, _| named.part(part));
    }
    out.append(&mut named.found);
}

/// Pictures that modules, methods, the glossary and curriculum.yaml name: shared ones.
pub(super) fn shared(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    let mut named = Named {
        curriculum,
        session: None,
        path: None,
        sources: scope.sources,
        missing: HashSet::new(),
        found: Vec::new(),
    };
    for module in &curriculum.modules {
        for (place, text) in own_texts(&module.texts, |text| text.file) {
            named.begin(place);
            named.prose(&text.introduction);
            text.footnotes.iter().for_each(|note| named.prose(&note.prose));
        }
    }
    for (texts, _) in curriculum.manuals() {
        for (place, text) in own_texts(texts, |text| text.file) {
            named.begin(place);
            named.prose(&text.body);
            text.footnotes.iter().for_each(|note| named.prose(&note.prose));
        }
    }
    for (place, terms) in curriculum.glossary.iter().enumerate() {
        named.begin(place);
        for term in terms {
            named.prose(&term.meaning);
        }
    }
    if let Some(name) = &curriculum.front.picture {
        let at = value_span(scope.sources, curriculum.file, &["picture"]);
        named.begin(0);
        named.exists(name, at);
        if curriculum.front.alt.is_none() {
            named.found.push(no_alt(name, at, "Add `alt: …` under it: what the picture shows."));
        }
    }
    out.append(&mut named.found);
}

/// The pictures named in one place.
struct Named<'a> {
    curriculum: &'a Curriculum,
    session: Option<&'a Session>,
    /// `module/session`, in a session.
    path: Option<&'a str>,
    sources: &'a Sources,
    /// Names that the source language said already: a translation repeats them.
    missing: HashSet<String>,
    found: Diagnostics,
}

impl Named<'_> {
    /// A text in a language begins; the source language, 0, comes first.
    fn begin(&mut self, lang: usize) {
        if lang == 0 {
            self.missing.clear();
        }
    }

    fn prose(&mut self, prose: &Prose) {
        walk(prose, Readers::ALL, &mut |part, _| self.part(part));
    }

    fn part(&mut self, part: Part<'_>) {
        match part {
            // That pictures in a text have words and no path is said when it is read.
            Part::Text(prose) => {
                for picture in prose.pictures.iter().filter(|picture| !has_path(&picture.name)) {
                    self.exists(&picture.name, picture.span);
                }
            }
            Part::Block(block) => self.block(block),
            Part::Card(_) | Part::Question(_) => {}
        }
    }

    fn block(&mut self, block: &Block) {
        let Some(picture) = block.picture.as_ref().filter(|picture| !picture.name.is_empty()) else { return };
        self.exists(&picture.name, picture.span);
        if picture.alt.trim().is_empty() {
            let finding = no_alt(
                &picture.name,
                picture.span,
                "Add `alt=\"…\"` beside it: what the picture shows, in this language.",
            );
            once(&mut self.found, finding);
        }
    }

    /// Whether a picture is there and could not be used, which was said.
    fn refused(&self, name: &str) -> bool {
        let own = self.path.map(|path| format!("{path}/{name}"));
        let places = own.into_iter().chain([format!("pictures/{name}")]);
        places.filter_map(|place| self.sources.find(&place)).any(|file| self.sources.get(file).refused)
    }

    fn exists(&mut self, name: &str, span: Span) {
        if self.curriculum.picture(self.session, name).is_some()
            || self.refused(name)
            || !self.missing.insert(name.to_owned())
        {
            return;
        }
        if has_path(name) {
            self.found.push(Diagnostic::new(
                Code::PicturePath,
                span,
                format!("the picture `{name}` is named with a path"),
                "Write the file name alone; bekal looks in the session's folder, then in `pictures/`.",
            ));
            return;
        }
        let own = self.session.into_iter().flat_map(|session| session.pictures.keys());
        let known = own.chain(self.curriculum.pictures.keys()).map(String::as_str);
        let otherwise = match self.session {
            Some(_) => "Put the file beside the session, or into `pictures/` where several sessions use it.",
            None => "Put the file into `pictures/`.",
        };
        self.found.push(Diagnostic::new(
            Code::PictureMissing,
            span,
            format!("there is no picture `{name}`"),
            meant(name, known, otherwise),
        ));
    }
}

fn has_path(name: &str) -> bool {
    name.contains(['/', '\\'])
}

fn no_alt(name: &str, span: Span, help: &str) -> Diagnostic {
    Diagnostic::new(
        Code::PictureAlt,
        span,
        format!("the picture `{name}` has no words for those who do not see it"),
        help,
    )
}

/// Pictures that nothing shows, each at its own file.
pub(super) fn unused(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    // What could not be read whole may show any of its own pictures, and any shared one.
    let listed = curriculum
        .front
        .modules
        .iter()
        .flat_map(|list| list.sessions.iter().map(move |session| format!("{}/{session}", list.module)))
        .filter(|path| curriculum.session(path).is_none());
    let torn = curriculum.unread.iter().map(|file| scope.sources.get(*file).path.as_str());
    let torn = torn.filter_map(|path| path.strip_suffix(".md")?.rsplit_once('/')).map(|(folder, _)| folder.to_owned());
    let unread: Vec<String> = listed.chain(torn).collect();
    let used = used(curriculum);
    let theme = curriculum.front.theme.as_ref().map(|folder| format!("{}/", folder.trim_matches('/')));
    for (file, source) in scope.sources.iter() {
        let ending = source.path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let folder = source.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let skipped = !ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
            || used.contains(&file)
            || source.refused
            || theme.as_ref().is_some_and(|theme| source.path.starts_with(theme))
            || unread.iter().any(|path| path == folder)
            || (folder == "pictures" && !unread.is_empty());
        if !skipped {
            out.push(Diagnostic::new(
                Code::PictureUnused,
                Span::at_start(file),
                format!("nothing shows the picture `{}`", source.path.rsplit('/').next().unwrap_or_default()),
                "Name it where it is needed, or take the file away; it is looked for in a session's folder and in `pictures/`.",
            ));
        }
    }
}

/// Every picture file that some text of some language shows.
fn used(curriculum: &Curriculum) -> HashSet<FileId> {
    let sessions: Vec<&Session> = curriculum.modules.iter().flat_map(|module| &module.sessions).collect();
    let of_session = |session: &Session| {
        let mut names = HashSet::new();
        session.texts.iter().for_each(|text| walk_session(text, &mut |part, _| names_of(part, &mut names)));
        files(curriculum, Some(session), &names)
    };
    let mut used: HashSet<FileId> = sessions.into_par_iter().flat_map_iter(of_session).collect();
    let mut names: HashSet<&str> = curriculum.front.picture.as_deref().into_iter().collect();
    let modules = curriculum.modules.iter().flat_map(|module| &module.texts);
    let methods = curriculum.manuals().flat_map(|(texts, _)| texts);
    let notes =
        modules.clone().flat_map(|text| &text.footnotes).chain(methods.clone().flat_map(|text| &text.footnotes));
    let texts = modules.map(|text| &text.introduction).chain(methods.map(|text| &text.body));
    let terms = curriculum.glossary.iter().flatten().map(|term| &term.meaning);
    for prose in texts.chain(terms).chain(notes.map(|note| &note.prose)) {
        walk(prose, Readers::ALL, &mut |part, _| names_of(part, &mut names));
    }
    used.extend(files(curriculum, None, &names));
    used
}

fn names_of<'p>(part: Part<'p>, names: &mut HashSet<&'p str>) {
    match part {
        Part::Text(prose) => names.extend(prose.pictures.iter().map(|picture| picture.name.as_str())),
        Part::Block(block) => names.extend(block.picture.as_ref().map(|picture| picture.name.as_str())),
        Part::Card(_) | Part::Question(_) => {}
    }
}

fn files(curriculum: &Curriculum, session: Option<&Session>, names: &HashSet<&str>) -> Vec<FileId> {
    names.iter().filter_map(|name| Some(curriculum.picture(session, name)?.file.file)).collect()
}

/// Credits are those of pictures that are there.
pub(super) fn credits(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    let Some(file) = scope.sources.find(CREDITS) else { return };
    // The files, not the sessions: one that could not be read has its pictures all the same.
    let known: BTreeSet<&str> = scope.sources.iter().filter_map(|(_, source)| source.path.rsplit('/').next()).collect();
    for (name, _) in &curriculum.credits {
        if !known.contains(name.as_str()) {
            out.push(Diagnostic::new(
                Code::UnknownReference,
                value_span(scope.sources, file, &[name]),
                format!("there is no picture `{name}` to credit"),
                meant(name, known.iter().copied(), "Take the entry away, or add the picture."),
            ));
        }
    }
}
