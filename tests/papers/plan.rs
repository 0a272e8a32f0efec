//! The plans that are papers of the whole: the coaching plan of a roster, and the plan of the year.

use crate::reading::{SHIPPED, can_read, pages};
use crate::support::{Folder, Run};

const ROSTER: &str = "nickname,area,trained,place\nSari,Sewon,yes,Balai Sewon\nRini,Sewon,no,Posyandu Melati\nBayu,Kasihan,yes,Balai Kasihan\nWati,Kasihan,no,\n";

fn plan(folder: &Folder, options: &[&str]) -> Run {
    folder.write("roster.csv", ROSTER);
    let args = ["coach", "plan", "--roster", "roster.csv", "--from", "2027-01-04", "--root", SHIPPED, "--sessions"];
    folder.run(args.iter().chain(&["keuangan,lansia"]).chain(options)).expect(0)
}

#[test]
fn the_paper_of_a_coaching_plan_holds_every_meeting_of_the_table() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    let table = plan(&folder, &["--format", "csv"]).out;
    let meetings: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(meetings.len(), 4, "{table}");
    for (lang, name, month) in [("id", "Rencana bimbingan", "Januari 2027"), ("en", "Coaching plan", "January 2027")] {
        plan(&folder, &["--format", "pdf", "--lang", lang, "-o", "plan.pdf"]);
        let paper = pages(&folder.join("plan.pdf")).join(" ");
        assert!(paper.contains(name) && paper.contains(month), "{paper}");
        for (person, times) in [("Rini", 2), ("Wati", 2)] {
            let seen = paper.matches(person).count();
            assert!(seen >= times, "{person} is there {seen} times: {paper}");
        }
        for place in ["Balai Kasihan", "Sari", "Bayu"] {
            assert!(paper.contains(place), "{place}: {paper}");
        }
    }
    let once = std::fs::read(folder.join("plan.pdf")).expect("a file");
    plan(&folder, &["--format", "pdf", "--lang", "en", "-o", "plan.pdf"]);
    assert!(once == std::fs::read(folder.join("plan.pdf")).expect("a file"), "the same plan has other bytes");
}

#[test]
fn the_plan_of_the_year_is_one_page_with_every_session_and_no_name() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for (lang, name, session) in
        [("id", "Rencana setahun", "Merawat Lanjut Usia"), ("en", "Plan of the year", "Caring for older people")]
    {
        let order = ["print", "--kind", "year-plan", "--lang", lang, "--root", SHIPPED, "-o", "year.pdf"];
        folder.run(order).expect(0);
        let sheet = pages(&folder.join("year.pdf"));
        assert_eq!(sheet.len(), 1, "{sheet:?}");
        let titles = [name, session, "2026.11", "1/1"];
        assert!(titles.iter().all(|words| sheet[0].contains(words)), "{sheet:?}");
    }
}
