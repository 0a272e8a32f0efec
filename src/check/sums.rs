//! Tables in `sum` blocks, recomputed.
//!
//! The last row is the total of the rows above, or a column head says how its cells are made: `Jumlah = Harga x Banyak`.
//! A cell without a number is left out: it may be a blank to fill in.

use std::ops::Range;

use super::formula::{self, Exact, Formula};
use super::reading::own_texts;
use super::walk::blocks;
use super::{SessionScope, SharedScope};
use crate::curriculum::{Block, Kind, Prose, Tag};
use crate::markup::thousandths;
use crate::source::{Code, Diagnostic, Diagnostics, Span};

/// Sums of a session, in every language.
pub(super) fn session(scope: &SessionScope<'_>, out: &mut Diagnostics) {
    let mut model: Vec<&Block> = Vec::new();
    for (place, (_, text)) in own_texts(&scope.curriculum.langs, &scope.session.texts, |text| text.file).enumerate() {
        let mut sums = Vec::new();
        let prose = std::iter::once(&text.introduction).chain(text.steps.iter().map(|step| &step.body));
        prose.for_each(|prose| collect(prose, &mut sums));
        for block in &sums {
            check(block, out);
        }
        if place == 0 {
            model = sums;
        } else if sums.len() == model.len() {
            model.iter().zip(sums).for_each(|(model, own)| agree(model, own, out));
        }
    }
}

/// Sums of methods and guides.
pub(super) fn shared(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    for (texts, _) in scope.curriculum.manuals() {
        for (_, text) in own_texts(&scope.curriculum.langs, texts, |text| text.file) {
            let mut sums = Vec::new();
            collect(&text.body, &mut sums);
            for block in sums {
                check(block, out);
            }
        }
    }
}

fn collect<'a>(prose: &'a Prose, sums: &mut Vec<&'a Block>) {
    blocks(prose, &mut |block| {
        if block.kind == Kind::Sum {
            sums.push(block);
        }
    });
}

/// A cell of a table.
struct Cell {
    words: String,
    span: Span,
    /// The number in it, in thousandths.
    number: Option<i64>,
    /// How many decimals it shows.
    decimals: u32,
}

struct Table {
    heads: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
}

fn check(block: &Block, out: &mut Diagnostics) {
    let tables = tables(&block.body);
    if tables.is_empty() && !block.body.is_empty() {
        out.push(Diagnostic::new(
            Code::BlockContent,
            block.span,
            "a `sum` has no table",
            "Write the numbers as a table whose last row is the total, or use another kind of block.",
        ));
    }
    for table in tables {
        let formulas = formulas(&table, out);
        columns(&table, &formulas, out);
    }
}

fn tables(prose: &Prose) -> Vec<Table> {
    let parts = prose.parts();
    parts.iter().filter(|part| prose.tag(part) == Some(Tag::Table)).map(|part| table(prose, part)).collect()
}

fn table(prose: &Prose, part: &Range<usize>) -> Table {
    let mut rows =
        prose.inside(part).into_iter().map(|row| prose.inside(&row).iter().map(|at| cell(prose, at)).collect());
    let heads = rows.next().unwrap_or_default();
    Table { heads, rows: rows.collect() }
}

fn cell(prose: &Prose, at: &Range<usize>) -> Cell {
    let whole = prose.nodes[at.start].span(prose.file);
    let inner = &prose.nodes[(at.start + 1).min(at.end)..at.end.saturating_sub(1).max(at.start + 1)];
    let span = inner.iter().map(|node| node.span(prose.file)).reduce(Span::to).unwrap_or(whole);
    let words = prose.copy(at.clone(), &mut |_| None).plain();
    let minus = words.replace('−', "-");
    let number = thousandths(&minus);
    let decimals = number.map_or(0, |_| decimals(&minus));
    Cell { words, span, number, decimals }
}

/// How many decimals a number shows that [`thousandths`] could read.
fn decimals(text: &str) -> u32 {
    let number = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = number.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(number.len());
    let last = number[..end].rsplit_once(['.', ',']).map_or(0, |(_, part)| part.len());
    u32::try_from(last).ok().filter(|last| *last < 3).unwrap_or(0)
}

/// How each column is made, where its head says so.
fn formulas(table: &Table, out: &mut Diagnostics) -> Vec<Option<Formula>> {
    let names: Vec<&str> = table.heads.iter().map(|head| formula::name(&head.words)).collect();
    let read = |head: &Cell| {
        let (_, right) = head.words.split_once('=')?;
        match Formula::read(right, &names) {
            Ok(formula) => Some(formula),
            Err(why) => {
                out.push(Diagnostic::new(
                    Code::SumWrong,
                    head.span,
                    format!("this column head cannot be computed: {why}"),
                    "Write `Total = Price x Count`: names of columns or numbers with + - x : between, a space around each.",
                ));
                None
            }
        }
    };
    table.heads.iter().map(read).collect()
}

fn columns(table: &Table, formulas: &[Option<Formula>], out: &mut Diagnostics) {
    let Some((last, body)) = table.rows.split_last() else { return };
    let computed = formulas.iter().any(Option::is_some);
    // Beside a formula a last row is a total where it has a total's number and cannot be a row like the others.
    let has_total = formulas.iter().enumerate().any(|(column, formula)| {
        formula.as_ref().is_some_and(|formula| {
            let is = |wanted: Option<Exact>| {
                cell_at(last, column).is_some_and(|cell| fits(cell, wanted, false) == Some(true))
            };
            let row = formula.value(&|at| number(last, at));
            number(last, column).is_some()
                && (row.is_none() || (fits_row(last, column, formula) == Some(false) && is(total(body, column))))
        })
    });
    for (column, formula) in formulas.iter().enumerate() {
        if let Some(formula) = formula {
            let rows = if has_total { body } else { &table.rows };
            for row in rows {
                row_of(row, column, formula, out);
            }
        }
        if has_total || !computed {
            total_of(body, last, column, out);
        }
    }
}

fn cell_at(row: &[Cell], column: usize) -> Option<&Cell> {
    row.get(column)
}

fn number(row: &[Cell], column: usize) -> Option<i64> {
    cell_at(row, column)?.number
}

/// The total of a column, where every cell is a number.
fn total(rows: &[Vec<Cell>], column: usize) -> Option<Exact> {
    if rows.is_empty() {
        return None;
    }
    rows.iter().try_fold(0_i128, |sum, row| Some(sum + i128::from(number(row, column)?))).map(Exact::thousandths)
}

/// Whether a cell shows a value; `rounded` where a division may have left a rest. `None` where one of them is missing.
fn fits(cell: &Cell, wanted: Option<Exact>, rounded: bool) -> Option<bool> {
    let (have, wanted) = (cell.number?, wanted?);
    Some(if rounded { wanted.rounds_to(have, cell.decimals) } else { wanted.equals(have) })
}

fn fits_row(row: &[Cell], column: usize, formula: &Formula) -> Option<bool> {
    fits(cell_at(row, column)?, formula.value(&|at| number(row, at)), formula.divides())
}

fn row_of(row: &[Cell], column: usize, formula: &Formula, out: &mut Diagnostics) {
    if fits_row(row, column, formula) != Some(false) {
        return;
    }
    let (Some(cell), Some(wanted)) = (cell_at(row, column), formula.value(&|at| number(row, at))) else { return };
    let working = formula.working(&|at| cell_at(row, at).map(|cell| cell.words.trim().to_owned()).unwrap_or_default());
    out.push(wrong(cell, wanted, &format!("{working} is"), row));
}

fn total_of(body: &[Vec<Cell>], last: &[Cell], column: usize, out: &mut Diagnostics) {
    let (Some(cell), wanted) = (cell_at(last, column), total(body, column)) else { return };
    if let (Some(false), Some(wanted)) = (fits(cell, wanted, false), wanted) {
        out.push(wrong(cell, wanted, "the rows above add up to", body.iter().filter_map(|row| row.get(column))));
    }
}

/// `others` show how numbers are written here.
fn wrong<'a>(cell: &Cell, wanted: Exact, how: &str, others: impl IntoIterator<Item = &'a Cell>) -> Diagnostic {
    let marked = others.into_iter().find(|other| other.number.is_some() && other.words.contains(['.', ',']));
    let right = wanted.like(cell.words.trim(), marked.map_or("", |other| &other.words), cell.decimals);
    Diagnostic::new(
        Code::SumWrong,
        cell.span,
        format!("{how} {right}, not {}", cell.words.trim()),
        format!("Write `{right}`, or correct the numbers that it is made of."),
    )
}

/// Numbers of a translation must be those of its source, each in its own form.
fn agree(model: &Block, own: &Block, out: &mut Diagnostics) {
    for (model, own) in tables(&model.body).iter().zip(tables(&own.body)) {
        for (model, own) in model.rows.iter().zip(own.rows) {
            for (model, own) in model.iter().zip(own) {
                if let (Some(wanted), Some(have)) = (model.number, own.number)
                    && wanted != have
                {
                    out.push(
                        Diagnostic::new(
                            Code::TranslationDisagrees,
                            own.span,
                            format!("`{}` is `{}` in the source language", own.words.trim(), model.words.trim()),
                            "Make the numbers agree; each language keeps its own way of writing them.",
                        )
                        .with(model.span, "the source language says this"),
                    );
                }
            }
        }
    }
}
