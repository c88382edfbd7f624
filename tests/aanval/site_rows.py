# SPDX-License-Identifier: EUPL-1.2
"""Rows that only one site gives: its shares, and the order of its bars."""

from __future__ import annotations

from collections import defaultdict

import dimensions as known
from bounds import Knowledge, is_modelled
from cells import Cell
from facts import Printed, Reading, Rules
from rows import INFINITY, Row

CHILD_PART = 1e-4  # children or euros: a share that is just at its rounding border leaves the solver no room otherwise


def operands(cell: Cell) -> tuple[Cell, Cell, float] | None:
    """Numerator, denominator and factor of a share or mean."""
    ratio = known.RATIOS.get(cell.indicator)
    if ratio is None:
        return None
    top, bottom, factor, over_total = ratio
    members = () if over_total else cell.members
    return cell.of(top), cell._replace(indicator=bottom, members=members), factor


def share_rows(reading: Reading, shown: dict[Cell, float]) -> list[Row]:
    """Shares that the printed operands do not explain were made of the exact ones: two inequalities each."""
    shares: dict[str, list[tuple[Printed, Cell, Cell, float]]] = defaultdict(list)
    for printed in {(p.cell, p.value): p for p in reading.printed}.values():
        found = operands(printed.cell)
        if found is not None:
            shares[printed.cell.indicator].append((printed, *found))
    rows: list[Row] = []
    for indicator in sorted(shares):
        decimals = max(entry[0].decimals for entry in shares[indicator])
        half = 0.5 * 10.0**-decimals
        explained = all(is_explained(p.value, shown.get(t), shown.get(b), f, half) for p, t, b, f in shares[indicator])
        for printed, top, bottom, factor in shares[indicator]:
            if explained and top in shown and bottom in shown:
                continue
            slack = 0.0 if not explained else slack_of(top, reading.rules) + printed.value / factor * slack_of(bottom, reading.rules)
            rows += share_pair(printed, top, bottom, factor, half, slack)
    return rows


def is_explained(value: float, top: float | None, bottom: float | None, factor: float, half: float) -> bool:
    return top is None or not bottom or abs(value - factor * top / bottom) <= half + 1e-9


def slack_of(cell: Cell, rules: Rules) -> float:
    """How far a printed value can be from the exact one."""
    if cell.indicator in known.PUBLIC:
        return 0.0
    return rules.euro_base / 2 if cell.indicator in known.EUROS else float(rules.base // 2)


def share_pair(printed: Printed, top: Cell, bottom: Cell, factor: float, half: float, slack: float) -> list[Row]:
    """top >= (value - half)/factor x bottom, and the other way round; `slack` in units of the numerator."""
    low, high = (printed.value - half) / factor, (printed.value + half) / factor
    why = f"share: {printed.cell} = {printed.value:g}"
    slack += CHILD_PART
    return [Row(tuple(sorted([(top, 1.0), (bottom, -low)])), -slack, INFINITY, why), Row(tuple(sorted([(top, 1.0), (bottom, -high)])), -INFINITY, slack, why)]


def order_rows(reading: Reading, knowledge: Knowledge) -> list[Row]:
    """Bars that stand by value, hidden ones in between: each lies between its neighbours."""
    values = {p.cell: p.value for p in reading.printed}
    rows: list[Row] = []
    for chart in reading.bars:
        shown = [values[c] for c in chart.cells if c not in chart.hidden and c in values]
        up, down = shown == sorted(shown), shown == sorted(shown, reverse=True)
        inside = chart.hidden & set(chart.cells[1:-1])
        if not inside or len(set(shown)) < 4 or not (up or down):
            continue
        ordered = chart.cells if up else tuple(reversed(chart.cells))
        for small, large in zip(ordered, ordered[1:]):
            if small in chart.hidden or large in chart.hidden:
                rows += order_row(small, large, knowledge, chart.where)
    return list(dict.fromkeys(rows))


def order_row(small: Cell, large: Cell, knowledge: Knowledge, where: str) -> list[Row]:
    """small <= large; of shares with a known denominator, through their numerators."""
    why = f"order of bars: {small} <= {large} ({where})"
    if is_modelled(small) and is_modelled(large):
        return [Row(tuple(sorted([(large, 1.0), (small, -1.0)])), 0.0, INFINITY, why)]
    one, two = operands(small), operands(large)
    if one is None or two is None:
        return []
    below, above = knowledge.intervals.get(one[1]), knowledge.intervals.get(two[1])
    if below is None or above is None or below[0] != below[1] or above[0] != above[1] or not below[0] or not above[0]:
        return []
    return [Row(tuple(sorted([(two[0], 1.0 / above[0]), (one[0], -1.0 / below[0])])), 0.0, INFINITY, why)]
