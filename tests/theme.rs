//! A theme is layered file by file and message by message, and says what is wrong with it.

use bekal::curriculum::Audience;
use bekal::site::view::{DoorPage, Frame, NotFoundPage, Part};
use bekal::theme::{Slot, Theme, ThemeError};
use serde::Serialize;
use std::error::Error;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

type Outcome = Result<(), Box<dyn Error>>;

/// A theme's folder with these files.
fn folder(files: &[(&str, &str)]) -> Result<TempDir, Box<dyn Error>> {
    let dir = tempfile::tempdir()?;
    for (path, text) in files {
        let file = dir.path().join(path);
        fs::create_dir_all(file.parent().unwrap_or(Path::new("")))?;
        fs::write(file, text)?;
    }
    Ok(dir)
}

fn fault(files: &[(&str, &str)]) -> Result<ThemeError, Box<dyn Error>> {
    let dir = folder(files)?;
    match Theme::load(Some(dir.path())) {
        Ok(_) => Err("the theme was taken".into()),
        Err(fault) => Ok(fault),
    }
}

fn render(theme: &Theme, lang: &str, template: &str, view: &impl Serialize) -> Result<String, Box<dyn Error>> {
    let mut page = Vec::new();
    theme.language(lang)?.render(template, view, &mut page)?;
    Ok(String::from_utf8(page)?)
}

fn not_found() -> NotFoundPage {
    let mut page = NotFoundPage { frame: Frame::default() };
    page.frame.audience.icon = "facilitator".into();
    page
}

#[test]
fn numbers_money_dates_and_lists_are_written_as_the_language_writes_them() -> Outcome {
    let theme = Theme::load(None)?;
    let date = jiff::civil::date(2026, 11, 24);
    for (lang, money, decimal, and, or) in
        [("id", "Rp600.000", "1,5", "a, b, dan c", "a atau b"), ("en", "Rp600,000", "1.5", "a, b and c", "a or b")]
    {
        let messages = theme.language(lang)?.messages();
        assert_eq!(messages.money(600_000), money);
        assert_eq!(messages.decimal(1.5), decimal);
        assert_eq!(messages.decimal(2.0), "2");
        assert_eq!(messages.list_and(&["a", "b", "c"]), and);
        assert_eq!(messages.list_or(&["a", "b"]), or);
        assert_eq!(messages.date(date), "24 November 2026");
    }
    assert_eq!(theme.language("id")?.messages().integer(-9_500), "−9.500");
    Ok(())
}

#[test]
fn one_thing_and_several_have_their_own_words() -> Outcome {
    let theme = Theme::load(None)?;
    let english = theme.language("en")?.messages();
    assert_eq!(english.count("count.minutes", 1), "1 minute");
    assert_eq!(english.count("count.minutes", 25), "25 minutes");
    assert_eq!(theme.language("id")?.messages().count("count.minutes", 1), "1 menit");
    assert_eq!(english.format("block.without", &[("needs", Slot::Text("power"))]), "Without power");
    Ok(())
}

#[test]
fn a_message_alone_can_be_replaced() -> Outcome {
    let dir = folder(&[("messages/id.yaml", "block: {say: Katakan}\n")])?;
    let theme = Theme::load(Some(dir.path()))?;
    let messages = theme.language("id")?.messages();
    assert_eq!(messages.get("block.say"), "Katakan");
    assert_eq!(messages.get("block.ask"), "Tanyakan");
    Ok(())
}

#[test]
fn a_new_language_that_lacks_a_message_is_told_which() -> Outcome {
    let dir = tempfile::tempdir()?;
    Theme::export(dir.path())?;
    let whole = fs::read_to_string(dir.path().join("messages/en.yaml"))?;
    let fault = fault(&[("messages/jv.yaml", &whole.replace("  skip: Skip to content\n", ""))])?;
    assert!(fault.message().contains("`nav.skip`"), "{fault}");
    assert!(fault.place().is_some_and(|place| place.file.ends_with("jv.yaml")), "{fault}");
    Ok(())
}

#[test]
fn a_language_without_a_catalogue_is_told_what_to_do() -> Outcome {
    let theme = Theme::load(None)?;
    let Err(fault) = theme.language("jv") else { return Err("jv was found".into()) };
    assert!(fault.help().contains("messages/jv.yaml"), "{fault}");
    Ok(())
}

#[test]
fn a_broken_template_names_file_line_column_and_what_is_missing() -> Outcome {
    let cases = [
        ("{{ title", "", 1),
        ("<p>\n{% include \"nowhere.html\" %}", "nowhere.html", 2),
        ("<p>\n\n{{ 1 | shout }}", "shout", 3),
        ("{{ nothing(n=1) }}", "nothing", 1),
    ];
    for (source, missing, line) in cases {
        let fault = fault(&[("templates/404.html", source)])?;
        let place = fault.place().ok_or("no place")?;
        assert!(place.file.ends_with("404.html"), "{source}: {fault}");
        assert_eq!(place.line, line, "{source}: {fault}");
        assert!(place.column > 0 && fault.message().contains(missing), "{source}: {fault}");
    }
    Ok(())
}

#[test]
fn a_message_that_does_not_exist_is_found_when_the_theme_is_loaded() -> Outcome {
    let cases = [
        ("<p>\n  {{ m.nav.skipp }}", (2, 6), "`nav.skip`"),
        ("{{ m[\"not-found\"].titel }}", (1, 4), "`not-found.title`"),
        ("é {{ t(key=\"count.minute\", n=1) }}", (1, 12), "`count.minutes`"),
        ("{{ m.count.minutes }}", (1, 4), "t(key=\"count.minutes\""),
        ("{{ m.wordz[kind] }}", (1, 4), "`wordz`"),
    ];
    for (source, at, words) in cases {
        let fault = fault(&[("templates/404.html", source)])?;
        let place = fault.place().ok_or("no place")?;
        assert_eq!((place.line, place.column), at, "{source}: {fault}");
        assert!(place.file.ends_with("404.html") && fault.message().contains(words), "{source}: {fault}");
    }
    let own = [("templates/404.html", "{{ m.own.words }}"), ("messages/id.yaml", "own: {words: Kata}\n")];
    assert!(fault(&own)?.message().contains("`own.words`"), "en has no such message");
    let dir = folder(&[own[0], own[1], ("messages/en.yaml", "own: {words: Words}\n")])?;
    Theme::load(Some(dir.path()))?;
    Ok(())
}

#[test]
fn a_template_that_fails_on_a_page_says_where() -> Outcome {
    let dir = folder(&[("templates/404.html", "<p>\n  {{ frame.titel }}")])?;
    let theme = Theme::load(Some(dir.path()))?;
    let Err(fault) = theme.language("id")?.render("404.html", &not_found(), &mut Vec::new()) else {
        return Err("the page was made".into());
    };
    let place = fault.place().ok_or("no place")?;
    assert_eq!((place.line, place.file.ends_with("404.html")), (2, true), "{fault}");
    assert!(fault.message().contains("titel"), "{fault}");
    Ok(())
}

#[test]
fn an_icon_that_does_not_exist_is_named_with_its_neighbour() -> Outcome {
    let dir = folder(&[("templates/404.html", "<svg><use href=\"#i_warnin\"/></svg><!--icons-->")])?;
    let theme = Theme::load(Some(dir.path()))?;
    let Err(fault) = theme.language("id")?.render("404.html", &not_found(), &mut Vec::new()) else {
        return Err("the page was made".into());
    };
    assert!(fault.message().contains("`warnin`") && fault.message().contains("`warning`"), "{fault}");
    Ok(())
}

#[test]
fn a_page_carries_the_icons_it_uses_and_no_others() -> Outcome {
    let page = render(&Theme::load(None)?, "id", "404.html", &not_found())?;
    assert_eq!(page.matches("<symbol id=\"i_home\"").count(), 1);
    assert!(!page.contains("i_coach") && !page.contains("i_note"));
    Ok(())
}

#[test]
fn text_is_escaped_and_ready_html_is_not() -> Outcome {
    let dir = folder(&[
        ("templates/door.html", "{{ title }}"),
        ("templates/404.html", "{% for part in parts %}{{ part.html }}{% endfor %}"),
    ])?;
    let theme = Theme::load(Some(dir.path()))?;
    let door = DoorPage { title: "<b>{{ 1 }}</b>".into(), ..DoorPage::default() };
    assert_eq!(render(&theme, "id", "door.html", &door)?, "&lt;b&gt;{{ 1 }}&lt;/b&gt;");
    let parts = std::collections::BTreeMap::from([("parts", vec![Part::html("<b>{{ 1 }}</b>")])]);
    assert_eq!(render(&theme, "id", "404.html", &parts)?, "<b>{{ 1 }}</b>");
    Ok(())
}

#[test]
fn a_mistyped_folder_is_not_ignored() -> Outcome {
    let fault = fault(&[("template/404.html", "")])?;
    assert!(fault.help().contains("`templates`"), "{fault}");
    Ok(())
}

#[test]
fn export_writes_everything_once_and_overwrites_nothing() -> Outcome {
    let dir = tempfile::tempdir()?;
    let written = Theme::export(dir.path())?;
    fs::write(dir.path().join("templates/404.html"), "mine")?;
    assert!(written > 50);
    assert_eq!(Theme::export(dir.path())?, 0);
    assert_eq!(fs::read_to_string(dir.path().join("templates/404.html"))?, "mine");
    fs::remove_file(dir.path().join("templates/404.html"))?;
    Theme::load(Some(dir.path()))?;
    Ok(())
}

#[test]
fn static_files_are_sorted_and_joined_with_tokens_first() -> Outcome {
    let theme = Theme::load(None)?;
    let names: Vec<_> = theme.static_files().iter().map(|file| file.name.as_str()).collect();
    assert!(names.is_sorted());
    assert!(["bekal.css", "bekal.js", "icon.svg"].iter().all(|name| names.contains(name)));
    let style = theme.static_files().iter().find(|file| file.name == "bekal.css").map(|file| file.bytes.clone());
    let style = String::from_utf8(style.unwrap_or_default())?;
    assert!(style.find("--paper: #ffffff") < style.find(".block {"));
    assert!(style.contains(".m240{flex-grow:240}"));
    Ok(())
}

#[test]
fn a_folder_of_scripts_is_a_bundle_of_its_own_and_goes_to_those_it_is_for() -> Outcome {
    let dir = folder(&[
        ("static/js/board/b.js", "b"),
        ("static/js/board/a.js", "a"),
        ("static/css/extra/x.css", "x"),
        ("static/js/own.js", "own"),
    ])?;
    let theme = Theme::load(Some(dir.path()))?;
    let file = |name: &str| theme.static_files().iter().find(|file| file.name == name);
    let board = file("board.js").ok_or("no board.js")?;
    assert!(String::from_utf8_lossy(&board.bytes).contains("a\nb\n"));
    assert!(board.is_for(Audience::Supervisor) && !board.is_for(Audience::Facilitator));
    assert!(!board.is_for(Audience::Participant));
    let extra = file("extra.css").ok_or("no extra.css")?;
    assert!(extra.bytes == b"x\n" && Audience::ALL.into_iter().all(|audience| extra.is_for(audience)));
    let every = file("bekal.js").ok_or("no bekal.js")?;
    let every = String::from_utf8_lossy(&every.bytes);
    assert!(every.contains("own\n") && !every.contains("\na\nb\n"));
    Ok(())
}
