//! Findings for eyes: the line, the offending text underlined, what to do. Owns the look; colours are stripped by whoever prints.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use super::lines::Lines;
use super::{located, tally};
use crate::source::{Diagnostic, Severity, Sources, Span};

/// Bytes of a line that are given to the renderer, which itself cuts what is too wide for a terminal.
const LONG: usize = 4000;
/// Characters of a longer line: shown before the offending text, and in all.
const BEFORE: usize = 40;
const SHOWN: usize = 160;

/// All findings and a line that counts them; an empty text for none. With escape codes for colours.
pub fn text(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let renderer = Renderer::styled();
    let mut lines = Lines::default();
    let mut text = String::new();
    for one in located(sources, diagnostics) {
        text.push_str(&renderer.render(&groups(sources, &mut lines, one.diagnostic)));
        text.push_str("\n\n");
    }
    if !diagnostics.is_empty() {
        text.push_str(&counts(diagnostics));
        text.push('\n');
    }
    text
}

/// "2 errors, 1 warning": what a person wants to know first.
pub fn counts(diagnostics: &[Diagnostic]) -> String {
    let plural = |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match tally(diagnostics) {
        (0, 0) => "no errors, no warnings".to_owned(),
        (0, warnings) => plural(warnings, "warning"),
        (errors, 0) => plural(errors, "error"),
        (errors, warnings) => format!("{}, {}", plural(errors, "error"), plural(warnings, "warning")),
    }
}

fn groups<'a>(sources: &'a Sources, lines: &mut Lines, diagnostic: &'a Diagnostic) -> Vec<Group<'a>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name());
    let mut group = place(Group::with_title(title), sources, lines, diagnostic.span);
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(normalize_untrusted_str(&diagnostic.help)));
    }
    let mut groups = vec![group];
    for (span, label) in &diagnostic.related {
        let title = Level::NOTE.secondary_title(normalize_untrusted_str(label));
        groups.push(place(Group::with_title(title), sources, lines, *span));
    }
    groups
}

/// Adds where a span is and, for a file with text, the line itself.
fn place<'a>(group: Group<'a>, sources: &'a Sources, lines: &mut Lines, span: Span) -> Group<'a> {
    let file = sources.get(span.file);
    let (line, column) = lines.position(sources, span.file, span.start);
    let origin = Origin::path(file.path.as_str()).line(line).char_column(column);
    if file.text.is_empty() {
        return group.element(origin);
    }
    // Of a passage only the first line is shown.
    let start = file.text.floor_char_boundary(span.start as usize);
    let end = file.text.floor_char_boundary((span.end as usize).max(start));
    let (whole, number) = lines.around(sources, span.file, start);
    let start = start.min(whole.end);
    let end = end.clamp(start, whole.end);
    let primary = |range| AnnotationKind::Primary.span(range);
    if whole.len() <= LONG {
        let snippet = Snippet::source(&file.text[whole.clone()]).path(file.path.as_str()).line_start(number);
        return group.element(snippet.annotation(primary(start - whole.start..end - whole.start)));
    }
    let from = whole.start + last(&file.text[whole.start..start], BEFORE);
    let to = from + first(&file.text[from..whole.end], SHOWN);
    let (head, tail) = (if from > whole.start { "…" } else { "" }, if to < whole.end { "…" } else { "" });
    let shift = |offset: usize| offset.min(to) - from + head.len();
    let snippet = Snippet::source(format!("{head}{}{tail}", &file.text[from..to])).line_start(number);
    group.element(origin).element(snippet.annotation(primary(shift(start)..shift(end))))
}

/// The byte at which the last `count` characters of a text begin.
fn last(text: &str, count: usize) -> usize {
    text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at)
}

/// The byte after the first `count` characters of a text.
fn first(text: &str, count: usize) -> usize {
    text.char_indices().nth(count).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Code;

    fn plain(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
        anstream::adapter::strip_str(&text(sources, diagnostics)).to_string()
    }

    #[test]
    fn the_place_is_underlined_and_named() {
        let mut sources = Sources::default();
        let file = sources.add("keuangan/id.md", "Satu\n\n::: sya {#a}\nDua\n:::\n");
        let opened = Span::new(file, 6..9);
        let found = Diagnostic::new(
            Code::UnknownBlock,
            Span::new(file, 10..13),
            "no block is called `sya`",
            "Did you mean `say`?",
        )
        .with(opened, "opened here");
        insta::assert_snapshot!(plain(&sources, &[found]));
    }

    #[test]
    fn a_very_long_line_is_shown_in_part() {
        let mut sources = Sources::default();
        let line = format!("{}SALAH{}", "é".repeat(500_000), "b".repeat(500_000));
        let file = sources.add("id.md", format!("# a\r\n{line}\r\n"));
        let at = 5 + 1_000_000;
        let found = Diagnostic::new(Code::RawHtml, Span::new(file, at..at + 5), "wrong", "Write it otherwise.");
        insta::assert_snapshot!(plain(&sources, &[found]));
    }

    #[test]
    fn a_passage_of_many_lines_is_shown_by_its_first() {
        let mut sources = Sources::default();
        let file = sources.add("id.md", "satu\ndua\ntiga\n");
        let found = Diagnostic::new(Code::QuizAnswer, Span::new(file, 5..14), "wrong", "Mark one.");
        insta::assert_snapshot!(plain(&sources, &[found]));
    }

    #[test]
    fn a_picture_and_an_empty_file_have_a_place_but_no_line() {
        let mut sources = Sources::default();
        let picture = sources.add("pictures/a.svg", "");
        let found = Diagnostic::new(Code::PictureUnused, Span::at_start(picture), "nobody shows it", "Remove it.");
        insta::assert_snapshot!(plain(&sources, &[found]));
    }

    #[test]
    fn findings_come_by_file_and_line_and_are_counted() {
        let mut sources = Sources::default();
        let b = sources.add("b.md", "x\ny\n");
        let a = sources.add("a.md", "x\ny\n");
        let at = |file, start| Diagnostic::new(Code::RawHtml, Span::new(file, start..start + 1), "m", "h");
        let text = plain(&sources, &[at(b, 2), at(b, 0), at(a, 2)]);
        let order: Vec<&str> = text.lines().filter_map(|line| line.trim().strip_prefix("--> ")).collect();
        assert_eq!(order, ["a.md:2:1", "b.md:1:1", "b.md:2:1"]);
        assert!(text.ends_with("3 errors\n"), "{text}");
    }

    #[test]
    fn escape_codes_in_a_file_do_not_reach_the_terminal() {
        let mut sources = Sources::default();
        let file = sources.add("id.md", "a \u{1b}[31mred\u{1b}]0;title\u{7}\n");
        let found = Diagnostic::new(Code::RawHtml, Span::new(file, 2..3), "bad \u{1b}[2J", "help \u{1b}[2J");
        let shown = super::text(&sources, &[found]);
        assert!(!shown.contains("\u{1b}[2J") && !shown.contains("\u{1b}]0"), "{shown:?}");
    }
}
