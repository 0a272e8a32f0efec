//! Sizes of paper in millimetres.

use std::fmt;
use std::str::FromStr;

/// A sheet, upright: its width and height in tenths of a millimetre, so that equal sizes are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PaperSize {
    width: u16,
    height: u16,
}

/// A word that names no paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownSize(pub String);

/// Names and sizes. A and Letter: ISO 216 and ANSI/ASME Y14.1; F4 (folio) as it is sold in Indonesia.
const NAMED: [(&str, PaperSize); 4] =
    [("a3", PaperSize::A3), ("a4", PaperSize::A4), ("f4", PaperSize::F4), ("letter", PaperSize::LETTER)];

impl PaperSize {
    /// 297 x 420 mm.
    pub const A3: Self = Self { width: 2970, height: 4200 };
    /// 210 x 297 mm.
    pub const A4: Self = Self { width: 2100, height: 2970 };
    /// 215 x 330 mm.
    pub const F4: Self = Self { width: 2150, height: 3300 };
    /// 215.9 x 279.4 mm.
    pub const LETTER: Self = Self { width: 2159, height: 2794 };

    /// The least and greatest length of a side in tenths of a millimetre: a postcard, and A1.
    const SIDES: std::ops::RangeInclusive<u16> = 900..=8410;

    /// Width of the upright sheet in millimetres.
    pub fn width(self) -> f64 {
        f64::from(self.width) / 10.0
    }

    /// Height of the upright sheet in millimetres.
    pub fn height(self) -> f64 {
        f64::from(self.height) / 10.0
    }

    /// Half of it, upright: what a page of a booklet is set on.
    #[must_use]
    pub fn half(self) -> Self {
        Self { width: self.height / 2, height: self.width }
    }

    /// Its name in file names and on the command line: `f4`, `215x330mm`.
    pub fn key(self) -> String {
        let named = NAMED.iter().find(|(_, size)| *size == self);
        named.map_or_else(|| format!("{}x{}mm", self.width(), self.height()), |(name, _)| (*name).to_owned())
    }
}

impl fmt::Display for PaperSize {
    /// As people say it: `F4`, `215 x 330 mm`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match NAMED.iter().find(|(_, size)| size == self) {
            Some(("letter", _)) => f.write_str("Letter"),
            Some((name, _)) => f.write_str(&name.to_uppercase()),
            None => write!(f, "{} x {} mm", self.width(), self.height()),
        }
    }
}

impl FromStr for PaperSize {
    type Err = UnknownSize;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let lower = word.trim().to_ascii_lowercase();
        if let Some((_, size)) = NAMED.iter().find(|(name, _)| *name == lower) {
            return Ok(*size);
        }
        let unknown = || UnknownSize(word.to_owned());
        let (width, height) = lower.strip_suffix("mm").unwrap_or(&lower).split_once('x').ok_or_else(unknown)?;
        let side = |text: &str| tenths(text).filter(|side| Self::SIDES.contains(side)).ok_or_else(unknown);
        let (width, height) = (side(width)?, side(height)?);
        Ok(Self { width: width.min(height), height: width.max(height) })
    }
}

impl fmt::Display for UnknownSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no paper `{}`; it is a3, a4, f4, letter, or millimetres such as `215x330mm`", self.0)
    }
}

impl std::error::Error for UnknownSize {}

/// `215` or `215.9` in tenths.
fn tenths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digit: u16 = if part.len() == 1 { part.parse().ok()? } else { return None };
    whole.parse::<u16>().ok()?.checked_mul(10)?.checked_add(digit)
}
