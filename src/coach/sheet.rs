//! The plan as a table for a spreadsheet (CSV, RFC 4180). A cell never begins as a formula does: whoever opens the table runs
//! nothing that somebody wrote into a nickname.

use super::told::Told;

/// The columns, as keys of the catalogue.
const COLUMNS: [&str; 10] = [
    "coach-plan.column.date",
    "coach-plan.column.weekday",
    "coach-plan.column.start",
    "coach-plan.column.end",
    "coach-plan.column.place",
    "coach-plan.column.area",
    "coach-plan.column.session",
    "coach-plan.column.title",
    "coach-plan.column.coach",
    "coach-plan.column.learner",
];

impl Told<'_> {
    /// The plan as CSV with a head, lines ended as spreadsheets end them.
    pub fn csv(&self) -> Vec<u8> {
        let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
        // Writing into memory does not fail, and every row has the length of the head.
        let _ = out.write_record(COLUMNS.map(|column| guarded(self.messages.get(column))));
        for row in self.rows() {
            let (start, end) = (row.start.to_string(), row.end.to_string());
            let cells = [
                &row.date.to_string(),
                &row.weekday,
                &start,
                &end,
                &row.place,
                &row.area,
                &row.session,
                &row.title,
                &row.coach,
                &row.learner,
            ];
            let _ = out.write_record(cells.map(|cell| guarded(cell)));
        }
        out.into_inner().unwrap_or_default()
    }
}

/// A cell that a spreadsheet takes for words: one that begins as a formula does gets an apostrophe before it.
fn guarded(cell: &str) -> String {
    let begins = cell.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if begins || cell.starts_with(['\t', '\r', '\n']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_cell_begins_as_a_formula() {
        for cell in ["=1+1", "+62", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "＝1"] {
            assert_eq!(super::guarded(cell), format!("'{cell}"));
        }
        for cell in ["Sari", "a=b", "", "2027-01-04", "'x"] {
            assert_eq!(super::guarded(cell), cell);
        }
    }
}
