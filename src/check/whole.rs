//! What `curriculum.yaml` says of the whole: the usual paper, the usual group, the address.

use super::SharedScope;
use crate::assemble::value_span;
use crate::curriculum::{PAPERS, PaperSize, is_web_address};
use crate::source::{Code, Diagnostic, Diagnostics};

/// People that a usual meeting may have.
const GROUP: std::ops::RangeInclusive<u32> = 1..=500;

/// Values that no meeting, no printer and no web server can have.
pub(super) fn front(scope: &SharedScope<'_>, out: &mut Diagnostics) {
    let front = &scope.curriculum.front;
    let mut say = |key: &str, message: String, help: String| {
        let at = value_span(scope.sources, scope.curriculum.file, &[key]);
        out.push(Diagnostic::new(Code::YamlWrongValue, at, message, help));
    };
    if let Err(unknown) = front.paper.parse::<PaperSize>() {
        // Names of papers are so short that each is near to each.
        let help = format!("Write one of {}, or millimetres such as `215x330mm`.", PAPERS.join(", "));
        say("paper", format!("there is no paper `{}`", unknown.0), help);
    }
    if !GROUP.contains(&front.group) {
        let help = format!("Write how many people usually come: {} to {}.", GROUP.start(), GROUP.end());
        say("group", format!("no meeting has a group of {}", front.group), help);
    }
    if let Some(address) = front.base_url.as_deref().filter(|address| !is_web_address(address)) {
        let help = "Write the whole address without ? or #, as in `https://example.org/bekal/`.";
        say("base-url", format!("no site can be hosted at `{address}`"), help.to_owned());
    }
}
