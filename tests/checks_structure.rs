//! Rules for ids, minutes, links, pictures, key messages and questions: each mistake is found once, in its place.
//!
//! A case is a small right curriculum with something replaced. `«` in the replacement marks the place where the finding
//! is expected; it is not written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

mod support;

use bekal::source::Code;
use support::small::{EN, ID, SVG, base, edited, findings, finds, finds_nothing, helps, messages};

#[test]
fn a_right_curriculum_gives_nothing() {
    assert_eq!(findings(&base()), Vec::<String>::new());
}

#[test]
fn an_id_stands_once_in_a_session() {
    finds(Code::DuplicateId, &[(ID, "quiz {#tanya}", "quiz {#«catatan}"), (EN, "quiz {#tanya}", "quiz {#catatan}")]);
    finds(Code::DuplicateId, &[(ID, "Uang habis.", "### Awal {#«cerita}\n\nUang habis.")]);
    finds(
        Code::DuplicateId,
        &[(ID, "::: simpler\n", "::: simpler {#«cerita}\n"), (EN, "::: simpler\n", "::: simpler {#cerita}\n")],
    );
    finds(Code::DuplicateId, &[("methods/duduk/id.md", "Duduk bersama.", "## Lagi {#«cara}\n\nDuduk.")]);
    finds(
        Code::DuplicateId,
        &[("glossary/id.md", "Rencana uang.\n", "Rencana uang.\n\nRencana {#«anggaran}\n: Lagi.\n")],
    );
}

#[test]
fn a_step_names_what_is_there() {
    finds(Code::UnknownReference, &[(ID, "after=cerita", "after=«ceritta")]);
    finds(Code::AttributeValue, &[(ID, "after=cerita", "after=«pesan")]);
    finds(Code::AttributeValue, &[(ID, "needs=projector}", "needs=projector after=«pesan}")]);
    finds(Code::UnknownReference, &[(ID, "objective=tulis", "objective=tulis,«baca")]);
    finds(Code::UnknownReference, &[(ID, "method=duduk", "method=«dudk")]);
    finds(Code::AttributeValue, &[(ID, "needs=projector", "needs=projector,«proyektor")]);
    finds(
        Code::AttributeValue,
        &[(ID, "without projector", "without projector «kipas"), (EN, "without projector", "without projector kipas")],
    );
    finds(Code::IdMalformed, &[("curriculum.yaml", "slots", "needs: {Kipas Angin: «Kipas}\nslots")]);
    finds(Code::YamlWrongValue, &[("methods/duduk/id.md", "[chairs]", "[chairs, «kursi]")]);
    finds_nothing(&[
        ("curriculum.yaml", "slots", "needs: {kipas: {id: Kipas, en: Fan}}\nslots"),
        (ID, "needs=projector", "needs=projector,kipas"),
        (ID, "without projector", "without projector kipas"),
        (EN, "without projector", "without projector kipas"),
    ]);
}

#[test]
fn minutes_add_up() {
    finds(Code::MinutesDiffer, &[(ID, "minutes: 30", "minutes: «35")]);
    finds(Code::MinutesDiffer, &[(ID, "minutes: 30", "minutes: «30"), (ID, "minutes=20", "minutes=21")]);
    finds(Code::ShortOverMinutes, &[(ID, "short=5", "short=«11")]);
    finds(Code::YamlWrongValue, &[("curriculum.yaml", "[60, 90]", "[60, «4, «601]")]);
    // What was said when the step was read is not said again as a wrong sum.
    finds(Code::MissingAttribute, &[(ID, "## Pesan {#pesan minutes=20", "«## Pesan {#pesan")]);
}

#[test]
fn a_link_leads_somewhere() {
    finds(Code::UnknownReference, &[(ID, "[](contact:sapa)", "«[](contact:sappa)")]);
    finds(Code::UnknownReference, &[(EN, "[](contact:sapa)", "«[](figure:oralitt)")]);
    finds(Code::UnknownReference, &[(ID, "[anggaran](term:anggaran)", "«[anggaran](term:angaran)")]);
    finds(Code::UnknownReference, &[(EN, "[how](method:duduk)", "«[how](method:berdiri)")]);
    finds(Code::LinkBroken, &[(ID, "[pesan](#catat-dulu)", "«[pesan](#catat-dolu)")]);
    finds(Code::LinkBroken, &[("uang/id.md", "Tentang", "«[Sesi](session:uang/catatan) tentang")]);
    finds(Code::LinkBroken, &[("uang/id.md", "Tentang", "«[Sesi](session:uang/catat#tiada) tentang")]);
    finds(Code::LinkBroken, &[("uang/id.md", "Tentang", "«[Sesi](#tiada) tentang")]);
    finds(Code::UnknownReference, &[("glossary/en.md", "A plan", "«[A](term:tiada) plan")]);
    // Deep within: an explanation, an expected answer, a footnote.
    finds(Code::LinkBroken, &[(ID, "> Mencatat lebih", "> «[Mencatat](#tiada) lebih")]);
    finds(Code::LinkBroken, &[(EN, "- money in", "- «[money](#tiada) in")]);
    finds(Code::LinkBroken, &[(ID, "Uang habis.", "Uang habis.[^a]\n\n[^a]: Lihat «[itu](#tiada).\n\n")]);
    finds(
        Code::UnknownReference,
        &[
            (ID, "Uang habis.", "Uang habis.\n\n::: warning {contact=«sappa}\nHubungi.\n:::\n\n"),
            (EN, "Money is gone.", "Money.\n\n::: warning\nCall.\n:::\n\n"),
        ],
    );
}

#[test]
fn whoever_sees_a_link_sees_where_it_leads() {
    finds(Code::LinkHidden, &[(ID, "[pesan](#catat-dulu)", "«[pesan](#catatan)")]);
    finds(Code::LinkHidden, &[(EN, "[budget](term:anggaran)", "«[sitting](method:duduk)")]);
    finds(Code::LinkHidden, &[("uang/id.md", "Tentang", "«[Sesi](session:uang/catat#tanya) tentang")]);
    // A note for the supervisor alone: the facilitator does not see it either.
    finds(
        Code::LinkHidden,
        &[
            (ID, "Lihat [cara](method:duduk).", "Lihat «[cara](#amati)."),
            (ID, "Uang habis.", "Uang habis.\n\n::: coach {#amati}\nAmati.\n:::\n\n"),
            (EN, "Money is gone.", "Money is gone.\n\n::: coach {#amati}\nWatch.\n:::\n\n"),
        ],
    );
    // A footnote is seen by those who see its mark: here by facilitators, who see the quiz.
    finds_nothing(&[(ID, "Lihat [cara](method:duduk).", "Lihat.[^a]\n\n[^a]: Lihat [itu](#tanya).")]);
}

#[test]
fn a_picture_is_there_and_has_words() {
    finds(
        Code::PictureMissing,
        &[
            (ID, "balik picture=buku.svg title", "balik picture=«bukku.svg alt=Buku title"),
            (EN, "#balik", "#balik alt=Book"),
        ],
    );
    finds(Code::PictureMissing, &[(EN, "Money is gone.", "«![Book](buuku.svg) Money is gone.")]);
    finds(
        Code::PicturePath,
        &[
            (ID, "#catat-dulu picture=buku.svg", "#catat-dulu picture=«../buku.svg"),
            (ID, "#balik picture=buku.svg", "#balik picture=buku.svg alt=Buku"),
            (EN, "#balik", "#balik alt=Book"),
        ],
    );
    finds(
        Code::PictureMissing,
        &[
            ("curriculum.yaml", "picture: rumah.svg", "picture: «ruma.svg"),
            ("uang/id.md", "Tentang", "![Rumah](rumah.svg) Tentang"),
        ],
    );
    finds(
        Code::PictureAlt,
        &[
            ("curriculum.yaml", "alt: {id: Sebuah rumah., en: A house.}\n", ""),
            ("curriculum.yaml", "rumah.svg", "«rumah.svg"),
        ],
    );
}

#[test]
fn a_flipchart_takes_the_words_of_its_picture_from_the_same_text() {
    // Without them at the key message neither of the two has any, in that language.
    finds(
        Code::PictureAlt,
        &[
            (ID, "picture=buku.svg alt=\"Ibu menulis.\"", "picture=«buku.svg"),
            (ID, "#balik picture=", "#balik picture=«"),
        ],
    );
    finds(
        Code::PictureAlt,
        &[
            (EN, "::: key-message {#catat-dulu alt=\"A mother writes.\"}", "«::: key-message {#catat-dulu}"),
            (EN, "::: flipchart", "«::: flipchart"),
        ],
    );
    // Words that only a supervisor sees do not reach a flipchart.
    finds(
        Code::PictureAlt,
        &[
            (ID, "#balik picture=buku.svg", "#balik picture=«rumah.svg"),
            (EN, "#balik ", "#balik alt=House "),
            (ID, "Uang habis.", "Uang habis.\n\n::: coach\n![Rumah rahasia](rumah.svg)\n:::\n\n"),
            (EN, "Money is gone.", "Money is gone.\n\n::: coach\n![Secret house](rumah.svg)\n:::\n\n"),
        ],
    );
}

#[test]
fn a_picture_that_nothing_shows_is_said_at_its_file() {
    let mut files = base();
    files.insert("pictures/lama.svg", SVG.to_owned());
    files.insert("uang/catat/lama.svg", SVG.to_owned());
    files.insert("uang/peta.svg", SVG.to_owned());
    files.insert("pictures/credits.yaml", "buku.svg: {credit: Ani}\nhilang.svg: {credit: Budi}\n".to_owned());
    let wanted = [
        "picture-unused pictures/lama.svg:1:1",
        "picture-unused uang/catat/lama.svg:1:1",
        "picture-unused uang/peta.svg:1:1",
        "unknown-reference pictures/credits.yaml:2:1",
    ];
    assert_eq!(findings(&files), wanted);
}

#[test]
fn a_key_message_has_all_that_belongs_to_it() {
    finds(
        Code::KeyMessagePicture,
        &[
            (
                ID,
                "::: key-message {#catat-dulu picture=buku.svg alt=\"Ibu menulis.\"}",
                "«::: key-message {#catat-dulu}",
            ),
            (EN, "#catat-dulu alt=\"A mother writes.\"", "#catat-dulu"),
            (ID, "buku.svg title", "buku.svg alt=Buku title"),
            (EN, "#balik ", "#balik alt=Book "),
        ],
    );
    finds(
        Code::SimplerMissing,
        &[
            (ID, "::: key-message", "«::: key-message"),
            (ID, "::: simpler\nTulis uangmu.\n:::\n", ""),
            (EN, "::: simpler\nWrite your money.\n:::\n", ""),
        ],
    );
    finds(
        Code::TeachBackMissing,
        &[
            (ID, "::: key-message", "«::: key-message"),
            (ID, "::: teach-back\nApa yang dicatat?\n\n- uang masuk\n:::\n", ""),
            (EN, "::: teach-back\nWhat do you write?\n\n- money in\n:::\n", ""),
        ],
    );
    for part in ["simpler", "teach-back"] {
        let another = format!("«::: {part}\nLagi?\n\n- lagi\n:::\n:::\n\n::: flipchart");
        finds(
            Code::BlockContent,
            &[(ID, ":::\n\n::: flipchart", &another), (EN, ":::\n\n::: flipchart", &another.replace('«', ""))],
        );
    }
    let more = |mark: &str| {
        let messages = (1..=3).map(|n| {
            let mark = if n == 3 { mark } else { "" };
            format!(
                "{mark}::: key-message {{#p{n} picture=buku.svg alt=Buku}}\nSatu.\n\n::: simpler\nSatu.\n:::\n::: teach-back\nApa?\n\n- satu\n:::\n:::\n\n"
            )
        });
        messages.collect::<String>()
    };
    finds(
        Code::KeyMessageCount,
        &[
            (ID, "::: flipchart", &format!("{}::: flipchart", more("«"))),
            (EN, "::: flipchart", &format!("{}::: flipchart", more(""))),
        ],
    );
}

#[test]
fn what_a_step_needs_it_can_do_without() {
    finds(Code::WithoutMissing, &[(ID, "needs=projector", "needs=projector,«power,«wall")]);
    finds(
        Code::WithoutUnneeded,
        &[(ID, "without projector", "without projector «water"), (EN, "without projector", "without projector water")],
    );
}

#[test]
fn a_question_can_be_answered_and_says_why() {
    finds(Code::QuizAnswer, &[(ID, "1. Apa dulu?\n   - [x]", "«1. Apa dulu?\n   - [ ]")]);
    finds(
        Code::QuizAnswer,
        &[(ID, "1. Apa dulu?", "«1. Apa dulu?"), (ID, "   - [ ] Belanja\n", ""), (EN, "   - [ ] Shopping\n", "")],
    );
    finds(
        Code::QuizAnswer,
        &[
            (ID, "1. Apa dulu?\n   - [x] Mencatat\n   - [ ] Belanja\n", "«1. Apa dulu?\n\n   1. Mencatat\n"),
            (EN, "   - [ ] Writing\n   - [ ] Shopping\n", "\n   1. Writing\n"),
        ],
    );
    // Two options are true or false: one of them.
    finds(Code::QuizAnswer, &[(ID, "1. Apa dulu?", "«1. Apa dulu?"), (ID, "- [ ] Belanja", "- [x] Belanja")]);
    let table = |rows: &str| format!("\n   | a | b |\n   |---|---|\n{rows}");
    finds(
        Code::QuizAnswer,
        &[
            (ID, "1. Apa dulu?", "«1. Apa dulu?"),
            (ID, "   - [x] Mencatat\n   - [ ] Belanja\n", &table("   | satu | |\n   | dua | tiga |\n")),
            (EN, "   - [ ] Writing\n   - [ ] Shopping\n", &table("   | one | |\n   | two | three |\n")),
        ],
    );
    finds(Code::QuizExplanation, &[(ID, "1. Apa", "«1. Apa"), (ID, "\n   > Mencatat lebih dulu.\n", "")]);
    finds(Code::QuizExplanation, &[(EN, "1. What", "«1. What"), (EN, "\n   > Writing first.\n", "")]);
}

#[test]
fn a_question_asks_and_each_option_says_something_behind_its_box() {
    finds(Code::QuizSyntax, &[(ID, "1. Apa dulu?", "«1.")]);
    finds(Code::QuizSyntax, &[(EN, "1. What first?", "«1.")]);
    finds(Code::QuizSyntax, &[(ID, "   - [ ] Belanja", "   «- Belanja")]);
    finds(Code::QuizSyntax, &[(EN, "   - [ ] Shopping", "   «- Shopping")]);
    finds(Code::QuizSyntax, &[(ID, "   - [ ] Belanja", "   «- [ ]")]);
    finds(Code::QuizSyntax, &[(ID, "   - [ ] Belanja\n", "\n   «- [ ]\n")]);
}

#[test]
fn what_the_whole_says_of_itself_can_be() {
    const WHOLE: &str = "curriculum.yaml";
    for line in ["paper: «a5", "paper: «215x", "group: «0", "base-url: «example.org", "base-url: «ftp://example.org/"]
    {
        finds(Code::YamlWrongValue, &[(WHOLE, "slots:", &format!("{line}\nslots:"))]);
    }
    for line in ["paper: f4", "paper: 215x330mm", "group: 27", "base-url: https://example.org/bekal/"] {
        finds_nothing(&[(WHOLE, "slots:", &format!("{line}\nslots:"))]);
    }
    let help = helps(&edited(&[(WHOLE, "slots:", "paper: a5\nslots:")]).0);
    assert_eq!(help, ["Write one of a3, a4, f4, letter, or millimetres such as `215x330mm`."]);
}

#[test]
fn a_translation_has_the_words_that_its_source_has() {
    finds(
        Code::LanguageMissing,
        &[(ID, "title: Mencatat", "title: Mencatat\nsummary: Catat."), (EN, "title: ", "title: «")],
    );
    finds(
        Code::LanguageMissing,
        &[("uang/id.md", "theme:", "summary: Uang.\ntheme:"), ("uang/en.md", "title: ", "title: «")],
    );
    let id = "methods/duduk/id.md";
    finds(
        Code::LanguageMissing,
        &[(id, "needs:", "summary: Duduk.\nneeds:"), ("methods/duduk/en.md", "title: ", "title: «")],
    );
    let source = (ID, "objectives:", "materials:\n  - {item: kertas, instead: daun}\nobjectives:");
    finds(Code::LanguageMissing, &[source, (EN, "objectives:", "materials:\n  - {item: «paper}\nobjectives:")]);
    finds_nothing(&[source, (EN, "objectives:", "materials:\n  - {item: paper, instead: a leaf}\nobjectives:")]);
}

#[test]
fn a_footnote_stands_once() {
    let twice = "Uang habis.[^a]\n\n[^a]: Satu.\n\n«[^a]: Dua.\n";
    finds(Code::DuplicateId, &[(ID, "Uang habis.", twice)]);
}

#[test]
fn a_mistyped_key_of_a_link_has_its_neighbour_named() {
    finds(Code::LinkUnsafe, &[(ID, "[](contact:sapa)", "«[](contct:sapa)")]);
    assert_eq!(helps(&edited(&[(ID, "[](contact:sapa)", "[](contct:sapa)")]).0), ["Did you mean `contact:`?"]);
}

#[test]
fn a_word_stands_once_in_a_list() {
    finds(Code::WordRepeated, &[(ID, "needs=projector", "needs=projector,«projector")]);
    finds(Code::WordRepeated, &[(ID, "objective=tulis", "objective=tulis,«tulis")]);
    finds(Code::WordRepeated, &[(ID, "after=cerita", "after=cerita,«cerita")]);
    finds(Code::WordRepeated, &[(ID, "without projector", "without projector «projector")]);
    finds(Code::WordRepeated, &[(EN, "without projector", "without projector «projector")]);
    finds(Code::WordRepeated, &[("methods/duduk/id.md", "[chairs]", "[chairs, «chairs]")]);
}

#[test]
fn words_for_a_picture_need_a_picture() {
    let story = |attributes: &str| format!("Uang habis.\n\n{attributes}\nAa.\n:::\n\n");
    let with = |id: &str, en: &str| {
        finds(Code::MissingAttribute, &[(ID, "Uang habis.", &story(id)), (EN, "Money is gone.", &story(en))]);
    };
    with("«::: story {alt=Buku}", "::: story {alt=Book}");
    with("«::: warning {alt=Buku}", "::: warning {picture=buku.svg alt=Book}");
    finds(Code::MissingAttribute, &[(ID, "::: flipchart {#balik picture=buku.svg", "«::: flipchart {#balik alt=Buku")]);
    let only_here = [
        (ID, "Uang habis.", "Uang habis.\n\n::: story\nAa.\n:::\n\n"),
        (EN, "Money is gone.", "Money.\n\n«::: story {alt=Book}\nAa.\n:::\n\n"),
    ];
    finds(Code::TranslationDiffers, &only_here);
}

#[test]
fn what_the_source_does_not_say_is_called_not_given() {
    for (edits, words) in [
        (&[(EN, "{#pesan}", "{#pesan objective=tulis}")][..], "`objective` of the step `pesan` is not given in"),
        (&[(EN, "{#pesan}", "{#pesan method=duduk}")], "`method` of the step `pesan` is not given in"),
        (&[(EN, "{#pesan}", "{#pesan short=5}")], "`short` of the step `pesan` is not given in"),
        (&[(EN, "title: Writing down", "title: Writing\nofficial: \"5\"")], "`official` is not given in"),
        (&[(EN, "{#catatan}", "{#catatan for=supervisor}")], "`for` is not given in"),
    ] {
        let said = messages(&edited(edits).0);
        assert!(said.len() == 1 && said[0].contains(words), "{words}: {said:?}");
    }
}

#[test]
fn a_translation_of_an_older_state_is_stale() {
    let marked = |mark: &str| format!("title: Writing down\ntranslates: {mark}");
    let stale = |mark: &str, edits: &[(&'static str, &str, &str)]| -> Option<String> {
        let marked = marked(mark);
        let edits = [&[(EN, "title: Writing down", marked.as_str())], edits].concat();
        let help = helps(&edited(&edits).0).pop()?;
        Some(help.split("translates: ").nth(1)?.trim_end_matches(['`', '.']).to_owned())
    };
    finds(Code::TranslationStale, &[(EN, "title: Writing down", &marked("«new"))]);
    finds(Code::TranslationStale, &[(ID, "title: Mencatat", "title: Mencatat\ntranslates: «new")]);
    let mark = stale("new", &[]).expect("a mark");
    assert!(mark.len() == 8 && mark.bytes().all(|byte| byte.is_ascii_lowercase()), "{mark}");
    assert_eq!(stale(&mark, &[]), None);
    // Whatever a translation takes from its source anyway makes it no older.
    assert_eq!(stale(&mark, &[(ID, "minutes=10 short=5", "minutes=10 short=4")]), None);
    for (from, to) in
        [("Uang habis.", "Uang hilang."), ("> Mencatat lebih", "> Menulis lebih"), ("tulis: Peserta", "tulis: Ibu")]
    {
        assert!(stale(&mark, &[(ID, from, to)]).is_some_and(|new| new != mark), "{to}");
    }
}
