# SPDX-License-Identifier: EUPL-1.2
"""What a reader of the site has in hand before any calculation: printed values, hidden cells, rules, positions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cells import Cell


@dataclass(frozen=True)
class Printed:
    """A value as it stands on the site: in the unit of the indicator (children, euros, percent), with its number of decimals."""

    cell: Cell
    value: float
    decimals: int
    where: str
    how: str


@dataclass(frozen=True)
class Measured:
    """A value read from a drawing: somewhere in [low, high], in the unit of the indicator."""

    cell: Cell
    low: float
    high: float
    where: str


@dataclass(frozen=True)
class Bars:
    """The bars of one chart from first to last; a hidden one is in `hidden`."""

    cells: tuple[Cell, ...]
    hidden: frozenset[Cell]
    where: str


@dataclass(frozen=True)
class Rules:
    """What the site says about itself. `minimum` hides counts below it; zeros too unless `zeros_shown`. `euro_base` in euros."""

    minimum: int = 0
    zeros_shown: bool = True
    base: int = 1
    euro_base: float = 0.01


@dataclass
class Reading:
    printed: list[Printed] = field(default_factory=list)
    measured: list[Measured] = field(default_factory=list)
    bars: list[Bars] = field(default_factory=list)
    hidden: set[Cell] = field(default_factory=set)
    impossible: set[Cell] = field(default_factory=set)
    rules: Rules = Rules()
    audience: str = ""
    edition: str = ""

    def add(self, other: "Reading") -> None:
        self.printed += other.printed
        self.measured += other.measured
        self.bars += other.bars
        self.hidden |= other.hidden
        self.impossible |= other.impossible


def read_rules(text: str) -> Rules:
    """The rules as the site puts them in words."""
    minimum = re.search(r"Aantallen onder de (\d+) zijn afgeschermd(, ook als het er nul zijn)?", text)
    base = re.search(r"afgerond op een veelvoud van (\d+)", text)
    euros = re.search(r"Bedragen zijn afgerond op €\s([\d.]+)", text)
    return Rules(
        minimum=int(minimum.group(1)) if minimum else 0,
        zeros_shown=not (minimum and minimum.group(2)),
        base=int(base.group(1)) if base else 1,
        euro_base=float(euros.group(1).rstrip(".").replace(".", "")) if euros else 0.01,
    )


def dutch_number(text: str) -> tuple[float, int] | None:
    """`2.065` is 2065 and `6,3` is 6.3: (value, decimals); None when the text is no single number."""
    found = re.fullmatch(r"(?:€\s*)?(-?\d{1,3}(?:\.\d{3})+|-?\d+)(?:,(\d+))?\s*%?", text.strip())
    if not found:
        return None
    decimals = found.group(2) or ""
    return float(found.group(1).replace(".", "") + "." + (decimals or "0")), len(decimals)


def point_number(text: str) -> tuple[float, int] | None:
    """`33601000.00` of a CSV file or an attribute: (value, decimals); trailing zeros are no decimals."""
    if not re.fullmatch(r"-?\d+(\.\d+)?", text.strip()):
        return None
    decimals = text.strip().partition(".")[2].rstrip("0")
    return float(text), len(decimals)
