//! Explanations of what is found about pictures.

use super::Explanation;

pub(super) const PICTURE_MISSING: Explanation = Explanation {
    means: "A picture is named that lies neither in the session's folder nor in `pictures/`. Capital letters count.",
    matters: "Those who cannot read learn from the picture; without it the message has no face.",
    wrong: r"
![Ibu menulis di buku kecil](Buku-Kecil.svg)      (the file is buku-kecil.svg)
",
    right: r"
![Ibu menulis di buku kecil](buku-kecil.svg)
",
};

pub(super) const PICTURE_PATH: Explanation = Explanation {
    means: "Pictures are named without a folder; bekal looks in the session's folder first, then in `pictures/`.",
    matters: "A path breaks as soon as a session is moved, and could reach files outside the curriculum.",
    wrong: r"
![Celengan](../gambar/celengan.svg)
",
    right: r"
![Celengan](celengan.svg)
",
};

pub(super) const PICTURE_INVALID: Explanation = Explanation {
    means: "The file's content is not what its name says: it is empty, cut off, or another sort of file with a new ending.",
    matters: "A browser would show a broken frame, and a printer nothing.",
    wrong: r"
celengan.png    (a Word document that was renamed)
",
    right: r"
celengan.png    (exported as PNG from the drawing program)
",
};

pub(super) const PICTURE_UNSAFE: Explanation = Explanation {
    means: "This SVG holds a script, an event, foreign markup, or a reference to something outside itself. Export it again as \
            a plain SVG, with pictures embedded or turned into shapes.",
    matters: "Opened by itself it could run a program, or tell a stranger who opened it and when.",
    wrong: r#"
<svg xmlns="http://www.w3.org/2000/svg" onload="...">
  <image href="https://example.org/foto.jpg"/>
</svg>
"#,
    right: r#"
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
  <circle cx="50" cy="50" r="40"/>
</svg>
"#,
};

pub(super) const PICTURE_TOO_LARGE: Explanation = Explanation {
    means: "The picture has more bytes or more pixels than a page for phones can carry. Make it smaller, or draw it as an SVG.",
    matters: "Facilitators pay for each megabyte, and a cheap phone runs out of memory on a camera's full-size photo.",
    wrong: r"
foto-dapur.jpg   4000 x 3000, 6 MB
",
    right: r"
foto-dapur.jpg   1200 x 900, 150 kB
",
};

pub(super) const PICTURE_ALT: Explanation = Explanation {
    means: "Each picture has words that say what it shows: in the brackets of `![words](name.svg)`, or as `alt=\"words\"` on a \
            block, in each language.",
    matters: "The words are read aloud to those who do not see the picture, and stand in its place when it does not load.",
    wrong: r"
![](celengan.svg)
",
    right: r"
![Celengan bambu di atas meja](celengan.svg)
",
};

pub(super) const PICTURE_UNUSED: Explanation = Explanation {
    means: "A picture lies in the folder, and no session, method or page shows it. It is not published.",
    matters: "Perhaps a picture was drawn for a message and then forgotten there; or it is in the way of whoever keeps the folder.",
    wrong: r"
pictures/celengan.svg    (named nowhere)
",
    right: r"
![Celengan bambu di atas meja](celengan.svg)
",
};

pub(super) const KEY_MESSAGE_PICTURE: Explanation = Explanation {
    means: "A key message has a picture of its own: `picture=name.svg alt=\"what it shows\"`.",
    matters: "Schooling is uneven and some participants cannot read; the picture is what they take home.",
    wrong: r"
::: key-message {#catat}
Catat dulu, baru belanja.
:::
",
    right: r#"
::: key-message {#catat picture=buku.svg alt="Ibu menulis di buku kecil"}
Catat dulu, baru belanja.
:::
"#,
};
