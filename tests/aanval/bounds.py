# SPDX-License-Identifier: EUPL-1.2
"""What the exact value of a figure can be, by what is printed or hidden (reference/disclosure.md §2)."""

from __future__ import annotations

from dataclasses import dataclass, field

import dimensions as known
from cells import Cell
from facts import Rules
from rows import INFINITY, Row

Interval = tuple[float, float]


@dataclass
class Knowledge:
    """Intervals of exact values: children, or euros. `targets`: the cells that the site hides."""

    intervals: dict[Cell, Interval] = field(default_factory=dict)
    targets: list[Cell] = field(default_factory=list)
    shown: set[Cell] = field(default_factory=set)  # cells that stand there and are hidden nowhere
    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sources: dict[Cell, list[str]] = field(default_factory=dict)  # where a hidden cell stands all the same

    def is_fixed(self, cell: Cell) -> bool:
        low, high = self.intervals.get(cell, (0.0, INFINITY))
        return low == high

    def narrow(self, cell: Cell, low: float, high: float) -> None:
        old = self.intervals.get(cell, (-INFINITY if cell.indicator in known.SIGNED else 0.0, INFINITY))
        self.intervals[cell] = (max(old[0], low), min(old[1], high))


def is_modelled(cell: Cell) -> bool:
    return cell.indicator in known.COUNTS or cell.indicator in known.EUROS or cell.indicator in known.PUBLIC


def stands_for(printed: float, indicator: str, rules: Rules) -> Interval:
    """The exact values that this printed value can stand for. A value that the rules cannot have made is taken as exact."""
    if indicator in known.PUBLIC:
        return printed, printed
    if indicator in known.EUROS:
        return printed - rules.euro_base / 2, printed + rules.euro_base / 2
    if printed % rules.base or (printed == 0 and rules.zeros_shown):
        return printed, printed
    half = rules.base // 2
    low, high = max(float(rules.minimum), printed - half), printed + half
    return (low, high) if low <= high else (printed, printed)


def hidden_interval(cell: Cell, rules: Rules, primaries: set[Cell] | None) -> Interval:
    if primaries is None or cell.indicator in known.EUROS:
        return 0.0, INFINITY
    if cell in primaries:
        return (1.0 if rules.zeros_shown else 0.0), rules.minimum - 1.0
    return float(rules.minimum), INFINITY
