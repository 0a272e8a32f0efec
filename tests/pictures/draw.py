#!/usr/bin/env python3
"""Writes the curriculum's pictures; --check says which differ from what is committed.

    python3 tests/pictures/draw.py [--check] [--to FOLDER] [NAME ...]
"""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import objects  # noqa: E402
import scenes  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'curriculum')
ELEMENTS = set('svg g path circle ellipse rect line polyline polygon defs pattern use title'.split())


def problems(name, text):
    """What a picture may not contain."""
    out = []
    if len(text.encode()) >= 12000:
        out.append('%d bytes, 12000 allowed' % len(text.encode()))
    for tag in set(re.findall(r'<([A-Za-z]+)', text)) - ELEMENTS:
        out.append('<%s> is not allowed' % tag)
    if re.search(r'\son\w+=|href=|opacity|Gradient|style=', text):
        out.append('an attribute that is not allowed')
    for colour in set(re.findall(r'#[0-9a-fA-F]{3,6}\b(?=")', text)) - {'#000', '#fff'}:
        out.append('colour %s' % colour)
    title = re.search('<title>(.*?)</title>', text).group(1)
    if len(title.split()) > 20:
        out.append('title of %d words' % len(title.split()))
    for i in re.findall(' id="([^"]*)"', text):
        if not i.startswith(name + '-'):
            out.append('id %s is not unique to the picture' % i)
    return out


def main(args):
    check = '--check' in args
    root = args[args.index('--to') + 1] if '--to' in args else ROOT
    names = [a for a in args if not a.startswith('--') and a != root]
    bad = 0
    for folder, draw in scenes.PICTURES + objects.PICTURES:
        c = draw()
        if names and c.name not in names:
            continue
        text = c.svg()
        path = os.path.join(root, folder, c.name + '.svg')
        for p in problems(c.name, text):
            print('%s: %s' % (c.name, p))
            bad += 1
        if check:
            try:
                with open(path, encoding='utf-8', newline='') as f:
                    same = f.read() == text
            except FileNotFoundError:
                same = False
            if not same:
                print('differs: %s' % os.path.normpath(os.path.join('curriculum', folder, c.name + '.svg')))
                bad += 1
        else:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'w', encoding='utf-8', newline='') as f:
                f.write(text)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
