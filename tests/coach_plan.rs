//! `bekal coach plan`: what a plan promises, held against random rosters, and what the program says and writes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use std::collections::{BTreeSet, HashMap, HashSet};

use bekal::coach::{Days, Every, Infeasible, Meeting, Person, Place, Plan, Request, Season, plan};
use bekal::curriculum::{PairRule, Weekends};
use bekal::source::Span;
use jiff::civil::Date;
use proptest::prelude::*;
use support::{Folder, Run};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/curriculum");

const ROSTER: &str = "\
nickname,area,trained,place,days-off
Sari,Sewon,yes,Balai Sewon,
Rini,Sewon,no,Posyandu Melati,2027-01-11
Tono,Sewon,keuangan,,
Bayu,Kasihan,yes,Balai Kasihan,2027-01-04..2027-01-08
Wati,Kasihan,no,,
Dewi,Kasihan,lansia merawat-disabilitas,,
";

/// Runs `bekal coach plan` on a roster of the shipped curriculum, from a Monday on.
fn coach(folder: &Folder, roster: &str, options: &[&str]) -> Run {
    folder.write("roster.csv", roster);
    let args = ["coach", "plan", "--roster", "roster.csv", "--from", "2027-01-04", "--root", SHIPPED];
    folder.run(args.iter().chain(options))
}

// ---------------------------------------------------------------- what every plan keeps

fn mondays(count: usize) -> Vec<Date> {
    let from = "2027-01-04".parse().expect("a date");
    let season = Season { from, every: Every::Week, until: None, holidays: Days::default(), weekends: Weekends::Skip };
    season.dates(count)
}

prop_compose! {
    /// People of some areas, trained for some of four sessions, each away on some Mondays. Somebody knows every session.
    fn people()(rows in prop::collection::vec((0..3_usize, any::<u8>(), prop::collection::vec(0..10_usize, 0..4)), 2..14)) -> Vec<Person> {
        let dates = mondays(10);
        rows.into_iter().enumerate().map(|(at, (area, trained, away))| {
            let mut off = Days::default();
            away.into_iter().for_each(|week| off.add(dates[week], dates[week]));
            let knows = |session: &usize| at == 0 || trained & (1 << session) != 0;
            Person {
                nickname: format!("P{at}"),
                area: format!("A{area}"),
                trained: (0..4).filter(knows).map(|session| format!("m/s{session}")).collect(),
                off,
                span: Span::default(),
            }
        }).collect()
    }
}

prop_compose! {
    /// Places of some areas or of all, closed on some Mondays.
    fn places()(rows in prop::collection::vec((prop::option::of(0..3_usize), prop::collection::vec(0..10_usize, 0..3)), 0..5)) -> Vec<Place> {
        let dates = mondays(10);
        rows.into_iter().enumerate().map(|(at, (area, shut))| {
            let mut closed = Days::default();
            shut.into_iter().for_each(|week| closed.add(dates[week], dates[week]));
            Place { name: format!("Place {at}"), area: area.map(|area| format!("A{area}")), closed, span: Span::default() }
        }).collect()
    }
}

prop_compose! {
    fn request()(people in people(), places in places(), sessions in 1..4_usize, times in 1..3_usize, most in 1..6_usize) -> Request {
        Request {
            sessions: (0..sessions).map(|session| format!("m/s{session}")).collect(),
            people,
            places,
            dates: mondays(120),
            times,
            visits_a_day: most,
            pairs: PairRule::NearFirst,
        }
    }
}

fn serves(place: &Place, learner: &Person) -> bool {
    place.area.as_ref().is_none_or(|area| *area == learner.area)
}

/// Holds a plan against everything that it promises, without a look at how it was made.
fn assert_keeps_its_promises(request: &Request, plan: &Plan) {
    let person = |place: usize| &request.people[place];
    let mut covered = BTreeSet::new();
    let mut busy = HashSet::new();
    let mut taken = HashSet::new();
    for meeting in &plan.meetings {
        let session = &request.sessions[meeting.session];
        let (coach, learner) = (person(meeting.coach), person(meeting.learner));
        assert!(coach.trained.contains(session) && !learner.trained.contains(session), "{meeting:?}");
        assert!(covered.insert((meeting.session, meeting.learner)), "twice: {meeting:?}");
        for one in [meeting.coach, meeting.learner] {
            assert!(!person(one).off.hold(meeting.date), "away: {meeting:?}");
            assert!(busy.insert((meeting.date, meeting.time, one)), "clash: {meeting:?}");
        }
        let place = &plan.places[meeting.place];
        assert!(serves(place, learner) && !place.closed.hold(meeting.date), "{meeting:?}");
        assert!(taken.insert((meeting.date, meeting.time, meeting.place)), "place twice: {meeting:?}");
        assert!(meeting.time < request.times);
    }
    for (session, path) in request.sessions.iter().enumerate() {
        for (learner, one) in request.people.iter().enumerate() {
            assert_eq!(covered.contains(&(session, learner)), !one.trained.contains(path), "{path} {}", one.nickname);
        }
    }
    let on = counted(plan, |meeting| meeting.date);
    assert!(on.values().all(|count| *count <= request.visits_a_day));
    assert_no_date_is_emptier(request, plan, &busy, &taken, &on);
    assert_no_place_is_emptier(request, plan, &taken);
    assert_no_coach_can_be_relieved(request, plan);
    assert!(plan.meetings.is_sorted());
}

fn counted<K: std::hash::Hash + Eq>(plan: &Plan, key: impl Fn(&Meeting) -> K) -> HashMap<K, usize> {
    let mut counts = HashMap::new();
    plan.meetings.iter().for_each(|meeting| *counts.entry(key(meeting)).or_default() += 1);
    counts
}

type Taken = HashSet<(Date, usize, usize)>;

/// No meeting could move, others staying, to a date with two fewer.
fn assert_no_date_is_emptier(request: &Request, plan: &Plan, busy: &Taken, taken: &Taken, on: &HashMap<Date, usize>) {
    let last = plan.meetings.last().map(|meeting| meeting.date);
    for meeting in &plan.meetings {
        for date in request.dates.iter().filter(|date| Some(**date) <= last) {
            if on[&meeting.date] < on.get(date).copied().unwrap_or_default() + 2 {
                continue;
            }
            for time in 0..request.times {
                let free = |one: &usize| !request.people[*one].off.hold(*date) && !busy.contains(&(*date, time, *one));
                let open = |place: usize| {
                    let own = &plan.places[place];
                    serves(own, &request.people[meeting.learner])
                        && !own.closed.hold(*date)
                        && !taken.contains(&(*date, time, place))
                };
                let could = [meeting.coach, meeting.learner].iter().all(free) && (0..plan.places.len()).any(open);
                assert!(!could, "{meeting:?} could move to {date}");
            }
        }
    }
}

/// No meeting could move, others staying, to a place with two fewer.
fn assert_no_place_is_emptier(request: &Request, plan: &Plan, taken: &Taken) {
    let used = counted(plan, |meeting| meeting.place);
    for meeting in &plan.meetings {
        for (place, own) in plan.places.iter().enumerate() {
            let fewer = used.get(&place).copied().unwrap_or_default() + 2 <= used[&meeting.place];
            let could = fewer
                && serves(own, &request.people[meeting.learner])
                && !own.closed.hold(meeting.date)
                && !taken.contains(&(meeting.date, meeting.time, place));
            assert!(!could, "{meeting:?} could move to {}", own.name);
        }
    }
}

/// No pairing could be taken over, at once or through others, by a coach with two fewer. Everybody here has time for all.
fn assert_no_coach_can_be_relieved(request: &Request, plan: &Plan) {
    let load = counted(plan, |meeting| meeting.coach);
    let load = |coach: usize| load.get(&coach).copied().unwrap_or_default();
    let together = |coach: usize, learner: usize| {
        let off = |one: usize, date: &Date| request.people[one].off.hold(*date);
        request.dates.iter().any(|date| !off(coach, date) && !off(learner, date))
    };
    for start in 0..request.people.len() {
        let (mut reached, mut next) = (vec![start], 0);
        while let Some(coach) = reached.get(next).copied() {
            next += 1;
            for meeting in plan.meetings.iter().filter(|meeting| meeting.coach == coach) {
                let session = &request.sessions[meeting.session];
                for other in 0..request.people.len() {
                    let able = request.people[other].trained.contains(session) && together(other, meeting.learner);
                    if able && !reached.contains(&other) {
                        reached.push(other);
                    }
                }
            }
        }
        for other in reached {
            assert!(load(start) < load(other) + 2, "P{start} has {}, P{other} {}", load(start), load(other));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_for_any_roster_keeps_its_promises(request in request()) {
        let made = plan(&request);
        let made = made.unwrap_or_else(|faults| panic!("{faults:?}"));
        assert_keeps_its_promises(&request, &made);
        prop_assert_eq!(plan(&request), Ok(made), "the same input, another plan");
    }

    #[test]
    fn where_all_can_meet_everywhere_loads_differ_by_one_at_most(
        trained in 1..5_usize, learners in 1..12_usize, sessions in 1..4_usize, rooms in 1..5_usize, times in 1..4_usize, most in 1..9_usize
    ) {
        let paths: Vec<String> = (0..sessions).map(|session| format!("m/s{session}")).collect();
        let person = |at: usize| Person {
            nickname: format!("P{at}"),
            area: "A".to_owned(),
            trained: if at < trained { paths.iter().cloned().collect() } else { BTreeSet::new() },
            off: Days::default(),
            span: Span::default(),
        };
        let place = |at: usize| Place { name: format!("R{at}"), area: None, closed: Days::default(), span: Span::default() };
        let request = Request {
            sessions: paths.clone(),
            people: (0..trained + learners).map(person).collect(),
            places: (0..rooms).map(place).collect(),
            dates: mondays(200),
            times,
            visits_a_day: most,
            pairs: PairRule::SameArea,
        };
        let made = plan(&request).expect("a plan");
        assert_keeps_its_promises(&request, &made);
        let even = |counts: &HashMap<usize, usize>, of: usize| {
            let count = |at: usize| counts.get(&at).copied().unwrap_or_default();
            (0..of).map(count).max().unwrap_or_default() <= (0..of).map(count).min().unwrap_or_default() + 1
        };
        prop_assert!(even(&counted(&made, |meeting| meeting.coach), trained));
        prop_assert!(even(&counted(&made, |meeting| meeting.place), rooms));
        let dates = made.meetings.iter().map(|meeting| meeting.date).collect::<BTreeSet<_>>();
        let dates: Vec<Date> = dates.into_iter().collect();
        let by_date = counted(&made, |meeting| dates.iter().position(|date| *date == meeting.date).unwrap_or_default());
        prop_assert!(even(&by_date, dates.len()));
        // No more dates than what must be: a day's visits, a place's times, a person's times.
        let meetings = made.meetings.len();
        let busiest = counted(&made, |meeting| meeting.coach).into_values().max().unwrap_or_default().max(sessions);
        let least = meetings.div_ceil(most.min(rooms * times)).max(busiest.div_ceil(times));
        prop_assert_eq!(dates.len(), least);
    }

    #[test]
    fn whatever_stands_in_a_roster_nothing_breaks(text in "(nickname|area|trained|days-off|[a-z0-9,;\"\n\t =@+-]|é|2027-01-04){0,60}") {
        let mut sources = bekal::source::Sources::default();
        let file = sources.add("roster.csv", text);
        let mut out = bekal::source::Diagnostics::new();
        let sessions = ["m/s0".to_owned()];
        bekal::coach::roster(sources.get(file), file, &sessions, &mut out);
        bekal::coach::places(sources.get(file), file, &mut out);
        bekal::coach::holidays(sources.get(file), file, &mut out);
        for one in out {
            prop_assert!(sources.get(file).text.get(one.span.range()).is_some(), "{:?}", one);
        }
    }
}

#[test]
fn what_stands_in_the_way_is_told() {
    let person = |name: &str, area: &str, trained: &[&str]| Person {
        nickname: name.to_owned(),
        area: area.to_owned(),
        trained: trained.iter().map(|path| (*path).to_owned()).collect(),
        off: Days::default(),
        span: Span::default(),
    };
    let base = Request {
        sessions: vec!["m/s0".to_owned()],
        people: vec![person("A", "x", &["m/s0"]), person("B", "x", &[]), person("C", "y", &[])],
        places: Vec::new(),
        dates: mondays(1),
        times: 2,
        visits_a_day: 6,
        pairs: PairRule::NearFirst,
    };
    assert_eq!(plan(&base).expect("a plan").meetings.len(), 2);
    let mut away = base.people.clone();
    away[0].off.add(base.dates[0], base.dates[0]);
    let mut closed = Days::default();
    closed.add(base.dates[0], base.dates[0]);
    let shut = Place { name: "R".to_owned(), area: Some("x".to_owned()), closed, span: Span::default() };
    let untrained = vec![person("B", "x", &[]), person("C", "y", &[])];
    let two = vec!["m/s0".to_owned(), "m/s1".to_owned()];
    let full = vec![person("A", "x", &["m/s0", "m/s1"]), person("B", "x", &[])];
    let cases = [
        (Request { dates: Vec::new(), ..base.clone() }, vec![Infeasible::NoDates]),
        (Request { people: untrained, ..base.clone() }, vec![Infeasible::NobodyTrained { session: 0 }]),
        (
            Request { pairs: PairRule::SameArea, ..base.clone() },
            vec![Infeasible::NobodyNear { session: 0, learner: 2 }],
        ),
        (
            Request { people: away, ..base.clone() },
            vec![1, 2].into_iter().map(|learner| Infeasible::NeverTogether { session: 0, learner }).collect(),
        ),
        (Request { places: vec![shut], ..base.clone() }, vec![Infeasible::PlacesClosed { learner: 1 }]),
        (
            Request { visits_a_day: 1, ..base.clone() },
            vec![Infeasible::TooFewDates { meetings: 2, holds: 1, dates: 1 }],
        ),
        (Request { times: 1, ..base.clone() }, vec![Infeasible::CoachesFull { session: 0, coaches: vec![0] }]),
        (
            Request { sessions: two, people: full, times: 1, ..base.clone() },
            vec![
                Infeasible::PlacesFull { learner: 1, meetings: 2, times: 1 },
                Infeasible::TooFewTimes { person: 1, meetings: 2, times: 1 },
            ],
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(plan(&request), Err(expected), "{request:?}");
    }
}

// ---------------------------------------------------------------- the program

#[test]
fn a_plan_as_a_table_is_as_reviewed() {
    let folder = Folder::new();
    folder.write("holidays.txt", "# off\n2027-01-18 Village day\n");
    let options = ["--holidays", "holidays.txt", "--sessions", "keuangan,merawat-lansia", "--lang", "en"];
    let run = coach(&folder, ROSTER, &options).expect(0);
    assert!(run.err.is_empty(), "{}", run.err);
    insta::assert_snapshot!(run.out);
}

#[test]
fn a_folder_holds_every_form_and_the_same_input_gives_the_same_bytes() {
    let folder = Folder::new();
    for out in ["one", "two"] {
        let run = coach(&folder, ROSTER, &["-o", out]).expect(0);
        assert!(run.out.contains("Rencana bimbingan") && run.err.contains("coach-plan.ics"), "{run:?}");
    }
    let (one, two) = (support::tree(&folder.join("one")), support::tree(&folder.join("two")));
    assert_eq!(one, two);
    for name in ["coach-plan.csv", "coach-plan.html", "coach-plan.ics"] {
        assert!(one.contains_key(name), "{name}");
    }
    let page = folder.read("one/coach-plan.html");
    for other in ["<script", "<link", "src=", "url(", "https:"] {
        assert!(!page.contains(other), "the page needs something else: {other}");
    }
    assert!(page.contains("Senin, 4 Januari 2027") && page.contains("<b>Sari</b>"));
}

#[test]
fn one_form_goes_to_standard_output_or_a_file() {
    let folder = Folder::new();
    let json = coach(&folder, ROSTER, &["--format", "json"]).expect(0).out;
    let whole: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let meetings = whole["meetings"].as_array().expect("meetings");
    // Two know everything, two nothing, one knows one session of six and one knows two.
    assert_eq!(meetings.len(), 6 + 6 + 5 + 4);
    let coached: i64 =
        whole["coaches"].as_array().expect("coaches").iter().filter_map(|one| one["meetings"].as_i64()).sum();
    assert_eq!(usize::try_from(coached), Ok(meetings.len()));
    coach(&folder, ROSTER, &["--format", "json", "-o", "plan.json"]).expect(0);
    assert_eq!(folder.read("plan.json"), json);
}

#[test]
fn formulas_and_markup_in_a_roster_stay_text_in_every_form() {
    let folder = Folder::new();
    let roster =
        "nickname,area,trained,place\n=1+1,Sewon,yes,\"@SUM(A1)\"\n<b>Rini</b>,Sewon,no,\"Hall, \"\"big\"\"; 2\\3\"\n";
    coach(&folder, roster, &["-o", "plan", "--sessions", "keuangan"]).expect(0);
    let csv = folder.read("plan/coach-plan.csv");
    assert!(csv.contains(",'=1+1,<b>Rini</b>\r\n"), "{csv}");
    assert!(csv.contains(",'@SUM(A1),") || csv.contains("\"Hall, \"\"big\"\"; 2\\3\""), "{csv}");
    let page = folder.read("plan/coach-plan.html");
    assert!(page.contains("&lt;b&gt;Rini") && !page.contains("<b>Rini</b></b>"), "markup is text");
    let ics = folder.read("plan/coach-plan.ics");
    let place = ics.lines().any(|line| line == "LOCATION:@SUM(A1)" || line == "LOCATION:Hall\\, \"big\"\\; 2\\\\3");
    assert!(place, "{ics}");
}

#[test]
fn a_meeting_keeps_its_name_in_the_calendar_when_the_plan_is_made_again() {
    let folder = Folder::new();
    let names = |options: &[&str]| -> BTreeSet<String> {
        let ics = coach(&folder, ROSTER, options).expect(0).out;
        ics.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let first = names(&["--format", "ics"]);
    assert_eq!(first.len(), 21);
    assert_eq!(names(&["--format", "ics", "--every", "month", "--lang", "en"]), first);
}

#[test]
fn a_wrong_roster_is_told_whole_with_places() {
    let head = "nickname,area,trained,place,days-off\nSari,Sewon,yes,,\n";
    let cases: [(&str, &[(&str, &str)]); 14] = [
        ("", &[("roster-invalid", ":1:1"), ("roster-invalid", "write `trained` (or `terlatih`)")]),
        ("nickname,area,trained\n", &[("roster-invalid", "nobody stands on this roster")]),
        (
            "nickname,area,traned\nA,B,no\n",
            &[("roster-invalid", "Did you mean `trained`?"), ("roster-invalid", ":1:15")],
        ),
        ("nickname,area,trained,NIK\nA,B,yes,x\n", &[("roster-personal", "roster.csv:1:23")]),
        ("nickname;area;trained;Tgl. lahir\nA;B;ya;x\n", &[("roster-personal", "roster.csv:1:23")]),
        ("{head}3402151203850001,Sewon,no,,\n", &[("roster-personal", "roster.csv:3:1")]),
        ("{head}Rini,\"Sewon, 0812-3456-7890\",no,,\n", &[("roster-personal", "roster.csv:3:6")]),
        ("{head}Rini,Sewon,no,rini@contoh.id,\n", &[("roster-personal", "roster.csv:3:15")]),
        ("{head}Rini,Sewon,no,,12-03-1985\n", &[("roster-invalid", "`12-03-1985` is no date")]),
        (
            "{head}Rini,Sewon,keuangn,,\n",
            &[("roster-invalid", "Did you mean `keuangan`?"), ("roster-invalid", ":3:12")],
        ),
        ("{head}sari,Kasihan,no,,\n", &[("roster-invalid", "stands on the roster twice"), ("roster-invalid", ":2:1")]),
        (
            "{head}Rini,,no,,2027-02-05..2027-02-01\n",
            &[("roster-invalid", "has no area"), ("roster-invalid", "comes before")],
        ),
        ("{head}Rini,Sewon,no,,,extra\n", &[("roster-invalid", "under no column")]),
        ("{head}\"Rini,Sewon,no,,\n", &[("roster-invalid", "this quote is never closed")]),
    ];
    for (text, expected) in cases {
        let folder = Folder::new();
        let run = coach(&folder, &text.replace("{head}", head), &["-o", "plan"]).expect(1);
        for (code, words) in expected {
            assert!(
                run.err.contains(&format!("[{code}]")) && run.err.contains(words),
                "{text:?}: {code} {words}\n{}",
                run.err
            );
        }
        assert!(run.out.is_empty() && !folder.exists("plan"), "{text:?}: {run:?}");
    }
}

#[test]
fn a_plan_that_cannot_be_made_is_told_with_what_to_do() {
    let places = "place,area,closed\nBalai,Sewon,2027-01-01..2027-12-31\n";
    let cases: [(&str, &[&str], &str, &str); 7] = [
        (
            ROSTER,
            &["--until", "2027-01-25"],
            "the places for Wati's area hold 8 meetings, and there are 10",
            "add a place",
        ),
        (
            "nickname,area,trained\nSari,Sewon,no\n",
            &[],
            "nobody on the roster was trained for `pengasuhan/",
            "roster.csv:1:15",
        ),
        (ROSTER, &["--until", "2027-01-03"], "there is no date", "later `--until`"),
        (ROSTER, &["--until", "2027-01-18"], "has 6 meetings, and can come at", "roster.csv:3:1"),
        (ROSTER, &["--places", "places.csv", "--until", "2027-06-30", "--sessions", "keuangan"], "", ""),
        (
            "nickname,area,trained\nSari,Sewon,yes\nRini,Sewon,no\n",
            &["--places", "places.csv", "--until", "2027-06-30"],
            "every place for Rini's area is closed",
            "roster.csv:3:1",
        ),
        (
            "nickname,area,trained,place\nSari,Sewon,yes,Balai\nRini,Sewon,no,Posko\nTono,Sewon,no,\n",
            &["--until", "2027-02-01"],
            "have no time left",
            "Choose a later",
        ),
    ];
    for (roster, options, message, help) in cases {
        let folder = Folder::new();
        folder.write("places.csv", places);
        let run = coach(&folder, roster, options).expect(i32::from(!message.is_empty()));
        assert!(run.err.contains(message) && run.err.contains(help), "{options:?}\n{}", run.err);
        assert_eq!(run.err.contains("[coach-plan]"), !message.is_empty(), "{}", run.err);
    }
}

#[test]
fn wrong_usage_is_exit_code_2_and_a_missing_file_3() {
    let cases: [(&[&str], i32, &str); 6] = [
        (&["--sessions", "keuangn"], 2, "did you mean `keuangan`?"),
        (&["--sessions", "zebra"], 2, "the sessions are pengasuhan/menjadi-orang-tua"),
        (&["--every", "day"], 2, "2-weeks"),
        (&["--until", "soon"], 2, "year-month-day"),
        (&["--lang", "jv"], 2, "it has id, en"),
        (&["--places", "nowhere.csv"], 3, "nowhere.csv"),
    ];
    for (options, code, words) in cases {
        let run = coach(&Folder::new(), ROSTER, options).expect(code);
        assert!(run.err.contains(words), "{options:?}: {}", run.err);
    }
}

#[test]
fn a_roster_of_people_who_know_everything_is_a_plan_without_meetings() {
    let folder = Folder::new();
    let run = coach(&folder, "nickname,area,trained\nSari,Sewon,ya\n", &["-o", "plan"]).expect(0);
    assert!(run.out.contains("Tidak ada yang perlu direncanakan"), "{}", run.out);
    assert!(!folder.exists("plan"));
}

#[test]
fn the_rules_of_the_plan_are_content() {
    let folder = Folder::new();
    folder.run(["new", "curriculum", "--quiet"]).expect(0);
    folder.write("roster.csv", "nickname,area,trained\nSari,Sewon,yes\nRini,Sewon,no\n");
    let rules = |yaml: &str| {
        folder.write("curriculum/coaching/plan.yaml", yaml);
        folder.run(["coach", "plan", "--roster", "roster.csv", "--from", "2027-01-09", "--format", "csv"])
    };
    assert!(rules("# own rules\n").expect(0).out.contains("2027-01-11,Senin,09:00,10:30"));
    let own = rules("visit-minutes: 45\ntimes: [\"15.30\"]\nweekends: use\n").expect(0).out;
    assert!(own.contains("2027-01-09,Sabtu,15:30,16:15"), "{own}");
    let wrong = rules("times: [\"09:00\", \"nine\"]\nvisits-a-day: 0\nwekends: skip\n").expect(1).err;
    assert!(wrong.contains("coaching/plan.yaml:3:1") && wrong.contains("Did you mean `weekends`?"), "{wrong}");
    let wrong = rules("times: [\"09:00\", \"nine\"]\nvisits-a-day: 0\n").expect(1).err;
    assert!(wrong.contains("coaching/plan.yaml:1:18") && wrong.contains("coaching/plan.yaml:2:15"), "{wrong}");
}
