//! The rules: what an author is told beyond syntax.
//!
//! One file a family of rules, one line a rule in the table below. A rule looks at one session in all its languages, or
//! at what all sessions share. Rules say; they change nothing. To add one: a function, its line here, its code in
//! `source/code.rs`, its folder in `tests/fixtures/mistakes/`.

mod coaching;
mod contacts;
mod figures;
mod formula;
mod index;
mod lengths;
mod links;
mod localized;
mod messages;
mod minutes;
mod pictures;
mod plan_rules;
mod quiz;
mod reading;
mod say;
mod scope;
mod sentences;
mod stale;
mod structure;
mod sums;
mod walk;
mod whole;

use jiff::civil::Date;
use rayon::prelude::*;

use crate::curriculum::Curriculum;
use crate::source::{Diagnostics, Sources};
pub use index::Index;
pub use scope::{SessionScope, SharedScope};

/// What the rules depend on beside the curriculum.
#[derive(Debug, Clone, Copy, Default)]
pub struct Rules {
    /// The day from which ages count; the curriculum's own `checked` unless given, so that builds stay reproducible.
    pub today: Option<Date>,
}

type SessionRule = fn(&SessionScope<'_>, &mut Diagnostics);
type SharedRule = fn(&SharedScope<'_>, &mut Diagnostics);

/// Rules that look at one session.
const SESSION_RULES: &[SessionRule] = &[
    structure::session_ids,
    structure::steps,
    structure::without_words,
    minutes::sum,
    minutes::short,
    links::session,
    pictures::session,
    messages::key_messages,
    messages::without,
    quiz::answers,
    quiz::explanations,
    reading::session,
    sums::session,
    lengths::session,
    contacts::session,
    stale::session,
];

/// Rules that look at what all sessions share.
const SHARED_RULES: &[SharedRule] = &[
    structure::shared_ids,
    structure::method_needs,
    minutes::slots,
    whole::front,
    links::shared,
    pictures::shared,
    pictures::unused,
    pictures::credits,
    reading::shared,
    sums::shared,
    contacts::shared,
    plan_rules::plan_rules,
    localized::shared,
    localized::coaching,
    coaching::readiness,
    coaching::forms,
];

/// All findings, in the order of modules, sessions and rules.
pub fn check(curriculum: &Curriculum, index: &Index, sources: &Sources, rules: &Rules) -> Diagnostics {
    let places = curriculum.session_places();
    let mut out = check_shared(curriculum, index, sources, rules);
    let found: Vec<Diagnostics> =
        places.into_par_iter().map(|place| check_session(curriculum, index, place, sources, rules)).collect();
    out.extend(found.into_iter().flatten());
    out
}

/// The findings of one session. `place` is that of its module and its own in it.
pub fn check_session(
    curriculum: &Curriculum,
    index: &Index,
    place: (usize, usize),
    sources: &Sources,
    rules: &Rules,
) -> Diagnostics {
    let mut out = Diagnostics::new();
    let module = curriculum.modules.get(place.0);
    if let Some((module, session)) = module.and_then(|module| Some((module, module.sessions.get(place.1)?))) {
        let path = format!("{}/{}", module.id, session.id);
        let scope = SessionScope { curriculum, index, sources, rules, module, session, path };
        SESSION_RULES.iter().for_each(|rule| rule(&scope, &mut out));
    }
    out
}

/// The findings in what all sessions share.
pub fn check_shared(curriculum: &Curriculum, index: &Index, sources: &Sources, rules: &Rules) -> Diagnostics {
    let mut out = Diagnostics::new();
    let scope = SharedScope { curriculum, index, sources, rules };
    SHARED_RULES.iter().for_each(|rule| rule(&scope, &mut out));
    out
}
