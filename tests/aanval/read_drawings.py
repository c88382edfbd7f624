# SPDX-License-Identifier: EUPL-1.2
"""Charts: lengths of bars and heights of points, turned back into values on the axis; the order in which bars stand."""

from __future__ import annotations

import re

from cells import Cell, parse_key
from facts import Bars, Measured, Reading
from page import Node

PIXEL = 0.02  # coordinates are written in hundredths; two ends of a bar are each off by half of one, and the axis too


def read_drawings(page: Node, factors: dict[str, float], where: str) -> Reading:
    """`factors`: how many of the smallest printed unit of an indicator go in one. The ends of an axis
    are in the unit of the indicator, and in that smallest unit in the little drawings, which have no `data-factor`."""
    reading = Reading()
    for svg in (node for node in page.all() if node.tag == "svg"):
        for plane in svg.all():
            if "data-scale-min" in plane.attributes:
                read_plane(plane, factors, reading, f"{where}#{svg.get('id')}")
    return reading


class Axis:
    """The value axis of one plane: a coordinate in pixels to a value in the unit of the indicator."""

    def __init__(self, plane: Node, factor: float) -> None:
        self.name = "x" if "data-x0" in plane.attributes else "y"
        first, last = float(plane.get(f"data-{self.name}0")), float(plane.get(f"data-{self.name}1"))
        self.low, self.first = float(plane.get("data-scale-min")) / factor, first
        self.per_pixel = (float(plane.get("data-scale-max")) / factor - self.low) / (last - first) if last != first else 0.0

    def interval(self, pixel: float) -> tuple[float, float]:
        value, slack = self.low + (pixel - self.first) * self.per_pixel, abs(self.per_pixel) * PIXEL
        return value - slack, value + slack

    def of_length(self, pixels: float) -> tuple[float, float]:
        """The value of a bar of this length; parts of one long bar do not begin on the zero of the axis."""
        return self.interval(self.first + (pixels if self.per_pixel * pixels > 0 else -pixels))


def read_plane(plane: Node, factors: dict[str, float], reading: Reading, where: str) -> None:
    first = next((cell for node in plane.all() if (cell := parse_key(node.get("data-cell")))), None)
    if first is None:
        return
    axis = Axis(plane, 1.0 if plane.get("data-factor") else factors.get(first.indicator, 1.0))
    slots: list[tuple[float, Cell, bool]] = []
    has_bars = any(node.tag == "rect" and node.get("data-cell") for node in plane.all())
    for node in plane.all():
        cell = parse_key(node.get("data-cell"))
        if cell is None:
            continue
        hidden = node.get("data-presence") == "afgeschermd"
        if node.tag == "rect" and not hidden:
            length = float(node.get("width" if axis.name == "x" else "height"))
            reading.measured.append(Measured(cell, *axis.of_length(length), where))
            slots.append((across(node, axis), cell, False))
        elif node.tag == "circle" and not node.get("data-presence"):
            reading.measured.append(Measured(cell, *axis.interval(float(node.get("c" + axis.name))), where))
        elif node.tag in ("path", "rect") and hidden and has_bars:
            slots.append((across(node, axis), cell, True))
    series = [node for node in plane.all() if node.has_class("gr-reeks")]
    for one in series or [plane]:
        if not has_bars:
            read_lines(one, axis, reading, where)
    if len(slots) > 1:
        slots.sort(key=lambda slot: slot[0])
        reading.bars.append(Bars(tuple(c for _, c, _ in slots), frozenset(c for _, c, h in slots if h), where))


def across(node: Node, axis: Axis) -> float:
    """Where a bar or the sign of a hidden one stands along the other axis, in pixels."""
    other = "y" if axis.name == "x" else "x"
    if node.tag == "rect":
        return float(node.get(other) or 0) + float(node.get("height" if other == "y" else "width") or 0) / 2
    start = re.match(r"M(-?[\d.]+) (-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)", node.get("d"))
    if not start:
        return 0.0
    left, top, width, height = (float(number) for number in start.groups())
    return left + width / 2 if other == "x" else top + height / 2


def read_lines(series: Node, axis: Axis, reading: Reading, where: str) -> None:
    """A line that passes over a hidden point of its own series gives its height away."""
    hidden_points: dict[float, Cell] = {}
    for node in series.all():
        cell = parse_key(node.get("data-cell"))
        if cell is not None and node.get("data-presence") == "afgeschermd":
            hidden_points[float(node.get("cx")) if node.tag == "circle" else across(node, axis)] = cell
    for node in series.all():
        if node.tag != "path" or not node.has_class("gr-lijn"):
            continue
        for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", node.get("d")):
            for cell in (c for at, c in hidden_points.items() if abs(at - float(x)) < 1):
                reading.measured.append(Measured(cell, *axis.interval(float(y)), where + " line"))
