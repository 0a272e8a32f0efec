//! One paper from its data: Typst's compiler, its findings, PDF and the small picture.
//!
//! Owns every call of the typesetter. Whatever Typst would only warn about stops a paper here.

use typst::World;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Label, Selector, Smart, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::PrintError;
use super::world::{PaperWorld, Reads, Shared};

/// Width of the small picture of a first page in pixels: sharp on a phone at half of it.
const PREVIEW_WIDTH: f64 = 240.0;

/// A paper that was set.
#[derive(Debug)]
pub(super) struct Set {
    document: PagedDocument,
}

/// Something that does not fit its room.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Overflow {
    /// The place in the source, as the data numbered it.
    pub at: Option<usize>,
    /// Which room.
    pub what: String,
    /// By how many millimetres.
    pub over: f64,
    /// About how many lines that is; 0 where it is a word that is too wide.
    pub lines: u64,
}

/// A picture where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    /// The place in the source, as the data numbered it.
    pub at: Option<usize>,
    /// Its virtual path.
    pub name: String,
    /// Millimetres a unit of the picture.
    pub unit: f64,
}

/// Sets a paper. Fails where its template does.
pub(super) fn set(shared: &Shared, main: &str, reads: &Reads) -> Result<Set, PrintError> {
    let world = PaperWorld::new(shared, main, reads)
        .ok_or_else(|| PrintError::template("main.typ", 1, 1, "its name is no path"))?;
    let compiled = typst::compile::<PagedDocument>(&world as &dyn World);
    let document = compiled.output.map_err(|errors| first(&world, &errors))?;
    match compiled.warnings.first() {
        Some(warning) => Err(told(&world, warning)),
        None => Ok(Set { document }),
    }
}

fn first(world: &PaperWorld<'_>, errors: &[SourceDiagnostic]) -> PrintError {
    errors.first().map_or_else(|| PrintError::template("main.typ", 1, 1, "it failed"), |error| told(world, error))
}

/// A message of Typst with its place: its own, or that of the call that led there.
fn told(world: &PaperWorld<'_>, found: &SourceDiagnostic) -> PrintError {
    let (file, line, column) = world
        .place(found.span)
        .or_else(|| found.trace.iter().find_map(|call| world.place(call.span)))
        .unwrap_or_else(|| ("main.typ".to_owned(), 1, 1));
    let hints: Vec<&str> = found.hints.iter().map(|hint| hint.v.as_str()).collect();
    let mut message = found.message.to_string();
    if !hints.is_empty() {
        message = format!("{message} ({})", hints.join("; "));
    }
    PrintError::template(&file, line, column, &message)
}

impl Set {
    /// How many pages.
    pub fn pages(&self) -> u32 {
        u32::try_from(self.document.pages().len()).unwrap_or(u32::MAX)
    }

    /// The document, for imposing.
    pub fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// What does not fit.
    pub fn overflows(&self) -> Vec<Overflow> {
        let records = self.records("overflow").into_iter().map(|(value, _)| value);
        records.map(|value| overflow(&value)).collect()
    }

    /// Where a paper that should be one page goes on to another, with what is over.
    pub fn second_page(&self) -> Option<Overflow> {
        let (value, _) = self.records("second-page").into_iter().next()?;
        Some(overflow(&value))
    }

    /// Where pictures stand, and how large.
    pub fn placed(&self) -> Vec<Placed> {
        let records = self.records("placed").into_iter().map(|(value, _)| value);
        records
            .map(|value| Placed {
                at: index(&value),
                name: value["name"].as_str().unwrap_or_default().to_owned(),
                unit: value["unit"].as_f64().unwrap_or_default(),
            })
            .collect()
    }

    /// The parts of a pack by their names: first and last page, from 1.
    pub fn parts(&self) -> Vec<(String, u32, u32)> {
        let name = |value: &serde_json::Value| value["id"].as_str().unwrap_or_default().to_owned();
        let ends: Vec<(String, u32)> =
            self.records("part-end").iter().map(|(value, page)| (name(value), *page)).collect();
        self.records("part")
            .iter()
            .map(|(value, page)| {
                let id = name(value);
                let end = ends.iter().find(|(other, end)| *other == id && end >= page).map_or(*page, |(_, end)| *end);
                (id, *page, end)
            })
            .collect()
    }

    /// The metadata of a label with its page.
    fn records(&self, label: &str) -> Vec<(serde_json::Value, u32)> {
        let Some(label) = Label::new(PicoStr::intern(label)) else { return Vec::new() };
        let introspector = self.document.introspector();
        let found = introspector.query(&Selector::Label(label));
        found
            .iter()
            .filter_map(|content| {
                let value: &Value = &content.to_packed::<MetadataElem>()?.value;
                let page = content.location().and_then(|place| introspector.page(place));
                let page = page.and_then(|page| u32::try_from(page.get()).ok()).unwrap_or(1);
                Some((serde_json::to_value(value).ok()?, page))
            })
            .collect()
    }

    /// The paper as PDF/UA-1. `ident` names it for ever; `date` is that of the curriculum.
    pub fn pdf(&self, ident: &str, date: Option<(i32, u8, u8)>) -> Result<Vec<u8>, PrintError> {
        pdf(&self.document, ident, date, true)
    }

    /// The small picture of the first page: PNG, width, height.
    pub fn preview(&self) -> Option<(Vec<u8>, u32, u32)> {
        let page = self.document.pages().first()?;
        let scale = PREVIEW_WIDTH / page.frame.width().to_pt().max(1.0);
        let options = RenderOptions { pixel_per_pt: scale.into(), render_bleed: false };
        let picture = typst_render::render(page, &options);
        Some((picture.encode_png().ok()?, picture.width(), picture.height()))
    }
}

/// A document as PDF; one that is imposed cannot be tagged.
pub(super) fn pdf(
    document: &PagedDocument,
    ident: &str,
    date: Option<(i32, u8, u8)>,
    tagged: bool,
) -> Result<Vec<u8>, PrintError> {
    let failed = |message: &str| PrintError::template("main.typ", 1, 1, message);
    let standards: &[PdfStandard] = if tagged { &[PdfStandard::Ua_1] } else { &[] };
    let standards = PdfStandards::new(standards).map_err(|error| failed(error.message()))?;
    let (year, month, day) = date.unwrap_or((1980, 1, 1));
    let timestamp = Datetime::from_ymd_hms(year, month, day, 0, 0, 0).map(Timestamp::new_utc);
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some("bekal".to_owned())),
        timestamp,
        standards,
        tagged,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| {
        let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        failed(&messages.join("; "))
    })
}

/// What a box that knows its size tells of a text that is too long for it.
fn overflow(value: &serde_json::Value) -> Overflow {
    Overflow {
        at: index(value),
        what: value["what"].as_str().unwrap_or_default().to_owned(),
        over: value["over"].as_f64().unwrap_or_default(),
        lines: value["lines"].as_u64().unwrap_or_default(),
    }
}

fn index(value: &serde_json::Value) -> Option<usize> {
    value["at"].as_u64().and_then(|at| usize::try_from(at).ok())
}
