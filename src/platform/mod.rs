//! Files for learning platforms as everybody talks about them: formats, their names, who gets them.
//!
//! Owns facts only. What is in such a file is made by `export`; pages of the site that offer them read the same facts.

use std::collections::BTreeMap;

use crate::curriculum::{Audience, Lang, Readers};

/// A format that learning platforms read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlatformFormat {
    /// Questions as plain text.
    Gift,
    /// Questions with pictures and feedback, for Moodle.
    Moodle,
    /// Questions as a package that many platforms read.
    Qti,
    /// What to know and the questions, as a course of the older standard.
    Scorm12,
    /// The same, of the newer standard.
    Scorm2004,
}

impl PlatformFormat {
    /// All of them, the simplest first.
    pub const ALL: [Self; 5] = [Self::Gift, Self::Moodle, Self::Qti, Self::Scorm12, Self::Scorm2004];

    /// The word on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gift => "gift",
            Self::Moodle => "moodle",
            Self::Qti => "qti",
            Self::Scorm12 => "scorm-1.2",
            Self::Scorm2004 => "scorm-2004",
        }
    }

    /// One line about it, for `--help`.
    pub fn about(self) -> &'static str {
        match self {
            Self::Gift => "Questions as plain text (GIFT)",
            Self::Moodle => "Questions as Moodle XML, with feedback an option",
            Self::Qti => "Questions as a QTI 2.1 package",
            Self::Scorm12 => "What to know and the questions, as a SCORM 1.2 course",
            Self::Scorm2004 => "The same as a SCORM 2004 course (4th edition)",
        }
    }

    /// The format of a word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == word)
    }

    /// The name of the file in a session's folder of the site.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Gift => "quiz.gift.txt",
            Self::Moodle => "quiz-moodle.xml",
            Self::Qti => "quiz-qti.zip",
            Self::Scorm12 => "scorm-1.2.zip",
            Self::Scorm2004 => "scorm-2004.zip",
        }
    }

    /// How the name of a file of this format ends.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Gift => "txt",
            Self::Moodle => "xml",
            Self::Qti | Self::Scorm12 | Self::Scorm2004 => "zip",
        }
    }

    /// Who gets such files: they hold right answers.
    pub const READERS: Readers = Readers::LEADERS;
}

/// One file that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlatformFile {
    /// Its format, which names it too.
    pub format: PlatformFormat,
    /// Its bytes.
    pub bytes: u64,
}

/// The files that a build made for learning platforms, as pages of the site look them up.
#[derive(Debug, Clone, Default)]
pub struct PlatformFiles(BTreeMap<(Audience, String, (usize, usize)), Vec<PlatformFile>>);

impl PlatformFiles {
    /// Adds a file of the session at a place, in the edition of an audience.
    pub fn add(&mut self, audience: Audience, lang: &Lang, place: (usize, usize), file: PlatformFile) {
        self.0.entry((audience, lang.to_string(), place)).or_default().push(file);
    }

    /// The files of a session in an edition, the simplest format first; none where it has no questions.
    pub fn of(&self, audience: Audience, lang: &Lang, place: (usize, usize)) -> &[PlatformFile] {
        self.0.get(&(audience, lang.to_string(), place)).map_or(&[], Vec::as_slice)
    }

    /// How many files were made.
    pub fn count(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }
}
