//! Explanations of what is found on papers.

use super::Explanation;

pub(super) const PAPER_OVERFLOW: Explanation = Explanation {
    means: "A text is longer than the room that a leaflet, run sheet, flipchart side, poster or card has for it. The finding says \
            by how many millimetres. Shorten the text; bekal never sets type smaller, and never cuts.",
    matters: "Small print cannot be read by those who see poorly, and what runs over the edge is not printed at all.",
    wrong: r#"
::: flipchart {#money title="First write down everything that comes in and everything that goes out"}
"#,
    right: r#"
::: flipchart {#money title="Write it down, then shop"}
"#,
};

pub(super) const RUN_SHEET_LONG: Explanation = Explanation {
    means: "What is said and asked in the steps of this slot does not fit one page of the curriculum's own paper, even tightly set and \
            with the fewest words. The run sheet takes a second page, which begins with the step that is marked. Shorten \
            the first sentences of `say` and `ask`, or join two steps.",
    matters: "A run sheet lies on the mat and is read at a glance; whoever has to turn it looks away from the group.",
    wrong: r"
::: say
Selamat datang, Bapak dan Ibu sekalian yang saya hormati, terima kasih sudah meluangkan waktu untuk datang pagi ini.
:::
",
    right: r"
::: say
Selamat datang, Bapak/Ibu.
:::
",
};

pub(super) const GLYPH_MISSING: Explanation = Explanation {
    means: "The print font (Andika) does not have this letter or sign, so it cannot stand on any paper. Write it in words, or draw \
            it as a picture. `[ ]` gives a box to tick, `____` a line to write on.",
    matters: "A sign that the font lacks is printed as an empty box, and a screen reader cannot say it.",
    wrong: r"
- ☐ I wash my hands
",
    right: r"
- [ ] I wash my hands
",
};

pub(super) const PICTURE_THIN: Explanation = Explanation {
    means: "Where this picture is printed, its outlines come out thinner than 1 point: the stroke in the SVG times how much the \
            picture is made smaller. Draw it with a wider stroke, or show one object instead of a whole scene.",
    matters: "A photocopy of a photocopy loses thin lines first.",
    wrong: r#"
<svg viewBox="0 0 400 300"><path stroke="black" stroke-width="1" d="M20 280 L200 40"/></svg>
"#,
    right: r#"
<svg viewBox="0 0 400 300"><path stroke="black" stroke-width="6" d="M20 280 L200 40"/></svg>
"#,
};
