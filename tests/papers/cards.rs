//! Cards: the back of each lies under its front.

use crate::reading::{SHIPPED, Word, can_read, words};
use crate::support::Folder;

/// Points of a millimetre.
const MM: f64 = 72.0 / 25.4;
/// White round the grid at the sides, and above and below it.
const EDGE: (f64, f64) = (10.0 * MM, 17.0 * MM);

/// The cell that a word stands in, and where in it.
fn cell(word: &Word, size: (f64, f64), grid: (f64, f64)) -> ((f64, f64), (f64, f64)) {
    let one = ((size.0 - 2.0 * EDGE.0) / grid.0, (size.1 - 2.0 * EDGE.1) / grid.1);
    let at = ((word.x - EDGE.0) / one.0, (word.y - EDGE.1) / one.1);
    let cell = (at.0.floor(), at.1.floor());
    (cell, ((at.0 - cell.0) * one.0, (at.1 - cell.1) * one.1))
}

#[test]
fn the_back_of_a_card_lies_under_its_front_whichever_edge_the_sheet_is_turned_on() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for (turn, paper) in [("long", "f4"), ("short", "f4"), ("long", "a4"), ("short", "letter")] {
        let order = ["print", "keuangan/mengelola-keuangan", "--kind", "cards", "--root", SHIPPED, "-o", "cards.pdf"];
        folder.run(order.iter().chain(&["--turn", turn, "--paper", paper])).expect(0);
        let (all, size) = words(&folder.join("cards.pdf"));
        let (columns, rows) = (2.0, 4.0);
        for n in 1..=8 {
            // The number stands in the same corner of both sides.
            let marks: Vec<&Word> = all.iter().filter(|word| word.text == format!("{n}/8")).collect();
            assert_eq!(marks.len(), 2, "card {n} has a front and a back: {marks:?}");
            let (front, at_front) = cell(marks[0], size, (columns, rows));
            let (back, at_back) = cell(marks[1], size, (columns, rows));
            assert_eq!((marks[0].page + 1, marks[0].page % 2), (marks[1].page, 0));
            let under =
                if turn == "long" { (columns - 1.0 - front.0, front.1) } else { (front.0, rows - 1.0 - front.1) };
            assert!((back.0 - under.0).abs() < 0.1 && (back.1 - under.1).abs() < 0.1, "{turn} {n}: {front:?} {back:?}");
            let apart = ((at_front.0 - at_back.0).abs(), (at_front.1 - at_back.1).abs());
            assert!(apart.0 < 0.5 && apart.1 < 0.5, "{turn} {n}: {at_front:?} {at_back:?}");
        }
    }
}

#[test]
fn the_words_round_a_grid_of_cards_lie_ten_millimetres_from_the_edge_and_name_the_curriculum() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for paper in ["a4", "f4"] {
        let order =
            ["print", "disabilitas/merawat-disabilitas", "--kind", "cards", "--root", SHIPPED, "-o", "cards.pdf"];
        folder.run(order.iter().chain(&["--paper", paper])).expect(0);
        let (all, size) = words(&folder.join("cards.pdf"));
        let near: Vec<&Word> = all.iter().filter(|word| word.y < 10.0 * MM || word.foot > size.1 - 10.0 * MM).collect();
        assert!(near.is_empty(), "{paper}: {near:?}");
        for page in 0..2 {
            let foot = all.iter().filter(|word| word.page == page && word.y > size.1 - EDGE.1);
            let said: Vec<&str> = foot.map(|word| word.text.as_str()).collect();
            assert_eq!(said.get(..2), Some(&["Bekal", "P2K2"][..]), "{paper}: {said:?}");
        }
    }
}
