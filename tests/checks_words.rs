//! The rules about words, numbers, dates and languages: each finding at its place.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(clippy::format_push_string, clippy::case_sensitive_file_extension_comparisons)] // Neither matters in a test.

use std::fs;
use std::path::Path;

use bekal::assemble::assemble;
use bekal::check::{Index, Rules, check};
use bekal::source::{Code, Diagnostic, Diagnostics, Folder, Severity, Sources};
use proptest::prelude::*;

/// A curriculum of one session in two languages, written from strings.
struct Base {
    files: Vec<(String, String)>,
    rules: Rules,
}

/// What a finding says and where.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    code: Code,
    file: String,
    line: usize,
    column: usize,
    underlined: String,
    message: String,
}

const FRONT: &str = "---\ntitle: Sesi\nminutes: 10\n---\n";
const STEP: &str = "## Langkah {#langkah minutes=10}\n\n";

/// Lines before the body of the step.
const ABOVE: usize = 6;

impl Base {
    fn new() -> Self {
        let curriculum = "title: {id: Bekal, en: Bekal}\nlanguages: [id, en]\nversion: \"1\"\nchecked: 2026-11-24\n\
            limits:\n  sentence-words: {participant: 8, facilitator: 12}\n  room-words: {id: [peserta, para ibu], en: [participants]}\n\
            modules:\n  - modul: [sesi]\n";
        let figures = "oralit-air:\n  value: 200\n  unit: {id: ml, en: ml}\n  text: {id: 200 ml air, en: 200 ml of water}\n  \
            source: {id: Kemenkes, en: Ministry}\n  conflicts: [\"250 ml\", \"Élan 5\", oralit dalam satu liter, \"6 sendok\"]\n";
        let contacts = "sapa:\n  name: {id: SAPA, en: SAPA}\n  number: \"129\"\n  checked: 2026-11-20\n";
        let mut base = Self { files: Vec::new(), rules: Rules::default() };
        base.put("curriculum.yaml", curriculum).put("figures.yaml", figures).put("contacts.yaml", contacts);
        base.put("modul/id.md", "---\ntitle: Modul\n---\nKata awal.\n")
            .put("modul/en.md", "---\ntitle: Module\n---\nFirst words.\n");
        base.put("glossary/id.md", "Dana {#dana}\n: Uang simpanan.\n")
            .put("glossary/en.md", "Fund {#dana}\n: Money put by.\n");
        base.body("id", "Uang masuk dicatat.\n").body("en", "Money is written down.\n");
        base
    }

    fn put(&mut self, path: &str, text: &str) -> &mut Self {
        self.files.retain(|(known, _)| known != path);
        self.files.push((path.to_owned(), text.to_owned()));
        self
    }

    fn body(&mut self, lang: &str, words: &str) -> &mut Self {
        self.put(&format!("modul/sesi/{lang}.md"), &format!("{FRONT}{STEP}{words}"))
    }

    /// The same body in both languages.
    fn both(&mut self, words: &str) -> &mut Self {
        self.body("id", words).body("en", words)
    }

    fn today(&mut self, date: &str) -> &mut Self {
        self.rules.today = Some(date.parse().unwrap());
        self
    }

    fn replace(&mut self, path: &str, old: &str, new: &str) -> &mut Self {
        let (_, text) = self.files.iter_mut().find(|(known, _)| known == path).unwrap();
        assert!(text.contains(old), "{path} has no `{old}`");
        *text = text.replace(old, new);
        self
    }

    fn run(&self) -> (Sources, Diagnostics) {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in &self.files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        read(folder.path(), self.rules)
    }

    fn found(&self) -> Vec<Found> {
        let (sources, said) = self.run();
        said.iter().map(|found| place(&sources, found)).collect()
    }

    /// Code, line, column and underlined text of all findings.
    fn places(&self) -> Vec<(Code, usize, usize, String)> {
        self.found().into_iter().map(|found| (found.code, found.line, found.column, found.underlined)).collect()
    }
}

fn read(root: &Path, rules: Rules) -> (Sources, Diagnostics) {
    let mut out = Diagnostics::new();
    let folder = Folder::read(root, &mut out).unwrap();
    let curriculum = assemble(&folder, &mut out);
    if let Some(curriculum) = curriculum {
        out.extend(check(&curriculum, &Index::of(&curriculum), &folder.sources, &rules));
    }
    (folder.sources, out)
}

fn place(sources: &Sources, found: &Diagnostic) -> Found {
    let file = sources.get(found.span.file);
    let position = file.position(found.span.start);
    Found {
        code: found.code,
        file: file.path.clone(),
        line: position.line,
        column: position.column,
        underlined: file.slice(found.span).to_owned(),
        message: found.message.clone(),
    }
}

fn at(code: Code, line: usize, column: usize, underlined: &str) -> (Code, usize, usize, String) {
    (code, ABOVE + line, column, underlined.to_owned())
}

#[test]
fn a_good_curriculum_gives_nothing() {
    assert_eq!(Base::new().found(), []);
}

#[test]
fn a_long_sentence_is_underlined_exactly() {
    let cases = [
        (
            "Satu dua. Satu dua tiga empat lima enam tujuh delapan sembilan. Satu.\n",
            1,
            11,
            "Satu dua tiga empat lima enam tujuh delapan sembilan.",
        ),
        (
            "é — ü! Añ “dua” tiga empat lima enam tujuh delapan **sembilan**.\n",
            1,
            8,
            "Añ “dua” tiga empat lima enam tujuh delapan **sembilan**.",
        ),
        (
            "Satu dua tiga empat\r\nlima *enam tujuh* delapan sembilan\r\n",
            1,
            1,
            "Satu dua tiga empat\r\nlima *enam tujuh* delapan sembilan",
        ),
        (
            "- satu\n- dua tiga empat [lima enam](term:dana) tujuh delapan [](term:dana) sepuluh\n",
            2,
            3,
            "dua tiga empat [lima enam](term:dana) tujuh delapan [](term:dana) sepuluh",
        ),
        (
            "Isi ____ dua tiga empat lima enam tujuh delapan sembilan? Ya.\n",
            1,
            1,
            "Isi ____ dua tiga empat lima enam tujuh delapan sembilan?",
        ),
        (
            "Ya \\* tidak. Satu \\* dua tiga empat lima enam tujuh delapan sembilan.\n",
            1,
            14,
            "Satu \\* dua tiga empat lima enam tujuh delapan sembilan.",
        ),
        (
            "| a | b |\n|---|---|\n| c | satu dua tiga empat lima enam tujuh delapan sembilan |\n",
            3,
            7,
            "satu dua tiga empat lima enam tujuh delapan sembilan",
        ),
    ];
    for (body, line, column, underlined) in cases {
        let found = Base::new().both(body).places();
        assert_eq!(found, vec![at(Code::SentenceLong, line, column, underlined); 2], "{body}");
    }
}

#[test]
fn abbreviations_and_numbers_end_no_sentence() {
    let long = [
        "Bawa ke dr. Ani di Jl. Mawar No. 5 hari Senin.",
        "Beli beras, telur, dll. untuk satu dua tiga empat lima.",
        "Uang Rp1.500.000 itu 1,5 kali, pukul 09.00, satu dua tiga.",
        "He said, e.g. to Mr. Budi, one two three four.",
    ];
    for sentence in long {
        assert_eq!(
            Base::new().both(&format!("{sentence}\n")).places(),
            vec![at(Code::SentenceLong, 1, 1, sentence); 2]
        );
    }
    let short = [
        "Beli beras, telur, dll. Satu dua tiga empat lima enam.",
        "No. Do not pay it now, not ever.",
        "Satu: dua tiga empat lima; enam tujuh delapan sembilan.",
    ];
    for sentence in short {
        assert_eq!(Base::new().both(&format!("{sentence}\n")).places(), [], "{sentence}");
    }
}

#[test]
fn facilitators_may_read_longer_sentences_and_are_told_their_own_limit() {
    let ten = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh";
    let body = |kind: &str, words: &str| format!("::: {kind}\n{words}\n:::\n");
    assert_eq!(Base::new().both(&body("say", ten)).places(), []);
    assert_eq!(Base::new().both(&body("story", ten)).places(), vec![at(Code::SentenceLong, 2, 1, ten); 2]);
    assert_eq!(Base::new().both(&body("story {for=facilitator}", ten)).places(), []);
    let found = Base::new().both(&body("say", &format!("{ten} satu dua tiga"))).found();
    assert_eq!(found[0].message, "this sentence has 13 words; for facilitators 12 is the most");
}

#[test]
fn room_words_are_found_where_families_read_them_and_nowhere_else() {
    let mut base = Base::new();
    base.body(
        "id",
        "Kata *Peserta* lain. **Para** ibu pesertanya.\n\n::: story\nDua peserta.\n:::\n\n::: say\nPeserta.\n:::\n",
    );
    base.body("en", "Peserta, participants.\n\n::: story\nTwo.\n:::\n\n::: say\nParticipants.\n:::\n");
    assert_eq!(
        base.places(),
        [
            at(Code::RoomWords, 1, 7, "Peserta"),
            at(Code::RoomWords, 1, 24, "Para** ibu"),
            at(Code::RoomWords, 4, 5, "peserta"),
            at(Code::RoomWords, 1, 10, "participants"),
        ]
    );
    let mut base = Base::new();
    base.put("modul/id.md", "---\ntitle: Modul peserta\n---\nUntuk peserta.\n");
    let found = base.places();
    assert_eq!(found, [(Code::RoomWords, 4, 7, "peserta".to_owned())]);
}

#[test]
fn a_wrong_figure_is_found_in_any_text() {
    let mut base = Base::new();
    base.body("id", "Air 1.250 ml, 250 mlx, **250** ml.\n\n::: do\n1. Oralit dalam\n   satu  liter.\n:::\n");
    base.body("en", "ÉLAN 5 now, not élan 5.5, 6  sendok\n\n::: do\n1. Go.\n:::\n");
    assert_eq!(
        base.places(),
        [
            at(Code::FigureConflict, 1, 26, "250** ml"),
            at(Code::FigureConflict, 4, 4, "Oralit dalam\n   satu  liter"),
            at(Code::FigureConflict, 1, 1, "ÉLAN 5"),
            at(Code::FigureConflict, 1, 27, "6  sendok"),
        ]
    );
    let found = base.found();
    assert!(
        found[0].message.contains("oralit-air")
            && found[0].message.contains("200 ml air")
            && found[0].message.contains("Kemenkes")
    );
    assert!(found[2].message.contains("200 ml of water"));

    // A space at which no line breaks is a space.
    let mut base = Base::new();
    base.body("id", "Air 250\u{a0}ml, 250\u{202f}ml.\n").body("en", "Water.\n");
    assert_eq!(base.places().len(), 2, "{:?}", base.places());

    let mut base = Base::new();
    base.replace("modul/sesi/id.md", "title: Sesi", "title: Sesi\nsummary: Pakai 250 ml air.");
    base.replace("modul/sesi/en.md", "---\n", "---\nsummary: Use water.\n");
    base.replace("glossary/en.md", "Money put by.", "Use 250 ML.");
    base.replace("contacts.yaml", "number:", "note: {id: baik, en: 250 ml}\n  number:");
    let mut places: Vec<_> = base.found().into_iter().map(|f| (f.file, f.line, f.column, f.underlined)).collect();
    places.sort();
    assert_eq!(
        places,
        [
            ("contacts.yaml".to_owned(), 3, 24, "250 ml".to_owned()),
            ("glossary/en.md".to_owned(), 2, 7, "250 ML".to_owned()),
            ("modul/sesi/id.md".to_owned(), 3, 16, "250 ml".to_owned()),
        ]
    );
    let quiz = "::: quiz\n1. Berapa?\n   - [x] 250 ml\n   - [ ] banyak\n\n   > Sebab itu.\n:::\n";
    let found = Base::new().both(quiz).places();
    assert_eq!(found.iter().filter(|f| f.0 == Code::FigureConflict).count(), 2);
    assert_eq!(found.iter().find(|f| f.0 == Code::FigureConflict).unwrap(), &at(Code::FigureConflict, 3, 10, "250 ml"));
}

fn sum(rows: &str) -> String {
    format!("::: sum\n{rows}\n:::\n")
}

#[test]
fn a_table_is_recomputed() {
    let right = [
        "| A | Rp |\n|---|---|\n| b | Rp600.000 |\n| c | Rp1.200,50 |\n| Jumlah | Rp601.200,50 |",
        "| A | B | C = A x B |\n|---|---|---|\n| 5 | 3 | 15 |\n| 2 | 4 | 8 |",
        "| A | B | C = A x B |\n|---|---|---|\n| 5 | 3 | 15 |\n| 2 | ____ | ____ |\n| Jumlah | | 15 |",
        "| A | B = A : 3 |\n|---|---|\n| 10 | 3,33 |\n| 20 | 6,7 |",
        "| A | Sisa = A - 2 x 3 + 1 |\n|---|---|\n| 10 | 5 |",
        "| A | Bunga = A x 10% |\n|---|---|\n| 500.000 | 50.000 |",
        "| A | B |\n|---|---|\n| b | 1 |\n| c | ____ |\n| Jumlah | 5 |",
    ];
    for rows in right {
        assert_eq!(Base::new().both(&sum(rows)).places(), [], "{rows}");
    }
    let wrong = [
        (
            "| A | Rp |\n|---|---|\n| b | Rp600.000 |\n| c | Rp1.200 |\n| Jumlah | **Rp601.000** |",
            6,
            12,
            "**Rp601.000**",
            "the rows above add up to Rp601.200, not Rp601.000",
        ),
        (
            "| A | B | C = A x B |\n|---|---|---|\n| 5.000 | 30 | 160.000 |\n| 2 | 4 | 8 |",
            4,
            16,
            "160.000",
            "5.000 x 30 is 150.000, not 160.000",
        ),
        (
            "| A | B | C = A x B |\n|---|---|---|\n| 5 | 3 | 15 |\n| 1 | 3 | 3 |\n| Jumlah | | 19 |",
            6,
            14,
            "19",
            "the rows above add up to 18, not 19",
        ),
        (
            "| Harga | C = Hrga x 2 |\n|---|---|\n| 5 | 10 |",
            2,
            11,
            "C = Hrga x 2",
            "this column head cannot be computed: there is no column `Hrga`; did you mean `Harga`?",
        ),
        (
            "| A | B |\n|---|---|\n| x | 1,5 |\n| y | 2,25 |\n| z | 4 |",
            6,
            7,
            "4",
            "the rows above add up to 3,75, not 4",
        ),
        (
            "| A | B |\n|---|---|\n| x | 1.5 |\n| y | 2.25 |\n| z | 4 |",
            6,
            7,
            "4",
            "the rows above add up to 3.75, not 4",
        ),
    ];
    for (rows, line, column, underlined, message) in wrong {
        let base_found = Base::new().both(&sum(rows)).found();
        assert_eq!(base_found.len(), 2, "{rows}: {base_found:?}");
        let found = &base_found[0];
        assert_eq!((found.code, found.line, found.column), (Code::SumWrong, ABOVE + line, column), "{rows}");
        assert_eq!((found.underlined.as_str(), found.message.as_str()), (underlined, message));
    }
    assert_eq!(Base::new().both("::: sum\nKata.\n:::\n").places(), vec![at(Code::BlockContent, 1, 1, "::: sum"); 2]);
}

#[test]
fn numbers_of_a_translation_agree_in_their_own_form() {
    let rows = |a: &str, b: &str| sum(&format!("| A | B |\n|---|---|\n| x | {a} |\n| y | {b} |"));
    let mut base = Base::new();
    base.body("id", &rows("1.000", "1.000")).body("en", &rows("1,000", "1,000"));
    assert_eq!(base.places(), []);
    base.body("en", &rows("2,000", "2,000"));
    assert_eq!(
        base.places(),
        [at(Code::TranslationDisagrees, 4, 7, "2,000"), at(Code::TranslationDisagrees, 5, 7, "2,000")]
    );
}

#[test]
fn contacts_age_from_the_day_that_counts() {
    let mut base = Base::new();
    base.replace("contacts.yaml", "2026-11-20", "2026-01-02");
    let found = base.found();
    assert_eq!(
        (found[0].code, found[0].line, found[0].column, found[0].underlined.as_str()),
        (Code::ContactOld, 4, 12, "2026-01-02")
    );
    assert!(found[0].message.contains("`checked` in curriculum.yaml"), "{}", found[0].message);
    assert_eq!(base.today("2026-03-01").found(), []);
    let found = base.today("2027-03-01").found();
    assert!(found[0].message.contains("`--today`") && found[0].message.contains("423 days"), "{}", found[0].message);

    let mut base = Base::new();
    base.replace("contacts.yaml", "  checked: 2026-11-20\n", "");
    assert_eq!(base.places(), [(Code::ContactUndated, 1, 1, "sapa".to_owned())]);
    assert_eq!(base.replace("contacts.yaml", "\"129\"", "\"\"").found(), []);
}

#[test]
fn a_date_that_is_none_is_said_at_its_value() {
    let mut base = Base::new();
    base.replace("contacts.yaml", "2026-11-20", "besok").replace("curriculum.yaml", "2026-11-24", "2026-13-01");
    base.replace("modul/sesi/en.md", "minutes: 10\n", "minutes: 10\nsources:\n  - {title: T, checked: May}\n");
    let found: Vec<_> = base.found().into_iter().map(|f| (f.code, f.file, f.underlined)).collect();
    let wanted = [("curriculum.yaml", "2026-13-01"), ("contacts.yaml", "besok"), ("modul/sesi/en.md", "May")];
    assert_eq!(found, wanted.map(|(file, words)| (Code::YamlWrongValue, file.to_owned(), words.to_owned())));
}

#[test]
fn a_long_message_is_counted() {
    let words = "Besok kita bertemu. ".repeat(40);
    let found = Base::new().both(&format!("::: message\n{words}\n:::\n")).found();
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].code, found[0].underlined.as_str()), (Code::MessageLong, "::: message"));
    assert!(found[0].message.contains("799 characters"), "{}", found[0].message);
}

#[test]
fn a_text_without_one_of_the_languages_is_an_error() {
    let cases = [
        ("curriculum.yaml", "title: {id: Bekal, en: Bekal}", "title: {id: Bekal}", "title"),
        ("curriculum.yaml", "version:", "tagline: {id: Kata, en: \"\"}\nversion:", "\"\""),
        ("curriculum.yaml", "version:", "alt: {id: Kata}\nversion:", "alt"),
        ("curriculum.yaml", "version:", "needs: {sound: {en: Sound}}\nversion:", "sound"),
        ("curriculum.yaml", "en: [participants]", "ne: [participants]", "ne"),
        ("contacts.yaml", "name: {id: SAPA, en: SAPA}", "name: {id: SAPA}", "name"),
        ("figures.yaml", "unit: {id: ml, en: ml}", "unit: {en: ml}", "unit"),
    ];
    for (file, old, new, underlined) in cases {
        let found = Base::new().replace(file, old, new).found();
        assert_eq!(found.len(), 1, "{new}: {found:?}");
        assert_eq!(
            (found[0].code, found[0].file.as_str(), found[0].underlined.as_str()),
            (Code::LanguageMissing, file, underlined)
        );
        assert_eq!(found[0].code.severity(), Severity::Error);
    }
}

#[test]
fn a_missing_translation_is_not_checked_twice() {
    let mut base = Base::new();
    base.body("id", "Satu dua tiga empat lima enam tujuh delapan sembilan peserta 250 ml.\n");
    base.files.retain(|(path, _)| path != "modul/sesi/en.md");
    let codes: Vec<Code> = base.found().iter().map(|found| found.code).collect();
    assert_eq!(codes, [Code::LanguageMissing, Code::SentenceLong, Code::RoomWords, Code::FigureConflict]);
}

#[test]
fn what_a_translation_takes_from_its_source_is_read_there_alone() {
    let figure = |base: &Base| -> Vec<String> {
        let found = base.found().into_iter().filter(|found| found.code == Code::FigureConflict);
        found.map(|found| found.file).collect()
    };
    let mut base = Base::new();
    base.put("modul/id.md", "---\ntitle: Modul\nsummary: Pakai 250 ml.\n---\nKata.\n");
    base.put("methods/duduk/id.md", "---\ntitle: Duduk\nsummary: Pakai 250 ml.\n---\nKata.\n");
    base.files.retain(|(path, _)| path != "modul/en.md");
    assert_eq!(figure(&base), ["modul/id.md", "methods/duduk/id.md"]);

    let mut base = Base::new();
    let front = "review:\n  state: draft\n  questions: [\"Cukup 250 ml?\"]\nmaterials:\n  - item: 250 ml air\nobjectives:\n  a: Minum 250 ml.\n";
    base.replace("modul/sesi/id.md", "minutes: 10\n", &format!("minutes: 10\n{front}"));
    base.replace(
        "modul/sesi/en.md",
        "minutes: 10\n",
        "review: {state: draft}\nmaterials: []\nobjectives: {b: Drink.}\n",
    );
    assert_eq!(figure(&base), ["modul/sesi/id.md"; 3]);
}

#[test]
fn a_table_in_a_question_is_recomputed() {
    let table = "| A | B |\n   |---|---|\n   | x | 1 |\n   | y | 2 |\n   | z | 4 |";
    let quiz = format!(
        "::: quiz\n1. Cukup?\n\n   ::: sum\n   {table}\n   :::\n\n   - [x] ya\n   - [ ] tidak\n\n   > Ya.\n:::\n"
    );
    assert_eq!(Base::new().both(&quiz).places(), vec![at(Code::SumWrong, 9, 10, "4"); 2]);
}

/// Found by the property below: the list of the first line ends before the blocks in it have begun.
#[test]
fn a_lone_carriage_return_gives_no_place_that_ends_before_it_begins() {
    let mut base = Base::new();
    base.both("|\r::: sum250\n ::: quiz\n ::: sum");
    let (_, said) = base.run();
    assert!(!said.is_empty() && said.iter().all(|found| found.span.start <= found.span.end), "{said:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn any_text_is_checked_without_a_panic_and_at_places_that_exist(
        body in "((250|peserta|ml|[a-zé“.:;!?|*_&\\\\#>`-]{0,6}|Rp1\\.000| = | x |::: (sum|quiz|story|ask)|:::|\\| ?|\\[\\]\\(term:dana\\)|&amp;|____|\\[ \\]|1\\. |- )[ \n\r]{0,2}){0,60}",
        crlf in any::<bool>(),
    ) {
        let body = if crlf { body.replace('\n', "\r\n") } else { body };
        let mut base = Base::new();
        base.both(&body);
        base.replace("curriculum.yaml", "participant: 8", "participant: 1");
        let (sources, said) = base.run();
        for found in said {
            let text = &sources.get(found.span.file).text;
            prop_assert!(found.span.start <= found.span.end);
            prop_assert!(text.get(found.span.range()).is_some(), "{found:?}");
        }
    }
}
