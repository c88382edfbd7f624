# SPDX-License-Identifier: EUPL-1.2
"""Words: sentences, titles, alt texts and labels for screen readers that put a number beside the name of a hidden cell."""

from __future__ import annotations

import re
from typing import Iterable, Iterator

from cells import KEY, Cell, cell_of, parse_key
from facts import Printed, Reading, dutch_number, point_number
from page import Node

SPOKEN = ("alt", "title", "aria-label", "aria-description", "content", "placeholder", "summary", "data-title")
NUMBER = r"(?<![\d.,-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?!\d)"
PIECES = {"section", "figure", "div", "main", "article", "dl", "table", "ul", "body", "html", "root", "details", "svg", "g", "tr", "tbody", "thead"}


def read_prose(page: Node, hidden: set[Cell], labels: dict[tuple[str, str], str], where: str) -> Reading:
    """Claims about hidden cells that stand on this page. `labels` are the words for (dimension, member)."""
    reading = Reading()
    said = dict.fromkeys(pieces(page, frozenset(cells_in(page) & hidden)))
    for text, concerned in said:
        for sentence in re.split(r"(?<=[.!?;])\s+", text):
            reading.printed += claims(sentence, concerned, labels, where)
        reading.printed += claims_with_key(text, hidden, where)
    for comment in page.comments:
        reading.printed += claims_with_key(comment, hidden, where)
    return reading


def read_keyed_text(text: str, hidden: set[Cell], where: str) -> Reading:
    """Other files (search index, manifest, scripts): a key of a hidden cell with a number right behind it."""
    return Reading(printed=list(claims_with_key(text, hidden, where)))


def cells_in(node: Node) -> set[Cell]:
    return {cell for part in node.all() if (cell := parse_key(part.get("data-cell"))) is not None}


def pieces(node: Node, concerned: frozenset[Cell]) -> Iterator[tuple[str, frozenset[Cell]]]:
    """Texts that belong together, each with the hidden cells that it can be about: of each element that holds no blocks, and each
    attribute that is read aloud. What stands in a figure is about its indicators; what stands in a cell is about that cell."""
    own = parse_key(node.get("data-cell"))
    if own is not None:
        concerned = frozenset({own} & concerned)
    elif node.tag == "figure":
        indicators = {cell.indicator for cell in cells_in(node)}
        concerned = frozenset(cell for cell in concerned if cell.indicator in indicators)
    for name in SPOKEN:
        if node.get(name):
            yield node.get(name), concerned
    if node.tag not in PIECES and node.tag not in ("script", "style"):
        text = re.sub(r"\s+", " ", node.text()).strip()
        if text:
            yield text, concerned
    for part in node.parts:
        if isinstance(part, Node):
            yield from pieces(part, concerned)


def claims(text: str, concerned: frozenset[Cell], labels: dict[tuple[str, str], str], where: str) -> Iterable[Printed]:
    """`Ambachtskade: 4` or `4 in Ambachtskade`, when the period is said or there is only one."""
    years = set(re.findall(r"\b20\d\d\b", text))
    for cell in sorted(concerned):
        words = [labels.get(pair, "") for pair in cell.members]
        if not words or not all(word and word in text for word in words):
            continue
        siblings = {other.period for other in concerned if other.members == cell.members and other.indicator == cell.indicator}
        if years != {cell.period[:4]} and (years or len(siblings) > 1):
            continue
        name = re.escape(words[-1])
        found = re.search(rf"(?<!\w){name}(?!\w)[^\d.;]{{0,40}}?{NUMBER}", text) or re.search(rf"{NUMBER}[^\d.;]{{0,25}}?(?<!\w){name}(?!\w)", text)
        value = dutch_number(found.group(1)) if found else None
        if value is not None and found is not None and found.group(1) != cell.period[:4]:
            yield Printed(cell, value[0], value[1], where, f"words: {text[:80]}")


def claims_with_key(text: str, hidden: set[Cell], where: str) -> Iterable[Printed]:
    for found in KEY.finditer(text):
        cell = cell_of(found)
        behind = re.match(r"[\"'\s:=,;]{1,4}(-?\d+(?:\.\d+)?)", text[found.end() : found.end() + 40])
        value = point_number(behind.group(1)) if behind else None
        if cell in hidden and value is not None:
            yield Printed(cell, value[0], value[1], where, "a number behind a key")
