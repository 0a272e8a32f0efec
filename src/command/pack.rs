//! `bekal pack`: everything to print for one meeting.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::args::PackArgs;
use super::failure::Failure;
use super::papers;
use super::pipeline::{Reading, RenderSettings, broken_paper};
use super::print::{find_session, make, order, read, write};
use super::terminal::Terminal;
use crate::paper::{PaperKind, Turn, sheets};
use crate::print::Order;

/// What a pack is made of when it is written as single files.
const CONTENTS: [PaperKind; 7] = [
    PaperKind::RunSheet,
    PaperKind::Guide,
    PaperKind::Flipchart,
    PaperKind::Cards,
    PaperKind::Worksheet,
    PaperKind::Leaflet,
    PaperKind::Attendance,
];

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
    let name = PathBuf::from(PaperKind::Pack.file_name(None, order.size, None));
    write(&printed.pdf, args.out.as_deref().unwrap_or(&name), printed.pages, terminal)
}

/// Writes the papers of a pack as files named in printing order, and what to ask the copy shop for.
fn split(args: &PackArgs, reading: &mut Reading, order: &Order, terminal: Terminal) -> Result<(), Failure> {
    let folder = args.out.clone().unwrap_or_else(|| PathBuf::from(args.session.replace('/', "-")));
    super::root::require_empty(&folder)?;
    let settings = RenderSettings { base_url: args.meeting.base_url.clone(), ..RenderSettings::default() };
    let mut files = Vec::new();
    for kind in CONTENTS {
        let order = Order { kind, repeat: false, ..order.clone() };
        let printed = match papers::press(reading, &settings)? {
            Some(press) => press.print(&order).map_err(broken_paper)?,
            None => None,
        };
        let Some(printed) = printed else { continue };
        if !printed.findings.is_empty() {
            make(reading, &order, &args.meeting, terminal)?;
        }
        let slot = (kind == PaperKind::RunSheet).then_some(order.slot);
        files.push((kind, format!("{:02}-{}", files.len() + 1, kind.file_name(slot, order.size, None)), printed));
    }
    fs::create_dir_all(&folder).map_err(|error| Failure::disk("make the folder", &folder, error))?;
    let mut note = String::new();
    let mut total = 0;
    for (kind, name, printed) in &files {
        put(&folder.join(name), &printed.pdf)?;
        let copies = kind.copies(order.people);
        let two_sided = kind.is_two_sided() && printed.pages > 1;
        let count = sheets(printed.pages, two_sided, copies);
        total += count;
        let _ = writeln!(note, "{name}: {}", line(printed.pages, copies, two_sided, kind.turn(), count));
    }
    let _ = writeln!(note, "\nJumlah / total: {total} lembar / sheets, {}", order.size);
    put(&folder.join(NOTE), note.as_bytes())?;
    terminal.note(&format!("{}: {} files, {total} sheets", folder.display(), files.len() + 1));
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
