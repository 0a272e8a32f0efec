//! Renders every page of the default theme with a rich sample, to be looked at. Not a check of its own:
//! `cargo test --test theme_preview -- --ignored` writes `/tmp/front-preview` (or `$BEKAL_PREVIEW`).

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.
#![allow(
    clippy::struct_field_names,
    clippy::format_push_string,
    clippy::enum_variant_names,
    clippy::unchecked_time_subtraction
)] // Neither matters in a test.

mod pages;
mod session;

use bekal::theme::Theme;
use serde::Serialize;
use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;

type Outcome = Result<(), Box<dyn Error>>;

fn folder() -> PathBuf {
    std::env::var_os("BEKAL_PREVIEW").map_or_else(|| PathBuf::from("/tmp/front-preview"), PathBuf::from)
}

fn write(theme: &Theme, lang: &str, path: &str, template: &str, view: &impl Serialize) -> Outcome {
    let mut page = Vec::new();
    theme.language(lang)?.render(template, view, &mut page)?;
    let file = folder().join(path);
    if let Some(parent) = file.parent() {
        std::fs::create_dir_all(parent)?;
    }
    Ok(std::fs::write(file, page)?)
}

#[test]
#[ignore = "writes pages for people to look at"]
fn every_page_can_be_looked_at() -> Outcome {
    let theme = Theme::load(None)?;
    for asset in theme.static_files() {
        let file = folder().join("assets").join(&asset.name);
        if let Some(parent) = file.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(file, &asset.bytes)?;
    }
    for audience in ["facilitator", "participant", "supervisor"] {
        let session = session::page(audience);
        write(
            &theme,
            "id",
            &format!("{audience}/id/keuangan/mengelola-keuangan/index.html"),
            "session.html",
            &session,
        )?;
        let root = format!("{audience}/id");
        write(&theme, "id", &format!("{root}/index.html"), "home.html", &pages::home(audience))?;
        write(&theme, "id", &format!("{root}/keuangan/index.html"), "module.html", &pages::module(audience))?;
        write(&theme, "id", &format!("{root}/glossary/index.html"), "glossary.html", &pages::glossary(audience))?;
        write(&theme, "id", &format!("{root}/contacts/index.html"), "contacts.html", &pages::contacts(audience))?;
        write(&theme, "id", &format!("{root}/about/index.html"), "about.html", &pages::about(audience))?;
        write(&theme, "id", &format!("{root}/404.html"), "404.html", &pages::not_found(audience))?;
        if audience != "participant" {
            write(&theme, "id", &format!("{root}/methods/index.html"), "methods.html", &pages::methods(audience))?;
            write(
                &theme,
                "id",
                &format!("{root}/methods/sorting/index.html"),
                "method.html",
                &pages::method(audience),
            )?;
        }
        write(&theme, "id", &format!("{audience}/index.html"), "door.html", &pages::door(false))?;
    }
    write(&theme, "id", "index.html", "door.html", &pages::door(true))?;
    Ok(())
}

/// What this thread has used, whatever else the machine does.
fn processor_time() -> Result<Duration, Box<dyn Error>> {
    let usage = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds = usage.split_whitespace().next().ok_or("no schedstat")?.parse()?;
    Ok(Duration::from_nanos(nanoseconds))
}

#[test]
#[ignore = "a measurement: run with --release and --nocapture"]
fn a_session_page_is_fast() -> Outcome {
    let theme = Theme::load(std::env::var_os("BEKAL_THEME").map(PathBuf::from).as_deref())?;
    let theme = theme.language("id")?;
    let view = session::page("facilitator");
    let mut page = Vec::new();
    theme.render("session.html", &view, &mut page)?;
    let rounds = std::env::var("BEKAL_ROUNDS").map_or(Ok(2000), |rounds| rounds.parse())?;
    let start = processor_time()?;
    for _ in 0..rounds {
        page.clear();
        theme.render("session.html", &view, &mut page)?;
    }
    let each = (processor_time()? - start) / rounds;
    println!("session page: {} blocks, {} bytes, {each:?} of processor time", session::blocks(&view), page.len());
    Ok(())
}
