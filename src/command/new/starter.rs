//! The curriculum that `bekal new DIR` writes. Its texts lie in `starter/`, so that they can be read and changed as files.
//!
//! `files/` is written as it is; `text/<lang>/<path>.md` becomes `<path>/<lang>.md`; in the YAML files `{{key}}` becomes
//! the words of that key in every language asked for.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::{create, note_stand_ins, words_for};
use crate::command::failure::Failure;
use crate::command::root;
use crate::command::terminal::Terminal;

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/command/new/starter");

pub(super) fn write(dir: &Path, languages: &[String], terminal: Terminal) -> Result<(), Failure> {
    let languages = distinct(languages);
    root::require_empty(dir)?;
    for (path, bytes) in files(&languages) {
        create(&dir.join(path), &bytes)?;
    }
    let shown = dir.display();
    let list = languages.join(", ");
    if !terminal.is_quiet() {
        terminal.result(&format!(
            "Made {shown}: one session with every kind of block, in {list}\nSee it with: bekal serve {shown} --open\n"
        ))?;
    }
    note_stand_ins(&languages, terminal);
    Ok(())
}

/// Every file of the starter, by its path in the new folder.
fn files(languages: &[String]) -> BTreeMap<PathBuf, Vec<u8>> {
    let words = words(languages);
    let mut files = BTreeMap::new();
    each(&STARTER, &mut |path, bytes| {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["files", rest @ ..] => {
                files.insert(rest.iter().collect(), bytes.to_vec());
            }
            ["text", from, rest @ ..] => {
                for lang in languages.iter().filter(|lang| words_for(lang) == *from) {
                    let place: PathBuf = rest.iter().collect();
                    files.insert(place.with_extension("").join(format!("{lang}.md")), bytes.to_vec());
                }
            }
            [name] => {
                files.insert(PathBuf::from(name), fill(&String::from_utf8_lossy(bytes), &words).into_bytes());
            }
            _ => {}
        }
    });
    files
}

/// The words of each key as a YAML mapping by language.
fn words(languages: &[String]) -> BTreeMap<String, String> {
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    for lang in languages {
        let path = format!("words/{}.yaml", words_for(lang));
        let text = STARTER.get_file(path).and_then(include_dir::File::contents_utf8).unwrap_or_default();
        let table: BTreeMap<String, serde_json::Value> = serde_yaml::from_str(text).unwrap_or_default();
        for (key, value) in table {
            let value = match &value {
                serde_json::Value::String(text) if is_plain(text) => text.clone(),
                // JSON is YAML too.
                other => other.to_string().replace("\",\"", "\", \""),
            };
            let mapping = words.entry(key).or_default();
            mapping.push_str(if mapping.is_empty() { "{" } else { ", " });
            let _ = write!(mapping, "{lang}: {value}");
        }
    }
    for mapping in words.values_mut() {
        mapping.push('}');
    }
    words.insert("languages".to_owned(), format!("[{}]", languages.join(", ")));
    words
}

/// Whether a text can stand in a YAML mapping on one line without quotes.
fn is_plain(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_alphanumeric() || " .-".contains(c))
}

fn fill(template: &str, words: &BTreeMap<String, String>) -> String {
    words.iter().fold(template.to_owned(), |text, (key, value)| text.replace(&format!("{{{{{key}}}}}"), value))
}

fn each(dir: &Dir<'_>, visit: &mut dyn FnMut(&str, &[u8])) {
    for file in dir.files() {
        visit(&file.path().to_string_lossy().replace('\\', "/"), file.contents());
    }
    for below in dir.dirs() {
        each(below, visit);
    }
}

/// The languages asked for, each once.
fn distinct(languages: &[String]) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for lang in languages {
        if !once.contains(lang) {
            once.push(lang.clone());
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::curriculum::Kind;

    fn text(languages: &[&str], path: &str) -> String {
        let languages: Vec<String> = languages.iter().map(|lang| (*lang).to_owned()).collect();
        String::from_utf8(files(&languages).remove(Path::new(path)).unwrap_or_default()).unwrap()
    }

    #[test]
    fn the_yaml_files_hold_the_languages_asked_for_and_no_others() {
        for languages in [&["id", "en"][..], &["en"], &["id"], &["jv", "id"]] {
            for path in ["curriculum.yaml", "contacts.yaml", "figures.yaml"] {
                let text = text(languages, path);
                assert!(!text.contains("{{"), "{path}: {text}");
                let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
                for lang in ["id", "en", "jv"] {
                    let mentioned = value.to_string().contains(&format!("\"{lang}\":"));
                    assert_eq!(mentioned, languages.contains(&lang), "{path} for {languages:?} and {lang}");
                }
            }
        }
    }

    #[test]
    fn every_text_exists_in_every_language() {
        let languages = ["id".to_owned(), "jv".to_owned()];
        let files = files(&languages);
        let of = |lang: &str| files.keys().filter(|path| path.ends_with(format!("{lang}.md"))).count();
        assert_eq!((of("id"), of("jv"), of("en")), (5, 5, 0));
        assert!(text(&["jv"], "rumah-sehat/cuci-tangan/jv.md").contains("Washing hands"));
        assert!(text(&["id"], "rumah-sehat/cuci-tangan/id.md").contains("Cuci tangan"));
    }

    #[test]
    fn the_starter_shows_every_kind_of_block_in_both_languages() {
        for lang in ["id", "en"] {
            let session = text(&[lang], &format!("rumah-sehat/cuci-tangan/{lang}.md"));
            for kind in Kind::ALL {
                let shown = session.lines().any(|line| line.split_whitespace().take(2).eq([":::", kind.name()]));
                assert!(shown, "{} in {lang}", kind.name());
            }
        }
    }
}
