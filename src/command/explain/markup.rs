//! Explanations of what is found in the Markdown of a session: steps, blocks, quizzes.

use super::Explanation;

pub(super) const NESTING_TOO_DEEP: Explanation = Explanation {
    means: "Quotes, lists or blocks stand in one another deeper than a page can show. Often a sign was repeated by mistake, \
            or a list was indented further with every line.",
    matters: "On a phone each level takes away from the width of the line, until one word is left.",
    wrong: r"
> > > > > > > > > > > > > > > > > > Catat dulu.
",
    right: r"
> Catat dulu.
",
};

pub(super) const RAW_HTML: Explanation = Explanation {
    means: "HTML tags are not allowed in the text. What has a purpose is a `:::` block, a picture is `![words](name.svg)`, \
            emphasis is `**words**`. To show a less-than sign, write `&lt;` or put it in backquotes.",
    matters: "The same text becomes a page, a printed sheet and a spoken script; HTML works in only one of them and could \
              carry a program onto people's phones.",
    wrong: r"
<b>Catat dulu</b>, baru belanja.<br>
",
    right: r"
**Catat dulu**, baru belanja.
",
};

pub(super) const HEADING_LEVEL: Explanation = Explanation {
    means: "A session's title comes from its front matter. In the text `##` begins a step and `###` a part of a step (or a \
            card, in a cards block); other levels, and headings inside blocks that have no parts, have no place.",
    matters: "Screen readers and the `in this session` list walk through headings; a skipped level reads as something missing.",
    wrong: r"
# Membuat anggaran
#### Empat amplop
",
    right: r"
## Membuat anggaran {#anggaran minutes=25}
### Empat amplop
",
};

pub(super) const HEADING_ATTRIBUTES: Explanation = Explanation {
    means: "What stands in braces after a step's title or a block's kind is read as `#id key=value`. A value has no spaces \
            around its `=`; in a step's title it has no quotes either; several values are parted by commas without spaces.",
    matters: "A brace that is not understood would be printed in the title, and the step would have no minutes.",
    wrong: r"
## Membuat anggaran {#anggaran minutes = 25, needs=projector, power}
",
    right: r"
## Membuat anggaran {#anggaran minutes=25 needs=projector,power}
",
};

pub(super) const UNKNOWN_ATTRIBUTE: Explanation = Explanation {
    means: "This step or block does not have such an attribute. `bekal explain attributes` lists those that it has.",
    matters: "It would have no effect, and whoever wrote it would think that it had.",
    wrong: r"
## Membuat anggaran {#anggaran minute=25}
",
    right: r"
## Membuat anggaran {#anggaran minutes=25}
",
};

pub(super) const ATTRIBUTE_VALUE: Explanation = Explanation {
    means: "The attribute exists, but not with this value: a number is needed, or one of a few words.",
    matters: "Minutes and priorities decide what is left out when a meeting has only half an hour.",
    wrong: r"
## Membuat anggaran {#anggaran minutes=lama priority=penting}
",
    right: r"
## Membuat anggaran {#anggaran minutes=25 priority=must}
",
};

pub(super) const MISSING_ATTRIBUTE: Explanation = Explanation {
    means: "This step or block cannot be used without the attribute that is named: a step has an id and minutes, a key \
            message an id, local words a language.",
    matters: "Without an id a translation cannot be matched; without minutes the session cannot be fitted into a slot.",
    wrong: r"
## Membuat anggaran
",
    right: r"
## Membuat anggaran {#anggaran minutes=25}
",
};

pub(super) const UNKNOWN_BLOCK: Explanation = Explanation {
    means: "A line that begins with three colons opens a block, and the word after them is its kind. This word is none of the \
            kinds that bekal knows; `bekal explain blocks` lists them.",
    matters: "The kind decides who sees the text. A note for facilitators under a mistyped kind could end up on the \
              participants' page, so bekal publishes nothing.",
    wrong: r"
::: fasilitator
Jangan minta orang menyebut penghasilannya.
:::
",
    right: r"
::: facilitator
Jangan minta orang menyebut penghasilannya.
:::
",
};

pub(super) const UNCLOSED_BLOCK: Explanation = Explanation {
    means: "A block goes from `:::` with a kind to the next `:::` alone on a line, which closes the innermost open block. \
            Here a step, the end of a list or the end of the file came first.",
    matters: "Everything after it would belong to the block and be seen by its audience only.",
    wrong: r"
::: say
Mari kita catat dulu.

## Langkah berikut {#berikut minutes=10}
",
    right: r"
::: say
Mari kita catat dulu.
:::

## Langkah berikut {#berikut minutes=10}
",
};

pub(super) const STRAY_FENCE: Explanation = Explanation {
    means: "A `:::` alone closes a block, but none is open here. Either there is one too many, or an opening line lost its \
            colons.",
    matters: "If an opening line was lost, its text is now prose that everybody sees.",
    wrong: r"
facilitator
Jangan minta orang menyebut penghasilannya.
:::
",
    right: r"
::: facilitator
Jangan minta orang menyebut penghasilannya.
:::
",
};

pub(super) const MISPLACED_BLOCK: Explanation = Explanation {
    means: "Some kinds belong into others: `simpler`, `local` and `teach-back` into a key message, words to lead a step into \
            a step. This one stands where it cannot be used.",
    matters: "A teach-back question far from its message would not be asked when the message is fresh.",
    wrong: r"
::: simpler
Uang masuk berapa, uang keluar berapa.
:::
",
    right: r#"
::: key-message {#catat picture=buku.svg alt="Ibu menulis di buku kecil"}
Catat dulu, baru belanja.

::: simpler
Uang masuk berapa, uang keluar berapa.
:::
:::
"#,
};

pub(super) const BLOCK_CONTENT: Explanation = Explanation {
    means: "Some kinds need a certain content: `do` a numbered list, `cards` a heading a card, `sum` a table, `ask` a question. A \
            key message has one `simpler` and one `teach-back`. \
            What is in this block does not fit its kind, or it is empty.",
    matters: "The run sheet, the cards and the tables are made from this content; there would be a hole in their place.",
    wrong: r"
::: do
Bagi peserta dalam kelompok, lalu bagikan biji.
:::
",
    right: r"
::: do
1. Bagi peserta dalam kelompok berlima.
2. Bagikan 20 biji kepada tiap orang.
:::
",
};

pub(super) const QUIZ_SYNTAX: Explanation = Explanation {
    means: "A quiz is a numbered list of questions. Below a question stand its options (`- [x]` and `- [ ]`), or an ordered \
            list to be put in order, or a table of two columns to be matched, or a line `= 150000`. A question asks something, \
            and each option has a box and words. `bekal explain questions` shows each.",
    matters: "A question that is read wrongly would tell a facilitator that a right answer is wrong.",
    wrong: r"
1. Apa yang dilakukan lebih dulu?
   (x) Mencatat
   ( ) Membeli
",
    right: r"
1. Apa yang dilakukan lebih dulu?
   - [x] Mencatat
   - [ ] Membeli

   > Dengan mencatat kita tahu batasnya.
",
};

pub(super) const FOOTNOTE_UNDEFINED: Explanation = Explanation {
    means: "A footnote is a mark in the text, `[^oralit]`, and a note with the same name at the end, `[^oralit]: ...`. One of \
            the two is missing.",
    matters: "Footnotes hold where a number comes from; without the note nobody can check it.",
    wrong: r"
Satu bungkus untuk 200 ml air.[^oralit]
",
    right: r"
Satu bungkus untuk 200 ml air.[^oralit]

[^oralit]: Kementerian Kesehatan, Buku KIA, 2024.
",
};
