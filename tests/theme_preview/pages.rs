//! The other pages of the sample.

use super::session;
use bekal::site::view::{
    AboutPage, Alternate, AudienceTag, Contact, ContactsPage, Credit, DoorLanguage, DoorLink, DoorPage, EditionLink,
    EditionMenu, Frame, GlossaryPage, HomePage, Letter, Link, MethodCard, MethodPage, MethodsPage, ModuleCard,
    ModulePage, NavItem, NotFoundPage, Notice, Part, ReviewRow, SessionRow, SessionSources, Term,
};

fn label(audience: &str) -> &'static str {
    match audience {
        "participant" => "Peserta",
        "supervisor" => "Penyelia",
        _ => "Pendamping",
    }
}

/// The frame of a page in the Indonesian edition of one audience.
pub fn frame(audience: &str, kind: &str, base: &str, title: &str, current: &str) -> Frame {
    let nav = [
        ("home", "Beranda", "index.html"),
        ("modules", "Modul", "index.html#all_modules"),
        ("methods", "Metode", "methods/index.html"),
        ("glossary", "Istilah", "glossary/index.html"),
        ("contacts", "Kontak", "contacts/index.html"),
    ];
    Frame {
        lang: "id".into(),
        dir: String::new(),
        title: title.into(),
        description: "Keluarga tahu ke mana uangnya pergi dan membuat rencana satu bulan.".into(),
        kind: kind.into(),
        base: base.into(),
        assets: format!("{base}../../assets/"),
        path: if kind == "session" { "keuangan/mengelola-keuangan/index.html".into() } else { String::new() },
        site_title: "Bekal P2K2".into(),
        audience: AudienceTag { key: audience.into(), label: label(audience).into(), icon: audience.into() },
        nav: nav
            .iter()
            .filter(|(key, ..)| *key != "methods" || audience != "participant")
            .map(|(key, label, href)| NavItem {
                key: (*key).into(),
                label: (*label).into(),
                icon: (*key).into(),
                href: format!("{base}{href}"),
                current: *key == current,
            })
            .collect(),
        edition: EditionMenu {
            label: format!("{} · ID", label(audience)),
            languages: vec![
                EditionLink {
                    key: "id".into(),
                    label: "Indonesia".into(),
                    href: "#".into(),
                    current: true,
                    lang: Some("id".into()),
                    ..EditionLink::default()
                },
                EditionLink {
                    key: "en".into(),
                    label: "English".into(),
                    href: "#".into(),
                    lang: Some("en".into()),
                    ..EditionLink::default()
                },
            ],
            audiences: ["participant", "facilitator", "supervisor"]
                .iter()
                .map(|key| EditionLink {
                    key: (*key).into(),
                    label: label(key).into(),
                    icon: (*key).into(),
                    lang: None,
                    href: format!("{base}../../{key}/id/index.html"),
                    current: *key == audience,
                    nearest_parent: kind == "methods" && *key == "participant",
                })
                .collect(),
        },
        back: (!base.is_empty()).then(|| Link::new("Beranda", format!("{base}index.html"))),
        alternates: vec![Alternate { lang: "id".into(), href: "index.html".into() }],
        canonical: None,
        open_graph: None,
        about: format!("{base}about/index.html"),
        version: "2026.11".into(),
        checked: Some("24 November 2026".into()),
    }
}

/// The frame of a session: its parent is its module.
pub fn kicker_frame(frame: Frame) -> Frame {
    Frame { back: Some(Link::new("Keuangan keluarga", "../index.html")), ..frame }
}

fn row(page: &bekal::site::view::SessionPage, href: &str) -> SessionRow {
    SessionRow {
        official: page.official.clone(),
        title: page.title.clone(),
        summary: page.summary.clone(),
        href: href.into(),
        minutes: page.minutes,
        steps: 6,
        slat: page.slat.clone(),
        actions: Vec::new(),
    }
}

pub fn home(audience: &str) -> HomePage {
    let modules = [
        ("Pengasuhan dan pendidikan anak", "Orang tua yang hadir, sabar, dan mau mendengar.", "parenting", 4),
        ("Keuangan keluarga", "Uang cukup sampai akhir bulan, tabungan di depan.", "finance", 2),
        ("Memulai usaha", "Dari satu kebisaan menjadi satu usaha kecil.", "business", 1),
        ("Rumah sehat", "Air, sampah, dan asap: tiga hal yang bisa diatur sendiri.", "home", 1),
        ("Disabilitas berat", "Merawat tanpa kehilangan diri sendiri.", "disability", 1),
        ("Lanjut usia", "Kakek dan nenek tetap ikut bicara.", "elderly", 1),
    ];
    let mut picture = session::picture("keluarga.png", "Satu keluarga duduk di tikar");
    picture.src = "../../pictures/keluarga.png".into();
    HomePage {
        frame: frame(audience, "home", "", "Bekal P2K2", "home"),
        picture: Some(picture),
        tagline: "Siapkan pertemuan keluarga malam ini.".into(),
        summary: "Pelajari, cetak, lalu pimpin. Semua bisa dibuka tanpa internet.".into(),
        next: Some(row(&session::page(audience), "keuangan/mengelola-keuangan/index.html")),
        recap: None,
        modules: modules
            .iter()
            .map(|(title, summary, theme, sessions)| ModuleCard {
                title: (*title).into(),
                summary: (*summary).into(),
                href: "keuangan/index.html".into(),
                theme: (*theme).into(),
                sessions: *sessions,
            })
            .collect(),
    }
}

pub fn module(audience: &str) -> ModulePage {
    let first = row(&session::page(audience), "mengelola-keuangan/index.html");
    let second = SessionRow { official: Some("6".into()), title: "Meminjam dan Menabung".into(), ..first.clone() };
    ModulePage {
        frame: frame(audience, "module", "../", "Keuangan keluarga", "modules"),
        title: "Keuangan keluarga".into(),
        summary: "Uang cukup sampai akhir bulan, dan tabungan disisihkan di depan.".into(),
        theme: "finance".into(),
        intro: vec![Part::html(
            "<p>Dua sesi ini dipimpin berurutan. Yang pertama membuka mata, yang kedua mengubah kebiasaan.</p>",
        )],
        footnotes: String::new(),
        sessions: vec![first, second],
    }
}

pub fn glossary(audience: &str) -> GlossaryPage {
    let term =
        |id: &str, word: &str, text: &str| Term { id: id.into(), word: word.into(), html: format!("<p>{text}</p>") };
    GlossaryPage {
        frame: frame(audience, "glossary", "../", "Istilah", "glossary"),
        letters: vec![
            Letter {
                letter: "A".into(),
                terms: vec![term(
                    "anggaran",
                    "Anggaran",
                    "Rencana uang untuk satu bulan: berapa masuk, berapa keluar, berapa ditabung.",
                )],
            },
            Letter {
                letter: "D".into(),
                terms: vec![
                    term(
                        "dana-darurat",
                        "Dana darurat",
                        "Uang yang disimpan untuk hal yang tidak disangka, misalnya anak sakit.",
                    ),
                    term("daya-beli", "Daya beli", "Seberapa banyak barang yang bisa dibeli dengan uang yang sama."),
                ],
            },
            Letter {
                letter: "P".into(),
                terms: vec![term(
                    "penagih",
                    "Penagih",
                    "Orang yang menagih utang. <a href=\"#anggaran\">Anggaran</a> membantu menghindarinya.",
                )],
            },
        ],
    }
}

pub fn methods(audience: &str) -> MethodsPage {
    let card = |title: &str, summary: &str, minutes: &str| MethodCard {
        title: title.into(),
        summary: summary.into(),
        href: "sorting/index.html".into(),
        minutes: Some(minutes.into()),
        group: None,
    };
    MethodsPage {
        frame: frame(audience, "methods", "../", "Metode", "methods"),
        methods: vec![
            card("Memilah", "Peserta menaruh benda pada gambar, lalu bicara tentang yang paling banyak.", "15-25"),
            card("Bermain peran", "Dua orang memainkan, yang lain mengamati.", "20"),
        ],
        energisers: vec![card("Tepuk hujan", "Menyegarkan tanpa alat.", "3")],
    }
}

pub fn method(audience: &str) -> MethodPage {
    MethodPage {
        frame: Frame {
            back: Some(Link::new("Metode", "../index.html")),
            ..frame(audience, "method", "../../", "Memilah", "methods")
        },
        title: "Memilah".into(),
        summary: "Peserta menaruh benda pada gambar, lalu bicara tentang yang paling banyak.".into(),
        kind: "method".into(),
        minutes: Some("15-25".into()),
        group: Some("5 sampai 30 orang".into()),
        needs: vec!["lantai".into(), "kertas".into()],
        parts: vec![Part::html(
            "<h2>Langkahnya</h2><ol><li>Taruh empat gambar di tengah.</li><li>Bagi 20 biji tiap orang.</li></ol>",
        )],
        footnotes: String::new(),
        used_in: vec![Link::new("Mengelola Keuangan Keluarga", "../../keuangan/mengelola-keuangan/index.html")],
    }
}

pub fn contacts(audience: &str) -> ContactsPage {
    ContactsPage {
        frame: frame(audience, "contacts", "../", "Kontak", "contacts"),
        contacts: vec![
            Contact {
                id: "sapa".into(),
                name: "SAPA".into(),
                number: Some("129".into()),
                href: Some("tel:129".into()),
                note: Some("Kekerasan terhadap perempuan dan anak. Buka 24 jam, gratis.".into()),
                checked: Some("24 November 2026".into()),
                months_old: 0,
            },
            Contact {
                id: "ojk".into(),
                name: "Kontak OJK".into(),
                number: Some("157".into()),
                href: Some("tel:157".into()),
                note: Some("Pinjaman dan penagih.".into()),
                checked: Some("1 Maret 2026".into()),
                months_old: 8,
            },
            Contact {
                id: "puskesmas".into(),
                name: "Puskesmas".into(),
                note: Some("Sakit yang tidak sembuh dalam tiga hari.".into()),
                ..Contact::default()
            },
        ],
    }
}

pub fn about(audience: &str) -> AboutPage {
    let page = session::page(audience);
    let link = Link::new(page.title.clone(), "../keuangan/mengelola-keuangan/index.html");
    AboutPage {
        frame: frame(audience, "about", "../", "Tentang", ""),
        parts: Vec::new(),
        sources: vec![SessionSources { session: link.clone(), sources: page.sources.clone() }],
        reviews: page.review.into_iter().map(|review| ReviewRow { session: link.clone(), review }).collect(),
        credits: vec![Credit {
            picture: "buku-kecil.svg".into(),
            credit: "bekal".into(),
            licence: Some("CC BY 4.0".into()),
            source: None,
        }],
        notices: bekal::theme::notices()
            .iter()
            .map(|notice| Notice { name: notice.name.into(), text: notice.text.into() })
            .collect(),
    }
}

pub fn not_found(audience: &str) -> NotFoundPage {
    NotFoundPage { frame: frame(audience, "not-found", "", "Halaman ini tidak ada", "") }
}

/// The door of the whole folder, or of one audience's.
pub fn door(whole: bool) -> DoorPage {
    let link = |audience: &str, label: &str, note: &str, href: String| DoorLink {
        label: label.into(),
        note: note.into(),
        icon: audience.into(),
        href,
    };
    let languages = [
        ("id", "Indonesia", "Baca sebagai", ["Peserta", "Pendamping", "Penyelia"]),
        ("en", "English", "Read as", ["Participant", "Facilitator", "Supervisor"]),
    ];
    DoorPage {
        lang: "id".into(),
        title: "Bekal P2K2".into(),
        description: "Pilih bahasa dan pembaca".into(),
        assets: if whole { "assets/".into() } else { "../assets/".into() },
        languages: languages
            .iter()
            .map(|(lang, name, heading, labels)| DoorLanguage {
                lang: (*lang).into(),
                name: (*name).into(),
                heading: if whole { (*heading).into() } else { String::new() },
                links: if whole {
                    ["participant", "facilitator", "supervisor"]
                        .iter()
                        .zip(labels)
                        .map(|(audience, label)| link(audience, label, "", format!("{audience}/{lang}/index.html")))
                        .collect()
                } else {
                    vec![link(
                        "facilitator",
                        "Bekal P2K2",
                        "Untuk yang memimpin pertemuan.",
                        format!("{lang}/index.html"),
                    )]
                },
            })
            .collect(),
    }
}
