//! The plan as one page that needs no other file: styles inside, no script.

use serde::Serialize;

use super::told::{Day, Load, Told};
use crate::theme::{LanguageTheme, STYLE_FILE, Theme, ThemeError, ready};

/// The style sheet of plans, after that of all pages.
const PLANS: &str = "plans.css";

/// What the template `coach-plan.html` is told.
#[derive(Debug, Serialize)]
struct Page {
    lang: String,
    /// The theme's style sheet.
    #[serde(serialize_with = "ready::html")]
    css: String,
    /// The curriculum's name.
    site: String,
    version: String,
    /// Its review date, written out.
    #[serde(skip_serializing_if = "Option::is_none")]
    checked: Option<String>,
    /// The whole in one sentence.
    summary: String,
    days: Vec<Day>,
    coaches: Vec<Load>,
    places: Vec<Load>,
}

impl Told<'_> {
    /// The plan as an HTML file.
    pub fn page(&self, theme: &Theme, language: &LanguageTheme) -> Result<Vec<u8>, ThemeError> {
        let sheets = theme.static_files().iter().filter(|file| file.name == STYLE_FILE || file.name == PLANS);
        let css = sheets.map(|file| String::from_utf8_lossy(&file.bytes).replace("</", "<\\/")).collect();
        let view = Page {
            lang: self.messages.lang().to_owned(),
            css,
            site: self.site.clone(),
            version: self.version.clone(),
            checked: self.checked.map(|date| self.messages.date(date)),
            summary: self.summary(),
            days: self.days(),
            coaches: self.coaches(),
            places: self.places(),
        };
        let mut out = Vec::new();
        language.render("coach-plan.html", &view, &mut out)?;
        Ok(out)
    }
}
