//! Texts in YAML that lack one of the languages.

use super::SharedScope;
use crate::assemble::value_span;
use crate::curriculum::{Curriculum, Localized};
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

struct Check<'a> {
    curriculum: &'a Curriculum,
    sources: &'a Sources,
    out: &'a mut Diagnostics,
}

impl Check<'_> {
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
