//! The plan of the year: one row a session, one column a group. Names and dates are typed on the device and stay there.

use serde_json::{Map, Value};

use super::page::Page;
use super::print_centre::paper_link;
use super::view::{PaperLink, ScriptData, YearModule, YearPage, YearSession};
use super::{Desk, Pictures};
use crate::theme::ThemeError;

/// Groups that stand there without a script: what a facilitator usually has is more, but a phone is narrow.
const GROUPS: u32 = 4;

/// What the script says: its own name of each word, and the key of the catalogue.
const WORDS: [(&str, &str); 12] = [
    ("group", "year.script.group"),
    ("name", "year.script.name"),
    ("calendar", "year.script.calendar"),
    ("print", "year.script.print"),
    ("add", "year.script.add"),
    ("clear", "year.script.clear"),
    ("sure", "year.script.sure"),
    ("none", "year.script.none"),
    ("saved", "year.script.saved"),
    ("blocked", "year.script.blocked"),
    ("file", "year.script.file"),
    ("title", "year.title"),
];

impl<'a> Desk<'_, 'a> {
    pub(super) fn year(&self, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let messages = self.context.messages();
        let session = |entry: crate::edition::SessionEntry<'_>| YearSession {
            path: entry.path(),
            title: entry.title().to_owned(),
            href: self.session_href(&entry),
        };
        let module = |place: usize| {
            let (_, title, _) = edition.module_entry(place)?;
            Some(YearModule { title: title.to_owned(), sessions: edition.entries(place).map(session).collect() })
        };
        let view = YearPage {
            frame: self.frame(
                Page::Year,
                messages.get("year.title"),
                messages.get("year.summary"),
                Some(self.back_to_hub()),
            ),
            groups: (1..=GROUPS).collect(),
            columns: GROUPS + 1,
            modules: (0..edition.module_count()).filter_map(module).collect(),
            papers: self.year_papers(),
            words: self.year_words(),
        };
        self.write("year.html", &view, out)?;
        Ok(Pictures::new())
    }

    fn year_papers(&self) -> Vec<PaperLink> {
        let edition = &self.context.edition;
        let files = self.context.papers.whole(edition.lang, edition.audience);
        files
            .filter(|file| file.kind == crate::paper::PaperKind::YearPlan)
            .map(|file| paper_link(file, format!("{}{}", self.base, file.name)))
            .collect()
    }

    /// The words of the script, and the date of the curriculum.
    fn year_words(&self) -> ScriptData {
        let messages = self.context.messages();
        let mut words: Map<String, Value> =
            WORDS.iter().map(|(name, key)| ((*name).to_owned(), Value::from(messages.get(key)))).collect();
        let stamp = self.context.checked.map_or_else(|| "1980-01-01".to_owned(), |date| date.to_string());
        words.insert("stamp".to_owned(), Value::from(stamp));
        ScriptData::of(&Value::Object(words))
    }
}
