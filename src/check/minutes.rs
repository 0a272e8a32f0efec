//! Time: the minutes of the steps and those of the session, short forms, usual slots.

use super::say::within;
use super::{SessionScope, SharedScope};
use crate::assemble::value_span;
use crate::curriculum::Minutes;
use crate::source::{Code, Diagnostic, Diagnostics};

/// Minutes that a usual slot may have.
const SLOTS: std::ops::RangeInclusive<u16> = 5..=600;

/// The steps add up to what the front matter promises.
pub(super) fn sum(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = scope.session.texts.first() else { return };
    let Some(promised) = text.front.minutes else { return };
    // A step without minutes was said when it was read: the sum means nothing then.
    if text.steps.is_empty() || text.steps.iter().any(|step| step.minutes == Minutes(0)) {
        return;
    }
    let total: u32 = text.steps.iter().map(|step| u32::from(step.minutes.0)).sum();
    let wanted = u32::from(promised.0);
    if total == wanted {
        return;
    }
    let (difference, way) = if total > wanted { (total - wanted, "more") } else { (wanted - total, "fewer") };
    out.push(Diagnostic::new(
        Code::MinutesDiffer,
        value_span(scope.sources, text.file, &["minutes"]),
        format!("the front matter says {wanted} minutes, the steps add up to {total}: {difference} {way}"),
        format!("Write `minutes: {total}`, or change the minutes of a step by {difference}."),
    ));
}

/// A step's shortest form is not longer than its full form.
pub(super) fn short(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let Some(text) = scope.session.texts.first() else { return };
    for step in &text.steps {
        let Some(short) = step.short.filter(|short| step.minutes != Minutes(0) && *short > step.minutes) else {
            continue;
        };
        out.push(Diagnostic::new(
            Code::ShortOverMinutes,
            within(scope.sources, step.span, "short=", &short.to_string()),
            format!("the short form takes {short} minutes, the full form {}", step.minutes),
            format!("Write the least minutes it can be done in: {} at most.", step.minutes),
        ));
    }
}

/// Usual slots are lengths that a meeting can have.
pub(super) fn slots(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let curriculum = scope.curriculum;
    for (place, slot) in curriculum.front.slots.iter().enumerate().filter(|(_, slot)| !SLOTS.contains(*slot)) {
        out.push(Diagnostic::new(
            Code::YamlWrongValue,
            value_span(scope.sources, curriculum.file, &["slots", &place.to_string()]),
            format!("no meeting takes {slot} minutes"),
            format!("Write minutes from {} to {}.", SLOTS.start(), SLOTS.end()),
        ));
    }
}
