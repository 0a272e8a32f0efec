//! The print centre: what there is to print, what for, how many sheets. Makes no papers: it offers those that were made.

use super::page::Page;
use super::view::{Action, Link, PackRow, PaperCard, PaperLink, Preview, PrintModulePage, PrintPage, PrintSession};
use super::{Desk, Pictures};
use crate::edition::SessionEntry;
use crate::paper::{Copies, PackPart, PaperFile, PaperKind, sheets};
use crate::theme::ThemeError;

/// The numbers of people in the table that stands without a script. The curriculum's own group joins them.
const GROUPS: [u32; 4] = [10, 20, 27, 40];

impl<'a> Desk<'_, 'a> {
    pub(super) fn print(&self, place: (usize, usize), out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some(entry) = edition.entry(place) else { return Ok(Pictures::new()) };
        let group = edition.front().group;
        let mut groups = GROUPS.to_vec();
        groups.push(group);
        groups.sort_unstable();
        groups.dedup();
        let papers = self.cards(&entry);
        let parts = self.parts(&entry, &groups, group);
        let totals = (0..groups.len()).map(|at| parts.iter().map(|part| part.sheets[at]).sum()).collect();
        let (pack, papers): (Vec<PaperCard>, Vec<PaperCard>) =
            papers.into_iter().partition(|card| card.kind == PaperKind::Pack.name());
        let messages = self.context.messages();
        let back = Link::new(entry.title(), self.session_href(&entry));
        let title = format!("{}: {}", messages.get("print.centre.title"), entry.title());
        let view = PrintPage {
            frame: self.frame(Page::Print(place), &title, messages.get("print.centre.summary"), Some(back)),
            title: entry.title().to_owned(),
            group,
            groups,
            pack: pack.into_iter().next(),
            parts,
            totals,
            papers,
        };
        self.write("print.html", &view, out)?;
        Ok(Pictures::new())
    }

    pub(super) fn print_module(&self, place: usize, out: &mut Vec<u8>) -> Result<Pictures<'a>, ThemeError> {
        let edition = &self.context.edition;
        let Some((id, title, _)) = edition.module_entry(place) else { return Ok(Pictures::new()) };
        let messages = self.context.messages();
        let sessions = edition
            .entries(place)
            .map(|entry| PrintSession {
                title: entry.title().to_owned(),
                href: format!("{}{}", self.base, Page::print_path(entry.module, Some(entry.id))),
                papers: self.cards(&entry),
            })
            .collect();
        let back = Link::new(title, format!("{}{id}/index.html", self.base));
        let head = format!("{}: {title}", messages.get("print.centre.title"));
        let view = PrintModulePage {
            frame: self.frame(Page::PrintModule(place), &head, messages.get("print.centre.summary"), Some(back)),
            title: title.to_owned(),
            sessions,
        };
        self.write("print-module.html", &view, out)?;
        Ok(Pictures::new())
    }

    /// The button that leads to a session's papers, where there are any.
    pub(super) fn print_action(&self, entry: &SessionEntry<'_>) -> Vec<Action> {
        let none = self.files(entry).next().is_none();
        let label = self.context.messages().get("print.centre.action").to_owned();
        let href = format!("{}{}", self.base, Page::print_path(entry.module, Some(entry.id)));
        if none { Vec::new() } else { vec![Action { label, href, icon: "print".to_owned(), main: false }] }
    }

    fn files(&self, entry: &SessionEntry<'_>) -> impl Iterator<Item = &'a PaperFile> {
        let edition = &self.context.edition;
        self.context.papers.of(edition.lang, entry.place, edition.audience)
    }

    /// The papers of a session by kind, in the order of the table.
    pub(super) fn cards(&self, entry: &SessionEntry<'_>) -> Vec<PaperCard> {
        let messages = self.context.messages();
        let folder = format!("{}{}/{}", self.base, entry.module, entry.id);
        let mut cards: Vec<PaperCard> = Vec::new();
        for file in self.files(entry) {
            let kind = file.kind.name();
            let known = cards.iter().position(|card| card.kind == kind);
            let at = known.unwrap_or_else(|| {
                cards.push(PaperCard {
                    kind: kind.to_owned(),
                    name: messages.get(&format!("print.kind.{kind}")).to_owned(),
                    purpose: messages.get(&format!("print.use.{kind}")).to_owned(),
                    preview: None,
                    files: Vec::new(),
                });
                cards.len() - 1
            });
            let card = &mut cards[at];
            if card.preview.is_none() {
                let preview = file.preview.as_ref();
                card.preview = preview.map(|(name, width, height)| Preview {
                    src: format!("{folder}/{name}"),
                    width: *width,
                    height: *height,
                });
            }
            card.files.push(paper_link(file, format!("{folder}/{}", file.name)));
        }
        for card in &mut cards {
            card.files.sort_by_key(|file| file.slot); // the sizes of one slot side by side
        }
        cards
    }

    /// What is in the pack on the curriculum's own paper, behind its cover, which nobody copies.
    fn parts(&self, entry: &SessionEntry<'_>, groups: &[u32], group: u32) -> Vec<PackRow> {
        let pack = self.files(entry).find(|file| file.kind == PaperKind::Pack);
        let mut from = 1;
        let mut rows = Vec::new();
        for part in pack.iter().flat_map(|pack| &pack.parts) {
            if part.kind != PaperKind::Pack {
                rows.push(self.part(*part, from, groups, group));
            }
            from += part.pages;
        }
        rows
    }

    /// A paper of the pack that begins on a page of its file.
    fn part(&self, part: PackPart, from: u32, groups: &[u32], group: u32) -> PackRow {
        let kind = part.kind;
        let two_sided = kind.fills_both_sides(part.pages);
        PackRow {
            name: self.context.messages().get(&format!("print.kind.{}", kind.name())).to_owned(),
            pages: if part.pages > 1 { format!("{from}–{}", from + part.pages - 1) } else { from.to_string() },
            each: sheets(part.pages, two_sided, 1),
            per: match kind.copied() {
                Copies::One => "one",
                Copies::PerGroup => "group",
                Copies::PerParticipant => "person",
            }
            .to_owned(),
            copies: kind.copies(group),
            sides: kind.sides(part.pages).to_owned(),
            sheets: groups.iter().map(|people| sheets(part.pages, two_sided, kind.copies(*people))).collect(),
        }
    }
}

/// A paper as pages offer it.
pub(super) fn paper_link(file: &PaperFile, href: String) -> PaperLink {
    PaperLink {
        href,
        size: file.size.to_string(),
        slot: file.slot.map(u32::from),
        pages: file.pages,
        sheets: sheets(file.pages, file.kind.is_two_sided(), 1),
        kilobytes: u32::try_from(file.bytes.div_ceil(1000)).unwrap_or(u32::MAX),
    }
}
