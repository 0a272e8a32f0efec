//! A session with every kind of block, in the words of FORMAT.md.

use super::pages::{frame, kicker_frame};
use bekal::site::view::{
    Answer, Ask, Block, Card, Cards, Choice, ContactButton, Flipchart, KeyMessage, Link, Local, Material, MessageLink,
    Neighbour, Pair, Part, Picture, Plain, PlanLink, Priority, Question, Quiz, Review, SessionPage, Slat, Source, Step,
    StepTime, Story, TeachBack, Warning, Without,
};

pub fn picture(name: &str, alt: &str) -> Picture {
    Picture {
        src: format!("../../../../pictures/{name}"),
        alt: alt.to_owned(),
        width: 583,
        height: 437,
        caption: None,
        credit: None,
    }
}

fn html(words: &str) -> Vec<Part> {
    vec![Part::html(words)]
}

fn plain(words: &str) -> Plain {
    Plain { id: None, title: None, parts: html(words) }
}

fn titled(id: &str, title: &str, words: &str) -> Plain {
    Plain { id: Some(id.to_owned()), title: Some(title.to_owned()), parts: html(words) }
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

fn say(words: &str) -> Part {
    Part::block(Block::Say(plain(&format!("<p>{words}</p>"))))
}

fn note(words: &str) -> Part {
    Part::block(Block::Facilitator(plain(&format!("<p>{words}</p>"))))
}

fn ask(question: &str, answers: &[&str]) -> Part {
    Part::block(Block::Ask(Ask {
        parts: html(&format!("<p>{question}</p>")),
        answers: words(answers),
        ..Ask::default()
    }))
}

fn key_message(id: &str, message: &str, file: &str, alt: &str) -> Part {
    Part::block(Block::KeyMessage(KeyMessage {
        id: id.to_owned(),
        picture: Some(picture(file, alt)),
        html: format!("<p>{message}</p>"),
        simpler: vec![plain("<p>Ingat dua hal: uang masuk berapa, uang keluar berapa.</p>")],
        local: vec![Local {
            lang: "jv".to_owned(),
            language: Some("Jawa".to_owned()),
            parts: html("<p>Dicathet dhisik, lagi blanja.</p>"),
            ..Local::default()
        }],
        more: Vec::new(),
        teach_back: Some(TeachBack {
            parts: html("<p>Ceritakan dengan kata Ibu sendiri, apa yang dilakukan sebelum belanja?</p>"),
            listen_for: words(&["uang masuk dan uang keluar", "mencatat atau menandai sebelum belanja"]),
            ..TeachBack::default()
        }),
    }))
}

fn choice(words: &str, right: bool, why: Option<&str>) -> Choice {
    Choice { html: words.to_owned(), right, why: why.map(|why| format!("<p>{why}</p>")) }
}

fn quiz() -> Block {
    let question = |number: u32, text: &str, answer: Answer| Question {
        id: format!("kuis-{number}"),
        number,
        parts: html(&format!("<p>{text}</p>")),
        answer,
        explanation: Some("<p>Mencatat lebih dulu membuat kita tahu batasnya.</p>".to_owned()),
    };
    Block::Quiz(Quiz {
        id: Some("kuis".to_owned()),
        title: None,
        test: true,
        questions: vec![
            question(
                1,
                "Bu Sari menerima Rp600.000. Apa yang dilakukan lebih dulu?",
                Answer::One {
                    choices: vec![
                        choice("Mencatat uang masuk", true, None),
                        choice("Membeli baju", false, Some("Baju boleh dibeli setelah yang wajib terbayar.")),
                        choice("Meminjam lagi", false, None),
                    ],
                },
            ),
            question(
                2,
                "Mana yang termasuk kebutuhan?",
                Answer::Several {
                    choices: vec![
                        choice("Beras", true, None),
                        choice("Buku sekolah", true, None),
                        choice("Pulsa permainan", false, None),
                    ],
                },
            ),
            question(
                3,
                "Menabung harus menunggu uang sisa.",
                Answer::Truth { choices: vec![choice("Benar", false, None), choice("Salah", true, None)] },
            ),
            question(
                4,
                "Apa yang lebih dulu?",
                Answer::Order {
                    shown: words(&["Belanja", "Mencatat uang masuk", "Menyisihkan tabungan"]),
                    right: words(&["Mencatat uang masuk", "Menyisihkan tabungan", "Belanja"]),
                },
            ),
            question(
                5,
                "Amplop mana untuk apa?",
                Answer::Match {
                    heads: words(&["Amplop", "Isi"]),
                    shown: words(&["celengan", "beras, listrik"]),
                    pairs: vec![
                        Pair { left: "Wajib".to_owned(), right: "beras, listrik".to_owned() },
                        Pair { left: "Tabungan".to_owned(), right: "celengan".to_owned() },
                    ],
                },
            ),
            question(
                6,
                "Sehari Rp5.000, berapa dalam 30 hari?",
                Answer::Number { value: "150.000".to_owned(), tolerance: Some("1.000".to_owned()) },
            ),
        ],
    })
}

const WORKSHEET: &str = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Empat amplop\"><table><thead><tr>\
<th scope=\"col\">Amplop</th><th scope=\"col\">Rencana</th><th scope=\"col\">Nyata</th></tr></thead><tbody>\
<tr><td>Wajib</td><td><span class=\"blank\"></span></td><td><span class=\"blank\"></span></td></tr>\
<tr><td>Sekolah</td><td><span class=\"blank\"></span></td><td><span class=\"blank\"></span></td></tr>\
<tr><td>Tabungan</td><td><span class=\"blank\"></span></td><td><span class=\"blank\"></span></td></tr></tbody></table></div>\
<p>Nama saya <span class=\"blank\"></span> dari kelompok <span class=\"blank\"></span></p>\
<p><span class=\"box\"></span> Saya mencoba minggu ini</p><p class=\"blank-line\"></p><p class=\"blank-line\"></p>";

const SUM: &str = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Belanja sehari\"><table><thead><tr>\
<th scope=\"col\">Barang</th><th scope=\"col\">Banyak</th><th scope=\"col\">Harga</th><th scope=\"col\">Jumlah</th></tr></thead>\
<tbody><tr><td>Beras</td><td>2</td><td>Rp12.000</td><td>Rp24.000</td></tr><tr><td>Telur</td><td>4</td><td>Rp2.500</td>\
<td>Rp10.000</td></tr><tr><td>Jumlah</td><td></td><td></td><td>Rp34.000</td></tr></tbody></table></div>";

const PROSE: &str = "<p>Banyak keluarga kaget: uang habis sebelum bulan habis. Bukan karena boros, tetapi karena <em>uang kecil</em> \
tidak terlihat. Lihat <a href=\"#\">dana darurat</a> dan <strong>amplop wajib</strong>.<sup class=\"footnote-ref\">\
<a href=\"#fn-1\" id=\"fnref-1\">1</a></sup></p><h3>Tiga pengeluaran terbesar</h3><ul><li>makan sehari-hari</li><li>jajan anak\
<ul><li>di sekolah</li><li>di warung</li></ul></li><li>rokok dan pulsa</li></ul><blockquote><p>Uang kecil yang tidak dicatat \
adalah lubang di ember.</p></blockquote><dl><dt>Wajib</dt><dd>Yang harus dibayar bulan ini.</dd><dt>Boleh nanti</dt><dd>Yang \
bisa menunggu.</dd></dl>";

fn materials() -> Vec<Material> {
    vec![
        Material {
            item: "kertas plano".into(),
            per: "group".into(),
            count: 2,
            total: 12,
            instead: Some("balik kalender bekas".into()),
        },
        Material { item: "kerikil atau biji".into(), per: "participant".into(), count: 20, total: 540, instead: None },
        Material { item: "spidol".into(), per: "meeting".into(), count: 3, total: 3, instead: Some("arang".into()) },
        Material { item: "jam".into(), per: "facilitator".into(), count: 0, total: 0, instead: None },
    ]
}

type Spec = (&'static str, &'static str, u32, Option<u32>, Priority);

const STEPS: [Spec; 6] = [
    ("salam", "Salam dan ingat kembali", 8, Some(5), Priority::Should),
    ("uang-pergi", "Ke mana uang pergi?", 25, Some(12), Priority::Must),
    ("kebutuhan", "Kebutuhan atau keinginan?", 15, Some(6), Priority::Should),
    ("anggaran", "Membuat anggaran", 25, Some(15), Priority::Must),
    ("cerita", "Cerita: Bu Sari dan pinjaman cepat", 8, None, Priority::Could),
    ("janji", "Janji satu hal di rumah", 9, Some(5), Priority::Must),
];

fn visible(part: &Part, audience: &str) -> bool {
    let Some(block) = &part.block else { return true };
    match **block {
        Block::Coach(_) => audience == "supervisor",
        Block::Do(_)
        | Block::Say(_)
        | Block::Ask(_)
        | Block::Facilitator(_)
        | Block::Without(_)
        | Block::Flipchart(_)
        | Block::Cards(_)
        | Block::Quiz(_)
        | Block::Message(_)
        | Block::Handout(_)
        | Block::TeachBack(_) => audience != "participant",
        Block::Story(_)
        | Block::KeyMessage(_)
        | Block::Practice(_)
        | Block::Simpler(_)
        | Block::Local(_)
        | Block::Warning(_)
        | Block::Worksheet(_)
        | Block::Sum(_) => true,
    }
}

fn parts(id: &str) -> Vec<Part> {
    match id {
        "salam" => vec![
            Part::block(Block::Do(plain(
                "<ol><li>Sambut setiap orang di pintu dengan namanya.</li><li>Duduk melingkar di tikar.</li></ol>",
            ))),
            say("Bapak dan Ibu, apa kabar? Minggu lalu kita berjanji satu hal. Siapa mau cerita?"),
            ask("Apa yang sudah dicoba di rumah?", &["membaca bersama anak", "belum sempat", "dibantu suami"]),
            note("Jangan menegur yang belum mencoba."),
        ],
        "uang-pergi" => vec![
            Part::html(PROSE),
            Part::block(Block::Do(Plain {
                parts: vec![
                    Part::html(
                        "<ol><li>Bagi peserta dalam kelompok berlima; tiap orang mendapat 20 biji.</li><li><p>Taruh empat gambar di tengah.</p>",
                    ),
                    note("Gambar boleh digambar di tanah."),
                    Part::html("</li><li>Minta mereka menaruh biji.</li></ol>"),
                ],
                ..Plain::default()
            })),
            say("Bapak dan Ibu, mari taruh biji di gambar tempat uang kita pergi bulan lalu."),
            ask("Mana yang paling banyak bijinya?", &["makan sehari-hari", "jajan anak, rokok, pulsa", "cicilan"]),
            note(
                "Jangan menilai jawaban siapa pun. Bila ada yang malu, biarkan ia menunjuk gambar saja. Tunggu lima detik sesudah bertanya.",
            ),
            key_message(
                "catat-dulu",
                "Catat dulu, baru belanja.",
                "buku-kecil.png",
                "Seorang ibu menulis di buku kecil",
            ),
            Part::block(Block::Without(Without {
                needs: "proyektor atau listrik".into(),
                parts: html("<p>Gelar gambar di tikar. Minta dua peserta memegang ujungnya supaya semua melihat.</p>"),
                ..Without::default()
            })),
            Part::block(Block::Warning(Warning {
                title: Some("pinjaman menjerat".into()),
                parts: html(
                    "<p>Bila peserta bercerita diancam penagih, jangan bahas di depan kelompok. Ajak bicara berdua sesudah acara.</p>",
                ),
                contact: Some(ContactButton { name: "SAPA".into(), number: "129".into(), href: "tel:129".into() }),
                ..Warning::default()
            })),
            Part::block(Block::Cards(Cards {
                id: Some("kartu".into()),
                title: Some("Kartu gambar: tempat uang pergi".into()),
                intro: None,
                cards: ["Makan", "Sekolah", "Jajan", "Cicilan"]
                    .iter()
                    .map(|title| Card {
                        title: (*title).into(),
                        picture: Some(picture("celengan.png", "Kaleng dan celengan ayam")),
                        front: None,
                        back: Some("<p>Kebutuhan</p>".into()),
                    })
                    .collect(),
            })),
            Part::block(Block::Coach(plain(
                "<p>Amati: apakah pendamping menunggu lima detik sesudah bertanya?</p><ul><li>Dua hal yang kuat</li><li>Satu hal untuk dilatih</li></ul>",
            ))),
        ],
        "kebutuhan" => vec![
            say("Sekarang kita pilih: mana yang harus ada, mana yang boleh menunggu?"),
            ask("Apa yang terjadi kalau ini tidak dibeli?", &["tidak apa-apa", "anak tidak sekolah"]),
            Part::block(Block::TeachBack(TeachBack {
                parts: html("<p>Apa beda butuh dan ingin?</p>"),
                listen_for: words(&["butuh: harus ada"]),
                ..TeachBack::default()
            })),
            Part::block(Block::Flipchart(Flipchart {
                id: Some("lembar-1".into()),
                title: Some("Sisihkan tabungan di depan".into()),
                picture: Some(picture("celengan.png", "Tangan memasukkan uang ke celengan ayam")),
                parts: vec![say("Bagi biji ke empat amplop. Tabungan diisi lebih dulu, walau hanya satu biji.")],
            })),
        ],
        "anggaran" => vec![
            Part::html("<p>Empat amplop cukup: wajib, makan, sekolah, tabungan.</p>"),
            Part::block(Block::Worksheet(titled("amplop", "Empat amplop", WORKSHEET))),
            Part::block(Block::Sum(plain(SUM))),
            key_message(
                "sisihkan",
                "Sisihkan tabungan di depan.",
                "celengan.png",
                "Tangan memasukkan uang ke celengan ayam",
            ),
        ],
        "cerita" => vec![
            Part::block(Block::Story(Story {
                title: Some("Pinjaman cair lima menit".into()),
                picture: Some(picture("berpikir.png", "Seorang ibu berpikir: beras atau ponsel")),
                parts: html(
                    "<p>Bu Sari menerima pesan: pinjaman cair lima menit. Anaknya sedang sakit. Ia menekan \"ya\".</p><p>Bulan depan, utangnya dua kali lipat.</p>",
                ),
                ..Story::default()
            })),
            ask("Apa yang bisa dilakukan Bu Sari?", &["bertanya ke pendamping"]),
        ],
        _ => vec![
            Part::block(Block::Practice(plain(
                "<p><span class=\"box\"></span> Minggu ini saya mencatat belanja <span class=\"blank\"></span> hari.</p>",
            ))),
            Part::block(Block::Message(plain(
                "<p>Ibu-ibu, sudah mencatat belanja hari ini? Cukup tiga baris saja.</p><p>Sampai jumpa hari Kamis.</p>",
            ))),
            Part::block(Block::Handout(titled(
                "bawa",
                "Uang keluarga, kita atur bersama",
                "<p>Tulis atau gambar uang masuk dan uang keluar.</p>",
            ))),
            Part::block(quiz()),
            Part::html(
                "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Tabel lebar\"><table><thead><tr><th scope=\"col\">Lembaga</th><th scope=\"col\">Bunga setahun</th><th scope=\"col\">Pengawas</th><th scope=\"col\">Yang diperlukan</th></tr></thead><tbody><tr><td>Koperasi simpan pinjam</td><td>12–24 persen</td><td>Kementerian Koperasi</td><td>kartu anggota dan jaminan kecil</td></tr></tbody></table></div><pre><code>uang masuk - uang keluar = sisa yang ditabung setiap bulan tanpa menunggu akhir bulan tiba</code></pre><hr><ul class=\"tasks\"><li><span class=\"box\"></span> bawa buku</li></ul>",
            ),
        ],
    }
}

/// The session as one audience sees it.
pub fn page(audience: &str) -> SessionPage {
    let participant = audience == "participant";
    let steps: Vec<Step> = STEPS
        .iter()
        .zip(1..)
        .map(|((id, title, minutes, short, priority), number)| Step {
            number,
            id: (*id).into(),
            title: (*title).into(),
            time: (!participant).then(|| StepTime {
                minutes: *minutes,
                short: *short,
                per_person: (*id == "salam").then(|| "0,5".into()),
                priority: *priority,
            }),
            method: (!participant && *id == "uang-pergi")
                .then(|| Link::new("Memilah", "../../methods/sorting/index.html")),
            needs: if !participant && *id == "uang-pergi" { words(&["proyektor", "listrik"]) } else { Vec::new() },
            parts: parts(id).into_iter().filter(|part| visible(part, audience)).collect(),
        })
        .collect();
    SessionPage {
        frame: kicker_frame(frame(audience, "session", "../../", "Mengelola Keuangan Keluarga", "modules")),
        official: Some("5".into()),
        title: "Mengelola Keuangan Keluarga".into(),
        summary: "Keluarga tahu ke mana uangnya pergi dan membuat rencana satu bulan.".into(),
        minutes: 90,
        actions: Vec::new(),
        slots: Vec::new(),
        free: PlanLink::default(),
        objectives: words(&[
            "Peserta dapat menyebut tiga pengeluaran terbesar keluarganya.",
            "Peserta dapat membagi uang sebulan ke dalam empat amplop.",
        ]),
        key_messages: vec![
            MessageLink { html: "Catat dulu, baru belanja.".into(), href: "#catat-dulu".into() },
            MessageLink { html: "Sisihkan tabungan di depan.".into(), href: "#sisihkan".into() },
        ],
        materials: if participant { Vec::new() } else { materials() },
        group: 27,
        recap: None,
        after: (!participant).then(|| "after/index.html".into()),
        intro: html("<p>Sesi ini dipimpin sesudah keluarga menerima bantuan, sebelum uang itu habis.</p>"),
        slat: (!participant).then(|| Slat::of(STEPS.iter().map(|(_, title, minutes, _, priority)| (*minutes, *priority, (*title).to_owned())))),
        steps,
        footnotes: "<section class=\"footnotes\" aria-label=\"Catatan kaki\"><ol><li id=\"fn-1\"><p>Survei OJK 2024. <a href=\"#fnref-1\" aria-label=\"Kembali ke teks\">↩</a></p></li></ol></section>".into(),
        sources: vec![Source {
            title: "Modul Pengelolaan Keuangan Keluarga".into(),
            publisher: Some("OJK".into()),
            href: Some("https://example.org/".into()),
            checked: Some("20 November 2026".into()),
        }],
        review: (!participant).then(|| Review {
            state: "draft".into(),
            questions: words(&["Apakah kata \"celengan\" dipakai di desa ini?"]),
        }),
        previous: Some(Neighbour { label: "Sesi 4".into(), title: "Anak sulit belajar".into(), href: "#".into() }),
        next: Some(Neighbour { label: "Sesi 6".into(), title: "Meminjam dan Menabung".into(), href: "#".into() }),
    }
}

/// How many blocks a page holds, those inside others included.
pub fn blocks(page: &SessionPage) -> usize {
    serde_json::to_string(page).map_or(0, |json| json.matches("\"parts\":").count())
}
