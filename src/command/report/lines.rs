//! Lines and columns of many places in few files, without counting from the top for each of them.

use std::collections::HashMap;

use crate::source::{FileId, Sources};

/// The starts of the lines of the files asked about so far.
#[derive(Debug, Default)]
pub(super) struct Lines(HashMap<FileId, Vec<usize>>);

impl Lines {
    /// Line and column, both from 1, the column in characters.
    pub(super) fn position(&mut self, sources: &Sources, file: FileId, offset: u32) -> (usize, usize) {
        let text = sources.get(file).text.as_str();
        let offset = text.floor_char_boundary(offset as usize);
        let line = self.line(sources, file, offset);
        let start = self.starts(sources, file)[line];
        (line + 1, text[start..offset].chars().count() + 1)
    }

    /// The range of bytes of a line that holds `offset`, without its end-of-line, and its number from 1.
    pub(super) fn around(&mut self, sources: &Sources, file: FileId, offset: usize) -> (std::ops::Range<usize>, usize) {
        let text = sources.get(file).text.as_str();
        let line = self.line(sources, file, offset);
        let starts = self.starts(sources, file);
        let end = starts.get(line + 1).copied().unwrap_or(text.len());
        let length = text[starts[line]..end].trim_end_matches(['\r', '\n']).len();
        (starts[line]..starts[line] + length, line + 1)
    }

    fn line(&mut self, sources: &Sources, file: FileId, offset: usize) -> usize {
        self.starts(sources, file).partition_point(|start| *start <= offset).saturating_sub(1)
    }

    fn starts(&mut self, sources: &Sources, file: FileId) -> &[usize] {
        self.0.entry(file).or_insert_with(|| {
            let text = sources.get(file).text.as_str();
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_agree_with_those_of_the_file() {
        let mut sources = Sources::default();
        let text = "satu\r\nduá\n\n😀 empat";
        let file = sources.add("a.md", text);
        let mut lines = Lines::default();
        for offset in 0..=u32::try_from(text.len()).unwrap() + 3 {
            let expected = sources.get(file).position(offset);
            assert_eq!(lines.position(&sources, file, offset), (expected.line, expected.column), "offset {offset}");
        }
    }
}
