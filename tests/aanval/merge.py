# SPDX-License-Identifier: EUPL-1.2
"""One body of knowledge out of several sites: audiences that the same reader sees, and earlier editions."""

from __future__ import annotations

from bounds import Knowledge
from cells import Cell
from facts import Reading
from learn import learn
from rows import Row


def site_name(reading: Reading) -> str:
    return f"{reading.edition}.{reading.audience}"


def learn_all(readings: list[Reading], primaries: dict[str, set[Cell]] | None) -> Knowledge:
    """What all sites say together. Figures of an edition that is not the newest are figures of their own.
    `primaries`: by `edition.audience`, the hidden cells below the minimum."""
    newest = max(reading.edition for reading in readings)
    whole, shown = Knowledge(), set()
    for reading in readings:
        tag = "" if reading.edition == newest else reading.edition
        part = learn(reading, None if primaries is None else primaries.get(site_name(reading), set()))
        take(whole, part, tag)
        shown |= {printed.cell._replace(edition=tag) for printed in reading.printed if printed.cell not in reading.hidden}
    whole.targets = sorted({cell for cell in whole.targets if cell not in shown})
    whole.rows += link_editions(readings, whole, newest)
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


def link_editions(readings: list[Reading], whole: Knowledge, newest: str) -> list[Row]:
    """What was called final did not change, unless the values say that it did."""
    rows: list[Row] = []
    editions = sorted({reading.edition for reading in readings})
    for older, newer in zip(editions, editions[1:]):
        final = set().union(*(reading.final for reading in readings if reading.edition == older))
        for cell in sorted(final):
            one, two = cell._replace(edition=older), cell._replace(edition="" if newer == newest else newer)
            if one in whole.intervals and two in whole.intervals and overlap(whole.intervals[one], whole.intervals[two]):
                rows.append(Row(tuple(sorted([(one, 1.0), (two, -1.0)])), 0, 0, f"same: {two} in {older} and {newer}"))
    return rows


def overlap(one: tuple[float, float], two: tuple[float, float]) -> bool:
    return max(one[0], two[0]) <= min(one[1], two[1])
