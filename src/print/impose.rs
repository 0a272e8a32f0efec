//! Several pages a side: booklets, in the order in which a folded pile is read, and pages made smaller. Creep is ignored.

use typst::layout::{Abs, Axes, Frame, FrameItem, GroupItem, Point, Ratio, Size, Transform};
use typst_layout::{Page, PagedDocument};

use crate::paper::{Imposition, PaperSize};

/// The pages of each side of a sheet, counted from 0; `None` is a blank place.
type Side = Vec<Option<usize>>;

/// The two pages of each side of a booklet. Sides alternate between front and back of a sheet.
///
/// For m pages (rounded up to a multiple of 4) an even side k shows `(m-1-k, k)`, an odd one `(k, m-1-k)`.
pub fn order(pages: usize) -> Vec<(Option<usize>, Option<usize>)> {
    let all = pages.div_ceil(4) * 4;
    let page = |at: usize| (at < pages).then_some(at);
    (0..all / 2)
        .map(|side| {
            let (outer, inner) = (page(all - 1 - side), page(side));
            if side % 2 == 0 { (outer, inner) } else { (inner, outer) }
        })
        .collect()
}

/// The pages in the order of reading, so many a side. A single page is repeated: the sheet is cut into copies.
fn in_turn(pages: usize, places: usize) -> Vec<Side> {
    if pages == 1 {
        return vec![vec![Some(0); places]];
    }
    let side = |first: usize| (first..first + places).map(|at| (at < pages).then_some(at)).collect();
    (0..pages).step_by(places.max(1)).map(side).collect()
}

/// Lays pages on sheets of a size. Two pages lie beside each other on a sheet turned by a quarter.
pub(super) fn impose(document: &PagedDocument, size: PaperSize, how: Imposition) -> PagedDocument {
    let pages = document.pages();
    let sides = match how {
        Imposition::Booklet => order(pages.len()).into_iter().map(|(left, right)| vec![left, right]).collect(),
        Imposition::Single | Imposition::TwoUp | Imposition::FourUp => {
            let (across, down) = how.grid();
            in_turn(pages.len(), across * down)
        }
    };
    let lying = pages.first().is_some_and(|page| page.frame.width() > page.frame.height());
    let sheet = Sheet::of(size, how, lying);
    let made = sides.into_iter().enumerate().map(|(number, side)| {
        let mut frame = Frame::hard(sheet.size);
        for (place, page) in side.into_iter().enumerate() {
            if let Some(page) = page.and_then(|at| pages.get(at)) {
                sheet.put(&mut frame, place, &page.frame);
            }
        }
        let first = pages.first();
        Page {
            frame,
            bleed: first.map(|page| page.bleed).unwrap_or_default(),
            fill: first.map_or(typst::foundations::Smart::Auto, |page| page.fill.clone()),
            numbering: None,
            supplement: first.map(|page| page.supplement.clone()).unwrap_or_default(),
            number: number as u64 + 1,
        }
    });
    let info = typst::model::Document::info(document).clone();
    PagedDocument::new(made.collect(), info)
}

/// A sheet and its places.
struct Sheet {
    size: Size,
    columns: usize,
    place: Size,
}

impl Sheet {
    fn of(size: PaperSize, how: Imposition, lying: bool) -> Self {
        let (mut across, mut down) = how.grid();
        let (short, long) = (Abs::mm(size.width()), Abs::mm(size.height()));
        // Two places fill a sheet best when it is turned against its pages; four keep their way.
        let turned = (across != down) != lying;
        if turned {
            (across, down) = (down, across);
        }
        let size = if turned { Size::new(long, short) } else { Size::new(short, long) };
        let places = |count: usize| f64::from(u32::try_from(count).unwrap_or(1));
        Self { size, columns: across, place: Size::new(size.x / places(across), size.y / places(down)) }
    }

    /// Puts a page into the middle of a place, no larger than it is.
    fn put(&self, frame: &mut Frame, place: usize, page: &Frame) {
        let fit = (self.place.x / page.width()).min(self.place.y / page.height()).min(1.0);
        let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(0));
        let corner = Axes::new(count(place % self.columns), count(place / self.columns));
        let at = Point::new(
            self.place.x * corner.x + (self.place.x - page.width() * fit) / 2.0,
            self.place.y * corner.y + (self.place.y - page.height() * fit) / 2.0,
        );
        let transform = Transform::scale(Ratio::new(fit), Ratio::new(fit));
        frame.push(at, FrameItem::Group(GroupItem { transform, ..GroupItem::new(page.clone()) }));
    }
}
