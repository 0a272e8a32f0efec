//! Which files belong to which module, session and language.

use std::collections::BTreeSet;

use super::unread::is_torn;
use crate::curriculum::{CurriculumFront, Lang, RESERVED_MODULES, is_id};
use crate::markup;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Sources, Span, nearest};

/// The languages of a curriculum; those that are no tags are said and left out.
pub(super) fn languages(front: &CurriculumFront, sources: &Sources, file: FileId, out: &mut Diagnostics) -> Vec<Lang> {
    let mut langs = Vec::new();
    for (place, tag) in front.languages.iter().enumerate() {
        let at = || value_span(sources, file, &["languages", &place.to_string()]);
        if !Lang::is_tag(tag) {
            out.push(Diagnostic::new(
                Code::YamlWrongValue,
                at(),
                format!("`{tag}` is not a language tag"),
                "Use tags such as `id`, `en`, `jv`.",
            ));
        } else if langs.iter().any(|lang: &Lang| lang.as_str() == tag) {
            out.push(Diagnostic::new(
                Code::DuplicateId,
                at(),
                format!("the language `{tag}` twice"),
                "Keep one of the two.",
            ));
        } else {
            langs.push(Lang::new(tag));
        }
    }
    if front.languages.is_empty() {
        out.push(Diagnostic::new(
            Code::YamlWrongValue,
            value_span(sources, file, &["languages"]),
            "a curriculum needs a language",
            "Write `languages: [id]`; the first is the source language.",
        ));
    }
    langs
}

/// Says what is wrong with the list of modules, and which folders it leaves out.
pub(super) fn modules(front: &CurriculumFront, sources: &Sources, file: FileId, langs: &[Lang], out: &mut Diagnostics) {
    let mut known = BTreeSet::new();
    for (place, list) in front.modules.iter().enumerate() {
        let place = place.to_string();
        let at = |session: Option<usize>| match session {
            Some(session) => value_span(sources, file, &["modules", &place, &list.module, &session.to_string()]),
            None => value_span(sources, file, &["modules", &place, &list.module]),
        };
        id(&list.module, || at(None), out);
        if RESERVED_MODULES.contains(&list.module.as_str()) {
            out.push(Diagnostic::new(
                Code::IdReserved,
                at(None),
                format!("a module cannot be called `{}`: bekal's own page is", list.module),
                "Choose another id and rename the folder.",
            ));
        }
        if !known.insert(list.module.clone()) {
            out.push(Diagnostic::new(
                Code::DuplicateId,
                at(None),
                format!("the module `{}` is named twice", list.module),
                "Put its sessions into one list.",
            ));
        }
        let mut sessions = BTreeSet::new();
        for (order, session) in list.sessions.iter().enumerate() {
            id(session, || at(Some(order)), out);
            if !sessions.insert(session) {
                out.push(Diagnostic::new(
                    Code::DuplicateId,
                    at(Some(order)),
                    format!("the session `{session}` is named twice in `{}`", list.module),
                    "Keep one of the two, or give the other session an id of its own.",
                ));
            }
        }
        missing(list.module.as_str(), &list.sessions, sources, langs, &at, out);
    }
    unlisted(front, sources, langs, out);
}

fn id(id: &str, at: impl Fn() -> Span, out: &mut Diagnostics) {
    if !is_id(id) {
        out.push(Diagnostic::new(
            Code::IdMalformed,
            at(),
            format!("`{id}` is not an id"),
            "Use lower-case letters a-z and digits, words joined by `-`; rename the folder too.",
        ));
    }
}

fn missing(
    module: &str,
    sessions: &[String],
    sources: &Sources,
    langs: &[Lang],
    at: &impl Fn(Option<usize>) -> Span,
    out: &mut Diagnostics,
) {
    let there = |folder: &str| langs.iter().any(|lang| sources.find(&format!("{folder}/{lang}.md")).is_some());
    if !there(module) {
        let folders: BTreeSet<&str> =
            sources.iter().filter_map(|(_, file)| file.path.split_once('/').map(|(folder, _)| folder)).collect();
        out.push(missing_folder(at(None), "module", module, module, langs, nearest(module, folders)));
    }
    for (order, session) in sessions.iter().enumerate() {
        let folder = format!("{module}/{session}");
        if !there(&folder) {
            let prefix = format!("{module}/");
            let folders: BTreeSet<&str> = sources
                .iter()
                .filter_map(|(_, file)| file.path.strip_prefix(&prefix)?.split_once('/').map(|(folder, _)| folder))
                .collect();
            out.push(missing_folder(at(Some(order)), "session", session, &folder, langs, nearest(session, folders)));
        }
    }
}

fn missing_folder(at: Span, what: &str, id: &str, folder: &str, langs: &[Lang], near: Option<&str>) -> Diagnostic {
    let first = langs.first().map_or("id", Lang::as_str);
    let help = match near {
        Some(near) if near != id => format!("Did you mean `{near}`?"),
        _ => format!("Write `{folder}/{first}.md`, or take it off the list."),
    };
    Diagnostic::new(Code::ModuleMissing, at, format!("the {what} `{id}` has no file `{folder}/{first}.md`"), help)
}

/// Files that look like a module or session but are on no list.
fn unlisted(front: &CurriculumFront, sources: &Sources, langs: &[Lang], out: &mut Diagnostics) {
    const SHARED: [&str; 4] = ["coaching", "glossary", "methods", "pictures"];
    let listed: std::collections::HashSet<String> = front
        .modules
        .iter()
        .flat_map(|list| {
            let sessions = list.sessions.iter().map(|session| format!("{}/{session}", list.module));
            std::iter::once(list.module.clone()).chain(sessions)
        })
        .collect();
    let Some(first) = langs.first() else { return };
    for (id, file) in sources.iter() {
        let Some((folder, name)) = file.path.rsplit_once('/') else { continue };
        let top = folder.split('/').next().unwrap_or(folder);
        if name.strip_suffix(".md") != Some(first.as_str()) || SHARED.contains(&top) || listed.contains(folder) {
            continue;
        }
        if folder.matches('/').count() <= 1 {
            out.push(Diagnostic::new(
                Code::ModuleUnlisted,
                Span::at_start(id),
                format!("`{folder}` is not named in curriculum.yaml, so nobody would see it"),
                "Add it to `modules`, or move the folder out of the curriculum.",
            ));
        }
    }
}

/// Reads `<folder>/<lang>.md` for each language. A missing language is said and takes the source's text, so that the
/// rest can still be checked. Empty where the source language itself cannot be read. Says whether one of them is torn.
pub(super) fn per_language<T: Clone>(
    sources: &Sources,
    langs: &[Lang],
    folder: &str,
    what: &str,
    out: &mut Diagnostics,
    parse: impl Fn(&SourceFile, FileId, bool) -> (Option<T>, Diagnostics),
) -> (Vec<T>, bool) {
    let mut texts: Vec<T> = Vec::with_capacity(langs.len());
    let mut torn = false;
    let found: Vec<Option<FileId>> = langs.iter().map(|lang| sources.find(&format!("{folder}/{lang}.md"))).collect();
    let Some(any) = found.iter().flatten().next().copied() else { return (texts, torn) };
    for (lang, file) in langs.iter().zip(found) {
        let text = if let Some(file) = file {
            let (text, said) = parse(sources.get(file), file, texts.is_empty());
            torn |= is_torn(&said);
            out.extend(said);
            text
        } else {
            out.push(language_missing(any, what, folder, lang));
            None
        };
        match (text, texts.first()) {
            (Some(text), _) => texts.push(text),
            (None, Some(first)) => texts.push(first.clone()),
            (None, None) => return (texts, torn),
        }
    }
    (texts, torn)
}

/// A text that is missing in a language.
pub(super) fn language_missing(at: FileId, what: &str, folder: &str, lang: &Lang) -> Diagnostic {
    Diagnostic::new(
        Code::LanguageMissing,
        Span::at_start(at),
        format!("this {what} is missing in the language `{lang}`"),
        format!("Write `{folder}/{lang}.md`, or take `{lang}` off `languages` in curriculum.yaml."),
    )
}

/// Says where a translation's front matter lacks words that its source has: they would be missing on its pages. `beside`
/// is what they belong to.
pub(super) fn words_missing(
    sources: &Sources,
    file: FileId,
    key: &str,
    beside: &[&str],
    (own, source): (Option<&String>, Option<&String>),
    out: &mut Diagnostics,
) {
    if own.is_none() && source.is_some() {
        out.push(Diagnostic::new(
            Code::LanguageMissing,
            value_span(sources, file, beside),
            format!("`{key}` is missing in this language"),
            format!("Translate it as `{key}: …`."),
        ));
    }
}

/// A value of the source language in a sentence; an empty one is not given.
pub(super) fn shown(value: &str) -> String {
    if value.is_empty() { "not given".to_owned() } else { format!("`{value}`") }
}

/// A translation that repeats a front matter value differently; an empty one is not given in the source.
pub(super) fn disagrees(
    sources: &Sources,
    file: FileId,
    path: &[&str],
    source: &str,
    source_file: FileId,
) -> Diagnostic {
    Diagnostic::new(
        Code::TranslationDisagrees,
        value_span(sources, file, path),
        format!("`{}` is {} in the source language", path.last().unwrap_or(&""), shown(source)),
        "Take the line away: it comes from the source language; or make them agree.",
    )
    .with(value_span(sources, source_file, path), "the source language says this")
}

/// The place of a YAML value in a YAML file or in front matter; where it is not there, that of what it belongs to, or the
/// top of the file.
pub(crate) fn value_span(sources: &Sources, file: FileId, path: &[&str]) -> Span {
    (0..path.len())
        .find_map(|short| own_value_span(sources, file, &path[..path.len() - short]))
        .unwrap_or_else(|| Span::at_start(file))
}

/// The place of a YAML value that a file says itself.
pub(crate) fn own_value_span(sources: &Sources, file: FileId, path: &[&str]) -> Option<Span> {
    let source = sources.get(file);
    let (text, offset) = match markup::split(&source.text) {
        Some(front) => (front.yaml, front.yaml_start),
        None => (source.text.as_str(), 0),
    };
    markup::span_of(text, file, offset, path)
}
