//! A table as people keep it in a spreadsheet: rows of cells, each with its place. Owns which sign parts the cells and what is
//! said of a table that is torn; knows no column.

use std::ops::Range;

use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Span};

/// One cell.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// Its words, without quotes and without space around them.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// A table with a head.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The names of the columns.
    pub head: Vec<Cell>,
    /// The rows that hold anything.
    pub rows: Vec<Vec<Cell>>,
}

/// Reads a table. One that cannot be read to its end is said, and gives the rows before that.
pub(super) fn read(source: &SourceFile, file: FileId, out: &mut Diagnostics) -> Table {
    let sign = sign(&source.text);
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign).from_reader(source.text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else { break };
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(0));
        let (places, open) = places(&source.text, start, sign);
        if let Some(at) = open {
            out.push(Diagnostic::new(
                Code::RosterInvalid,
                Span::new(file, at..at + 1),
                "this quote is never closed",
                "Close it with `\"`, or save the table again from the spreadsheet.",
            ));
            break;
        }
        let cells = record.iter().zip(places);
        let row: Vec<Cell> =
            cells.map(|(text, at)| Cell { text: text.trim().to_owned(), span: Span::new(file, at) }).collect();
        if row.iter().any(|cell| !cell.text.is_empty()) {
            rows.push(row);
        }
    }
    let mut rows = rows.into_iter();
    Table { head: rows.next().unwrap_or_default(), rows: rows.collect() }
}

/// What parts the cells: the comma, or what spreadsheets write where the comma is for decimals.
fn sign(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: u8| head.bytes().filter(|byte| *byte == sign).count();
    *[b'\t', b';', b','].iter().max_by_key(|sign| count(**sign)).unwrap_or(&b',')
}

/// Where the cells of the row at a byte stand, and the quote that is never closed, if there is one.
fn places(text: &str, start: usize, sign: u8) -> (Vec<Range<usize>>, Option<usize>) {
    let bytes = text.as_bytes();
    let mut at = start;
    while bytes.get(at).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
        at += 1;
    }
    let mut found = Vec::new();
    loop {
        let begin = at;
        if bytes.get(at) == Some(&b'"') {
            match closing(bytes, at + 1) {
                Some(end) => at = end,
                None => return (found, Some(begin)),
            }
        }
        while bytes.get(at).is_some_and(|byte| *byte != sign && !matches!(byte, b'\r' | b'\n')) {
            at += 1;
        }
        found.push(trimmed(text, begin..at));
        if bytes.get(at) != Some(&sign) {
            return (found, None);
        }
        at += 1;
    }
}

/// One past the quote that closes a cell; two quotes are one of its letters.
fn closing(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match (bytes.get(at)?, bytes.get(at + 1)) {
            (b'"', Some(b'"')) => at += 2,
            (b'"', _) => return Some(at + 1),
            _ => at += 1,
        }
    }
}

fn trimmed(text: &str, at: Range<usize>) -> Range<usize> {
    let words = text.get(at.clone()).unwrap_or_default();
    let start = at.start + words.len() - words.trim_start().len();
    start..start + words.trim().len()
}

/// The words of a list in a cell, each with its place.
pub(super) fn words(cell: &Cell, source: &SourceFile) -> Vec<Cell> {
    let raw = source.slice(cell.span);
    let mut found = Vec::new();
    let mut rest = cell.span.start as usize;
    for word in raw.split(|c: char| c.is_whitespace() || ",;|\"".contains(c)) {
        if !word.is_empty() {
            let span = Span::new(cell.span.file, rest..rest + word.len());
            found.push(Cell { text: word.to_owned(), span });
        }
        // Every sign that parts words is one letter of one to three bytes.
        rest += word.len();
        rest += source.text[rest..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

/// The name of a column as it is compared: small letters, words joined by a hyphen.
pub(super) fn column_name(text: &str) -> String {
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn table(text: &str) -> (Vec<Vec<String>>, Vec<String>, usize) {
        let mut sources = Sources::default();
        let file = sources.add("roster.csv", text);
        let mut out = Diagnostics::new();
        let table = read(sources.get(file), file, &mut out);
        let all: Vec<Vec<Cell>> = std::iter::once(table.head).chain(table.rows).collect();
        let texts = all.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect();
        let raw = all.iter().flatten().map(|cell| sources.get(file).slice(cell.span).to_owned()).collect();
        (texts, raw, out.len())
    }

    #[test]
    fn cells_know_where_they_stand_whatever_parts_and_quotes_them() {
        let (texts, raw, found) = table("\r\na;b\r\n\r\n \"x; y\n z\" ; two \r\n;\r\nlast");
        assert_eq!(texts, [vec!["a", "b"], vec!["\"x", "y"], vec!["z\"", "two"], vec!["last"]]);
        assert_eq!(raw[..2], ["a", "b"]);
        assert_eq!(found, 0);
        let (texts, raw, found) = table("a,b\n\"x,\"\"y\nz\",  two \n");
        assert_eq!(texts, [vec!["a", "b"], vec!["x,\"y\nz", "two"]]);
        assert_eq!(raw, ["a", "b", "\"x,\"\"y\nz\"", "two"]);
        assert_eq!(found, 0);
        assert_eq!(table("a,b\n\"x,y\nz"), (vec![vec!["a".into(), "b".into()]], vec!["a".into(), "b".into()], 1));
        assert_eq!(table("").0, [Vec::<String>::new()]);
    }
}
