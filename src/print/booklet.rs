//! Booklets: pages two a side, in the order in which a folded pile is read. Creep is ignored.

use typst::layout::{Frame, FrameItem, GroupItem, Point, Size, Transform};
use typst_layout::{Page, PagedDocument};

use crate::paper::PaperSize;

/// The two pages of each side, counted from 0; `None` is a blank page. Sides alternate between front and back of a sheet.
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

/// Lays pages of half a sheet two by two on sheets of a size, lying.
pub(super) fn impose(document: &PagedDocument, size: PaperSize) -> PagedDocument {
    let millimetres = |length: f64| typst::layout::Abs::mm(length);
    let sheet = Size::new(millimetres(size.height()), millimetres(size.width()));
    let pages = document.pages();
    let sides = order(pages.len()).into_iter().enumerate().map(|(number, (left, right))| {
        let mut frame = Frame::hard(sheet);
        for (at, x) in [(left, millimetres(0.0)), (right, sheet.x / 2.0)] {
            if let Some(page) = at.and_then(|at| pages.get(at)) {
                let group = GroupItem { transform: Transform::identity(), ..GroupItem::new(page.frame.clone()) };
                frame.push(Point::new(x, millimetres(0.0)), FrameItem::Group(group));
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
    PagedDocument::new(sides.collect(), info)
}
