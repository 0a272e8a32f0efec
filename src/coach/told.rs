//! A plan with all that it is told with: names, times of the clock, words. What every form of it shows, in one order.

use jiff::civil::Date;
use serde::Serialize;

use super::plan::{Meeting, Plan, Request};
use crate::edition::plan::Clock;
use crate::theme::Messages;

/// A plan in one language.
#[derive(Debug)]
pub struct Told<'a> {
    /// What it was made from.
    pub request: &'a Request,
    /// The plan.
    pub plan: &'a Plan,
    /// The titles of the sessions asked for.
    pub titles: Vec<String>,
    /// The times on a date.
    pub times: Vec<Clock>,
    /// Minutes of a visit.
    pub minutes: u32,
    /// The words.
    pub messages: &'a Messages,
    /// The curriculum's name.
    pub site: String,
    /// Its version.
    pub version: String,
    /// Its review date, which is the date of the plan.
    pub checked: Option<Date>,
}

/// A meeting as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Row {
    #[serde(skip)]
    pub date: Date,
    /// The weekday.
    pub weekday: String,
    /// The date written out.
    pub day: String,
    pub start: Clock,
    pub end: Clock,
    pub place: String,
    pub area: String,
    /// `module/session`.
    pub session: String,
    pub title: String,
    pub coach: String,
    pub learner: String,
}

/// The meetings of one date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Day {
    /// Weekday and date, written out.
    pub label: String,
    pub rows: Vec<Row>,
}

/// How often somebody coaches, or a place is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Load {
    pub name: String,
    pub area: String,
    pub meetings: u32,
    /// The count in words.
    pub words: String,
}

/// The keys of the weekdays in the catalogue.
const WEEKDAYS: [&str; 7] = [
    "coach-plan.weekday.monday",
    "coach-plan.weekday.tuesday",
    "coach-plan.weekday.wednesday",
    "coach-plan.weekday.thursday",
    "coach-plan.weekday.friday",
    "coach-plan.weekday.saturday",
    "coach-plan.weekday.sunday",
];

impl Told<'_> {
    /// The meetings in their order.
    pub(super) fn rows(&self) -> Vec<Row> {
        self.plan.meetings.iter().map(|meeting| self.row(meeting)).collect()
    }

    /// The meetings by date.
    pub(super) fn days(&self) -> Vec<Day> {
        let mut days: Vec<Day> = Vec::new();
        for row in self.rows() {
            let label = format!("{}, {}", row.weekday, row.day);
            match days.last_mut().filter(|day| day.label == label) {
                Some(day) => day.rows.push(row),
                None => days.push(Day { label, rows: vec![row] }),
            }
        }
        days
    }

    fn row(&self, meeting: &Meeting) -> Row {
        let person = |place: usize| &self.request.people[place];
        let start = self.times.get(meeting.time).copied().unwrap_or_default();
        let weekday = usize::try_from(meeting.date.weekday().to_monday_zero_offset()).unwrap_or_default();
        Row {
            date: meeting.date,
            weekday: self.messages.get(WEEKDAYS[weekday % 7]).to_owned(),
            day: self.messages.date(meeting.date),
            start,
            end: start.plus(self.minutes),
            place: self.plan.places[meeting.place].name.clone(),
            area: person(meeting.learner).area.clone(),
            session: self.request.sessions[meeting.session].clone(),
            title: self.titles.get(meeting.session).cloned().unwrap_or_default(),
            coach: person(meeting.coach).nickname.clone(),
            learner: person(meeting.learner).nickname.clone(),
        }
    }

    /// How often each who was trained coaches, in the order of the roster.
    pub(super) fn coaches(&self) -> Vec<Load> {
        let trained = |place: &usize| {
            self.request.sessions.iter().any(|session| self.request.people[*place].trained.contains(session))
        };
        let load = |place: usize| {
            let person = &self.request.people[place];
            let meetings = self.plan.meetings.iter().filter(|meeting| meeting.coach == place).count();
            self.load(&person.nickname, &person.area, meetings)
        };
        (0..self.request.people.len()).filter(trained).map(load).collect()
    }

    /// How often each place is used.
    pub(super) fn places(&self) -> Vec<Load> {
        let load = |(place, own): (usize, &super::Place)| {
            let meetings = self.plan.meetings.iter().filter(|meeting| meeting.place == place).count();
            self.load(&own.name, own.area.as_deref().unwrap_or_default(), meetings)
        };
        self.plan.places.iter().enumerate().map(load).collect()
    }

    fn load(&self, name: &str, area: &str, meetings: usize) -> Load {
        let meetings = u32::try_from(meetings).unwrap_or(u32::MAX);
        let words = self.messages.count("coach-plan.meetings", meetings);
        Load { name: name.to_owned(), area: area.to_owned(), meetings, words }
    }

    /// What the whole comes to, in one sentence: meetings, dates, from when to when.
    pub(super) fn summary(&self) -> String {
        let meetings = &self.plan.meetings;
        let (Some(first), Some(last)) = (meetings.first(), meetings.last()) else {
            return self.messages.get("coach-plan.nothing").to_owned();
        };
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let all = self.messages.count("coach-plan.meetings", count(meetings.len()));
        let dates = self.messages.count("coach-plan.dates", count(self.days().len()));
        let (from, until) = (self.messages.date(first.date), self.messages.date(last.date));
        let slots = [
            ("meetings", all.as_str().into()),
            ("dates", dates.as_str().into()),
            ("from", from.as_str().into()),
            ("until", until.as_str().into()),
            ("minutes", self.minutes.into()),
        ];
        self.messages.format("coach-plan.summary", &slots)
    }
}
