//! Explanations of what is found in the teaching itself: time, numbers, questions, words.

use super::Explanation;

pub(super) const MINUTES_DIFFER: Explanation = Explanation {
    means: "The minutes of the steps, for a group of the usual size, add up to the minutes of the session. A step with \
            `minutes-per-person` takes the larger of its two times.",
    matters: "Facilitators plan by the session's minutes. If the steps take longer, the last ones, often the most \
              important, are dropped when people have to leave.",
    wrong: r"
minutes: 120

## Pembukaan {#pembukaan minutes=20}
## Membuat anggaran {#anggaran minutes=85}
",
    right: r"
minutes: 105

## Pembukaan {#pembukaan minutes=20}
## Membuat anggaran {#anggaran minutes=85}
",
};

pub(super) const SHORT_OVER_MINUTES: Explanation = Explanation {
    means: "`short` is the least time in which a step can be done, so it cannot be more than `minutes`.",
    matters: "A run sheet for half an hour is made of the short times; it would come out longer than the full session.",
    wrong: r"
## Membuat anggaran {#anggaran minutes=12 short=25}
",
    right: r"
## Membuat anggaran {#anggaran minutes=25 short=12}
",
};

pub(super) const QUIZ_ANSWER: Explanation = Explanation {
    means: "A question needs its right answer in the source language: one `[x]`, several where several are right, exactly \
            one where there are two options, a number after `=`.",
    matters: "Whoever answers rightly would be told that it is wrong, and the mastery check would say `recap` to a group that is ready.",
    wrong: r"
1. Apa yang dilakukan lebih dulu?
   - [ ] Mencatat uang masuk
   - [ ] Membeli baju
",
    right: r"
1. Apa yang dilakukan lebih dulu?
   - [x] Mencatat uang masuk
   - [ ] Membeli baju
",
};

pub(super) const FIGURE_CONFLICT: Explanation = Explanation {
    means: "The text gives a number that figures.yaml lists as contradicting the agreed one. Use the agreed figure, best by \
            its key: `[](figure:oralit-air)`.",
    matters: "A wrong dose, age or amount can harm a child. One place holds the number, with its source; all texts follow it.",
    wrong: r"
Larutkan satu bungkus oralit dalam 250 ml air.
",
    right: r"
Larutkan satu bungkus oralit dalam [](figure:oralit-air) air.
",
};

pub(super) const SUM_WRONG: Explanation = Explanation {
    means: "A table in a `sum` block is computed again: the last row is the total of those above, or a column's head says how, \
            as in `Jumlah = Harga x Banyak`.",
    matters: "People copy these tables into their own books and lose trust when it does not add up.",
    wrong: r"
::: sum
| Barang | Rp |
|---|---|
| Tepung | 12.000 |
| Gula | 15.000 |
| Jumlah | 25.000 |
:::
",
    right: r"
::: sum
| Barang | Rp |
|---|---|
| Tepung | 12.000 |
| Gula | 15.000 |
| Jumlah | 27.000 |
:::
",
};

pub(super) const TEACH_BACK_MISSING: Explanation = Explanation {
    means: "Within a key message stands one `teach-back`: a question that lets people say it in their own words, and what a \
            good answer holds.",
    matters: "Nodding is not understanding. Only by hearing it told back does a facilitator know whether to go on or to recap.",
    wrong: r#"
::: key-message {#catat picture=buku.svg alt="Ibu menulis"}
Catat dulu, baru belanja.
:::
"#,
    right: r#"
::: key-message {#catat picture=buku.svg alt="Ibu menulis"}
Catat dulu, baru belanja.

::: teach-back
Ceritakan, apa yang Ibu lakukan sebelum belanja?

- menyebut uang masuk dan uang keluar
:::
:::
"#,
};

pub(super) const SIMPLER_MISSING: Explanation = Explanation {
    means: "Within a key message stands one `simpler`: the same in words that a neighbour would use.",
    matters: "When half of the group did not follow, a facilitator without training needs other words at once.",
    wrong: r"
Prioritaskan kebutuhan primer.
",
    right: r"
Prioritaskan kebutuhan primer.

::: simpler
Yang wajib dulu: makan, sekolah, obat.
:::
",
};

pub(super) const KEY_MESSAGE_COUNT: Explanation = Explanation {
    means: "A session has three key messages at most. Join two, or make another session.",
    matters: "People remember two or three things from a meeting. The fourth costs them one of the others.",
    wrong: r"
::: key-message {#catat}     ::: key-message {#bagi}
::: key-message {#simpan}    ::: key-message {#pinjam}
",
    right: r"
::: key-message {#catat}     ::: key-message {#bagi}
::: key-message {#simpan}
",
};

pub(super) const WITHOUT_MISSING: Explanation = Explanation {
    means: "The step's `needs` names something that meeting places often lack, and no `without` block in it says what to do then.",
    matters: "Most groups meet on mats in somebody's house. A step that only works with a projector is left out.",
    wrong: r"
## Menonton film {#film minutes=15 needs=projector,power}
",
    right: r"
## Menonton film {#film minutes=15 needs=projector,power}

::: without projector power
Ceritakan filmnya dengan empat gambar di kertas.
:::
",
};

pub(super) const WITHOUT_UNNEEDED: Explanation = Explanation {
    means: "A `without` block names something that its step does not need. Add it to the step's `needs`, or take it away.",
    matters: "The list of what to bring is made from `needs`. What is missing there will be missing in the meeting.",
    wrong: r"
## Diskusi {#diskusi minutes=15 needs=chairs}

::: without projector
Pakai kertas.
:::
",
    right: r"
## Diskusi {#diskusi minutes=15 needs=projector}

::: without projector
Pakai kertas.
:::
",
};

pub(super) const WORD_REPEATED: Explanation = Explanation {
    means: "A list of words names the same thing twice: what a step needs, which objectives it serves, what stands before it, \
            what a `without` does without. The second word means nothing.",
    matters: "Mostly another word was meant, and what it stands for will be missing in the meeting.",
    wrong: r"
## Diskusi {#diskusi minutes=15 needs=projector,projector}
",
    right: r"
## Diskusi {#diskusi minutes=15 needs=projector,power}
",
};

pub(super) const QUIZ_EXPLANATION: Explanation = Explanation {
    means: "After its options a question has a quote that says why the answer is right.",
    matters: "Many facilitators study alone. The explanation is the only teacher that they have.",
    wrong: r"
1. Apa yang dilakukan lebih dulu?
   - [x] Mencatat uang masuk
   - [ ] Membeli baju
",
    right: r"
1. Apa yang dilakukan lebih dulu?
   - [x] Mencatat uang masuk
   - [ ] Membeli baju

   > Mencatat lebih dulu membuat kita tahu batasnya.
",
};

pub(super) const SENTENCE_LONG: Explanation = Explanation {
    means: "The sentence has more words than `limits.sentence-words` of curriculum.yaml allows for those who read it.",
    matters: "Read aloud in a full room, a long sentence is lost before it ends.",
    wrong: r"
Sebelum pergi ke pasar sebaiknya setiap keluarga mencatat semua uang yang masuk dan keluar agar
mereka tahu berapa yang masih ada.
",
    right: r"
Catat dulu uang masuk dan uang keluar. Lalu pergi ke pasar. Kita jadi tahu berapa yang masih ada.
",
};

pub(super) const ROOM_WORDS: Explanation = Explanation {
    means: "Prose outside of blocks is seen by all, and this sentence speaks about the people in the room. What a facilitator \
            does belongs into `do`, what she should know into `facilitator`. The words are set in `limits.room-words`.",
    matters: "Participants would read about themselves on their own page: `ask participants who looks tired`.",
    wrong: r"
Minta peserta duduk melingkar.
",
    right: r"
::: do
1. Minta peserta duduk melingkar.
:::
",
};

pub(super) const MESSAGE_LONG: Explanation = Explanation {
    means: "A `message` block is sent as a chat reminder and has at most 700 characters.",
    matters: "A longer one is folded by the app; the date and the place at its end are not seen.",
    wrong: r"
::: message
(half a page about why saving matters, then the date)
:::
",
    right: r"
::: message
Ibu-ibu, besok pukul 9 di rumah Bu Sari kita membuat rencana uang. Bawa buku kecil, ya.
:::
",
};

pub(super) const CONTACT_OLD: Explanation = Explanation {
    means: "The contact was checked longer ago than `limits.contact-days` allows, counted up to the `checked` date of \
            curriculum.yaml, or to `--today`. Call the number, then write the new date.",
    matters: "A family in danger that dials a dead number does not dial a second one.",
    wrong: r#"
sapa: {name: SAPA, number: "129", checked: 2023-01-10}
"#,
    right: r#"
sapa: {name: SAPA, number: "129", checked: 2026-11-24}
"#,
};

pub(super) const CONTACT_UNDATED: Explanation = Explanation {
    means: "A contact has the date on which somebody last called it or looked it up: `checked: year-month-day`.",
    matters: "Nobody can tell whether the number still works, and bekal cannot remind you to try it.",
    wrong: r#"
sapa: {name: SAPA, number: "129"}
"#,
    right: r#"
sapa: {name: SAPA, number: "129", checked: 2026-11-24}
"#,
};
