# SPDX-License-Identifier: EUPL-1.2
"""What the reader of reference/disclosure.md §2 is assumed to know beside the site: which hidden cells lie below the minimum.

    primaries.py GUESSES --store STORE --project PROJECT --output primaries.json
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import dimensions as known
from cells import parse_cell
from truth import Truth


def primaries(guesses: dict[str, Any], truth: Truth) -> dict[str, list[str]]:
    """By site, the keys of hidden counts below the minimum of its rules."""
    return {site["site"]: [name for name in site["hidden"] if parse_cell(name).indicator in known.COUNTS and truth.value(parse_cell(name)) < site["minimum"]]
            for site in guesses["sites"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("guesses", type=Path)
    parser.add_argument("--store", required=True, type=Path)
    parser.add_argument("--project", required=True, type=Path)
    parser.add_argument("--output", required=True, type=Path)
    options = parser.parse_args()
    found = primaries(json.loads(options.guesses.read_text()), Truth(options.store, options.project))
    options.output.write_text(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
