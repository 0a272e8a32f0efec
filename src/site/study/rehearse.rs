//! The rehearsal of a session: its steps with the words hidden, what a coach would look for, and turns for a group.

use super::{StudyPage, session_path};
use crate::curriculum::Kind;
use crate::edition::slices::{FEEDBACK, slices};
use crate::edition::{EditionSession, EditionStep};
use crate::site::page::Page;
use crate::site::scribe::Scribe;
use crate::site::view::{self, Link, Observed, RehearsalPage, RehearsalStep, SlicePlan};
use crate::site::{Desk, Pictures};
use crate::theme::ThemeError;

impl<'a> Desk<'_, 'a> {
    pub(super) fn rehearse(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(session) = edition.session(place) else { return Ok(Pictures::new()) };
        let entry = session.entry;
        let messages = self.context.messages();
        let mut scribe = self.scribe(Some(place), None).away();
        let page = self.session_href(&entry);
        let steps: Vec<RehearsalStep> =
            session.steps.iter().zip(1..).map(|(step, number)| rehearsed(step, number, &page, &mut scribe)).collect();
        let observed = self.observed();
        let slices = plan(&session, &steps, &observed);
        let title = format!("{}: {}", messages.get("study.rehearse.title"), entry.title());
        let back = Link::new(entry.title(), format!("{}{}", self.base, session_path(&entry)));
        let view = RehearsalPage {
            frame: self.frame(
                Page::Study(StudyPage::Rehearse(place)),
                &title,
                messages.get("study.rehearse.summary"),
                Some(back),
            ),
            id: entry.path(),
            title: entry.title().to_owned(),
            steps,
            observed,
            feedback: FEEDBACK,
            slices_minutes: slices.iter().map(|slice| slice.minutes + FEEDBACK).sum(),
            slices,
        };
        let pictures = scribe.pictures;
        self.write("study/rehearse.html", &view, out)?;
        Ok(pictures)
    }

    /// What a coach looks for, with what it looks like from 0 to 3.
    pub(in crate::site) fn observed(&self) -> Vec<Observed> {
        let lang = self.context.edition.lang;
        let coaching = self.context.edition.coaching();
        let observed = coaching.observation.iter().map(|(id, one)| Observed {
            id: id.clone(),
            title: one.title.in_lang(lang).to_owned(),
            levels: one.levels().map(|level| level.in_lang(lang).to_owned()).to_vec(),
        });
        observed.collect()
    }
}

fn rehearsed(step: &EditionStep<'_>, number: u32, page: &str, scribe: &mut Scribe<'_, '_>) -> RehearsalStep {
    let (minutes, short) = step.minutes();
    let mut written = |kinds: &[Kind]| -> Vec<view::Block> {
        let blocks = step.body.blocks.iter().filter(|block| kinds.contains(&block.kind));
        blocks.map(|block| scribe.block(block)).collect()
    };
    RehearsalStep {
        number,
        id: step.id().to_owned(),
        title: step.title.plain(),
        href: format!("{page}#{}", step.id()),
        minutes: u32::from(minutes),
        short: u32::from(short.unwrap_or(minutes)),
        cues: written(&[Kind::Do]),
        words: written(&[Kind::Say, Kind::Ask, Kind::Story, Kind::KeyMessage]),
    }
}

/// The turns, each with something else to watch for.
fn plan(session: &EditionSession<'_>, steps: &[RehearsalStep], observed: &[Observed]) -> Vec<SlicePlan> {
    let minutes = session.steps.iter().map(|step| {
        let (minutes, short) = step.minutes();
        (u32::from(minutes), short.map(u32::from))
    });
    let focus = observed.iter().map(|one| Some(one.title.clone())).chain(observed.is_empty().then_some(None)).cycle();
    let turns = slices(minutes).into_iter().zip(1..).zip(focus);
    turns
        .map(|((slice, number), focus)| SlicePlan {
            number,
            steps: slice
                .steps
                .iter()
                .filter_map(|place| steps.get(*place))
                .map(|step| Link::new(step.title.clone(), step.href.clone()))
                .collect(),
            minutes: slice.minutes,
            focus,
        })
        .collect()
}
