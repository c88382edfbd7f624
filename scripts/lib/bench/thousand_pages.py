# SPDX-License-Identifier: EUPL-1.2
"""A thousand pages with bound figures, a chart, its table and its CSV, against Hugo on a thousand plain pages of the same text."""
import shutil
import subprocess
import sys

from .demo import Demo
from .harness import DUIDELIJK, ROOT, WORK, Contender, benchmark, compare, require, set_aside

PAGES = 1000
TEXT = """## Wat zien we?

Op deze pagina staat hoe het ging met de hulp in deel {n}. {figure} Wij schrijven erbij wat wij niet weten.

- *Eerst* kijken wij naar het aantal.
- Dan naar de kosten, en naar wie **verwijst**.
- Tot slot naar wat er nog niet bekend is.

{chart}

## Hoe kan dat komen?

Dat kan komen door de vraag, of door het aanbod. Een andere lezing is dat er meer verwijzingen waren. Lees meer bij het
[CBS](https://www.cbs.nl). Het cijfer zegt niets over één straat, één school of één gezin.

> Wat wij niet weten: of de hulp ook hielp.
"""


def write_content(folder):
    """The project's own indicators and rules, with a thousand pages in the place of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "content", folder, ignore=shutil.ignore_patterns("paginas"))
    pages = folder / "paginas"
    pages.mkdir()
    for n in range(PAGES):
        text = TEXT.format(n=n, figure="In 2024 kregen {{jeugdigen-met-jeugdhulp 2024}} jeugdigen hulp.",
                           chart="![Jeugdigen met hulp per jaar](grafiek:jeugdigen-met-jeugdhulp?van=2019)")
        name = "index" if n == 0 else f"pagina-{n:04}"
        (pages / f"{name}.openbaar.md").write_text(
            f"---\ntitel: Pagina {n}\nonderwerp: Vraag {n}\nsamenvatting: Wat er in deel {n} gebeurde.\ninvalshoek: kosten-en-gebruik\nstatus: vastgesteld\n"
            f"auteur: Team Jeugd\ndatum: 2026-01-15\nnavigatie: nee\n---\n\n{text}", encoding="utf-8")


def write_hugo(folder):
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "content").mkdir(parents=True)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "hugo.toml").write_text('baseURL = "https://example.org/"\nlanguageCode = "nl"\ntitle = "Duizend"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    (folder / "config.toml").write_text((folder / "hugo.toml").read_text())
    (layouts / "single.html").write_text(
        '<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n')
    (layouts / "list.html").write_text('<!DOCTYPE html><html lang="nl"><head><title>{{ .Title }}</title></head><body>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</body></html>\n')
    for n in range(PAGES):
        text = TEXT.format(n=n, figure="In 2024 kregen 3.620 jeugdigen hulp.", chart="")
        (folder / "content" / f"pagina-{n:04}.md").write_text(f"---\ntitle: Pagina {n}\n---\n\n{text}", encoding="utf-8")


@benchmark
def thousand_pages(runs):
    """1,000 pages with bound figures, charts, tables and CSV, cold; against Hugo on 1,000 plain pages of the same text. Mark: no slower."""
    demo, content, output, hugo = Demo(1), WORK / "duizend", WORK / "duizend-site", WORK / "hugo"
    write_content(content)

    def count():
        require(len(list(output.glob("pagina-*/fig-1.csv"))), PAGES - 1, "pages with a CSV")

    ours = Contender("duidelijk build", [DUIDELIJK, "build", "--release", demo.release("openbaar"), "--output", output, "--content", content, "--quiet"],
                     before=lambda: set_aside(output), after=count)
    if shutil.which("hugo") is None:
        print("hugo is not installed (Debian package hugo): measured without it", file=sys.stderr)
        return compare(runs, ours)
    write_hugo(hugo)

    def count_hugo():
        require(len(list((hugo / "public").glob("pagina-*/index.html"))), PAGES, "pages of Hugo")

    version = subprocess.run(["hugo", "version"], capture_output=True, text=True, check=True).stdout.split()[1]
    theirs = Contender(f"hugo {version}", ["hugo", "--quiet", "--source", hugo, "--ignoreCache"],
                       before=lambda: set_aside(hugo / "public"), after=count_hugo)
    return compare(runs, ours, theirs)
