//! A theme in one language: its templates with its messages. Owns Tera and the translation of Tera's errors.

use super::error::{Place, ThemeError};
use super::icons::Icons;
use super::layers::Layers;
use super::messages::{Messages, Slot, Unfilled};
use super::wanted::{self, Wanted, wanted};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult};

/// Where the icons that a page uses are put.
const ICONS: &str = "<!--icons-->";

/// Where the parts of a page that is made in parts are put.
const PARTS: &str = "<!--parts-->";

/// Bytes of addresses taken for a page in parts: one of a thousand sessions has four megabytes.
const ROOM_FOR_PARTS: usize = 16 * 1024 * 1024;

/// What is escaped: everything that a browser or reader parses as markup.
const ESCAPED: [&str; 4] = [".html", ".xhtml", ".xml", ".svg"];

/// Templates and messages of one language.
#[derive(Debug)]
pub struct LanguageTheme {
    tera: Tera,
    messages: Arc<Messages>,
    icons: Arc<Icons>,
    origins: Arc<Origins>,
}

/// Template name to path as people find it.
type Origins = BTreeMap<String, String>;

/// Parses all templates once and gives each language its copy.
pub(super) fn load(
    layers: &Layers,
    catalogues: Vec<Messages>,
    icons: &Arc<Icons>,
) -> Result<BTreeMap<String, LanguageTheme>, ThemeError> {
    let templates = layers.below("templates");
    let origins: Arc<Origins> =
        Arc::new(templates.iter().map(|(name, file)| ((*name).to_owned(), file.origin.clone())).collect());
    let mut parsed = Tera::new();
    parsed.autoescape_on(ESCAPED);
    parsed.register_function("t", |_: Kwargs, _: &State| String::new());
    parsed.register_function("words", |_: Kwargs, _: &State| tera::Value::from(()));
    let mut sources = Vec::with_capacity(templates.len());
    for (name, file) in &templates {
        sources.push((*name, file.text()?));
    }
    parsed.add_raw_templates(sources.iter().copied()).map_err(|error| translate(&error, &origins))?;
    for (name, text) in &sources {
        let origin = origins.get(*name).map_or(*name, String::as_str);
        catalogues.iter().try_for_each(|messages| spoken(messages, origin, text))?;
    }

    let language = |messages: Messages| {
        let messages = Arc::new(messages);
        let mut tera = parsed.clone();
        tera.global_context().insert("m", &messages.tree());
        let spoken = Arc::clone(&messages);
        tera.register_function("t", move |kwargs: Kwargs, _: &State| speak(&spoken, &kwargs));
        let group = Arc::clone(&messages);
        tera.register_function("words", move |kwargs: Kwargs, _: &State| group_of(&group, &kwargs));
        let theme = LanguageTheme { tera, messages, icons: Arc::clone(icons), origins: Arc::clone(&origins) };
        (theme.messages.lang().to_owned(), theme)
    };
    Ok(catalogues.into_iter().map(language).collect())
}

/// Refuses a template that asks for a message that a catalogue lacks.
fn spoken(messages: &Messages, origin: &str, text: &str) -> Result<(), ThemeError> {
    for Wanted { key, how, at } in wanted(text) {
        if let Err(message) = messages.has(&key, how) {
            return Err(ThemeError::Template { place: wanted::place(origin, text, at), message });
        }
    }
    Ok(())
}

/// One message of a group.
#[derive(Debug, serde::Serialize)]
struct Word {
    /// Its own key in the group.
    key: String,
    /// What it says.
    text: String,
}

/// The function `words` of the templates: `words(of="after.words")`, the messages of a group by key. A loop over `m.after.words`
/// would come in any order.
fn group_of(messages: &Messages, kwargs: &Kwargs) -> TeraResult<tera::Value> {
    let group = messages.group(kwargs.must_get("of")?);
    let words = group.as_object().into_iter().flatten();
    let words: Vec<Word> =
        words.filter_map(|(key, text)| Some(Word { key: key.clone(), text: text.as_str()?.to_owned() })).collect();
    Ok(tera::Value::from_serializable(&words))
}

/// The function `t` of the templates: `t(key="minutes", n=5)`.
fn speak(messages: &Messages, kwargs: &Kwargs) -> TeraResult<String> {
    let key: &str = kwargs.must_get("key")?;
    let slot = |name: &str| {
        let value = kwargs.iter().find(|(known, _)| known.as_str() == Some(name)).map(|(_, value)| value)?;
        value.as_i64().map(Slot::Number).or_else(|| value.as_str().map(Slot::Text))
    };
    messages.fill(key, slot).map_err(|unfilled| {
        tera::Error::message(match unfilled {
            Unfilled::Key => format!("There is no message `{key}` in the catalogue `{}`.", messages.lang()),
            Unfilled::Slot(name) => format!("The message `{key}` needs a number or words for `{{{name}}}`."),
        })
    })
}

impl LanguageTheme {
    /// The messages.
    pub fn messages(&self) -> &Messages {
        &self.messages
    }

    /// Renders a template (`session.html`) for a view and appends the page to `out`. The icons it uses, and only those,
    /// are put where the template says `<!--icons-->`.
    pub fn render(&self, template: &str, view: &impl Serialize, out: &mut Vec<u8>) -> Result<(), ThemeError> {
        let start = out.len();
        self.fill(template, view, out)?;
        self.place_icons(template, out, start)
    }

    /// As [`Self::render`], for a page that would be heavy as one view: what `parts` writes is put where the template says
    /// `<!--parts-->`.
    pub fn render_in_parts(
        &self,
        template: &str,
        view: &impl Serialize,
        out: &mut Vec<u8>,
        parts: impl FnOnce(&mut Vec<u8>) -> Result<(), ThemeError>,
    ) -> Result<(), ThemeError> {
        let start = out.len();
        self.fill(template, view, out)?;
        let page = std::str::from_utf8(&out[start..]).unwrap_or_default();
        if let Some(at) = page.find(PARTS) {
            let rest = out.split_off(start + at + PARTS.len());
            out.truncate(start + at);
            // What is not written to takes addresses only; a list that grows by doubling is held twice while it moves.
            out.reserve_exact(ROOM_FOR_PARTS);
            parts(out)?;
            out.extend_from_slice(&rest);
        }
        self.place_icons(template, out, start)
    }

    fn fill(&self, template: &str, view: &impl Serialize, out: &mut Vec<u8>) -> Result<(), ThemeError> {
        let context = Context::from_serialize(view).map_err(|error| self.translate(&error))?;
        self.tera.render_to(template, &context, &mut *out).map_err(|error| self.translate(&error))
    }

    fn place_icons(&self, template: &str, out: &mut Vec<u8>, start: usize) -> Result<(), ThemeError> {
        let page = std::str::from_utf8(&out[start..]).unwrap_or_default();
        let Some(at) = page.rfind(ICONS) else { return Ok(()) };
        let sprite = self.icons.sprite(page).map_err(|name| self.unknown_icon(template, &name))?;
        // The mark stands near the end, so that little has to be moved.
        let rest = out.split_off(start + at + ICONS.len());
        out.truncate(start + at);
        out.extend_from_slice(sprite.as_bytes());
        out.extend_from_slice(&rest);
        Ok(())
    }

    fn unknown_icon(&self, template: &str, name: &str) -> ThemeError {
        let near = self.icons.nearest(name).map(|near| format!(" Did you mean `{near}`?")).unwrap_or_default();
        let place = Place::file(self.origins.get(template).map_or(template, String::as_str));
        ThemeError::Icon { place, message: format!("There is no icon `{name}`.{near}") }
    }

    fn translate(&self, error: &tera::Error) -> ThemeError {
        translate(error, &self.origins)
    }
}

/// Says in one sentence where and what: Tera's own report is a drawing over several lines.
fn translate(error: &tera::Error, origins: &Origins) -> ThemeError {
    let origin = |name: &str| origins.get(name).cloned().unwrap_or_else(|| format!("templates/{name}"));
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => ThemeError::Template {
            place: Place {
                file: origin(report.filename()),
                line: report.span().start_line,
                column: report.span().start_col + 1,
            },
            message: sentence(report.message()),
        },
        ErrorKind::TemplateNotFound(name) => {
            ThemeError::Template { place: Place::file(origin(name)), message: "There is no such template.".to_owned() }
        }
        ErrorKind::MissingParent { current, parent } => ThemeError::Template {
            place: Place::file(origin(current)),
            message: format!("It extends `{parent}`, which does not exist."),
        },
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            ThemeError::Template { place: Place::file(origin(tpl)), message: "It contains itself.".to_owned() }
        }
        _ => from_report(&error.to_string(), &origin),
    }
}

/// Faults found when all templates are put together come as text: `error: what`, then ` --> name:line:column`.
fn from_report(report: &str, origin: &impl Fn(&str) -> String) -> ThemeError {
    let mut lines = report.lines();
    let message = sentence(lines.next().unwrap_or(report).trim_start_matches("error: "));
    let place = lines.next().and_then(|line| line.split_once("--> ")).and_then(|(_, at)| {
        let mut at = at.rsplitn(3, ':');
        let column = at.next()?.parse().ok()?;
        let line = at.next()?.parse().ok()?;
        Some(Place { file: origin(at.next()?), line, column })
    });
    ThemeError::Template { place: place.unwrap_or_else(|| Place::file("templates")), message }
}

fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}
