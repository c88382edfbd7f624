# SPDX-License-Identifier: EUPL-1.2
"""From the store to releases, and from releases to sites: cold, when nothing changed, and after an edit of one text."""
import shutil

from .demo import AUDIENCES, EDITION, Demo
from .harness import DUIDELIJK, ROOT, WORK, Contender, benchmark, compare, set_aside

SCALES = (1, 4)


@benchmark
def release(runs):
    """Both releases of the demo from its store: facts, cube, protection, JSON. Mark: 1 s and 150 MB at scale 1; scale 4 at most 4.5 times scale 1."""
    def contender(scale):
        demo = Demo(scale)
        command = [DUIDELIJK, "release", "--store", demo.store, "--edition", EDITION, "--output", WORK / "releases", "--quiet"]
        return Contender(f"release, scale {scale}", command)

    return compare(runs, *(contender(scale) for scale in SCALES))


def build(demo, audience, output, content="content"):
    return [DUIDELIJK, "build", "--release", demo.release(audience), "--output", output, "--content", content, "--quiet"]


def both(demo, output, content="content"):
    """Both sites one after the other, as one command to measure."""
    quoted = [" ".join(f"'{word}'" for word in build(demo, audience, output / audience, content)) for audience in AUDIENCES]
    return ["sh", "-c", " && ".join(quoted)]


@benchmark
def build_sites(runs):
    """Both sites of the demo from their releases: nothing there yet, and nothing changed. Mark: 1 s cold, 150 MB at scale 1."""
    contenders = []
    for scale in SCALES:
        demo, output = Demo(scale), WORK / f"site-{scale}"
        contenders.append(Contender(f"cold, scale {scale}", both(demo, output), before=lambda output=output: set_aside(output)))
        contenders.append(Contender(f"nothing changed, scale {scale}", both(demo, output)))
    return compare(runs, *contenders)


@benchmark
def edit(runs):
    """One sentence more in one page of the public site, then build. Mark: 0.1 s."""
    demo, content, output = Demo(1), WORK / "edit-content", WORK / "edit-site"
    shutil.rmtree(content, ignore_errors=True)
    shutil.copytree(ROOT / "content", content)
    page = content / "paginas" / "wat-kost-het.openbaar.md"

    def change():
        with page.open("a", encoding="utf-8") as text:
            text.write("\nNog een zin.\n")

    command = build(demo, "openbaar", output, content)
    first = Contender("first", command)
    first.run()
    return compare(runs, Contender("edit of one page, public site", command, before=change))
