//! The papers of a build: which ones, made side by side, kept between builds, and put into the folders of those who get them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::failure::Failure;
use super::pipeline::{Book, Reading, RenderSettings, broken_paper, published};
use super::progress::Progress;
use crate::curriculum::{Audience, Curriculum};
use crate::edition::{Published, SitePath};
use crate::paper::{Imposition, PackPart, PaperFile, PaperKind, PaperSize, Papers, Turn};
use crate::print::{Order, Press, Printed, side_by_side};
use crate::publish::{Keep, Stage};
use crate::source::Diagnostics;

/// Opens the printing room of what was read.
pub(super) fn press<'r>(reading: &'r Reading, settings: &RenderSettings) -> Result<Option<Press<'r>>, Failure> {
    let (Some(Book { curriculum, index }), Some(theme)) = (&reading.book, &reading.theme) else { return Ok(None) };
    Press::open(curriculum, &index.visible, theme, published(reading, settings)).map(Some).map_err(broken_paper)
}

/// The order for a paper of a session as the curriculum would have it.
pub(super) fn usual(reading: &Reading, kind: PaperKind, place: Option<(usize, usize)>, lang: usize) -> Option<Order> {
    let Book { curriculum, .. } = reading.book.as_ref()?;
    let front = &curriculum.front;
    let minutes =
        place.and_then(|(module, session)| Some(curriculum.modules.get(module)?.sessions.get(session)?.minutes.0));
    let minutes = minutes.unwrap_or_default();
    Some(Order {
        kind,
        place,
        module: None,
        lang,
        size: front.paper.parse().unwrap_or(PaperSize::A4),
        large: false,
        imposed: Imposition::Single,
        slot: front.slots.iter().copied().filter(|slot| *slot <= minutes).max().unwrap_or(minutes),
        people: front.group,
        without: Vec::new(),
        start: 0,
        turn: Turn::Long,
        repeat: false,
        audience: Audience::Facilitator,
        preview: false,
    })
}

/// The standard papers of the whole and of every session: on the curriculum's paper and on A4, a run sheet for each slot.
pub(super) fn standard(reading: &Reading, published: &Published) -> Vec<Order> {
    let Some(Book { curriculum, .. }) = &reading.book else { return Vec::new() };
    let wanted = |kind: &PaperKind| published.audiences.iter().any(|audience| kind.readers().include(*audience));
    let kinds: Vec<PaperKind> =
        PaperKind::ALL.iter().copied().filter(|kind| kind.is_standard()).filter(wanted).collect();
    let own: PaperSize = curriculum.front.paper.parse().unwrap_or(PaperSize::A4);
    let sizes = BTreeSet::from([own, PaperSize::A4]);
    let mut orders = Vec::new();
    for lang in (0..curriculum.langs.len()).filter(|place| published.langs.contains(&curriculum.langs[*place])) {
        for size in sizes.iter().rev() {
            orders.extend(
                usual(reading, PaperKind::YearPlan, None, lang)
                    .filter(|order| wanted(&order.kind))
                    .map(|order| Order { size: *size, ..order }),
            );
        }
        for place in curriculum.session_places() {
            for kind in &kinds {
                for size in sizes.iter().rev() {
                    let Some(order) = usual(reading, *kind, Some(place), lang) else { continue };
                    let order = Order { size: *size, preview: *size == own, ..order };
                    if *kind == PaperKind::RunSheet {
                        // The print centre shows one of them: that of the shortest slot.
                        let shown = curriculum.front.slots.iter().min();
                        orders.extend(curriculum.front.slots.iter().map(|slot| Order {
                            slot: *slot,
                            preview: order.preview && Some(slot) == shown,
                            ..order.clone()
                        }));
                    } else {
                        orders.push(order);
                    }
                }
            }
        }
    }
    orders
}

/// What the papers would say of their texts: those of fixed room on the curriculum's own paper, and every letter.
pub(super) fn check(reading: &Reading) -> Result<Diagnostics, Failure> {
    let settings = RenderSettings::default();
    let (Some(press), Some(Book { curriculum, .. })) = (press(reading, &settings)?, &reading.book) else {
        return Ok(Diagnostics::new());
    };
    let own: PaperSize = curriculum.front.paper.parse().unwrap_or(PaperSize::A4);
    let mut orders = standard(reading, &published(reading, &settings));
    orders.retain(|order| order.size == own && order.kind != PaperKind::Pack);
    let said = side_by_side(&orders, |order| Some(press.check(order, &press.write(order)?).map_err(broken_paper)))?;
    Ok(said.into_iter().flat_map(|(_, said)| said).collect())
}

/// Makes papers and puts them into the stage. Findings stop a build where they are errors.
pub(super) fn make(
    reading: &Reading,
    settings: &RenderSettings,
    stage: &Stage,
    keep: Option<&Keep>,
    progress: &Progress,
) -> Result<(Papers, Diagnostics), Failure> {
    let mut papers = Papers::default();
    let mut findings = Diagnostics::new();
    let (Some(press), Some(Book { curriculum, .. })) = (press(reading, settings)?, &reading.book) else {
        return Ok((papers, findings));
    };
    let published = published(reading, settings);
    let orders = standard(reading, &published);
    let made = side_by_side(&orders, |order| {
        let printed = one(&press, order, keep).transpose();
        progress.step();
        Some(printed?.and_then(|printed| {
            let file = put(order, &printed, &folder(curriculum, order), &published, stage)?;
            Ok((file, printed.findings))
        }))
    })?;
    for (order, (file, found)) in made {
        findings.extend(found);
        let lang = &curriculum.langs[order.lang];
        match order.place {
            Some(place) => papers.add(lang, place, file),
            None => papers.add_whole(lang, file),
        }
    }
    Ok((papers, findings))
}

/// Where a paper lies below its audience.
fn folder(curriculum: &Curriculum, order: &Order) -> String {
    let lang = &curriculum.langs[order.lang];
    order.place.map_or_else(
        || lang.to_string(),
        |place| {
            let module = &curriculum.modules[place.0];
            format!("{lang}/{}/{}", module.id, module.sessions[place.1].id)
        },
    )
}

/// A paper as it was kept, or made anew.
fn one(press: &Press<'_>, order: &Order, keep: Option<&Keep>) -> Result<Option<Printed>, Failure> {
    let Some(draft) = press.write(order) else { return Ok(None) };
    let kept = keep.map(|keep| (keep, press.fingerprint(order, &draft)));
    if let Some(printed) = kept.as_ref().and_then(|(keep, key)| unpack(&keep.get(key)?)) {
        return Ok(Some(printed));
    }
    let printed = press.print(order, &draft).map_err(broken_paper)?;
    if let Some((keep, key)) = kept.filter(|_| printed.findings.is_empty()) {
        keep.put(&key, &pack(&printed));
    }
    Ok(Some(printed))
}

/// Writes a paper and its small picture into the folder of each audience that gets it.
fn put(
    order: &Order,
    printed: &Printed,
    folder: &str,
    published: &Published,
    stage: &Stage,
) -> Result<PaperFile, Failure> {
    let name = order.file_name();
    let picture =
        printed.preview.as_ref().map(|(png, width, height)| (name.replace(".pdf", ".png"), png, *width, *height));
    for audience in published.audiences.iter().filter(|audience| order.kind.readers().include(**audience)) {
        let write = |name: &str, bytes: &[u8]| match SitePath::new(format!("{}/{folder}/{name}", audience.key())) {
            Some(path) => stage.write(&path, bytes),
            None => Ok(()),
        };
        write(&name, &printed.pdf)?;
        if let Some((name, png, ..)) = &picture {
            write(name, png)?;
        }
    }
    Ok(PaperFile {
        kind: order.kind,
        slot: order.named_slot(),
        size: order.size,
        pages: printed.pages,
        bytes: printed.pdf.len() as u64,
        preview: picture.map(|(name, _, width, height)| (name, width, height)),
        parts: printed.parts.clone(),
        name,
    })
}

/// What stands before the bytes of a paper that is kept.
#[derive(Serialize, Deserialize)]
struct Label {
    pages: u32,
    parts: Vec<(String, u32)>,
    preview: Option<(usize, u32, u32)>,
}

fn pack(printed: &Printed) -> Vec<u8> {
    let label = Label {
        pages: printed.pages,
        parts: printed.parts.iter().map(|part| (part.kind.name().to_owned(), part.pages)).collect(),
        preview: printed.preview.as_ref().map(|(png, width, height)| (png.len(), *width, *height)),
    };
    let mut out = serde_json::to_vec(&label).unwrap_or_default();
    out.push(b'\n');
    if let Some((png, ..)) = &printed.preview {
        out.extend_from_slice(png);
    }
    out.extend_from_slice(&printed.pdf);
    out
}

fn unpack(bytes: &[u8]) -> Option<Printed> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let label: Label = serde_json::from_slice(&bytes[..end]).ok()?;
    let rest = &bytes[end + 1..];
    let (preview, pdf) = match label.preview {
        Some((length, width, height)) => {
            let (png, pdf) = rest.split_at_checked(length)?;
            (Some((png.to_vec(), width, height)), pdf)
        }
        None => (None, rest),
    };
    let parts =
        label.parts.iter().filter_map(|(name, pages)| Some(PackPart { kind: PaperKind::named(name)?, pages: *pages }));
    Some(Printed {
        pdf: pdf.to_vec(),
        pages: label.pages,
        parts: parts.collect(),
        preview,
        findings: Diagnostics::new(),
    })
}
