//! `bekal export`: one file for a learning platform.

use std::path::PathBuf;

use super::args::ExportArgs;
use super::exports::{broken_export, exporter};
use super::failure::Failure;
use super::find::{find_module, find_session};
use super::one_file::{read, write};
use super::pipeline::{self, Book, Reading};
use super::terminal::Terminal;
use crate::platform::PlatformFormat;

pub(super) fn export(args: &ExportArgs, terminal: Terminal) -> Result<(), Failure> {
    let audience = args.audience.audience();
    if !PlatformFormat::READERS.include(audience) {
        let message = "files for learning platforms hold right answers, so participants get none; use --audience \
                       facilitator or supervisor";
        return Err(Failure::Usage(message.to_owned()));
    }
    let format = PlatformFormat::named(&args.format);
    let format = format.ok_or_else(|| Failure::Usage(format!("there is no format `{}`", args.format)))?;
    let reading = read(&args.root, &args.reading, ", so nothing was exported", terminal)?;
    let places = places(&reading, &args.of)?;
    let langs = reading.book.as_ref().map_or(&[][..], |book| &book.curriculum.langs);
    let lang = args.lang.as_deref().map_or(Ok(0), |wanted| pipeline::language(langs, wanted))?;
    let bytes = match exporter(&reading, audience, lang)? {
        Some(exporter) => exporter.write(format, &places).map_err(broken_export)?,
        None => None,
    };
    let bytes = bytes
        .ok_or_else(|| Failure::Content(format!("`{}` asks no questions, so there is nothing to export", args.of)))?;
    let name = args.of.rsplit('/').next().unwrap_or(&args.of);
    let name = PathBuf::from(format!("{name}-{}.{}", format.name(), format.extension()));
    write(&bytes, args.out.as_deref().unwrap_or(&name), "", terminal)
}

/// The places of what is named: one session, or all sessions of a module.
fn places(reading: &Reading, of: &str) -> Result<Vec<(usize, usize)>, Failure> {
    if of.contains('/') {
        return Ok(vec![find_session(reading, of)?]);
    }
    let module = find_module(reading, of)?;
    let Some(Book { curriculum, .. }) = &reading.book else { return Ok(Vec::new()) };
    Ok(curriculum.session_places().into_iter().filter(|place| place.0 == module).collect())
}
