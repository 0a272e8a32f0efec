//! The rules of a coaching plan: numbers that a day can hold.

use super::SharedScope;
use crate::assemble::value_span;
use crate::curriculum::PlanRules;
use crate::edition::plan::Clock;
use crate::source::{Code, Diagnostic, Diagnostics};

const FILE: &str = "coaching/plan.yaml";
/// Minutes that a visit may take.
const VISIT: std::ops::RangeInclusive<u32> = 10..=480;
const DAY: u32 = 24 * 60;

/// Whether visits of these minutes fit into a day at these times.
pub(super) fn plan_rules(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let Some(file) = scope.sources.find(FILE) else { return };
    for (path, message, help) in faults(&scope.curriculum.coaching.plan) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        out.push(Diagnostic::new(Code::YamlWrongValue, value_span(scope.sources, file, &path), message, help));
    }
}

/// What cannot be: where, what, and what to do.
fn faults(rules: &PlanRules) -> Vec<(Vec<String>, String, &'static str)> {
    let mut found = Vec::new();
    let key = |name: &str| vec![name.to_owned()];
    let minutes = rules.visit_minutes;
    if !VISIT.contains(&minutes) {
        let help = "Write 10 to 480 minutes; 90 is usual.";
        found.push((key("visit-minutes"), format!("a visit of {minutes} minutes cannot be planned"), help));
    }
    if rules.visits_a_day == 0 {
        let help = "Write how many pairs may meet on one day, such as 6.";
        found.push((key("visits-a-day"), "with no visits a day nothing can be planned".to_owned(), help));
    }
    if rules.times.is_empty() {
        let help = "Write when visits begin, as in `[\"09:00\"]`.";
        found.push((key("times"), "a day without times holds no visit".to_owned(), help));
    }
    let mut free_from = 0;
    for (place, typed) in rules.times.iter().enumerate() {
        let at = || vec!["times".to_owned(), place.to_string()];
        let Ok(clock) = typed.parse::<Clock>() else {
            found.push((at(), format!("`{typed}` is no time of day"), "Write hours and minutes, as in `\"09:00\"`."));
            continue;
        };
        if clock.minutes() < free_from {
            let help = "Put the times in order, each at least the minutes of a visit after the one before.";
            found.push((at(), format!("a visit at {clock} begins before the one before it has ended"), help));
        }
        free_from = clock.minutes() + minutes;
    }
    if free_from > DAY && VISIT.contains(&minutes) && found.is_empty() {
        let help = "Let the last visit of a day begin earlier.";
        let last = vec!["times".to_owned(), (rules.times.len() - 1).to_string()];
        found.push((last, "the last visit of the day ends after midnight".to_owned(), help));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_day_cannot_hold_is_said_at_its_place() {
        let times = |list: &[&str]| list.iter().map(|time| (*time).to_owned()).collect::<Vec<_>>();
        let own = PlanRules::default;
        let cases = [
            (own(), ""),
            (PlanRules { visit_minutes: 9, ..own() }, "visit-minutes"),
            (PlanRules { visits_a_day: 0, ..own() }, "visits-a-day"),
            (PlanRules { times: times(&[]), ..own() }, "times"),
            (PlanRules { times: times(&["09:00", "nine"]), ..own() }, "times 1"),
            (PlanRules { times: times(&["09:00", "10:29"]), ..own() }, "times 1"),
            (PlanRules { times: times(&["09:00", "10:30"]), ..own() }, ""),
            (PlanRules { times: times(&["09:00", "22:31"]), ..own() }, "times 1"),
            (PlanRules { times: times(&["22:30"]), ..own() }, ""),
        ];
        for (rules, place) in cases {
            let found: Vec<String> = faults(&rules).into_iter().map(|(path, _, _)| path.join(" ")).collect();
            assert_eq!(found, if place.is_empty() { vec![] } else { vec![place.to_owned()] }, "{rules:?}");
        }
    }
}
