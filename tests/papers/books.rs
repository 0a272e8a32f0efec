//! Books: what stands at the foot of a page, and numbers of pages that are right.

use crate::reading::{SHIPPED, can_read, lines};
use crate::support::Folder;

#[test]
fn a_book_says_on_each_page_what_it_belongs_to_and_numbers_that_are_right() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for module in [Some("keuangan"), None] {
        let order = ["print", "--kind", "book", "--lang", "id", "--paper", "f4", "--root", SHIPPED, "-o", "book.pdf"];
        folder.run(order.iter().copied().chain(module)).expect(0);
        let book = lines(&folder.join("book.pdf"));
        let text: Vec<String> = book.iter().map(|page| page.join(" ")).collect();
        assert_eq!(text[0].matches("2026.11").count(), 1, "{:?}", text[0]);
        // "Bekal P2K2 · Mengelola Keuangan Keluarga · Versi 2026.11 · ... 5/17"
        let belongs = |page: usize| text[page].rsplit_once("Bekal P2K2 · ").expect("a foot").1;
        let mut sessions = 0;
        // The contents: each title with its page; a chapter's foot names it from there on.
        for entry in book[1].iter().filter(|line| !line.starts_with("Bekal P2K2")) {
            let Some((title, number)) = entry.rsplit_once(' ') else { continue };
            let Ok(number) = number.parse::<usize>() else { continue };
            assert!(text[number - 1].contains(title), "{title} is not on page {number}");
            assert!(belongs(number - 1).starts_with(&format!("{title} · Versi")), "{title}: {}", belongs(number - 1));
            sessions += 1;
        }
        assert!(sessions >= 3, "{:?}", book[1]);
        assert!((2..text.len()).all(|page| !belongs(page).starts_with("Versi")), "{text:?}");
        // The index: a page that is told has the word.
        let (index, page) = ("Anggaran · hlm. ", text.last().expect("a page"));
        let all = text.join(" ");
        let told =
            all.split(index).nth(1).and_then(|rest| rest.split([' ', ',']).next()).expect("a term with its page");
        let told: usize = told.parse().unwrap_or_else(|_| panic!("{told}: {page}"));
        assert!(text[told - 1].to_lowercase().contains("anggaran"), "{}", text[told - 1]);
    }
}
