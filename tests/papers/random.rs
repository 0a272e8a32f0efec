//! Two hundred sessions that nobody wrote: each is typeset, whatever stands in it.

#[allow(dead_code)] // Its dice are what is needed here.
#[path = "../support/sessions.rs"]
mod sessions;

use bekal::curriculum::Audience;
use bekal::edition::Published;
use bekal::paper::{Imposition, PaperKind, PaperSize, Turn};
use bekal::print::{Order, Press, side_by_side};
use bekal::source::{Diagnostics, Folder as Source};
use bekal::theme::Theme;
use bekal::{assemble, check};
use sessions::Dice;

use crate::support::Folder;

const MODULES: usize = 10;
const SESSIONS: usize = 20;

const WORDS: [&str; 24] = [
    "sabun",
    "air",
    "Bapak/Ibu",
    "mempertanggungjawabkan",
    "a",
    "12.000",
    "½",
    "–",
    "“uang”",
    "\\#let x = 1",
    "\\$",
    "\\*",
    "\\_",
    "\\@r",
    "**tebal**",
    "_miring_",
    "`kode`",
    "____",
    "é",
    "\u{200b}",
    "//",
    "\\[",
    "Rp600.000",
    "dan",
];

fn words(dice: &mut Dice, most: u32) -> String {
    let count = 1 + dice.roll(most);
    (0..count).map(|_| WORDS[dice.roll(24) as usize]).collect::<Vec<_>>().join(" ")
}

fn block(dice: &mut Dice, n: u32) -> String {
    let text = words(dice, 30);
    match dice.roll(12) {
        0 => format!("::: say\n{text}\n:::\n"),
        1 => format!("::: ask\n{text}\n\n- {}\n:::\n", words(dice, 5)),
        2 => format!("::: do\n1. {text}\n2. {}\n:::\n", words(dice, 9)),
        3 => format!("::: story\n{text}\n:::\n"),
        4 => format!("::: warning\n{text}\n:::\n"),
        5 => format!("::: facilitator\n{text}\n:::\n"),
        6 => format!("::: practice\n{text}\n\n____\n:::\n"),
        7 => format!(
            "::: worksheet {{#w{n} title=\"Lembar\"}}\n| A | B |\n|---|---|\n| {} | ____ |\n:::\n",
            words(dice, 6)
        ),
        8 => format!("::: flipchart {{#f{n} title=\"Balik\"}}\n{text}\n:::\n"),
        9 => format!(
            "::: cards {{#c{n} layout=2x2 title=\"Kartu\"}}\n### {}\n\n{}\n\n---\n\n{text}\n:::\n",
            words(dice, 3),
            words(dice, 6)
        ),
        10 => format!(
            "::: quiz {{#q{n}}}\n1. {text}\n   - [x] {}\n   - [ ] {}\n\n   > {}\n:::\n",
            words(dice, 4),
            words(dice, 4),
            words(dice, 9)
        ),
        _ => format!(
            "::: key-message {{#k{n}}}\n{}\n\n::: simpler\n{text}\n:::\n::: teach-back\n{}\n:::\n:::\n",
            words(dice, 7),
            words(dice, 9)
        ),
    }
}

fn session(dice: &mut Dice) -> String {
    let steps = 1 + dice.roll(5);
    let mut text = format!("---\ntitle: Sesi {steps}\nminutes: {}\n---\n\n{}\n\n", steps * 10, words(dice, 20));
    for step in 0..steps {
        text += &format!("## {} {{#s{step} minutes=10 short=3}}\n\n{}\n\n", words(dice, 8), words(dice, 40));
        for part in 0..dice.roll(5) {
            text += &block(dice, step * 10 + part);
            text.push('\n');
        }
    }
    text
}

fn order(dice: &mut Dice, place: (usize, usize)) -> Order {
    let kinds: Vec<PaperKind> = PaperKind::ALL.iter().copied().filter(|kind| *kind != PaperKind::Book).collect();
    let count = u32::try_from(kinds.len()).expect("few kinds");
    let sizes = [PaperSize::A4, PaperSize::F4, PaperSize::LETTER];
    Order {
        kind: kinds[dice.roll(count) as usize],
        place: Some(place),
        module: None,
        lang: 0,
        size: sizes[dice.roll(3) as usize],
        large: dice.one_in(4),
        imposed: Imposition::Single,
        slot: [10, 30, 60][dice.roll(3) as usize],
        people: 1 + dice.roll(40),
        without: Vec::new(),
        start: 0,
        turn: Turn::Long,
        repeat: false,
        audience: Audience::Facilitator,
        preview: false,
    }
}

#[test]
fn two_hundred_random_sessions_are_typeset() {
    let folder = Folder::new();
    let mut dice = Dice::new(20_261_125);
    let mut listed = String::new();
    for module in 0..MODULES {
        let names: Vec<String> = (0..SESSIONS).map(|session| format!("s{session}")).collect();
        listed += &format!("  - m{module}: [{}]\n", names.join(", "));
        folder.write(&format!("m{module}/id.md"), "---\ntitle: Modul\nsummary: Modul.\ntheme: general\n---\n");
        for name in names {
            folder.write(&format!("m{module}/{name}/id.md"), session(&mut dice));
        }
    }
    folder.write(
        "curriculum.yaml",
        format!("title: Acak\nlanguages: [id]\nversion: \"1\"\nchecked: 2026-11-24\nmodules:\n{listed}"),
    );
    let mut out = Diagnostics::new();
    let source = Source::read(folder.path(), &mut out).expect("a folder");
    let curriculum = assemble::assemble(&source, &mut out).expect("a curriculum");
    let index = check::Index::of(&curriculum);
    let theme = Theme::load(None).expect("the theme");
    let published = Published { audiences: Audience::ALL.into(), langs: curriculum.langs.clone(), base_url: None };
    let press = Press::open(&curriculum, &index.visible, &theme, published).expect("a press");
    let places = (0..MODULES).flat_map(|module| (0..SESSIONS).map(move |session| (module, session)));
    let orders: Vec<Order> = places.map(|place| order(&mut dice, place)).collect();
    let printed = side_by_side(&orders, |order| {
        // What a session has nothing for is tried with a paper that every session has.
        let guide = Order { kind: PaperKind::Guide, ..order.clone() };
        let written = press.write(order).map(|draft| (order, draft));
        let written = written.or_else(|| press.write(&guide).map(|draft| (&guide, draft)));
        let (order, draft) = written.expect("a guide at least");
        Some(press.print(order, &draft).map_err(|error| format!("{order:?}: {error}")))
    });
    let printed = printed.unwrap_or_else(|error| panic!("{error}"));
    let made = printed.iter().filter(|(_, printed)| printed.pdf.starts_with(b"%PDF-")).count();
    assert_eq!(made, MODULES * SESSIONS);
}
