//! The square code on papers, read as a phone reads it.

use std::path::Path;
use std::process::Command;

use crate::reading::{can_read, pages, print, starter};

/// What the codes on the first page say.
fn scanned(file: &Path) -> Vec<String> {
    let shot = Command::new("pdftoppm").args(["-q", "-r", "200", "-gray", "-l", "1"]).arg(file).output();
    let bytes = shot.expect("pdftoppm").stdout;
    // `P5`, width, height, 255, then a byte a pixel.
    let mut fields = bytes.splitn(4, u8::is_ascii_whitespace);
    let mut number = || String::from_utf8_lossy(fields.next().expect("a field")).parse::<usize>().unwrap_or(0);
    let (_, width, height) = (number(), number(), number());
    let pixels = &bytes[bytes.len() - width * height..];
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[y * width + x]);
    picture.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

#[test]
fn a_code_leads_to_the_page_of_those_who_hold_the_paper() {
    if !can_read() {
        return;
    }
    let folder = starter();
    for (kind, lang, audience) in [
        ("leaflet", "id", "participant"),
        ("worksheet", "en", "participant"),
        ("guide", "en", "facilitator"),
        ("run-sheet", "id", "facilitator"),
    ] {
        let page = format!("https://contoh.test/bekal/{audience}/{lang}/rumah-sehat/cuci-tangan/");
        print(&folder, &[kind, "--lang", lang, "--base-url", "https://contoh.test/bekal"]).expect(0);
        let paper = folder.join("paper.pdf");
        assert_eq!(scanned(&paper), [page.as_str()], "{kind}");
        let letters: String = pages(&paper)[0].split_whitespace().collect();
        assert!(
            letters.contains(&page),
            "the address stands beside the code of the {kind}, for those without a camera"
        );
    }
}

#[test]
fn without_an_address_there_is_no_code() {
    if !can_read() {
        return;
    }
    let folder = starter();
    print(&folder, &["leaflet"]).expect(0);
    assert_eq!(scanned(&folder.join("paper.pdf")), [""; 0]);
}
