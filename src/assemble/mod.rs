//! Documents of all languages -> one curriculum.
//!
//! Owns the layout of the folder and the rule that structure comes from the source language: a translation is paired
//! with its source by ids and takes minutes, priorities, needs, pictures and right answers from it. Leaves editorial
//! rules to `check`.

mod alt;
mod blocks;
mod listing;
mod picture;
mod session;
mod shared;
mod unread;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::curriculum::{
    CURRICULUM, Curriculum, CurriculumFront, Lang, Limits, Minutes, Module, ModuleText, PictureFile, Session,
    SessionText, Shape, Theme,
};
use crate::markup;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Folder, Sources, Span};

pub(crate) use listing::{own_value_span, value_span};
pub use session::assemble_session;
pub(crate) use shared::{AGREEMENT_FILE, EVALUATION_FILE, OBSERVATION_FILE, REPORT_FILE, rule_place};
pub use unread::unread;

/// Name of the file that makes a folder a curriculum.
const CURRICULUM_FILE: &str = "curriculum.yaml";

/// Makes a curriculum of a folder. `None` where `curriculum.yaml` is not there or cannot be read at all.
pub fn assemble(folder: &Folder, out: &mut Diagnostics) -> Option<Curriculum> {
    let sources = &folder.sources;
    let Some(file) = sources.find(CURRICULUM_FILE) else {
        let at = sources.iter().next().map_or(FileId::default(), |(id, _)| id);
        out.push(Diagnostic::new(
            Code::FolderEmpty,
            Span::at_start(at),
            "there is no `curriculum.yaml` in this folder",
            "Name the folder that holds it, or make a new curriculum with `bekal new DIR`.",
        ));
        return None;
    };
    let mut front: CurriculumFront = markup::read_yaml(sources.get(file), file, Shape::Map(CURRICULUM), out)?;
    let langs = listing::languages(&front, sources, file, out);
    if langs.is_empty() {
        return None;
    }
    let pictures = picture::all(folder, out);
    let limits = Limits::of(&front);
    listing::modules(&front, sources, file, &langs, out);
    let mut curriculum = Curriculum {
        file,
        modules: Vec::new(),
        contacts: shared::contacts(sources, out),
        contacts_file: sources.find(shared::CONTACTS_FILE),
        figures: shared::figures(sources, out),
        figures_file: sources.find(shared::FIGURES_FILE),
        glossary: shared::glossary(sources, &langs, out),
        methods: shared::manuals("methods", "method", sources, &langs, out),
        guides: shared::manuals("coaching", "guide", sources, &langs, out),
        pictures: pictures.get("pictures").cloned().unwrap_or_default(),
        credits: shared::credits(sources, out),
        coaching: shared::coaching(std::mem::take(&mut front.readiness), file, sources, out),
        unread: BTreeSet::new(),
        limits,
        front,
        langs,
    };
    modules(&mut curriculum, sources, &pictures, out);
    curriculum.unread = unread(out);
    Some(curriculum)
}

/// Reads all modules and sessions, sessions in parallel, findings in order.
fn modules(
    curriculum: &mut Curriculum,
    sources: &Sources,
    pictures: &BTreeMap<String, BTreeMap<String, PictureFile>>,
    out: &mut Diagnostics,
) {
    let langs = &curriculum.langs;
    let mut wanted: Vec<(usize, String, String)> = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let mut modules: Vec<Module> = Vec::new();
    for list in &curriculum.front.modules {
        if modules.iter().any(|module| module.id == list.module) {
            continue; // Said by `listing`.
        }
        for session in &list.sessions {
            if seen.insert((list.module.clone(), session.clone())) {
                wanted.push((modules.len(), list.module.clone(), session.clone()));
            }
        }
        let (texts, theme) = module_texts(&list.module, sources, langs, out);
        if texts.is_empty() {
            wanted.retain(|(_, module, _)| *module != list.module);
        } else {
            modules.push(Module { id: list.module.clone(), theme, texts, sessions: Vec::new() });
        }
    }
    let sessions: Vec<(usize, Option<Session>, Diagnostics)> = wanted
        .into_par_iter()
        .map(|(place, module, id)| {
            let mut found = Diagnostics::new();
            let texts = assemble_session(sources, langs, &module, &id, &mut found);
            let own = pictures.get(&format!("{module}/{id}")).cloned().unwrap_or_default();
            let session = (!texts.is_empty()).then(|| session_of(id, texts, own));
            (place, session, found)
        })
        .collect();
    for (place, session, found) in sessions {
        out.extend(found);
        if let (Some(session), Some(module)) = (session, modules.get_mut(place)) {
            module.sessions.push(session);
        }
    }
    curriculum.modules = modules;
}

/// A session of its texts; the minutes are the source language's.
pub fn session_of(id: String, texts: Vec<Arc<SessionText>>, pictures: BTreeMap<String, PictureFile>) -> Session {
    let minutes = texts.first().and_then(|text| text.front.minutes).unwrap_or(Minutes(0));
    Session { id, minutes, texts, pictures }
}

fn module_texts(id: &str, sources: &Sources, langs: &[Lang], out: &mut Diagnostics) -> (Vec<ModuleText>, Theme) {
    let (documents, torn) = listing::per_language(sources, langs, id, "module", out, markup::module);
    let Some(first) = documents.first().cloned() else { return (Vec::new(), Theme::General) };
    let theme = first.front.theme.unwrap_or_default();
    let mut texts: Vec<ModuleText> = Vec::with_capacity(langs.len());
    for (place, mut text) in documents.into_iter().enumerate() {
        if place > 0 {
            if text.front.theme.is_some_and(|own| own != theme) {
                out.push(listing::disagrees(sources, text.file, &["theme"], theme.word(), first.file));
            }
            let summaries = (text.front.summary.as_ref(), first.front.summary.as_ref());
            listing::words_missing(sources, text.file, "summary", &["title"], summaries, out);
            blocks::pair_whole(torn, &first.introduction, &mut text.introduction, "this introduction", out);
        } else {
            blocks::complete(&text.introduction, out);
        }
        if place == 0 || text.file != first.file {
            text.footnotes.iter().for_each(|note| blocks::complete(&note.prose, out));
        }
        texts.push(text);
    }
    (texts, theme)
}
