# SPDX-License-Identifier: EUPL-1.2
"""The second process's eyes: exact figures straight from the store, by the facts' own SQL and nothing else of the program."""

from __future__ import annotations

import re
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

import dimensions as known
from cells import Cell

# Views that others are built on, in that order, each with an index that makes the facts quick.
BLOCKS = [("aanbieder_actueel", "agb"), ("product_actueel", "categorie, code"), ("toewijzing_actueel", "nummer"), ("toewijzing_verwijzer", "nummer"),
          ("jeugdige_actueel", "jeugdige"), ("jeugdige_wijk", "jeugdige, van"), ("traject", "toewijzing"), ("prestatie_toegekend", ""), ("peildatum", ""),
          ("tijdvak", "soort, eerste"), ("hulp", "jeugdige, begin_dag"), ("episode", "jeugdige, begin_dag"), ("wacht", "")]
EVERYTHING = date(9999, 12, 31)


@dataclass(frozen=True)
class Indicator:
    """What the front matter says: fact, what is measured, and which members count."""

    fact: str
    measure: str
    selection: dict[str, frozenset[str]] = field(hash=False)


@dataclass
class Mass:
    """One cell: its value (a count, or cents), and who makes it up: cents or rows per jeugdige and per concern."""

    value: float = 0.0
    jeugdigen: dict[object, float] = field(default_factory=lambda: defaultdict(float))
    concerns: dict[object, float] = field(default_factory=lambda: defaultdict(float))


class Truth:
    """Reads one store, as it was known at the end of a day. `project`: the folder with content/ and generator/."""

    def __init__(self, store: Path, project: Path, known_at: date = EVERYTHING) -> None:
        self.project = project
        self.db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
        self.db.execute("create temp table bekend_tot(datum integer)")
        self.db.execute("insert into bekend_tot values (?)", (int(f"{known_at:%Y%m%d}"),))
        self.db.executescript((project / "generator/vault/store/views.sql").read_text())
        self.db.execute("pragma legacy_alter_table = on")
        for name, index in BLOCKS:
            self.db.executescript(f"create temp table m_{name} as select * from {name}; drop view {name}; alter table m_{name} rename to {name};")
            if index:
                self.db.execute(f"create index temp.i_{name} on {name}({index})")
        self.masses: dict[tuple[str, tuple[str, ...]], dict[tuple, Mass]] = {}

    @lru_cache(maxsize=None)
    def fact(self, name: str) -> tuple[list[str], list[tuple]]:
        cursor = self.db.execute((self.project / f"content/feiten/{name}.sql").read_text())
        return [column[0] for column in cursor.description], cursor.fetchall()

    @lru_cache(maxsize=None)
    def indicator(self, name: str) -> Indicator:
        head = (self.project / f"content/indicatoren/{name}.md").read_text().split("---")[1]
        word = lambda key: (re.search(rf"^{key}: *(.+)$", head, re.M) or [None, ""])[1].strip()  # noqa: E731
        selection = {d: frozenset(m.strip().strip('"') for m in members.split(",")) for d, members in re.findall(r"(\w+): \[([^\]]*)\]", word("selectie"))}
        return Indicator(word("feit"), word("meting"), selection)

    def mass(self, cell: Cell) -> Mass:
        """The cell as it is; one that nothing falls in is empty."""
        dimensions = tuple(d for d, _ in cell.members)
        if (cell.indicator, dimensions) not in self.masses:
            self.masses[cell.indicator, dimensions] = self.gather(cell.indicator, dimensions)
        return self.masses[cell.indicator, dimensions].get((cell.period, *(m for _, m in cell.members)), Mass())

    def value(self, cell: Cell) -> float:
        """Children, or euros."""
        value = self.mass(cell).value
        return value / 100.0 if cell.indicator in known.EUROS else value

    def gather(self, name: str, dimensions: tuple[str, ...]) -> dict[tuple, Mass]:
        indicator = self.indicator(name)
        columns, records = self.fact(indicator.fact)
        at = {column: i for i, column in enumerate(columns)}
        chosen = [(at[d], {x for m in members for x in (m, *children(d, m))}) for d, members in indicator.selection.items()]
        split = [(at[d], known.PARENT.get(d, {})) for d in dimensions]
        weight, child, concern = at.get("waarde"), at.get("jeugdige"), at.get("holding")
        found: dict[tuple, Mass] = defaultdict(Mass)
        for record in records:
            if any(record[i] not in members for i, members in chosen):
                continue
            amount = float(record[weight] or 0) if indicator.measure == "som" and weight is not None else 1.0
            for place in places(record, split):
                mass = found[(record[at["periode"]], *place)]
                mass.value += amount
                if child is not None:
                    mass.jeugdigen[record[child]] += amount
                if concern is not None:
                    mass.concerns[record[concern]] += amount
        if indicator.measure == "aantal jeugdigen":
            for mass in found.values():
                mass.value = float(len(mass.jeugdigen))
        return found


def children(dimension: str, member: str) -> list[str]:
    return [child for child, parent in known.PARENT.get(dimension, {}).items() if parent == member]


def places(record: tuple, split: list[tuple[int, dict[str, str]]]) -> list[tuple[str, ...]]:
    """The members that a record falls in: its own, and those above them."""
    result: list[tuple[str, ...]] = [()]
    for i, parent in split:
        own = record[i]
        names = [own] + ([parent[own]] if own in parent else [])
        result = [(*place, name) for place in result for name in names]
    return result
