//! A session over two meetings, where one is too short for what has to be there. Owns where the session is parted.

use std::cmp::Ordering;

use super::agenda::{Agenda, Choice};
use super::facts::{Request, StepFacts};
use super::search::{Sitting, compare, search};
use super::{Meeting, RECAP, Split, planned, sum, taught};

/// One way to part a session: its first meeting ends before this step.
struct Way {
    at: usize,
    choices: Vec<Choice>,
    /// Minutes by which the two meetings differ.
    uneven: u32,
}

/// The best way to give a session in two meetings of the slot's length, the second beginning with a recap.
pub(super) fn split(steps: &[StepFacts], agenda: &Agenda, request: &Request) -> Split {
    let count = steps.len();
    let least = (1..count).map(|at| agenda.least(0..at).max(agenda.least(at..count).saturating_add(RECAP))).min();
    let best = (1..count).filter_map(|at| way(agenda, request, at)).reduce(|best, way| {
        let order = compare(agenda, &best.choices, &way.choices).then(way.uneven.cmp(&best.uneven));
        if order == Ordering::Less { way } else { best }
    });
    Split {
        least: least.unwrap_or_else(|| agenda.least(0..count)).saturating_add(request.admin),
        meetings: best.map(|best| meetings(steps, agenda, request, &best)).unwrap_or_default(),
    }
}

fn way(agenda: &Agenda, request: &Request, at: usize) -> Option<Way> {
    let count = agenda.items.len();
    let minutes = request.slot.checked_sub(request.admin)?;
    let sittings = [(0..at, minutes), (at..count, minutes.checked_sub(RECAP)?)];
    let sittings = sittings.map(|(steps, minutes)| Sitting { steps, minutes });
    if sittings.iter().any(|sitting| agenda.least(sitting.steps.clone()) > sitting.minutes) {
        return None;
    }
    let choices = search(agenda, &sittings)?;
    let taken = |steps: std::ops::Range<usize>| sum(steps.map(|place| agenda.minutes(place, choices[place])));
    let uneven = taken(0..at).abs_diff(taken(at..count).saturating_add(RECAP));
    Some(Way { at, choices, uneven })
}

fn meetings(steps: &[StepFacts], agenda: &Agenda, request: &Request, way: &Way) -> Vec<Meeting> {
    [(0..way.at, 0), (way.at..steps.len(), RECAP)]
        .into_iter()
        .map(|(within, recap)| {
            let steps_planned = planned(steps, agenda, &way.choices, within.clone(), request.start.plus(recap));
            let minutes = sum(steps_planned.iter().map(|step| step.minutes));
            Meeting {
                total: minutes.saturating_add(recap).saturating_add(request.admin),
                recap,
                steps: steps_planned,
                messages: taught(steps, &way.choices, within, |step| &step.messages),
            }
        })
        .collect()
}
