#!/usr/bin/env python3
"""usage: generate.py SESSIONS OUT [--for bekal,hugo,mdbook,eleventy]

Writes the same curriculum of SESSIONS sessions (20 a module, one language) once in bekal's format and once for each peer:
OUT/bekal, OUT/hugo, OUT/mdbook, OUT/eleventy. Always the same bytes for the same number. The peers know no block kinds, so a block
becomes a quotation that opens with its label in bold; every word and picture stands in all four.
"""
import pathlib
import random
import shutil
import sys

PER_MODULE = 20
MINUTES = [10, 15, 15, 20, 15, 20, 15, 10]
PICTURES = ["celengan", "buku-catatan", "sabun", "piring"]
LABELS = {
    "do": "Lakukan", "say": "Ucapkan", "ask": "Tanyakan", "story": "Cerita", "key-message": "Pesan kunci",
    "teach-back": "Minta ceritakan kembali", "simpler": "Kata yang lebih mudah", "practice": "Coba di rumah",
    "facilitator": "Catatan pendamping", "without": "Tanpa proyektor", "warning": "Awas", "worksheet": "Lembar kerja",
    "quiz": "Kuis",
}
PRIORITIES = {"must": "Wajib", "should": "Sebaiknya", "could": "Bila sempat"}

WHO = "ibu bapak kakek nenek anak tetangga kakak adik bidan kader keluarga bibi paman".split()
DO = "mencatat menyimpan membawa menyiapkan membagi menghitung memilih membeli mencuci menanam memasak menjaga merawat membaca menulis menggambar menabung menutup membuka menaruh".split()
WHAT = "uang beras sayur telur ikan air sabun buku piring gelas tikar pagar ember benih kartu gambar amplop kaleng sepatu seragam obat lampu meja jendela".split()
HOW = "pelan-pelan|bersama-sama|setiap pagi|setiap malam|pada hari pasar|sebelum makan|sesudah bekerja|di halaman rumah|di dekat sumur|dengan tangan bersih|tanpa terburu-buru|sejak hari pertama|sampai akhir bulan".split("|")
TOPICS = "Mengatur Belanja|Menabung Sejak Awal|Air Bersih di Rumah|Makan Beragam|Mendengarkan Anak|Merawat Lansia|Kebun Sayur|Usaha Kecil|Tidur Cukup|Bermain Bersama|Membaca Bersama|Cuci Tangan".split("|")


class Words:
    """Sentences of 6 to 12 words, from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self):
        pick = self.random.choice
        text = f"{pick(WHO)} {pick(DO)} {pick(WHAT)} dan {pick(WHAT)} {pick(HOW)}"
        if self.random.random() < 0.4:
            text += f", lalu {pick(DO)} {pick(WHAT)}"
        return text[0].upper() + text[1:] + "."

    def text(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))

    def short(self):
        return f"{self.random.choice(DO)} {self.random.choice(WHAT)} {self.random.choice(HOW)}"

    def items(self, count):
        return [self.short() for _ in range(count)]


def session(module, number):
    """One session as data: what all four writers write."""
    words = Words(f"{module}/{number}")
    title = f"{TOPICS[(module * 7 + number) % len(TOPICS)]} {module}.{number}"
    steps = []
    for index, minutes in enumerate(MINUTES, 1):
        step = {
            "id": f"langkah-{index}", "title": f"{words.short().capitalize()}", "minutes": minutes, "short": minutes // 2,
            "priority": ["must", "should", "must", "could"][index % 4], "needs": index == 3, "blocks": [("prose", {}, [("p", words.text(2))])],
        }
        blocks = step["blocks"]
        if index == 2:
            blocks.append(("story", {"title": words.short().capitalize()}, [("p", words.text(3)), ("p", words.text(2))]))
        blocks.append(("do", {}, [("ol", [words.sentence() for _ in range(3)])]))
        blocks.append(("say", {}, [("p", words.text(1))]))
        blocks.append(("ask", {}, [("p", words.sentence()[:-1] + "?"), ("ul", words.items(3))]))
        if index in (3, 6):
            blocks.append(("key-message", {"id": f"pesan-{index}", "picture": PICTURES[(number + index) % 4] + ".svg", "alt": words.short().capitalize() + "."}, [
                ("p", words.short().capitalize() + "."),
                ("simpler", {}, [("p", words.sentence())]),
                ("teach-back", {}, [("p", words.sentence()[:-1] + "?"), ("ul", words.items(2))]),
            ]))
        if index == 3:
            blocks.append(("without", {"needs": "projector"}, [("p", words.text(2))]))
        if index == 4:
            blocks.append(("worksheet", {"id": "lembar", "title": "Rencana seminggu"}, [
                ("table", [["Hari", "Rencana", "Nyata"]] + [[day, words.short(), "____"] for day in ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu")])]))
        if index == 5:
            blocks.append(("warning", {}, [("p", words.text(2))]))
        if index % 2 == 0:
            blocks.append(("facilitator", {}, [("p", words.text(1)), ("p", f"**Bila singkat:** {words.short()}.")]))
        if index == 7:
            blocks.append(("practice", {}, [("p", words.text(2))]))
        if index == 8:
            blocks.append(("quiz", {}, [("quiz", [(words.sentence()[:-1] + "?", words.items(3), words.sentence()) for _ in range(3)])]))
        steps.append(step)
    return {
        "id": f"sesi-{number:02}", "title": title, "summary": words.sentence(), "minutes": sum(MINUTES), "steps": steps, "intro": words.text(3),
        "objectives": [words.sentence() for _ in range(3)], "materials": [(words.short(), words.random.randrange(1, 9)) for _ in range(4)],
    }


def module(number, sessions):
    words = Words(f"module {number}")
    return {"id": f"modul-{number:03}", "title": f"Modul {number}: {words.short()}", "summary": words.sentence(), "intro": words.text(4),
            "sessions": [session(number, n) for n in range(1, sessions + 1)]}


# --- Markdown --------------------------------------------------------------------------------------------------------------------

def plain(node):
    """A paragraph, list, table or list of questions: the same Markdown for all."""
    kind, value = node
    if kind == "p":
        return value
    if kind == "ol":
        return "\n".join(f"{n}. {item}" for n, item in enumerate(value, 1))
    if kind == "ul":
        return "\n".join(f"- {item}" for item in value)
    if kind == "table":
        head, *rows = ["| " + " | ".join(row) + " |" for row in value]
        return "\n".join([head, "|" + "---|" * len(value[0])] + rows)
    questions = []
    for number, (question, options, reason) in enumerate(value, 1):
        rows = [f"{number}. {question}"] + [f"   - [{'x' if i == number % 3 else ' '}] {option}" for i, option in enumerate(options)]
        questions.append("\n".join(rows) + f"\n\n   > {reason}")
    return "\n\n".join(questions)


def bekal_block(kind, attributes, nodes):
    inner = "\n\n".join(plain(node) if len(node) == 2 else bekal_block(*node) for node in nodes)
    if kind == "prose":
        return inner
    about = " ".join(([f"#{attributes['id']}"] if "id" in attributes else [])
                     + [f'{key}="{value}"' for key, value in attributes.items() if key not in ("id", "needs")])
    head = f"::: {kind}" + (f" {attributes['needs']}" if "needs" in attributes else "") + (f" {{{about}}}" if about else "")
    return f"{head}\n{inner}\n:::"


def peer_block(kind, attributes, nodes, pictures):
    inner = "\n\n".join(plain(node) if len(node) == 2 else peer_block(*node, pictures) for node in nodes)
    if kind == "prose":
        return inner
    parts = [f"**{LABELS[kind]}**" + (f" {attributes['title']}" if "title" in attributes else "")]
    if "picture" in attributes:
        parts.append(f"![{attributes['alt']}]({pictures}{attributes['picture']})")
    quoted = "\n\n".join(parts + [inner])
    return "\n".join("> " + line if line else ">" for line in quoted.split("\n"))


def peer_session(data, pictures):
    """The body of a session for a peer: what bekal's page says, in plain Markdown."""
    parts = [f"{data['summary']} {data['minutes']} menit.", data["intro"], "## Tujuan", plain(("ul", data["objectives"])),
             "## Yang dibawa", plain(("ul", [f"{item} ({count} untuk tiap kelompok)" for item, count in data["materials"]]))]
    for step in data["steps"]:
        parts.append(f"## {step['title']} {{#{step['id']}}}")
        parts.append(f"{step['minutes']} menit · {PRIORITIES[step['priority']]} · bila singkat: {step['short']} menit" + (" · perlu proyektor" if step["needs"] else ""))
        parts += [peer_block(*block, pictures) for block in step["blocks"]]
    return "\n\n".join(parts) + "\n"


def quote(text):
    return '"' + text.replace('"', '\\"') + '"'


def picture(name):
    size = 20 + 7 * PICTURES.index(name)
    rows = "".join(f'<path d="M{20 + i * 11} {100 + (i * size) % 160}q20 -{size} 40 0t40 0" fill="none" stroke="#000" stroke-width="3.2"/>' for i in range(24))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" width="400" height="300"><title>{name}</title><rect width="400" height="300" fill="#fff"/>{rows}</svg>\n'


# --- writers ---------------------------------------------------------------------------------------------------------------------

class Folder:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        shutil.rmtree(self.root, ignore_errors=True)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def write_bekal(root, modules):
    out = Folder(root)
    order = "".join(f"  - {m['id']}: [{', '.join(s['id'] for s in m['sessions'])}]\n" for m in modules)
    out.write("curriculum.yaml", "title: {id: Kurikulum uji}\nlanguages: [id]\nversion: \"1\"\nchecked: 2026-11-24\ngroup: 27\nslots: [60, 120]\n"
              "limits: {sentence-words: {participant: 40, facilitator: 40}}\nmodules:\n" + order)
    out.write("glossary/id.md", "Celengan {#celengan}\n: Wadah untuk menabung uang logam di rumah.\n\nKader {#kader}\n: Warga yang membantu kegiatan di desa.\n")
    for name in PICTURES:
        out.write(f"pictures/{name}.svg", picture(name))
    for m in modules:
        out.write(f"{m['id']}/id.md", f"---\ntitle: {quote(m['title'])}\nsummary: {quote(m['summary'])}\ntheme: general\n---\n\n{m['intro']}\n")
        for s in m["sessions"]:
            front = [f"title: {quote(s['title'])}", f"summary: {quote(s['summary'])}", f"minutes: {s['minutes']}", "objectives:"]
            front += [f"  tujuan-{n}: {quote(text)}" for n, text in enumerate(s["objectives"], 1)]
            front += ["materials:"] + [f"  - {{item: {quote(item)}, per: group, count: {count}}}" for item, count in s["materials"]]
            body = [s["intro"]]
            for step in s["steps"]:
                needs = " needs=projector" if step["needs"] else ""
                body.append(f"## {step['title']} {{#{step['id']} minutes={step['minutes']} short={step['short']} priority={step['priority']}{needs}}}")
                body += [bekal_block(*block) for block in step["blocks"]]
            out.write(f"{m['id']}/{s['id']}/id.md", "---\n" + "\n".join(front) + "\n---\n\n" + "\n\n".join(body) + "\n")


STYLE = """body{font:17px/1.55 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:1rem;list-style:none;padding:0}blockquote{border-left:4px solid #233f86;margin:1.5rem 0;padding:.25rem 1rem}
table{border-collapse:collapse}td,th{border:1px solid #7b8494;padding:.25rem .5rem}img{max-width:100%;height:auto}
"""


def write_hugo(root, modules):
    out = Folder(root)
    out.write("hugo.toml", 'baseURL = "https://example.org/"\nlocale = "id"\ntitle = "Kurikulum uji"\n'
              'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n[markup.goldmark.parser.attribute]\ntitle = true\n')
    page = "{{ define \"main\" }}"
    out.write("layouts/_default/baseof.html", """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ site.Title }}</title><meta name="description" content="{{ .Description }}"><link rel="stylesheet" href="/style.css"></head>
<body><header><nav><ul><li><a href="/">Beranda</a></li>{{ with .CurrentSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer><p>{{ site.Title }}</p></footer></body></html>
""")
    out.write("layouts/_default/single.html", page + """<h1>{{ .Title }}</h1><nav aria-label="Dalam sesi ini">{{ .TableOfContents }}</nav>{{ .Content }}
<nav aria-label="Sesi lain"><ul>{{ with .NextInSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ with .PrevInSection }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>{{ end }}
""")
    out.write("layouts/_default/list.html", page + """<h1>{{ .Title }}</h1>{{ .Content }}
<ol>{{ range .Pages.ByWeight }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p><p>{{ .Params.minutes }} menit</p></li>{{ end }}</ol>{{ end }}
""")
    out.write("layouts/index.html", page + """<h1>{{ site.Title }}</h1><ol>{{ range site.Sections.ByWeight }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p><p>{{ len .Pages }} sesi</p></li>{{ end }}</ol>{{ end }}
""")
    out.write("static/style.css", STYLE)
    for name in PICTURES:
        out.write(f"static/pictures/{name}.svg", picture(name))
    for place, m in enumerate(modules, 1):
        out.write(f"content/{m['id']}/_index.md", f"---\ntitle: {quote(m['title'])}\ndescription: {quote(m['summary'])}\nweight: {place}\n---\n\n{m['intro']}\n")
        for number, s in enumerate(m["sessions"], 1):
            out.write(f"content/{m['id']}/{s['id']}.md", f"---\ntitle: {quote(s['title'])}\ndescription: {quote(s['summary'])}\nminutes: {s['minutes']}\nweight: {number}\n---\n\n" + peer_session(s, "/pictures/"))


def write_mdbook(root, modules):
    out = Folder(root)
    # search and the page that prints everything are off: no other tool here writes such files
    out.write("book.toml", '[book]\ntitle = "Kurikulum uji"\nlanguage = "id"\n\n[output.html.search]\nenable = false\n\n[output.html.print]\nenable = false\n')
    summary = ["# Summary", "", "[Kurikulum uji](index.md)", ""]
    home = ["# Kurikulum uji", ""]
    for name in PICTURES:
        out.write(f"src/pictures/{name}.svg", picture(name))
    for m in modules:
        summary.append(f"- [{m['title']}]({m['id']}/index.md)")
        home.append(f"1. [{m['title']}]({m['id']}/index.md) {m['summary']} {len(m['sessions'])} sesi")
        rows = [f"# {m['title']}", "", m["intro"], ""]
        for s in m["sessions"]:
            summary.append(f"  - [{s['title']}]({m['id']}/{s['id']}.md)")
            rows.append(f"1. [{s['title']}]({s['id']}.md) {s['summary']} {s['minutes']} menit")
            contents = "\n".join(f"- [{step['title']}](#{step['id']})" for step in s["steps"])
            out.write(f"src/{m['id']}/{s['id']}.md", f"# {s['title']}\n\n{contents}\n\n" + peer_session(s, "../pictures/"))
        out.write(f"src/{m['id']}/index.md", "\n".join(rows) + "\n")
    out.write("src/index.md", "\n".join(home) + "\n")
    out.write("src/SUMMARY.md", "\n".join(summary) + "\n")


def write_eleventy(root, modules):
    out = Folder(root)
    out.write("eleventy.config.js", """export default function (config) {
  config.setInputDirectory("content");
  config.setIncludesDirectory("../layouts");
  config.setLayoutsDirectory("../layouts");
  config.setOutputDirectory(process.env.ELEVENTY_OUT || "_site");
  config.setQuietMode(true);
  config.addPassthroughCopy({ static: "." });
  // ids of headings, as the other tools read them: `## Title {#id}`
  config.amendLibrary("md", md => md.core.ruler.push("heading_ids", state => {
    state.tokens.forEach((token, at) => {
      if (token.type !== "heading_open") return;
      const text = state.tokens[at + 1].children.at(-1);
      const found = /^(.*?) \\{#([a-z0-9-]+)\\}$/.exec(text?.content ?? "");
      if (found) [text.content, token.attrs] = [found[1], [["id", found[2]]]];
    });
  }));
}
""")
    out.write("package.json", '{"type": "module", "private": true}\n')
    frame = """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }} · Kurikulum uji</title><meta name="description" content="{{ description }}"><link rel="stylesheet" href="/style.css"></head>
<body><header><nav><ul><li><a href="/">Beranda</a></li>{% if module %}<li><a href="/{{ module }}/">{{ moduleTitle }}</a></li>{% endif %}</ul></nav></header>
<main>{% block main %}{% endblock %}</main><footer><p>Kurikulum uji</p></footer></body></html>
"""
    out.write("layouts/frame.njk", frame)
    out.write("layouts/session.njk", """{% extends "frame.njk" %}{% block main %}<h1>{{ title }}</h1><nav aria-label="Dalam sesi ini"><ul>{% for step in steps %}<li><a href="#{{ step.id }}">{{ step.title }}</a></li>{% endfor %}</ul></nav>{{ content | safe }}
{% set before = collections[module] | getPreviousCollectionItem(page) %}{% set after = collections[module] | getNextCollectionItem(page) %}<nav aria-label="Sesi lain"><ul>{% if before %}<li><a href="{{ before.url }}">{{ before.data.title }}</a></li>{% endif %}{% if after %}<li><a href="{{ after.url }}">{{ after.data.title }}</a></li>{% endif %}</ul></nav>{% endblock %}
""")
    out.write("layouts/module.njk", """{% extends "frame.njk" %}{% block main %}<h1>{{ title }}</h1>{{ content | safe }}
<ol>{% for s in collections[module] %}<li><a href="{{ s.url }}">{{ s.data.title }}</a><p>{{ s.data.description }}</p><p>{{ s.data.minutes }} menit</p></li>{% endfor %}</ol>{% endblock %}
""")
    out.write("layouts/home.njk", """{% extends "frame.njk" %}{% block main %}<h1>{{ title }}</h1><ol>{% for m in collections.modules %}<li><a href="{{ m.url }}">{{ m.data.title }}</a><p>{{ m.data.description }}</p><p>{{ collections[m.data.module].length }} sesi</p></li>{% endfor %}</ol>{% endblock %}
""")
    out.write("content/index.md", "---\ntitle: Kurikulum uji\nlayout: home.njk\n---\n")
    out.write("static/style.css", STYLE)
    for name in PICTURES:
        out.write(f"static/pictures/{name}.svg", picture(name))
    for m in modules:
        out.write(f"content/{m['id']}/{m['id']}.json", f'{{"module": "{m["id"]}", "moduleTitle": {quote(m["title"])}, "date": "2026-01-01"}}\n')
        out.write(f"content/{m['id']}/index.md", f"---\ntitle: {quote(m['title'])}\ndescription: {quote(m['summary'])}\nlayout: module.njk\ntags: modules\n---\n\n{m['intro']}\n")
        for s in m["sessions"]:
            steps = "".join(f"  - {{id: {step['id']}, title: {quote(step['title'])}}}\n" for step in s["steps"])
            out.write(f"content/{m['id']}/{s['id']}.md", f"---\ntitle: {quote(s['title'])}\ndescription: {quote(s['summary'])}\nminutes: {s['minutes']}\nlayout: session.njk\ntags: {m['id']}\nsteps:\n{steps}---\n\n" + peer_session(s, "/pictures/"))


WRITERS = {"bekal": write_bekal, "hugo": write_hugo, "mdbook": write_mdbook, "eleventy": write_eleventy}


def curriculum(sessions):
    modules = []
    while sessions > 0:
        modules.append(module(len(modules) + 1, min(PER_MODULE, sessions)))
        sessions -= PER_MODULE
    return modules


def generate(sessions, out, tools=tuple(WRITERS)):
    modules = curriculum(sessions)
    for tool in tools:
        WRITERS[tool](pathlib.Path(out) / tool, modules)
    return len(modules)


if __name__ == "__main__":
    args = [a for a in sys.argv[1:] if not a.startswith("--for")]
    chosen = [a.split("=", 1)[1].split(",") for a in sys.argv[1:] if a.startswith("--for=")]
    if len(args) != 2 or not args[0].isdigit() or any(t not in WRITERS for c in chosen for t in c):
        sys.exit(__doc__)
    count = generate(int(args[0]), args[1], *(chosen or []))
    print(f"{args[0]} sessions in {count} modules: {', '.join((chosen or [list(WRITERS)])[0])} in {args[1]}")
