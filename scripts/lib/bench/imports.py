# SPDX-License-Identifier: EUPL-1.2
"""A million prestaties into the store, against sqlite3's own .import."""
import hashlib
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from .harness import DUIDELIJK, WORK, Contender, benchmark, compare, remove, require

PRESTATIES = 1_000_000
JEUGDIGEN = 9_000
AANBIEDERS = 60


def bsns(count):
    """Numbers that pass the eleven-test, from 999900006 on: the range in which no person has one."""
    number, found = 999900000, []
    while len(found) < count:
        digits = [int(digit) for digit in str(number)]
        if sum(weight * digit for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits)) % 11 == 0:
            found.append(number)
        number += 1
        if number > 999999999:
            sys.exit("too few numbers pass the eleven-test")
    return found


def prestaties():
    """One claimed line each: (declaratie, aanbieder, referentie, jeugdige, month of care, cents). Scattered by multiplication, the same each time."""
    for i in range(PRESTATIES):
        aanbieder, month = i * 7919 % AANBIEDERS, i * 84 // PRESTATIES
        yield f"D{month:03}{aanbieder:02}", 1000001 + aanbieder, f"R{i * 7919 % PRESTATIES:07}", i * 104729 % JEUGDIGEN, month, 5000 + i * 31 % 95000


def write_prestaties(delivery, rows):
    """The delivery as a municipality gets it, and the same as rows of the table prestatie, for .import: each value as the store keeps it."""
    numbers = bsns(JEUGDIGEN)
    with open(delivery, "w", encoding="utf-8") as csv, open(rows, "w", encoding="utf-8") as table:
        csv.write("declaratienummer;declaratiedatum;aanbieder;referentienummer;bsn;toewijzingnummer;productcategorie;productcode;begindatum;einddatum;"
                  "volume;eenheid;tarief;bedrag\n")
        for i, (declaratie, agb, referentie, jeugdige, month, cents) in enumerate(prestaties(), 1):
            year, index = 2019 + month // 12, month % 12 + 1
            known = f"{year + index // 12}-{index % 12 + 1:02}-05"
            begin, end = f"{year}-{index:02}-01", f"{year}-{index:02}-28"
            euros = f"{cents // 100},{cents % 100:02}"
            csv.write(f"{declaratie};{known};{agb:08};{referentie};{numbers[jeugdige]};T{jeugdige};45;45A03;{begin};{end};4;04;12,50;{euros}\n")
            table.write(f"{i},1,{known.replace('-', '')},{declaratie},{agb:08},{referentie},,{jeugdige + 1},T{jeugdige},45,45A03,"
                        f"{begin.replace('-', '')},{end.replace('-', '')},4,04,1250,{cents}\n")


@benchmark
def import_prestaties(runs):
    """A delivery of 1,000,000 prestaties: every line checked, BSNs made pseudonyms, doubles found. Against sqlite3's .import of the finished rows into
    the same table: with its unique index in place, and with that index made afterwards. Neither checks anything."""
    delivery, rows = WORK / "prestaties.csv", WORK / "prestatie-rows.csv"
    source = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()
    stamp = WORK / "prestaties.stamp"
    if not (stamp.exists() and stamp.read_text() == source):
        write_prestaties(delivery, rows)
        stamp.write_text(source)
    store, bare, key = WORK / "opslag.db", WORK / "import.db", WORK / "sleutel"
    load = [DUIDELIJK, "import", "--example", "--received", "2026-01-10", "--key", key, "--store"]
    expected = (PRESTATIES, sum(line[5] for line in prestaties()))

    def check(path):
        with sqlite3.connect(path) as database:
            require(database.execute("select count(*), sum(bedrag_cent) from prestatie").fetchone(), expected, f"count and sum in {path.name}")
            require(database.execute("select count(*) from sqlite_master where name = 'prestatie_sleutel'").fetchone()[0], 1, "the index")

    # The schema, from the program itself: a delivery that it does not know leaves an empty store.
    empty = WORK / "leeg.db"
    remove(empty)
    with open(WORK / "onbekend.txt", "w", encoding="utf-8") as unknown:
        unknown.write("geen levering\n")
    subprocess.run([*load, empty, WORK / "onbekend.txt"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    with sqlite3.connect(empty) as database:
        index = database.execute("select sql from sqlite_master where name = 'prestatie_sleutel'").fetchone()[0]
        # .import writes '' where the store has null: the partial index on what was replaced would hold every line of .import, and none of ours.
        database.execute("drop index prestatie_vorige")

    def fresh():
        remove(bare)
        shutil.copyfile(empty, bare)

    outcome = compare(
        runs,
        Contender("duidelijk import", [*load, store, delivery], before=lambda: remove(store), after=lambda: check(store)),
        Contender("sqlite3 .import, index in place", ["sqlite3", "-batch", bare], before=fresh, after=lambda: check(bare),
                  stdin=f".bail on\n.import --csv {rows} prestatie\n"),
        Contender("sqlite3 .import, index afterwards", ["sqlite3", "-batch", bare], before=fresh, after=lambda: check(bare),
                  stdin=f".bail on\ndrop index prestatie_sleutel;\n.import --csv {rows} prestatie\n{index};\n"),
    )
    remove(store, bare, empty)
    return outcome
