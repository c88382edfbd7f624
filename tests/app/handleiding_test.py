# SPDX-License-Identifier: EUPL-1.2
"""The manual keeps its word: its examples work on the demo municipality.   handleiding_test.py PROGRAM DEMO_FOLDER
Fenced blocks: ```duiding is text of a public page; ```pagina NAME and ```indicator NAME are files of content; ```tabellen are lines of
publicatie.yaml for openbaar; in ```sh every option of a `duidelijk` command is one that its help names.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

program, demo = sys.argv[1], pathlib.Path(sys.argv[2])
manual = pathlib.Path("docs/handleiding.md").read_text(encoding="utf-8")
faults = []


def blocks(kind, text=manual):
    found = re.findall(rf"^```{kind}(?: (\S+))?\n(.*?)^```$", text, re.M | re.S)
    return found or faults.append(f"no example of {kind} is left") or []


def run(*words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode != 0 or re.search(r"handleiding\.openbaar|huisarts\.", done.stderr):  # no warnings about an example either
        faults.append(f"{' '.join(map(str, words))}: exit code {done.returncode}\n{done.stderr}")


def add_examples(content):
    head = "---\ntitel: Voorbeelden\nsamenvatting: Alle voorbeelden uit de handleiding.\n---\n\n"
    (content / "paginas/handleiding.openbaar.md").write_text(head + "\n".join(text for _, text in blocks("duiding")), encoding="utf-8")
    for kind, folder in (("pagina", "paginas"), ("indicator", "indicatoren")):
        for name, text in blocks(kind):
            (content / folder / name).write_text(text, encoding="utf-8")
    matrix = content / "publicatie.yaml"
    lines = "".join(text for _, text in blocks("tabellen"))
    matrix.write_text(matrix.read_text(encoding="utf-8").replace("    tabellen:\n", "    tabellen:\n" + lines, 1), encoding="utf-8")


with tempfile.TemporaryDirectory() as work:
    content = shutil.copytree("content", pathlib.Path(work) / "content")
    add_examples(content)
    run("check", "--content", content)
    run("release", "--content", content, "--store", demo / "voorbeelddata.db", "--edition", "2025-K4", "--audience", "openbaar", "--output", work)
    for release in (content / "../releases/2025-K4.openbaar.json", demo / "releases/2025-K4.raad.json", demo / "releases/2025-K4.vertrouwelijk.json"):
        run("check", "--content", content, "--release", release)

for document in ("docs/handleiding.md", "README.md"):
    shell = "".join(text for _, text in blocks("sh", pathlib.Path(document).read_text(encoding="utf-8")))
    for verb, rest in re.findall(r"^duidelijk ([a-z]+)([^#\n]*)", shell, re.M):
        known = subprocess.run([program, verb, "--help"], capture_output=True, text=True, check=False).stdout
        faults += [f"{document}: 'duidelijk {verb}' has no {word}" for word in re.findall(r"--[a-z]+", rest) if word not in known]

source = "".join(file.read_text(encoding="utf-8") for file in pathlib.Path("generator").rglob("*.cpp")) + '"teller-ontbreekt" "noemer-ontbreekt"'
chapter = manual.split("## Wat een melding betekent")[1].split("# Voor de data-officer")[0]
for row in re.findall(r"^\| (`.*?`) \|", chapter, re.M):
    faults += [f"no diagnostic is called {rule}" for rule in re.findall(r"[a-z-]+", row) if f'"{rule}"' not in source]
sys.exit("\n".join(faults) if faults else 0)
