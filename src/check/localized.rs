//! Texts in YAML that lack one of the languages.

use super::SharedScope;
use crate::assemble::{AGREEMENT_FILE, EVALUATION_FILE, OBSERVATION_FILE, REPORT_FILE, rule_place, value_span};
use crate::curriculum::{Curriculum, Form, FormField, Localized};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources, nearest};

/// Holds every `{id: …, en: …}` against the languages of the curriculum.
pub(super) fn shared(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    let mut check = Check { curriculum, sources: scope.sources, out };
    let front = &curriculum.front;
    check.text(Some(&front.title), curriculum.file, &["title"]);
    check.text(front.tagline.as_ref(), curriculum.file, &["tagline"]);
    check.text(front.summary.as_ref(), curriculum.file, &["summary"]);
    check.text(front.alt.as_ref(), curriculum.file, &["alt"]);
    check.text(front.licence.as_ref(), curriculum.file, &["licence"]);
    for (word, name) in &front.needs {
        check.text(Some(name), curriculum.file, &["needs", word]);
    }
    check.room_words();
    if let Some(file) = curriculum.contacts_file {
        for (key, contact) in &curriculum.contacts {
            check.text(Some(&contact.name), file, &[key, "name"]);
            check.text(contact.note.as_ref(), file, &[key, "note"]);
            check.text(contact.source.as_ref(), file, &[key, "source"]);
        }
    }
    if let Some(file) = curriculum.figures_file {
        for (key, figure) in &curriculum.figures {
            check.text(figure.unit.as_ref(), file, &[key, "unit"]);
            check.text(Some(&figure.text), file, &[key, "text"]);
            check.text(figure.source.as_ref(), file, &[key, "source"]);
        }
    }
}

/// The same for the forms and rules of coaching.
pub(super) fn coaching(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let coaching = &scope.curriculum.coaching;
    let mut check = Check { curriculum: scope.curriculum, sources: scope.sources, out };
    if let Some(file) = scope.sources.find(OBSERVATION_FILE) {
        for (key, item) in &coaching.observation {
            check.text(Some(&item.title), file, &[key, "title"]);
            for (level, name) in item.levels().into_iter().zip(["at-0", "at-1", "at-2", "at-3"]) {
                check.text(Some(level), file, &[key, name]);
            }
        }
    }
    check.fields(&coaching.agreement, AGREEMENT_FILE);
    check.fields(&coaching.report, REPORT_FILE);
    if let Some(file) = scope.sources.find(EVALUATION_FILE) {
        coaching.evaluation.iter().for_each(|(key, form)| check.form(key, form, file));
    }
    for (key, rule) in &coaching.readiness {
        let Some((file, place)) = rule_place(scope.sources, scope.curriculum.file, key) else { continue };
        check.text(Some(&rule.text), file, &[place.as_slice(), &["text"]].concat());
        check.text(Some(&rule.next), file, &[place.as_slice(), &["next"]].concat());
    }
}

struct Check<'a> {
    curriculum: &'a Curriculum,
    sources: &'a Sources,
    out: &'a mut Diagnostics,
}

impl Check<'_> {
    fn fields(&mut self, fields: &[(String, FormField)], path: &str) {
        let Some(file) = self.sources.find(path) else { return };
        for (key, field) in fields {
            self.text(Some(&field.label), file, &[key, "label"]);
        }
    }

    fn form(&mut self, key: &str, form: &Form, file: FileId) {
        self.text(Some(&form.title), file, &[key, "title"]);
        self.text(Some(&form.people), file, &[key, "for"]);
        self.text(form.intro.as_ref(), file, &[key, "intro"]);
        for (place, question) in form.questions.iter().enumerate() {
            let place = place.to_string();
            self.text(Some(&question.text), file, &[key, "questions", &place, "text"]);
            for (at, choice) in question.choices.iter().enumerate() {
                let path = [key, "questions", &place, "choices", &at.to_string(), "text"];
                self.text(Some(&choice.text), file, &path);
            }
        }
    }

    fn text(&mut self, text: Option<&Localized>, file: FileId, path: &[&str]) {
        let name = path.last().copied().unwrap_or_default();
        match text {
            Some(Localized::Plain(words)) if words.trim().is_empty() => {
                self.say(
                    file,
                    path,
                    format!("`{name}` is empty"),
                    "Write its words, or take the line away.".to_owned(),
                );
            }
            None | Some(Localized::Plain(_)) => {}
            Some(Localized::PerLang(texts)) => {
                for lang in &self.curriculum.langs {
                    let lang = lang.as_str();
                    match texts.get(lang) {
                        None => self.say(
                            file,
                            path,
                            format!("`{name}` has no words in the language `{lang}`"),
                            format!("Add `{lang}: …`; or write one text without languages if it is the same in all."),
                        ),
                        Some(words) if words.trim().is_empty() => self.say(
                            file,
                            &[path, &[lang]].concat(),
                            format!("`{name}` is empty in the language `{lang}`"),
                            "Write its words.".to_owned(),
                        ),
                        Some(_) => {}
                    }
                }
            }
        }
    }

    /// Room words of a language that is none of the curriculum's find nothing.
    fn room_words(&mut self) {
        let known = || self.curriculum.langs.iter().map(crate::curriculum::Lang::as_str);
        let strange: Vec<_> =
            self.curriculum.limits.room_words.iter().filter(|(lang, _)| known().all(|k| k != lang)).collect();
        for (lang, _) in strange {
            let help = nearest(lang, known()).map_or_else(
                || format!("The languages are {}.", known().collect::<Vec<_>>().join(", ")),
                |near| format!("Did you mean `{near}`?"),
            );
            self.say(
                self.curriculum.file,
                &["limits", "room-words", lang],
                format!("`{lang}` is none of this curriculum's languages"),
                help,
            );
        }
    }

    fn say(&mut self, file: FileId, path: &[&str], message: String, help: String) {
        self.out.push(Diagnostic::new(Code::LanguageMissing, value_span(self.sources, file, path), message, help));
    }
}
