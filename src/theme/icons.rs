//! Icons: one table from meaning to drawing. Lucide's set comes through Cargo; the logo is drawn in the theme.
//!
//! A template says `<svg class="i" aria-hidden="true"><use href="#i_say"/></svg>`, always beside words. The drawings that a
//! page uses are put into it once as `<symbol>`s: no request, and it works in a page that is a single file.

use super::error::{Place, ThemeError};
use super::layers::{LayerFile, Layers};
use crate::source::nearest;
use icondata_lu as lu;
use std::collections::BTreeMap;

macro_rules! table {
    ($($name:literal $icon:ident)*) => {
        /// Meaning and what is inside the drawing's `<svg>`, on a grid of 24 units.
        static TABLE: &[(&str, &str)] = &[$(($name, lu::$icon.data),)*];
    };
}

table! {
    // Navigation
    "home" LuHouse
    "modules" LuBookOpen
    "methods" LuShapes
    "glossary" LuBookA
    "contacts" LuPhone
    "print" LuPrinter
    "practise" LuGraduationCap
    "search" LuSearch
    "about" LuInfo
    "outside" LuExternalLink
    // Audiences
    "participant" LuUsersRound
    "facilitator" LuUserRound
    "supervisor" LuClipboardCheck
    // Acts
    "lead" LuPresentation
    "play" LuPlay
    "pause" LuPause
    "undo" LuUndo2
    "previous" LuChevronLeft
    "next" LuChevronRight
    "unfold" LuChevronDown
    "close" LuX
    "check" LuCheck
    "plus" LuPlus
    "minus" LuMinus
    "download" LuDownload
    "call" LuPhone
    "share" LuShare2
    "calendar" LuCalendar
    "enlarge" LuMaximize2
    "add-file" LuFilePlus
    "paste" LuClipboardPaste
    "copy" LuCopy
    "qr" LuQrCode
    "write" LuPencilLine
    "after" LuNotebookPen
    "listen" LuVolume2
    "large" LuAArrowUp
    "contrast" LuContrast
    // States
    "offline" LuWifiOff
    "timer" LuTimer
    "state-help" LuTriangleAlert
    // Parts of a session
    "objectives" LuTarget
    "materials" LuListChecks
    "sources" LuLibrary
    "review" LuMessagesSquare
    // Blocks
    "do" LuHand
    "say" LuQuote
    "ask" LuCircleHelp
    "story" LuBookOpen
    "key-message" LuStar
    "teach-back" LuRepeat
    "practice" LuHouse
    "note" LuEyeOff
    "simpler" LuMessageCircleMore
    "local" LuMapPin
    "without" LuUnplug
    "warning" LuOctagonAlert
    "handout" LuFileText
    "worksheet" LuPencilLine
    "flipchart" LuPresentation
    "cards" LuScissors
    "quiz" LuListChecks
    "coach" LuClipboardCheck
    "message" LuMessageSquareText
    "sum" LuSigma
    // Themes of modules
    "theme-parenting" LuBaby
    "theme-finance" LuWallet
    "theme-business" LuStore
    "theme-home" LuDroplets
    "theme-disability" LuAccessibility
    "theme-elderly" LuHandHeart
    "theme-general" LuBookOpen
}

/// The built-in names, in the table's order.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(name, _)| *name)
}

/// The drawings of a theme by name.
#[derive(Debug)]
pub(super) struct Icons(BTreeMap<String, Drawing>);

/// What is inside a drawing's `<svg>`, on one line, and its `viewBox`.
#[derive(Debug)]
struct Drawing {
    view_box: String,
    inner: String,
}

impl Icons {
    /// The built-in table and the theme's own drawings over it.
    pub fn load(layers: &Layers) -> Result<Self, ThemeError> {
        let mut icons: BTreeMap<String, Drawing> =
            TABLE.iter().map(|(name, data)| ((*name).to_owned(), Drawing::new("0 0 24 24", data))).collect();
        for (name, file) in layers.below("icons") {
            let Some(name) = name.strip_suffix(".svg") else { continue };
            icons.insert(name.to_owned(), drawn(file)?);
        }
        Ok(Self(icons))
    }

    /// The symbols of the icons that a page uses, each once; an unknown one is given back.
    pub fn sprite(&self, page: &str) -> Result<String, String> {
        let mut used: Vec<&str> = Vec::with_capacity(64);
        for (at, _) in page.match_indices('#') {
            // what an author writes has no `<` left
            if page[..at].ends_with("<use href=\"") {
                let rest = &page[at + 1..];
                let end = rest.bytes().position(|b| b == b'"').unwrap_or(rest.len());
                let name = rest[..end].strip_prefix("i_").ok_or_else(|| rest[..end].to_owned())?;
                if !used.contains(&name) {
                    used.push(name);
                }
            }
        }
        used.sort_unstable();
        let mut sprite = String::with_capacity(64 + used.len() * 256);
        sprite.push_str("<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
        for name in used {
            let Drawing { view_box, inner } = self.0.get(name).ok_or_else(|| name.to_owned())?;
            sprite.extend(["<symbol id=\"i_", name, "\" viewBox=\"", view_box, "\">", inner, "</symbol>"]);
        }
        sprite.push_str("</svg>");
        Ok(sprite)
    }

    /// Each icon as a file of its own, in black, stroked as Lucide's are.
    pub fn files(&self) -> impl Iterator<Item = (&str, String)> {
        self.0.iter().map(|(name, Drawing { view_box, inner })| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\" fill=\"none\" stroke=\"#000\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</svg>",
                inner.replace("currentColor", "#000")
            );
            (name.as_str(), svg)
        })
    }

    /// The name that was meant.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        nearest(name, self.0.keys().map(String::as_str))
    }
}

impl Drawing {
    fn new(view_box: &str, inner: &str) -> Self {
        Self { view_box: view_box.to_owned(), inner: inner.lines().map(str::trim).collect() }
    }
}

/// A drawing of the theme: what is inside its `<svg>`, with its own `viewBox`.
fn drawn(file: &LayerFile) -> Result<Drawing, ThemeError> {
    let wrong = |message: String| ThemeError::Icon { place: Place::file(&file.origin), message };
    let text = file.text()?;
    let document = roxmltree::Document::parse(text).map_err(|error| wrong(format!("It is not SVG: {error}.")))?;
    let root = document.root_element();
    let view_box = root.attribute("viewBox").ok_or_else(|| wrong("It has no `viewBox`.".to_owned()))?;
    let inner = match (root.first_child(), root.last_child()) {
        (Some(first), Some(last)) => &text[first.range().start..last.range().end],
        _ => return Err(wrong("It is empty.".to_owned())),
    };
    Ok(Drawing::new(view_box, inner))
}
