//! Days: those on which coaching falls, and those on which it cannot.
//!
//! Owns the series of dates from a first one on. Asks no clock: what is today plays no part.

use jiff::civil::{Date, Weekday};
use jiff::{Span as Length, ToSpan};

use super::table::Cell;
use crate::curriculum::Weekends;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Span};

/// How often coaching falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Every seven days.
    Week,
    /// Every fourteen days.
    TwoWeeks,
    /// On the same day of each month, or on its last day where it has none such.
    Month,
}

impl Every {
    /// The n-th step from the first date.
    fn step(self, n: i64) -> Option<Length> {
        match self {
            Self::Week => Length::new().try_weeks(n).ok(),
            Self::TwoWeeks => Length::new().try_weeks(n.checked_mul(2)?).ok(),
            Self::Month => Length::new().try_months(n).ok(),
        }
    }
}

/// Days that are taken: holidays, days off, days on which a place is closed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Days(Vec<(Date, Date)>);

impl Days {
    /// Whether a day is among them.
    pub fn hold(&self, day: Date) -> bool {
        self.0.iter().any(|(first, last)| (*first..=*last).contains(&day))
    }

    /// Adds the days from one to another.
    pub fn add(&mut self, first: Date, last: Date) {
        self.0.push((first, last));
    }
}

/// Reads a day or a stretch of days: `2027-03-08`, `2027-03-08..2027-03-12`.
fn stretch(word: &str) -> Result<(Date, Date), String> {
    let day = |text: &str| text.parse::<Date>().map_err(|_| format!("`{text}` is no date"));
    let (first, last) = word.split_once("..").unwrap_or((word, word));
    let (first, last) = (day(first)?, day(last)?);
    if last < first { Err(format!("{last} comes before {first}")) } else { Ok((first, last)) }
}

/// Reads days from the words of a cell.
pub(super) fn days(words: &[Cell], out: &mut Diagnostics) -> Days {
    let mut days = Days::default();
    for word in words {
        match stretch(&word.text) {
            Ok((first, last)) => days.add(first, last),
            Err(message) => out.push(no_date(word.span, message)),
        }
    }
    days
}

fn no_date(span: Span, message: String) -> Diagnostic {
    let help = "Write year-month-day, as in `2027-03-08`, or `2027-03-08..2027-03-12` for several days.";
    Diagnostic::new(Code::RosterInvalid, span, message, help)
}

/// Reads a file of holidays: a day or a stretch a line, and behind it, if wanted, what it is. `#` begins a remark.
pub fn holidays(source: &SourceFile, file: FileId, out: &mut Diagnostics) -> Days {
    let mut days = Days::default();
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let word = line.trim_start();
        let start = at + line.len() - word.len();
        at += line.len();
        let end = word.find(|c: char| c.is_whitespace() || c == ',' || c == ';').unwrap_or(word.len());
        let word = word[..end].trim_matches('"');
        if word.is_empty() || word.starts_with('#') {
            continue;
        }
        match stretch(word) {
            Ok((first, last)) => days.add(first, last),
            Err(message) => out.push(no_date(Span::new(file, start..start + end), message)),
        }
    }
    days
}

/// What decides the dates of a plan.
#[derive(Debug, Clone)]
pub struct Season {
    /// The first date.
    pub from: Date,
    /// How often.
    pub every: Every,
    /// The last date that may be used.
    pub until: Option<Date>,
    /// Days without coaching.
    pub holidays: Days,
    /// Whether there is coaching on Saturday and Sunday.
    pub weekends: Weekends,
}

impl Season {
    /// At most so many dates, in order. A date that is taken moves to the next free day before the date that follows it; where
    /// there is none, it falls away.
    pub fn dates(&self, most: usize) -> Vec<Date> {
        let mut found = Vec::new();
        let mut n = 0;
        while found.len() < most {
            let at = |n: i64| self.from.checked_add(self.every.step(n)?).ok();
            let (Some(begin), Some(next)) = (at(n), at(n + 1)) else { break };
            if self.until.is_some_and(|until| begin > until) {
                break;
            }
            found.extend(self.first_free(begin, next));
            n += 1;
            // Ten years of weeks: nothing that far away is a plan.
            if n > 520 {
                break;
            }
        }
        found
    }

    fn first_free(&self, begin: Date, next: Date) -> Option<Date> {
        let mut day = begin;
        while day < next && self.until.is_none_or(|until| day <= until) {
            let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            if !(weekend && self.weekends == Weekends::Skip || self.holidays.hold(day)) {
                return Some(day);
            }
            day = day.checked_add(1.day()).ok()?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn season(from: &str, every: Every, taken: &[&str]) -> Season {
        let mut holidays = Days::default();
        for word in taken {
            let (first, last) = stretch(word).unwrap_or_default();
            holidays.add(first, last);
        }
        let from = from.parse().unwrap_or_default();
        Season { from, every, until: None, holidays, weekends: Weekends::Skip }
    }

    fn dates(season: &Season, most: usize) -> String {
        season.dates(most).iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn dates_fall_every_week_or_month_and_move_off_holidays_and_weekends() {
        // 2027-01-04 is a Monday.
        let cases = [
            (season("2027-01-04", Every::Week, &[]), "2027-01-04 2027-01-11 2027-01-18"),
            (season("2027-01-04", Every::TwoWeeks, &["2027-01-18..2027-01-19"]), "2027-01-04 2027-01-20 2027-02-01"),
            (season("2027-01-09", Every::Week, &[]), "2027-01-11 2027-01-18 2027-01-25"),
            (season("2027-01-04", Every::Week, &["2027-01-11..2027-01-17"]), "2027-01-04 2027-01-18 2027-01-25"),
            (season("2027-01-29", Every::Month, &[]), "2027-01-29 2027-03-01 2027-03-29"),
            (season("2027-03-31", Every::Month, &[]), "2027-03-31 2027-04-30 2027-05-31"),
        ];
        for (season, expected) in cases {
            assert_eq!(dates(&season, 3), expected, "{season:?}");
        }
        let season = season("2027-01-04", Every::Week, &[]);
        let used = Season { weekends: Weekends::Use, from: "2027-01-09".parse().unwrap_or_default(), ..season.clone() };
        assert_eq!(dates(&used, 1), "2027-01-09");
        let until = Season { until: "2027-01-18".parse().ok(), ..season.clone() };
        assert_eq!(until.dates(99).len(), 3);
        assert_eq!(season.dates(usize::MAX).len(), 521);
    }
}
