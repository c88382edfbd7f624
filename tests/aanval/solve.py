# SPDX-License-Identifier: EUPL-1.2
"""Smallest and largest value of a quantity under all bounds and rows, by HiGHS (through scipy). Blocks are solved apart."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix, vstack

import dimensions as known
from bounds import Knowledge
from cells import Cell
from rows import INFINITY, Row

CLOSE = 1e-6
# Presolve of the HiGHS in scipy 1.10 calls feasible whole-number programs infeasible (seen on share rows), so it stays off here.
# A limit on nodes and none on time: the same answer on every machine. What is not finished gives its proven bound.
WHOLE = {"presolve": False, "node_limit": 2000}


class ModelIsFalse(Exception):
    """Bounds and rows contradict each other: the attacker believes something untrue."""


@dataclass(frozen=True)
class Found:
    """An interval in the unit of the cells (whole children for counts), and the rows and bounds that bind at its ends."""

    low: float
    high: float
    because: tuple[str, ...]


class Block:
    """Cells that hang together through rows."""

    def __init__(self, cells: list[Cell], rows: list[Row], knowledge: Knowledge) -> None:
        self.cells, self.rows, self.knowledge = cells, rows, knowledge
        self.at = {cell: i for i, cell in enumerate(cells)}
        ends = [knowledge.intervals.get(cell, (0.0, INFINITY)) for cell in cells]
        self.low, self.high = np.array([e[0] for e in ends]), np.array([e[1] for e in ends])
        data, where, columns = [], [], []
        for i, r in enumerate(rows):
            for cell, factor in r.factors:
                data.append(factor), where.append(i), columns.append(self.at[cell])
        self.matrix = csr_matrix((data, (where, columns)), shape=(len(rows), len(cells)))
        self.row_low, self.row_high = np.array([r.low for r in rows]), np.array([r.high for r in rows])
        self.whole = np.array([0 if cell.indicator in known.EUROS else 1 for cell in cells])
        self.prepare()

    def prepare(self) -> None:
        equal = self.row_low == self.row_high
        upper = (~equal) & np.isfinite(self.row_high)
        lower = (~equal) & np.isfinite(self.row_low)
        self.a_eq, self.b_eq = self.matrix[equal], self.row_low[equal]
        self.a_ub = vstack([self.matrix[upper], -self.matrix[lower]], format="csr")
        self.b_ub = np.concatenate([self.row_high[upper], -self.row_low[lower]])
        index = np.arange(len(self.rows))
        self.eq_names, self.ub_names = index[equal], np.concatenate([index[upper], index[lower]])

    def objective(self, factors: tuple[tuple[Cell, float], ...]) -> np.ndarray:
        c = np.zeros(len(self.cells))
        for cell, factor in factors:
            c[self.at[cell]] += factor
        return c

    def end(self, c: np.ndarray) -> tuple[float, list[str]]:
        """The minimum of c.x as a linear program, with what binds."""
        answer = linprog(c, A_ub=self.a_ub if self.a_ub.shape[0] else None, b_ub=self.b_ub if self.a_ub.shape[0] else None,
                         A_eq=self.a_eq if self.a_eq.shape[0] else None, b_eq=self.b_eq if self.a_eq.shape[0] else None,
                         bounds=np.column_stack([self.low, self.high]), method="highs")
        if answer.status == 2:
            raise ModelIsFalse(f"no values fit the {len(self.cells)} cells around {self.cells[0]}")
        if answer.status != 0:
            return -INFINITY, []
        return float(answer.fun), self.binding(answer)

    def binding(self, answer) -> list[str]:
        names = []
        if self.a_eq.shape[0]:
            names += [self.rows[self.eq_names[i]].why for i in np.flatnonzero(np.abs(answer.eqlin.marginals) > CLOSE)]
        if self.a_ub.shape[0]:
            names += [self.rows[self.ub_names[i]].why for i in np.flatnonzero(np.abs(answer.ineqlin.marginals) > CLOSE)]
        for marginals in (answer.lower.marginals, answer.upper.marginals):
            for i in np.flatnonzero(np.abs(marginals) > CLOSE):
                names.append(f"{self.cells[i]} in [{self.low[i]:g}, {self.high[i]:g}]")
        return names

    def interval(self, factors: tuple[tuple[Cell, float], ...]) -> Found:
        """Ends of a quantity; whole numbers when all its cells are counts."""
        c = self.objective(factors)
        (low, why_low), (high, why_high) = self.end(c), self.end(-c)
        high = -high
        if not any(cell.indicator in known.EUROS for cell, _ in factors):
            low, high = rounded_up(low), rounded_down(high)
        return Found(low, high, tuple(dict.fromkeys(why_low + why_high)))

    def whole_interval(self, factors: tuple[tuple[Cell, float], ...]) -> tuple[float, float]:
        """The same over whole children: at most as wide as `interval`."""
        c = self.objective(factors)
        return self.whole_end(c), -self.whole_end(-c)

    def whole_end(self, c: np.ndarray) -> float:
        constraints = [LinearConstraint(self.matrix, self.row_low, self.row_high)] if self.rows else []
        answer = milp(c, constraints=constraints, integrality=self.whole, bounds=Bounds(self.low, self.high), options=WHOLE)
        if answer.status == 2:
            raise ModelIsFalse(f"no whole values fit the cells around {self.cells[0]}")
        bound = answer.mip_dual_bound if answer.status in (0, 1) and answer.mip_dual_bound is not None else -INFINITY
        return rounded_up(float(bound))


def rounded_up(value: float) -> float:
    return float(math.ceil(value - 1e-5)) if math.isfinite(value) else value


def rounded_down(value: float) -> float:
    return float(math.floor(value + 1e-5)) if math.isfinite(value) else value


def make_blocks(rows: list[Row], knowledge: Knowledge) -> list[Block]:
    """The parts of the system that share no cell, in order of their first cell. A cell that is known exactly joins nothing."""
    leader: dict[Cell, Cell] = {}

    def find(cell: Cell) -> Cell:
        while leader.setdefault(cell, cell) != cell:
            leader[cell] = leader[leader[cell]]
            cell = leader[cell]
        return cell

    free_of = [[cell for cell, _ in r.factors if not knowledge.is_fixed(cell)] for r in rows]
    for free in free_of:
        for cell in free[1:]:
            leader[find(cell)] = find(free[0])
    members: dict[Cell, set[Cell]] = {}
    own_rows: dict[Cell, list[Row]] = {}
    for r, free in zip(rows, free_of):
        if free:
            home = find(free[0])
            members.setdefault(home, set()).update(cell for cell, _ in r.factors)
            own_rows.setdefault(home, []).append(r)
    for cell in knowledge.targets:
        if cell not in leader:
            members[cell], own_rows[cell] = {cell}, []
    return [Block(sorted(members[h]), own_rows[h], knowledge) for h in sorted(members)]
