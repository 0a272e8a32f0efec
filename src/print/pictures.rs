//! Pictures of pixels as paper needs them: no finer than a copier shows, without colour.
//!
//! Owns what becomes of a photo on its way to paper. A drawing stays as it is.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, GrayImage, ImageDecoder, ImageEncoder, ImageReader};

/// The most dots an inch of a picture on paper.
const DOTS: f64 = 300.0;

const MILLIMETRES_AN_INCH: f64 = 25.4;

/// How well a photo is kept, of 100: copies show no difference above.
const QUALITY: u8 = 78;

/// How wide a picture has to be in pixels if each of its own is printed so many millimetres wide.
pub(super) fn wide_enough(width: u32, unit: f64) -> u32 {
    let needed = (f64::from(width) * unit * DOTS / MILLIMETRES_AN_INCH).ceil();
    // A float that is no number, or too large, becomes 0 or the greatest.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture's own width")]
    let needed = needed as u32;
    needed.clamp(1, width.max(1))
}

/// The picture at a width, in grey, as the smaller of PNG and JPEG; `None` where the original is no larger, or is no picture.
pub(super) fn for_paper(bytes: &[u8], width: u32) -> Option<Vec<u8>> {
    let reader = ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut decoder = reader.into_decoder().ok()?;
    let turned = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(turned);
    if width < picture.width() {
        let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
        picture = picture.thumbnail_exact(width, u32::try_from(height).ok()?.max(1));
    }
    let grey = on_white(&picture);
    let smaller = [png(&grey), jpeg(&grey)].into_iter().flatten().min_by_key(Vec::len)?;
    (smaller.len() < bytes.len()).then_some(smaller)
}

/// Without colour, on white paper where it is clear.
fn on_white(picture: &DynamicImage) -> GrayImage {
    let mut out = GrayImage::new(picture.width(), picture.height());
    for (to, from) in out.pixels_mut().zip(picture.to_luma_alpha8().pixels()) {
        let [grey, alpha] = from.0.map(u32::from);
        to.0 = [u8::try_from((grey * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)];
    }
    out
}

fn png(picture: &GrayImage) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Best, FilterType::Adaptive);
    encoder.write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::L8).ok()?;
    Some(out)
}

fn jpeg(picture: &GrayImage) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut out, QUALITY);
    encoder.write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::L8).ok()?;
    Some(out)
}
