# SPDX-License-Identifier: EUPL-1.2
"""What the reader of reference/disclosure.md §2 is assumed to know beside the sites: which hidden cells lie below the minimum, and which
figures of an earlier edition still stand (§7: equal versions are one)."""

from __future__ import annotations

from typing import Any

import dimensions as known
from cells import Cell, parse_cell
from score import Exact


def primaries(guesses: dict[str, Any], truth: Exact) -> dict[str, list[str]]:
    """By site, the keys of hidden counts below the minimum of its rules."""
    return {site["site"]: [name for name in site["hidden"] if is_primary(parse_cell(name)._replace(edition=site["edition"]), site["minimum"], truth)]
            for site in guesses["sites"]}


def is_primary(cell: Cell, minimum: int, truth: Exact) -> bool:
    return cell.indicator in known.COUNTS and truth.value(cell) < minimum


def unchanged(guesses: dict[str, Any], truth: Exact) -> dict[str, list[str]]:
    """By earlier edition, the keys of figures that are still what they were."""
    old = [parse_cell(name) for name, _, _ in guesses["system"]["intervals"]]
    return {edition: [str(cell._replace(edition="")) for cell in old if cell.edition == edition and cell.indicator not in known.PUBLIC
                      and truth.value(cell) == truth.value(cell._replace(edition=""))]
            for edition in sorted({cell.edition for cell in old} - {""})}
