# SPDX-License-Identifier: EUPL-1.2
"""Rows over kinds of help at once (reference/disclosure.md §2, row e): a child with k kinds stands in k of the counts by kind."""

from __future__ import annotations

from typing import Iterator

import dimensions as known
from cells import Cell
from row import INFINITY, Row


def stack_rows(cells: set[Cell]) -> Iterator[Row]:
    """Children by kind of help, together, are at least the kinds that stand at once: those are of one day, the others of a whole period.
    An open end counts as its least: "3 or more" may be more kinds, which only makes the left side larger."""
    stacks: dict[Cell, list[tuple[Cell, float]]] = {}
    kinds: dict[Cell, list[tuple[Cell, float]]] = {}
    for cell in sorted(cells):
        for pair in cell.members:
            total = cell._replace(members=tuple(other for other in cell.members if other != pair))
            if cell.indicator == "stapeling" and pair[0] == "stapel" and pair[1] in known.KINDS_AT_ONCE:
                stacks.setdefault(total.of(known.J), []).append((cell, -float(known.KINDS_AT_ONCE[pair[1]])))
            elif cell.indicator == known.J and pair[0] == "product" and pair[1].startswith(known.KIND):
                kinds.setdefault(total, []).append((cell, 1.0))
    for total in sorted(stacks.keys() & kinds.keys()):
        yield Row(tuple(sorted(kinds[total] + stacks[total])), 0, INFINITY, f"kinds at once: {total}")
