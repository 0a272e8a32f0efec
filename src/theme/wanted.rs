//! The messages that templates ask for by name: `m.nav.skip` and `t(key="count.minutes", …)`.
//!
//! Owns finding them in a template's source, so that a missing one is known when a theme is loaded and not on the one page
//! that says it. Leaves out what a template asks for only if it is there (`if`, `default`), and keys that are made while a
//! page is rendered.

use std::ops::Range;

use super::error::Place;

/// How a template asks for a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// As a value: a message without slots.
    Value,
    /// By the function `t`: any message.
    Call,
    /// As a group of messages, of which the page chooses one.
    Group,
}

/// A message that a template asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// Its key, parted by dots.
    pub key: String,
    /// How it is asked for.
    pub how: How,
    /// Where, in bytes.
    pub at: usize,
}

/// The place of a byte of a template.
pub(super) fn place(origin: &str, text: &str, at: usize) -> Place {
    let before = text.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    Place {
        file: origin.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// All that a template asks for, in order.
pub(super) fn wanted(text: &str) -> Vec<Wanted> {
    // A variable of the template's own hides the messages.
    let own = ["set m ", "set m=", "for m in", ", m in"].iter().any(|words| text.contains(words));
    let mut found = Vec::new();
    for code in codes(text) {
        let words = &text[code.clone()];
        let first = words.trim_start_matches(['-', ' ', '\n', '\t', '\r']);
        let asks_if_there = first.starts_with("if ") || first.starts_with("elif ");
        let mut at = code.start;
        while at < code.end {
            let rest = &text[at..code.end];
            if rest.starts_with(['"', '\'', '`']) {
                at += string(rest).map_or(rest.len(), |(_, length)| length);
                continue;
            }
            let length = name(rest);
            if length == 0 {
                at += rest.chars().next().map_or(1, char::len_utf8);
                continue;
            }
            let member = text[..at].ends_with(['.', '@']);
            match &rest[..length] {
                "m" if !member && !own && !asks_if_there && !text[..at].trim_end().ends_with(" if") => {
                    found.extend(chain(&rest[length..]).map(|(key, how)| Wanted { key, how, at }));
                }
                "t" if !member => {
                    found.extend(call(&rest[length..]).map(|(key, inside)| Wanted {
                        key,
                        how: How::Call,
                        at: at + length + inside,
                    }));
                }
                _ => {}
            }
            at += length;
        }
    }
    found
}

/// The insides of `{{ }}` and `{% %}`, without comments and what is shown as typed.
fn codes(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|open| at + open) {
        let close = match text.as_bytes().get(open + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = open + 1;
                continue;
            }
        };
        let start = open + 2;
        let end =
            if close == "#}" { text[start..].find(close).map(|end| start + end) } else { end(text, start, close) };
        let Some(end) = end else { break };
        at = end + 2;
        match text[start..end].trim_matches(['-', ' ', '\n', '\t', '\r']) {
            _ if close == "#}" => {}
            "raw" => at = text[at..].find("endraw").map_or(text.len(), |end| at + end),
            _ => found.push(start..end),
        }
    }
    found
}

/// Where code ends: at its mark outside strings.
fn end(text: &str, start: usize, close: &str) -> Option<usize> {
    let mut at = start;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(close) {
            return Some(at);
        }
        at += string(rest).map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), |(_, length)| length);
    }
    None
}

/// A text in quotes at the beginning, and how many bytes it takes with them.
fn string(text: &str) -> Option<(&str, usize)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
    let length = text[1..].find(quote)?;
    Some((&text[1..=length], length + 2))
}

/// How many bytes of a name stand at the beginning.
fn name(text: &str) -> usize {
    text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len())
}

/// The key that follows an `m`, and how it is asked for. `None` where a template can do without it.
fn chain(mut rest: &str) -> Option<(String, How)> {
    let mut parts: Vec<&str> = Vec::new();
    let mut how = How::Value;
    loop {
        if let Some(after) = rest.strip_prefix('.') {
            let length = name(after);
            parts.push(&after[..length]);
            rest = &after[length..];
        } else if let Some(after) = rest.strip_prefix('[') {
            let literal = string(after).filter(|(_, length)| after[*length..].starts_with(']'));
            let Some((part, length)) = literal else {
                how = How::Group;
                break;
            };
            parts.push(part);
            rest = &after[length + 1..];
        } else {
            break;
        }
    }
    let rest = rest.trim_start();
    let optional = rest.starts_with('?')
        || ["is ", "or "].iter().any(|word| rest.starts_with(word))
        || rest.strip_prefix('|').is_some_and(|filter| filter.trim_start().starts_with("default"));
    let needed = how == How::Group || !optional;
    (needed && !parts.is_empty()).then(|| (parts.join("."), how))
}

/// The literal key of a call of `t`, and where it stands after the `t`.
fn call(after: &str) -> Option<(String, usize)> {
    let mut at = after.len() - after.trim_start().strip_prefix('(')?.len();
    let mut depth = 0_usize;
    loop {
        let rest = &after[at..];
        let length = string(rest).map_or_else(|| name(rest), |(_, length)| length);
        match rest.chars().next()? {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            _ if depth == 0 && &rest[..length] == "key" => {
                let value = rest[length..].trim_start().strip_prefix('=')?.trim_start();
                let (key, length) = string(value)?;
                // `"block." ~ kind` is made while a page is rendered.
                let alone = value[length..].trim_start().starts_with([',', ')']);
                return alone.then(|| (key.to_owned(), after.len() - value.len()));
            }
            _ => {}
        }
        at += if length > 0 { length } else { rest.chars().next().map_or(1, char::len_utf8) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<(String, How, usize)> {
        wanted(text).into_iter().map(|wanted| (wanted.key, wanted.how, wanted.at)).collect()
    }

    #[test]
    fn messages_are_found_in_all_their_forms() {
        let cases = [
            ("<p>{{ m.nav.skip }}", "nav.skip", How::Value, 6),
            ("{{- m[\"not-found\"].title | upper -}}", "not-found.title", How::Value, 4),
            ("{% set x = m.a.b %}", "a.b", How::Value, 11),
            ("{{ m.per[material.per] }}", "per", How::Group, 3),
            ("{{ t(key=\"count.steps\", n=3) }}", "count.steps", How::Call, 9),
            ("{{ t(n=f(x), key = 'a') }}", "a", How::Call, 19),
            ("{# m.x #}{{ \"m.y\" ~ m.z }}", "z", How::Value, 20),
        ];
        for (text, key, how, at) in cases {
            assert_eq!(keys(text), [(key.to_owned(), how, at)], "{text}");
        }
    }

    #[test]
    fn what_is_made_on_the_page_or_may_be_missing_is_left_alone() {
        for text in [
            "m.nav {{ form.m.x }} {{ at(key=\"x\") }}",
            "{% if m.x %}{% elif m.y %}{% endif %}",
            "{{ m.x | default(value=\"\") }}{{ m.x or \"\" }}{{ m.x is defined }}{{ 1 if m.x else 2 }}",
            "{{ t(key=\"block.\" ~ kind) }}{{ t(key=name) }}",
            "{% for m in list %}{{ m.name }}{% endfor %}",
            "{% raw %}{{ m.x }}{% endraw %}",
            "{% component c(part: map, @m) %}",
        ] {
            assert_eq!(keys(text), [], "{text}");
        }
    }
}
