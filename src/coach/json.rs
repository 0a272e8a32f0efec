//! The plan as JSON. The keys are part of bekal's promise to other programs: add none, change none.

use serde::Serialize;

use super::told::{Load, Told};
use crate::edition::plan::Clock;

#[derive(Serialize)]
struct Whole<'a> {
    sessions: &'a [String],
    minutes: u32,
    meetings: Vec<Visit>,
    coaches: Vec<Share>,
    places: Vec<Share>,
}

#[derive(Serialize)]
struct Visit {
    date: String,
    start: Clock,
    end: Clock,
    place: String,
    area: String,
    session: String,
    coach: String,
    learner: String,
}

#[derive(Serialize)]
struct Share {
    name: String,
    meetings: u32,
}

impl From<Load> for Share {
    fn from(load: Load) -> Self {
        Self { name: load.name, meetings: load.meetings }
    }
}

impl Told<'_> {
    /// The plan as one object, with a line end.
    pub fn json(&self) -> String {
        let visit = |row: super::told::Row| Visit {
            date: row.date.to_string(),
            start: row.start,
            end: row.end,
            place: row.place,
            area: row.area,
            session: row.session,
            coach: row.coach,
            learner: row.learner,
        };
        let whole = Whole {
            sessions: &self.request.sessions,
            minutes: self.minutes,
            meetings: self.rows().into_iter().map(visit).collect(),
            coaches: self.coaches().into_iter().map(Share::from).collect(),
            places: self.places().into_iter().map(Share::from).collect(),
        };
        let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
        text.push('\n');
        text
    }
}
