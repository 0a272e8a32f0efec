//! Several pages a side: for printers, beside the file that can be read.

use std::path::Path;
use std::process::Command;

use crate::reading::{PAPERS, can_read, print, starter};

/// Pages, width and height in millimetres.
fn size(file: &Path) -> (usize, f64, f64) {
    let said = Command::new("pdfinfo").arg(file).output().expect("pdfinfo");
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    let field = |name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no {name}: {text}"));
        line.split_whitespace().filter_map(|word| word.parse::<f64>().ok()).collect::<Vec<_>>()
    };
    let sides = field("Page size:");
    let (width, height) = (sides[0] / 72.0 * 25.4, sides[1] / 72.0 * 25.4);
    (text.lines().filter(|line| line.starts_with("Pages:")).count() * pages(&text), width.round(), height.round())
}

fn pages(info: &str) -> usize {
    let line = info.lines().find(|line| line.starts_with("Pages:")).expect("pages");
    line.split_whitespace().nth(1).and_then(|word| word.parse().ok()).expect("a number")
}

/// Those whose pages are wider than high.
const LYING: [&str; 1] = ["flipchart"];

#[test]
fn every_paper_can_be_a_booklet_on_half_sheets() {
    if !can_read() {
        return;
    }
    let folder = starter();
    for (paper, (width, height)) in [("a4", (297.0, 210.0)), ("f4", (330.0, 215.0))] {
        for kind in PAPERS {
            print(&folder, &[kind, "--booklet", "--paper", paper]).expect(0);
            let (sides, wide, high) = size(&folder.join("paper.pdf"));
            let lies = if LYING.contains(&kind) { (height, width) } else { (width, height) };
            assert_eq!((wide, high), lies, "{kind}");
            assert_eq!(sides % 2, 0, "{kind}: every sheet has two sides");
            let (read, ..) = size(&folder.join("paper-reading.pdf"));
            assert!(read >= 1, "{kind}");
        }
    }
}

#[test]
fn pages_made_smaller_lie_two_or_four_a_side() {
    if !can_read() {
        return;
    }
    let folder = starter();
    let every = PAPERS.iter().flat_map(|kind| [(*kind, "2"), (*kind, "4")]);
    for (kind, n) in every {
        let lies = LYING.contains(&kind) == (n == "4");
        print(&folder, &[kind, "--n-up", n, "--paper", "a4"]).expect(0);
        let (sides, wide, high) = size(&folder.join("paper.pdf"));
        let (read, ..) = size(&folder.join("paper-reading.pdf"));
        assert_eq!(sides, read.div_ceil(n.parse().expect("a number")), "{kind}");
        assert_eq!((wide, high), if lies { (297.0, 210.0) } else { (210.0, 297.0) }, "{kind} {n}");
    }
}

#[test]
fn every_paper_can_be_printed_large() {
    let folder = starter();
    for kind in PAPERS {
        print(&folder, &[kind, "--large"]).expect(0);
    }
}

#[test]
fn what_makes_no_sense_on_sheets_is_refused() {
    let folder = starter();
    for (order, says) in [
        (&["guide", "--turn", "short"][..], "--turn is for cards"),
        (&["guide", "--n-up", "3"], "it is 2 or 4"),
        (&["guide", "--n-up", "2", "--booklet"], "cannot be used with"),
        (&["guide", "--large", "--booklet"], "cannot be used with"),
    ] {
        let run = print(&folder, order).expect(2);
        assert!(run.err.contains(says), "{order:?}: {}", run.err);
    }
    assert!(!folder.exists("paper.pdf"));
}
