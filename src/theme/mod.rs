//! Finding, layering and loading a theme: templates, messages, icons, static files.
//!
//! The default theme (`themes/default`) is inside the binary. A folder of the same layout may stand over it; each of its
//! files replaces one file of the default, and its messages replace single messages:
//!
//! | folder | holds |
//! |---|---|
//! | `templates/` | pages, components, `blocks/<kind>.html` (Tera) |
//! | `messages/` | one catalogue a language |
//! | `icons/` | `<name>.svg`: the logo, and icons that replace or join the built-in table |
//! | `handouts/` | papers (Typst) |
//! | `fonts/` | fonts of papers |
//! | `static/css/`, `static/js/` | style sheets and scripts, joined into `bekal.css` and `bekal.js`; a folder there is a bundle |
//! | `static/` | whatever else is published beside the pages |
//!
//! Whatever is wrong with a theme is found when it is loaded, or names its template, line and column when a page is made.

mod assets;
mod error;
mod format;
mod icons;
mod language;
mod layers;
mod messages;
mod notices;
pub mod ready;
mod spare;
mod wanted;

pub use assets::{SCRIPT_FILE, SLAT_WIDEST, STYLE_FILE, StaticFile};
pub use error::{Place, ThemeError};
pub use icons::names as icon_names;
pub use language::LanguageTheme;
pub use messages::{Messages, Slot};
pub use notices::{Notice, notices};

use icons::Icons;
use layers::Layers;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// A loaded theme: everything that makes pages look and speak, ready for any number of threads.
#[derive(Debug)]
pub struct Theme {
    languages: BTreeMap<String, LanguageTheme>,
    static_files: Vec<StaticFile>,
    handouts: Vec<(String, String)>,
    fonts: Vec<(String, Cow<'static, [u8]>)>,
    icons: Arc<Icons>,
    fingerprint: String,
}

impl Theme {
    /// Loads the default theme with the files of `overlay`, if there is one, over it.
    pub fn load(overlay: Option<&Path>) -> Result<Self, ThemeError> {
        let layers = Layers::read(overlay)?;
        let icons = Arc::new(Icons::load(&layers)?);
        let catalogues = messages::load(&layers)?;
        Ok(Self {
            handouts: handouts(&layers)?,
            fonts: fonts(&layers),
            icons: Arc::clone(&icons),
            languages: language::load(&layers, catalogues, &icons)?,
            static_files: assets::files(&layers)?,
            fingerprint: layers.fingerprint(),
        })
    }

    /// The theme in one language.
    pub fn language(&self, lang: &str) -> Result<&LanguageTheme, ThemeError> {
        self.languages.get(lang).ok_or_else(|| ThemeError::Language {
            lang: lang.to_owned(),
            known: self.languages.keys().cloned().collect(),
        })
    }

    /// Lets go of all languages but these: a curriculum speaks few of those that a theme does.
    pub fn keep_languages(&mut self, langs: &[&str]) {
        self.languages.retain(|known, _| langs.contains(&known.as_str()));
    }

    /// All files of the theme in one number: whether pages made with it are still up to date.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Every language that has a message catalogue, sorted.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// The files that are published beside the pages, sorted by name.
    pub fn static_files(&self) -> &[StaticFile] {
        &self.static_files
    }

    /// The templates of papers by name, sorted.
    pub fn handouts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.handouts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The fonts of papers by file name, sorted. The built-in ones are megabytes: they are lent, not copied.
    pub fn fonts(&self) -> impl Iterator<Item = (&str, &Cow<'static, [u8]>)> {
        self.fonts.iter().map(|(name, bytes)| (name.as_str(), bytes))
    }

    /// The icons as drawings of their own, black, by name.
    pub fn icon_files(&self) -> impl Iterator<Item = (&str, String)> {
        self.icons.files()
    }

    /// Writes the default theme to a folder, to start an own theme from. Returns the number of files. Files that are there
    /// already are kept: an own theme is never overwritten.
    pub fn export(dir: &Path) -> io::Result<usize> {
        layers::export(dir)
    }
}

fn handouts(layers: &layers::Layers) -> Result<Vec<(String, String)>, ThemeError> {
    let files = layers.below("handouts").into_iter().filter(|(name, _)| ends(name, &["typ"]));
    files.map(|(name, file)| Ok((name.to_owned(), file.text()?.to_owned()))).collect()
}

fn fonts(layers: &layers::Layers) -> Vec<(String, Cow<'static, [u8]>)> {
    let files = layers.below("fonts").into_iter().filter(|(name, _)| ends(name, &["ttf", "otf"]));
    files.map(|(name, file)| (name.to_owned(), file.bytes.clone())).collect()
}

fn ends(name: &str, endings: &[&str]) -> bool {
    Path::new(name).extension().is_some_and(|own| endings.iter().any(|ending| own == *ending))
}
