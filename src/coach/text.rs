//! The plan for eyes at a terminal: a table a date, then who coaches how often.

use std::fmt::Write;

use super::told::{Row, Told};

impl Told<'_> {
    /// The plan as a table.
    pub fn text(&self) -> String {
        let mut page = format!("{}\n{}\n", self.messages.get("coach-plan.title"), self.summary());
        let days = self.days();
        let rows = || days.iter().flat_map(|day| &day.rows);
        let widest = |of: fn(&Row) -> &str| rows().map(|row| of(row).chars().count()).max().unwrap_or_default();
        let (place, session) = (widest(|row| &row.place), widest(|row| &row.session));
        for day in &days {
            let _ = writeln!(page, "\n{}", day.label);
            for Row { start, end, place: where_, session: what, coach, learner, .. } in &day.rows {
                let _ = writeln!(page, "  {start}-{end}  {where_:place$}  {what:session$}  {coach} > {learner}");
            }
        }
        if !days.is_empty() {
            let _ = writeln!(page, "\n{}", self.messages.get("coach-plan.coaches"));
            let coaches = self.coaches();
            let name = coaches.iter().map(|load| load.name.chars().count()).max().unwrap_or_default();
            for load in coaches {
                let _ = writeln!(page, "  {:name$}  {}", load.name, load.words);
            }
        }
        page
    }
}
