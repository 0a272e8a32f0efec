//! Papers: every handout as a typeset PDF, from the same model and editions as the site.
//!
//! Owns which papers there are to make, what stands on each, and the typesetter. Printing is pure: the same order for the same
//! curriculum and theme gives the same bytes. Leaves files and folders to `publish`, and how papers look to `themes/*/handouts`.

mod blocks;
mod booklet;
mod error;
mod findings;
mod papers;
mod qr;
mod typeset;
mod typist;
mod world;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value};
use typst::foundations::Bytes;

pub use booklet::order as booklet_order;
pub use error::PrintError;
pub use papers::Draft;

use crate::curriculum::{Audience, Curriculum, PictureFile};
use crate::edition::{Edition, Published, SessionEntry, Visible};
use crate::paper::{PackPart, PaperKind, PaperSize, Turn};
use crate::source::{Diagnostics, Span};
use crate::theme::{Messages, Theme};
use typeset::Set;
use typist::Memory;
use world::Shared;

/// A paper that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // Each is a switch of its own on the command line.
pub struct Order {
    /// What it is.
    pub kind: PaperKind,
    /// The place of its session; `None` for a book of the whole.
    pub place: Option<(usize, usize)>,
    /// The place of its module, for a book of one.
    pub module: Option<usize>,
    /// The place of its language.
    pub lang: usize,
    /// On what paper.
    pub size: PaperSize,
    /// Everything 1.3 times as large.
    pub large: bool,
    /// Folded and stapled: two pages a side, in the order of the folds. For printers only: it cannot be tagged.
    pub booklet: bool,
    /// Minutes at hand.
    pub slot: u16,
    /// People in the meeting.
    pub people: u32,
    /// What the place lacks.
    pub without: Vec<String>,
    /// When the meeting starts, in minutes after midnight.
    pub start: u16,
    /// On which edge cards are turned.
    pub turn: Turn,
    /// Whether a pack repeats its papers, for printing without a copier.
    pub repeat: bool,
    /// Whose book it is.
    pub audience: Audience,
    /// Whether a small picture of its first page is wanted.
    pub preview: bool,
}

impl Order {
    /// The minutes that its file's name says.
    pub fn named_slot(&self) -> Option<u16> {
        (self.kind == PaperKind::RunSheet).then_some(self.slot)
    }

    /// The name of its file, without the folder.
    pub fn file_name(&self) -> String {
        let variant = if self.large { Some("large") } else { self.booklet.then_some("booklet") };
        self.kind.file_name(self.named_slot(), self.size, variant)
    }
}

/// A paper that was made.
#[derive(Debug)]
pub struct Printed {
    /// The file.
    pub pdf: Vec<u8>,
    /// Its pages.
    pub pages: u32,
    /// For a pack: its papers with their pages.
    pub parts: Vec<PackPart>,
    /// The small picture of its first page as PNG, with width and height in pixels.
    pub preview: Option<(Vec<u8>, u32, u32)>,
    /// What does not fit, cannot be printed, or is too thin.
    pub findings: Diagnostics,
}

/// The printing room: everything that all papers of a build share.
#[derive(Debug)]
pub struct Press<'a> {
    curriculum: &'a Curriculum,
    visible: &'a HashMap<Audience, Visible>,
    theme: &'a Theme,
    published: Published,
    shared: Shared,
    catalogues: Vec<Value>,
    pictures: Mutex<HashMap<String, Bytes>>,
}

impl<'a> Press<'a> {
    /// Opens the printing room of a curriculum. `published` knows where the whole folder will be on the web.
    pub fn open(
        curriculum: &'a Curriculum,
        visible: &'a HashMap<Audience, Visible>,
        theme: &'a Theme,
        published: Published,
    ) -> Result<Self, PrintError> {
        let shared = Shared::of(theme)?;
        let catalogue = |lang: &crate::curriculum::Lang| {
            theme.language(lang.as_str()).map(|theme| theme.messages().whole()).unwrap_or_default()
        };
        let catalogues = curriculum.langs.iter().map(catalogue).collect();
        Ok(Self { curriculum, visible, theme, published, shared, catalogues, pictures: Mutex::default() })
    }

    /// Writes what stands on a paper; `None` where the session has nothing for it.
    pub fn write(&self, order: &Order) -> Option<Draft<'a>> {
        if order.booklet {
            return papers::write(self, &Order { size: order.size.half(), ..order.clone() });
        }
        papers::write(self, order)
    }

    /// What decides the bytes of a paper, in one number.
    pub fn fingerprint(&self, order: &Order, draft: &Draft<'a>) -> String {
        let mut hasher = blake3::Hasher::new();
        for part in [env!("CARGO_PKG_VERSION"), self.theme.fingerprint(), &draft.data.to_string()] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        for (name, picture) in &draft.memory.pictures {
            hasher.update(name.as_bytes());
            hasher.update(&picture.bytes);
        }
        hasher.update(format!("{} {} {:?}", order.booklet, order.preview, self.date()).as_bytes());
        hasher.finalize().to_hex().to_string()
    }

    /// Looks at a paper without making its file: what does not fit, cannot be printed, or is too thin.
    pub fn check(&self, order: &Order, mut draft: Draft<'a>) -> Result<Diagnostics, PrintError> {
        let mut found = findings::letters(&self.shared, &draft.memory);
        if found.is_empty() && order.kind.is_fixed() {
            self.shorten(&mut draft)?;
            found = findings::of(order.kind, &self.set(order.kind, &draft)?, &draft.memory);
        }
        Ok(found)
    }

    /// Says less on a run sheet until it fits on one page; then takes two.
    fn shorten(&self, draft: &mut Draft<'a>) -> Result<(), PrintError> {
        let Some(sheet) = run_sheet(&mut draft.data).map(|sheet| sheet.clone()) else { return Ok(()) };
        let pictures = draft.memory.pictures.clone();
        let mut trial = Draft { data: sheet, memory: Memory { pictures, ..Memory::default() } };
        for (wording, pages) in [("full", 1), ("short", 1), ("shortest", 1), ("full", 2)] {
            trial.data["wording"] = wording.into();
            trial.data["pages"] = pages.into();
            if self.set(PaperKind::RunSheet, &trial)?.overflows().is_empty() {
                break;
            }
        }
        if let Some(sheet) = run_sheet(&mut draft.data) {
            *sheet = trial.data;
        }
        Ok(())
    }

    /// Makes a paper of what was written.
    pub fn print(&self, order: &Order, mut draft: Draft<'a>) -> Result<Printed, PrintError> {
        let findings = findings::letters(&self.shared, &draft.memory);
        if !findings.is_empty() {
            // Typst would stop at the first letter that it cannot print: all of them are said, and nothing is set.
            return Ok(Printed { pdf: Vec::new(), pages: 0, parts: Vec::new(), preview: None, findings });
        }
        self.shorten(&mut draft)?;
        let set = self.set(order.kind, &draft)?;
        let findings = findings::of(order.kind, &set, &draft.memory);
        let parts = set
            .parts()
            .into_iter()
            .filter_map(|(id, first, last)| Some(PackPart { kind: PaperKind::named(&id)?, pages: last + 1 - first }));
        let ident = self.ident(order);
        let (pdf, pages) = if order.booklet {
            let folded = booklet::impose(set.document(), order.size);
            let sides = u32::try_from(folded.pages().len()).unwrap_or(u32::MAX);
            (typeset::pdf(&folded, &ident, self.date(), false)?, sides)
        } else {
            (set.pdf(&ident, self.date())?, set.pages())
        };
        Ok(Printed {
            pdf,
            pages,
            parts: parts.collect(),
            preview: order.preview.then(|| set.preview()).flatten(),
            findings,
        })
    }

    /// Makes the paper of a coaching plan. `own` is what its template reads, `brought` the words in it that come from a roster,
    /// each with its place. `order` says in which language and on what paper.
    pub fn coach_plan(
        &self,
        order: &Order,
        own: Map<String, Value>,
        brought: &[(String, Span)],
    ) -> Option<Result<Printed, PrintError>> {
        papers::coach_plan(self, order, own, brought).map(|draft| self.print(order, draft))
    }

    fn set(&self, kind: PaperKind, draft: &Draft<'a>) -> Result<Set, PrintError> {
        let main = format!(
            "#import \"/handouts/bekal.typ\": setup\n#import \"/handouts/{}.typ\": paper\n#let d = json(\"/data.json\")\n#show: setup.with(d)\n#paper(d)\n",
            draft.data["kind"].as_str().unwrap_or(kind.name())
        );
        typeset::set(&self.shared, &main, draft.data.to_string(), &self.bytes_of(&draft.memory.pictures))
    }

    /// The bytes of pictures as the typesetter holds them, the same for every paper.
    fn bytes_of(&self, pictures: &BTreeMap<String, &'a PictureFile>) -> BTreeMap<String, Bytes> {
        let mut known = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        pictures
            .iter()
            .map(|(path, file)| {
                let bytes = known.entry(path.clone()).or_insert_with(|| Bytes::new(file.bytes.clone()));
                (path.clone(), bytes.clone())
            })
            .collect()
    }

    /// Names a paper for ever.
    fn ident(&self, order: &Order) -> String {
        format!("bekal {} {:?} {order:?}", self.curriculum.front.version, self.curriculum.front.title)
    }

    /// The date of the curriculum, which is that of its papers.
    fn date(&self) -> Option<(i32, u8, u8)> {
        let date: jiff::civil::Date = self.curriculum.front.checked.parse().ok()?;
        Some((i32::from(date.year()), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?))
    }

    fn edition(&self, audience: Audience, lang: usize) -> Option<Edition<'a>> {
        Edition::of(self.curriculum, lang, self.visible.get(&audience)?)
    }

    fn messages(&self, lang: usize) -> Option<&'a Messages> {
        let tag = self.curriculum.langs.get(lang)?;
        self.theme.language(tag.as_str()).ok().map(crate::theme::LanguageTheme::messages)
    }

    fn catalogue(&self, lang: usize) -> &Value {
        self.catalogues.get(lang).unwrap_or(&Value::Null)
    }

    /// The page of a session on the web; only with a base URL.
    fn address(&self, edition: &Edition<'_>, entry: &SessionEntry<'_>) -> Option<String> {
        let page = format!("{}/{}/index.html", entry.module, entry.id);
        self.published.address(edition.audience, edition.lang, &page)
    }
}

/// The data of the run sheet in a paper: the paper itself, or a part of a pack.
fn run_sheet(data: &mut Value) -> Option<&mut Value> {
    if data["kind"] == PaperKind::RunSheet.name() {
        return Some(data);
    }
    let parts = data.get_mut("parts")?.as_array_mut()?;
    parts.iter_mut().map(|part| &mut part["data"]).find(|data| data["kind"] == PaperKind::RunSheet.name())
}

/// Lets the typesetter forget what it remembered of papers that are done.
pub fn forget() {
    comemo::evict(0);
}
