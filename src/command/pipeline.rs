//! The middle of the house as the commands see it: folder in, findings and pages out.
//!
//! Owns the wiring of reading, checking and rendering, and nothing that prints or decides an exit code.

use std::collections::HashSet;
use std::iter::once;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::args::{AudienceName, Kind};
use super::failure::Failure;
use super::progress::Progress;
use super::root;
use crate::curriculum::{Audience, Curriculum, Lang, RESERVED_MODULES};
use crate::edition::{Edition, Published, SitePath};
use crate::paper::Papers;
use crate::platform::PlatformFiles;
use crate::publish::{Fingerprint, PublishError, Stage};
use crate::site::{self, Context, Page, Pictures};
use crate::source::{Code, Diagnostic, Diagnostics, FileId, Folder, Sources, Span};
use crate::theme::{Theme, ThemeError};
use crate::{assemble, check};

/// What decides the findings.
#[derive(Debug, Clone)]
pub(super) struct ReadSettings {
    /// The curriculum folder.
    pub root: PathBuf,
    /// A theme laid over the built-in one.
    pub theme: Option<PathBuf>,
    /// The day from which ages count; the curriculum's own unless given.
    pub today: Option<Date>,
    /// Whether papers will be looked at too, which can find something in any text. Without them a text in which nothing was
    /// found by then is given back.
    pub papers: bool,
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

impl RenderSettings {
    /// Whether a sort of output is asked for.
    pub fn wants(&self, kind: Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Whether papers are asked for, and this bekal can make them.
    pub fn wants_papers(&self) -> bool {
        #[cfg(feature = "print")]
        let kind = Some(Kind::Print);
        #[cfg(not(feature = "print"))]
        let kind = None;
        kind.is_some_and(|kind| self.wants(kind))
    }
}

/// A curriculum as it was read, with everything found in it.
#[derive(Debug)]
pub(super) struct Reading {
    /// The texts, for showing places in them.
    pub sources: Sources,
    /// The findings, by file and place.
    pub diagnostics: Diagnostics,
    /// The curriculum and what it can point at, where there is one at all.
    pub book: Option<Book>,
    /// Everything that was read, in one number.
    inputs: Fingerprint,
    pub rules: check::Rules,
    pub theme: Option<Theme>,
}

/// A curriculum with its index.
#[derive(Debug)]
pub(super) struct Book {
    pub curriculum: Curriculum,
    pub index: check::Index,
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
    let mut diagnostics = Diagnostics::new();
    settings.theme.as_deref().map_or(Ok(()), root::require_theme)?;
    let mut folder = Folder::read(&settings.root, &mut diagnostics)
        .map_err(|error| Failure::disk(error.doing, &error.path, error.cause))?;
    let book = assemble::assemble(&folder, &mut diagnostics)
        .map(|curriculum| Book { index: check::Index::of(&curriculum), curriculum });
    let rules = check::Rules { today: settings.today };
    let inputs = inputs(&folder, settings);
    let mut theme = None;
    if let Some(Book { curriculum, index }) = &book {
        diagnostics.extend(check::check(curriculum, index, &folder.sources, &rules));
        if !settings.papers {
            forget_faultless(&mut folder.sources, curriculum.file, &diagnostics);
        }
        theme = load_theme(settings, curriculum, &mut folder.sources, &mut diagnostics)?;
    }
    let mut sources = folder.sources;
    if diagnostics.iter().any(|found| found.code == Code::FolderEmpty) && sources.find("curriculum.yaml").is_none() {
        // The finding is about a file that is not there: it is named all the same.
        let file = sources.add("curriculum.yaml", "");
        diagnostics
            .iter_mut()
            .filter(|found| found.code == Code::FolderEmpty)
            .for_each(|found| found.span = Span::at_start(file));
    }
    let mut reading = Reading { sources, diagnostics, book, inputs, rules, theme };
    reading.sort();
    Ok(reading)
}

/// Gives back the texts that no finding shows. The curriculum's own file is kept: a broken theme is said where it is named.
fn forget_faultless(sources: &mut Sources, own: FileId, diagnostics: &Diagnostics) {
    let spans =
        diagnostics.iter().flat_map(|found| once(found.span).chain(found.related.iter().map(|(span, _)| *span)));
    let named: HashSet<FileId> = spans.map(|span| span.file).chain([own]).collect();
    sources.forget_texts(|file| !named.contains(&file));
}

impl Reading {
    /// Brings the findings into the order of files and places.
    pub fn sort(&mut self) {
        let sources = &self.sources;
        self.diagnostics.sort_by(|a, b| {
            let key = |found: &Diagnostic| (&sources.get(found.span.file).path, found.span.start, found.span.end);
            key(a).cmp(&key(b))
        });
        self.diagnostics.dedup();
    }

    fn curriculum(&self) -> Option<&Curriculum> {
        self.book.as_ref().map(|book| &book.curriculum)
    }
}

/// The theme of `--theme`, or of `theme:` in `curriculum.yaml`, over the built-in one. A broken one is a finding: of the
/// command line in the theme's own file, of the curriculum where it is named.
fn load_theme(
    settings: &ReadSettings,
    curriculum: &Curriculum,
    sources: &mut Sources,
    out: &mut Diagnostics,
) -> Result<Option<Theme>, Failure> {
    let own = curriculum.front.theme.as_ref().map(|theme| settings.root.join(theme));
    let given = settings.theme.is_some();
    if let (false, Some(folder)) = (given, own.as_deref().filter(|folder| !folder.is_dir())) {
        out.push(Diagnostic::new(
            Code::ThemeInvalid,
            assemble::value_span(sources, curriculum.file, &["theme"]),
            format!("there is no folder {}", folder.display()),
            "Write its path from the curriculum's folder; `bekal theme export DIR` makes one to start from.",
        ));
        return Ok(None);
    }
    let loaded = Theme::load(settings.theme.clone().or(own).as_deref()).and_then(|mut theme| {
        let langs: Vec<&str> = curriculum.langs.iter().map(Lang::as_str).collect();
        langs.iter().try_for_each(|lang| theme.language(lang).map(|_| ()))?;
        theme.keep_languages(&langs);
        Ok(theme)
    });
    let error = match loaded {
        Ok(theme) => return Ok(Some(theme)),
        Err(ThemeError::Read { path, source }) if given => return Err(Failure::disk("read", &path, source)),
        Err(error) => error,
    };
    let in_file = error.place().filter(|_| given);
    out.push(if let Some(place) = in_file {
        let file = sources.add(place.file.replace('\\', "/"), place.text());
        let start = sources.get(file).offset(place.line, place.column);
        Diagnostic::new(Code::ThemeInvalid, Span::new(file, start..start), error.message(), error.help())
    } else {
        let place = |path: &[&str]| assemble::value_span(sources, curriculum.file, path);
        let at = match &error {
            ThemeError::Language { lang, .. } => {
                let order = curriculum.langs.iter().position(|known| known.as_str() == lang).unwrap_or(0);
                place(&["languages", &order.to_string()])
            }
            _ => place(&["theme"]),
        };
        let help =
            "Mend the theme, or take the option away; `bekal theme export DIR` shows how the built-in one is made.";
        Diagnostic::new(Code::ThemeInvalid, at, error.to_string(), help)
    });
    Ok(None)
}

fn inputs(folder: &Folder, settings: &ReadSettings) -> Fingerprint {
    let mut builder = Fingerprint::builder();
    builder.add("today", format!("{:?}", settings.today).as_bytes());
    for (_, file) in folder.sources.iter() {
        builder.add(&file.path, file.text.as_bytes());
    }
    for picture in &folder.pictures {
        builder.add(&folder.sources.get(picture.file).path, &picture.bytes);
    }
    builder.finish()
}

/// Refuses a selection that this curriculum cannot satisfy, such as a language that it does not have.
pub(super) fn require(reading: &Reading, settings: &RenderSettings) -> Result<(), Failure> {
    let langs = reading.curriculum().map_or(&[][..], |curriculum| &curriculum.langs);
    settings.languages.iter().try_for_each(|wanted| language(langs, wanted).map(|_| ()))
}

/// The place of a language among those of a curriculum.
pub(super) fn language(langs: &[Lang], wanted: &str) -> Result<usize, Failure> {
    langs.iter().position(|lang| lang.as_str() == wanted).ok_or_else(|| {
        let known: Vec<&str> = langs.iter().map(Lang::as_str).collect();
        Failure::Usage(format!("this curriculum has no language `{wanted}`; it has {}", known.join(", ")))
    })
}

/// Everything that decides the pages, in one number.
pub(super) fn fingerprint(reading: &Reading, settings: &RenderSettings) -> Fingerprint {
    let mut builder = Fingerprint::builder();
    builder.add("settings", format!("{settings:?}").as_bytes());
    builder.add("inputs", format!("{:?}", reading.inputs).as_bytes());
    if let Some(theme) = &reading.theme {
        builder.add("theme", theme.fingerprint().as_bytes());
    }
    builder.finish()
}

/// How many pages [`render_into`] will make, where papers are made too or not.
pub(super) fn count(reading: &Reading, settings: &RenderSettings, with_papers: bool) -> usize {
    let Some(Book { curriculum, index }) = reading.book.as_ref().filter(|_| settings.wants(Kind::Site)) else {
        return 0;
    };
    let sessions: usize = curriculum.modules.iter().map(|module| module.sessions.len()).sum();
    let print_centres = if with_papers { sessions + curriculum.modules.len() } else { 0 };
    let pages = |audience: Audience, lang: &Lang| {
        let visible = index.visible.get(&audience)?;
        let edition = Edition::of(curriculum, curriculum.lang_index(lang)?, visible)?;
        Some(Page::all(&edition, &Papers::default()).len() + print_centres)
    };
    published(reading, settings).editions().filter_map(|edition| pages(edition.audience, &edition.lang)).sum()
}

/// The editions that are asked for, in the order of the whole.
pub(super) fn published(reading: &Reading, settings: &RenderSettings) -> Published {
    let asked = |audience: &Audience| settings.audiences.iter().any(|name| name.audience() == *audience);
    let spoken =
        |lang: &&Lang| settings.languages.is_empty() || settings.languages.iter().any(|tag| tag == lang.as_str());
    let own_url = reading.curriculum().and_then(|curriculum| curriculum.front.base_url.clone());
    let base_url = settings.base_url.clone().or(own_url).map(|url| if url.ends_with('/') { url } else { url + "/" });
    Published {
        audiences: Audience::ALL
            .into_iter()
            .filter(|audience| settings.audiences.is_empty() || asked(audience))
            .collect(),
        langs: reading
            .curriculum()
            .into_iter()
            .flat_map(|curriculum| &curriculum.langs)
            .filter(spoken)
            .cloned()
            .collect(),
        base_url,
    }
}

/// Renders every page into the stage.
pub(super) fn render_into(
    reading: &Reading,
    settings: &RenderSettings,
    papers: &Papers,
    platform: &PlatformFiles,
    stage: &Stage,
    progress: &Progress,
) -> Result<Vec<Made>, Failure> {
    let (Some(Book { curriculum, index }), Some(theme)) = (&reading.book, &reading.theme) else {
        return Ok(Vec::new());
    };
    if !settings.wants(Kind::Site) {
        return Ok(Vec::new());
    }
    let published = published(reading, settings);
    let put = |path: String, bytes: &[u8]| match SitePath::new(path) {
        Some(path) => stage.write(&path, bytes),
        None => Ok(()),
    };
    let mut made = Vec::new();
    let mut maps = Vec::new();
    for visible in published.audiences.iter().filter_map(|audience| index.visible.get(audience)) {
        for lang in &published.langs {
            let Some(edition) = curriculum.lang_index(lang).and_then(|place| Edition::of(curriculum, place, visible))
            else {
                continue;
            };
            let folder = format!("{}/{lang}", edition.audience.key());
            let (audience, language) = (edition.audience, lang.to_string());
            let context = Context::new(edition, theme, &published, papers, &curriculum.limits, reading.rules.today)
                .map_err(broken_theme)?
                .offering(platform);
            let pages = Page::all(context.edition(), papers);
            let pictures = render_pages(&context, &folder, &pages, &put, progress)?;
            for (path, picture) in pictures {
                put(format!("{folder}/{path}"), &picture.bytes)?;
            }
            for file in theme
                .static_files()
                .iter()
                .filter(|file| file.is_for(audience) && (!file.is_of_papers() || !papers.is_empty()))
            {
                put(format!("{folder}/assets/{}", file.name), &file.bytes)?;
            }
            made.push(Made { audience: audience.key().to_owned(), language, pages: pages.len() });
            if lang == &published.langs[0] {
                maps.push((audience, pages));
            }
        }
    }
    for (path, page) in site::doors(&curriculum.front, &published, theme).map_err(broken_theme)? {
        put(path, &page)?;
    }
    for (path, map) in site::sitemaps(&published, &maps) {
        put(path, map.as_bytes())?;
    }
    Ok(made)
}

/// Bytes that a thread keeps for its next page. Pages of all sessions are much longer, and there are few of them.
const USUAL_PAGE: usize = 256 * 1024;

/// Renders the pages of an edition in parallel; gives the pictures they show.
fn render_pages<'a>(
    context: &Context<'a>,
    folder: &str,
    pages: &[(Page, String)],
    put: &(impl Fn(String, &[u8]) -> Result<(), PublishError> + Sync),
    progress: &Progress,
) -> Result<Pictures<'a>, Failure> {
    pages
        .par_iter()
        .map_init(Vec::new, |page, (which, path)| -> Result<Pictures<'a>, Failure> {
            page.clear();
            page.shrink_to(USUAL_PAGE);
            let pictures = context.render(*which, path, page).map_err(broken_theme)?;
            put(format!("{folder}/{path}"), page)?;
            progress.step();
            Ok(pictures)
        })
        .try_reduce(Pictures::new, |mut all, mut more| {
            if all.is_empty() {
                return Ok(more);
            }
            all.append(&mut more);
            Ok(all)
        })
}

/// A theme that fails on a paper: its author's mistake.
#[cfg(feature = "print")]
#[allow(clippy::needless_pass_by_value)] // The shape that `map_err` wants.
pub(super) fn broken_paper(error: crate::print::PrintError) -> Failure {
    Failure::Content(format!("{}: {error}", Code::ThemeInvalid.name()))
}

/// A theme that fails on a page: its author's mistake.
#[allow(clippy::needless_pass_by_value)] // The shape that `map_err` wants.
pub(super) fn broken_theme(error: ThemeError) -> Failure {
    Failure::Content(format!("{}: {error}", Code::ThemeInvalid.name()))
}

/// Whether bekal needs this name for pages of its own, so that no module can have it.
pub(super) fn is_reserved(module: &str) -> bool {
    RESERVED_MODULES.contains(&module)
}

/// Writes the built-in theme to a folder; how many files that were.
pub(super) fn export_theme(dir: &Path) -> std::io::Result<usize> {
    Theme::export(dir)
}
