# SPDX-License-Identifier: EUPL-1.2
"""What is worth knowing: hidden cells (S1), complements (S2), changes between editions (S3) and overlaps (S4) of reference/disclosure.md §3."""

from __future__ import annotations

from typing import Iterator, NamedTuple

import dimensions as known
from bounds import Knowledge
from cells import Cell
from facts import Rules
from rows import INFINITY, Row


class Quantity(NamedTuple):
    """A sum of cells. `kind`: `cell`, `complement` (total - part), `change` (new - old) or `overlap` (sum of parts - total)."""

    name: str
    kind: str
    factors: tuple[tuple[Cell, float], ...]

    @property
    def is_count(self) -> bool:
        return not any(cell.indicator in known.EUROS for cell, _ in self.factors)


def all_quantities(knowledge: Knowledge, rows: list[Row], rules: Rules) -> list[Quantity]:
    """Hidden cells first; implied quantities only where they can be small, and only of children."""
    found = [Quantity(str(cell), "cell", ((cell, 1.0),)) for cell in knowledge.targets]
    same = same_by_definition(rows)
    for row in rows:
        for quantity in implied(row):
            if quantity.is_count and len({same.get(cell, cell) for cell, _ in quantity.factors}) > 1 and can_be_small(quantity, knowledge, rules):
                found.append(quantity)
    found += changes(knowledge, same)
    return list({q.factors: q for q in found}.values())


def changes(knowledge: Knowledge, same: dict[Cell, Cell]) -> Iterator[Quantity]:
    """What a revision did to a figure of children, where an edition does not call it the same."""
    editions = sorted({cell.edition for cell in knowledge.intervals if cell.edition})
    for old in sorted(cell for cell in knowledge.intervals if cell.edition):
        new = old._replace(edition=next((edition for edition in editions if edition > old.edition), ""))
        quantity = Quantity(f"change {new} since {old.edition}", "change", tuple(sorted([(new, 1.0), (old, -1.0)])))
        if new in knowledge.intervals and quantity.is_count and same.get(new, new) != same.get(old, old):
            yield quantity


def same_by_definition(rows: list[Row]) -> dict[Cell, Cell]:
    """Cells that two indicators share, to one name each: a difference between those says nothing."""
    name: dict[Cell, Cell] = {}
    for row in rows:
        if row.why.startswith(("equal: ", "same: ", "same day: ")) and len(row.factors) == 2:
            one, two = (name.get(cell, cell) for cell, _ in row.factors)
            old, new = max(one, two), min(one, two)
            name.update({cell: new for cell, leader in name.items() if leader == old} | {old: new})
    return name


def implied(row: Row) -> Iterator[Quantity]:
    kind, _, where = row.why.partition(": ")
    if kind == "part":
        yield Quantity(f"complement {where}", "complement", row.factors)
    elif kind == "covered":
        yield Quantity(f"overlap {where}", "overlap", row.factors)
    elif kind == "sum" or kind == "equal":
        yield from complements_of_sum(row)


def complements_of_sum(row: Row) -> Iterator[Quantity]:
    """Total minus each of its parts, when there are at least three: of two, the complement is the other cell."""
    wholes, parts = [c for c, f in row.factors if f > 0], [c for c, f in row.factors if f < 0]
    if len(wholes) == 1 and len(parts) > 2:
        for part in parts:
            yield Quantity(f"complement {wholes[0]} - {part}", "complement", tuple(sorted([(wholes[0], 1.0), (part, -1.0)])))


def can_be_small(quantity: Quantity, knowledge: Knowledge, rules: Rules) -> bool:
    lowest = 0.0
    for cell, factor in quantity.factors:
        low, high = knowledge.intervals.get(cell, (0.0, INFINITY))
        lowest += factor * (low if factor > 0 else high)
    return lowest < rules.minimum and not any(cell.indicator in known.PUBLIC for cell, _ in quantity.factors)
