# SPDX-License-Identifier: EUPL-1.2
"""Rows over the age groups of two periods: a birthday only moves a child to an older group.

The age of a child is that on the last day of a period. So who is under 12 in the year was under 12 in each of its quarters, and who is
under 12 now was so a period ago. Nothing here holds where a wijk is fixed too: a child that moves is another wijk's.
"""

from __future__ import annotations

from typing import Iterator

import dimensions as known
from cells import Cell, period_before, quarters_of
from row import INFINITY, Row, row

FIXED_FOR_LIFE = {"geslacht"}


def birthday_rows(cells: set[Cell]) -> Iterator[Row]:
    """For each number of youngest groups, the rows of one indicator, period and sex."""
    for cell in sorted(cells):
        members = dict(cell.members)
        if members.get("leeftijd") != known.AGES[0] or not set(members) <= FIXED_FOR_LIFE | {"leeftijd"}:
            continue
        for groups in range(1, len(known.AGES)):
            yield from rows_of(cell, known.AGES[:groups], cells)


def rows_of(cell: Cell, ages: tuple[str, ...], cells: set[Cell]) -> Iterator[Row]:
    """`cell` is that of the youngest group."""

    def young(like: Cell) -> list[Cell]:
        return [at_age(like, age) for age in ages]

    oldest = at_age(cell, ages[-1])
    whole = young(cell)
    stand, came, left = known.FLOW
    if "-K" not in cell.period and cell.indicator in known.QUARTERS_ADD + known.QUARTERS_COVER:
        parts = [part for quarter in quarters_of(cell.period) for part in young(cell.in_period(quarter))]
        if cells.issuperset(parts) and cells.issuperset(whole):
            yield row(parts, whole, 0, INFINITY, f"birthdays over quarters: {oldest} and younger")
    had = young(cell.of(stand).in_period(period_before(cell.period))) + young(cell.of(came))
    if cell.indicator == stand:
        gone = young(cell.of(left))
        if cells.issuperset(had + gone) and cells.issuperset(whole):
            yield row(had, whole + gone, 0, INFINITY, f"birthdays of who ran on: {oldest} and younger")
    elif cell.indicator == known.J and cells.issuperset(had) and cells.issuperset(whole):
        yield row(had, whole, 0, INFINITY, f"birthdays of who had help: {oldest} and younger")


def at_age(cell: Cell, age: str) -> Cell:
    return cell._replace(members=tuple((d, age if d == "leeftijd" else m) for d, m in cell.members))
