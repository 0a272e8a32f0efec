//! Files for learning platforms: the questions of sessions as GIFT, Moodle XML and QTI, sessions as SCORM courses.
//!
//! Pure functions from an edition to bytes. Owns what each format says; which formats there are and how their files are
//! called belongs to [`crate::platform`]. Participants get none: the files hold right answers.

mod copyist;
mod gift;
mod item;
mod moodle;
mod package;
mod qti;
mod scorm;
mod xml;

use std::fmt;

use crate::edition::{Edition, EditionSession};
use crate::platform::PlatformFormat;
use crate::theme::{LanguageTheme, Messages, Theme, ThemeError};
use copyist::Copyist;
use item::{Item, items};
use scorm::Standard;

/// Why a file could not be made.
#[derive(Debug)]
pub enum ExportError {
    /// The theme fails on a page.
    Theme(ThemeError),
    /// The package could not be packed.
    Package(String),
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Theme(error) => error.fmt(f),
            Self::Package(what) => write!(f, "a package could not be packed: {what}"),
        }
    }
}

impl From<ThemeError> for ExportError {
    fn from(error: ThemeError) -> Self {
        Self::Theme(error)
    }
}

impl From<zip::result::ZipError> for ExportError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Package(error.to_string())
    }
}

impl From<std::io::Error> for ExportError {
    fn from(error: std::io::Error) -> Self {
        Self::Package(error.to_string())
    }
}

/// Makes the files of one edition.
#[derive(Debug)]
pub struct Exporter<'a> {
    edition: Edition<'a>,
    language: &'a LanguageTheme,
    theme: &'a Theme,
}

impl<'a> Exporter<'a> {
    /// Prepares an edition; none for an audience that may not see right answers. Fails where the theme does not speak its
    /// language.
    pub fn open(edition: Edition<'a>, theme: &'a Theme) -> Result<Option<Self>, ThemeError> {
        if !PlatformFormat::READERS.include(edition.audience) {
            return Ok(None);
        }
        let language = theme.language(edition.lang.as_str())?;
        Ok(Some(Self { edition, language, theme }))
    }

    /// The sessions at some places in one file; none where they ask nothing.
    pub fn write(&self, format: PlatformFormat, places: &[(usize, usize)]) -> Result<Option<Vec<u8>>, ExportError> {
        let sessions: Vec<EditionSession<'a>> =
            places.iter().filter_map(|place| self.edition.session(*place)).collect();
        let chapters: Vec<Chapter<'_, 'a>> = sessions
            .iter()
            .map(|session| Chapter { edition: &self.edition, session, items: items(session, self.messages()) })
            .filter(|chapter| !chapter.items.is_empty())
            .collect();
        if chapters.is_empty() {
            return Ok(None);
        }
        let messages = self.messages();
        let course = |standard| scorm::write(&chapters, self.language, self.theme, standard);
        Ok(Some(match format {
            PlatformFormat::Gift => gift::write(&chapters, messages),
            PlatformFormat::Moodle => moodle::write(&chapters, messages),
            PlatformFormat::Qti => qti::write(&chapters, messages)?,
            PlatformFormat::Scorm12 => course(Standard::Old)?,
            PlatformFormat::Scorm2004 => course(Standard::New)?,
        }))
    }

    fn messages(&self) -> &'a Messages {
        self.language.messages()
    }
}

/// A session with its questions.
struct Chapter<'e, 'a> {
    edition: &'e Edition<'a>,
    session: &'e EditionSession<'a>,
    items: Vec<Item<'e>>,
}

impl<'e, 'a> Chapter<'e, 'a> {
    fn copyist(&self, folder: &'static str) -> Copyist<'e, 'a> {
        Copyist::new(self.edition, self.session.entry.place, folder)
    }

    fn title(&self) -> &'a str {
        self.session.entry.title()
    }

    /// The name of its module.
    fn module(&self) -> &'a str {
        self.edition.module_entry(self.session.entry.place.0).map_or("", |(_, title, _)| title)
    }

    /// `module/session`.
    fn path(&self) -> String {
        format!("{}/{}", self.session.entry.module, self.session.entry.id)
    }

    /// Its folder in a package.
    fn folder(&self) -> String {
        format!("{}-{}", self.session.entry.module, self.session.entry.id)
    }

    /// Where its questions are filed: curriculum, module, session. A slash within a name is doubled, as Moodle wants it.
    fn category(&self) -> String {
        let curriculum = self.edition.front().title.in_lang(self.edition.lang);
        [curriculum, self.module(), self.title()].map(|name| name.replace('/', "//")).join("/")
    }

    /// The name of a question in a list of questions.
    fn name(&self, item: &Item<'_>) -> String {
        format!("{} {}", self.title(), item.number)
    }
}
