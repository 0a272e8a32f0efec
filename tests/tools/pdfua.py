#!/usr/bin/env python3
# usage: pdfua.py [--size A4|F4|WxH] [--lang id] [--tree] FILE.pdf...   (pip install pikepdf) walks the tag tree: what a person hears, and what veraPDF does not judge; exit 1 on any finding
import argparse
import re
import sys
import pikepdf
from pikepdf import Array, Dictionary, Name

SIZES = {"A4": (210, 297), "F4": (215, 330), "A5": (148, 210)}
GENERIC = {"gambar", "ilustrasi", "foto", "image", "picture", "figure", "photo"}


def check(path, size, lang, tree):
    bad, stats, heads = [], {}, []
    pdf = pikepdf.open(path)
    root = pdf.Root
    if not (root.get("/MarkInfo") or {}).get("/Marked"):
        bad.append("MarkInfo/Marked is not true")
    if not root.get("/Lang"):
        bad.append("no /Lang on the catalog")
    elif lang and str(root.Lang).split("-")[0].lower() != lang:
        bad.append(f"/Lang is {root.Lang}, expected {lang}")
    if not (root.get("/ViewerPreferences") or {}).get("/DisplayDocTitle"):
        bad.append("ViewerPreferences/DisplayDocTitle is not true")
    with pdf.open_metadata() as m:
        title = m.get("dc:title")
        if not title:
            bad.append("no dc:title in XMP")
        if str(m.get("pdfuaid:part")) != "1":
            bad.append("XMP does not claim pdfuaid:part 1")
    if len(pdf.pages) > 5 and "/Outlines" not in root:
        bad.append("more than 5 pages and no bookmarks")
    for i, page in enumerate(pdf.pages, 1):
        box = [float(v) for v in page.mediabox]
        w, h = (box[2] - box[0]) / 72 * 25.4, (box[3] - box[1]) / 72 * 25.4
        if size and all(abs(a - b) > 0.5 or abs(c - d) > 0.5 for a, b, c, d in [(w, size[0], h, size[1]), (w, size[1], h, size[0])]):
            bad.append(f"page {i} is {w:.1f}x{h:.1f} mm, expected {size[0]}x{size[1]}")
        if page.get("/Tabs") != Name.S and "/Annots" in page:
            bad.append(f"page {i} has annotations but /Tabs is not S")
    st = root.get("/StructTreeRoot")
    if st is None:
        bad.append("no StructTreeRoot: not tagged")
        return bad, stats, title, len(pdf.pages)
    roles = {str(k): str(v) for k, v in (st.get("/RoleMap") or {}).items()}

    def kids(e):
        k = e.get("/K")
        return [] if k is None else list(k) if isinstance(k, Array) else [k]

    def attrs(e):
        a = e.get("/A")
        return [x for x in (list(a) if isinstance(a, Array) else [a]) if isinstance(x, Dictionary)]

    def has_content(e):
        return any(not isinstance(k, Dictionary) or "/MCID" in k or k.get("/Type") == Name.OBJR or has_content(k) for k in kids(e))

    def walk(e, depth, parents):
        role = str(e.get("/S", ""))
        for _ in range(9):
            role = roles.get(role, role)
        role = role.lstrip("/")
        alt = str(e.get("/Alt", e.get("/ActualText", "")))
        if role:
            stats[role] = stats.get(role, 0) + 1
            if tree:
                print("  " * depth + role + (f' alt="{alt}"' if alt else "") + (f" lang={e.Lang}" if "/Lang" in e else "") + (f' title="{e.T}"' if "/T" in e else ""))
        if role == "Figure":
            if not alt.strip():
                bad.append("Figure without Alt")
            elif alt.strip().lower() in GENERIC or re.search(r"\.(png|jpe?g|svg|webp|gif)$", alt.strip(), re.I):
                bad.append(f'Figure with an Alt that says nothing: "{alt}"')
        if re.fullmatch(r"H[1-6]", role):
            n = int(role[1])
            if heads and n > heads[-1] + 1 or not heads and n != 1:
                bad.append(f"{role} after {'H%d' % heads[-1] if heads else 'nothing'}: a level is skipped")
            heads.append(n)
        if role in ("P", "LI", "TH", "Caption", "Link") + tuple(f"H{i}" for i in range(1, 7)) and not has_content(e) and not alt:
            bad.append(f"empty {role}")
        if role == "TH" and not any("/Scope" in a or "/Headers" in a for a in attrs(e)):
            bad.append("TH without Scope")
        want = {"LI": "L", "LBody": "LI", "TR": ("Table", "THead", "TBody", "TFoot"), "TH": "TR", "TD": "TR", "TOCI": "TOC"}.get(role)
        if want and (parents[-1:] or [""])[0] not in ([want] if isinstance(want, str) else want):
            bad.append(f"{role} inside {(parents[-1:] or ['nothing'])[0]}")
        if role == "Table" and not any(x.get("/S") == Name.TH for x in descend(e)):
            bad.append("Table without any TH")
        for k in kids(e):
            if isinstance(k, Dictionary) and "/S" in k and k.get("/Type") not in (Name.MCR, Name.OBJR):
                walk(k, depth + 1, parents + [role] if role not in ("NonStruct", "Div", "Sect", "Part", "") else parents)

    def descend(e):
        for k in kids(e):
            if isinstance(k, Dictionary) and "/S" in k:
                yield k
                yield from descend(k)

    walk(st, 0, [])
    return bad, stats, title, len(pdf.pages)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--size", type=lambda v: SIZES.get(v) or tuple(float(x) for x in v.split("x")))
    ap.add_argument("--lang")
    ap.add_argument("--tree", action="store_true")
    ap.add_argument("files", nargs="+")
    o, failed = ap.parse_args(), 0
    for f in o.files:
        try:
            bad, stats, title, pages = check(f, o.size, o.lang, o.tree)
        except (pikepdf.PdfError, pikepdf.PasswordError, OSError) as e:
            bad, stats, title, pages = [str(e)], {}, None, 0
        print(f"{'FAIL' if bad else 'ok'} {f}: {pages} page(s), title {title!r}, tags " + " ".join(f"{k}:{v}" for k, v in sorted(stats.items())))
        for b in dict.fromkeys(bad):
            print(f"  {b}" + (f" (x{bad.count(b)})" if bad.count(b) > 1 else ""))
        failed += bool(bad)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
