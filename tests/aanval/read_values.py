# SPDX-License-Identifier: EUPL-1.2
"""Values that a page ties to a key: table cells, <data>, labels in drawings, and attributes that carry a number."""

from __future__ import annotations

from cells import Cell, parse_key
from facts import Printed, Reading, dutch_number, point_number
from page import Node

NUMBER_ATTRIBUTES = ("value", "data-value", "aria-valuenow")
SCALED_ATTRIBUTES = ("data-scaled",)  # in the smallest unit that is printed: cents, tenths of a percent


def read_values(page: Node, factors: dict[str, float], where: str) -> Reading:
    """`factors`: how many of the smallest printed unit of an indicator go in one (100 for euros)."""
    reading = Reading()
    walk(page, None, factors, reading, where)
    return reading


def walk(node: Node, around: Cell | None, factors: dict[str, float], reading: Reading, where: str) -> None:
    cell = parse_key(node.get("data-cell")) or around
    if cell is not None:
        take_attributes(node, cell, factors.get(cell.indicator, 1.0), reading, where)
        own_text = "".join(part for part in node.parts if isinstance(part, str)).strip()
        take_text(node, own_text, cell, reading, where)
    for part in node.parts:
        if isinstance(part, Node):
            walk(part, cell, factors, reading, where)


def take_attributes(node: Node, cell: Cell, factor: float, reading: Reading, where: str) -> None:
    if node.get("data-presence") == "afgeschermd":
        reading.hidden.add(cell)
    for name in NUMBER_ATTRIBUTES:
        value = point_number(node.get(name))
        if value is not None:
            reading.printed.append(Printed(cell, value[0], value[1], where, name))
    for name in SCALED_ATTRIBUTES:
        value = point_number(node.get(name))
        if value is not None:
            reading.printed.append(Printed(cell, value[0] / factor, len(f"{value[0] / factor:.6g}".partition(".")[2]), where, name))


def take_text(node: Node, text: str, cell: Cell, reading: Reading, where: str) -> None:
    """A text of a cell: `afgeschermd`, or a number where no attribute says it more precisely."""
    if text == "afgeschermd":
        reading.hidden.add(cell)
    elif text == "niet van toepassing":
        reading.impossible.add(cell)
    elif not any(node.get(name) for name in NUMBER_ATTRIBUTES + SCALED_ATTRIBUTES):
        value = dutch_number(text)
        if value is not None:
            reading.printed.append(Printed(cell, value[0], value[1], where, f"text of <{node.tag}>"))
