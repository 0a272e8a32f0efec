//! The roster: who is coached and who coaches. Nicknames and areas only; whatever looks like more is refused.
//!
//! Owns the columns of the two tables that a plan is made from, people and places, and says all that is wrong with them in one
//! run.

use std::collections::BTreeSet;

use super::calendar::{Days, days};
use super::personal;
use super::table::{self, Cell, Table, column_name, words};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, SourceFile, Span, nearest};

/// Most letters of a nickname, an area or a place: what stands on one line of a plan.
const LETTERS: usize = 40;

/// A facilitator of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What others call them; no other on the roster has it.
    pub nickname: String,
    /// Where they work.
    pub area: String,
    /// The sessions that they were trained for, as `module/session`.
    pub trained: BTreeSet<String>,
    /// Days on which they cannot come.
    pub off: Days,
    /// Where their nickname stands.
    pub span: Span,
}

/// Where a pair can meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// The area that it serves; all where there is none.
    pub area: Option<String>,
    /// Days on which it is closed.
    pub closed: Days,
    /// Where its name stands.
    pub span: Span,
}

impl Place {
    /// Whether it is called so.
    pub fn is_called(&self, name: &str) -> bool {
        same(&self.name, name)
    }
}

/// What a roster says.
#[derive(Debug, Clone, Default)]
pub struct Roster {
    /// Its people, in its order.
    pub people: Vec<Person>,
    /// The places that its people have.
    pub places: Vec<Place>,
    /// Where the head of the column `trained` stands: what is missing of training is said there.
    pub trained: Span,
}

/// A column: its name, and what it may also be called.
type Column = (&'static str, &'static [&'static str]);

const NICKNAME: Column = ("nickname", &["nama-panggilan", "panggilan", "nama"]);
const AREA: Column = ("area", &["wilayah", "kecamatan"]);
const TRAINED: Column = ("trained", &["terlatih", "dilatih", "sudah-dilatih"]);
const PLACE: Column = ("place", &["tempat"]);
const OFF: Column = ("days-off", &["libur", "berhalangan"]);
const CLOSED: Column = ("closed", &["tutup"]);

const YES: &[&str] = &["yes", "y", "ya", "sudah", "all", "semua"];
const NO: &[&str] = &["no", "n", "tidak", "belum", "none", "-"];

/// A table while it is read: its cells by column.
struct Reader<'s, 'o> {
    source: &'s SourceFile,
    table: Table,
    /// For each known column, its place in the rows.
    places: Vec<(&'static str, usize)>,
    out: &'o mut Diagnostics,
}

/// Reads a roster. `sessions` are all sessions of the curriculum as `module/session`.
pub fn roster(source: &SourceFile, file: FileId, sessions: &[String], out: &mut Diagnostics) -> Roster {
    let mut reader = Reader::of(source, file, &[NICKNAME, AREA, TRAINED, PLACE, OFF], out);
    reader.require(file, &[NICKNAME, AREA, TRAINED]);
    let mut roster = Roster { trained: reader.head_of(TRAINED, file), ..Roster::default() };
    for row in std::mem::take(&mut reader.table.rows) {
        reader.width(&row);
        let Some(name) = reader.named(&row, NICKNAME, true) else { continue };
        let area = reader.named(&row, AREA, true).map(|cell| cell.text.clone()).unwrap_or_default();
        if let Some(known) = roster.people.iter().find(|known| same(&known.nickname, &name.text)) {
            let message = format!("`{}` stands on the roster twice", name.text);
            let help = "Give one of them another nickname, such as `Sari B`.";
            let twice = Diagnostic::new(Code::RosterInvalid, name.span, message, help);
            reader.out.push(twice.with(known.span, "the first one"));
        }
        let trained = reader.list(&row, TRAINED).iter().flat_map(|word| reader.training(word, sessions)).collect();
        if let Some(place) = reader.named(&row, PLACE, false)
            && roster.places.iter().all(|known| !known.is_called(&place.text))
        {
            let (area, closed) = (Some(area.clone()), Days::default());
            roster.places.push(Place { name: place.text.clone(), area, closed, span: place.span });
        }
        let off = days(&reader.list(&row, OFF), reader.out);
        roster.people.push(Person { nickname: name.text.clone(), area, trained, off, span: name.span });
    }
    if roster.people.is_empty() && reader.out.is_empty() {
        let help = "Write one person a line below the head: nickname, area, trained.";
        out.push(Diagnostic::new(Code::RosterInvalid, Span::at_start(file), "nobody stands on this roster", help));
    }
    roster
}

/// Reads a file of places.
pub fn places(source: &SourceFile, file: FileId, out: &mut Diagnostics) -> Vec<Place> {
    let mut reader = Reader::of(source, file, &[PLACE, AREA, CLOSED], out);
    reader.require(file, &[PLACE]);
    let mut places: Vec<Place> = Vec::new();
    for row in std::mem::take(&mut reader.table.rows) {
        reader.width(&row);
        let Some(name) = reader.named(&row, PLACE, true) else { continue };
        let area = reader.named(&row, AREA, false).map(|cell| cell.text.clone());
        let closed = days(&reader.list(&row, CLOSED), reader.out);
        if let Some(known) = places.iter().find(|known| known.is_called(&name.text)) {
            let message = format!("the place `{}` stands here twice", name.text);
            let twice = Diagnostic::new(Code::RosterInvalid, name.span, message, "Keep one of the two lines.");
            reader.out.push(twice.with(known.span, "the first one"));
            continue;
        }
        places.push(Place { name: name.text.clone(), area, closed, span: name.span });
    }
    places
}

/// Whether two names are the same to a reader.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

impl<'s, 'o> Reader<'s, 'o> {
    fn of(source: &'s SourceFile, file: FileId, columns: &[Column], out: &'o mut Diagnostics) -> Self {
        let table = table::read(source, file, out);
        let mut reader = Self { source, table, places: Vec::new(), out };
        for (place, cell) in reader.table.head.clone().iter().enumerate() {
            reader.column(place, cell, columns);
        }
        reader
    }

    fn say(&mut self, code: Code, span: Span, message: String, help: impl Into<String>) {
        self.out.push(Diagnostic::new(code, span, message, help));
    }

    fn column(&mut self, place: usize, cell: &Cell, columns: &[Column]) {
        let name = column_name(&cell.text);
        let known = columns.iter().find(|(own, others)| *own == name || others.contains(&name.as_str()));
        if let Some((own, _)) = known {
            if self.places.iter().any(|(other, _)| other == own) {
                let message = format!("the column `{own}` stands here twice");
                self.say(Code::RosterInvalid, cell.span, message, "Keep one of the two.");
            } else {
                self.places.push((own, place));
            }
        } else if personal::is_column(&name) || personal::looks_like(&cell.text).is_some() {
            let message = format!("the column `{}` is about persons", cell.text);
            self.say(Code::RosterPersonal, cell.span, message, PERSONAL_HELP);
        } else if !cell.text.is_empty() {
            let names = columns.iter().map(|(own, _)| *own);
            let near = nearest(&name, names.clone()).map(|near| format!("Did you mean `{near}`?"));
            let help = near.unwrap_or_else(|| format!("The columns are {}.", names.collect::<Vec<_>>().join(", ")));
            self.say(Code::RosterInvalid, cell.span, format!("there is no column `{}`", cell.text), help);
        }
    }

    fn require(&mut self, file: FileId, columns: &[Column]) {
        for (name, others) in columns {
            if self.places.iter().all(|(known, _)| known != name) {
                let also = others.first().map(|other| format!(" (or `{other}`)")).unwrap_or_default();
                let span = self.table.head.first().map_or(Span::at_start(file), |cell| cell.span);
                let help = format!("Let the first line name the columns, and write `{name}`{also} into it.");
                self.say(Code::RosterInvalid, span, format!("the column `{name}` is missing"), help);
            }
        }
    }

    fn head_of(&self, column: Column, file: FileId) -> Span {
        let place = self.places.iter().find(|(name, _)| *name == column.0).map(|(_, place)| *place);
        place.and_then(|place| self.table.head.get(place)).map_or(Span::at_start(file), |cell| cell.span)
    }

    fn cell<'r>(&self, row: &'r [Cell], column: Column) -> Option<&'r Cell> {
        let (_, place) = self.places.iter().find(|(name, _)| *name == column.0)?;
        row.get(*place).filter(|cell| !cell.text.is_empty())
    }

    /// Cells without a head, which would be lost in silence.
    fn width(&mut self, row: &[Cell]) {
        for cell in row.iter().skip(self.table.head.len()).filter(|cell| !cell.text.is_empty()) {
            self.refuse_personal(cell);
            let message = "this cell stands under no column".to_owned();
            self.say(
                Code::RosterInvalid,
                cell.span,
                message,
                "Name the column in the first line, or take the cell away.",
            );
        }
    }

    /// A nickname, area or place.
    fn named<'r>(&mut self, row: &'r [Cell], column: Column, required: bool) -> Option<&'r Cell> {
        let Some(cell) = self.cell(row, column) else {
            let known = self.places.iter().any(|(name, _)| *name == column.0);
            if required && known {
                let span = row.iter().find(|cell| !cell.text.is_empty()).map(|cell| cell.span).unwrap_or_default();
                let message = format!("this line has no {}", column.0);
                self.say(Code::RosterInvalid, span, message, "Fill the cell, or take the line away.");
            }
            return None;
        };
        self.refuse_personal(cell);
        if cell.text.chars().count() > LETTERS {
            let message = format!("this {} is longer than {LETTERS} letters", column.0);
            self.say(Code::RosterInvalid, cell.span, message, "Write the short name that everybody uses.");
        }
        if cell.text.chars().any(char::is_control) {
            let message = format!("this {} goes over several lines", column.0);
            self.say(Code::RosterInvalid, cell.span, message, "Write it on one line.");
        }
        Some(cell)
    }

    fn refuse_personal(&mut self, cell: &Cell) {
        if let Some(what) = personal::looks_like(&cell.text) {
            self.say(Code::RosterPersonal, cell.span, format!("this looks like {what}"), PERSONAL_HELP);
        }
    }

    /// The words of a list.
    fn list(&self, row: &[Cell], column: Column) -> Vec<Cell> {
        self.cell(row, column).map(|cell| words(cell, self.source)).unwrap_or_default()
    }

    /// The sessions that a word of `trained` stands for.
    fn training(&mut self, word: &Cell, sessions: &[String]) -> Vec<String> {
        let small = word.text.to_lowercase();
        if YES.contains(&small.as_str()) {
            return sessions.to_vec();
        }
        if NO.contains(&small.as_str()) {
            return Vec::new();
        }
        if let Ok(found) = named_sessions(&word.text, sessions) {
            return found;
        }
        if let Some(what) = personal::looks_like(&word.text) {
            self.say(Code::RosterPersonal, word.span, format!("this looks like {what}"), PERSONAL_HELP);
            return Vec::new();
        }
        let near = nearest_session(&word.text, sessions).map(|near| format!("Did you mean `{near}`?"));
        let help = near.unwrap_or_else(|| "Write `yes`, `no`, or ids of modules or sessions.".to_owned());
        let message = format!("there is no module or session `{}`", word.text);
        self.say(Code::RosterInvalid, word.span, message, help);
        Vec::new()
    }
}

const PERSONAL_HELP: &str = "Take it out: a plan needs nicknames and areas only, and is passed on to many people.";

/// The sessions that a word stands for: a session, the id of one, or a module with all of its own. Two sessions of the same id
/// are told apart by their modules.
pub fn named_sessions(word: &str, sessions: &[String]) -> Result<Vec<String>, UnknownSession> {
    let of_module: Vec<String> = sessions
        .iter()
        .filter(|path| path.split_once('/').is_some_and(|(module, _)| module == word))
        .cloned()
        .collect();
    if !of_module.is_empty() {
        return Ok(of_module);
    }
    let meant = |path: &&String| *path == word || path.split_once('/').is_some_and(|(_, id)| id == word);
    let found: Vec<String> = sessions.iter().filter(meant).cloned().collect();
    if found.len() == 1 { Ok(found) } else { Err(UnknownSession(nearest_session(word, sessions))) }
}

/// A word that stands for no session; the one that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownSession(pub Option<String>);

fn nearest_session(word: &str, sessions: &[String]) -> Option<String> {
    let parts = sessions.iter().filter_map(|path| path.split_once('/')).flat_map(|(module, id)| [module, id]);
    nearest(word, sessions.iter().map(String::as_str).chain(parts)).map(str::to_owned)
}
