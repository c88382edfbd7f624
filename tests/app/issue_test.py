# SPDX-License-Identifier: EUPL-1.2
"""Giving out editions: final at once, in the register, never twice, never forgotten.   issue_test.py PROGRAM DEMO_FOLDER"""
import hashlib
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

program, store = sys.argv[1], pathlib.Path(sys.argv[2]) / "voorbeelddata.db"
AUDIENCES = ["openbaar", "raad"]
faults = []


def command(work, edition, *words):
    return [program, "release", "--store", store, "--edition", edition, "--audience", ",".join(AUDIENCES), "--output", work, *words]


def release(work, edition, *words):
    return subprocess.run(command(work, edition, *words), capture_output=True, text=True, check=False)


def expect(what, holds, run=None):
    if not holds:
        faults.append(what + ("" if run is None else f": {run.returncode} {run.stderr}"))


def refused(what, rule, run):
    expect(what, run.returncode == 1 and f"fout[{rule}]" in run.stderr, run)


def shown_again(text):
    """The release with one hidden count, of a table of one dimension that crosses with no other, shown as 20; counts of hidden cells and digest to match."""
    paper = json.loads(text)
    counts = {each["id"] for each in paper["indicatoren"] if each["eenheid"] == "jeugdigen"}
    crossed = {each["indicator"] for each in paper["tabellen"] if len(each["naar"]) > 1}
    for table in paper["tabellen"]:
        if table["indicator"] not in counts - crossed or len(table["naar"]) != 1:
            continue
        for i, value in enumerate(table["waarden"]):
            if value == "afgeschermd" and i % len(table["leden"][0]) > 0:
                table["waarden"][i] = 20
                paper["afgeschermd"][table["indicator"]] -= 1
                del paper["sha256"]
                body = json.dumps(paper, ensure_ascii=False)[:-1] + ",\n"
                return body + f'"sha256": "{hashlib.sha256(body.encode()).hexdigest()}"\n}}\n'
    raise ValueError("the release hides no count")


def files(work):
    return {path.name: path.read_bytes() for path in sorted((work / "releases").glob("*.json"))}


def editions(register):
    with sqlite3.connect(register) as database:
        return database.execute("select editie, doelgroep from uitgave order by id").fetchall()


with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder) / "werk"
    register = work / "register.db"
    refused("the raad alone is not given out", "doelgroep-niet-uitgegeven", subprocess.run(
        [each.removeprefix("openbaar,") if isinstance(each, str) else each for each in command(work, "2025-K3", "--issue")],
        capture_output=True, text=True, check=False))
    first = release(work, "2025-K3", "--issue")
    expect("a first edition is given out", first.returncode == 0, first)
    expect("it stands in the register", editions(register) == [("2025-K3", each) for each in AUDIENCES])
    expect("the register is for its owner alone", register.stat().st_mode & 0o777 == 0o600)
    issued = files(work)
    expect("its files are final", all(json.loads(each)["concept"] is False for each in issued.values()))
    known = register.read_bytes()
    again = release(work, "2025-K3", "--issue")
    expect("the same again changes nothing", again.returncode == 0 and files(work) == issued and register.read_bytes() == known, again)
    refused("an issued edition is no draft any more", "editie-al-uitgegeven", release(work, "2025-K3"))
    refused("an earlier edition comes too late", "editie-te-oud", release(work, "2025-K2", "--issue"))
    expect("nothing was written meanwhile", files(work) == issued)

    # A hidden figure is shown again, by hand.
    forged = work / "releases/2025-K3.raad.json"
    forged.write_text(shown_again(forged.read_text(encoding="utf-8")), encoding="utf-8")
    site = pathlib.Path(folder) / "site"
    built = subprocess.run([program, "build", "--release", forged, "--output", site], capture_output=True, text=True, check=False)
    refused("no site is built of a forged edition", "ander-register", built)
    expect("and there is none", not site.exists())
    refused("nor is a site held against it", "ander-register", subprocess.run(
        [program, "verify", "--release", forged, pathlib.Path(sys.argv[2]) / "site/raad"], capture_output=True, text=True, check=False))
    refused("nor is there a next edition beside it", "ander-register", release(work, "2025-K4"))
    forged.write_bytes(issued[forged.name])

    content = shutil.copytree("content", pathlib.Path(folder) / "content")
    matrix = content / "publicatie.yaml"
    matrix.write_text(matrix.read_text(encoding="utf-8").replace("      - {indicator: klachten, per: [jaar], naar: [[]]}\n", ""), encoding="utf-8")
    refused("an issued edition keeps its figures", "editie-al-uitgegeven", release(work, "2025-K3", "--issue", "--content", content))

    # Killed while it writes the register: all of the edition is there, or nothing, and it can be done again.
    with subprocess.Popen(command(work, "2025-K4", "--issue"), stderr=subprocess.DEVNULL) as running:
        while running.poll() is None and not (work / "register.db-journal").exists():
            time.sleep(0.001)
        running.kill()
    half = editions(register)[2:]
    expect("a kill leaves all or nothing", half in ([], [("2025-K4", each) for each in AUDIENCES]))
    expect("no file is final without the register", len(half) > 0 or files(work) == issued)
    second = release(work, "2025-K4", "--issue")
    expect("after a kill it is given out", second.returncode == 0 and len(files(work)) == 4, second)

    gone = files(work)
    (work / "releases/2025-K4.raad.json").unlink()
    back = release(work, "2025-K4", "--issue")
    expect("a file that is gone is put back as it was", back.returncode == 0 and files(work) == gone, back)

    register.rename(work / "elders.db")
    refused("without the register there is no next edition", "niet-in-register", release(work, "2026-K1"))
    refused("nor with an empty one", "niet-in-register", release(work, "2026-K1", "--issue"))
    (work / "elders.db").rename(register)
    with sqlite3.connect(register) as database:
        database.execute("delete from waarde where uitgave in (select id from uitgave where editie = '2025-K3')")
        database.execute("delete from uitgave where editie = '2025-K3'")
    refused("an edition that was left out is missed", "gat-in-register", release(work, "2026-K1", "--issue"))

with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder) / "werk"
    AUDIENCES.append("vertrouwelijk")
    revised = 0
    # As each edition was known when it was given out: what came late revises the ones before.
    for edition, day in (("2025-K2", "2025-09-30"), ("2025-K3", "2025-11-15"), ("2025-K4", "2025-12-31")):
        run = release(work, edition, "--known-at", day, "--issue")
        expect(f"three audiences over three editions, {edition}", run.returncode == 0, run)
        for audience in AUDIENCES:
            report = work / f"verslagen/{edition}.{audience}.json"
            told = json.loads(report.read_bytes()) if report.exists() else {"exact": -1, "te_nauw": []}
            expect(f"nothing of {edition} follows for {audience}", told["exact"] == 0 and told["te_nauw"] == [])
            revised += len(told.get("ingehouden", []))
    expect("small revisions are withheld", revised > 0)

with tempfile.TemporaryDirectory() as folder:
    made = []
    for threads in ("1", "5"):
        work = pathlib.Path(folder) / threads
        run = release(work, "2025-K2", "--threads", threads)
        expect(f"a draft with {threads} threads", run.returncode == 0, run)
        made.append(files(work) | {path.name + " (verslag)": path.read_bytes() for path in (work / "verslagen").iterdir()})
    expect("the same bytes whatever the number of threads", made[0] == made[1] and len(made[0]) == 9)

sys.exit("\n".join(faults) if faults else 0)
