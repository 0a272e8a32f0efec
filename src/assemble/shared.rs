//! What all sessions share: contacts, figures, credits, glossary, methods, guides.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use super::listing::{language_missing, per_language, words_missing};
use super::{blocks, listing};
use crate::curriculum::{
    COACHING_PLAN, CONTACT, CREDIT, Coaching, Contact, Credit, EVALUATION, FIGURE, FORM_FIELD, Figure, Lang, Method,
    OBSERVATION, Pairs, PlanRules, READINESS, Readiness, Shape, Term, is_id, pairs,
};
use crate::markup;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span};

pub(super) const CONTACTS_FILE: &str = "contacts.yaml";
pub(super) const FIGURES_FILE: &str = "figures.yaml";
const CREDITS_FILE: &str = "pictures/credits.yaml";
pub(crate) const OBSERVATION_FILE: &str = "coaching/observation.yaml";
pub(crate) const AGREEMENT_FILE: &str = "coaching/agreement.yaml";
pub(crate) const REPORT_FILE: &str = "coaching/report.yaml";
pub(crate) const EVALUATION_FILE: &str = "coaching/evaluation.yaml";
const READINESS_FILE: &str = "coaching/readiness.yaml";

/// Entries by key, in the author's order.
struct Keyed<T>(Pairs<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Keyed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        pairs(deserializer).map(Self)
    }
}

fn keyed<T: for<'de> Deserialize<'de>>(
    path: &str,
    shape: &'static Shape,
    ids: bool,
    sources: &Sources,
    out: &mut Diagnostics,
) -> Pairs<T> {
    let Some(file) = sources.find(path) else { return Vec::new() };
    let source = sources.get(file);
    if says_nothing(&source.text) {
        return Vec::new();
    }
    let entries =
        markup::read_yaml(source, file, Shape::Keyed(shape), out).map_or_else(Vec::new, |Keyed(entries)| entries);
    for (key, _) in entries.iter().filter(|(key, _)| ids && !is_id(key)) {
        out.push(no_id(key, listing::value_span(sources, file, &[key])));
    }
    entries
}

fn no_id(key: &str, at: Span) -> Diagnostic {
    let help = "Use lower-case letters a-z and digits, words joined by `-`.";
    Diagnostic::new(Code::IdMalformed, at, format!("`{key}` is not an id"), help)
}

pub(super) fn contacts(sources: &Sources, out: &mut Diagnostics) -> Pairs<Contact> {
    keyed(CONTACTS_FILE, &Shape::Map(CONTACT), true, sources, out)
}

pub(super) fn figures(sources: &Sources, out: &mut Diagnostics) -> Pairs<Figure> {
    keyed(FIGURES_FILE, &Shape::Map(FIGURE), true, sources, out)
}

pub(super) fn credits(sources: &Sources, out: &mut Diagnostics) -> Pairs<Credit> {
    keyed(CREDITS_FILE, &Shape::Map(CREDIT), false, sources, out)
}

/// The forms of `coaching/`, and the rules of readiness: those of `curriculum.yaml` come first.
pub(super) fn coaching(
    own: Pairs<Readiness>,
    curriculum: FileId,
    sources: &Sources,
    out: &mut Diagnostics,
) -> Coaching {
    let field = &Shape::Map(FORM_FIELD);
    Coaching {
        observation: keyed(OBSERVATION_FILE, &Shape::Map(OBSERVATION), true, sources, out),
        agreement: keyed(AGREEMENT_FILE, field, true, sources, out),
        report: keyed(REPORT_FILE, field, true, sources, out),
        evaluation: keyed(EVALUATION_FILE, &Shape::Map(EVALUATION), true, sources, out),
        readiness: rules(own, curriculum, sources, out),
        plan: plan_rules(sources, out),
    }
}

/// All rules of readiness. Where both files have one of a name, that of `curriculum.yaml` counts.
fn rules(mut own: Pairs<Readiness>, curriculum: FileId, sources: &Sources, out: &mut Diagnostics) -> Pairs<Readiness> {
    for (key, _) in own.iter().filter(|(key, _)| !is_id(key)) {
        out.push(no_id(key, listing::value_span(sources, curriculum, &["readiness", key])));
    }
    let more: Pairs<Readiness> = keyed(READINESS_FILE, &Shape::Map(READINESS), true, sources, out);
    for (key, rule) in more {
        if own.iter().all(|(known, _)| *known != key) {
            own.push((key, rule));
            continue;
        }
        let at = sources.find(READINESS_FILE).map(|file| listing::value_span(sources, file, &[&key]));
        out.push(
            Diagnostic::new(
                Code::DuplicateId,
                at.unwrap_or_default(),
                format!("the rule `{key}` is in `curriculum.yaml` too"),
                "Keep one of them, or rename this one.",
            )
            .with(listing::value_span(sources, curriculum, &["readiness", &key]), "the other one is here"),
        );
    }
    own
}

/// The file in which a rule of readiness stands, and the keys that lead to it there.
pub(crate) fn rule_place<'k>(sources: &Sources, curriculum: FileId, key: &'k str) -> Option<(FileId, Vec<&'k str>)> {
    let own = vec!["readiness", key];
    match listing::own_value_span(sources, curriculum, &own) {
        Some(_) => Some((curriculum, own)),
        None => Some((sources.find(READINESS_FILE)?, vec![key])),
    }
}

/// The rules of a coaching plan.
const PLAN_FILE: &str = "coaching/plan.yaml";

/// The rules of a coaching plan; bekal's own where there is no file.
fn plan_rules(sources: &Sources, out: &mut Diagnostics) -> PlanRules {
    let Some(file) = sources.find(PLAN_FILE) else { return PlanRules::default() };
    let source = sources.get(file);
    if says_nothing(&source.text) {
        return PlanRules::default();
    }
    markup::read_yaml(source, file, Shape::Map(COACHING_PLAN), out).unwrap_or_default()
}

/// Whether a file holds comments only.
fn says_nothing(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

/// The glossary of each language. Terms must be the same in all; a missing one takes the source's words.
pub(super) fn glossary(sources: &Sources, langs: &[Lang], out: &mut Diagnostics) -> Vec<Vec<Term>> {
    let found: Vec<_> = langs.iter().map(|lang| sources.find(&format!("glossary/{lang}.md"))).collect();
    let Some(any) = found.iter().flatten().next().copied() else { return vec![Vec::new(); langs.len()] };
    let mut all: Vec<Vec<Term>> = Vec::with_capacity(langs.len());
    for (lang, file) in langs.iter().zip(found) {
        let Some(file) = file else {
            out.push(language_missing(any, "glossary", "glossary", lang));
            all.push(all.first().cloned().unwrap_or_default());
            continue;
        };
        if sources.get(file).refused {
            all.push(all.first().cloned().unwrap_or_default());
            continue; // Said when it was read.
        }
        let (mut terms, said) = markup::terms(sources.get(file), file);
        out.extend(said);
        terms.iter().for_each(|term| blocks::complete(&term.meaning, out));
        // With a source that could not be read nothing can be compared.
        if let Some(first) = all.first().filter(|_| !sources.get(any).refused) {
            for missing in
                first.iter().filter(|term| terms.iter().all(|own| own.id != term.id)).cloned().collect::<Vec<_>>()
            {
                out.push(
                    Diagnostic::new(
                        Code::TranslationDiffers,
                        Span::at_start(file),
                        format!("the term `{}` is missing here", missing.id),
                        format!("Add `{} {{#{}}}` in this language.", missing.name, missing.id),
                    )
                    .with(missing.span, "the source language explains it here"),
                );
                terms.push(missing);
            }
            for extra in terms.iter().filter(|term| !term.id.is_empty() && first.iter().all(|own| own.id != term.id)) {
                out.push(Diagnostic::new(
                    Code::TranslationDiffers,
                    extra.span,
                    format!("the term `{}` is not in the source language", extra.id),
                    "Add it there with the same id, or take it away here.",
                ));
            }
        }
        all.push(terms);
    }
    all
}

/// Methods, or guides, by id: the folders below `top`. What a translation leaves out of its front matter comes from the
/// source. `what` is the word for one of them.
pub(super) fn manuals(
    top: &str,
    what: &str,
    sources: &Sources,
    langs: &[Lang],
    out: &mut Diagnostics,
) -> BTreeMap<String, Vec<Method>> {
    let mut ids: Vec<&str> = sources
        .iter()
        .filter_map(|(_, file)| {
            let (id, name) = file.path.strip_prefix(top)?.strip_prefix('/')?.split_once('/')?;
            let lang = name.strip_suffix(".md")?;
            langs.iter().any(|known| known.as_str() == lang).then_some(id)
        })
        .collect();
    ids.dedup();
    let mut all = BTreeMap::new();
    for id in ids {
        let folder = format!("{top}/{id}");
        if !is_id(id) {
            let at = sources.iter().find(|(_, file)| file.path.starts_with(&format!("{folder}/"))).map(|(id, _)| id);
            out.push(Diagnostic::new(
                Code::IdMalformed,
                Span::at_start(at.unwrap_or_default()),
                format!("`{id}` is not an id"),
                "Rename the folder: lower-case letters a-z and digits, words joined by `-`.",
            ));
        }
        let (mut texts, torn) = per_language(sources, langs, &folder, what, out, markup::method);
        if let Some((first, rest)) = texts.split_first_mut() {
            for text in rest {
                let summaries = (text.front.summary.as_ref(), first.front.summary.as_ref());
                words_missing(sources, text.file, "summary", &["title"], summaries, out);
                text.front.minutes = text.front.minutes.or(first.front.minutes);
                text.front.kind = text.front.kind.or(first.front.kind);
                if text.front.group.is_none() {
                    text.front.group.clone_from(&first.front.group);
                }
                if text.front.needs.is_empty() {
                    text.front.needs.clone_from(&first.front.needs);
                }
                blocks::pair_whole(torn, &first.body, &mut text.body, &format!("this {what}"), out);
                if text.file != first.file {
                    text.footnotes.iter().for_each(|note| blocks::complete(&note.prose, out));
                }
            }
            blocks::complete(&first.body, out);
            first.footnotes.iter().for_each(|note| blocks::complete(&note.prose, out));
            all.insert(id.to_owned(), texts);
        }
    }
    all
}
