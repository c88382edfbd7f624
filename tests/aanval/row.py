# SPDX-License-Identifier: EUPL-1.2
"""One row of the attacker's system."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, NamedTuple

from cells import Cell

INFINITY = float("inf")


class Row(NamedTuple):
    """low <= sum of factor x cell <= high; `why` names the kind and the place."""

    factors: tuple[tuple[Cell, float], ...]
    low: float
    high: float
    why: str


def row(left: Iterable[Cell], right: Iterable[Cell], low: float, high: float, why: str) -> Row:
    """low <= left - right <= high."""
    factors: dict[Cell, float] = defaultdict(float)
    for cell in left:
        factors[cell] += 1.0
    for cell in right:
        factors[cell] -= 1.0
    return Row(tuple(sorted((c, f) for c, f in factors.items() if f)), low, high, why)
