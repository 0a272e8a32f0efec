//! Nothing leaks: a curriculum with a word of its own in every place where an author can write, and the list of who may
//! see each. Every byte and every path of what is published for an audience is searched for all of them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(
    clippy::struct_field_names,
    clippy::format_push_string,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::enum_variant_names,
    clippy::unchecked_time_subtraction
)] // Neither matters in a test.

mod support;

use std::collections::BTreeMap;

use support::{Folder, tree};

/// Who may see a word: those named, nobody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seen {
    ByAll,
    ByLeaders,
    BySupervisors,
    /// Typed by authors for bekal alone.
    ByNobody,
}
use Seen::{ByAll, ByLeaders, ByNobody, BySupervisors};

impl Seen {
    fn by(self, audience: &str) -> bool {
        match self {
            ByAll => true,
            ByLeaders => audience != "participant",
            BySupervisors => audience == "supervisor",
            ByNobody => false,
        }
    }
}

/// Every word of the curriculum below, by FORMAT's block table.
const WORDS: &[(&str, Seen)] = &[
    // Front matter and prose.
    ("zqtitle", ByAll),
    ("zqsummary", ByAll),
    ("zqobjective", ByAll),
    ("zqsource", ByAll),
    ("zqmaterial", ByLeaders),
    ("zqinstead", ByLeaders),
    ("zqreview", ByLeaders),
    ("zqintro", ByAll),
    ("zqstep", ByAll),
    ("zqprose", ByAll),
    ("zqmodule", ByAll),
    ("zqmodstory", ByAll),
    ("zqmodnote", ByLeaders),
    ("zqmodcoach", BySupervisors),
    ("zqterm", ByAll),
    ("zqmeaning", ByAll),
    ("zqcontact", ByAll),
    ("zqmethod", ByLeaders),
    ("zqmethodtitle", ByLeaders),
    ("zqmethodsummary", ByLeaders),
    ("zqmethodid", ByLeaders),
    ("zqmethodnote", ByLeaders),
    ("zqmethodcoach", BySupervisors),
    ("zqguidetitle", BySupervisors),
    ("zqguidesummary", BySupervisors),
    ("zqguideid", BySupervisors),
    ("zqguidewords", BySupervisors),
    // Each kind of block.
    ("zqdo", ByLeaders),
    ("zqsay", ByLeaders),
    ("zqask", ByLeaders),
    ("zqaskanswer", ByLeaders),
    ("zqstory", ByAll),
    ("zqstorytitle", ByAll),
    ("zqstorypicture", ByAll),
    ("zqstoryalt", ByAll),
    ("zqmessage", ByAll),
    ("zqmessageid", ByAll),
    ("zqmessagepicture", ByAll),
    ("zqmessagealt", ByAll),
    ("zqsimpler", ByAll),
    ("zqlocal", ByAll),
    ("zqback", ByLeaders),
    ("zqbackanswer", ByLeaders),
    ("zqpractice", ByAll),
    ("zqnote", ByLeaders),
    ("zqnotetitle", ByLeaders),
    ("zqnoteid", ByLeaders),
    ("zqnotepicture", ByLeaders),
    ("zqnotealt", ByLeaders),
    ("zqnotecaption", ByLeaders),
    ("zqnotesvg", ByLeaders),
    ("zqnotelink", ByLeaders),
    ("zqnotecode", ByLeaders),
    ("zqnotecell", ByLeaders),
    ("zqwithout", ByLeaders),
    ("zqwarning", ByAll),
    // On the participants' leaflet, not on their page.
    ("zqhandout", ByLeaders),
    ("zqhandouttitle", ByLeaders),
    ("zqsheet", ByAll),
    ("zqsheettitle", ByAll),
    ("zqsheetid", ByAll),
    ("zqflip", ByLeaders),
    ("zqfliptitle", ByLeaders),
    ("zqflipid", ByLeaders),
    ("zqflippicture", ByLeaders),
    ("zqflipalt", ByLeaders),
    ("zqcardlabel", ByLeaders),
    ("zqcardfront", ByLeaders),
    ("zqcardback", ByLeaders),
    ("zqcardpicture", ByLeaders),
    ("zqchat", ByLeaders),
    ("zqquestion", ByLeaders),
    ("zqoption", ByLeaders),
    ("zqoptionwhy", ByLeaders),
    ("zqwhy", ByLeaders),
    ("zqpair", ByLeaders),
    ("zqorder", ByLeaders),
    ("zqcoach", BySupervisors),
    ("zqcoachtitle", BySupervisors),
    ("zqcoachid", BySupervisors),
    ("zqcoachpicture", BySupervisors),
    ("zqcoachcredit", BySupervisors),
    ("zqcoachsvg", BySupervisors),
    ("zqcoachlink", BySupervisors),
    ("zqsum", ByAll),
    // Narrowed by `for=`.
    ("zqforstory", ByLeaders),
    ("zqforstorytitle", ByLeaders),
    ("zqforstorypicture", ByLeaders),
    ("zqforpractice", BySupervisors),
    ("zqforpracticeid", BySupervisors),
    ("zqforsay", BySupervisors),
    ("zqformessage", ByLeaders),
    ("zqformessageid", ByLeaders),
    ("zqformessagesimpler", ByLeaders),
    ("zqforsimpler", ByLeaders),
    // Inside what is seen.
    ("zqouter", ByAll),
    ("zqinnernote", ByLeaders),
    ("zqinnercoach", BySupervisors),
    ("zqdeepcoach", BySupervisors),
    ("zqitemseen", ByAll),
    ("zqitemcoach", BySupervisors),
    // What only hidden things need.
    ("zqheadleaders", ByLeaders),
    ("zqheadleadersid", ByLeaders),
    ("zqheadcoach", BySupervisors),
    ("zqheadcoachid", BySupervisors),
    ("zqfootall", ByAll),
    ("zqfootleaders", ByLeaders),
    ("zqfootlink", ByLeaders),
    ("zqfootcoach", BySupervisors),
    // Notes are numbered on the page.
    ("zqfootlabel", ByNobody),
    ("zqhiddenstep", ByLeaders),
    ("zqhiddenstepid", ByLeaders),
    ("zqcoachstep", BySupervisors),
    ("zqcoachstepid", BySupervisors),
    ("zqlinkwords", ByAll),
    ("zqcoachlinkwords", ByAll),
    ("zqfarlinkwords", ByAll),
    ("zqcomment", ByLeaders),
    // What coaching asks.
    ("zqobserved", ByLeaders),
    ("zqanchor", ByLeaders),
    ("zqagreed", BySupervisors),
    ("zqrule", BySupervisors),
    ("zqnextstep", BySupervisors),
    ("zqownform", ByLeaders),
    ("zqownquestion", ByLeaders),
];

/// The files of the curriculum: in one language, so that a word has one place.
fn curriculum() -> Folder {
    let folder = Folder::new();
    let picture = |words: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><title>{words}</title><circle r="9"/></svg>"#
        )
    };
    folder
        .write(
            "c/curriculum.yaml",
            "title: Rumah\nlanguages: [id]\nversion: \"1\"\nchecked: 2026-11-24\nbase-url: https://example.org/\nmodules:\n  - rumah: [sabun, air]\n",
        )
        .write("c/contacts.yaml", "dinas: {name: zqcontact, number: \"119\", checked: 2026-11-24}\n")
        .write("c/glossary/id.md", "zqterm {#istilah}\n: zqmeaning\n")
        .write(
            "c/methods/zqmethodid/id.md",
            "---\ntitle: zqmethodtitle\nsummary: zqmethodsummary\n---\n\nzqmethod\n\n::: facilitator\nzqmethodnote\n:::\n\n::: coach\nzqmethodcoach\n:::\n",
        )
        .write(
            "c/coaching/zqguideid/id.md",
            "---\ntitle: zqguidetitle\nsummary: zqguidesummary\n---\n\nzqguidewords\n",
        )
        .write(
            "c/rumah/id.md",
            "---\ntitle: Rumah\nsummary: zqmodule\ntheme: home\n---\n\n::: story\nzqmodstory\n:::\n\n::: facilitator\nzqmodnote\n:::\n\n::: coach\nzqmodcoach\n:::\n",
        )
        .write(
            "c/rumah/air/id.md",
            "---\ntitle: Air\nminutes: 10\n---\n\n## Air {#air minutes=10}\n\n[zqfarlinkwords](session:rumah/sabun#zqcoachstepid)\n",
        )
        .write("c/rumah/sabun/id.md", SESSION)
        .write(
            "c/coaching/observation.yaml",
            "menunggu: {title: zqobserved, at-0: zqanchor, at-1: b, at-2: c, at-3: d}\n",
        )
        .write("c/coaching/agreement.yaml", "fokus: {label: zqagreed, lines: 1}\n")
        .write(
            "c/coaching/readiness.yaml",
            "belajar: {measure: studied, least: 1, text: zqrule, next: zqnextstep}\n",
        )
        .write(
            "c/coaching/evaluation.yaml",
            "sendiri: {title: zqownform, for: Pendamping, by: facilitator, questions: [{id: waktu, text: zqownquestion, kind: scale}]}\n",
        )
        .write("c/pictures/zqcoachpicture.svg", picture("zqcoachsvg"))
        .write("c/pictures/object-zqcardpicture.svg", picture(""))
        .write("c/pictures/credits.yaml", "zqcoachpicture.svg: {credit: zqcoachcredit}\n");
    for name in ["zqstorypicture", "zqmessagepicture", "zqflippicture", "zqforstorypicture"] {
        folder.write(&format!("c/rumah/sabun/{name}.svg"), picture(""));
    }
    folder.write("c/rumah/sabun/zqnotepicture.svg", picture("zqnotesvg"));
    folder
}

const SESSION: &str = r#"---
title: zqtitle
summary: zqsummary
minutes: 50
objectives: {cuci: zqobjective}
materials:
  - {item: zqmaterial, per: group, count: 1, instead: zqinstead}
sources:
  - {title: zqsource}
review: {state: draft, questions: [zqreview]}
---

zqintro

## zqstep {#langkah minutes=10 method=zqmethodid needs=projector}

zqprose and [zqlinkwords](#zqhiddenstepid), [zqcoachlinkwords](#zqcoachstepid).[^semua]

::: do
1. zqdo
:::

::: say
zqsay
:::

::: ask
zqask

- zqaskanswer
:::

::: story {title="zqstorytitle" picture=zqstorypicture.svg alt="zqstoryalt"}
zqstory
:::

::: key-message {#zqmessageid picture=zqmessagepicture.svg alt="zqmessagealt"}
zqmessage

::: simpler
zqsimpler
:::
::: local {lang=jv}
zqlocal
:::
::: teach-back
zqback

- zqbackanswer
:::
:::

::: key-message {#another picture=zqstorypicture.svg alt="A picture"}
Another

::: simpler {for=facilitator}
zqforsimpler
:::
::: teach-back
Why?

- because
:::
:::

::: practice
zqpractice
:::

::: facilitator {#zqnoteid title="zqnotetitle"}
zqnote [there](https://zqnotelink.example/).[^pemandu]

![zqnotealt](zqnotepicture.svg "zqnotecaption")

| Cell |
|---|
| zqnotecell |

    zqnotecode
:::

::: without projector
zqwithout
:::

::: warning {contact=dinas}
zqwarning
:::

::: handout {title="zqhandouttitle"}
zqhandout
:::

::: worksheet {#zqsheetid title="zqsheettitle"}
zqsheet ____
:::

::: flipchart {#zqflipid picture=zqflippicture.svg alt="zqflipalt" title="zqfliptitle"}
zqflip
:::

::: cards
### zqcardlabel

![zqcardfront](object-zqcardpicture.svg)

---

zqcardback
:::

::: message
zqchat
:::

::: quiz
1. zqquestion
   - [x] zqoption
   - [ ] Tanah
     > zqoptionwhy

   > zqwhy

2. Pasangkan.

   | Kiri | Kanan |
   |---|---|
   | zqpair | satu |
   | dua | tiga |

   > Ya.

3. Urutkan.
   1. zqorder
   2. lalu

   > Ya.
:::

::: coach {#zqcoachid title="zqcoachtitle"}
zqcoach [there](https://zqcoachlink.example/).[^zqfootlabel]

![Coach](zqcoachpicture.svg)
:::

::: sum
| Barang | Rp |
|---|---|
| zqsum | 5 |
| Jumlah | 5 |
:::

[^semua]: zqfootall

[^pemandu]: zqfootleaders [there](https://zqfootlink.example/)

[^zqfootlabel]: zqfootcoach

## Sempit {#sempit minutes=10}

Words.

::: story {for=facilitator title="zqforstorytitle" picture=zqforstorypicture.svg alt="A picture"}
zqforstory
:::

::: practice {for=supervisor #zqforpracticeid}
zqforpractice
:::

::: say {for=supervisor}
zqforsay
:::

::: key-message {for=facilitator #zqformessageid picture=zqforstorypicture.svg alt="A picture"}
zqformessage

::: simpler
zqformessagesimpler
:::
::: teach-back
Why?

- because
:::
:::

::: story
zqouter

::: facilitator
zqinnernote

::: coach
zqdeepcoach
:::
:::

::: coach
zqinnercoach
:::
:::

- zqitemseen

-
  ::: coach
  zqitemcoach
  :::

### zqheadleaders {#zqheadleadersid}

::: facilitator
For leaders alone.
:::

### zqheadcoach {#zqheadcoachid}

::: coach
For supervisors alone.
:::

## zqhiddenstep {#zqhiddenstepid minutes=10}

::: facilitator
zqcomment
:::

## zqcoachstep {#zqcoachstepid minutes=10}

::: coach
For supervisors alone.
:::

## Akhir {#akhir minutes=10 after=zqcoachstepid}

Words.
"#;

const AUDIENCES: [&str; 3] = ["participant", "facilitator", "supervisor"];

/// Where a word stands in a folder: paths of files that hold it, or that are called by it.
fn places<'a>(word: &str, files: &'a BTreeMap<String, Vec<u8>>) -> Vec<&'a str> {
    // Words that begin alike are told apart: a word ends where no letter follows.
    let in_bytes = |bytes: &[u8]| {
        bytes.windows(word.len()).enumerate().any(|(at, found)| {
            found.eq_ignore_ascii_case(word.as_bytes())
                && bytes.get(at + word.len()).is_none_or(|next| !next.is_ascii_alphabetic())
        })
    };
    files
        .iter()
        .filter(|(path, bytes)| in_bytes(path.as_bytes()) || in_bytes(bytes))
        .map(|(path, _)| path.as_str())
        .collect()
}

#[test]
fn every_word_is_there_exactly_for_those_who_may_see_it() {
    let folder = curriculum();
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    let mut wrong = Vec::new();
    for audience in AUDIENCES {
        let files = tree(&folder.join("dist").join(audience));
        for (word, seen) in WORDS {
            let places = places(word, &files);
            match (seen.by(audience), places.is_empty()) {
                (true, true) => wrong.push(format!("{word} is nowhere for the {audience}")),
                (false, false) => wrong.push(format!("{word} LEAKS to the {audience}: {places:?}")),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn participants_have_neither_the_pages_nor_the_scripts_for_leading_a_meeting() {
    let folder = curriculum();
    folder.run(["build", "c", "--out", "dist", "--only", "site"]).expect(0);
    let for_leading = |path: &String| ["lead", "plan", "run-sheet"].iter().any(|word| path.contains(word));
    for audience in AUDIENCES {
        let files = tree(&folder.join("dist").join(audience));
        let found: Vec<&String> = files.keys().filter(|path| for_leading(path)).collect();
        assert_eq!(found.is_empty(), audience == "participant", "{audience}: {found:?}");
    }
}

/// What a paper says, to the eye and beside it: its text, and everything in its streams and tags once they are unpacked.
#[cfg(feature = "print")]
fn said_by(paper: &std::path::Path) -> Vec<u8> {
    let run = |tool: &str, args: &[&str]| {
        let mut command = std::process::Command::new(tool);
        command.args(args.iter().take_while(|arg| **arg != "FILE")).arg(paper);
        command.args(args.iter().skip_while(|arg| **arg != "FILE").skip(1));
        command.output().unwrap_or_else(|error| panic!("{tool}: {error}")).stdout
    };
    let mut said = run("pdftotext", &["-q", "FILE", "-"]);
    said.extend(run("pdfinfo", &["-struct-text", "FILE"]));
    said.extend(run("pdfinfo", &["FILE"]));
    said.extend(run("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"]));
    said
}

#[test]
#[cfg(feature = "print")]
fn no_paper_holds_a_word_that_its_audience_may_not_see() {
    if !(support::has("pdftotext", &["-v"]) && support::has("qpdf", &["--version"])) {
        return;
    }
    let folder = curriculum();
    folder.run(["build", "c", "--out", "dist", "--only", "print", "--lang", "id"]).expect(0);
    let mut wrong = Vec::new();
    for audience in AUDIENCES {
        let mut files = BTreeMap::new();
        for path in tree(&folder.join("dist").join(audience)).into_keys().filter(|path| path.ends_with(".pdf")) {
            let said = said_by(&folder.join("dist").join(audience).join(&path));
            files.insert(path, said);
        }
        assert!(!files.is_empty(), "no paper for the {audience}");
        // The leaflet is where the words of a handout belong.
        let on_leaflet = |word: &str| word.starts_with("zqhandout");
        for (word, _) in WORDS.iter().filter(|(word, seen)| !seen.by(audience) && !on_leaflet(word)) {
            let places = places(word, &files);
            if !places.is_empty() {
                wrong.push(format!("{word} LEAKS to the {audience}: {places:?}"));
            }
        }
        // The search would find nothing anywhere if it could not read a paper.
        let known = if audience == "participant" { "zqhandout" } else { "zqsay" };
        assert!(!places(known, &files).is_empty(), "{known} is on no paper of the {audience}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_word_of_the_curriculum_is_in_the_table_and_none_other() {
    let folder = curriculum();
    let mut typed: Vec<String> = Vec::new();
    for (path, bytes) in tree(&folder.join("c")) {
        let text = path + " " + &String::from_utf8(bytes).expect("text");
        typed.extend(
            text.split(|c: char| !c.is_ascii_lowercase()).filter(|word| word.starts_with("zq")).map(str::to_owned),
        );
    }
    typed.sort_unstable();
    typed.dedup();
    let mut table: Vec<String> = WORDS.iter().map(|(word, _)| (*word).to_owned()).collect();
    table.sort_unstable();
    assert_eq!(typed, table);
}

#[test]
fn the_doors_above_the_editions_hold_no_word_of_a_session() {
    let folder = curriculum();
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    let above: BTreeMap<String, Vec<u8>> = tree(&folder.join("dist"))
        .into_iter()
        .filter(|(path, _)| path.ends_with("index.html") && path.matches('/').count() < 2)
        .collect();
    assert_eq!(above.len(), 4, "{:?}", above.keys());
    for (word, _) in WORDS {
        assert_eq!(places(word, &above), Vec::<&str>::new(), "{word}");
    }
}

/// The words by which pages name an audience.
const LABELS: [(&str, &[&str]); 3] = [
    ("participant", &["participant", "Peserta"]),
    ("facilitator", &["facilitator/", "Pendamping", "Fasilitator"]),
    ("supervisor", &["supervisor", "Supervisor"]),
];

#[test]
fn an_edition_built_alone_names_no_other_audience() {
    for audience in AUDIENCES {
        let folder = curriculum();
        folder.run(["build", "c", "--out", "dist", "--audience", audience]).expect(0);
        let files = tree(&folder.join("dist"));
        let pages: Vec<(&String, String)> = files
            .iter()
            .filter(|(path, _)| path.rsplit('.').next().is_some_and(|ending| ["html", "xml", "json"].contains(&ending)))
            .map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned()))
            .collect();
        for (other, labels) in LABELS.iter().filter(|(other, _)| *other != audience) {
            assert!(!files.keys().any(|path| path.contains(other)), "a path of the {audience} names the {other}");
            for label in *labels {
                // Whoever coaches facilitators speaks of them: there it is people that are named, not their edition.
                let coaching = |path: &str| *other == "facilitator" && path.contains("/coach/");
                for (path, page) in pages.iter().filter(|(path, _)| !coaching(path) || label.ends_with('/')) {
                    assert!(!page.contains(label), "{path} of the {audience} says `{label}` of the {other}");
                }
            }
        }
    }
}

#[test]
fn editions_built_together_name_each_other() {
    // The test above would pass if no page ever named an audience.
    let folder = curriculum();
    folder.run(["build", "c", "--out", "dist"]).expect(0);
    let home = folder.read("dist/participant/id/index.html");
    assert!(home.contains("../../supervisor/id/index.html"), "{home}");
}
