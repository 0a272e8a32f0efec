//! `bekal print`: one paper.

use std::path::{Path, PathBuf};

use super::args::{MeetingArgs, PrintArgs};
use super::check::verdict;
use super::failure::Failure;
use super::find::{find_module, find_session, sessions};
use super::pipeline::{self, Book, Reading, RenderSettings, broken_paper};
use super::terminal::Terminal;
use super::{one_file, papers, report};
use crate::curriculum::Audience;
use crate::paper::{Imposition, PaperKind, Turn};
use crate::print::{Order, Printed, side_by_side};
use crate::source::Diagnostics;

pub(super) fn print(args: &PrintArgs, terminal: Terminal) -> Result<(), Failure> {
    let mut reading = read(&args.meeting, terminal)?;
    let kind = PaperKind::named(&args.kind);
    let kind = kind.ok_or_else(|| Failure::Usage(format!("there is no paper `{}`", args.kind)))?;
    if args.all {
        return all(args, &mut reading, kind, terminal);
    }
    let order = if kind == PaperKind::Book {
        let module = args.of.as_deref().map(|module| find_module(&reading, module)).transpose()?;
        let order = order(&reading, &args.meeting, kind, None)?;
        Order {
            module,
            audience: args.audience.map_or(Audience::Facilitator, super::args::AudienceName::audience),
            ..order
        }
    } else if kind.is_of_whole() {
        if let Some(of) = &args.of {
            return Err(Failure::Usage(format!("a {} is of the whole curriculum; leave `{of}` out", kind.name())));
        }
        order(&reading, &args.meeting, kind, None)?
    } else {
        let session = args.of.as_deref().ok_or_else(|| {
            Failure::Usage(format!(
                "name the session of the {}, as in `bekal print module/session --kind {0}`",
                kind.name()
            ))
        })?;
        if args.audience.is_some_and(|name| name.audience() != kind.words_of()) {
            return Err(Failure::Usage(format!(
                "a {} always has the words of the {}'s edition; only a book takes --audience",
                kind.name(),
                kind.words_of().key()
            )));
        }
        let place = find_session(&reading, session)?;
        order(&reading, &args.meeting, kind, Some(place))?
    };
    let order = as_asked(args, order)?;
    if kind == PaperKind::RunSheet {
        slot_holds(&reading, &order)?;
    }
    let orders = [order.clone(), Order { imposed: Imposition::Single, ..order }];
    let wanted = if orders[0].imposed == Imposition::Single { 1 } else { 2 };
    let made = make_all(&mut reading, &orders[..wanted], &args.meeting, terminal)?;
    if made.is_empty() {
        return Err(nothing(&orders[0]));
    }
    for (order, printed) in made {
        match file(args.out.as_deref(), order, wanted > 1) {
            Some(file) => write(&printed.pdf, &file, printed.pages, terminal)?,
            None => break,
        }
    }
    Ok(())
}

/// One paper of every session that has something for it, in one folder.
fn all(args: &PrintArgs, reading: &mut Reading, kind: PaperKind, terminal: Terminal) -> Result<(), Failure> {
    if kind == PaperKind::Book {
        return Err(Failure::Usage(
            "a book is of a module or of the whole; --all is for papers of sessions".to_owned(),
        ));
    }
    let folder = args.out.clone().unwrap_or_else(|| PathBuf::from("."));
    let named = sessions(reading);
    let ordered = |(_, place): &(String, (usize, usize))| {
        order(reading, &args.meeting, kind, Some(*place)).and_then(|order| as_asked(args, order))
    };
    let orders = named.iter().map(ordered).collect::<Result<Vec<Order>, Failure>>()?;
    let made = make_all(reading, &orders, &args.meeting, terminal)?;
    std::fs::create_dir_all(&folder).map_err(|error| Failure::disk("make the folder", &folder, error))?;
    for (order, printed) in &made {
        let of = named.iter().find(|(_, place)| order.place == Some(*place)).map(|(name, _)| name.replace('/', "-"));
        let file = folder.join(format!("{}-{}", of.unwrap_or_default(), order.file_name()));
        std::fs::write(&file, &printed.pdf).map_err(|error| Failure::disk("write", &file, error))?;
    }
    terminal.note(&format!("{}: {} files", folder.display(), made.len()));
    Ok(())
}

/// An order with what the command line says of its looks.
fn as_asked(args: &PrintArgs, order: Order) -> Result<Order, Failure> {
    let order = Order { large: args.large, imposed: args.imposition(), turn: args.turn.turn(), ..order };
    lies(&order).map(|()| order)
}

/// The file of a paper. Beside one that is laid out for a printer stands the one that can be read, unless it goes to standard output.
fn file(out: Option<&Path>, order: &Order, two: bool) -> Option<PathBuf> {
    match out {
        None => Some(PathBuf::from(order.file_name())),
        Some(out) if !two || order.imposed != Imposition::Single => Some(out.to_owned()),
        Some(out) if out == Path::new("-") => None,
        Some(out) => {
            let stem = out.file_stem().unwrap_or_default().to_string_lossy();
            Some(out.with_file_name(format!("{stem}-reading.pdf")))
        }
    }
}

/// Refuses what makes no sense on sheets.
fn lies(order: &Order) -> Result<(), Failure> {
    let name = order.kind.name();
    if order.turn == Turn::Short && order.kind != PaperKind::Cards {
        return Err(Failure::Usage(format!("--turn is for cards; nothing on a {name} has to lie under its front")));
    }
    if order.kind.can_lie(order.imposed) {
        return Ok(());
    }
    Err(Failure::Usage(format!(
        "--booklet and --n-up are not for the kind {name}: each of its papers has its own copies"
    )))
}

/// Refuses a slot that is too small for what the session must have: there is no run sheet for it.
pub(super) fn slot_holds(reading: &Reading, order: &Order) -> Result<(), Failure> {
    let press = papers::press(reading, &RenderSettings::default())?;
    match press.and_then(|press| press.least_minutes(order)) {
        Some(least) => Err(Failure::too_short(order.slot.into(), least)),
        None => Ok(()),
    }
}

fn nothing(order: &Order) -> Failure {
    Failure::Usage(format!("there is nothing for a {} in this session", order.kind.name()))
}

/// Reads the curriculum; stops where it has errors.
pub(super) fn read(meeting: &MeetingArgs, terminal: Terminal) -> Result<Reading, Failure> {
    one_file::read(&meeting.root, &meeting.reading, ", so nothing was printed", terminal)
}

/// What is ordered, with the curriculum's own habits where the command line says nothing.
pub(super) fn order(
    reading: &Reading,
    meeting: &MeetingArgs,
    kind: PaperKind,
    place: Option<(usize, usize)>,
) -> Result<Order, Failure> {
    let langs = reading.book.as_ref().map_or(&[][..], |book| &book.curriculum.langs);
    let lang = meeting.lang.as_deref().map_or(Ok(0), |wanted| pipeline::language(langs, wanted))?;
    needs(reading, &meeting.without)?;
    let usual = papers::usual(reading, kind, place, lang);
    let usual = usual.ok_or_else(|| Failure::Usage("there is no curriculum to print from".to_owned()))?;
    Ok(Order {
        size: meeting.paper.unwrap_or(usual.size),
        slot: meeting.slot.unwrap_or(usual.slot),
        people: meeting.participants.unwrap_or(usual.people),
        without: meeting.without.clone(),
        ..usual
    })
}

/// Makes a paper.
pub(super) fn make(
    reading: &mut Reading,
    order: &Order,
    meeting: &MeetingArgs,
    terminal: Terminal,
) -> Result<Printed, Failure> {
    let made = make_all(reading, std::slice::from_ref(order), meeting, terminal)?.pop();
    made.map(|(_, printed)| printed).ok_or_else(|| nothing(order))
}

/// Makes the papers for which there is something; their findings are shown, and stop them where they are errors.
pub(super) fn make_all<'o>(
    reading: &mut Reading,
    orders: &'o [Order],
    meeting: &MeetingArgs,
    terminal: Terminal,
) -> Result<Vec<(&'o Order, Printed)>, Failure> {
    let settings = RenderSettings { base_url: meeting.base_url.clone(), ..RenderSettings::default() };
    let mut made = Vec::new();
    if let Some(press) = papers::press(reading, &settings)? {
        made = side_by_side(orders, |order| Some(press.print(order, &press.write(order)?).map_err(broken_paper)))?;
    }
    let findings: Diagnostics = made.iter().flat_map(|(_, printed)| printed.findings.iter().cloned()).collect();
    if !findings.is_empty() {
        reading.diagnostics = findings;
        reading.sort();
        terminal.findings(&report::text(&reading.sources, &reading.diagnostics));
        verdict(reading, false, ", so nothing was printed")?;
    }
    Ok(made)
}

/// Writes a paper to a file, or to standard output.
pub(super) fn write(bytes: &[u8], to: &Path, pages: u32, terminal: Terminal) -> Result<(), Failure> {
    one_file::write(bytes, to, &format!("{pages} page{}, ", if pages == 1 { "" } else { "s" }), terminal)
}

fn needs(reading: &Reading, words: &[String]) -> Result<(), Failure> {
    let Some(Book { index, .. }) = &reading.book else { return Ok(()) };
    match words.iter().find(|word| !index.needs.contains(*word)) {
        None => Ok(()),
        Some(unknown) => {
            let mut known: Vec<&str> = index.needs.iter().map(String::as_str).collect();
            known.sort_unstable();
            Err(Failure::Usage(format!("nobody knows a need `{unknown}`; there are {}", known.join(", "))))
        }
    }
}
