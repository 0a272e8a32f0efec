//! The words of one paper of each kind.

use crate::reading::{PAPERS, can_read, lines, print, starter};

/// Small forms, so that the papers made of them can be read at a glance.
const FORMS: &[(&str, &str)] = &[
    (
        "observation",
        "wait:\n  title: {id: Menunggu sesudah bertanya, en: Waiting after asking}\n  at-0: {id: Langsung menjawab, en: Answers at once}\n  at-1: {id: Menunggu sebentar, en: Waits a moment}\n  at-2: {id: Menunggu lima hitungan, en: Waits for five}\n  at-3: {id: Menunggu dan bertanya lagi, en: Waits and asks again}\n",
    ),
    ("agreement", "focus:\n  label: {id: Satu hal yang Anda latih, en: The one thing you will practise}\n  lines: 2\n"),
    ("report", "present:\n  label: {id: Berapa orang yang hadir?, en: How many people came?}\n  lines: 1\n"),
    (
        "evaluation",
        "facilitator:\n  title: {id: Suara pendamping, en: The facilitator's view}\n  for: {id: Pendamping, en: Facilitators}\n  questions:\n    - {id: hindered, text: {id: Apa yang menghambat?, en: What hindered you?}, kind: open, lines: 2}\n",
    ),
];

#[test]
fn a_paper_of_each_kind_says_what_was_reviewed() {
    if !can_read() {
        return;
    }
    let folder = starter();
    for (name, form) in FORMS {
        folder.write(&format!("c/coaching/{name}.yaml"), form);
    }
    let read = |kind: &str, lang: &str| {
        print(&folder, &[kind, "--lang", lang, "--paper", "a4", "--participants", "6"]).expect(0);
        lines(&folder.join("paper.pdf")).iter().map(|page| page.join("\n")).collect::<Vec<_>>().join("\n\n")
    };
    let forms = FORMS.iter().map(|(kind, _)| *kind);
    for kind in PAPERS.into_iter().chain(forms) {
        insta::assert_snapshot!(format!("{kind}_id"), read(kind, "id"));
    }
    for kind in ["leaflet", "cards", "run-sheet", "answer-key"] {
        insta::assert_snapshot!(format!("{kind}_en"), read(kind, "en"));
    }
}
