//! SCORM: sessions as courses that tell a learning platform how far somebody is and with which score.
//!
//! A package holds a page a session with its pictures, one style sheet and one script; nothing is asked of any other place.

mod manifest;
mod page;
mod view;

use super::package::Package;
use super::{Chapter, ExportError};
use crate::theme::{LanguageTheme, STYLE_FILE, Theme};

/// From how many points of 100 a course is passed.
pub(super) const MASTERY: u32 = 80;

/// The style sheet and script that a theme publishes nowhere but here.
const BUNDLE: [&str; 2] = ["scorm.css", "scorm.js"];

/// Which of the two standards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standard {
    /// SCORM 1.2.
    Old,
    /// SCORM 2004, 4th edition.
    New,
}

impl Standard {
    /// How the script of the course calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Old => "1.2",
            Self::New => "2004",
        }
    }
}

/// Sessions as one package.
pub(super) fn write(
    chapters: &[Chapter<'_, '_>],
    language: &LanguageTheme,
    theme: &Theme,
    standard: Standard,
) -> Result<Vec<u8>, ExportError> {
    let mut package = Package::default();
    let of_theme = |name: &str| {
        let file = theme.static_files().iter().find(|file| file.name == name);
        file.map(|file| file.bytes.clone()).unwrap_or_default()
    };
    package.add("shared/course.css", [of_theme(STYLE_FILE), of_theme(BUNDLE[0])].concat());
    package.add("shared/course.js", of_theme(BUNDLE[1]));
    for chapter in chapters {
        let folder = chapter.folder();
        let (view, pictures) = page::page(chapter, language.messages(), standard);
        let mut html = Vec::new();
        language.render("course.html", &view, &mut html)?;
        package.add(format!("{folder}/index.html"), html);
        for (name, picture) in pictures {
            package.add(format!("{folder}/{}{name}", page::FOLDER), picture.bytes.to_vec());
        }
    }
    package.add("imsmanifest.xml", manifest::manifest(chapters, &package, standard));
    package.bytes()
}
