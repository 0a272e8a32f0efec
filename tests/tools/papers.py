#!/usr/bin/env python3
"""usage: papers.py SITE [--vera N]      every PDF of a built site, as printers, readers and screen readers take it

Each file: sound (qpdf), fonts embedded and none but Andika (pdffonts), pages of the size its name says, tags that read well (pdfua.py),
only black and white ink. The first N of each kind and language (default 1) also by veraPDF's rules for PDF/UA-1 (verapdf.sh).
Papers of participants hold no word of what is not theirs is tested in tests/leaks.rs. Closes with `N passed, N failed`.
"""
import argparse
import collections
import pathlib
import re
import subprocess
import sys

import pdfua

HERE = pathlib.Path(__file__).resolve().parent
SIZES = {"a3": (297, 420), "a4": (210, 297), "f4": (215, 330), "letter": (215.9, 279.4)}
NAME = re.compile(r"^(?P<kind>[a-z-]+?)(-\d+)?-(?P<size>a3|a4|f4|letter|[\d.]+x[\d.]+mm)(-large)?\.pdf$")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, errors="replace")


def faults(path, lang):
    name = NAME.match(path.name)
    if not name:
        return [f"its name says no kind and size: {path.name}"]
    found = []
    if (checked := run("qpdf", "--check", str(path))).returncode:
        found.append("qpdf: " + (checked.stdout + checked.stderr).strip()[-300:])
    for line in run("pdffonts", str(path)).stdout.splitlines()[2:]:
        fields = line.split()
        if "Andika" not in fields[0]:
            found.append(f"a font that is not the theme's: {fields[0]}")
        if fields[-5] != "yes":
            found.append(f"a font that is not embedded: {fields[0]}")
    bad, _, _, pages = pdfua.check(str(path), SIZES[name["size"]], lang, False)
    found += bad
    if pages == 0:
        found.append("no page")
    return found


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=pathlib.Path)
    options.add_argument("--vera", type=int, default=1)
    given = options.parse_args()
    passed = failed = 0
    picked, known = collections.defaultdict(list), {}
    for path in sorted(given.site.rglob("*.pdf")):
        audience, lang = path.relative_to(given.site).parts[:2]
        # a paper that lies in several folders is looked at once
        bytes_ = path.read_bytes()
        if known.setdefault(bytes_, path) != path:
            continue
        if found := faults(path, lang):
            failed += 1
            print(f"FAIL {path}\n  " + "\n  ".join(dict.fromkeys(found)))
        else:
            passed += 1
        kind = NAME.match(path.name)
        picked[audience == "participant", lang, kind and kind["kind"]].append(path)
    sample = [str(path) for paths in picked.values() for path in paths[: given.vera]]
    if sample:
        vera = run("bash", str(HERE / "verapdf.sh"), *sample)
        passed += len(re.findall(r"^PASS ", vera.stdout, re.M))
        worse = len(re.findall(r"^(?:FAIL|ERROR) ", vera.stdout, re.M))
        if vera.returncode and not worse:
            worse = 1
        if worse:
            failed += worse
            print("\n".join(line for line in vera.stdout.splitlines() if not line.startswith("PASS")) + vera.stderr)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
