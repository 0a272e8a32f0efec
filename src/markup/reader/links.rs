//! Links: what an address means, and which ones bekal publishes. Whether anything is there is for the rules to say.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::Reader;
use crate::curriculum::{Link, Tag, Target};
use crate::markup::mask::BLANK;
use crate::source::{Code, Diagnostic, nearest};

impl Reader<'_> {
    pub(super) fn link(&mut self, kind: LinkType, dest: &str, range: &Range<usize>) -> Tag {
        let dest = dest.replace(BLANK, "_");
        let dest = if kind == LinkType::Email { format!("mailto:{dest}") } else { dest };
        let span = self.span(range);
        let target = target(&dest).unwrap_or_else(|(code, message, help)| {
            self.out.push(Diagnostic::new(code, span, message, help));
            Target::Nowhere
        });
        let source = &self.source[range.clone()];
        let empty = source.starts_with("[]");
        let index = crate::curriculum::push(&mut self.prose().links, Link { target, typed: dest, span, empty });
        Tag::Link(index)
    }
}

type Refusal = (Code, String, String);

/// What a link may begin with.
const SCHEMES: [&str; 9] = ["contact", "figure", "term", "method", "session", "https", "http", "mailto", "tel"];

/// What a link's address means.
fn target(dest: &str) -> Result<Target, Refusal> {
    let Some((scheme, rest)) = dest.split_once(':') else {
        return match dest.strip_prefix('#') {
            Some(id) if !id.is_empty() => Ok(Target::Here(id.to_owned())),
            _ => Err((
                Code::LinkBroken,
                format!("the link `{dest}` leads to a file; pages are linked by key"),
                "Write `session:module/session`, `term:…`, `contact:…`, `figure:…`, `method:…`, `#id` or a whole address."
                    .to_owned(),
            )),
        };
    };
    Ok(match scheme {
        "contact" => Target::Contact(rest.to_owned()),
        "figure" => Target::Figure(rest.to_owned()),
        "term" => Target::Term(rest.to_owned()),
        "method" => Target::Method(rest.to_owned()),
        "session" => {
            let (session, anchor) =
                rest.split_once('#').map_or((rest, None), |(session, id)| (session, Some(id.to_owned())));
            Target::Session { session: session.to_owned(), anchor }
        }
        "https" | "http" | "mailto" | "tel" => Target::Outside(dest.to_owned()),
        _ => {
            let help = nearest(scheme, SCHEMES).map_or_else(
                || "Use https, mailto, tel, or a key such as `session:module/session`.".to_owned(),
                |near| format!("Did you mean `{near}:`?"),
            );
            return Err((Code::LinkUnsafe, format!("bekal does not publish links that begin with `{scheme}:`"), help));
        }
    })
}
