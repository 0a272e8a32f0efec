//! The pack of a meeting: what its cover tells the copy shop is what the file with all copies holds.

use crate::reading::{SESSIONS, SHIPPED, can_read, pages};
use crate::support::Folder;

/// A row of the cover: pages of the part, first and last page in the file, copies, sheets.
#[derive(Debug, PartialEq)]
struct Row {
    pages: usize,
    from: usize,
    to: usize,
    copies: usize,
    sheets: usize,
}

/// The rows of a cover and its total.
fn rows(cover: &str) -> (Vec<Row>, usize) {
    const SIDES: [&str; 3] = ["Satu sisi", "Bolak-balik, balik di sisi panjang", "Bolak-balik, balik di sisi pendek"];
    let table = cover.split("Halaman file Salinan Sisi Kertas").nth(1).expect("a table");
    let (table, rest) = table.split_once("Jumlah kertas").expect("a total");
    let total = rest.split_whitespace().next().and_then(|word| word.parse().ok()).expect("a total");
    let mut marked = table.to_owned();
    for sides in SIDES {
        marked = marked.replace(sides, "|");
    }
    let parts: Vec<Vec<&str>> = marked.split('|').map(|part| part.split_whitespace().collect()).collect();
    let number = |word: &str| word.parse::<usize>().unwrap_or_else(|_| panic!("no number: {word} in {cover}"));
    let rows = parts.windows(2).map(|pair| {
        let [.., pages, "halaman", span, copies] = pair[0][..] else { panic!("no pages: {pair:?}") };
        let (from, to) = span.split_once('–').unwrap_or((span, span));
        Row {
            pages: number(pages),
            from: number(from),
            to: number(to),
            copies: number(copies),
            sheets: number(pair[1][0]),
        }
    });
    (rows.collect(), total)
}

#[test]
fn the_cover_counts_copies_and_sheets_as_the_file_with_all_copies_does() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    for session in SESSIONS {
        let order = ["pack", session, "--participants", "27", "--paper", "f4", "--root", SHIPPED, "-o"];
        folder.run(order.iter().chain(&["pack.pdf"])).expect(0);
        folder.run(order.iter().chain(&["copies.pdf", "--copies"])).expect(0);
        let (once, all) = (pages(&folder.join("pack.pdf")), pages(&folder.join("copies.pdf")));
        let ((told, total), (repeated, same)) = (rows(&once[0]), rows(&all[0]));
        assert_eq!((total, told.len()), (same, repeated.len()), "{session}");
        assert!(told.len() >= 7, "{told:?}");
        let mut counted = 0;
        // The cover has a sheet of its own.
        let mut at = 2;
        for (once_row, row) in told.iter().zip(&repeated) {
            assert_eq!((once_row.copies, once_row.sheets), (row.copies, row.sheets), "{session}");
            assert_eq!(row.from, at + 1, "{session}: {row:?}");
            let paper = &once[once_row.from - 1..once_row.to];
            assert_eq!((once_row.pages, row.pages), (paper.len(), paper.len()), "{session}: {row:?}");
            // The picture side of a flipchart has no foot; the last page of every part has one.
            let foot = format!("{0}/{0}", paper.len());
            assert!(
                paper.last().is_some_and(|page| page.contains(&foot)),
                "{session}: the foot does not count the part's own pages: {paper:?}"
            );
            let began = at;
            for _ in 0..row.copies {
                for page in paper {
                    assert_eq!(&all[at], page, "{session}: page {}", at + 1);
                    at += 1;
                }
                if paper.len() % 2 == 1 {
                    assert_eq!(all[at], "", "{session}: page {} is a blank back", at + 1);
                    at += 1;
                }
            }
            assert_eq!((at - began) / 2, row.sheets, "{session}: {row:?}");
            counted += row.sheets;
        }
        assert_eq!((at, counted), (all.len(), total), "{session}");
        assert!(total <= 27 * 4, "{session}: {total} sheets are more than four a participant");
    }
}

#[test]
fn the_folder_of_files_holds_what_the_pack_holds() {
    if !can_read() {
        return;
    }
    let folder = Folder::new();
    let order = ["pack", SESSIONS[1], "--participants", "27", "--root", SHIPPED, "-o"];
    folder.run(order.iter().chain(&["pack.pdf"])).expect(0);
    folder.run(order.iter().chain(&["folder", "--split"])).expect(0);
    let (told, total) = rows(&pages(&folder.join("pack.pdf"))[0]);
    let note = folder.read("folder/CETAK.txt");
    let files: Vec<&str> = note.lines().filter(|line| line.contains(".pdf: ")).collect();
    assert_eq!(files.len(), told.len(), "{note}");
    for (line, row) in files.iter().zip(&told) {
        let says = format!(" Halaman: {}. Salinan: {}. ", row.pages, row.copies);
        assert!(line.contains(&says) && line.ends_with(&format!(" Kertas: {}.", row.sheets)), "{line}\n{row:?}");
    }
    assert!(note.contains(&format!("Jumlah kertas: {total} lembar")), "{note}");
}
