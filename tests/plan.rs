//! The planner: the best plan there is, for any session and any slot.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

#[path = "support/sessions.rs"]
mod sessions;

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use bekal::curriculum::{Audience, Priority};
use bekal::edition::plan::{Clock, Mode, Plan, PlannedStep, RECAP, Request, StepFacts, Why, fit};
use bekal::edition::{Edition, Published};
use bekal::paper::Papers;
use bekal::site::{Context, Page};
use bekal::source::{Diagnostics, Folder};
use bekal::theme::Theme;
use bekal::{assemble, check};
use serde::{Deserialize, Serialize};
use sessions::{Dice, brute_force, is_sound, minutes, modes, request, session, value};

/// A step that takes ten minutes, or five.
fn step(id: &str, priority: Priority) -> StepFacts {
    StepFacts {
        id: id.to_owned(),
        minutes: 10,
        short: Some(5),
        per_person: None,
        priority,
        objectives: Vec::new(),
        messages: Vec::new(),
        needs: Vec::new(),
        after: Vec::new(),
        home: false,
    }
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

fn slot(slot: u32) -> Request {
    Request { slot, ..Request::default() }
}

fn told(plan: &Plan) -> Vec<(&str, Mode, u32)> {
    plan.steps.iter().map(|step| (step.id.as_str(), step.mode, step.minutes)).collect()
}

/// What holds for the steps of any plan or meeting.
fn assert_adds_up(steps: &[PlannedStep], start: Clock, total: u32) {
    let mut passed = 0;
    for step in steps {
        assert_eq!(step.start, start.plus(passed), "{steps:?}");
        assert!(step.mode.is_taught() || step.minutes == 0, "{steps:?}");
        passed += step.minutes;
    }
    assert_eq!(passed, total, "{steps:?}");
}

#[test]
fn the_plan_is_the_best_of_all_plans() {
    let mut fitting = 0;
    for seed in 0..2000 {
        let mut dice = Dice::new(seed + 1);
        let count = dice.roll(9);
        let steps = session(&mut dice, count);
        let request = request(&mut dice);
        let plan = fit(&steps, &request);
        let (best, least) = brute_force(&steps, &request);
        assert_eq!(plan.least, least, "seed {seed}: {steps:?}");
        assert_eq!(plan.fits(), best.is_some(), "seed {seed}");
        assert_eq!(plan.split.is_none(), plan.fits(), "seed {seed}");
        assert!(is_sound(&steps, &modes(&plan)), "seed {seed}");
        assert_adds_up(&plan.steps, request.start, plan.total - request.admin);
        assert_eq!(plan.value, value(&steps, &modes(&plan)), "seed {seed}");
        match best {
            Some(best) => {
                assert_eq!(modes(&plan), best, "seed {seed}: {steps:?} {request:?}");
                fitting += 1;
            }
            None => assert_eq!(plan.total, plan.least, "seed {seed}"),
        }
    }
    assert!((500..1900).contains(&fitting), "{fitting} of 2000 fit: the sessions try only one side");
}

#[test]
fn every_plan_keeps_the_order_and_takes_what_its_steps_take() {
    for seed in 0..500 {
        let mut dice = Dice::new(seed + 10_000);
        let steps = session(&mut dice, 12);
        let request = request(&mut dice);
        let plan = fit(&steps, &request);
        assert!(plan.steps.iter().map(|step| &step.id).eq(steps.iter().map(|step| &step.id)));
        for (planned, step) in plan.steps.iter().zip(&steps) {
            assert_eq!(planned.minutes, minutes(step, request.people, planned.mode));
            let left = if step.home { Mode::Home } else { Mode::Moved };
            assert!(planned.mode.is_taught() || planned.mode == left);
            assert!(planned.mode != Mode::Short || planned.minutes < planned.full);
        }
        assert_eq!(plan, fit(&steps, &request));
    }
}

#[test]
fn more_minutes_never_keep_less() {
    for seed in 0..100 {
        let mut dice = Dice::new(seed + 20_000);
        let steps = session(&mut dice, 12);
        let mut before = fit(&steps, &slot(1));
        for minutes in 2..=150 {
            let plan = fit(&steps, &slot(minutes));
            assert!(plan.value >= before.value && plan.least == before.least, "seed {seed}, {minutes} minutes");
            assert!(plan.fits() == (minutes >= plan.least), "seed {seed}, {minutes} minutes");
            before = plan;
        }
    }
}

#[test]
fn a_slot_that_holds_everything_holds_everything_in_full() {
    let steps = session(&mut Dice::new(7), 20);
    let plan = fit(&steps, &slot(1000));
    assert!(plan.steps.iter().all(|step| step.mode == Mode::Full));
    assert_eq!(plan.total, steps.iter().map(|step| step.minutes).sum::<u32>());
}

#[test]
fn a_message_counts_more_than_any_number_of_steps() {
    let mut last = step("last", Priority::Could);
    last.messages = words(&["save"]);
    let steps =
        [step("a", Priority::Should), step("b", Priority::Should), StepFacts { minutes: 10, short: None, ..last }];
    let plan = fit(&steps, &slot(10));
    assert_eq!(told(&plan), [("a", Mode::Moved, 0), ("b", Mode::Moved, 0), ("last", Mode::Full, 10)]);
    assert_eq!(plan.messages, ["save"]);
}

#[test]
fn an_aim_served_twice_counts_once() {
    let aimed = |id: &str, aim: &str| StepFacts { objectives: words(&[aim]), ..step(id, Priority::Could) };
    let plan = fit(&[aimed("a", "one"), aimed("b", "one"), aimed("c", "two")], &slot(10));
    assert_eq!(told(&plan), [("a", Mode::Short, 5), ("b", Mode::Moved, 0), ("c", Mode::Short, 5)]);
    assert_eq!(plan.objectives, ["one", "two"]);
    assert_eq!(plan.steps[1].why, Why::Served("a".to_owned()));
}

#[test]
fn of_equal_plans_the_one_with_earlier_steps_in_full_is_taken() {
    let steps = ["a", "b", "c"].map(|id| step(id, Priority::Must));
    let plan = fit(&steps, &slot(20));
    assert_eq!(told(&plan), [("a", Mode::Full, 10), ("b", Mode::Short, 5), ("c", Mode::Short, 5)]);
    let steps = ["a", "b", "c"].map(|id| step(id, Priority::Should));
    let plan = fit(&steps, &slot(10));
    assert_eq!(told(&plan), [("a", Mode::Short, 5), ("b", Mode::Short, 5), ("c", Mode::Moved, 0)]);
}

#[test]
fn what_a_must_builds_on_is_kept_and_says_so() {
    let mut steps = ["a", "b", "c", "d"].map(|id| step(id, Priority::Could));
    steps[2].priority = Priority::Must;
    steps[2].after = words(&["b"]);
    steps[1].after = words(&["a"]);
    steps[3].home = true;
    let plan = fit(&steps, &slot(15));
    assert_eq!(told(&plan)[3], ("d", Mode::Home, 0));
    assert_eq!((plan.least, plan.total), (15, 15));
    let why: Vec<&Why> = plan.steps.iter().map(|step| &step.why).collect();
    assert_eq!(why, [&Why::Base("b".to_owned()), &Why::Base("c".to_owned()), &Why::Must, &Why::Spare]);
}

#[test]
fn a_step_stays_behind_the_one_it_builds_on() {
    let mut steps = [step("a", Priority::Could), step("b", Priority::Should), step("c", Priority::Should)];
    (steps[0].minutes, steps[0].short) = (30, None);
    steps[1].after = words(&["a"]);
    let plan = fit(&steps, &slot(20));
    assert_eq!(told(&plan), [("a", Mode::Moved, 0), ("b", Mode::Moved, 0), ("c", Mode::Full, 10)]);
    assert_eq!(plan.steps[1].why, Why::Behind("a".to_owned()));
}

#[test]
fn people_change_the_full_form_and_never_the_short_one() {
    let mut steps = [step("a", Priority::Must)];
    steps[0].per_person = Some(350);
    let full = |people| fit(&steps, &Request { people, ..slot(60) }).steps[0].minutes;
    assert_eq!([None, Some(1), Some(28), Some(29), Some(100)].map(full), [10, 10, 10, 11, 35]);
    assert_eq!(fit(&steps, &Request { people: Some(u32::MAX), ..slot(60) }).steps[0].minutes, 5);
    (steps[0].minutes, steps[0].short) = (3, Some(8));
    let plan = fit(&steps, &Request { people: Some(10), ..slot(60) });
    assert_eq!((plan.steps[0].minutes, plan.least), (4, 4));
}

#[test]
fn administration_is_at_the_end_and_counts() {
    let steps = ["a", "b"].map(|id| step(id, Priority::Must));
    let plan = fit(&steps, &Request { admin: 10, ..slot(30) });
    assert_eq!((plan.total, plan.least, plan.buffer()), (30, 20, 0));
    let plan = fit(&steps, &Request { admin: 40, ..slot(30) });
    assert_eq!((plan.fits(), plan.total), (false, 50));
    assert!(plan.split.unwrap().meetings.is_empty());
}

#[test]
fn the_clock_goes_past_midnight() {
    let steps = ["a", "b", "c"].map(|id| step(id, Priority::Must));
    let plan = fit(&steps, &Request { start: "23:45".parse().unwrap(), ..slot(90) });
    let starts: Vec<String> = plan.steps.iter().map(|step| step.start.to_string()).collect();
    assert_eq!(starts, ["23:45", "23:55", "00:05"]);
    let midnight = Clock::default();
    assert_eq!(midnight.plus(24 * 60 * 3 + 61).to_string(), "01:01");
    assert_eq!(midnight.plus(u32::MAX), midnight.plus(u32::MAX % 1440));
    for (text, read) in [("9:05", Some("09:05")), ("09.05", Some("09:05")), ("23:59", Some("23:59"))] {
        assert_eq!(text.parse().ok().map(|clock: Clock| clock.to_string()).as_deref(), read);
    }
    for text in ["", "9", "24:00", "12:60", "9:5", "+9:00", "009:00", "9:000", "٩:00", "9:00:00", "-1:00"] {
        assert!(text.parse::<Clock>().is_err(), "{text}");
    }
}

#[test]
fn what_is_not_there_is_named_for_the_steps_that_are_taught() {
    let needy = |id, priority| StepFacts { needs: words(&["wall", "power"]), ..step(id, priority) };
    let steps = [needy("a", Priority::Must), step("b", Priority::Must), needy("c", Priority::Could)];
    let plan = fit(&steps, &Request { without: words(&["power", "projector"]), ..slot(10) });
    let named: Vec<(&str, &[String])> = plan.alternatives.iter().map(|a| (&*a.step, &*a.needs)).collect();
    assert_eq!(named, [("a", &words(&["power"])[..])]);
}

#[test]
fn a_slot_that_is_too_small_is_split_over_two_meetings() {
    let mut steps = ["a", "b", "c", "d"].map(|id| step(id, Priority::Must));
    steps[3].after = words(&["a"]);
    steps[1].messages = words(&["one"]);
    let start: Clock = "23:50".parse().unwrap();
    let plan = fit(&steps, &Request { start, ..slot(16) });
    assert!(!plan.fits());
    let split = plan.split.unwrap();
    assert_eq!((split.least, split.meetings.len()), (15, 2));
    let of =
        |at: usize| split.meetings[at].steps.iter().map(|step| (step.id.as_str(), step.minutes)).collect::<Vec<_>>();
    assert_eq!(of(0), [("a", 10), ("b", 5)]);
    assert_eq!(of(1), [("c", 5), ("d", 5)]);
    assert_eq!(split.meetings[0].messages, ["one"]);
    assert_eq!([split.meetings[0].recap, split.meetings[1].recap], [0, RECAP]);
    assert_eq!(split.meetings[1].steps[0].start.to_string(), "23:55");
    assert!(fit(&steps, &slot(14)).split.unwrap().meetings.is_empty());
}

#[test]
fn a_split_is_sound_and_each_of_its_meetings_fits() {
    let mut split_in_two = 0;
    for seed in 0..1000 {
        let mut dice = Dice::new(seed + 30_000);
        let steps = session(&mut dice, 8);
        let request = request(&mut dice);
        let plan = fit(&steps, &request);
        let Some(split) = plan.split else { continue };
        assert_eq!(split.meetings.is_empty(), request.slot < split.least, "seed {seed}");
        let mut all = Vec::new();
        for meeting in &split.meetings {
            assert!(meeting.total <= request.slot, "seed {seed}");
            let taken = meeting.total - meeting.recap - request.admin;
            assert_adds_up(&meeting.steps, request.start.plus(meeting.recap), taken);
            all.extend(meeting.steps.iter().map(|step| step.mode));
        }
        if !split.meetings.is_empty() {
            assert!(all.len() == steps.len() && is_sound(&steps, &all), "seed {seed}");
            assert!(value(&steps, &all) >= plan.value, "seed {seed}");
            split_in_two += 1;
        }
    }
    assert!(split_in_two > 50, "{split_in_two}");
}

/// A case that every planner has to answer alike, in whatever language it is written.
#[derive(Debug, Serialize, Deserialize)]
struct Vector {
    steps: Vec<StepFacts>,
    request: Request,
    plan: Plan,
}

fn vectors_file() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/plan/vectors.json")
}

#[test]
fn the_vectors_are_answered_as_written() {
    let vectors: Vec<Vector> = serde_json::from_str(&fs::read_to_string(vectors_file()).unwrap()).unwrap();
    assert!(vectors.len() >= 100);
    for (number, vector) in vectors.iter().enumerate() {
        assert_eq!(fit(&vector.steps, &vector.request), vector.plan, "vector {number}");
    }
}

/// Writes the vectors anew: `cargo test --test plan -- --ignored write_the_vectors`. What changes has a reason.
#[test]
#[ignore = "writes a file of the tests"]
fn write_the_vectors() {
    let vectors = (0..160).map(|seed| {
        let mut dice = Dice::new(seed + 40_000);
        let count = if seed % 8 == 0 { 20 } else { dice.roll(12) };
        let steps = session(&mut dice, count);
        let request = request(&mut dice);
        Vector { plan: fit(&steps, &request), steps, request }
    });
    // A vector a line: a change is seen in the one it changes.
    let lines: Vec<String> = vectors.map(|vector| serde_json::to_string(&vector).unwrap()).collect();
    fs::write(vectors_file(), format!("[\n{}\n]\n", lines.join(",\n"))).unwrap();
}

/// The quickest of some turns, in seconds: the machine has other things to do as well.
fn quickest(mut work: impl FnMut()) -> f64 {
    let turn = |_| {
        let began = Instant::now();
        work();
        began.elapsed().as_secs_f64()
    };
    (0..7).map(turn).fold(f64::INFINITY, f64::min)
}

/// How long the page of a shipped session takes to render, in seconds: the longest of them.
fn page_takes() -> f64 {
    let mut out = Diagnostics::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("curriculum");
    let folder = Folder::read(&root, &mut out).unwrap();
    let curriculum = assemble::assemble(&folder, &mut out).unwrap();
    let index = check::Index::of(&curriculum);
    let theme = Theme::load(None).unwrap();
    let (audiences, langs) = (Audience::ALL.into(), curriculum.langs.clone());
    let published = Published { audiences, langs, base_url: None };
    let edition = Edition::of(&curriculum, 0, &index.visible[&Audience::Facilitator]).unwrap();
    let papers = Papers::default();
    let context = Context::new(edition, &theme, &published, &papers, &curriculum.limits, None).unwrap();
    let takes = |place: (usize, usize)| {
        let path = format!("{}/{}/index.html", curriculum.modules[place.0].id, place.1);
        quickest(|| drop(black_box(context.render(Page::Session(place), &path, &mut Vec::new()))))
    };
    curriculum.session_places().into_iter().map(takes).fold(0.0, f64::max)
}

/// What a plan of twenty steps costs, in pages (`tests/bench/README.md`).
#[test]
#[ignore = "measures"]
fn how_long_a_plan_of_twenty_steps_takes() {
    let takes = |seed: u64| {
        let mut dice = Dice::new(seed + 50_000);
        let steps = session(&mut dice, 20);
        let request = Request { slot: 30 + dice.roll(150), ..request(&mut dice) };
        quickest(|| drop(black_box(fit(black_box(&steps), &request))))
    };
    let mut times: Vec<f64> = (0..400).map(takes).collect();
    times.sort_by(f64::total_cmp);
    let page = page_takes();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    let ratio = |part| at(part) / page;
    println!("a plan in pages: median {:.3}, 99 of 100 {:.3}, the slowest {:.3}", ratio(50), ratio(99), ratio(100));
    println!("{} under one page, {} under a millisecond", verdict(ratio(100) < 1.0), verdict(at(100) < 0.001));
}

fn verdict(holds: bool) -> &'static str {
    if holds { "ok  " } else { "MISS" }
}
