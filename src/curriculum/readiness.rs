//! When somebody is ready to lead a session, and when somebody needs to be asked after: `coaching/readiness.yaml`.

use serde::Deserialize;

use super::front::Localized;

/// One rule of readiness. All that hold for a session must be met before somebody is ready for it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// What is counted.
    pub measure: Measure,
    /// From how many on the rule holds.
    pub least: u32,
    /// The sessions it is for, as `module/session`; all where it names none.
    #[serde(default)]
    pub sessions: Vec<String>,
    /// The rule in words.
    pub text: Localized,
    /// What to do next where it is not met; for the two that call for attention, what to do then.
    pub next: Localized,
}

/// What a rule of readiness counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Whether the session was studied to its end: 1.
    Studied,
    /// Percent of the session's checks answered rightly.
    Checks,
    /// How often it was rehearsed.
    Rehearsed,
    /// How often it was led.
    Led,
    /// Percent of the module's test after studying.
    PostTest,
    /// Key messages that only few could tell back: calls for help.
    ToldBackFew,
    /// Days without news: calls for a word.
    QuietDays,
}

impl Measure {
    /// The words that authors type.
    pub const WORDS: &'static [&'static str] =
        &["studied", "checks", "rehearsed", "led", "post-test", "told-back-few", "quiet-days"];

    /// The word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Studied => "studied",
            Self::Checks => "checks",
            Self::Rehearsed => "rehearsed",
            Self::Led => "led",
            Self::PostTest => "post-test",
            Self::ToldBackFew => "told-back-few",
            Self::QuietDays => "quiet-days",
        }
    }

    /// The most that can be reached; nothing where there is no end.
    pub fn most(self) -> Option<u32> {
        match self {
            Self::Studied => Some(1),
            Self::Checks | Self::PostTest => Some(100),
            Self::Rehearsed | Self::Led | Self::ToldBackFew | Self::QuietDays => None,
        }
    }
}
