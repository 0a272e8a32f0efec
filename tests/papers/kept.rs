//! Papers are kept between builds: a change sets what it touches anew, and nothing else.

use std::collections::BTreeSet;

use crate::reading::{SOURCE, change, starter};
use crate::support::{Folder, tree};

/// The names under which papers are kept: each says everything that decides one.
fn kept(folder: &Folder) -> BTreeSet<String> {
    let papers = tree(folder.path()).into_keys().filter(|path| path.contains("/papers/")).collect::<BTreeSet<_>>();
    assert!(!papers.is_empty(), "nothing is kept");
    papers
}

#[test]
fn one_word_changed_sets_the_papers_of_its_session_anew_and_no_others() {
    let folder = starter();
    folder.write(
        "c/curriculum.yaml",
        folder.read("c/curriculum.yaml").replace("[cuci-tangan]", "[cuci-tangan, gosok-gigi]"),
    );
    for lang in ["id", "en"] {
        let text = folder.read(&format!("c/rumah-sehat/cuci-tangan/{lang}.md"));
        folder.write(&format!("c/rumah-sehat/gosok-gigi/{lang}.md"), text.replacen("title: ", "title: Dua ", 1));
    }
    for picture in ["tangan-sabun.svg", "sabun-dan-piring.svg"] {
        let drawn = folder.read(&format!("c/rumah-sehat/cuci-tangan/{picture}"));
        folder.write(&format!("c/rumah-sehat/gosok-gigi/{picture}"), drawn);
    }
    folder.run(["build", "c", "--out", "dist", "--only", "print"]).expect(0);
    let first = kept(&folder);
    change(&folder, &[("Selamat datang, Bapak/Ibu.", "Selamat pagi, Bapak/Ibu.")]);
    assert!(folder.read(SOURCE).contains("Selamat pagi"));
    folder.run(["build", "c", "--out", "dist", "--only", "print"]).expect(0);
    let second = kept(&folder);
    let made = second.difference(&first).count();
    // In the Indonesian guide, in the run sheet of each slot, in the pack: on two sizes of paper at most.
    assert!(made > 0 && made <= 12, "{made} of {} papers were set anew", first.len());
    assert!(first.len() > 40, "{} papers are kept", first.len());
}
