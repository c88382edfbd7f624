# SPDX-License-Identifier: EUPL-1.2
"""Moves the bars of a drawing on a copy of a built site."""

from __future__ import annotations

import re
from typing import Callable

from cells import Cell, parse_key
from reprint import TAGGED


def in_order(svg: str, real: Callable[[Cell], float]) -> str:
    """Gives the bars and signs of a drawing the places along the axis that their true order asks for."""
    if "gr-slot" not in svg or "data-presence" not in svg or "gr-staaf" not in svg:
        return svg
    found: list[tuple[float, Cell]] = []
    for match in TAGGED.finditer(svg):
        cell, y = parse_key(match.group(3)), height_of(match.group(1), match.group(2))
        if cell and y is not None:
            found.append((y, cell))
    by_place = [cell for _, cell in sorted(found)]
    places = {cell: y for y, cell in found}
    order = sorted(by_place, key=lambda cell: (-real(cell), cell))
    moves = {cell: places[by_place[i]] - places[cell] for i, cell in enumerate(order)}
    return TAGGED.sub(lambda match: moved(match, moves), svg)


def height_of(tag: str, attributes: str) -> float | None:
    """The middle of a bar or of the sign of a hidden one, in pixels from the top."""
    if tag == "rect":
        y, height = re.search(r' y="([\d.]+)"', attributes), re.search(r' height="([\d.]+)"', attributes)
        return float(y.group(1)) + float(height.group(1)) / 2 if y and height else None
    sign = re.search(r' d="M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)', attributes)
    return float(sign.group(1)) + float(sign.group(2)) / 2 if tag == "path" and sign else None


def moved(match: re.Match[str], moves: dict[Cell, float]) -> str:
    cell = parse_key(match.group(3))
    if cell not in moves or match.group(1) not in ("rect", "path"):
        return match.group(0)
    shift = moves[cell]
    whole = re.sub(r' y="([\d.]+)"', lambda y: f' y="{float(y.group(1)) + shift:.2f}"', match.group(0), count=1)
    return re.sub(r"M([\d.]+) ([\d.]+)", lambda p: f"M{p.group(1)} {float(p.group(2)) + shift:.2f}", whole)
