//! What coaching asks: rules of readiness that can be met, forms whose answers can be told apart.

use std::collections::BTreeSet;

use super::SharedScope;
use super::say::meant;
use crate::assemble::{EVALUATION_FILE, rule_place, value_span};
use crate::curriculum::{Form, FormQuestion, Readiness, Reply, is_id};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};

/// The id that the observation form has among the forms.
const OBSERVATION: &str = "observation";

/// Every rule of readiness can be met, can be missed, and is for sessions that exist.
pub(super) fn readiness(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    for (key, rule) in &scope.curriculum.coaching.readiness {
        reach(scope, key, rule, out);
        for (place, session) in rule.sessions.iter().enumerate() {
            if scope.curriculum.session(session).is_some() {
                continue;
            }
            let known: Vec<String> = scope
                .curriculum
                .session_places()
                .into_iter()
                .filter_map(|(module, session)| {
                    let module = scope.curriculum.modules.get(module)?;
                    Some(format!("{}/{}", module.id, module.sessions.get(session)?.id))
                })
                .collect();
            out.push(Diagnostic::new(
                Code::ReadinessRule,
                rule_span(scope, key, &["sessions", &place.to_string()]),
                format!("the rule `{key}` is for the session `{session}`, which does not exist"),
                meant(
                    session,
                    known.iter().map(String::as_str),
                    "Write `module/session`, as curriculum.yaml names them.",
                ),
            ));
        }
    }
}

/// Where a rule says something.
fn rule_span(scope: &SharedScope<'_>, key: &str, rest: &[&str]) -> Span {
    rule_place(scope.sources, scope.curriculum.file, key)
        .map_or_else(Span::default, |(file, place)| value_span(scope.sources, file, &[&place, rest].concat()))
}

fn reach(scope: &SharedScope<'_>, key: &str, rule: &Readiness, out: &mut Diagnostics) {
    let measure = rule.measure.word();
    let (why, help) = match rule.measure.most() {
        _ if rule.least == 0 => ("always holds".to_owned(), "Write 1 or more, or take the rule away.".to_owned()),
        Some(most) if rule.least > most => {
            (format!("can never be met: `{measure}` ends at {most}"), format!("Write {most} or less."))
        }
        _ => return,
    };
    out.push(Diagnostic::new(
        Code::ReadinessRule,
        rule_span(scope, key, &["least"]),
        format!("the rule `{key}` {why}"),
        help,
    ));
}

/// Ids of questions and choices are ids, each there once; something can be chosen where a choice is asked for.
pub(super) fn forms(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let Some(file) = scope.sources.find(EVALUATION_FILE) else { return };
    for (key, form) in &scope.curriculum.coaching.evaluation {
        let mut ids = Ids { scope, file, seen: BTreeSet::new(), out };
        if key == OBSERVATION {
            ids.say(
                Code::DuplicateId,
                &[key],
                format!("the form `{key}` has the id of the observation form"),
                "Rename it.",
            );
        }
        ids.questions(key, form);
    }
}

struct Ids<'a, 's> {
    scope: &'a SharedScope<'s>,
    file: FileId,
    seen: BTreeSet<String>,
    out: &'a mut Diagnostics,
}

impl Ids<'_, '_> {
    fn questions(&mut self, key: &str, form: &Form) {
        for (place, question) in form.questions.iter().enumerate() {
            let place = place.to_string();
            self.once(&question.id, &question.id, &[key, "questions", &place, "id"]);
            self.choices(key, &place, question);
        }
    }

    fn choices(&mut self, key: &str, place: &str, question: &FormQuestion) {
        if question.kind == Reply::Choice && question.choices.len() < 2 {
            let help = "Give it two or more `choices`, or another `kind`.";
            let what = format!("the question `{}` leaves nothing to choose", question.id);
            self.say(Code::YamlWrongValue, &[key, "questions", place, "kind"], what, help);
        }
        for (at, choice) in question.choices.iter().enumerate() {
            let Some(id) = &choice.id else { continue };
            let path = [key, "questions", place, "choices", &at.to_string(), "id"];
            self.once(id, &format!("{}/{id}", question.id), &path);
        }
    }

    fn once(&mut self, id: &str, whole: &str, path: &[&str]) {
        if !is_id(id) {
            let help = "Use lower-case letters a-z and digits, words joined by `-`.";
            self.say(Code::IdMalformed, path, format!("`{id}` is not an id"), help);
        } else if !self.seen.insert(whole.to_owned()) {
            let help = "Give one of the two another id.";
            self.say(Code::DuplicateId, path, format!("the id `{id}` stands twice in this form"), help);
        }
    }

    fn say(&mut self, code: Code, path: &[&str], message: String, help: &str) {
        self.out.push(Diagnostic::new(code, value_span(self.scope.sources, self.file, path), message, help));
    }
}
