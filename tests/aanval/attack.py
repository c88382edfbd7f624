# SPDX-License-Identifier: EUPL-1.2
"""The attacker of reference/disclosure.md §10: sees copies of a public site and nothing else, and writes what it can work out.

    attack.py [EARLIER_OR_WIDER_SITE …] SITE --output guesses.json [--primaries primaries.json]

`--primaries` strengthens it to the reader of §2, who is assumed to know which hidden cells lie below the minimum. The guesses: for each
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
from merge import learn_all, site_name
from quantities import Quantity, all_quantities
from read_site import read_site
from rows import Row, build_rows
from solve import Block, ModelIsFalse, make_blocks

NEAR = 16.0  # children: only intervals narrower than this are solved again over whole numbers


def attack(sites: list[Path], primaries: dict[str, set[Cell]] | None) -> dict[str, Any]:
    """Guesses over everything that the sites say together. The rules in force are those of the last site."""
    readings = [read_site(site) for site in sites]
    rules = readings[-1].rules
    knowledge = learn_all(readings, primaries)
    rows = build_rows(set(knowledge.intervals)) + knowledge.rows
    blocks = make_blocks(rows, knowledge)
    home = {cell: block for block in blocks for cell in block.cells if not knowledge.is_fixed(cell)}
    guesses = [printed_guess(cell, knowledge) for cell in knowledge.targets if cell not in home]
    for quantity in all_quantities(knowledge, rows, rules):
        block = next((home[cell] for cell, _ in quantity.factors if cell in home), None)
        if block is not None and all(cell in block.at for cell, _ in quantity.factors):
            guesses.append(guess(block, quantity))
    sites_read = [{"site": site_name(r), "minimum": r.rules.minimum, "hidden": [str(c) for c in sorted(r.hidden) if is_modelled(c)]} for r in readings]
    return {"rules": vars(rules), "sites": sites_read, "notes": knowledge.notes, "guesses": guesses, "system": system_of(rows, knowledge)}


def printed_guess(cell: Cell, knowledge: Knowledge) -> dict[str, Any]:
    """A cell that is hidden in one place and stands exactly in another."""
    low, high = knowledge.intervals[cell]
    return {"quantity": str(cell), "kind": "cell", "factors": [[str(cell), 1.0]], "low": low, "high": high, "because": knowledge.sources.get(cell, [])}


def guess(block: Block, quantity: Quantity) -> dict[str, Any]:
    found = block.interval(quantity.factors)
    low, high = found.low, found.high
    if quantity.is_count and 0 < high - low < NEAR:
        low, high = block.whole_interval(quantity.factors)
    because = list(found.because) if high - low < 8 else []
    return {"quantity": quantity.name, "kind": quantity.kind, "factors": [[str(c), f] for c, f in quantity.factors], "low": low, "high": high, "because": because + [place for cell, _ in quantity.factors for place in block.knowledge.sources.get(cell, [])]}


def system_of(rows: list[Row], knowledge: Knowledge) -> dict[str, Any]:
    """Everything that the attacker believes, for the second process to hold to the truth."""
    return {"rows": [[[[str(c), f] for c, f in r.factors], r.low, r.high, r.why] for r in rows],
            "intervals": [[str(c), low, high] for c, (low, high) in sorted(knowledge.intervals.items())]}


def read_primaries(path: Path) -> dict[str, set[Cell]]:
    return {site: {parse_cell(text) for text in cells} for site, cells in json.loads(path.read_text()).items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", type=Path)
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--primaries", type=Path)
    options = parser.parse_args()
    primaries = read_primaries(options.primaries) if options.primaries else None
    try:
        result = attack(options.sites, primaries)
    except ModelIsFalse as false:
        print(f"the attacker's model is false: {false}", file=sys.stderr)
        return 1
    options.output.write_text(json.dumps(result, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
