//! Explanations of what is found between files: translations, links, references.

use super::Explanation;

pub(super) const LANGUAGE_MISSING: Explanation = Explanation {
    means: "curriculum.yaml promises a language, but this session, module, title, summary or \
            message does not have it.",
    matters: "Somebody who chose that language would meet a page that does not exist, or one in a language they do not read.",
    wrong: r"
languages: [id, en]
title: {id: Bekal P2K2}
",
    right: r"
languages: [id, en]
title: {id: Bekal P2K2, en: Bekal for family sessions}
",
};

pub(super) const TRANSLATION_DIFFERS: Explanation = Explanation {
    means: "The first language is the source. A translation has the same steps, the same blocks with ids, the same questions \
            and options, and blocks without ids in the same number and order. Here is one too many or too few.",
    matters: "A question or a safety note that was added in one language only would be missing for everybody else.",
    wrong: r"
id.md:  ## Uang pergi {#uang-pergi minutes=25}   ## Anggaran {#anggaran minutes=30}
en.md:  ## Where money goes {#uang-pergi}
",
    right: r"
id.md:  ## Uang pergi {#uang-pergi minutes=25}   ## Anggaran {#anggaran minutes=30}
en.md:  ## Where money goes {#uang-pergi}        ## A budget {#anggaran}
",
};

pub(super) const TRANSLATION_DISAGREES: Explanation = Explanation {
    means: "Minutes, priorities, needs, pictures and right answers are taken from the source language. A translation need not \
            repeat them; where it does, it must say the same.",
    matters: "Two facilitators with two languages would lead two different sessions, or teach two different answers.",
    wrong: r"
id.md:  ## Membuat anggaran {#anggaran minutes=25}
en.md:  ## Making a budget {#anggaran minutes=20}
",
    right: r"
id.md:  ## Membuat anggaran {#anggaran minutes=25}
en.md:  ## Making a budget {#anggaran}
",
};

pub(super) const TRANSLATION_STALE: Explanation = Explanation {
    means: "A session's translation may say under `translates` which state of the source language's text it translates: eight \
            letters that change with every word that people read there, and not with minutes or pictures. They are not those of \
            the text as it is now. The finding says the right ones; to begin with, write `translates: new`.",
    matters: "A safety note that was corrected in one language would stay wrong in the other, and nobody would notice.",
    wrong: r"
translates: kdpamcbo     (and the source language's text was changed since)
",
    right: r"
translates: bhofgilj     (after what is new was translated)
",
};

pub(super) const LINK_BROKEN: Explanation = Explanation {
    means: "The link names a session, a step or an anchor that does not exist. Links between sessions are written by id: \
            `session:module/session#step`.",
    matters: "Far from a network nobody can search for the right page; a link must lead there.",
    wrong: r"
Lihat [sesi menabung](session:keuangan/menabng).
",
    right: r"
Lihat [sesi menabung](session:keuangan/menabung).
",
};

pub(super) const LINK_UNSAFE: Explanation = Explanation {
    means: "Links may be web addresses (https and http), mail, telephone, or bekal's own: session, term, contact, figure. \
            This one is of another sort, such as a program or a file on somebody's computer.",
    matters: "It would do harm, or lead nowhere on every computer but the one where it was written.",
    wrong: r"
[formulir](file:///C:/Users/sari/formulir.docx)
[klik](javascript:alert(1))
",
    right: r"
[formulir](https://example.org/formulir)
",
};

pub(super) const UNKNOWN_REFERENCE: Explanation = Explanation {
    means: "Something is named by a key that is not in its list: a contact of contacts.yaml, a figure of figures.yaml, a term \
            of the glossary, a method under methods/, an objective of this session.",
    matters: "The telephone number or the dose would be missing just where somebody needs it.",
    wrong: r"
Hubungi [](contact:sappa).
",
    right: r"
Hubungi [](contact:sapa).
",
};

pub(super) const LINK_HIDDEN: Explanation = Explanation {
    means: "The text is seen by an audience that does not see what the link leads to, for example a step that holds only \
            facilitators' blocks. For that audience the link becomes plain text.",
    matters: "Participants would read `see the exercise below` and find no exercise.",
    wrong: r"
Caranya ada di [langkah memilah](#memilah).     (the step holds only `do` and `say`)
",
    right: r"
::: facilitator
Caranya ada di [langkah memilah](#memilah).
:::
",
};
