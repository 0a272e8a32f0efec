//! A place that lacks something: what is done instead stands where it is done, and nobody is told to bring what is not there.

use crate::reading::{can_read, pages, print, starter};

#[test]
fn what_to_do_instead_stands_in_run_sheet_and_guide_and_the_list_of_things_to_bring_changes() {
    if !can_read() {
        return;
    }
    let folder = starter();
    let read = |order: &[&str]| {
        print(&folder, order).expect(0);
        pages(&folder.join("paper.pdf")).join(" ")
    };
    let (usual, lacking) = (read(&["run-sheet"]), read(&["run-sheet", "--without", "paper,projector"]));
    assert!(usual.contains("· proyektor") && !lacking.contains("· proyektor"), "{usual}\n{lacking}");
    let instead = "Tanpa kertas: Pakai benda sungguhan: sabun, ember, handuk, dan piring.";
    assert!(!usual.contains(instead) && lacking.contains(instead), "{lacking}");

    let (usual, lacking) = (read(&["guide"]), read(&["guide", "--without", "paper"]));
    // Drawn with the text of the step, before its key message, and no longer beside it.
    let place = |text: &str| text.find("Pakai benda sungguhan").zip(text.find("Kata yang lebih mudah"));
    let (in_margin, message) = place(&usual).expect("both");
    assert!(in_margin > message, "{usual}");
    let (in_text, message) = place(&lacking).expect("both");
    assert!(in_text < message, "{lacking}");
    assert!(lacking.contains("Tanpa kertas"), "{lacking}");
}
