#!/usr/bin/env python3
"""usage: papers.py [--count 200] [--tools bekal,typst,weasyprint,chromium,...] [--install] [--seconds] [--keep DIR]

Sets the same handouts of two pages with bekal and with what people would otherwise use, in one run, and prints how many times as many
pages a second bekal makes. Exits 1 when a tool fails, makes a handout of another length, or bekal misses its goals (see GOALS).

  bekal             `bekal print --all --kind worksheet`: one start for all of them, tagged PDF/UA-1
  typst             the command line, started once a file
  weasyprint        the command line, started once a file
  chromium          headless, `--print-to-pdf`, started once a file
  weasyprint-warm   one Python process for all of them, its fonts read once
  chromium-warm     one browser, one page, printed to PDF again and again

The goals are for the tools as one starts them, once a file. The warm rows need a program written around the tool; they tell how
much of its time is starting, and how far bekal is from the goal without that.

--install   fetches the peers: WeasyPrint from PyPI, playwright-core from npm, typst-cli by cargo (ten minutes and more)
BEKAL, TYPST, CHROMIUM name other programs. Only ratios are printed; seconds belong to one machine and appear with --seconds.
"""
import argparse
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOOLS = ROOT / "tests" / ".tools" / "bench"
FONTS = ROOT / "themes" / "default" / "fonts"
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
BEKAL = os.environ.get("BEKAL", str(TARGET / "release" / "bekal"))
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or "/usr/bin/chromium"

# how many times a peer's pages a second bekal has to make
GOALS = {"typst": 5, "weasyprint": 20, "chromium": 20}
WARM = ["weasyprint-warm", "chromium-warm"]
MODULE = 20
TYPST_VERSION = "0.15.1"

STEPS = ["Salam dan cerita", "Apa yang kita lihat", "Mencoba bersama", "Janji di rumah"]
SENTENCES = [
    "Banyak keluarga kaget, karena uang habis sebelum bulan habis.",
    "Catat dulu apa yang masuk, lalu bagi untuk makan, sekolah, dan tabungan.",
    "Satu orang bercerita, yang lain mendengarkan sampai selesai.",
    "Air yang mengalir membawa kuman pergi dari telapak, kuku, dan sela jari.",
    "Simbah memilih sendiri kapan beliau mau berjalan pagi.",
    "Anak yang dipuji perbuatannya tahu apa yang boleh diulang.",
    "Hitung semua biaya sebelum memberi harga, juga upah sendiri.",
]


def foot(title):
    """What bekal prints at the foot of each page, before page n of N."""
    return f"Bangku uji · {title} · Versi 1 · diperiksa 24 November 2026"


def handout(n):
    """The words of one: title, and steps with paragraphs. Every tool also sets the line for name and date, and the foot."""
    steps = []
    for s, step in enumerate(STEPS):
        paragraphs = []
        for p in range(3):
            picked = [SENTENCES[(n + 3 * s + 2 * p + k) % len(SENTENCES)] for k in range(5)]
            paragraphs.append(" ".join(picked))
        steps.append((step, paragraphs))
    return f"Lembar {n + 1}", steps


def as_curriculum(folder, count):
    modules = {}
    for n in range(count):
        title, steps = handout(n)
        module, session = f"m{n // MODULE}", f"s{n}"
        modules.setdefault(module, []).append(session)
        text = f"---\ntitle: {title}\nminutes: 10\n---\n\n## Membaca {{#baca minutes=10}}\n\n::: worksheet {{#lembar title=\"{title}\"}}\n"
        for step, paragraphs in steps:
            text += f"### {step}\n\n" + "\n\n".join(paragraphs) + "\n\n"
        text += ":::\n"
        path = folder / module / session / "id.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    for module in modules:
        (folder / module / "id.md").write_text("---\ntitle: Modul\nsummary: Modul.\ntheme: general\n---\n")
    listed = "".join(f"  - {module}: [{', '.join(sessions)}]\n" for module, sessions in modules.items())
    head = 'title: Bangku uji\nlanguages: [id]\nversion: "1"\nchecked: 2026-11-24\npaper: a4\nmodules:\n'
    (folder / "curriculum.yaml").write_text(head + listed)


def as_typst(folder, count):
    for n in range(count):
        title, steps = handout(n)
        numbers = '#h(1fr) #counter(page).display("1/1", both: true)'
        text = f'#set page(paper: "a4", margin: 14mm, footer: context text(9pt)[{foot(title)} {numbers}])\n'
        text += '#set text(font: "Andika", size: 15pt, lang: "id")\n'
        text += f'#set document(title: "{title}")\n#set par(leading: 0.52em)\n= {title}\n\n'
        blank = '#box(width: 1fr, height: 0.9em, stroke: (bottom: 0.8pt))'
        text += f'#grid(columns: (3fr, 2fr), column-gutter: 6mm)[Nama: {blank}][Tanggal: {blank}]\n\n'
        for step, paragraphs in steps:
            text += f"== {step}\n\n" + "\n\n".join(paragraphs) + "\n\n"
        (folder / f"{n}.typ").write_text(text)


def as_html(folder, count):
    font = (FONTS / "Andika-Regular.ttf").as_uri()
    style = (
        f"@font-face{{font-family:Andika;src:url({font})}}@page{{size:A4;margin:12mm 14mm}}p{{margin:.5em 0}}"
        "body{font:15pt/1.2 Andika;margin:0}h1{font-size:22pt}h2{font-size:17pt}"
        ".asked{display:flex;gap:6mm}.asked span{flex:1;border-bottom:.8pt solid}"
    )
    for n in range(count):
        title, steps = handout(n)
        body = "".join(
            f"<h2>{html.escape(step)}</h2>" + "".join(f"<p>{html.escape(words)}</p>" for words in paragraphs)
            for step, paragraphs in steps
        )
        feet = f'@page{{@bottom-left{{font:9pt Andika;content:"{foot(title)}"}}@bottom-right{{font:9pt Andika;content:counter(page) "/" counter(pages)}}}}'
        asked = '<p class="asked"><span>Nama:</span><span>Tanggal:</span></p>'
        head = f'<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>{title}</title><style>{style}{feet}</style>'
        page = f"{head}<h1>{title}</h1>{asked}{body}"
        (folder / f"{n}.html").write_text(page)


WEASYPRINT = """
import pathlib, sys
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
fonts = FontConfiguration()
for path in pathlib.Path(sys.argv[1]).glob('*.html'):
    HTML(path).write_pdf(path.with_suffix('.pdf'), font_config=fonts, pdf_variant='pdf/ua-1')
"""

BROWSER = """
const { chromium } = require('playwright-core');
const fs = require('fs'), path = require('path'), url = require('url');
(async () => {
  const args = ['--no-sandbox', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: process.argv[2], args });
  const page = await browser.newPage();
  for (const name of fs.readdirSync(process.argv[3]).filter((name) => name.endsWith('.html'))) {
    const file = path.join(process.argv[3], name);
    await page.goto(url.pathToFileURL(file).href);
    await page.pdf({ path: file.replace('.html', '.pdf'), preferCSSPageSize: true, tagged: true });
  }
  await browser.close();
})();
"""


def python():
    own = TOOLS / "papers" / "bin" / "python"
    return str(own) if own.exists() else sys.executable


def typst():
    return os.environ.get("TYPST") or shutil.which("typst") or str(TOOLS / "bin" / "typst")


def install():
    TOOLS.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", TOOLS / "papers"], check=True)
    subprocess.run([TOOLS / "papers" / "bin" / "pip", "install", "-q", "weasyprint"], check=True)
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", TOOLS, "playwright-core"], check=True)
    if not pathlib.Path(typst()).exists():
        build = {**os.environ, "CARGO_TARGET_DIR": str(TOOLS / "target")}
        subprocess.run(["cargo", "install", "--locked", "--root", TOOLS, f"typst-cli@{TYPST_VERSION}"], check=True, env=build)
        shutil.rmtree(TOOLS / "target", ignore_errors=True)


def run_bekal(folder, _):
    order = [BEKAL, "print", "--all", "--kind", "worksheet", "--root", str(folder), "-o", str(folder / "out"), "--quiet"]
    subprocess.run(order, check=True)


def run_typst(folder, count):
    for n in range(count):
        file = str(folder / f"{n}.typ")
        order = [typst(), "compile", "--ignore-system-fonts", "--font-path", str(FONTS), "--pdf-standard", "ua-1", file]
        subprocess.run(order, check=True, stderr=subprocess.DEVNULL)


def run_weasyprint(folder, count):
    program = pathlib.Path(python()).parent / "weasyprint"
    for n in range(count):
        order = [str(program), "--pdf-variant", "pdf/ua-1", str(folder / f"{n}.html"), str(folder / f"{n}.pdf")]
        subprocess.run(order, check=True, stderr=subprocess.DEVNULL)


def run_chromium(folder, count):
    flags = ["--no-sandbox", "--disable-gpu", "--headless", "--no-pdf-header-footer"]
    for n in range(count):
        file = folder / f"{n}.html"
        order = [CHROMIUM, *flags, f"--print-to-pdf={file.with_suffix('.pdf')}", file.as_uri()]
        subprocess.run(order, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run_weasyprint_warm(folder, _):
    subprocess.run([python(), "-c", WEASYPRINT, str(folder)], check=True, stderr=subprocess.DEVNULL)


def run_chromium_warm(folder, _):
    modules = os.pathsep.join([str(TOOLS / "node_modules"), str(ROOT / "tests/.tools/node_modules"), os.environ.get("NODE_PATH", "")])
    script = folder / "print.cjs"
    script.write_text(BROWSER)
    subprocess.run(["node", str(script), CHROMIUM, str(folder)], check=True, env={**os.environ, "NODE_PATH": modules})


TOOLS_KNOWN = {
    "bekal": (as_curriculum, run_bekal),
    "typst": (as_typst, run_typst),
    "weasyprint": (as_html, run_weasyprint),
    "chromium": (as_html, run_chromium),
    "weasyprint-warm": (as_html, run_weasyprint_warm),
    "chromium-warm": (as_html, run_chromium_warm),
}


def pages(folder):
    """The pages of every PDF in a folder."""
    count = []
    for path in folder.rglob("*.pdf"):
        info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, errors="replace").stdout
        count.append(int(re.search(r"^Pages:\s+(\d+)", info, re.M)[1]))
    return count


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--count", type=int, default=200)
    options.add_argument("--tools", default=",".join(TOOLS_KNOWN))
    options.add_argument("--install", action="store_true")
    options.add_argument("--seconds", action="store_true")
    options.add_argument("--keep", type=pathlib.Path)
    given = options.parse_args()
    if given.install:
        install()
    rates, failed = {}, False
    with tempfile.TemporaryDirectory(prefix="bekal-bench") as temporary:
        for tool in given.tools.split(","):
            write, run = TOOLS_KNOWN[tool]
            folder = (given.keep or pathlib.Path(temporary)) / tool
            folder.mkdir(parents=True)
            write(folder, given.count)
            began = time.monotonic()
            try:
                run(folder, given.count)
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"{tool}: not run ({error})")
                failed = True
                continue
            took = time.monotonic() - began
            made = pages(folder)
            if len(made) != given.count or any(count != 2 for count in made):
                print(f"{tool}: {len(made)} files of {sorted(set(made))} pages, not {given.count} of 2")
                failed = True
                continue
            rates[tool] = sum(made) / took
            if given.seconds:
                print(f"{tool}: {took:.1f} s, {rates[tool]:.1f} pages a second")
    for tool in [*GOALS, *WARM]:
        if tool in rates and "bekal" in rates:
            ratio, goal = rates["bekal"] / rates[tool], GOALS.get(tool)
            failed |= goal is not None and ratio < goal
            verdict = "    " if goal is None else "ok  " if ratio >= goal else "MISS"
            wanted = "" if goal is None else f" (goal {goal})"
            print(f"{verdict} bekal makes {ratio:.1f} times {tool}'s pages a second{wanted}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
