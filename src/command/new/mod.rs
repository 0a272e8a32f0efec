//! `bekal new`: a curriculum to start from, or one more session in a curriculum.

mod listing;
mod session;
mod starter;

use std::fs;
use std::io;
use std::path::Path;

use super::args::{NewArgs, NewCommand};
use super::failure::Failure;
use super::terminal::Terminal;

/// Languages in which bekal has words of its own to start from. The first stands in for all others.
const FLUENT: [&str; 2] = ["en", "id"];

pub(super) fn new(args: &NewArgs, terminal: Terminal) -> Result<(), Failure> {
    match (&args.session, &args.dir) {
        (Some(NewCommand::Session(session)), _) => session::add(session, terminal),
        (None, Some(dir)) => starter::write(dir, &args.languages, terminal),
        (None, None) => Err(Failure::Usage("give the folder to make, as in `bekal new curriculum`".to_owned())),
    }
}

/// The language whose words are used for `wanted`.
fn words_for(wanted: &str) -> &'static str {
    FLUENT.into_iter().find(|known| *known == wanted).unwrap_or(FLUENT[0])
}

/// Says which languages got another's words.
fn note_stand_ins(languages: &[String], terminal: Terminal) {
    for lang in languages.iter().filter(|lang| !FLUENT.contains(&lang.as_str())) {
        terminal.note(&format!(
            "bekal has no words in `{lang}` yet, so the texts in {lang}.md files are English: translate them. \
             The words of the interface come from a theme's messages/ folder (`bekal theme export`)."
        ));
    }
}

/// Writes a new file and the folders around it. Never touches one that is there.
fn create(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::disk("make the folder", folder, error))?;
    }
    let mut file = fs::File::create_new(path).map_err(|error| Failure::disk("make", path, error))?;
    io::Write::write_all(&mut file, bytes).map_err(|error| Failure::disk("write", path, error))
}
