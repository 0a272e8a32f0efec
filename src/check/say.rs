//! What rules say alike: near names, narrower places, nothing twice.

use crate::curriculum::Curriculum;
use crate::source::{Diagnostic, Diagnostics, Sources, Span, nearest};

/// "Did you mean …?", or what else to do.
pub(super) fn meant<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: impl Into<String>,
) -> String {
    nearest(name, candidates).map_or_else(|| otherwise.into(), |near| format!("Did you mean `{near}`?"))
}

/// Adds a finding unless it is there: what a translation takes over from its source is met once a language.
pub(super) fn once(out: &mut Diagnostics, found: Diagnostic) {
    if !out.contains(&found) {
        out.push(found);
    }
}

/// Whether a file of a folder could not be read whole in one of the languages: what seems to be missing may stand there.
pub(super) fn unread_in(folder: &str, curriculum: &Curriculum, sources: &Sources) -> bool {
    let mut files = curriculum.langs.iter().filter_map(|lang| sources.find(&format!("{folder}/{lang}.md")));
    files.any(|file| curriculum.unread.contains(&file))
}

/// The place of what follows `mark` within a longer place, as `short=` in a heading: up to the next space or brace. The
/// longer place where the mark is not there.
pub(super) fn within(sources: &Sources, long: Span, mark: &str, value: &str) -> Span {
    let text = sources.get(long.file).slice(long);
    let wanted = format!("{mark}{value}");
    let ends = |rest: &str| rest.chars().next().is_none_or(|next| next.is_whitespace() || next == '}');
    let found = text.rmatch_indices(&wanted).find(|(at, _)| ends(&text[at + wanted.len()..]));
    found.map_or(long, |(at, _)| {
        let start = long.start as usize + at + mark.len();
        Span::new(long.file, start..start + value.len())
    })
}
