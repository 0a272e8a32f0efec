//! The square that leads from a paper to its page.

use qrcode::{Color, EcLevel, QrCode};

/// The rows of a QR code as `1` and `0`, without a margin; `None` where the address is too long for one.
pub(super) fn modules(address: &str) -> Option<Vec<String>> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let bit = |color: &Color| if *color == Color::Dark { '1' } else { '0' };
    Some(code.to_colors().chunks(code.width()).map(|row| row.iter().map(bit).collect()).collect())
}
