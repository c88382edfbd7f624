# SPDX-License-Identifier: EUPL-1.2
"""From what one site says to what its reader knows."""

from __future__ import annotations

import math

from bounds import Knowledge, hidden_interval, is_modelled, stands_for
from cells import Cell
from facts import Reading
from site_rows import order_rows, share_rows


def learn(reading: Reading, primaries: set[Cell] | None) -> Knowledge:
    """All intervals and the rows that only the reading gives. `primaries`: hidden cells below the minimum, for an attacker that knows them."""
    knowledge = Knowledge()
    shown: dict[Cell, float] = {}
    for printed in reading.printed:
        if is_modelled(printed.cell):
            shown.setdefault(printed.cell, printed.value)
            knowledge.narrow(printed.cell, *stands_for(printed.value, printed.cell.indicator, reading.rules))
            if printed.cell in reading.hidden:
                knowledge.sources.setdefault(printed.cell, []).append(f"{printed.where}: {printed.how}")
    for measured in reading.measured:
        drawn_from_printed = measured.low <= shown.get(measured.cell, math.nan) <= measured.high
        if is_modelled(measured.cell) and not drawn_from_printed:
            knowledge.narrow(measured.cell, measured.low, measured.high)
            knowledge.notes.append(f"drawn and not printed: {measured.cell} {measured.low:.3f}..{measured.high:.3f} {measured.where}")
    for cell in sorted(c for c in reading.impossible if is_modelled(c)):
        knowledge.narrow(cell, 0, 0)
    for cell in sorted(c for c in reading.hidden if is_modelled(c)):
        knowledge.narrow(cell, *hidden_interval(cell, reading.rules, primaries))
        knowledge.targets.append(cell)
    knowledge.rows += share_rows(reading, shown)
    knowledge.rows += order_rows(reading, knowledge)
    return knowledge
