# SPDX-License-Identifier: EUPL-1.2
"""Everything that a folder of a built site says, file by file in order of name."""

from __future__ import annotations

from pathlib import Path

from cells import Cell
from facts import Reading, read_rules
from page import Node, parse_page
from read_csv import Words, read_csv
from read_drawings import read_drawings
from read_prose import read_keyed_text, read_prose
from read_values import read_values


def read_site(folder: Path) -> Reading:
    reading, words = Reading(), Words()
    pages: list[tuple[str, Node]] = []
    others: list[tuple[str, str]] = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        where = path.relative_to(folder).as_posix()
        text = path.read_text(encoding="utf-8", errors="replace")
        if path.suffix == ".csv":
            reading.add(read_csv(text, words, where))
        elif path.suffix == ".html":
            pages.append((where, parse_page(text)))
        else:
            others.append((where, text))
    read_pages(pages, words, reading)
    for where, text in others:
        reading.add(read_keyed_text(text, reading.hidden, where))
    return reading


def read_pages(pages: list[tuple[str, Node]], words: Words, reading: Reading) -> None:
    for where, page in pages:
        reading.add(read_values(page, words.factors, where))
        reading.add(read_drawings(page, words.factors, where))
    top = next((node for _, page in pages for node in page.all() if node.get("data-edition")), Node("html"))
    reading.audience, reading.edition = top.get("data-audience"), top.get("data-edition")
    telling = next((text for _, page in pages if "Aantallen onder de" in (text := page.text())), "")
    reading.rules = read_rules(telling)
    hidden: set[Cell] = set(reading.hidden)
    for where, page in pages:
        reading.add(read_prose(page, hidden, words.labels, where))
