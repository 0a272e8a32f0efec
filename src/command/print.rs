//! `bekal print`: one paper.

use std::path::{Path, PathBuf};

use super::args::{MeetingArgs, PrintArgs};
use super::check::verdict;
use super::failure::Failure;
use super::find::{find_module, find_session};
use super::pipeline::{self, Book, Reading, RenderSettings, broken_paper};
use super::terminal::Terminal;
use super::{one_file, papers, report};
use crate::curriculum::Audience;
use crate::paper::PaperKind;
use crate::print::{Order, Printed};

pub(super) fn print(args: &PrintArgs, terminal: Terminal) -> Result<(), Failure> {
    let mut reading = read(&args.meeting, terminal)?;
    let kind = PaperKind::named(&args.kind);
    let kind = kind.ok_or_else(|| Failure::Usage(format!("there is no paper `{}`", args.kind)))?;
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
    let order = Order { large: args.large, booklet: args.booklet, ..order };
    let printed = make(&mut reading, &order, &args.meeting, terminal)?;
    let name = PathBuf::from(order.file_name());
    write(&printed.pdf, args.out.as_deref().unwrap_or(&name), printed.pages, terminal)
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
    made.map(|(_, printed)| printed)
        .ok_or_else(|| Failure::Usage(format!("there is nothing for a {} in this session", order.kind.name())))
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
        for order in orders {
            if let Some(draft) = press.write(order) {
                made.push((order, press.print(order, draft).map_err(broken_paper)?));
            }
        }
    }
    for (_, printed) in made.iter().filter(|(_, printed)| !printed.findings.is_empty()) {
        terminal.findings(&report::text(&reading.sources, &printed.findings));
        reading.diagnostics.clone_from(&printed.findings);
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
