//! A plan as JSON. The keys are part of bekal's promise to other programs: add none, change none.

use serde::Serialize;

use super::Told;
use crate::edition::plan::{Alternative, Clock, Mode, PlannedStep};

#[derive(Serialize)]
struct Plan<'a> {
    session: String,
    slot: u32,
    total: u32,
    least: u32,
    steps: Vec<Step<'a>>,
    messages: &'a [String],
    alternatives: &'a [Alternative],
    #[serde(skip_serializing_if = "Option::is_none")]
    split: Option<Split<'a>>,
}

#[derive(Serialize)]
struct Step<'a> {
    id: &'a str,
    mode: Mode,
    start: Clock,
    minutes: u32,
    reason: String,
}

/// Only where the slot is smaller than `least`. No meetings: not even two of that length hold it.
#[derive(Serialize)]
struct Split<'a> {
    least: u32,
    meetings: Vec<Meeting<'a>>,
}

#[derive(Serialize)]
struct Meeting<'a> {
    total: u32,
    recap: u32,
    steps: Vec<Step<'a>>,
    messages: &'a [String],
}

pub(super) fn json(told: &Told<'_>) -> String {
    let plan = told.plan;
    let split = plan.split.as_ref().map(|split| Split {
        least: split.least,
        meetings: split
            .meetings
            .iter()
            .map(|meeting| Meeting {
                total: meeting.total,
                recap: meeting.recap,
                steps: steps(told, &meeting.steps),
                messages: &meeting.messages,
            })
            .collect(),
    });
    let whole = Plan {
        session: told.path(),
        slot: plan.slot,
        total: plan.total,
        least: plan.least,
        steps: steps(told, &plan.steps),
        messages: &plan.messages,
        alternatives: &plan.alternatives,
        split,
    };
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn steps<'a>(told: &Told<'_>, steps: &'a [PlannedStep]) -> Vec<Step<'a>> {
    let step = |step: &'a PlannedStep| Step {
        id: &step.id,
        mode: step.mode,
        start: step.start,
        minutes: step.minutes,
        reason: told.reason(step),
    };
    steps.iter().map(step).collect()
}
