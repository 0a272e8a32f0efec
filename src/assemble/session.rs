//! One session in all languages: steps paired by id, front matter completed from the source language.

use std::sync::Arc;

use super::listing::{self, disagrees, language_missing, shown};
use super::{alt, blocks, unread};
use crate::curriculum::{Lang, Minutes, Priority, Review, SessionFront, SessionText, Step};
use crate::markup::{self, SessionDocument, StepDocument};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, Span, nearest};

/// Reads a session in every language. Empty where the source language has no readable file.
pub fn assemble_session(
    sources: &Sources,
    langs: &[Lang],
    module: &str,
    session: &str,
    out: &mut Diagnostics,
) -> Vec<Arc<SessionText>> {
    let folder = format!("{module}/{session}");
    let found: Vec<Option<FileId>> = langs.iter().map(|lang| sources.find(&format!("{folder}/{lang}.md"))).collect();
    let Some(any) = found.iter().flatten().next().copied() else { return Vec::new() };
    let mut texts: Vec<Arc<SessionText>> = Vec::with_capacity(langs.len());
    let mut torn = false;
    for (lang, file) in langs.iter().zip(found) {
        let Some(file) = file else {
            out.push(language_missing(any, "session", &folder, lang));
            match texts.first().cloned() {
                Some(first) => texts.push(first),
                None => return texts,
            }
            continue;
        };
        let is_source = texts.is_empty();
        let (document, said) = markup::session(sources.get(file), file, is_source);
        torn |= unread::is_torn(&said);
        out.extend(said);
        let before = out.len();
        let text = match texts.first() {
            None => source(document, out),
            Some(first) => Some(translation(first, document, sources, out)),
        };
        if torn {
            blocks::drop_echoes(before, out);
        }
        match (text, texts.first().cloned()) {
            (Some(mut text), _) => {
                alt::fill(&mut text);
                texts.push(Arc::new(text));
            }
            (None, Some(first)) => texts.push(first),
            (None, None) => return texts,
        }
    }
    texts
}

/// The source language's text: what it does not say takes a default, or is an error.
fn source(document: SessionDocument, out: &mut Diagnostics) -> Option<SessionText> {
    let mut steps = Vec::with_capacity(document.steps.len());
    for step in document.steps {
        if step.attributes.minutes.is_none() {
            out.push(Diagnostic::new(
                Code::MissingAttribute,
                step.span,
                "this step does not say how long it takes",
                "Add `minutes=…` to its heading.",
            ));
        }
        blocks::complete(&step.body, out);
        steps.push(of_document(step));
    }
    blocks::complete(&document.introduction, out);
    document.footnotes.iter().for_each(|note| blocks::complete(&note.prose, out));
    // Steps are still checked where the front matter cannot be read; the session itself cannot be shown.
    let front = document.front?;
    Some(SessionText {
        file: document.file,
        front,
        introduction: document.introduction,
        steps,
        footnotes: document.footnotes,
    })
}

fn of_document(step: StepDocument) -> Step {
    let said = step.attributes;
    Step {
        id: step.id,
        span: step.span,
        title: step.title,
        minutes: said.minutes.map_or(Minutes(0), |(minutes, _)| minutes),
        short: said.short.map(|(minutes, _)| minutes),
        per_person: said.per_person.map(|(minutes, _)| minutes),
        priority: said.priority.map_or(Priority::Should, |(priority, _)| priority),
        method: said.method,
        objectives: said.objectives.unwrap_or_default(),
        needs: said.needs.unwrap_or_default(),
        after: said.after.unwrap_or_default(),
        body: step.body,
    }
}

/// A translation: its own words, the source's structure.
fn translation(
    source: &SessionText,
    document: SessionDocument,
    sources: &Sources,
    out: &mut Diagnostics,
) -> SessionText {
    let file = document.file;
    let front = front(source, document.front, file, sources, out);
    let mut introduction = document.introduction;
    blocks::pair(&source.introduction, &mut introduction, Span::at_start(file), "the introduction", out);
    let steps = steps(source, document.steps, file, out);
    // Notes are a language's own and paired with none.
    document.footnotes.iter().for_each(|note| blocks::complete(&note.prose, out));
    SessionText { file, front, introduction, steps, footnotes: document.footnotes }
}

fn steps(source: &SessionText, mut own: Vec<StepDocument>, file: FileId, out: &mut Diagnostics) -> Vec<Step> {
    let mut last = Span::at_start(file);
    let mut last_place = 0;
    let mut steps = Vec::with_capacity(source.steps.len());
    let ids: Vec<String> = own.iter().map(|step| step.id.clone()).collect();
    // A step without an id was said when it was read: which one it translates, or is not translated by, nobody knows.
    let nameless = own.iter().any(|step| step.id.is_empty()) || source.steps.iter().any(|step| step.id.is_empty());
    let before = out.len();
    for model in &source.steps {
        let Some(at) = own.iter().position(|step| step.id == model.id) else {
            let unpaired = ids.iter().filter(|id| source.steps.iter().all(|step| step.id != **id));
            let help = nearest(&model.id, unpaired.map(String::as_str)).map_or_else(
                || format!("Translate it here as `## … {{#{}}}`.", model.id),
                |near| format!("Did you mean `#{}` where `#{near}` stands?", model.id),
            );
            out.push(
                Diagnostic::new(
                    Code::TranslationDiffers,
                    last,
                    format!("the step `{}` is missing in this language", model.id),
                    help,
                )
                .with(model.span, "the step in the source language"),
            );
            steps.push(model.clone());
            continue;
        };
        let place = ids.iter().position(|id| *id == model.id).unwrap_or(0);
        let mut step = own.remove(at);
        if place < last_place {
            out.push(
                Diagnostic::new(
                    Code::TranslationDiffers,
                    step.span,
                    format!("the step `{}` stands in another place than in the source language", model.id),
                    "Put the steps into the same order.",
                )
                .with(model.span, "its place in the source language"),
            );
        }
        last_place = last_place.max(place);
        last = step.span;
        repeated(model, &step, out);
        blocks::pair(&model.body, &mut step.body, step.span, "this step", out);
        steps.push(Step { span: step.span, title: step.title, body: step.body, ..model.clone() });
    }
    for extra in own {
        out.push(Diagnostic::new(
            Code::TranslationDiffers,
            extra.id_span,
            format!("the step `{}` is not in the source language", extra.id),
            "Add it there with the same id, or take it away here.",
        ));
    }
    if nameless {
        blocks::drop_echoes(before, out);
    }
    steps
}

/// What a translation's heading repeats must agree with the source.
fn repeated(model: &Step, step: &StepDocument, out: &mut Diagnostics) {
    let said = &step.attributes;
    let mut hold = |agrees: bool, span: Span, name: &str, source: String| {
        if !agrees {
            out.push(
                Diagnostic::new(
                    Code::TranslationDisagrees,
                    span,
                    format!("`{name}` of the step `{}` is {source} in the source language", model.id),
                    "Take it away here: it comes from the source language; or make them agree.",
                )
                .with(model.span, "the step in the source language"),
            );
        }
    };
    // What was no number was said when it was read.
    if let Some((minutes, span)) = said.minutes.filter(|(minutes, _)| *minutes != Minutes(0)) {
        hold(minutes == model.minutes, span, "minutes", format!("`{}`", model.minutes));
    }
    if let Some((short, span)) = said.short {
        hold(
            Some(short) == model.short,
            span,
            "short",
            shown(&model.short.map_or_else(String::new, |minutes| minutes.to_string())),
        );
    }
    if let Some((minutes, span)) = said.per_person {
        hold(Some(minutes) == model.per_person, span, "minutes-per-person", "different".to_owned());
    }
    if let Some((priority, span)) = said.priority {
        hold(priority == model.priority, span, "priority", format!("`{}`", model.priority.word()));
    }
    if let Some((method, span)) = &said.method {
        let source = model.method.as_ref().map(|(method, _)| method);
        hold(source == Some(method), *span, "method", shown(source.map_or("", String::as_str)));
    }
    let lists = [
        ("objective", &said.objectives, &model.objectives),
        ("needs", &said.needs, &model.needs),
        ("after", &said.after, &model.after),
    ];
    for (name, own, source) in lists {
        let Some(own) = own else { continue };
        let words = |list: &[(String, Span)]| {
            let mut words: Vec<String> = list.iter().map(|(word, _)| word.clone()).collect();
            words.sort();
            words
        };
        let span = own.first().zip(own.last()).map_or(step.span, |(first, last)| first.1.to(last.1));
        hold(words(own) == words(source), span, name, shown(&words(source).join(",")));
    }
}

/// Completes a translation's front matter from the source's.
fn front(
    source: &SessionText,
    own: Option<SessionFront>,
    file: FileId,
    sources: &Sources,
    out: &mut Diagnostics,
) -> SessionFront {
    let model = &source.front;
    let Some(mut own) = own else { return model.clone() };
    let mut disagree = |path: &[&str], value: &str| out.push(disagrees(sources, file, path, value, source.file));
    if own.minutes.is_some() && own.minutes != model.minutes {
        disagree(&["minutes"], &model.minutes.map_or_else(String::new, |minutes| minutes.to_string()));
    }
    if own.official.is_some() && own.official != model.official {
        disagree(&["official"], model.official.as_deref().unwrap_or_default());
    }
    let state = |review: &Option<Review>| review.as_ref().and_then(|review| review.state);
    if state(&own.review).is_some() && state(&own.review) != state(&model.review) {
        disagree(&["review", "state"], state(&model.review).map_or("", |state| state.word()));
    }
    let summaries = (own.summary.as_ref(), model.summary.as_ref());
    listing::words_missing(sources, file, "summary", &["title"], summaries, out);
    own.minutes = model.minutes;
    own.official.clone_from(&model.official);
    objectives(source, &mut own, file, sources, out);
    materials(source, &mut own, file, sources, out);
    if own.sources.is_empty() {
        own.sources.clone_from(&model.sources);
    }
    let questions = own.review.take().map(|review| review.questions).filter(|questions| !questions.is_empty());
    own.review =
        model.review.clone().map(|review| Review { questions: questions.unwrap_or(review.questions), ..review });
    own
}

fn objectives(source: &SessionText, own: &mut SessionFront, file: FileId, sources: &Sources, out: &mut Diagnostics) {
    let model = &source.front.objectives;
    for (id, _) in own.objectives.iter().filter(|(id, _)| model.iter().all(|(known, _)| known != id)) {
        out.push(Diagnostic::new(
            Code::TranslationDiffers,
            listing::value_span(sources, file, &["objectives", id]),
            format!("the objective `{id}` is not in the source language"),
            nearest(id, model.iter().map(|(known, _)| known.as_str())).map_or_else(
                || "Add it there with the same id, or take it away here.".to_owned(),
                |near| format!("Did you mean `{near}`?"),
            ),
        ));
    }
    let mut ordered = Vec::with_capacity(model.len());
    for (id, text) in model {
        if let Some(found) = own.objectives.iter().find(|(known, _)| known == id) {
            ordered.push(found.clone());
            continue;
        }
        out.push(
            Diagnostic::new(
                Code::TranslationDiffers,
                listing::value_span(sources, file, &["objectives"]),
                format!("the objective `{id}` is missing in this language"),
                format!("Add `{id}: …` under `objectives`."),
            )
            .with(listing::value_span(sources, source.file, &["objectives", id]), "the source language says it here"),
        );
        ordered.push((id.clone(), text.clone()));
    }
    own.objectives = ordered;
}

fn materials(source: &SessionText, own: &mut SessionFront, file: FileId, sources: &Sources, out: &mut Diagnostics) {
    let model = &source.front.materials;
    if own.materials.len() != model.len() {
        out.push(
            Diagnostic::new(
                Code::TranslationDiffers,
                listing::value_span(sources, file, &["materials"]),
                format!("{} materials here, {} in the source language", own.materials.len(), model.len()),
                "List the same things in the same order.",
            )
            .with(listing::value_span(sources, source.file, &["materials"]), "the list in the source language"),
        );
        if own.materials.is_empty() {
            own.materials.clone_from(model);
        }
        return;
    }
    for (place, (own, model)) in own.materials.iter_mut().zip(model).enumerate() {
        let place = place.to_string();
        if own.per.is_some() && own.per != model.per {
            let word = model.per.map_or("", |per| per.word());
            out.push(disagrees(sources, file, &["materials", &place, "per"], word, source.file));
        }
        if own.count.is_some() && own.count != model.count {
            let count = model.count.map_or_else(String::new, |count| count.to_string());
            out.push(disagrees(sources, file, &["materials", &place, "count"], &count, source.file));
        }
        let instead = (own.instead.as_ref(), model.instead.as_ref());
        listing::words_missing(sources, file, "instead", &["materials", &place, "item"], instead, out);
        own.per = model.per;
        own.count = model.count;
    }
}
