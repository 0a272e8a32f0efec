//! Papers: every handout as a typeset PDF, from the same model and editions as the site.
//!
//! Owns which papers there are to make, what stands on each, and the typesetter. Printing is pure: the same order for the same
//! curriculum and theme gives the same bytes. Leaves files and folders to `publish`, and how papers look to `themes/*/handouts`.

mod blocks;
mod error;
mod findings;
mod impose;
mod invisible;
mod papers;
mod pictures;
mod qr;
mod side_by_side;
mod typeset;
mod typist;
mod world;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use serde_json::{Map, Value};
use typst::foundations::Bytes;

pub use error::PrintError;
pub use impose::order as booklet_order;
pub use papers::Draft;
pub use side_by_side::side_by_side;

use crate::curriculum::{Audience, Curriculum, PictureFile};
use crate::edition::{Edition, Published, SessionEntry, Visible};
use crate::paper::{Imposition, PackPart, PaperKind, PaperSize, Turn};
use crate::source::{Diagnostics, Span};
use crate::theme::{Messages, Theme};
use typeset::Set;
use world::{Reads, Shared};

/// A paper that somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// How its pages lie on the sheets.
    pub imposed: Imposition,
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
        let variant = if self.large { Some("large") } else { self.imposed.key() };
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
    catalogues: Vec<Bytes>,
    pictures: Mutex<HashMap<String, Bytes>>,
    lightened: Mutex<HashMap<(String, u32), Option<Bytes>>>,
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
            let whole = theme.language(lang.as_str()).map(|theme| theme.messages().whole()).unwrap_or_default();
            Bytes::from_string(whole.to_string())
        };
        let catalogues = curriculum.langs.iter().map(catalogue).collect();
        Ok(Self {
            curriculum,
            visible,
            theme,
            published,
            shared,
            catalogues,
            pictures: Mutex::default(),
            lightened: Mutex::default(),
        })
    }

    /// Writes what stands on a paper; `None` where the session has nothing for it.
    pub fn write(&self, order: &Order) -> Option<Draft<'a>> {
        let mut draft = if order.imposed == Imposition::Booklet && order.kind.is_set_for_booklets() {
            papers::write(self, &Order { size: order.size.half(), ..order.clone() })
        } else {
            papers::write(self, order)
        }?;
        invisible::take_out(&mut draft.data);
        Some(draft)
    }

    /// The least minutes that a session takes, where an order's slot is smaller and has no run sheet.
    pub fn least_minutes(&self, order: &Order) -> Option<u32> {
        papers::least_minutes(self, order)
    }

    /// What decides what is kept of a paper, in one number.
    pub fn fingerprint(&self, order: &Order, draft: &Draft<'a>) -> String {
        let mut hasher = self.content(order, draft);
        hasher.update(&[u8::from(order.preview)]);
        hasher.finalize().to_hex().to_string()
    }

    /// Everything that decides the bytes of a paper.
    fn content(&self, order: &Order, draft: &Draft<'a>) -> blake3::Hasher {
        let mut hasher = blake3::Hasher::new();
        for part in [env!("CARGO_PKG_VERSION"), self.theme.fingerprint(), &draft.data.to_string()] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        for (name, picture) in &draft.memory.pictures {
            hasher.update(name.as_bytes());
            hasher.update(&picture.bytes);
        }
        hasher.update(format!("{:?} {:?}", order.imposed, self.date()).as_bytes());
        hasher
    }

    /// Looks at a paper without making its file: what does not fit, cannot be printed, or is too thin.
    pub fn check(&self, order: &Order, draft: &Draft<'a>) -> Result<Diagnostics, PrintError> {
        let mut found = findings::letters(&self.shared, &draft.memory);
        if found.is_empty() && order.kind.is_fixed() {
            found = self.findings(order, &self.set(order, draft)?, draft);
        }
        Ok(found)
    }

    /// Makes a paper of what was written.
    pub fn print(&self, order: &Order, draft: &Draft<'a>) -> Result<Printed, PrintError> {
        let findings = findings::letters(&self.shared, &draft.memory);
        if !findings.is_empty() {
            // Typst would stop at the first letter that it cannot print: all of them are said, and nothing is set.
            return Ok(Printed { pdf: Vec::new(), pages: 0, parts: Vec::new(), preview: None, findings });
        }
        let set = self.set(order, draft)?;
        let findings = self.findings(order, &set, draft);
        let parts = set
            .parts()
            .into_iter()
            .filter_map(|(id, first, last)| Some(PackPart { kind: PaperKind::named(&id)?, pages: last + 1 - first }));
        let ident = self.ident(order, draft);
        let (pdf, pages) = if order.imposed == Imposition::Single {
            (set.pdf(&ident, self.date())?, set.pages())
        } else {
            let imposed = impose::impose(set.document(), order.size, order.imposed);
            let sides = u32::try_from(imposed.pages().len()).unwrap_or(u32::MAX);
            (typeset::pdf(&imposed, &ident, self.date(), false)?, sides)
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
        papers::coach_plan(self, order, own, brought).map(|draft| self.print(order, &draft))
    }

    /// What a paper that was set says of its texts and pictures.
    fn findings(&self, order: &Order, set: &Set, draft: &Draft<'a>) -> Diagnostics {
        let mut found = findings::of(order.kind, set, &draft.memory);
        let own = self.curriculum.front.paper.parse().is_ok_and(|own: PaperSize| own == order.size);
        if order.kind == PaperKind::RunSheet && own && !order.large {
            found.extend(findings::second_page(order, set, &draft.memory));
        }
        found
    }

    fn set(&self, order: &Order, draft: &Draft<'a>) -> Result<Set, PrintError> {
        let main = format!(
            "#import \"/handouts/bekal.typ\": setup\n#import \"/handouts/{}.typ\": paper\n#let d = json(\"/data.json\")\n#show: setup.with(d)\n#paper(d)\n",
            draft.data["kind"].as_str().unwrap_or(order.kind.name())
        );
        let mut reads = Reads {
            data: Bytes::from_string(draft.data.to_string()),
            messages: self.catalogues.get(order.lang).cloned().unwrap_or_else(|| Bytes::new([])),
            pictures: self.bytes_of(&draft.memory.pictures),
        };
        let set = typeset::set(&self.shared, &main, &reads)?;
        if !self.lighten(&mut reads.pictures, &set, draft) {
            return Ok(set);
        }
        typeset::set(&self.shared, &main, &reads)
    }

    /// Puts pictures of pixels in place that are as fine as paper can show where they stand; tells whether there were any.
    fn lighten(&self, pictures: &mut BTreeMap<String, Bytes>, set: &Set, draft: &Draft<'a>) -> bool {
        let mut widths: BTreeMap<String, u32> = BTreeMap::new();
        for placed in set.placed().into_iter().filter(|placed| !is_drawing(&placed.name)) {
            let Some(file) = draft.memory.pictures.get(&placed.name) else { continue };
            let width = widths.entry(placed.name).or_default();
            *width = (*width).max(pictures::wide_enough(file.width, placed.unit));
        }
        let lighter = widths.into_iter().filter_map(|(name, width)| {
            let mut known = self.lightened.lock().unwrap_or_else(PoisonError::into_inner);
            let make = || pictures::for_paper(pictures.get(&name)?, width).map(Bytes::new);
            let bytes = known.entry((name.clone(), width)).or_insert_with(make).clone()?;
            Some((name, bytes))
        });
        let lighter: Vec<(String, Bytes)> = lighter.collect();
        let any = !lighter.is_empty();
        pictures.extend(lighter);
        any
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

    /// Names a paper for ever: by what is in it.
    fn ident(&self, order: &Order, draft: &Draft<'a>) -> String {
        format!("bekal {}", self.content(order, draft).finalize().to_hex())
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

    /// The page of a session on the web; only with a base URL.
    fn address(&self, edition: &Edition<'_>, entry: &SessionEntry<'_>) -> Option<String> {
        let page = format!("{}/{}/index.html", entry.module, entry.id);
        self.published.address(edition.audience, edition.lang, &page)
    }
}

/// Whether a picture is drawn with lines, and not made of pixels.
fn is_drawing(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"))
}
