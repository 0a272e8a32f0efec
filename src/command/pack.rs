//! `bekal pack`: everything to print for one meeting.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::args::PackArgs;
use super::failure::Failure;
use super::find::find_session;
use super::pipeline::Reading;
use super::print::{make, make_all, order, read, write};
use super::terminal::Terminal;
use crate::paper::{PaperKind, Turn, sheets};
use crate::print::Order;

/// The note for the copy shop, beside the files.
const NOTE: &str = "CETAK.txt";

pub(super) fn pack(args: &PackArgs, terminal: Terminal) -> Result<(), Failure> {
    let mut reading = read(&args.meeting, terminal)?;
    let place = find_session(&reading, &args.session)?;
    let order = Order { repeat: args.copies, ..order(&reading, &args.meeting, PaperKind::Pack, Some(place))? };
    if args.split {
        return split(args, &mut reading, &order, terminal);
    }
    let printed = make(&mut reading, &order, &args.meeting, terminal)?;
    let name = PathBuf::from(order.file_name());
    write(&printed.pdf, args.out.as_deref().unwrap_or(&name), printed.pages, terminal)
}

/// Writes the papers of a pack as files named in printing order, and what to ask the copy shop for.
fn split(args: &PackArgs, reading: &mut Reading, order: &Order, terminal: Terminal) -> Result<(), Failure> {
    let folder = args.out.clone().unwrap_or_else(|| PathBuf::from(args.session.replace('/', "-")));
    super::root::require_empty(&folder)?;
    let kinds = PaperKind::PACKED.iter();
    let orders: Vec<Order> = kinds.map(|kind| Order { kind: *kind, repeat: false, ..order.clone() }).collect();
    let made = make_all(reading, &orders, &args.meeting, terminal)?;
    fs::create_dir_all(&folder).map_err(|error| Failure::disk("make the folder", &folder, error))?;
    let mut note = String::new();
    let mut total = 0;
    for (place, (order, printed)) in made.iter().enumerate() {
        let kind = order.kind;
        let name = format!("{:02}-{}", place + 1, order.file_name());
        put(&folder.join(&name), &printed.pdf)?;
        let copies = kind.copies(order.people);
        let two_sided = kind.fills_both_sides(printed.pages);
        let count = sheets(printed.pages, two_sided, copies);
        total += count;
        let _ = writeln!(note, "{name}: {}", line(printed.pages, copies, two_sided, kind.turn(), count));
    }
    let _ = writeln!(note, "\nJumlah / total: {total} lembar / sheets, {}", order.size);
    put(&folder.join(NOTE), note.as_bytes())?;
    terminal.note(&format!("{}: {} files, {total} sheets", folder.display(), made.len() + 1));
    Ok(())
}

/// What to ask for, in both languages of the copy shop's neighbourhood.
fn line(pages: u32, copies: u32, two_sided: bool, turn: Turn, sheets: u32) -> String {
    let sides = match (two_sided, turn) {
        (false, _) => "satu sisi / one side",
        (true, Turn::Long) => "bolak-balik, sisi panjang / two sides, long edge",
        (true, Turn::Short) => "bolak-balik, sisi pendek / two sides, short edge",
    };
    format!(
        "{pages} halaman x {copies} salinan, {sides}, {sheets} lembar / {pages} pages x {copies} copies, {sheets} sheets"
    )
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::disk("write", path, error))
}
