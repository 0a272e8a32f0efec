//! Phone numbers that nobody rang for too long, and dates that are none.

use jiff::civil::Date;

use super::reading::own_texts;
use super::{SessionScope, SharedScope};
use crate::assemble::value_span;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Sources};

/// Contacts of the curriculum, and its own date.
pub(super) fn shared(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    let reviewed = date(&curriculum.front.checked, scope.sources, curriculum.file, &["checked"], out);
    let day = match (scope.rules.today, reviewed) {
        (Some(today), _) => Some((today, "the date given by `--today`")),
        (None, reviewed) => reviewed.map(|date| (date, "`checked` in curriculum.yaml")),
    };
    let Some(file) = curriculum.contacts_file else { return };
    for (key, contact) in &curriculum.contacts {
        let Some(typed) = &contact.checked else {
            // An empty number is filled in by hand: there is nothing to ring.
            if !contact.number.trim().is_empty() {
                out.push(Diagnostic::new(
                    Code::ContactUndated,
                    value_span(scope.sources, file, &[key]),
                    format!("the contact `{key}` has no date on which its number was checked"),
                    "Ring the number, then write the day as `checked: 2026-11-24`.",
                ));
            }
            continue;
        };
        let checked = date(typed, scope.sources, file, &[key, "checked"], out);
        let (Some(checked), Some((today, origin))) = (checked, day) else { continue };
        let days = checked.until(today).map_or(0, |span| i64::from(span.get_days()));
        let limit = curriculum.limits.contact_days;
        if days > limit && !contact.number.trim().is_empty() {
            out.push(Diagnostic::new(
                Code::ContactOld,
                value_span(scope.sources, file, &[key, "checked"]),
                format!("the contact `{key}` was checked {days} days before {today} ({origin}); {limit} is the most"),
                "Ring the number, correct it if it has changed, then write today's date here.",
            ));
        }
    }
}

/// Dates in the front matter of a session.
pub(super) fn session(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let mut seen: &[crate::curriculum::SourceRef] = &[];
    for (_, text) in own_texts(&scope.curriculum.langs, &scope.session.texts, |text| text.file) {
        // A translation without sources of its own has those of its source.
        if text.front.sources.as_slice() == seen {
            continue;
        }
        for (place, source) in text.front.sources.iter().enumerate() {
            if let Some(typed) = &source.checked {
                date(typed, scope.sources, text.file, &["sources", &place.to_string(), "checked"], out);
            }
        }
        seen = &text.front.sources;
    }
}

/// A date as it was typed; what is none is said.
fn date(typed: &str, sources: &Sources, file: FileId, path: &[&str], out: &mut Diagnostics) -> Option<Date> {
    let date = typed.parse::<Date>().ok();
    if date.is_none() {
        out.push(Diagnostic::new(
            Code::YamlWrongValue,
            value_span(sources, file, path),
            format!("`checked` is `{typed}`, which is no date"),
            "Write year, month and day, as in `2026-11-24`.",
        ));
    }
    date
}
