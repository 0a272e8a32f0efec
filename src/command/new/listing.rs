//! Adds a session to the list in curriculum.yaml and leaves every other character as it is.

use serde_yaml::Value;

/// What became of the list.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Listed {
    /// The session was named there before.
    Already,
    /// The new text of the file.
    Added(String),
    /// The list is written in a way that only a person should touch: the line to add.
    ByHand(String),
}

/// Adds `session` to `module`, at the end.
pub(super) fn add(text: &str, module: &str, session: &str) -> Listed {
    let by_hand = || Listed::ByHand(format!("  - {module}: [{session}]"));
    let Some(before) = sessions(text) else { return by_hand() };
    if before.iter().any(|(id, list)| id == module && list.iter().any(|one| one == session)) {
        return Listed::Already;
    }
    let mut wanted = before.clone();
    match wanted.iter_mut().find(|(id, _)| id == module) {
        Some((_, list)) => list.push(session.to_owned()),
        None => wanted.push((module.to_owned(), vec![session.to_owned()])),
    }
    // An edit of text is a guess about its structure; reading it again is the proof.
    match edit(text, module, session) {
        Some(new) if sessions(&new).as_ref() == Some(&wanted) && rest(&new) == rest(text) => Listed::Added(new),
        _ => by_hand(),
    }
}

/// Modules with their sessions, as YAML understands the text.
fn sessions(text: &str) -> Option<Vec<(String, Vec<String>)>> {
    let value: Value = serde_yaml::from_str(text).ok()?;
    let mut modules = Vec::new();
    for entry in value.get("modules")?.as_sequence()? {
        for (id, list) in entry.as_mapping()? {
            let list = match list {
                Value::Null => Vec::new(),
                list => {
                    list.as_sequence()?.iter().map(|one| one.as_str().map(ToOwned::to_owned)).collect::<Option<_>>()?
                }
            };
            modules.push((id.as_str()?.to_owned(), list));
        }
    }
    Some(modules)
}

/// Everything but the list of modules.
fn rest(text: &str) -> Option<Value> {
    let mut value: Value = serde_yaml::from_str(text).ok()?;
    value.as_mapping_mut()?.remove("modules");
    Some(value)
}

fn edit(text: &str, module: &str, session: &str) -> Option<String> {
    let lines = lines(text);
    let head = lines.iter().position(|(_, line)| line.starts_with("modules:"))?;
    let after = (head + 1..lines.len()).find(|at| is_top_level(lines[*at].1)).unwrap_or(lines.len());
    let list = &lines[head + 1..after];
    let items = || list.iter().filter(|(_, line)| line.trim_start().starts_with("- ") && line.contains(':'));
    let Some((start, line)) = items().find(|(_, line)| key(line) == Some(module)) else {
        // A module of its own goes after the last line of the list, indented as the first.
        let (_, first) = items().next()?;
        let (end, line) = list.iter().rev().find(|(_, line)| !is_blank(line))?;
        return Some(insert_line(text, *end, line, &format!("{}- {module}: [{session}]", indent(first))));
    };
    let value = start + line.find(':')? + 1;
    if text[value..].trim_start_matches(' ').starts_with('[') {
        let open = value + text[value..].find('[')?;
        let close = open + text[open..].find(']')?;
        let inner = text[open + 1..close].trim_end();
        let at = open + 1 + inner.len();
        let comma = if inner.trim().is_empty() || inner.ends_with(',') { "" } else { "," };
        let space = if inner.trim().is_empty() { "" } else { " " };
        return Some(format!("{}{comma}{space}{session}{}", &text[..at], &text[at..]));
    }
    // What belongs to an item is indented further than its dash.
    let dash = indent(line).len();
    let below = list.iter().skip_while(|(at, _)| at <= start);
    let (end, line) = below
        .take_while(|(_, line)| is_blank(line) || indent(line).len() > dash)
        .filter(|(_, line)| line.trim_start().starts_with("- "))
        .last()?;
    Some(insert_line(text, *end, line, &format!("{}- {session}", indent(line))))
}

/// The lines of a text with their offsets, without their ends.
fn lines(text: &str) -> Vec<(usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let start = at;
            at += line.len();
            (start, line.trim_end_matches(['\r', '\n']))
        })
        .collect()
}

/// Puts a line after the one that begins at `after`, with the end that the file uses.
fn insert_line(text: &str, after: usize, line: &str, new: &str) -> String {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let at = after + line.len();
    format!("{}{end}{new}{}", &text[..at], &text[at..])
}

fn is_blank(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

fn is_top_level(line: &str) -> bool {
    !is_blank(line) && !line.starts_with([' ', '-'])
}

fn indent(line: &str) -> &str {
    &line[..line.len() - line.trim_start().len()]
}

/// The key of a line such as `  - keuangan: [a]`.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.trim_start().strip_prefix("- ")?.split_once(':')?;
    Some(key.trim().trim_matches(['"', '\'']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, module: &str, after: &str) {
        assert_eq!(add(before, module, "baru"), Listed::Added(after.to_owned()));
    }

    #[test]
    fn a_list_on_one_line_grows_at_its_end_and_comments_stay() {
        check(
            "modules:\n  - a: [x, y]   # the first\n  - b: [z]\nslots: [30]\n",
            "a",
            "modules:\n  - a: [x, y, baru]   # the first\n  - b: [z]\nslots: [30]\n",
        );
        check("modules:\n- a: []\n", "a", "modules:\n- a: [baru]\n");
        check("modules:\n  - \"a\": [x,\n      y,\n    ]\n", "a", "modules:\n  - \"a\": [x,\n      y, baru\n    ]\n");
    }

    #[test]
    fn a_list_of_lines_grows_by_a_line() {
        check(
            "modules:\r\n  - a:\r\n      - x\r\n      # soon\r\n      - y\r\n  - b: [z]\r\n",
            "a",
            "modules:\r\n  - a:\r\n      - x\r\n      # soon\r\n      - y\r\n      - baru\r\n  - b: [z]\r\n",
        );
        check("modules:\n  - a:\n    - x\n", "a", "modules:\n  - a:\n    - x\n    - baru\n");
    }

    #[test]
    fn a_new_module_comes_last() {
        check(
            "modules:\n  - a: [x]\n\n# end\nslots: [30]\n",
            "c",
            "modules:\n  - a: [x]\n  - c: [baru]\n\n# end\nslots: [30]\n",
        );
        check("modules:\n  - a:\n      - x", "c", "modules:\n  - a:\n      - x\n  - c: [baru]");
    }

    #[test]
    fn what_is_listed_stays_as_it_is() {
        assert_eq!(add("modules:\n  - a: [baru]\n", "a", "baru"), Listed::Already);
    }

    #[test]
    fn what_cannot_be_edited_safely_is_left_to_a_person() {
        let line = Listed::ByHand("  - a: [baru]".to_owned());
        for text in
            ["", "modules: [{a: [x]}]\n", "modules: &m\n  - a: *m\n", "title: x\n", "modules:\n  - a: [\"x]\", y]\n"]
        {
            assert_eq!(add(text, "a", "baru"), line, "{text}");
        }
    }
}
