# SPDX-License-Identifier: EUPL-1.2
"""Names of figures: indicator, period, and one member per dimension that is split.

A cell is written as on the site without the version of its definition: `jeugdigen-met-jeugdhulp|2025|wijk=WK990116`. Periods are
`2025` (a year) and `2025-K1` (a quarter). What an earlier edition said is a figure of its own: `…#2025-K3`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

KEY = re.compile(r"([a-z0-9-]+)@\d+\|(\d{4}(?:-K[1-4])?)((?:\|[a-z_]+=[^|\s\"<>;]+)*)")


class Cell(NamedTuple):
    """One figure; `members` are (dimension, member), sorted, without totals; `edition` is empty for the newest."""

    indicator: str
    period: str
    members: tuple[tuple[str, str], ...]
    edition: str = ""

    def __str__(self) -> str:
        return "|".join([self.indicator, self.period, *(f"{d}={m}" for d, m in self.members)]) + (f"#{self.edition}" if self.edition else "")

    def of(self, indicator: str) -> "Cell":
        """The same period and members of another indicator."""
        return self._replace(indicator=indicator)

    def in_period(self, period: str) -> "Cell":
        return self._replace(period=period)


def parse_key(text: str) -> Cell | None:
    """The cell that a whole `data-cell` or CSV key names; None when it is no key."""
    found = KEY.fullmatch(text)
    return cell_of(found) if found else None


def cell_of(found: re.Match[str]) -> Cell:
    """The cell of a match of KEY."""
    pairs = [part.split("=", 1) for part in found.group(3).split("|") if part]
    return Cell(found.group(1), found.group(2), tuple(sorted((d, m) for d, m in pairs if m != "T")))


def parse_cell(text: str) -> Cell:
    """The inverse of str(cell)."""
    name, _, edition = text.partition("#")
    indicator, period, *pairs = name.split("|")
    return Cell(indicator, period, tuple(sorted((p.split("=", 1)[0], p.split("=", 1)[1]) for p in pairs)), edition)


def quarters_of(year: str) -> list[str]:
    return [f"{year}-K{k}" for k in (1, 2, 3, 4)]


def period_before(period: str) -> str:
    """The year or quarter before."""
    if "-K" not in period:
        return str(int(period) - 1)
    year, quarter = int(period[:4]), int(period[-1])
    return f"{year - 1}-K4" if quarter == 1 else f"{year}-K{quarter - 1}"
