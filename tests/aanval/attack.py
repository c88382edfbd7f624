# SPDX-License-Identifier: EUPL-1.2
"""The attacker of reference/disclosure.md §10: sees copies of a public site and nothing else, and writes what it can work out.

    attack.py [EARLIER_OR_WIDER_SITE …] SITE --output guesses.json [--primaries primaries.json] [--unchanged unchanged.json]

`--primaries` strengthens it to the reader of §2, who is assumed to know which hidden cells lie below the minimum; `--unchanged` to one who
also knows which figures of an earlier edition were not revised. The guesses: for each
hidden cell and each implied quantity an interval in whole children or euros, and the rows and bounds that give it.
Exit code 0; 1 when the site contradicts what the attacker believes.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bounds import Knowledge, is_modelled
from cells import Cell, parse_cell
from facts import Reading
from merge import learn_all, site_name
from quantities import Quantity, all_quantities
from read_site import read_site
from rows import Row, build_rows
from solve import Block, Found, ModelIsFalse, make_blocks

NEAR = 16.0  # children: only intervals narrower than this are solved again over whole numbers


def guesses_of(readings: list[Reading], primaries: dict[str, set[Cell]] | None, unchanged: dict[str, set[Cell]]) -> dict[str, Any]:
    """Guesses over everything that the sites say together. The rules in force are those of the last site."""
    rules = readings[-1].rules
    knowledge = learn_all(readings, primaries, unchanged)
    rows = build_rows(set(knowledge.intervals)) + knowledge.rows
    blocks = make_blocks(rows, knowledge)
    home = {cell: block for block in blocks for cell in block.cells if not knowledge.is_fixed(cell)}
    guesses = [printed_guess(cell, knowledge, "cell") for cell in knowledge.targets if cell not in home]
    guesses += [printed_guess(cell, knowledge, "printed") for cell in sorted(knowledge.shown)]
    guesses += [guess(quantity, home, knowledge) for quantity in all_quantities(knowledge, rows, rules) if says_anything(quantity, home, knowledge)]
    newest = max(reading.edition for reading in readings)
    sites_read = [{"site": site_name(r), "edition": "" if r.edition == newest else r.edition, "minimum": r.rules.minimum,
                   "hidden": [str(c) for c in sorted(r.hidden) if is_modelled(c)]} for r in readings]
    return {"rules": vars(rules), "sites": sites_read, "notes": knowledge.notes, "guesses": guesses, "system": system_of(rows, knowledge)}


def printed_guess(cell: Cell, knowledge: Knowledge, kind: str) -> dict[str, Any]:
    """What stands there, before anything is worked out; also of a cell that is hidden in one place and stands exactly in another."""
    low, high = knowledge.intervals[cell]
    return {"quantity": str(cell), "kind": kind, "factors": [[str(cell), 1.0]], "low": low, "high": high, "because": knowledge.sources.get(cell, [])}


def says_anything(quantity: Quantity, home: dict[Cell, Block], knowledge: Knowledge) -> bool:
    """Not a cell that `printed_guess` has, and not zero of what the site calls impossible."""
    if quantity.kind == "cell":
        return quantity.factors[0][0] in home
    return any(knowledge.intervals[cell] != (0.0, 0.0) for cell, _ in quantity.factors)


def guess(quantity: Quantity, home: dict[Cell, Block], knowledge: Knowledge) -> dict[str, Any]:
    """Cells of different blocks have nothing to do with each other: their ends add up. A cell in none is as far as its own bounds."""
    apart: dict[int, tuple[Block | None, list[tuple[Cell, float]]]] = {}
    for cell, factor in quantity.factors:
        block = home.get(cell)
        apart.setdefault(id(block), (block, []))[1].append((cell, factor))
    low, high, because = 0.0, 0.0, []
    for block, factors in apart.values():
        found = own_bounds(factors, knowledge) if block is None else within(block, tuple(factors), quantity.is_count)
        low, high, because = low + found.low, high + found.high, because + list(found.because)
    because = because if high - low < 8 else []
    places = [place for cell, _ in quantity.factors for place in knowledge.sources.get(cell, [])]
    return {"quantity": quantity.name, "kind": quantity.kind, "factors": [[str(c), f] for c, f in quantity.factors], "low": low, "high": high,
            "because": because + places}


def within(block: Block, factors: tuple[tuple[Cell, float], ...], is_count: bool) -> Found:
    found = block.interval(factors)
    if is_count and 0 < found.high - found.low < NEAR:
        low, high = block.whole_interval(factors)
        return Found(low, high, found.because)
    return found


def own_bounds(factors: list[tuple[Cell, float]], knowledge: Knowledge) -> Found:
    low = high = 0.0
    for cell, factor in factors:
        ends = sorted(factor * end for end in knowledge.intervals[cell])
        low, high = low + ends[0], high + ends[1]
    return Found(low, high, tuple(f"{c} in [{knowledge.intervals[c][0]:g}, {knowledge.intervals[c][1]:g}]" for c, _ in factors))


def system_of(rows: list[Row], knowledge: Knowledge) -> dict[str, Any]:
    """Everything that the attacker believes, for the second process to hold to the truth."""
    return {"rows": [[[[str(c), f] for c, f in r.factors], r.low, r.high, r.why] for r in rows],
            "intervals": [[str(c), low, high] for c, (low, high) in sorted(knowledge.intervals.items())]}


def read_cells(path: Path) -> dict[str, set[Cell]]:
    return {name: {parse_cell(text) for text in cells} for name, cells in json.loads(path.read_text()).items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", type=Path)
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--primaries", type=Path)
    parser.add_argument("--unchanged", type=Path)
    options = parser.parse_args()
    primaries = read_cells(options.primaries) if options.primaries else None
    unchanged = read_cells(options.unchanged) if options.unchanged else {}
    try:
        result = guesses_of([read_site(site) for site in options.sites], primaries, unchanged)
    except ModelIsFalse as false:
        print(f"the attacker's model is false: {false}", file=sys.stderr)
        return 1
    options.output.write_text(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
