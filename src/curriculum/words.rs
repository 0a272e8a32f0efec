//! Closed lists of words that authors may use.

/// What a step can need. A curriculum adds its own under `needs:`.
pub const BASE_NEEDS: &[&str] = &[
    "power",
    "projector",
    "speaker",
    "internet",
    "phone",
    "light",
    "tables",
    "chairs",
    "wall",
    "floor",
    "water",
    "paper",
];

/// Sizes of paper by name; `WxHmm` is allowed beside them.
pub const PAPERS: &[&str] = &["a3", "a4", "f4", "letter"];

/// People in a small group, where a material is counted per group. What most exercises of the sessions ask for.
pub const SMALL_GROUP: u32 = 5;
