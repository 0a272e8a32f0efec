//! `bekal pack`: everything to print for one meeting.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::PackArgs;
use super::failure::Failure;
use super::find::find_session;
use super::pipeline::{self, Book, Reading};
use super::print::{make, make_all, order, read, slot_holds, write};
use super::terminal::Terminal;
use crate::curriculum::Lang;
use crate::paper::{PaperKind, sheets};
use crate::print::Order;
use crate::theme::Slot;

/// The note for the copy shop, beside the files.
const NOTE: &str = "CETAK.txt";

pub(super) fn pack(args: &PackArgs, terminal: Terminal) -> Result<(), Failure> {
    let mut reading = read(&args.meeting, terminal)?;
    let place = find_session(&reading, &args.session)?;
    let order = Order { repeat: args.copies, ..order(&reading, &args.meeting, PaperKind::Pack, Some(place))? };
    slot_holds(&reading, &order)?;
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
    let mut files = Vec::new();
    for (place, (order, printed)) in made.iter().enumerate() {
        let name = format!("{:02}-{}", place + 1, order.file_name());
        put(&folder.join(&name), &printed.pdf)?;
        files.push((name, order.kind, printed.pages));
    }
    let (note, total) = note(reading, order, &files)?;
    put(&folder.join(NOTE), note.as_bytes())?;
    terminal.note(&format!("{}: {} files, {total} sheets", folder.display(), made.len() + 1));
    Ok(())
}

/// The note for the copy shop in the pack's language, and how many sheets it asks for.
fn note(reading: &Reading, order: &Order, files: &[(String, PaperKind, u32)]) -> Result<(String, u32), Failure> {
    let (Some(Book { curriculum, .. }), Some(theme)) = (&reading.book, &reading.theme) else {
        return Ok((String::new(), 0));
    };
    let lang = curriculum.langs.get(order.lang).map(Lang::as_str).unwrap_or_default();
    let messages = theme.language(lang).map_err(pipeline::broken_theme)?.messages();
    let size = order.size.to_string();
    let slot = u32::from(order.slot);
    let mut lines = vec![
        messages.format("print.pack.for", &[("n", Slot::from(order.people)), ("minutes", Slot::from(slot))]),
        messages.format("print.pack.shop-note", &[("paper", Slot::from(size.as_str()))]),
        messages.get("shop-note.once").to_owned(),
        String::new(),
    ];
    let mut total = 0;
    for (file, kind, pages) in files {
        let copies = kind.copies(order.people);
        let count = sheets(*pages, kind.fills_both_sides(*pages), copies);
        total += count;
        let (name, sides) = (format!("print.kind.{}", kind.name()), format!("print.pack.{}", kind.sides(*pages)));
        let slots = [
            ("file", Slot::from(file.as_str())),
            ("name", Slot::from(messages.get(&name))),
            ("pages", Slot::from(*pages)),
            ("copies", Slot::from(copies)),
            ("sides", Slot::from(messages.get(&sides))),
            ("sheets", Slot::from(count)),
        ];
        lines.push(messages.format("shop-note.line", &slots));
    }
    lines.extend([String::new(), messages.count("shop-note.total", total), String::new()]);
    Ok((lines.join("\n"), total))
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| Failure::disk("write", path, error))
}
