# SPDX-License-Identifier: EUPL-1.2
"""Sabotage: copies of a built site, altered as a build with one thing wrong would have printed them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import dimensions as known
from cells import Cell
from facts import Reading
from read_site import read_site
from redraw import in_order
from reprint import each_file, reprint
from rows import member, split_groups
from score import Exact
from site_rows import operands


def rounded(value: float, base: int) -> int:
    """R(x) = b * floor((x + floor(b/2)) / b), reference/disclosure.md §2."""
    return base * ((int(value) + base // 2) // base)


def minimum_5(site: Path, reading: Reading, truth: Exact) -> None:
    """Hides 1 to 4 only, shows zeros, and hides nothing beside."""
    values = {}
    for cell in sorted(c for c in reading.hidden if c.indicator in known.COUNTS):
        real = truth.value(cell)
        if real == 0 or real >= 5:
            values[cell] = str(rounded(real, reading.rules.base))
    reprint(site, values)
    each_file(site, ".html", lambda text, _: text.replace("Aantallen onder de 10 zijn afgeschermd, ook als het er nul zijn.", "Aantallen onder de 5 zijn afgeschermd."))


def exact_shares(site: Path, reading: Reading, truth: Exact) -> None:
    """Shares of exact counts, with one decimal; hidden only below the minimum."""
    shown = {p.cell: p.value for p in reading.printed if p.cell.indicator in known.PUBLIC}
    values = {}
    for cell in sorted({p.cell for p in reading.printed} | reading.hidden):
        found = operands(cell)
        if found is None or found[2] != 100 or found[0].indicator in known.EUROS:
            continue
        top, bottom = truth.value(found[0]), shown.get(found[1], truth.value(found[1]) if found[1].indicator not in known.PUBLIC else 0.0)
        if top >= reading.rules.minimum and bottom >= 50:
            values[cell] = f"{100.0 * top / bottom:.1f}"
    reprint(site, values, "%")


def shown_primary(site: Path, reading: Reading, truth: Exact) -> None:
    """One figure below the minimum is printed as it is."""
    small = [c for c in reading.hidden if c.indicator in known.COUNTS and 0 < truth.value(c) < reading.rules.minimum]
    cell = min(small)
    reprint(site, {cell: f"{truth.value(cell):.0f}"})


def shown_secondary(site: Path, reading: Reading, truth: Exact) -> None:
    """One cell that was hidden for the sake of another is printed, rounded like the rest."""
    cell = most_telling_secondary(reading, truth)
    reprint(site, {cell: str(rounded(truth.value(cell), reading.rules.base))})


def most_telling_secondary(reading: Reading, truth: Exact) -> Cell:
    """Of two cells that are hidden under one total, the one of at least the minimum whose value leaves the other the least room."""
    base, half = reading.rules.base, reading.rules.base // 2
    cells = {p.cell for p in reading.printed} | reading.hidden
    best: list[tuple[float, Cell]] = []
    for (total, dimension), parts in sorted(split_groups(cells).items()):
        if total.indicator not in known.COUNTS or dimension not in known.ADDITIVE.get(total.indicator, ()) or total in reading.hidden:
            continue
        tops = [part for part in parts if member(part, dimension) not in known.PARENT.get(dimension, {})]
        hidden = sorted((truth.value(part), part) for part in tops if part in reading.hidden)
        if len(hidden) == 2 and hidden[0][0] < reading.rules.minimum <= hidden[1][0]:
            shown = [part for part in tops if part not in (hidden[0][1], *reading.impossible)]
            left = rounded(truth.value(total), base) - sum(rounded(truth.value(part), base) for part in shown)
            best.append((left + half * (1.0 + len(shown)), hidden[1][1]))
    return min(best)[1]


def bars_in_true_order(site: Path, reading: Reading, truth: Exact) -> None:
    """A chart by wijk stands by value; whoever sorted it saw the hidden values too."""
    people = {p.cell: p.value for p in reading.printed if p.cell.indicator in known.PUBLIC}

    def real(cell: Cell) -> float:
        found = operands(cell)
        return 100.0 * truth.value(found[0]) / people[found[1]] if found else truth.value(cell)

    def in_page(text: str, _: str) -> str:
        return re.sub(r"<svg\b.*?</svg>", lambda svg: in_order(svg.group(0), real), text, flags=re.S)

    each_file(site, ".html", in_page)


def value_in_alt_text(site: Path, reading: Reading, truth: Exact) -> None:
    """A text for screen readers is made from the exact figure."""
    cell = min(c for c in reading.hidden if c.indicator == "stapeling" and ("stapel", "3-of-meer") in c.members)

    def in_page(text: str, place: str) -> str:
        if place != f"cijfers/{cell.indicator}/index.html":
            return text
        words = f"In {cell.period}: drie of meer soorten hulp bij {truth.value(cell):.0f} jeugdigen."
        return re.sub(r"(<desc[^>]*>)", rf"\1{words} ", text, count=1)

    each_file(site, ".html", in_page)


PLANTS = {"minimum-5": minimum_5, "exact-shares": exact_shares, "shown-primary": shown_primary, "shown-secondary": shown_secondary,
          "bars-in-true-order": bars_in_true_order, "value-in-alt-text": value_in_alt_text}


def plant(name: str, site: Path, output: Path, truth: Exact) -> None:
    if output.exists():
        shutil.rmtree(output)
    shutil.copytree(site, output)
    PLANTS[name](output, read_site(site), truth)
