//! What can be wrong with a theme. Each says what, where and what to do.

use std::fmt;
use std::path::PathBuf;

/// A place in a file of a theme; line and column count from 1, 0 where they are not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Path of the file: `themes/default/…` for the built-in theme, the path on disk for an own one.
    pub file: String,
    /// Line.
    pub line: usize,
    /// Column in characters.
    pub column: usize,
}

impl Place {
    /// The words of the file, for showing the place; none where it is a folder or inside the program.
    pub fn text(&self) -> String {
        std::fs::read_to_string(&self.file).unwrap_or_default()
    }

    /// A file as a whole.
    pub(super) fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), line: 0, column: 0 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        Ok(())
    }
}

/// A broken theme, or one that lacks what a page asks of it.
#[derive(Debug)]
pub enum ThemeError {
    /// A file or folder of the theme that cannot be read.
    Read {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file or folder that has no place in a theme.
    Misplaced {
        /// Which one.
        place: Place,
        /// What would be right.
        help: String,
    },
    /// A template that cannot be parsed, or fails on a page.
    Template {
        /// Where.
        place: Place,
        /// What is wrong or missing, one sentence.
        message: String,
    },
    /// A message catalogue that cannot be read.
    Catalogue {
        /// Where.
        place: Place,
        /// What is wrong.
        message: String,
    },
    /// A message that one language has and another lacks.
    Missing {
        /// The catalogue that lacks it.
        place: Place,
        /// Its key, parted by dots.
        key: String,
        /// A catalogue that has it.
        other: String,
    },
    /// A language without a catalogue.
    Language {
        /// The language asked for.
        lang: String,
        /// The languages that there are.
        known: Vec<String>,
    },
    /// An icon that cannot be read, or that a page uses and the table does not have.
    Icon {
        /// The icon's file or the template that uses it.
        place: Place,
        /// What is wrong, one sentence.
        message: String,
    },
}

impl ThemeError {
    /// Where the fault is, if it is in a file.
    pub fn place(&self) -> Option<&Place> {
        match self {
            Self::Misplaced { place, .. }
            | Self::Template { place, .. }
            | Self::Catalogue { place, .. }
            | Self::Missing { place, .. }
            | Self::Icon { place, .. } => Some(place),
            Self::Read { .. } | Self::Language { .. } => None,
        }
    }

    /// What is wrong, one sentence.
    pub fn message(&self) -> String {
        match self {
            Self::Read { path, source } => format!("The theme's `{}` cannot be read: {source}.", path.display()),
            Self::Misplaced { .. } => "This has no place in a theme.".to_owned(),
            Self::Template { message, .. } | Self::Catalogue { message, .. } | Self::Icon { message, .. } => {
                message.clone()
            }
            Self::Missing { key, other, .. } => format!("The message `{key}` is missing; `{other}` has it."),
            Self::Language { lang, known } => {
                format!("The theme does not speak `{lang}`; it has {}.", known.join(", "))
            }
        }
    }

    /// What to do about it, one sentence.
    pub fn help(&self) -> String {
        match self {
            Self::Read { .. } => "Check the name and the permissions of the theme's folder.".to_owned(),
            Self::Misplaced { help, .. } => help.clone(),
            Self::Template { .. } => {
                "Compare it with the built-in template of the same name: `bekal theme export DIR` writes them out."
                    .to_owned()
            }
            Self::Catalogue { .. } => {
                "Compare it with the built-in `messages/id.yaml`: `bekal theme export DIR` writes it out.".to_owned()
            }
            Self::Missing { key, place, .. } => format!("Add `{key}` to `{}`.", place.file),
            Self::Language { lang, .. } => format!(
                "Copy `messages/en.yaml` of `bekal theme export DIR` to `messages/{lang}.yaml` in your theme's folder, translate it, \
                 and name the folder with `theme:` in curriculum.yaml or `--theme`."
            ),
            Self::Icon { .. } => "Use a name of the icon table, or add `icons/<name>.svg` to the theme.".to_owned(),
        }
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = self.place() {
            write!(f, "{place}: ")?;
        }
        write!(f, "{} {}", self.message(), self.help())
    }
}

impl std::error::Error for ThemeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read { source, .. } => Some(source),
            Self::Misplaced { .. }
            | Self::Template { .. }
            | Self::Catalogue { .. }
            | Self::Missing { .. }
            | Self::Language { .. }
            | Self::Icon { .. } => None,
        }
    }
}
