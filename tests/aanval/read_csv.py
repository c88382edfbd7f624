# SPDX-License-Identifier: EUPL-1.2
"""The downloads: one line a cell, with a key, a value with a point, and whether it is hidden."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field

from cells import Cell, parse_key
from facts import Printed, Reading, point_number

HIDDEN = {"afgeschermd"}
IMPOSSIBLE = {"n.v.t.", "niet van toepassing"}


@dataclass
class Words:
    """What the files say about themselves: the words for each (dimension, member), and how many of the smallest unit go in one."""

    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    factors: dict[str, float] = field(default_factory=dict)


def read_csv(text: str, words: Words, where: str) -> Reading:
    """The cells of one file; adds to `words`."""
    reading = Reading()
    lines = [line for line in text.lstrip("\ufeff").splitlines() if not line.startswith(("#", '"#'))]
    for row in csv.DictReader(lines, delimiter=";"):
        cell = parse_key(row.get("cel") or "")
        if cell is None:
            continue
        learn_labels(words.labels, cell, row)
        said = {row.get("aanwezigheid") or "", row.get("status") or ""}
        value = point_number(row.get("waarde") or "")
        if value is not None:
            words.factors[cell.indicator] = 10.0 ** len(row["waarde"].partition(".")[2])
            reading.printed.append(Printed(cell, value[0], value[1], where, "csv"))
        elif said & HIDDEN:
            reading.hidden.add(cell)
        elif said & IMPOSSIBLE:
            reading.impossible.add(cell)
    return reading


def learn_labels(labels: dict[tuple[str, str], str], cell: Cell, row: dict[str, str]) -> None:
    for dimension, member in cell.members:
        if row.get(dimension):
            labels[dimension, member] = row[dimension]
