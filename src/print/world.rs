//! What the typesetter may read: the theme's templates and icons, two fonts, the messages, pictures and data of this paper.
//!
//! Owns the only door between Typst and the rest: no disk, no network, no clock, no packages.

use std::collections::BTreeMap;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};

use super::PrintError;
use crate::theme::Theme;

/// The file that a template reads its paper's data from. One name for all papers: names are kept for ever.
const DATA: &str = "/data.json";
/// The file that templates read the messages of the paper's language from.
const MESSAGES: &str = "/messages.json";
/// The file that starts a paper.
const MAIN: &str = "/main.typ";

/// What all papers share.
#[derive(Debug)]
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
}

/// What is one paper's own.
#[derive(Debug, Clone)]
pub(super) struct Reads {
    /// What stands on it.
    pub data: Bytes,
    /// The messages of its language.
    pub messages: Bytes,
    /// Its pictures by virtual path.
    pub pictures: BTreeMap<String, Bytes>,
}

/// What one paper may read.
pub(super) struct PaperWorld<'a> {
    shared: &'a Shared,
    main: Source,
    reads: &'a Reads,
}

/// The id of a virtual path; `None` where it is not one.
fn file_id(path: &str) -> Option<FileId> {
    VirtualPath::new(path).ok().map(|path| RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Shared {
    /// Takes fonts, templates and icons out of a theme.
    pub fn of(theme: &Theme) -> Result<Self, PrintError> {
        let fonts: Vec<Font> = theme.fonts().flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes.clone()))).collect();
        let mut sources = BTreeMap::new();
        for (name, text) in theme.handouts() {
            let path = format!("/handouts/{name}");
            let id = file_id(&path).ok_or_else(|| PrintError::template(name, 1, 1, "its name is no path"))?;
            sources.insert(path, Source::new(id, text.to_owned()));
        }
        let files =
            theme.icon_files().map(|(name, svg)| (format!("/icons/{name}.svg"), Bytes::from_string(svg))).collect();
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            files,
        })
    }

    /// Whether a letter can be printed, in every weight.
    pub fn has_glyph(&self, letter: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(letter)))
    }
}

impl<'a> PaperWorld<'a> {
    /// The world of one paper.
    pub fn new(shared: &'a Shared, main: &str, reads: &'a Reads) -> Option<Self> {
        let main = Source::new(file_id(MAIN)?, main.to_owned());
        Some(Self { shared, main, reads })
    }

    /// A place in a template as people find it: its file's name in `handouts`, line and column from 1.
    pub fn place(&self, span: impl Into<DiagSpan>) -> Option<(String, usize, usize)> {
        let span = span.into();
        let id = span.id()?;
        let at = WorldExt::range(self, span)?.start;
        let source = self.source(id).ok()?;
        let line = source.lines().byte_to_line(at)? + 1;
        let column = source.lines().byte_to_column(at)? + 1;
        Some((id.vpath().get_without_slash().trim_start_matches("handouts/").to_owned(), line, column))
    }
}

impl World for PaperWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let path = id.vpath().get_with_slash();
        self.shared.sources.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_with_slash();
        let found = match path {
            DATA => Some(&self.reads.data),
            MESSAGES => Some(&self.reads.messages),
            _ => self.reads.pictures.get(path).or_else(|| self.shared.files.get(path)),
        };
        found.cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
