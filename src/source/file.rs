//! The files of a curriculum as they were read. Owns text and line arithmetic; reads no disk itself.

use std::collections::HashMap;

use super::{FileId, Span};

/// One file below the root.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to the root, parted by `/`.
    pub path: String,
    /// The text, without a byte-order mark. Empty for pictures.
    pub text: String,
    /// Whether the file could not be read as what it is, which was said: nothing more is to be said about its content.
    pub refused: bool,
}

/// A place as people count it: from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl SourceFile {
    /// The position of a byte offset; an offset past the end or inside a character is moved back to the nearest one.
    pub fn position(&self, offset: u32) -> Position {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.bytes().filter(|b| *b == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The byte offset of a position; the nearest one that the text has.
    pub fn offset(&self, line: usize, column: usize) -> usize {
        let start: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let rest = self.text[start..].lines().next().unwrap_or_default();
        start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }

    /// The text of a span, or nothing where the span does not fit this file.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// All files of a curriculum, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
    places: HashMap<String, FileId>,
}

impl Sources {
    /// Adds a file and names it.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let path = path.into();
        self.places.insert(path.clone(), id);
        self.files.push(SourceFile { path, text: text.into(), refused: false });
        id
    }

    /// Adds a file of which nothing can be read.
    pub fn add_refused(&mut self, path: impl Into<String>) -> FileId {
        let id = self.add(path, "");
        self.files[id.0 as usize].refused = true;
        id
    }

    /// The file of an id that this collection gave out.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The file at a path.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.places.get(path).copied()
    }

    /// Replaces the text of a file that was edited while the dev server runs.
    pub fn replace(&mut self, id: FileId, text: String) {
        let file = &mut self.files[id.0 as usize];
        file.text = text;
        file.refused = false;
    }

    /// Gives texts back, once nothing more is to be said about places in them: names stay, positions do not.
    pub fn forget_texts(&mut self, of: impl Fn(FileId) -> bool) {
        for (id, file) in (0..).map(FileId).zip(&mut self.files) {
            if of(id) {
                file.text = String::new();
            }
        }
    }

    /// Every file with its id, in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(u32::try_from(at).unwrap_or(u32::MAX)), file))
    }
}
