# SPDX-License-Identifier: EUPL-1.2
"""The second process: holds guesses to the store.

A hit is a sensitive quantity (reference/disclosure.md §3) whose interval is exact or fails §4, and holds the truth. A guess that does
not hold the truth is false. A row or bound of the attacker that is untrue makes all its
guesses worthless.
"""

from __future__ import annotations

import math
from typing import Any

import dimensions as known
from cells import Cell, parse_cell
from truth import Mass, Truth

SMALL = 1e-6


class Exact:
    """What was true in each edition; the newest is named ``""``."""

    def __init__(self, truths: dict[str, Truth]) -> None:
        self.truths = truths

    def value(self, cell: Cell) -> float:
        return self.truths[cell.edition].value(cell)

    def mass(self, cell: Cell) -> Mass:
        return self.truths[cell.edition].mass(cell)


def score(guesses: dict[str, Any], truth: Exact, width: float, upper: float) -> dict[str, Any]:
    """`width` in children: high - low must be at least that; `upper`: high must be at least that."""
    report: dict[str, Any] = {"guesses": 0, "sensitive": 0, "hits": [], "false": [], "seen_secondaries": 0, "narrowest": None}
    for guess in guesses["guesses"]:
        report["guesses"] += 1
        factors = [(parse_cell(text), factor) for text, factor in guess["factors"]]
        real = sum(factor * truth.value(cell) for cell, factor in factors)
        if not guess["low"] - SMALL <= real <= guess["high"] + SMALL:
            report["false"].append({**guess, "truth": real})
            continue
        is_euro = any(cell.indicator in known.EUROS for cell, _ in factors)
        if is_euro:
            judge_euros(guess, factors[0][0], truth, report)
        else:
            judge_count(guess, real, guesses["rules"], width, upper, report)
    return report


def judge_count(guess: dict[str, Any], real: float, rules: dict[str, Any], width: float, upper: float, report: dict[str, Any]) -> None:
    lowest = 1 if rules["zeros_shown"] or guess["kind"] == "overlap" else 0
    wide = guess["high"] - guess["low"]
    if guess["kind"] == "change":
        lowest, upper, real = 1, -math.inf, abs(real)
    if not lowest <= real < rules["minimum"]:
        report["seen_secondaries"] += guess["kind"] == "cell" and wide < width
        return
    report["sensitive"] += 1
    if report["narrowest"] is None or wide < report["narrowest"]:
        report["narrowest"] = wide
    if wide < width or guess["high"] < upper:
        report["hits"].append({**guess, "truth": real})


def judge_euros(guess: dict[str, Any], cell: Cell, truth: Exact, report: dict[str, Any]) -> None:
    """Euros of few jeugdigen or aanbieders, or dominated by one, may not be estimated within the protection level (§4)."""
    mass = truth.mass(cell)
    if not is_sensitive(mass):
        return
    report["sensitive"] += 1
    real, above = mass.value / 100.0, protection(mass) / 100.0
    if guess["high"] < real + above or guess["low"] > real - min(above, real):
        report["hits"].append({**guess, "truth": real})


def is_sensitive(mass: Mass) -> bool:
    """Euros of the ledger have no jeugdigen behind them."""
    return mass.value > 0 and bool(mass.jeugdigen) and (len(mass.jeugdigen) < 10 or len(mass.concerns) < 3 or protection_margins(mass) > 0)


def protection_margins(mass: Mass) -> float:
    """p% on aanbieders with p = 15 and (1, 50) on jeugdigen: by how much the rule is broken, in cents; 0 when it is kept."""
    concerns = sorted(mass.concerns.values(), reverse=True) + [0.0, 0.0]
    largest_child = max(mass.jeugdigen.values(), default=0.0)
    return max(0.0, 0.15 * concerns[0] - (mass.value - concerns[0] - concerns[1]), 2.0 * largest_child - mass.value)


def protection(mass: Mass) -> float:
    """UPL of §4, in cents."""
    return protection_margins(mass) or 0.15 * mass.value


def untrue_beliefs(system: dict[str, Any], truth: Exact) -> list[str]:
    """Rows and bounds that the truth breaks."""
    wrong = []
    for factors, low, high, why in system["rows"]:
        real = sum(factor * truth.value(parse_cell(text)) for text, factor in factors if "bevolking" not in text)
        if not any("bevolking" in text or "inwoners" in text for text, _ in factors) and not low - SMALL <= real <= high + SMALL:
            wrong.append(f"{why}: {real:g} is not in [{low:g}, {high:g}]")
    for text, low, high in system["intervals"]:
        cell = parse_cell(text)
        if cell.indicator not in known.PUBLIC and not low - SMALL <= truth.value(cell) <= high + SMALL:
            wrong.append(f"{text}: {truth.value(cell):g} is not in [{low:g}, {high:g}]")
    return wrong
