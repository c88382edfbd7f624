# SPDX-License-Identifier: EUPL-1.2
"""One body of knowledge out of several sites: audiences that the same reader sees, and earlier editions."""

from __future__ import annotations

import dimensions as known
from bounds import Knowledge, is_modelled
from cells import Cell
from facts import Reading
from learn import learn
from rows import Row


def site_name(reading: Reading) -> str:
    return f"{reading.edition}.{reading.audience}"


def learn_all(readings: list[Reading], primaries: dict[str, set[Cell]] | None, unchanged: dict[str, set[Cell]]) -> Knowledge:
    """What all sites say together. Figures of an edition that is not the newest are figures of their own.
    `primaries`: by `edition.audience`, the hidden cells below the minimum. `unchanged`: by edition, the figures that its successor did not
    revise. Nothing is concluded from the word "definitief": late messages revise such figures too."""
    newest = max(reading.edition for reading in readings)
    whole, shown = Knowledge(), set()
    for reading in readings:
        tag = "" if reading.edition == newest else reading.edition
        part = learn(reading, None if primaries is None else primaries.get(site_name(reading), set()))
        take(whole, part, tag)
        shown |= {printed.cell._replace(edition=tag) for printed in reading.printed if printed.cell not in reading.hidden}
    hidden = set(whole.targets)
    whole.shown = {cell for cell in shown - hidden if is_modelled(cell) and cell.indicator not in known.PUBLIC}
    whole.targets = sorted(hidden - shown)
    whole.rows += same_in_both(readings, whole, newest, unchanged)
    return whole


def take(whole: Knowledge, part: Knowledge, tag: str) -> None:
    """Adds what one site says, under the name of its edition."""

    def named(cell: Cell) -> Cell:
        return cell._replace(edition=tag)

    for cell, (low, high) in part.intervals.items():
        whole.narrow(named(cell), low, high)
    for cell, places in part.sources.items():
        whole.sources.setdefault(named(cell), []).extend(places)
    whole.targets += [named(cell) for cell in part.targets]
    whole.rows += [row._replace(factors=tuple((named(cell), factor) for cell, factor in row.factors)) for row in part.rows]
    whole.notes += part.notes


def same_in_both(readings: list[Reading], whole: Knowledge, newest: str, unchanged: dict[str, set[Cell]]) -> list[Row]:
    """The figures that are known not to have changed since an edition."""
    editions = sorted({reading.edition for reading in readings})
    rows: list[Row] = []
    for older, newer in zip(editions, editions[1:]):
        for cell in sorted(unchanged.get(older, set())):
            one, two = cell._replace(edition=older), cell._replace(edition="" if newer == newest else newer)
            if one in whole.intervals and two in whole.intervals:
                rows.append(Row(tuple(sorted([(one, 1.0), (two, -1.0)])), 0, 0, f"same: {two} in {older} and {newer}"))
    return rows
