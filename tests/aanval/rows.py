# SPDX-License-Identifier: EUPL-1.2
"""Rows of the attacker's system: what must hold between exact values, whatever is printed."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator

import dimensions as known
from birthdays import birthday_rows
from cells import Cell, period_before, quarters_of
from dimensions import Term
from row import INFINITY, Row, row
from stacks import stack_rows


def build_rows(cells: set[Cell]) -> list[Row]:
    """Every row between cells that the site mentions; a row of which one cell is never mentioned is left out."""
    rows: list[Row] = []
    groups = split_groups(cells)
    for group in sorted(groups):
        rows += split_rows(group, groups[group], cells)
    for cell in sorted(cells):
        rows += period_rows(cell, cells)
    rows += birthday_rows(cells)
    rows += stack_rows(cells)
    for kind in (equal_rows, part_rows, cover_rows):
        rows += kind(cells)
    return list(dict.fromkeys(rows))


Group = tuple[Cell, str]  # the total, and the dimension over which it is split


def split_groups(cells: set[Cell]) -> dict[Group, list[Cell]]:
    """The parts of each total, by dimension."""
    groups: dict[Group, list[Cell]] = defaultdict(list)
    for cell in sorted(cells):
        for pair in cell.members:
            groups[cell._replace(members=tuple(p for p in cell.members if p != pair)), pair[0]].append(cell)
    return groups


def member(cell: Cell, dimension: str) -> str:
    return dict(cell.members)[dimension]


def split_rows(group: Group, parts: list[Cell], cells: set[Cell]) -> Iterator[Row]:
    """Total against its top members, and each member with others under it against those."""
    total, dimension = group
    additive = dimension in known.ADDITIVE.get(total.indicator, ())
    if not additive and dimension not in known.SETS.get(total.indicator, ()):
        return
    parent = known.PARENT.get(dimension, {})
    by_parent: dict[str, list[Cell]] = defaultdict(list)
    for part in parts:
        by_parent[parent.get(member(part, dimension), "")].append(part)
    tops = {member(part, dimension): part for part in by_parent[""]}
    for name, below in sorted(by_parent.items()):
        whole = total if name == "" else tops.get(name)
        if whole is None or whole not in cells:
            continue
        where = f"{whole} over {dimension}"
        if additive:
            yield row([whole], below, 0, 0, f"sum: {where}")
            continue
        yield row(below, [whole], 0, INFINITY, f"covered: {where}")
        for part in below:
            yield row([whole], [part], 0, INFINITY, f"part: {part} of {whole}")


def period_rows(cell: Cell, cells: set[Cell]) -> Iterator[Row]:
    if "-K" not in cell.period and "leeftijd" not in dict(cell.members):  # a birthday moves a child to another age within the year
        quarters = [cell.in_period(q) for q in quarters_of(cell.period)]
        if all(q in cells for q in quarters):
            if cell.indicator in known.QUARTERS_ADD:
                yield row([cell], quarters, 0, 0, f"quarters: {cell}")
            elif cell.indicator in known.QUARTERS_COVER:
                yield row(quarters, [cell], 0, INFINITY, f"quarters cover: {cell}")
    stand, came, left = known.FLOW
    if cell.indicator == stand and not cell.members:
        before, inflow, outflow = cell.in_period(period_before(cell.period)), cell.of(came), cell.of(left)
        if before in cells and inflow in cells and outflow in cells:
            yield row([cell, outflow], [before, inflow], 0, 0, f"flow: {cell}")
    last_quarter = cell.in_period(f"{cell.period}-K4")
    if cell.indicator in known.LAST_DAY and last_quarter in cells:
        yield row([cell], [last_quarter], 0, 0, f"same day: {cell}")


def placed(term: Term, like: Cell, more: tuple[tuple[str, str], ...]) -> Cell | None:
    """The cell of a term in the period and edition of `like`, with further members; None when those split a dimension that it has fixed."""
    fixed = dict(term.members)
    if any(dimension in fixed for dimension, _ in more):
        return None
    return like._replace(indicator=term.indicator, members=tuple(sorted([*term.members, *more])))


def places(term: Term, cells: set[Cell]) -> Iterator[tuple[Cell, tuple[tuple[str, str], ...]]]:
    """The cells of a term on the site, each with the members that it has beside the term's."""
    for cell in sorted(cells):
        if cell.indicator == term.indicator and set(term.members) <= set(cell.members):
            yield cell, tuple(pair for pair in cell.members if pair not in term.members)


def matched(left: Term, right: list[Term], cells: set[Cell]) -> Iterator[tuple[Cell, list[Cell]]]:
    """Left and right at each place where all of them stand on the site."""
    for whole, more in places(left, cells):
        others = [placed(term, whole, more) for term in right]
        if all(other in cells for other in others):
            yield whole, [other for other in others if other is not None]


def equal_rows(cells: set[Cell]) -> Iterator[Row]:
    for left, right in known.EQUAL:
        for whole, parts in matched(left, right, cells):
            yield row([whole], parts, 0, 0, f"equal: {whole}")


def part_rows(cells: set[Cell]) -> Iterator[Row]:
    for left, right in known.PART:
        for part, whole in matched(left, [right], cells):
            if not impossible_part(part):
                yield row(whole, [part], 0, INFINITY, f"part: {part} of {whole[0]}")


def impossible_part(part: Cell) -> bool:
    """Who lives outside or nowhere known, or has no known age, is not among the inhabitants."""
    return any(name in ("buiten", "onbekend", "overig") for _, name in part.members)


def cover_rows(cells: set[Cell]) -> Iterator[Row]:
    for relations, why in ((known.COVERED, "covered"), (known.ACROSS, "across facts")):
        for left, right in relations:
            for whole, parts in matched(left, right, cells):
                yield row(parts, [whole], 0, INFINITY, f"{why}: {whole}")
