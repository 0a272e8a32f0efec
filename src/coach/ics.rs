//! The plan as a calendar (iCalendar, RFC 5545): one event a meeting, in local time, for whatever phone opens it.
//!
//! An event keeps its name when the plan is made again, so that a calendar moves it instead of holding it twice.

use std::fmt::Write;

use jiff::civil::Date;

use super::told::{Row, Told};

/// Most bytes of a line, without its end.
const LINE: usize = 75;

impl Told<'_> {
    /// The plan as a calendar.
    pub fn ics(&self) -> String {
        let mut out = String::new();
        let name = format!("{}: {}", self.messages.get("coach-plan.title"), self.site);
        for text in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//bekal//coach plan//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
        ] {
            line(&mut out, text);
        }
        line(&mut out, &format!("X-WR-CALNAME:{}", escaped(&name)));
        for row in self.rows() {
            self.event(&mut out, &row);
        }
        line(&mut out, "END:VCALENDAR");
        out
    }

    fn event(&self, out: &mut String, row: &Row) {
        let people = [("coach", row.coach.as_str().into()), ("learner", row.learner.as_str().into())];
        let about = self.messages.format("coach-plan.event", &people);
        let end = if row.end < row.start { row.date.tomorrow().unwrap_or(row.date) } else { row.date };
        line(out, "BEGIN:VEVENT");
        line(out, &format!("UID:{}@bekal", name(row)));
        line(out, &format!("DTSTAMP:{}T000000Z", digits(self.checked.unwrap_or(row.date))));
        line(out, &format!("DTSTART:{}T{}", digits(row.date), clock(row.start)));
        line(out, &format!("DTEND:{}T{}", digits(end), clock(row.end)));
        line(out, &format!("SUMMARY:{}", escaped(&format!("{about}: {}", row.title))));
        line(out, &format!("LOCATION:{}", escaped(&row.place)));
        line(out, &format!("DESCRIPTION:{}", escaped(&format!("{}\n{}", row.session, self.site))));
        line(out, "END:VEVENT");
    }
}

/// The name of a meeting for ever: who is coached for what. Each is only once.
fn name(row: &Row) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [row.session.as_str(), &row.learner.to_lowercase(), &row.area.to_lowercase()] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex().chars().take(32).collect()
}

fn digits(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn clock(clock: crate::edition::plan::Clock) -> String {
    format!("{:02}{:02}00", clock.minutes() / 60, clock.minutes() % 60)
}

/// Text as it stands in a calendar.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a line, folded so that no piece is longer than a calendar may hold, and no letter is cut.
fn line(out: &mut String, text: &str) {
    let mut width = 0;
    for c in text.chars() {
        if width + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            width = 1;
        }
        let _ = out.write_char(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_letters_and_signs_are_escaped() {
        let mut out = String::new();
        line(&mut out, &format!("SUMMARY:{}", "é€a".repeat(40)));
        assert!(out.ends_with("\r\n"));
        let pieces: Vec<&str> = out.trim_end().split("\r\n").collect();
        assert!(pieces.len() > 3 && pieces.iter().all(|piece| piece.len() <= LINE), "{pieces:?}");
        assert!(pieces[1..].iter().all(|piece| piece.starts_with(' ')));
        let whole = pieces.iter().enumerate().map(|(at, piece)| if at > 0 { &piece[1..] } else { piece });
        assert_eq!(whole.collect::<String>(), format!("SUMMARY:{}", "é€a".repeat(40)));
        assert_eq!(escaped("a,b;c\\d\ne\r\u{7}f"), "a\\,b\\;c\\\\d\\nef");
    }
}
