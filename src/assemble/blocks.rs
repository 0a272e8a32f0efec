//! Pairs the blocks of a translation with those of its source, and copies what comes from the source.

use super::listing::shown;
use crate::curriculum::{AnswerKind, Block, Detail, Kind, Lang, PictureRef, Prose, Question, Quiz};
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Says what a text lacks that no other language gives it: a source text, or one that is paired with none.
pub(super) fn complete(prose: &Prose, out: &mut Diagnostics) {
    prose.blocks.iter().for_each(|block| complete_block(block, out));
}

fn complete_block(block: &Block, out: &mut Diagnostics) {
    let missing = match &block.detail {
        Detail::Local(lang) if lang.is_empty() => {
            Some(("these local words do not say in which language they are", "Write `::: local {lang=jv}`."))
        }
        Detail::Without(needs) if needs.is_empty() => Some((
            "this `without` does not say what it does without",
            "Write what its step needs, as in `::: without projector power`.",
        )),
        // A key message without a picture is said by its own rule.
        _ if block.kind != Kind::KeyMessage && block.picture.as_ref().is_some_and(|own| own.name.is_empty()) => {
            Some(("these words describe a picture that is not named", "Add `picture=…`, or take `alt=` away."))
        }
        _ => None,
    };
    out.extend(missing.map(|(message, help)| Diagnostic::new(Code::MissingAttribute, block.span, message, help)));
    if let Detail::Quiz(quiz) = &block.detail {
        let unanswered = quiz.questions.iter().filter(|question| question.answer == AnswerKind::None);
        out.extend(unanswered.map(no_answer));
    }
    complete(&block.body, out);
    block.detail.blocks().for_each(|inner| complete_block(inner, out));
    block.detail.texts().into_iter().for_each(|prose| complete(prose, out));
}

fn no_answer(question: &Question) -> Diagnostic {
    Diagnostic::new(
        Code::QuizSyntax,
        question.span,
        "this question has nothing to answer with",
        "Add options `- [ ] …`, a numbered list to order, a table of two columns to match, or a line `= 150000`.",
    )
}

/// Pairs all blocks of two texts, unless one of them is torn: blocks that could not be told apart cannot be compared, so
/// the one mistake is said, not its echoes.
pub(super) fn pair_whole(torn: bool, source: &Prose, own: &mut Prose, where_: &str, out: &mut Diagnostics) {
    let before = out.len();
    let at = Span::at_start(own.file);
    pair(source, own, at, where_, out);
    if torn {
        drop_echoes(before, out);
    }
}

/// Takes back what was said about the structure of a torn text since there were `before` findings.
pub(super) fn drop_echoes(before: usize, out: &mut Diagnostics) {
    let echoes = out.split_off(before);
    out.extend(echoes.into_iter().filter(|found| found.code != Code::TranslationDiffers));
}

/// Pairs all blocks of two texts. `at` is where something missing is reported, `where_` its name in a sentence.
pub(super) fn pair(source: &Prose, own: &mut Prose, at: Span, where_: &str, out: &mut Diagnostics) {
    pair_lists(
        &source.blocks.iter().collect::<Vec<_>>(),
        &mut own.blocks.iter_mut().collect::<Vec<_>>(),
        at,
        where_,
        out,
    );
}

fn pair_lists(source: &[&Block], own: &mut [&mut Block], at: Span, where_: &str, out: &mut Diagnostics) {
    let mut taken = vec![false; own.len()];
    for model in source {
        let found =
            (0..own.len()).find(|place| !taken[*place] && own[*place].kind == model.kind && own[*place].id == model.id);
        match found {
            Some(place) => {
                taken[place] = true;
                merge(model, own[place], out);
            }
            None => out.push(missing(model, own, &taken, at, where_)),
        }
    }
    for (extra, _) in own.iter().zip(&taken).filter(|(_, taken)| !**taken) {
        out.push(Diagnostic::new(
            Code::TranslationDiffers,
            extra.span,
            match &extra.id {
                Some(id) => format!("the `{}` `#{id}` is not in the source language", extra.kind.name()),
                None => format!("{where_} has one `{}` more than the source language", extra.kind.name()),
            },
            "Add it there too, or take it away here.",
        ));
    }
}

fn missing(model: &Block, own: &[&mut Block], taken: &[bool], at: Span, where_: &str) -> Diagnostic {
    let name = model.kind.name();
    let alike = own.iter().zip(taken).find(|(block, taken)| !**taken && block.kind == model.kind);
    let (message, help, at) = match (&model.id, alike) {
        (Some(id), Some((other, _))) => (
            format!("this `{name}` has another id than in the source language: `#{id}` is missing"),
            format!("Write `{{#{id}}}` here."),
            other.span,
        ),
        (Some(id), None) => (
            format!("the `{name}` `#{id}` is missing in {where_}"),
            format!("Translate it as `::: {name} {{#{id}}}`."),
            at,
        ),
        (None, _) => (
            format!("{where_} has one `{name}` fewer than the source language"),
            format!("Translate it as `::: {name}` in the same place."),
            at,
        ),
    };
    Diagnostic::new(Code::TranslationDiffers, at, message, help).with(model.span, "the block in the source language")
}

fn merge(model: &Block, own: &mut Block, out: &mut Diagnostics) {
    let disagree = |what: &str, value: &str, span: Span| {
        Diagnostic::new(
            Code::TranslationDisagrees,
            span,
            format!("{what} is {} in the source language", shown(value)),
            "Take it away here: it comes from the source language; or make them agree.",
        )
        .with(model.span, "the block in the source language")
    };
    if own.only.is_some() && own.only != model.only {
        out.push(disagree("`for`", model.only.map_or("", |only| only.key()), own.span));
    }
    own.only = model.only;
    picture(model, own, out);
    let what = format!("this `{}`", model.kind.name());
    pair(&model.body, &mut own.body, own.span, &what, out);
    match (&model.detail, &mut own.detail) {
        (Detail::KeyMessage(model), Detail::KeyMessage(parts)) => {
            let source: Vec<&Block> = model.simpler.iter().chain(&model.local).chain(&model.teach_back).collect();
            let mut own_parts: Vec<&mut Block> =
                parts.simpler.iter_mut().chain(&mut parts.local).chain(&mut parts.teach_back).collect();
            pair_lists(&source, &mut own_parts, own.span, &what, out);
        }
        (Detail::Local(lang), Detail::Local(own_lang)) => {
            // What is no tag was said when it was read.
            if own_lang != lang && Lang::is_tag(own_lang) && Lang::is_tag(lang) {
                out.push(disagree("`lang`", lang, own.span));
            }
            own_lang.clone_from(lang);
        }
        (Detail::Without(needs), Detail::Without(own_needs)) => {
            let words = |needs: &[(String, Span)]| {
                let mut words: Vec<String> = needs.iter().map(|(word, _)| word.clone()).collect();
                words.sort();
                words
            };
            if !own_needs.is_empty() && !needs.is_empty() && words(own_needs) != words(needs) {
                out.push(disagree("what it does without", &words(needs).join(" "), own.span));
            }
            own_needs.clone_from(needs);
        }
        (Detail::Contact(contact), Detail::Contact(own)) if contact.key != own.key => {
            out.push(disagree("`contact`", &contact.key, own.span));
        }
        (Detail::None, Detail::Contact(own)) if model.kind == Kind::Warning => {
            out.push(disagree("`contact`", "", own.span));
        }
        (Detail::Cards(layout, cards), Detail::Cards(own_layout, own_cards)) => {
            *own_layout = *layout;
            if cards.len() != own_cards.len() {
                out.push(count(own.span, model.span, "cards", own_cards.len(), cards.len()));
            }
            for (card, own) in cards.iter().zip(own_cards) {
                own.id.clone_from(&card.id);
                pictures(&card.front, &mut own.front);
            }
        }
        (Detail::Quiz(quiz), Detail::Quiz(own_quiz)) => merge_quiz(quiz, own_quiz, own.span, model.span, out),
        (detail @ Detail::Contact(..), own_detail @ Detail::None) => *own_detail = detail.clone(),
        _ => {}
    }
}

fn count(at: Span, source: Span, what: &str, own: usize, model: usize) -> Diagnostic {
    Diagnostic::new(
        Code::TranslationDiffers,
        at,
        format!("{own} {what} here, {model} in the source language"),
        "Translate each of them, in the same order.",
    )
    .with(source, "the source language")
}

/// The picture comes from the source; its alt is the translation's own.
fn picture(model: &Block, own: &mut Block, out: &mut Diagnostics) {
    match (&model.picture, &mut own.picture) {
        (Some(model_picture), Some(picture)) => {
            // What the source does not name was said there.
            let named = !picture.name.is_empty() && !model_picture.name.is_empty();
            if named && picture.name != model_picture.name {
                out.push(
                    Diagnostic::new(
                        Code::TranslationDisagrees,
                        picture.span,
                        format!("the picture is `{}` in the source language", model_picture.name),
                        "Take `picture=` away here: it comes from the source language.",
                    )
                    .with(model_picture.span, "the source language names it here"),
                );
            }
            picture.name.clone_from(&model_picture.name);
        }
        (Some(model_picture), None) => {
            own.picture = Some(Box::new(PictureRef {
                alt: String::new(),
                caption: None,
                span: own.span,
                name: model_picture.name.clone(),
            }));
        }
        // A key message without a picture is said by its own rule.
        (None, Some(picture)) if picture.name.is_empty() && model.kind == Kind::KeyMessage => own.picture = None,
        (None, Some(picture)) => {
            let message = if picture.name.is_empty() {
                "these words describe a picture that is not in the source language".to_owned()
            } else {
                format!("the picture `{}` is not in the source language", picture.name)
            };
            out.push(Diagnostic::new(
                Code::TranslationDiffers,
                picture.span,
                message,
                "Add it there too, or take it away here.",
            ));
            own.picture = None;
        }
        (None, None) => {}
    }
}

/// Pictures in a text with as many as its source are the source's pictures.
fn pictures(source: &Prose, own: &mut Prose) {
    if source.pictures.len() == own.pictures.len() {
        for (model, own) in source.pictures.iter().zip(&mut own.pictures) {
            own.name.clone_from(&model.name);
        }
    }
}

fn merge_quiz(model: &Quiz, own: &mut Quiz, at: Span, source_at: Span, out: &mut Diagnostics) {
    own.test = model.test;
    if model.questions.len() != own.questions.len() {
        out.push(count(at, source_at, "questions", own.questions.len(), model.questions.len()));
    }
    for (model, own) in model.questions.iter().zip(&mut own.questions) {
        own.key.clone_from(&model.key);
        merge_question(model, own, out);
    }
}

fn merge_question(model: &Question, own: &mut Question, out: &mut Diagnostics) {
    let differs = |out: &mut Diagnostics, what: &str, own_count: usize, model_count: usize| {
        if own_count != model_count {
            out.push(count(own.span, model.span, what, own_count, model_count));
        }
    };
    match (&model.answer, &mut own.answer) {
        (AnswerKind::Choices(choices), AnswerKind::Choices(own_choices)) => {
            differs(out, "options", own_choices.len(), choices.len());
            let repeats = own_choices.iter().any(|choice| choice.right);
            for (choice, own_choice) in choices.iter().zip(own_choices) {
                if repeats && choice.right != own_choice.right {
                    out.push(
                        Diagnostic::new(
                            Code::TranslationDisagrees,
                            own_choice.span,
                            format!(
                                "this option is {} in the source language",
                                if choice.right { "right" } else { "wrong" }
                            ),
                            "Mark the same options `[x]`, or none at all: the answers come from the source language.",
                        )
                        .with(choice.span, "the option in the source language"),
                    );
                }
                own_choice.right = choice.right;
            }
        }
        (AnswerKind::Order(items), AnswerKind::Order(own_items)) => {
            differs(out, "things to order", own_items.len(), items.len());
        }
        (AnswerKind::Match { pairs, .. }, AnswerKind::Match { pairs: own_pairs, .. }) => {
            differs(out, "pairs", own_pairs.len(), pairs.len());
        }
        (number @ AnswerKind::Number { .. }, own_answer @ AnswerKind::None) => *own_answer = number.clone(),
        (
            AnswerKind::Number { value, tolerance, .. },
            AnswerKind::Number { value: own_value, tolerance: own_tolerance, .. },
        ) => {
            if (value, tolerance) != (own_value, own_tolerance) {
                out.push(
                    Diagnostic::new(
                        Code::TranslationDisagrees,
                        own.span,
                        "the number that answers this question is another one in the source language",
                        "Take the line `= …` away here, or make them agree.",
                    )
                    .with(model.span, "the question in the source language"),
                );
            }
        }
        (AnswerKind::None, AnswerKind::None) => {}
        (_, AnswerKind::None) => out.push(no_answer(own)),
        _ => out.push(
            Diagnostic::new(
                Code::TranslationDiffers,
                own.span,
                "this question is answered in another way than in the source language",
                "Give it options, an order, pairs or a number as the source does.",
            )
            .with(model.span, "the question in the source language"),
        ),
    }
}
