//! What a paper says about its own texts: too long, too thin, letters that cannot be printed. Places are in the sources.

use super::Order;
use super::typeset::{Overflow, Placed, Set};
use super::typist::Memory;
use super::world::Shared;
use crate::paper::PaperKind;
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Span};

/// The thinnest outline that survives a photocopier, in points.
const THINNEST: f64 = 1.0;

const POINTS_A_MILLIMETRE: f64 = 72.0 / 25.4;

fn place(memory: &Memory<'_>, at: Option<usize>) -> Span {
    let at = at.and_then(|at| memory.places.get(at)).or_else(|| memory.places.first());
    at.copied().unwrap_or_else(|| Span::at_start(FileId::default()))
}

/// What a paper that was set says of its texts and pictures.
pub(super) fn of(kind: PaperKind, set: &Set, memory: &Memory<'_>) -> Diagnostics {
    let mut found = overflows(kind, &set.overflows(), memory);
    found.extend(thin_lines(kind, &set.placed(), memory));
    found
}

/// Texts that run over the edge of their room.
fn overflows(kind: PaperKind, found: &[Overflow], memory: &Memory<'_>) -> Diagnostics {
    let mut out: Diagnostics = found
        .iter()
        .map(|over| {
            let much = match over.lines {
                0 => "a word that is too wide".to_owned(),
                1 => "about 1 line".to_owned(),
                lines => format!("about {lines} lines"),
            };
            Diagnostic::new(
                Code::PaperOverflow,
                place(memory, over.at),
                format!(
                    "this runs {} mm over its room ({}) on the {}: {much}",
                    over.over.ceil(),
                    over.what,
                    kind.name()
                ),
                "Shorten it, or take something away; papers never set type smaller to make it fit.",
            )
        })
        .collect();
    out.dedup();
    out
}

/// A run sheet that needs a second page. Authors are told of it on their own paper; on others the sheet itself says so.
pub(super) fn second_page(order: &Order, set: &Set, memory: &Memory<'_>) -> Diagnostics {
    let told = |over: Overflow| {
        Diagnostic::new(
            Code::RunSheetLong,
            place(memory, over.at),
            format!(
                "the run sheet of {} minutes runs {} mm over one page of {}; its second page begins here",
                order.slot,
                over.over.ceil(),
                order.size
            ),
            "Shorten what is said first and asked in its steps, or join two steps.",
        )
    };
    set.second_page().map(told).into_iter().collect()
}

/// Pictures whose lines come out thinner than a photocopier keeps.
fn thin_lines(kind: PaperKind, found: &[Placed], memory: &Memory<'_>) -> Diagnostics {
    let thin = found.iter().filter_map(|placed| {
        let file = memory.pictures.get(&placed.name)?;
        let stroke = outline(std::str::from_utf8(&file.bytes).ok()?)?;
        let points = stroke * placed.unit * POINTS_A_MILLIMETRE;
        (points < THINNEST).then(|| {
            Diagnostic::new(
                Code::PictureThin,
                place(memory, placed.at),
                format!("the outline of this picture is {points:.1} points wide on the {}", kind.name()),
                "Draw it with a wider stroke, or show one object instead of a whole scene; at least 1 point survives a copier.",
            )
        })
    });
    thin.collect()
}

/// Letters that the print font does not have.
pub(super) fn letters(shared: &Shared, memory: &Memory<'_>) -> Diagnostics {
    let missing = memory.letters.iter().filter(|(letter, _)| !shared.has_glyph(**letter));
    missing
        .map(|(letter, span)| {
            Diagnostic::new(
                Code::GlyphMissing,
                *span,
                format!("the print font has no `{letter}` (U+{:04X})", u32::from(*letter)),
                "Write it in words, or draw it as a picture; `[ ]` gives a box to tick.",
            )
        })
        .collect()
}

/// The widest stroke of a drawing in its own units: that of its outlines.
fn outline(svg: &str) -> Option<f64> {
    let widths = svg.match_indices("stroke-width").filter_map(|(at, _)| {
        let rest = svg[at + "stroke-width".len()..].trim_start_matches([':', '=', '"', '\'', ' ']);
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        rest[..end].parse::<f64>().ok()
    });
    widths.reduce(f64::max)
}
