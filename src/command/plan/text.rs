//! A plan for eyes: a table with clock times, what is taught in another way, what has to be there.

use std::fmt::Write;

use super::Told;
use crate::command::explain::fill_to;
use crate::curriculum::{Detail, Kind};
use crate::edition::EditionStep;
use crate::edition::plan::{Clock, Mode, PlannedStep, Split};

/// Most characters of a line.
const WIDTH: usize = 92;

pub(super) fn text(told: &Told<'_>) -> String {
    let (plan, request, say) = (told.plan, told.request, told.messages);
    let mut page = format!("{} ({})\n", told.session.entry.title(), told.path());
    let slots = [
        ("slot", plan.slot.into()),
        ("least", plan.least.into()),
        ("total", plan.total.into()),
        ("buffer", plan.buffer().into()),
    ];
    let summary = if plan.fits() { "plan.summary" } else { "plan.too-short" };
    let _ = writeln!(page, "{}\n", fill_to(&say.format(summary, &slots), WIDTH));
    table(told, &mut page, request.start, 0, &plan.steps);
    messages(told, &mut page);
    alternatives(told, &mut page);
    place(told, &mut page);
    if let Some(split) = &plan.split {
        meetings(told, &mut page, split);
    }
    page
}

/// The steps of a meeting with what comes before and after them.
fn table(told: &Told<'_>, page: &mut String, start: Clock, recap: u32, steps: &[PlannedStep]) {
    let (say, admin) = (told.messages, told.request.admin);
    let mode = |mode: Mode| say.find(&format!("plan.mode.{}", mode.key())).unwrap_or(mode.key());
    let minutes = |minutes: u32| if minutes == 0 { "-".to_owned() } else { say.count("count.minutes-short", minutes) };
    let columns = [Mode::Full, Mode::Short, Mode::Home, Mode::Moved];
    let width = columns.map(|one| mode(one).chars().count()).into_iter().max().unwrap_or_default();
    let mut row = |start: Clock, length: u32, mode: &str, title: &str, reason: &str| {
        let before = format!("{start}  {:>9}  {mode:width$}  ", minutes(length));
        let hang = before.chars().count();
        let _ = writeln!(page, "{}{}", before, hung(title, hang));
        if !reason.is_empty() {
            let _ = writeln!(page, "{:hang$}{}", "", hung(reason, hang));
        }
    };
    if recap > 0 {
        row(start, recap, "", say.get("plan.recap"), "");
    }
    for step in steps {
        row(step.start, step.minutes, mode(step.mode), &told.title(&step.id), &told.reason(step));
    }
    let taken = steps.iter().fold(recap, |sum, step| sum.saturating_add(step.minutes));
    if admin > 0 {
        row(start.plus(taken), admin, "", say.get("plan.admin"), "");
    }
    let _ = writeln!(page, "{}  {}", start.plus(taken.saturating_add(admin)), say.get("plan.end"));
}

/// The way out over two meetings.
fn meetings(told: &Told<'_>, page: &mut String, split: &Split) {
    let say = told.messages;
    let key = if split.meetings.is_empty() { "plan.split-least" } else { "plan.split" };
    let slots = [("slot", told.plan.slot.into()), ("least", split.least.into())];
    let _ = writeln!(page, "\n{}", fill_to(&say.format(key, &slots), WIDTH));
    for (number, meeting) in (1_u32..).zip(&split.meetings) {
        let total = say.count("count.minutes", meeting.total);
        let head = say.format("plan.meeting", &[("n", number.into()), ("total", total.as_str().into())]);
        let _ = writeln!(page, "\n{head}\n");
        table(told, page, told.request.start, meeting.recap, &meeting.steps);
    }
}

/// The key messages taught, in the words of the session.
fn messages(told: &Told<'_>, page: &mut String) {
    let _ = writeln!(page, "\n{}", told.messages.count("plan.messages", count(told.plan.messages.len())));
    let blocks: Vec<_> = told.session.steps.iter().flat_map(EditionStep::blocks).collect();
    for id in &told.plan.messages {
        let block = blocks.iter().find(|block| block.kind == Kind::KeyMessage && block.id.as_ref() == Some(id));
        let words = block.map_or_else(|| id.clone(), |block| block.body.plain());
        let _ = writeln!(page, "  {}", hung(&words, 2));
    }
}

/// What stands in for what is not there.
fn alternatives(told: &Told<'_>, page: &mut String) {
    let say = told.messages;
    for alternative in &told.plan.alternatives {
        let (title, needs) = (told.title(&alternative.step), told.needs(&alternative.needs));
        let slots = [("step", title.as_str().into()), ("needs", needs.as_str().into())];
        let _ = writeln!(page, "\n{}", fill_to(&say.format("plan.without", &slots), WIDTH));
        let step = told.session.steps.iter().find(|step| step.id() == alternative.step);
        let blocks = step.map(EditionStep::blocks).unwrap_or_default();
        let mut told_any = false;
        for block in blocks {
            if let Detail::Without(words) = &block.detail
                && words.iter().any(|(word, _)| alternative.needs.contains(word))
            {
                let _ = writeln!(page, "  {}", hung(&block.body.plain(), 2));
                told_any = true;
            }
        }
        if !told_any {
            let _ = writeln!(page, "  {}", hung(say.get("plan.no-alternative"), 2));
        }
    }
}

/// What the taught steps need in the room, without what is not there.
fn place(told: &Told<'_>, page: &mut String) {
    let taught = told.plan.steps.iter().filter(|step| step.mode.is_taught());
    let steps = taught.filter_map(|planned| told.session.steps.iter().find(|step| step.id() == planned.id));
    let mut needs: Vec<&str> = Vec::new();
    for need in steps.flat_map(EditionStep::needs) {
        if !needs.contains(&need) && told.request.without.iter().all(|missing| missing != need) {
            needs.push(need);
        }
    }
    if !needs.is_empty() {
        let words = told.messages.format("plan.place", &[("needs", told.needs(&needs).as_str().into())]);
        let _ = writeln!(page, "\n{}", fill_to(&words, WIDTH));
    }
}

/// Words broken into lines, all but the first so far from the edge.
fn hung(words: &str, hang: usize) -> String {
    fill_to(words, WIDTH.saturating_sub(hang)).replace('\n', &format!("\n{:hang$}", ""))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
