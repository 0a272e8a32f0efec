//! What surrounds a meeting, as pages: the page after it, and what the next meeting begins with. For those who lead alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test says what it expects by failing loudly.

mod support;

use support::{Folder, tree};

const CURRICULUM: &str = "title: Meetings\nlanguages: [en]\nversion: \"1\"\nchecked: 2026-11-24\n";

fn session(name: &str, practice: &str) -> String {
    format!(
        "---\ntitle: {name}\nsummary: About {name}.\nminutes: 10\n---\n\n## Talk {{#talk minutes=10}}\n\n\
         ::: key-message {{#first-{practice}}}\nWrite \\<b> first, see [the step](#talk).\n\n::: simpler\nWrite **it**.\n:::\n\
         ::: teach-back\nWhat do you write?\n\n- money in\n:::\n:::\n\n\
         ::: practice {{#{practice} title=\"Seven nights\"}}\n### Every night {{#night}}\n\nI write.\n:::\n"
    )
}

/// Two sessions, of which the second begins with what the first left.
fn meetings(more: &str) -> Folder {
    let folder = Folder::new();
    folder
        .write("c/curriculum.yaml", format!("{CURRICULUM}{more}modules:\n  - money: [write, save]\n"))
        .write("c/money/en.md", "---\ntitle: Money\n---\n")
        .write("c/money/write/en.md", session("Writing", "nights"))
        .write("c/money/save/en.md", session("Saving", "days"))
        .write(
            "c/coaching/report.yaml",
            "process:\n  label: \"What was done?\"\n  lines: 3\nresults:\n  label: \"What came of it?\"\n  lines: 3\n",
        );
    folder.run(["build", "c", "--out", "dist", "--only", "site"]).expect(0);
    folder
}

/// What a page says between its header and its footer.
fn main_of(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").expect("a page has a main part");
    rest.split_once('>').and_then(|(_, rest)| rest.split_once("</main>")).expect("it ends").0.trim()
}

#[test]
fn the_page_after_a_meeting_is_as_reviewed() {
    let folder = meetings("");
    insta::assert_snapshot!(main_of(&folder.read("dist/facilitator/en/money/write/after/index.html")));
}

#[test]
fn a_session_begins_with_what_the_one_before_it_left() {
    let folder = meetings("");
    let page = folder.read("dist/facilitator/en/money/save/index.html");
    let (_, rest) = page.split_once("<details class=\"fold line recap-card\"").expect("a card");
    let card = rest.split_once("</details>").expect("it ends").0;
    insta::assert_snapshot!(card);
    let (practice, message) = (card.find("Seven nights"), card.find("data-message=\"first-nights\""));
    assert!(practice.is_some() && practice < message, "the practice is asked for first");
    assert!(page.find("recap-card") < page.find("id=\"talk\""), "it stands before the first step");
    assert_eq!(page.matches("id=\"night\"").count(), 1, "an anchor is on the page once");
    assert!(card.contains("href=\"../../money/write/index.html#talk\""), "a link leads back to its session");
    assert!(
        !folder.read("dist/facilitator/en/money/write/index.html").contains("recap-card"),
        "nothing is before the first"
    );
}

#[test]
fn the_rule_of_mastery_is_the_curriculums_own_or_bekals() {
    for (more, rule) in [
        ("", "data-most=\"go-on\" data-some=\"recap\" data-few=\"repeat\""),
        (
            "mastery: {most: recap, some: repeat, few: repeat}\n",
            "data-most=\"recap\" data-some=\"repeat\" data-few=\"repeat\"",
        ),
    ] {
        let folder = meetings(more);
        for page in ["index.html", "money/save/index.html", "coach/recap/index.html"] {
            assert!(folder.read(&format!("dist/supervisor/en/{page}")).contains(rule), "{page} with {more:?}");
        }
    }
}

#[test]
fn data_for_scripts_cannot_end_its_template() {
    let folder = meetings("");
    let home = folder.read("dist/facilitator/en/index.html");
    let (_, rest) = home.split_once("<template data-recap-data>").expect("data for the card");
    let data = rest.split_once("</template>").expect("it ends").0;
    assert!(!data.contains('<'), "{data}");
    let sessions: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(sessions[0]["id"], "money/write");
    assert_eq!(sessions[0]["practice"], "Seven nights");
    assert_eq!(sessions[0]["messages"][0]["ask"], "What do you write?");
    assert!(sessions[0]["messages"][0]["words"].as_str().is_some_and(|words| words.starts_with("Write")));
}

#[test]
fn participants_have_none_of_it_but_switches_and_a_voice() {
    let folder = meetings("");
    let files = tree(&folder.join("dist/participant"));
    for path in files.keys() {
        assert!(!path.contains("after") && !path.contains("coach") && !path.contains("recap"), "{path}");
    }
    let page = folder.read("dist/participant/en/money/save/index.html");
    for word in ["recap", "data-after", "After the meeting", "Seven nights</p>", "data-recap-data"] {
        assert!(!page.contains(word), "{word}");
    }
    for word in ["data-look=\"large\"", "data-look=\"contrast\"", "template data-listen", "data-read"] {
        assert!(page.contains(word), "{word}");
    }
}
