//! Explanations of what is found in files, folders, names and YAML.

use super::Explanation;

pub(super) const FRONT_MATTER_MISSING: Explanation = Explanation {
    means: "A session, module or method file begins with facts about itself between two lines of three hyphens. Here the \
            first line is missing, or the second never comes, so the whole text would be taken for facts.",
    matters: "Without a title and minutes there is no page to find and no run sheet to print.",
    wrong: r"
title: Mengelola Keuangan
minutes: 120

## Ke mana uang pergi?
",
    right: r"
---
title: Mengelola Keuangan
minutes: 120
---

## Ke mana uang pergi?
",
};

pub(super) const YAML_SYNTAX: Explanation = Explanation {
    means: "The facts at the top of a file, and the .yaml files, are written in YAML: a key, a colon, a space, a value; \
            what belongs to a key is indented by spaces, never by tabs. A value that holds a colon or begins with a \
            special sign stands in quotes.",
    matters: "bekal cannot guess what was meant, and a wrong guess would end up on paper in a meeting.",
    wrong: r"
title: Uang: ke mana perginya?
",
    right: r#"
title: "Uang: ke mana perginya?"
"#,
};

pub(super) const YAML_UNKNOWN_KEY: Explanation = Explanation {
    means: "There is a fixed list of keys for each kind of file, and this one is not in it. Most often it is a slip of the \
            pen; the help line then names the nearest one.",
    matters: "A mistyped key would be ignored in silence: the minutes, the sources or the review state would be lost.",
    wrong: r"
minuts: 120
",
    right: r"
minutes: 120
",
};

pub(super) const YAML_DUPLICATE_KEY: Explanation = Explanation {
    means: "The same key stands twice in one place, and only one of the values could count.",
    matters: "Two people may have changed the same file; nobody could tell which value is used in the meeting.",
    wrong: r"
minutes: 90
summary: Keluarga membuat rencana satu bulan.
minutes: 120
",
    right: r"
minutes: 120
summary: Keluarga membuat rencana satu bulan.
",
};

pub(super) const YAML_MISSING_KEY: Explanation = Explanation {
    means: "Some facts cannot be left out: a session has a title and minutes, a curriculum its languages and modules, a \
            contact its name.",
    matters: "A page without a title cannot be found; a session without minutes cannot be fitted into the time at hand.",
    wrong: r"
---
title: Mengelola Keuangan
---
",
    right: r"
---
title: Mengelola Keuangan
minutes: 120
---
",
};

pub(super) const YAML_WRONG_VALUE: Explanation = Explanation {
    means: "The value is of another sort than its key needs: words where a number belongs, a date that does not exist, or a \
            word that is not in the list for this key.",
    matters: "bekal computes with these values; a wrong one would give a wrong run sheet or a contact that never grows old.",
    wrong: r"
minutes: dua jam
checked: 30 Februari 2026
",
    right: r"
minutes: 120
checked: 2026-02-27
",
};

pub(super) const FILE_NOT_UTF8: Explanation = Explanation {
    means: "Text files are stored as UTF-8, the encoding that every editor of today offers. This file holds bytes that are \
            not, probably because it was saved by an old program as Latin-1 or UTF-16.",
    matters: "Letters beyond a to z would come out as nonsense on phones and on paper.",
    wrong: r"
Saved as: Windows-1252 (ANSI)
",
    right: r#"
Saved as: UTF-8 (in the editor: "Save with encoding", "UTF-8")
"#,
};

pub(super) const FILE_TOO_LARGE: Explanation = Explanation {
    means: "A session is some tens of kilobytes of text. A file this large is something else: a pasted picture, a log, an \
            export of a database.",
    matters: "The page would not open on a cheap phone, and nobody could lead it as one session.",
    wrong: r"
keuangan/mengelola-keuangan/id.md   50 MB
",
    right: r"
keuangan/mengelola-keuangan/id.md   24 kB
keuangan/meminjam-dan-menabung/id.md   31 kB
",
};

pub(super) const PATH_UNSAFE: Explanation = Explanation {
    means: "The name does not work on every computer (it is reserved by Windows, ends in a dot or space, or holds a sign that \
            some file systems refuse), or it is a link that leads out of the curriculum folder.",
    matters: "The folder is copied to flash disks and opened on whatever computer there is. What lies outside of it would be \
              published by mistake, or be missing on the next computer.",
    wrong: r"
keuangan/con.svg
keuangan/celengan.svg -> /home/sari/Gambar/celengan.svg
",
    right: r"
keuangan/celengan.svg
",
};

pub(super) const FOLDER_EMPTY: Explanation = Explanation {
    means: "The folder holds no curriculum.yaml, so it is not a curriculum, or not the folder of one.",
    matters: "bekal publishes what curriculum.yaml lists, in its order; without it there is nothing to publish.",
    wrong: r"
bekal build Dokumen
",
    right: r"
bekal new Dokumen/kurikulum
bekal build Dokumen/kurikulum
",
};

pub(super) const MODULE_MISSING: Explanation = Explanation {
    means: "curriculum.yaml names a module or a session, but there is no folder of that name with a text in it.",
    matters: "The home page would promise a session that nobody can open.",
    wrong: r"
modules:
  - keuangan: [mengelola-keuangn]    # the folder is called mengelola-keuangan
",
    right: r"
modules:
  - keuangan: [mengelola-keuangan]
",
};

pub(super) const MODULE_UNLISTED: Explanation = Explanation {
    means: "A folder holds a session, but curriculum.yaml does not name it, so it has no place in the order.",
    matters: "Somebody wrote this session for facilitators who would never see it. If it is not ready, keep it elsewhere.",
    wrong: r"
modules:
  - keuangan: [mengelola-keuangan]   # keuangan/dana-darurat/id.md exists too
",
    right: r"
modules:
  - keuangan: [mengelola-keuangan, dana-darurat]
",
};

pub(super) const ID_MALFORMED: Explanation = Explanation {
    means: "Ids are lower-case words of the letters a to z and digits, joined by hyphens. They become addresses, the same \
            in all languages.",
    matters: "Addresses are read out, typed and sent in chats. Capitals, spaces and accents break on the way.",
    wrong: r"
## Membuat anggaran {#Membuat_Anggaran minutes=25}
",
    right: r"
## Membuat anggaran {#membuat-anggaran minutes=25}
",
};

pub(super) const ID_RESERVED: Explanation = Explanation {
    means: "bekal publishes pages of its own under this name, such as the glossary or the contacts, so a module cannot have it.",
    matters: "One of the two pages would take the place of the other.",
    wrong: r"
modules:
  - contacts: [siapa-menolong]
",
    right: r"
modules:
  - bantuan: [siapa-menolong]
",
};

pub(super) const DUPLICATE_ID: Explanation = Explanation {
    means: "Two things in one place have the same id: two steps of a session, two blocks, two sessions of a module, two \
            glossary terms, two footnotes.",
    matters: "A link by that id would lead to the first of them only, and translations could not be matched.",
    wrong: r"
## Membuat anggaran {#anggaran minutes=25}
## Membahas anggaran {#anggaran minutes=15}
",
    right: r"
## Membuat anggaran {#membuat-anggaran minutes=25}
## Membahas anggaran {#membahas-anggaran minutes=15}
",
};

pub(super) const THEME_INVALID: Explanation = Explanation {
    means: "A file of the theme cannot be used: a template that does not parse or asks for something that does not exist, a \
            message that is missing in a language, a file of a sort that a theme does not hold.",
    matters: "Every page is made with the theme, so that one slip in it would spoil all of them.",
    wrong: r"
templates/session.html:  {{ session.titel }}
",
    right: r"
templates/session.html:  {{ session.title }}
",
};

pub(super) const CONTROL_CHARACTER: Explanation = Explanation {
    means: "A character that rings a bell, ends a transmission or moves a cursor stands in the text. It came along when the text \
            was pasted from elsewhere. bekal reads it as a space; take it away.",
    matters: "No page may hold it and no paper can show it; a screen reader may stumble over it.",
    wrong: "\nWash your hands\u{7}.\n",
    right: "\nWash your hands.\n",
};
