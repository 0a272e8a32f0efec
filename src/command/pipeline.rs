//! The middle of the house as the commands see it: folder in, findings and pages out.
//!
//! Owns the wiring of reading, checking and rendering, and nothing that prints or decides an exit code.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::args::{AudienceName, Kind};
use super::failure::Failure;
use super::progress::Progress;
use crate::edition::SitePath;
use crate::publish::{Fingerprint, PublishError, Stage};
use crate::source::{Code, Diagnostic, Diagnostics, Sources, Span};

/// What decides the findings.
#[derive(Debug, Clone)]
pub(super) struct ReadSettings {
    /// The curriculum folder.
    pub root: PathBuf,
    /// A theme laid over the built-in one.
    pub theme: Option<PathBuf>,
    /// The day from which ages count; the curriculum's own unless given.
    pub today: Option<Date>,
}

/// What decides the pages, beside the curriculum. Empty lists mean all.
#[derive(Debug, Clone, Default)]
pub(super) struct RenderSettings {
    /// Whose editions.
    pub audiences: Vec<AudienceName>,
    /// In which languages.
    pub languages: Vec<String>,
    /// Of which sorts.
    pub kinds: Vec<Kind>,
    /// Where the site will be on the web.
    pub base_url: Option<String>,
}

/// A curriculum as it was read, with everything found in it.
#[derive(Debug)]
pub(super) struct Reading {
    /// The texts, for showing places in them.
    pub sources: Sources,
    /// The findings.
    pub diagnostics: Diagnostics,
}

/// What was made for one audience in one language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Made {
    /// The audience's name.
    pub audience: String,
    /// The language's code.
    pub language: String,
    /// How many pages.
    pub pages: usize,
}

/// Reads, parses, assembles and checks. Fails only where the disk does.
pub(super) fn read_and_check(settings: &ReadSettings) -> Result<Reading, Failure> {
    let mut sources = Sources::default();
    let mut diagnostics = Diagnostics::new();
    for entry in walkdir::WalkDir::new(&settings.root).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&settings.root).to_owned();
            Failure::disk("read", &path, error.into())
        })?;
        let text = entry.path().extension().is_some_and(|extension| extension == "md" || extension == "yaml");
        if !entry.file_type().is_file() || !text {
            continue;
        }
        let bytes = std::fs::read(entry.path()).map_err(|error| Failure::disk("read", entry.path(), error))?;
        let name = relative(&settings.root, entry.path());
        let text = String::from_utf8(bytes);
        let file = sources.add(name, text.clone().unwrap_or_default());
        if text.is_err() {
            let message = "this file is not UTF-8";
            diagnostics.push(Diagnostic::new(Code::FileNotUtf8, Span::at_start(file), message, "Save it as UTF-8."));
        }
    }
    if sources.find("curriculum.yaml").is_none() {
        let file = sources.add("curriculum.yaml", "");
        let message = "there is no curriculum.yaml in this folder";
        let help = "Make a curriculum with `bekal new`, or give its folder.";
        diagnostics.push(Diagnostic::new(Code::FolderEmpty, Span::at_start(file), message, help));
    }
    Ok(Reading { sources, diagnostics })
}

/// Refuses a selection that this curriculum cannot satisfy, such as a language that it does not have.
pub(super) fn require(reading: &Reading, settings: &RenderSettings) -> Result<(), Failure> {
    let languages = languages(reading);
    match settings.languages.iter().find(|wanted| !languages.contains(wanted)) {
        Some(unknown) => {
            Err(Failure::Usage(format!("this curriculum has no language `{unknown}`; it has {}", languages.join(", "))))
        }
        None => Ok(()),
    }
}

/// The languages of the curriculum, the source language first.
pub(super) fn languages(_reading: &Reading) -> Vec<String> {
    vec!["id".to_owned(), "en".to_owned()]
}

/// Everything that decides the pages, in one number.
pub(super) fn fingerprint(reading: &Reading, settings: &RenderSettings) -> Fingerprint {
    let mut builder = Fingerprint::builder();
    builder.add("settings", format!("{settings:?}").as_bytes());
    for (_, file) in reading.sources.iter() {
        builder.add(&file.path, file.text.as_bytes());
    }
    builder.finish()
}

/// How many pages [`render_into`] will make.
pub(super) fn count(reading: &Reading, _settings: &RenderSettings) -> usize {
    reading.sources.iter().count()
}

/// Renders every page into the stage.
pub(super) fn render_into(
    reading: &Reading,
    _settings: &RenderSettings,
    stage: &Stage,
    progress: &Progress,
) -> Result<Vec<Made>, Failure> {
    let files: Vec<_> = reading.sources.iter().map(|(_, file)| file).collect();
    let write = |path: String, text: &str| match SitePath::new(path) {
        Some(path) => stage.write(&path, page(text).as_bytes()),
        None => Ok(()),
    };
    files
        .par_iter()
        .map(|file| {
            progress.step();
            write(format!("facilitator/id/{}/index.html", file.path), &file.text)
        })
        .collect::<Result<(), PublishError>>()?;
    write("index.html".to_owned(), "bekal")?;
    Ok(vec![Made { audience: "facilitator".to_owned(), language: "id".to_owned(), pages: files.len() }])
}

/// Whether bekal needs this name for pages of its own, so that no module can have it.
pub(super) fn is_reserved(module: &str) -> bool {
    const NAMES: [&str; 10] =
        ["404", "about", "assets", "coach", "contacts", "glossary", "index", "methods", "print", "search"];
    NAMES.contains(&module)
}

/// Writes the built-in theme to a folder; how many files that were.
pub(super) fn export_theme(dir: &Path) -> std::io::Result<usize> {
    std::fs::create_dir_all(dir).map(|()| 0)
}

fn page(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!("<!doctype html><title>bekal</title><body><pre>{text}</pre></body>\n")
}

fn relative(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
