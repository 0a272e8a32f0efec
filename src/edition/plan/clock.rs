//! The time of day. Owns how it is read and written; knows no date and asks no machine for it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const DAY: u32 = 24 * 60;

/// A time of day, to the minute. After 23:59 comes 00:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Clock {
    after_midnight: u32,
}

impl Clock {
    /// So many minutes later, on the next day if need be.
    #[must_use]
    pub fn plus(self, minutes: u32) -> Self {
        Self { after_midnight: (self.after_midnight + minutes % DAY) % DAY }
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u32 {
        self.after_midnight
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:02}:{:02}", self.after_midnight / 60, self.after_midnight % 60))
    }
}

/// A text that is no time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockError;

impl fmt::Display for ClockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time of day is written from 00:00 to 23:59, as in 09:00")
    }
}

impl std::error::Error for ClockError {}

impl FromStr for Clock {
    type Err = ClockError;

    /// Reads `9:00`, `09:00`, and `09.00` as Indonesians write it.
    fn from_str(text: &str) -> Result<Self, ClockError> {
        let number = |text: &str, most: u32| -> Option<u32> {
            let digits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| text.parse().ok()).flatten().filter(|number| *number <= most)
        };
        let (hour, minute) = text.split_once([':', '.']).ok_or(ClockError)?;
        let minutes = (minute.len() == 2).then(|| number(minute, 59)).flatten().ok_or(ClockError)?;
        Ok(Self { after_midnight: number(hour, 23).ok_or(ClockError)? * 60 + minutes })
    }
}

impl TryFrom<String> for Clock {
    type Error = ClockError;
    fn try_from(text: String) -> Result<Self, ClockError> {
        text.parse()
    }
}

impl From<Clock> for String {
    fn from(clock: Clock) -> Self {
        clock.to_string()
    }
}
