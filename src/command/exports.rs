//! The files for learning platforms of a build: made side by side and put into the folders of the sessions.

use rayon::prelude::*;

use super::args::Kind;
use super::failure::Failure;
use super::pipeline::{Book, Reading, RenderSettings, broken_theme, published};
use super::progress::Progress;
use crate::curriculum::Audience;
use crate::edition::{Edition, SitePath};
use crate::export::{ExportError, Exporter};
use crate::platform::{PlatformFile, PlatformFiles, PlatformFormat};
use crate::publish::Stage;

/// The exporter of an edition; none for an audience that gets no such files.
pub(super) fn exporter(reading: &Reading, audience: Audience, lang: usize) -> Result<Option<Exporter<'_>>, Failure> {
    let (Some(Book { curriculum, index }), Some(theme)) = (&reading.book, &reading.theme) else { return Ok(None) };
    let edition = index.visible.get(&audience).and_then(|visible| Edition::of(curriculum, lang, visible));
    edition.map_or(Ok(None), |edition| Exporter::open(edition, theme).map_err(broken_theme))
}

/// How many files there will be at most, for the progress bar.
pub(super) fn count(reading: &Reading, settings: &RenderSettings) -> usize {
    editions(reading, settings).len() * places(reading).len() * PlatformFormat::ALL.len()
}

/// Makes the files that are asked for and puts them into the stage.
pub(super) fn make(
    reading: &Reading,
    settings: &RenderSettings,
    stage: &Stage,
    progress: &Progress,
) -> Result<PlatformFiles, Failure> {
    let mut files = PlatformFiles::default();
    let Some(Book { curriculum, .. }) = &reading.book else { return Ok(files) };
    let places = places(reading);
    for (audience, lang) in editions(reading, settings) {
        let Some(exporter) = exporter(reading, audience, lang)? else { continue };
        let lang = &curriculum.langs[lang];
        let made: Vec<Result<Vec<PlatformFile>, Failure>> = places
            .par_iter()
            .map(|place| {
                let module = &curriculum.modules[place.0];
                let folder = format!("{}/{lang}/{}/{}", audience.key(), module.id, module.sessions[place.1].id);
                session(&exporter, *place, &folder, stage, progress)
            })
            .collect();
        for (place, made) in places.iter().zip(made) {
            made?.into_iter().for_each(|file| files.add(audience, lang, *place, file));
        }
    }
    Ok(files)
}

/// The files of one session.
fn session(
    exporter: &Exporter<'_>,
    place: (usize, usize),
    folder: &str,
    stage: &Stage,
    progress: &Progress,
) -> Result<Vec<PlatformFile>, Failure> {
    let mut files = Vec::new();
    for format in PlatformFormat::ALL {
        progress.step();
        let path = SitePath::new(format!("{folder}/{}", format.file_name()));
        let (Some(bytes), Some(path)) = (exporter.write(format, &[place]).map_err(broken_export)?, path) else {
            continue;
        };
        stage.write(&path, &bytes)?;
        files.push(PlatformFile { format, bytes: bytes.len() as u64 });
    }
    Ok(files)
}

/// The editions that get such files: audience and place of the language.
fn editions(reading: &Reading, settings: &RenderSettings) -> Vec<(Audience, usize)> {
    let Some(Book { curriculum, .. }) = reading.book.as_ref().filter(|_| settings.wants(Kind::Export)) else {
        return Vec::new();
    };
    let published = published(reading, settings);
    let langs: Vec<usize> =
        (0..curriculum.langs.len()).filter(|place| published.langs.contains(&curriculum.langs[*place])).collect();
    let readers = published.audiences.iter().filter(|audience| PlatformFormat::READERS.include(**audience));
    readers.flat_map(|audience| langs.iter().map(move |lang| (*audience, *lang))).collect()
}

fn places(reading: &Reading) -> Vec<(usize, usize)> {
    reading.book.as_ref().map(|book| book.curriculum.session_places()).unwrap_or_default()
}

/// A theme that fails on a page of a course: its author's mistake.
#[allow(clippy::needless_pass_by_value)] // The shape that `map_err` wants.
pub(super) fn broken_export(error: ExportError) -> Failure {
    match error {
        ExportError::Theme(error) => broken_theme(error),
        ExportError::Package(_) => Failure::Told(super::failure::MACHINE, error.to_string()),
    }
}
