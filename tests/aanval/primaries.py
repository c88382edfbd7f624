# SPDX-License-Identifier: EUPL-1.2
"""What the reader of reference/disclosure.md §2 is assumed to know beside the site: which hidden cells lie below the minimum."""

from __future__ import annotations

from typing import Any

import dimensions as known
from cells import parse_cell
from truth import Truth


def primaries(guesses: dict[str, Any], truth: Truth) -> dict[str, list[str]]:
    """By site, the keys of hidden counts below the minimum of its rules."""
    return {site["site"]: [name for name in site["hidden"] if parse_cell(name).indicator in known.COUNTS and truth.value(parse_cell(name)) < site["minimum"]]
            for site in guesses["sites"]}
