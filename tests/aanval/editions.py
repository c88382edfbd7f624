# SPDX-License-Identifier: EUPL-1.2
"""Two public editions of one municipality: the first from what was known by then, the second from everything, both given out."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import dimensions as known
from plant_raad import run
from read_site import read_site
from reprint import reprint
from score import Exact
from truth import Truth

OLD, NEW = "2025-K3", "2025-K4"
KNOWN_BY_THEN = date(2025, 10, 15)
# Other pages of the demo ask for figures that one of the two does not print.
PLAIN_PAGES = ("archief.openbaar.md", "vertrouwen.openbaar.md")


def plain_content(project: Path, output: Path) -> Path:
    shutil.copytree(project / "content", output)
    for page in (output / "paginas").glob("*.openbaar.md"):
        if page.name in PLAIN_PAGES:
            page.write_text(re.sub(r"\[([^\]]*)\]\(pagina:[^)]*\)", r"\1", page.read_text()))  # no way to pages that are gone
        else:
            page.unlink()
    shutil.copyfile(output / "paginas" / PLAIN_PAGES[0], output / "paginas/index.openbaar.md")
    return output


def two_editions(program: Path, store: Path, project: Path, scratch: Path) -> tuple[list[Path], Exact]:
    """The sites, oldest first, and the truth of each."""
    content = plain_content(project, scratch / "content")
    sites = []
    for edition, known in ((OLD, ("--known-at", f"{KNOWN_BY_THEN:%Y-%m-%d}")), (NEW, ())):
        run(program, project, "release", "--store", store, "--edition", edition, "--audience", "openbaar", "--content", content,
            "--output", scratch / "werk", "--issue", *known)
        release, site = scratch / f"werk/releases/{edition}.openbaar.json", scratch / f"site-{edition}"
        run(program, project, "build", "--release", release, "--content", content, "--output", site)
        sites.append(site)
    return sites, Exact({"": Truth(store, project), OLD: Truth(store, project, KNOWN_BY_THEN)})


def revision_printed(sites: list[Path], truth: Exact, scratch: Path) -> list[Path]:
    """Copies that print one figure exactly: in the second edition it is one child more or less."""
    planted = [shutil.copytree(site, scratch / f"planted-{site.name}") for site in sites]
    readings = [read_site(site) for site in planted]
    base, drawn = readings[0].rules.base, {measured.cell for reading in readings for measured in reading.measured}
    both = {printed.cell for printed in readings[0].printed} & {printed.cell for printed in readings[1].printed} - drawn
    for cell in sorted(c for c in both if c.indicator in known.COUNTS):
        old, new = (truth.value(cell._replace(edition=edition)) for edition in (OLD, ""))
        if abs(new - old) == 1 and old % base and new % base:
            for site, value in zip(planted, (old, new)):
                reprint(site, {cell: f"{value:.0f}"})
            return planted
    raise ValueError("no figure that is printed twice was revised by one child")
