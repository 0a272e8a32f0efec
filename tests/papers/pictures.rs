//! Photos on paper: as light as a copier needs them.

use image::codecs::jpeg::JpegEncoder;
use image::{Rgb, RgbImage};

use crate::reading::{change, print, starter_in};

/// A photo as a phone takes it: many pixels, light and shade, grain. As fine as a curriculum may have it.
fn photo(seed: u32) -> Vec<u8> {
    let mut state = seed;
    let picture = RgbImage::from_fn(2400, 1800, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (state >> 29) as u8;
        let shade = ((x / 16 + y / 11) % 200) as u8;
        Rgb([shade + grain, shade / 2 + grain, 200 - shade + grain])
    });
    let encoded = |quality: u8| {
        let mut out = Vec::new();
        JpegEncoder::new_with_quality(&mut out, quality).encode_image(&picture).expect("a photo");
        out
    };
    (10..=90).rev().step_by(10).map(encoded).find(|bytes| bytes.len() < 290 * 1024).expect("a photo small enough")
}

#[test]
fn photos_are_scaled_down_to_what_paper_shows() {
    let folder = starter_in("id");
    change(
        &folder,
        &[
            (
                "picture=tangan-sabun.svg alt=\"Tangan berbusa di bawah keran\"}\nSabun mengusir",
                "picture=satu.jpg alt=\"Tangan\"}\nSabun mengusir",
            ),
            ("picture=sabun-dan-piring.svg", "picture=dua.jpg"),
        ],
    );
    let mut whole = 0;
    for (name, seed) in [("satu.jpg", 1), ("dua.jpg", 2)] {
        let bytes = photo(seed);
        whole += bytes.len();
        folder.write(&format!("c/rumah-sehat/cuci-tangan/{name}"), bytes);
    }
    print(&folder, &["leaflet"]).expect(0);
    let leaflet = std::fs::metadata(folder.join("paper.pdf")).expect("a leaflet").len();
    assert!(whole > 350_000, "the photos together have {whole} bytes");
    assert!(leaflet < 300_000, "{leaflet} bytes");
    folder.run(["pack", crate::reading::SESSION, "--root", "c", "-o", "pack.pdf"]).expect(0);
    let pack = std::fs::metadata(folder.join("pack.pdf")).expect("a pack").len();
    assert!(pack < 5_000_000, "{pack} bytes");
}
