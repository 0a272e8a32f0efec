#!/usr/bin/env python3
"""usage: coach.py BEKAL CURRICULUM WORK: makes a coaching plan and reads what it wrote with other programs' eyes.

The calendar is read by `icalendar`, the table by Python's `csv`, and both are held against the JSON and against each other;
so is the calendar that the page of the year writes (by node). Prints a line a check and `N passed, N failed`."""
import csv
import datetime
import json
import pathlib
import subprocess
import sys

import icalendar

bekal, curriculum, work = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
passed = failed = 0

ROSTER = '''nickname,area,trained,place,days-off
"Sari, ""B""",Sewon; barat,yes,"Balai Sewon, ruang 2\\3",
=Rini,Sewon; barat,no,Posyandu Melati di ujung gang utara,2027-01-11
Tono,Sewon; barat,keuangan,,
Bayú,Kasihan,yes,Balai Kasihan,2027-01-04..2027-01-08
Wati,Kasihan,no,,
'''


def check(what, fine, told=''):
    global passed, failed
    if fine:
        passed += 1
    else:
        failed += 1
    print(f"{'ok  ' if fine else 'FAIL'} {what}{'' if fine else f': {told}'}")


def make(form, lang):
    out = work / f'plan-{lang}.{form}'
    command = [bekal, 'coach', 'plan', '--roster', work / 'roster.csv', '--from', '2027-01-04', '--root', curriculum, '--lang', lang, '--format', form, '-o', out, '--quiet']
    subprocess.run(command, check=True)
    return out.read_bytes()


def lines_are_sound(what, raw):
    text = raw.decode('utf-8')
    pieces = text.split('\r\n')
    check(f'{what}: every line ends as a calendar wants', pieces[-1] == '' and '\n' not in ''.join(pieces) and '\r' not in ''.join(pieces))
    check(f'{what}: no line is longer than 75 bytes', all(len(piece.encode()) <= 75 for piece in pieces))


def events(what, raw):
    calendar = icalendar.Calendar.from_ical(raw)
    missing = [name for part in calendar.walk() for name in part.required if name not in part]
    check(f'{what}: nothing that must be there is missing', not missing, missing)
    check(f'{what}: nothing was refused', not [part.errors for part in calendar.walk() if part.errors])
    found = calendar.walk('VEVENT')
    names = [str(event['UID']) for event in found]
    check(f'{what}: every event has a name of its own', len(set(names)) == len(names))
    return found


work.mkdir(parents=True, exist_ok=True)
(work / 'roster.csv').write_text(ROSTER)
for lang in ('id', 'en'):
    plan = json.loads(make('json', lang))
    meetings = plan['meetings']
    check(f'{lang}: the plan has meetings', len(meetings) == 6 + 6 + 5, len(meetings))

    raw = make('ics', lang)
    lines_are_sound(f'{lang} calendar', raw)
    found = events(f'{lang} calendar', raw)
    read = [(event['DTSTART'].dt.isoformat(), event['DTEND'].dt.isoformat(), str(event['LOCATION'])) for event in found]
    told = [(f"{one['date']}T{one['start']}:00", f"{one['date']}T{one['end']}:00", one['place']) for one in meetings]
    check(f'{lang} calendar: times and places are those of the plan', read == told, read[:2])
    named = all(one['coach'] in str(event['SUMMARY']) and one['learner'] in str(event['SUMMARY']) for one, event in zip(meetings, found))
    check(f'{lang} calendar: names are those of the plan', named)
    check(f'{lang} calendar: times are local', all(event['DTSTART'].dt.tzinfo is None for event in found))

    raw = make('csv', lang)
    rows = list(csv.reader(raw.decode('utf-8').splitlines(keepends=True), strict=True))
    check(f'{lang} table: every row has the length of the head', {len(row) for row in rows} == {10})
    back = [(row[0], row[2], row[3], row[4], row[6], row[8], row[9].removeprefix("'")) for row in rows[1:]]
    told = [(one['date'], one['start'], one['end'], one['place'], one['session'], one['coach'].removeprefix("'"), one['learner']) for one in meetings]
    back = [row[:5] + (row[5].removeprefix("'"),) + row[6:] for row in back]
    check(f'{lang} table: cells are those of the plan', back == told, back[:2])
    check(f'{lang} table: no cell begins as a formula', not any(cell[:1] in '=+-@\t\r' for row in rows for cell in row if cell))

# The calendar of the year, as the page writes it.
script = """
const { calendar } = require(process.argv[1] + '/ics.js');
const { events } = require(process.argv[1] + '/year.js');
const sessions = [{ path: 'a/b', title: 'Ibu, "anak"; \\\\ dan — “kita” ' + 'é'.repeat(80) }];
const plan = { groups: ['Melati, 1', ''], dates: { 'a/b': ['2027-12-31', '2028-02-28'] } };
process.stdout.write(calendar('Rencana; setahun', events(plan, sessions, { group: 'Kelompok [n]' }), '2026-11-24'));
"""
scripts = pathlib.Path(__file__).resolve().parents[2] / 'themes/default/static/js/plans'
raw = subprocess.run(['node', '-e', script, str(scripts)], check=True, capture_output=True).stdout
lines_are_sound('year', raw)
found = events('year', raw)
days = [(event['DTSTART'].dt, event['DTEND'].dt) for event in found]
date = datetime.date
check('year: days are whole days', days == [(date(2027, 12, 31), date(2028, 1, 1)), (date(2028, 2, 28), date(2028, 2, 29))], days)
title = 'Ibu, "anak"; \\ dan — “kita” ' + 'é' * 80
check('year: titles come back as they were', [str(event['SUMMARY']) for event in found] == [f'{title} · Melati, 1', f'{title} · Kelompok 2'])

print(f'{passed} passed, {failed} failed')
sys.exit(1 if failed else 0)
