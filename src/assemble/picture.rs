//! Picture files: that they are what they say, that they carry nothing but a picture, and how large they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::curriculum::PictureFile;
use crate::source::{Code, Diagnostic, Diagnostics, Folder, RawPicture, Sources, Span};

/// Most bytes of a picture on a page: a second on a slow mobile connection.
const MOST_BYTES: usize = 300 * 1024;

/// Elements that an SVG picture may have: shapes, text, patterns, gradients. Nothing that runs, embeds or animates.
const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "metadata",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "pattern",
    "clipPath",
    "mask",
    "marker",
    "linearGradient",
    "radialGradient",
    "stop",
    "style",
    "filter",
    "feGaussianBlur",
    "feOffset",
    "feMerge",
    "feMergeNode",
    "feColorMatrix",
    "feBlend",
    "feFlood",
    "feComposite",
    "switch",
];

/// Namespaces whose elements a browser runs wherever they stand; those of drawing programs mean nothing to it.
const RUNNING: [&str; 2] = ["http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"];

/// All pictures by folder (`pictures`, `module/session`) and name.
pub(super) fn all(folder: &Folder, out: &mut Diagnostics) -> BTreeMap<String, BTreeMap<String, PictureFile>> {
    let looked: Vec<(PictureFile, Diagnostics)> =
        folder.pictures.par_iter().map(|raw| look(raw, &folder.sources)).collect();
    let mut all: BTreeMap<String, BTreeMap<String, PictureFile>> = BTreeMap::new();
    for (picture, said) in looked {
        out.extend(said);
        let path = &folder.sources.get(picture.file).path;
        let (place, name) = path.rsplit_once('/').unwrap_or(("", path));
        all.entry(place.to_owned()).or_default().insert(name.to_owned(), picture);
    }
    all
}

fn look(raw: &RawPicture, sources: &Sources) -> (PictureFile, Diagnostics) {
    let path = &sources.get(raw.file).path;
    let at = Span::at_start(raw.file);
    let mut out = Diagnostics::new();
    let size = if path.to_ascii_lowercase().ends_with(".svg") {
        svg(&raw.bytes, at, &mut out)
    } else {
        raster(path, &raw.bytes, at, &mut out)
    };
    if raw.bytes.len() > MOST_BYTES {
        out.push(Diagnostic::new(
            Code::PictureTooLarge,
            at,
            format!("this picture has {} kB; {} kB is the most", raw.bytes.len() / 1024, MOST_BYTES / 1024),
            "Make it smaller: fewer pixels, or line art as SVG.",
        ));
    }
    let (width, height) = size.unwrap_or((0, 0));
    (PictureFile { file: raw.file, bytes: Arc::from(raw.bytes.as_slice()), width, height }, out)
}

fn raster(path: &str, bytes: &[u8], at: Span, out: &mut Diagnostics) -> Option<(u32, u32)> {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let kind = imagesize::image_type(bytes).ok();
    let fits = match kind {
        Some(imagesize::ImageType::Png) => extension == "png",
        Some(imagesize::ImageType::Jpeg) => extension == "jpg" || extension == "jpeg",
        Some(imagesize::ImageType::Webp) => extension == "webp",
        Some(imagesize::ImageType::Gif) => extension == "gif",
        _ => false,
    };
    match imagesize::blob_size(bytes) {
        Ok(size) if fits => Some((u32::try_from(size.width).unwrap_or(0), u32::try_from(size.height).unwrap_or(0))),
        _ => {
            out.push(Diagnostic::new(
                Code::PictureInvalid,
                at,
                format!("this file is not the {} picture that its name promises", extension.to_uppercase()),
                "Save the picture again, or give it the ending of what it is.",
            ));
            None
        }
    }
}

fn svg(bytes: &[u8], at: Span, out: &mut Diagnostics) -> Option<(u32, u32)> {
    let text = std::str::from_utf8(bytes).ok();
    let parsed = text.and_then(|text| roxmltree::Document::parse(text).ok());
    let Some(document) = parsed.filter(|document| document.root_element().tag_name().name() == "svg") else {
        out.push(Diagnostic::new(
            Code::PictureInvalid,
            at,
            "this file is not an SVG picture",
            "Export the picture again as SVG.",
        ));
        return None;
    };
    if let Some(fault) = document.descendants().find_map(|node| unsafe_part(&node)) {
        out.push(Diagnostic::new(
            Code::PictureUnsafe,
            at,
            format!("this SVG {fault}"),
            "Export it as a plain SVG: shapes alone, no scripts, no links, no embedded files.",
        ));
    }
    let root = document.root_element();
    let size = measure(&root);
    if size.is_none() {
        out.push(Diagnostic::new(
            Code::PictureInvalid,
            at,
            "this SVG does not say how large it is",
            "Give its `<svg>` a `viewBox`, as in `viewBox=\"0 0 400 300\"`.",
        ));
    }
    size
}

/// What an SVG picture must not have.
fn unsafe_part(node: &roxmltree::Node<'_, '_>) -> Option<String> {
    if node.is_pi() {
        return Some("has a processing instruction".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    if node.tag_name().namespace().is_some_and(|space| RUNNING.contains(&space)) {
        return Some(format!("has a `<{name}>` of a web page"));
    }
    let own = node.tag_name().namespace().is_none_or(|space| space == "http://www.w3.org/2000/svg");
    if own && !ELEMENTS.contains(&name) {
        return Some(format!("has a `<{name}>`, which a picture does not need"));
    }
    if name == "style" && reaches_out(&node.descendants().filter_map(|inner| inner.text()).collect::<String>()) {
        return Some("has a style that loads something from outside".to_owned());
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value());
        if key.to_ascii_lowercase().starts_with("on") {
            Some(format!("has an `{key}` that would run"))
        } else if key == "href" && !value.starts_with('#') {
            Some("points outside itself".to_owned())
        } else if key != "href" && attribute.namespace().is_none() && reaches_out(value) {
            Some(format!("has a `{key}` that loads something from outside"))
        } else {
            None
        }
    })
}

/// Whether a style loads something. A `\` can hide every letter of it, and no picture needs one.
fn reaches_out(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    ["\\", "@import", "image(", "image-set(", "src("].iter().any(|part| value.contains(part))
        || value.contains("javascript:")
        || value
            .match_indices("url(")
            .any(|(at, open)| !value[at + open.len()..].trim_start_matches([' ', '\'', '"']).starts_with('#'))
}

/// Width and height in whole picture units, from the attributes or the view box.
fn measure(root: &roxmltree::Node<'_, '_>) -> Option<(u32, u32)> {
    let length = |name| {
        let value = root.attribute(name)?.trim();
        value.strip_suffix("px").unwrap_or(value).parse::<f64>().ok()
    };
    let boxed = || {
        let numbers: Vec<f64> = root
            .attribute("viewBox")?
            .split([' ', ',', '\n', '\t'])
            .filter(|part| !part.is_empty())
            .map(str::parse)
            .collect::<Result<_, _>>()
            .ok()?;
        (numbers.len() == 4).then(|| (numbers[2], numbers[3]))
    };
    let (width, height) = length("width").zip(length("height")).or_else(boxed)?;
    whole(width).zip(whole(height))
}

/// A length from 1 to 100,000, rounded; `None` for anything else.
fn whole(length: f64) -> Option<u32> {
    format!("{length:.0}").parse().ok().filter(|length| (1..=100_000).contains(length))
}
