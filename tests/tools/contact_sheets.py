#!/usr/bin/env python3
"""usage: contact_sheets.py SITE OUT [--only WORD...] [--columns N] [--height PX]      every paper of a built site, to be looked at

Turns each PDF below SITE (or SITE itself, if it is one) into pictures of its pages and lays them on contact sheets: one PNG a language,
size of paper and kind, all sessions on it, in OUT/normal; the same as a photocopier would bring them, black or white at 50 %, in
OUT/copied. `--only leaflet f4` takes files whose path holds every word. A paper that lies in several folders is shown once.
Needs pdftoppm (poppler-utils) and Pillow.
"""
import argparse
import collections
import pathlib
import subprocess
import tempfile

from PIL import Image, ImageDraw

GAP = 12
LINE = 22
# A page is rendered larger than it is shown, so that the copy is thresholded from sharp letters.
SHARPER = 2


def pages(path, height):
    """The pages of a PDF as grey pictures."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["pdftoppm", "-q", "-gray", "-scale-to-x", "-1", "-scale-to-y", str(height), str(path), f"{folder}/p"], check=True
        )
        return [Image.open(page).copy() for page in sorted(pathlib.Path(folder).iterdir())]


def copied(page):
    return page.point(lambda grey: 255 if grey >= 128 else 0)


def sheet(rows, columns):
    """Rows of (words, pages) on one picture, each row as long as it needs."""
    lines = []
    for words, shown in rows:
        for at in range(0, len(shown), columns):
            lines.append((words if at == 0 else "", shown[at : at + columns]))
    width = max(sum(page.width + GAP for page in shown) for _, shown in lines) + GAP
    high = [max(page.height for page in shown) + GAP + (LINE if words else 0) for words, shown in lines]
    out = Image.new("L", (width, sum(high) + GAP), 150)
    draw, y = ImageDraw.Draw(out), GAP
    for (words, shown), tall in zip(lines, high):
        if words:
            draw.text((GAP, y), words, fill=0)
        x, top = GAP, y + (LINE if words else 0)
        for page in shown:
            out.paste(page, (x, top))
            x += page.width + GAP
        y += tall
    return out


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("site", type=pathlib.Path)
    options.add_argument("out", type=pathlib.Path)
    options.add_argument("--only", nargs="*", default=[])
    options.add_argument("--columns", type=int, default=8)
    options.add_argument("--height", type=int, default=560)
    given = options.parse_args()
    files = [given.site] if given.site.is_file() else sorted(given.site.rglob("*.pdf"))
    groups, known = collections.defaultdict(list), set()
    for path in files:
        bytes_ = path.read_bytes()
        if bytes_ in known or not all(word in str(path) for word in given.only):
            continue
        known.add(bytes_)
        inside = path.relative_to(given.site).parts if path != given.site else (path.name,)
        lang = inside[1] if len(inside) > 2 else "any"
        groups[lang, path.stem].append((" / ".join(inside), path))
    for (lang, stem), members in sorted(groups.items()):
        rows = [(words, pages(path, given.height * SHARPER)) for words, path in members]
        for look, change in (("normal", lambda page: page), ("copied", copied)):
            small = [
                (words, [change(page).resize((page.width // SHARPER, page.height // SHARPER)) for page in shown])
                for words, shown in rows
            ]
            to = given.out / look / f"{lang}-{stem}.png"
            to.parent.mkdir(parents=True, exist_ok=True)
            sheet(small, given.columns).save(to)
        print(f"{lang}-{stem}.png: {len(members)} papers, {sum(len(shown) for _, shown in rows)} pages")


if __name__ == "__main__":
    main()
