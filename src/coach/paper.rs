//! What the plan says on paper, for the template `coach-plan.typ`. How it is set is the typesetter's.

use serde_json::{Map, Value, json};

use super::told::{Row, Told};
use crate::source::Span;

impl Told<'_> {
    /// The plan as its paper's template reads it.
    pub fn paper(&self) -> Map<String, Value> {
        let row = |row: &Row| {
            json!({
                "time": format!("{}–{}", row.start, row.end),
                "place": row.place, "title": row.title, "coach": row.coach, "learner": row.learner,
            })
        };
        let days = self.days();
        let days: Vec<Value> = days
            .iter()
            .map(|day| json!({"label": day.label, "rows": day.rows.iter().map(row).collect::<Vec<_>>()}))
            .collect();
        let coaches = self.coaches();
        let coaches: Vec<Value> =
            coaches.iter().map(|load| json!({"name": load.name, "area": load.area, "words": load.words})).collect();
        [("summary", json!(self.summary())), ("days", Value::from(days)), ("coaches", Value::from(coaches))]
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect()
    }

    /// The words on the paper that the roster brought, each with its place: for letters that cannot be printed.
    pub fn brought(&self) -> Vec<(String, Span)> {
        let people =
            self.request.people.iter().map(|person| (format!("{} {}", person.nickname, person.area), person.span));
        people.chain(self.plan.places.iter().map(|place| (place.name.clone(), place.span))).collect()
    }
}
