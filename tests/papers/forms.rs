//! Forms and tests: as few pages as hold them, with room for a hand, in words that are said once.

use crate::reading::{SESSIONS, SHIPPED, can_read, lines, pages, words};
use crate::support::Folder;

const MILLIMETRE: f64 = 72.0 / 25.4;

/// Makes a paper of the shipped curriculum, in `paper.pdf`.
fn make(folder: &Folder, session: &str, kind: &str, lang: &str, paper: &str) {
    let order =
        ["print", session, "--kind", kind, "--lang", lang, "--paper", paper, "--root", SHIPPED, "-o", "paper.pdf"];
    folder.run(order).expect(0);
}

#[test]
fn an_observation_form_leaves_52_mm_to_write_in() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for (lang, box_, foot) in [("id", "Dua", "Bekal"), ("en", "Two", "Bekal")] {
        make(&folder, "keuangan/mengelola-keuangan", "observation", lang, "a4");
        let (found, _) = words(&folder.join("paper.pdf"));
        let last = |word: &str| found.iter().filter(|one| one.text == word).map(|one| one.y).fold(0.0, f64::max);
        // The label stands 3 mm below the edge of its box, the footer some 3 mm below the other edge.
        let room = (last(foot) - last(box_)) / MILLIMETRE;
        assert!(room >= 52.0, "{lang}: {room} mm");
    }
}

#[test]
fn an_evaluation_form_is_one_page_that_says_whose_it_is() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for (lang, whose) in [
        ("id", ["Suara pendamping", "Suara penyelia", "Suara peserta"]),
        ("en", ["The facilitator’s view", "The supervisor’s view", "The participants’ view"]),
    ] {
        for paper in ["a4", "f4"] {
            make(&folder, "keuangan/mengelola-keuangan", "evaluation", lang, paper);
            let forms = pages(&folder.join("paper.pdf"));
            assert_eq!(forms.len(), whose.len(), "{lang} {paper}: {forms:?}");
            for (form, name) in forms.iter().zip(whose) {
                assert!(form.contains(&format!("{name} · Bekal")), "{lang} {paper}: {form}");
            }
        }
    }
}

#[test]
fn a_quiz_a_key_and_a_test_are_two_pages_and_each_says_what_it_is() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for session in SESSIONS {
        for (lang, kind, name) in [
            ("id", "quiz", "Lembar kuis"),
            ("id", "answer-key", "Kunci jawaban"),
            ("id", "pretest", "Tes awal"),
            ("id", "posttest", "Tes akhir"),
            ("en", "pretest", "Pre-test"),
            ("en", "posttest", "Post-test"),
        ] {
            make(&folder, session, kind, lang, "a4");
            let sheet = lines(&folder.join("paper.pdf"));
            assert_eq!(sheet.len(), 2, "{session} {lang} {kind}: {sheet:?}");
            for page in &sheet {
                let foot = format!("{name} · Bekal");
                assert!(page.iter().any(|line| line.starts_with(&foot)), "{session} {lang} {kind}: {page:?}");
                assert!(page.iter().all(|line| !line.starts_with('·')), "{session} {lang} {kind}: {page:?}");
            }
        }
    }
}

#[test]
fn a_question_asks_once_to_choose_all() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for session in SESSIONS {
        for (lang, said) in [("id", "Pilih semua"), ("en", "Choose all")] {
            make(&folder, session, "quiz", lang, "a4");
            let sheet = pages(&folder.join("paper.pdf")).join(" ");
            assert_eq!(sheet.matches(said).count(), 1, "{session} {lang}: {sheet}");
        }
    }
}

#[test]
fn rows_of_a_quiz_are_eleven_millimetres_high() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for kind in ["quiz", "pretest", "posttest"] {
        for paper in ["a4", "f4"] {
            make(&folder, "keuangan/mengelola-keuangan", kind, "id", paper);
            let (found, _) = words(&folder.join("paper.pdf"));
            for (one, next) in [("Memasukkan", "Mencatat"), ("Ibu", "Catatan"), ("Celengan", "Rekening")] {
                let of =
                    |word: &str| found.iter().find(|found| found.text == word).unwrap_or_else(|| panic!("no {word}"));
                let step = (of(next).y - of(one).y) / MILLIMETRE;
                // Two abreast stand on one line.
                assert!(step >= 10.9 || step.abs() < 0.1, "{kind} {paper}, {one}: {step} mm");
            }
        }
    }
}

#[test]
fn english_papers_have_round_quotes_and_times_with_a_colon() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for session in SESSIONS {
        for kind in ["guide", "answer-key", "pretest", "worksheet"] {
            make(&folder, session, kind, "en", "f4");
            for line in lines(&folder.join("paper.pdf")).concat() {
                assert!(!line.contains(['"', '\'']), "{session} {kind}: {line}");
                for time in ["06.00", "07.00", "19.00"] {
                    assert!(!line.contains(time), "{session} {kind}: {line}");
                }
            }
        }
    }
}
