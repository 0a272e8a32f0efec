//! `bekal new session MODULE/ID`: a skeleton in every language of a curriculum, and its line in curriculum.yaml.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::listing::{self, Listed};
use super::{create, note_stand_ins, words_for};
use crate::command::args::NewSessionArgs;
use crate::command::failure::Failure;
use crate::command::root;
use crate::command::terminal::Terminal;

pub(super) fn add(args: &NewSessionArgs, terminal: Terminal) -> Result<(), Failure> {
    root::require(&args.root)?;
    let (module, session) = parse(&args.session)?;
    let list = args.root.join("curriculum.yaml");
    let text = fs::read_to_string(&list).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => {
            Failure::Usage(format!("there is no {}; give the curriculum folder with --root", list.display()))
        }
        std::io::ErrorKind::InvalidData => {
            Failure::Usage(format!("{} is not UTF-8; `bekal check` tells more", list.display()))
        }
        _ => Failure::disk("read", &list, error),
    })?;
    let languages = languages(&text).ok_or_else(|| {
        Failure::Usage(format!("{} has no readable list of languages; `bekal check` tells more", list.display()))
    })?;
    let folder = args.root.join(module).join(session);
    if folder.exists() {
        return Err(Failure::Usage(format!("{} exists already; choose another id", folder.display())));
    }
    let mut made = Vec::new();
    for lang in &languages {
        let of_module = args.root.join(module).join(format!("{lang}.md"));
        if !of_module.exists() {
            create(&of_module, module_text(lang).as_bytes())?;
            made.push(of_module);
        }
        let path = folder.join(format!("{lang}.md"));
        create(&path, session_text(lang).as_bytes())?;
        made.push(path);
    }
    let mut said = String::new();
    for path in made {
        let _ = writeln!(said, "Made {}", path.display());
    }
    match listing::add(&text, module, session) {
        Listed::Already => {}
        Listed::Added(new) => {
            replace(&list, &new)?;
            let _ = writeln!(said, "Added {module}/{session} to {}", list.display());
        }
        Listed::ByHand(line) => {
            let _ = writeln!(said, "Now add to `modules:` in {}:\n\n{line}", list.display());
        }
    }
    terminal.result(&said)?;
    note_stand_ins(&languages, terminal);
    Ok(())
}

/// Replaces a file of the author at once, so that a full disk cannot leave half of it.
fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let fail = |error| Failure::disk("write", path, error);
    let draft = folder.join("curriculum.yaml.new");
    let mut file = fs::File::create_new(&draft).map_err(fail)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    let permissions = fs::metadata(path).map(|metadata| metadata.permissions());
    let replaced =
        written.and_then(|()| fs::set_permissions(&draft, permissions?)).and_then(|()| fs::rename(&draft, path));
    if replaced.is_err() {
        let _ = fs::remove_file(&draft);
    }
    replaced.map_err(fail)
}

/// Module and session of what was typed.
fn parse(typed: &str) -> Result<(&str, &str), Failure> {
    let usage = |why: &str| Failure::Usage(format!("`{typed}` {why}, as in `bekal new session keuangan/dana-darurat`"));
    let Some((module, session)) = typed.split_once('/') else {
        return Err(usage("names no module; write MODULE/ID"));
    };
    if !is_id(module) || !is_id(session) {
        return Err(usage("is not made of lower-case ASCII words with hyphens"));
    }
    if crate::command::pipeline::is_reserved(module) {
        return Err(Failure::Usage(format!(
            "`{module}` is a name that bekal needs for a page of its own; choose another"
        )));
    }
    Ok((module, session))
}

fn is_id(text: &str) -> bool {
    text.split('-').all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
}

/// The languages that curriculum.yaml lists.
fn languages(text: &str) -> Option<Vec<String>> {
    let value: serde_yaml::Value = serde_yaml::from_str(text).ok()?;
    let list = value.get("languages")?.as_sequence()?;
    // A language is a file name here, so it must be no path.
    let known = |lang: &serde_yaml::Value| lang.as_str().filter(|lang| is_lang(lang)).map(ToOwned::to_owned);
    list.iter().map(known).collect::<Option<Vec<_>>>().filter(|list| !list.is_empty())
}

fn is_lang(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

fn module_text(lang: &str) -> &'static str {
    match words_for(lang) {
        "id" => include_str!("skeleton/module.id.md"),
        _ => include_str!("skeleton/module.en.md"),
    }
}

fn session_text(lang: &str) -> &'static str {
    match words_for(lang) {
        "id" => include_str!("skeleton/session.id.md"),
        _ => include_str!("skeleton/session.en.md"),
    }
}
