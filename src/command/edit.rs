//! One edited session under the dev server: read, checked and rendered alone, where nothing outside it can change.
//!
//! Owns the decision when that is enough. Whatever else changes (a title that lists show, an anchor that links lead to, a
//! picture that comes or goes, a file that is new) takes the way of the whole.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::failure::Failure;
use super::pipeline::{self, Reading, RenderSettings};
use crate::assemble;
use crate::check;
use crate::curriculum::{AnswerKind, Audience, Block, Detail, Kind, SessionText};
use crate::edition::{Edition, SitePath, Visible};
use crate::paper::Papers;
use crate::publish::Live;
use crate::site::{Context, Page};
use crate::source::{Diagnostics, FileId, reread};

/// The session that was edited.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edited {
    place: (usize, usize),
    /// Whether something changed that pages gather from all sessions.
    gathered: bool,
}

impl Reading {
    /// Takes in the new text of one session. `None` where more than its own pages may change; the reading is then to be
    /// made anew.
    pub(super) fn edit(&mut self, root: &Path, changed: &[PathBuf]) -> Option<Edited> {
        let files: Vec<(FileId, String, &PathBuf)> = changed
            .iter()
            .map(|path| {
                let name = name_of(root, path)?;
                Some((self.sources.find(&name)?, name, path))
            })
            .collect::<Option<_>>()?;
        let (_, first, _) = files.first()?;
        let folder = first.rsplit_once('/')?.0.to_owned();
        if files.iter().any(|(_, name, _)| name.rsplit_once('/').map(|(folder, _)| folder) != Some(&folder)) {
            return None;
        }
        let place = self.book.as_ref()?.index.visible.get(&Audience::Supervisor)?.place(&folder)?;
        for (file, _, path) in &files {
            self.sources.replace(*file, reread(path)?);
        }
        self.take_in(place, &folder)
    }

    fn take_in(&mut self, place: (usize, usize), folder: &str) -> Option<Edited> {
        let book = self.book.as_mut()?;
        let mut found = Diagnostics::new();
        let (module, session) = folder.split_once('/')?;
        let texts = assemble::assemble_session(&self.sources, &book.curriculum.langs, module, session, &mut found);
        if !assemble::unread(&found).is_empty() {
            return None;
        }
        let own = book.curriculum.modules.get_mut(place.0)?.sessions.get_mut(place.1)?;
        if texts.len() != own.texts.len() || texts.iter().zip(&own.texts).any(|(new, old)| !same_outline(new, old)) {
            return None;
        }
        let gathered = texts.iter().zip(&own.texts).any(|(new, old)| gathered(new) != gathered(old));
        own.texts = texts;
        let files: Vec<FileId> = own.texts.iter().map(|text| text.file).collect();
        found.extend(check::check_session(&book.curriculum, &book.index, place, &self.sources, &self.rules));
        self.diagnostics.retain(|finding| !files.contains(&finding.span.file));
        self.diagnostics.extend(found);
        self.sort();
        Some(Edited { place, gathered })
    }

    /// Renders the pages of an edited session into a site that was published before; how many changed.
    pub(super) fn render_edited(
        &self,
        edited: Edited,
        settings: &RenderSettings,
        live: &mut Live,
    ) -> Result<usize, Failure> {
        let (Some(book), Some(theme)) = (&self.book, &self.theme) else { return Ok(0) };
        let published = pipeline::published(self, settings);
        let mut changed = 0;
        let mut page = Vec::new();
        // The dev server makes no papers.
        let papers = Papers::default();
        for visible in published.audiences.iter().filter_map(|audience| book.index.visible.get(audience)) {
            for lang in &published.langs {
                let place = book.curriculum.lang_index(lang);
                let Some(edition) = place.and_then(|place| Edition::of(&book.curriculum, place, visible)) else {
                    continue;
                };
                let next =
                    edition.all_entries().map(|entry| entry.place).skip_while(|place| *place != edited.place).nth(1);
                let folder = format!("{}/{lang}", edition.audience.key());
                let context =
                    Context::new(edition, theme, &published, &papers, &book.curriculum.limits, self.rules.today)
                        .map_err(pipeline::broken_theme)?;
                let pages = Page::all(context.edition(), &papers).into_iter();
                let touched = |page: Page| page.tells(edited.place, next) || edited.gathered && page.gathers();
                for (which, path) in pages.filter(|(page, _)| touched(*page)) {
                    page.clear();
                    context.render(which, &path, &mut page).map_err(pipeline::broken_theme)?;
                    if let Some(path) = SitePath::new(format!("{folder}/{path}")) {
                        changed += usize::from(live.replace(&path, &page)?);
                    }
                }
            }
        }
        Ok(changed)
    }
}

fn name_of(root: &Path, path: &Path) -> Option<String> {
    let real = root.canonicalize().ok();
    let below = path.strip_prefix(root).ok().or_else(|| path.strip_prefix(real.as_deref()?).ok())?;
    let parts: Option<Vec<&str>> = below.components().map(|part| part.as_os_str().to_str()).collect();
    Some(parts?.join("/"))
}

/// What pages gather from a session: words of its key messages and practices, its questions with their answers.
fn gathered(text: &SessionText) -> String {
    let mut said = String::new();
    for block in text.steps.iter().flat_map(|step| &step.body.blocks) {
        if matches!(block.kind, Kind::KeyMessage | Kind::Practice | Kind::Quiz) {
            tell(block, &mut said);
        }
    }
    said
}

fn tell(block: &Block, said: &mut String) {
    said.extend(block.title.iter().map(String::as_str));
    said.push_str(&block.body.plain());
    for prose in block.detail.texts() {
        said.push('\n');
        said.push_str(&prose.plain());
    }
    if let Detail::Quiz(quiz) = &block.detail {
        quiz.questions.iter().for_each(|question| match &question.answer {
            AnswerKind::Choices(choices) => {
                said.extend(choices.iter().map(|choice| if choice.right { 'x' } else { '-' }));
            }
            AnswerKind::Number { value, tolerance, .. } => {
                said.extend([value.to_string(), " ".to_owned(), tolerance.to_string()]);
            }
            AnswerKind::Order(_) | AnswerKind::Match { .. } | AnswerKind::None => {}
        });
    }
    block.detail.blocks().for_each(|inner| tell(inner, said));
}

/// Whether what other pages and other rules know of a session is as it was: its front matter, its steps with their times,
/// its anchors and pictures for every audience, the methods it uses.
fn same_outline(new: &Arc<SessionText>, old: &Arc<SessionText>) -> bool {
    new.file == old.file
        && new.front == old.front
        && new.steps.len() == old.steps.len()
        && new.steps.iter().zip(&old.steps).all(|(new, old)| {
            let method = |step: &crate::curriculum::Step| step.method.as_ref().map(|(id, _)| id.clone());
            new.id == old.id
                && new.title.plain() == old.title.plain()
                && new.minutes == old.minutes
                && new.priority == old.priority
                && method(new) == method(old)
        })
        && Audience::ALL.into_iter().all(|audience| Visible::outline(new, audience) == Visible::outline(old, audience))
}
