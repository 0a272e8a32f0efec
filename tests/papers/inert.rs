//! Content is data: whatever an author types comes out as it was typed, and nothing of it is run.

use crate::reading::{can_read, pages, print, starter_in};

/// What would do something in Typst, if it were code.
const CODE: &str = r#"#panic("x") #import "y": z $x^2$ *b* _i_ @r <l> = + / // /* */ [y] {z} ~ \u{41} \ #e -- "q""#;

/// The same in Markdown.
fn typed(text: &str) -> String {
    text.chars().flat_map(|c| [c.is_ascii_punctuation().then_some('\\'), Some(c)]).flatten().collect()
}

/// Without spaces, which lines break at, and with quotes as they are typed: print opens and closes them.
fn bare(text: &str) -> String {
    let straight = |letter: char| if matches!(letter, '“' | '”') { '"' } else { letter };
    text.split_whitespace().flat_map(str::chars).map(straight).collect()
}

/// A session with the code in every field, each with its own number.
fn session() -> (String, Vec<String>) {
    let mut fields = Vec::new();
    let mut field = |mark: bool| {
        let words = format!("F{:02} {CODE}", fields.len() + 10);
        let written = if mark { typed(&words) } else { words.replace('\'', "''") };
        fields.push(words);
        written
    };
    let mut text = format!(
        "---\ntitle: '{}'\nsummary: '{}'\nminutes: 60\nobjectives:\n  saat: '{}'\n",
        field(false),
        field(false),
        field(false)
    );
    text += &format!(
        "materials:\n  - {{item: '{}', per: group, count: 1, instead: '{}'}}\n  - {{item: '{}'}}\n",
        field(false),
        field(false),
        field(false)
    );
    text += &format!(
        "sources:\n  - {{title: '{}', publisher: '{}', checked: 2026-11-24}}\n---\n\n{}\n\n",
        field(false),
        field(false),
        field(true)
    );
    text += &format!(
        "## {} {{#satu minutes=60 priority=must objective=saat needs=projector}}\n\n{}\n\n",
        field(true),
        field(true)
    );
    for kind in
        ["story", "say", "facilitator", "without projector", "warning", "practice", "message", "local {lang=jv}"]
    {
        text += &format!("::: {kind}\n{}\n:::\n\n", field(true));
    }
    text += &format!("::: do\n1. {}\n:::\n\n::: ask\n{}\n\n- {}\n:::\n\n", field(true), field(true), field(true));
    text += &format!(
        "::: key-message {{#pesan picture=tangan-sabun.svg alt=\"Tangan\"}}\n{}\n\n::: simpler\n{}\n:::\n::: teach-back\n{}\n\n- {}\n:::\n:::\n\n",
        field(true),
        field(true),
        field(true),
        field(true)
    );
    text += &format!("| {} |\n|---|\n| {} |\n\n> {}\n\n### {}\n", field(true), field(true), field(true), field(true));
    (text, fields)
}

#[test]
fn what_is_code_to_the_typesetter_comes_out_as_text_in_every_field() {
    if !can_read() {
        return;
    }
    let folder = starter_in("id");
    let (text, fields) = session();
    folder.write(crate::reading::SOURCE, text);
    print(&folder, &["guide"]).expect(0);
    let said = bare(&pages(&folder.join("paper.pdf")).join(" "));
    let missing: Vec<&String> = fields.iter().filter(|field| !said.contains(&bare(field))).collect();
    assert!(missing.is_empty(), "{missing:#?}\n{said}");
}

#[test]
fn letters_that_nobody_sees_do_nothing_on_paper() {
    if !can_read() {
        return;
    }
    let folder = crate::reading::starter_with(&[(
        "Selamat datang, Bapak/Ibu.",
        "Sela\u{202e}mat\u{202c} \u{2066}datang\u{2069} di\u{200b}sini,\u{7}\u{feff}Bapak\u{ad}/Ibu.\u{1b}",
    )]);
    print(&folder, &["guide"]).expect(0);
    let said = pages(&folder.join("paper.pdf")).join(" ");
    assert!(said.contains("Selamat datang disini, Bapak/Ibu."), "{said}");
}
