# SPDX-License-Identifier: EUPL-1.2
"""Bounds, rows and programs on cases worked out by hand."""

import unittest

from attack import guesses_of
from bounds import Knowledge, stands_for
from cells import Cell
from facts import Bars, Printed, Reading, Rules
from learn import learn
from quantities import all_quantities
from rows import INFINITY, Row, build_rows
from solve import ModelIsFalse, make_blocks

OPENBAAR = Rules(minimum=10, zeros_shown=False, base=5, euro_base=1000.0)
J = "jeugdigen-met-jeugdhulp"


def cell(indicator: str = J, period: str = "2025", **members: str) -> Cell:
    return Cell(indicator, period, tuple(sorted(members.items())))


def reading_of(printed: dict[Cell, float], hidden: set[Cell], rules: Rules = OPENBAAR, decimals: int = 0) -> Reading:
    return Reading(printed=[Printed(c, v, decimals, "p", "table") for c, v in printed.items()], hidden=hidden, rules=rules)


def interval(knowledge: Knowledge, target: Cell) -> tuple[float, float]:
    rows = build_rows(set(knowledge.intervals)) + knowledge.rows
    block = next(b for b in make_blocks(rows, knowledge) if target in b.at)
    return block.whole_interval(((target, 1.0),))


def changes_of(readings: dict[str, Reading]) -> set[tuple[float, float]]:
    return {(found["low"], found["high"]) for found in guesses_of(list(readings.values()), None, {})["guesses"] if found["kind"] == "change"}


class PrintedValues(unittest.TestCase):
    def test_rounding_to_five_with_a_minimum_of_ten(self) -> None:
        self.assertEqual(stands_for(10, J, OPENBAAR), (10, 12))  # 8 and 9 are hidden
        self.assertEqual(stands_for(15, J, OPENBAAR), (13, 17))
        self.assertEqual(stands_for(7, J, OPENBAAR), (7, 7))  # no multiple of five: not made by the rules
        self.assertEqual(stands_for(0, J, Rules(5, True, 5, 1000.0)), (0, 0))

    def test_euros_and_inhabitants(self) -> None:
        self.assertEqual(stands_for(5000, "kosten-geleverd", OPENBAAR), (4500, 5500))
        self.assertEqual(stands_for(123, "bevolking-0-22", OPENBAAR), (123, 123))


class Rows(unittest.TestCase):
    def test_parts_add_up_to_a_total_when_each_child_has_one_member(self) -> None:
        parts = [cell(geslacht=g) for g in ("0", "1", "2")]
        rows = build_rows({cell(), *parts})
        self.assertIn(Row(((cell(), 1.0), *((p, -1.0) for p in parts)), 0, 0, f"sum: {cell()} over geslacht"), rows)

    def test_kinds_of_help_only_cover_a_total(self) -> None:
        kinds = {r.why.split(":")[0] for r in build_rows({cell(), cell(hulpvorm="zonder-verblijf"), cell(hulpvorm="met-verblijf")})}
        self.assertEqual(kinds, {"covered", "part"})

    def test_members_under_a_member_make_up_that_member(self) -> None:
        t = "begonnen-trajecten"
        rows = build_rows({cell(t), cell(t, verwijzer="gedwongen"), cell(t, verwijzer="04"), cell(t, verwijzer="08")})
        self.assertIn(f"sum: {cell(t, verwijzer='gedwongen')} over verwijzer", {r.why for r in rows})

    def test_quarters_of_children_do_not_add_up(self) -> None:
        quarters = {cell(period=f"2025-K{k}") for k in (1, 2, 3, 4)}
        self.assertEqual([(r.low, r.high) for r in build_rows({cell(), *quarters})], [(0, INFINITY)])
        events = {c.of("instroom") for c in quarters}
        self.assertEqual([(r.low, r.high) for r in build_rows({cell("instroom"), *events})], [(0, 0)])

    def test_birthdays_only_move_a_child_to_an_older_group(self) -> None:
        # Who came in under 4 in the year was under 4 in some quarter too; who ran on and is under 4 now was so before, or came in, and has not left.
        ages = ("0-3", "4-11", "12-17", "18-22", "overig")
        quarters = [f"2025-K{k}" for k in (1, 2, 3, 4)]
        came = {cell("instroom", p, leeftijd=a) for p in ("2025", *quarters) for a in ages}
        young = [(cell("instroom", "2025", leeftijd="0-3"), -1.0), *((cell("instroom", q, leeftijd="0-3"), 1.0) for q in quarters)]
        self.assertIn(Row(tuple(sorted(young)), 0, INFINITY, f"birthdays over quarters: {young[0][0]} and younger"), build_rows(came))
        stood = {cell("stand", p, leeftijd=a) for p in ("2025-K1", "2025-K2") for a in ages}
        left = {c.of("uitstroom") for c in came}
        now, before, inflow, outflow = (cell(i, p, leeftijd="0-3") for i, p in
                                        (("stand", "2025-K2"), ("stand", "2025-K1"), ("instroom", "2025-K2"), ("uitstroom", "2025-K2")))
        expected = Row(tuple(sorted([(before, 1.0), (inflow, 1.0), (now, -1.0), (outflow, -1.0)])), 0, INFINITY, f"birthdays of who ran on: {now} and younger")
        self.assertIn(expected, build_rows(came | stood | left))
        # A move makes a child of another wijk: no such row where a wijk is fixed.
        moved = {c._replace(members=(*c.members, ("wijk", "WK1"))) for c in came}
        self.assertEqual([r for r in build_rows(moved) if r.why.startswith("birthdays")], [])

    def test_kinds_of_help_at_once_are_at_most_the_children_of_each_kind_together(self) -> None:
        # Seven with one kind, two with two, one with three or more and three who live away with help beside it are 7 + 4 + 3 + 6 times a
        # child with a kind of help, on one day; over the period there can be more. Transport alone is no kind.
        stacks = {cell("stapeling", stapel=s) for s in ("1", "2", "3-of-meer", "wonen-en-hulp", "alleen-vervoer")}
        kinds = {cell(product=f"categorie-{c}") for c in ("44", "45")}
        found = [r for r in build_rows(stacks | kinds | {cell(product="44A01")}) if r.why.startswith("kinds at once")]
        weights = {"1": -1.0, "2": -2.0, "3-of-meer": -3.0, "wonen-en-hulp": -2.0}
        expected = {**{k: 1.0 for k in kinds}, **{cell("stapeling", stapel=s): w for s, w in weights.items()}}
        self.assertEqual([(dict(r.factors), r.low, r.high) for r in found], [(expected, 0, INFINITY)])
        self.assertEqual([r for r in build_rows(stacks) if r.why.startswith("kinds at once")], [])

    def test_the_last_day_of_a_year_is_that_of_its_last_quarter(self) -> None:
        for indicator in ("stand", "stapeling", "wachtenden"):
            year, quarter = (cell(indicator, p, leeftijd="0-3") for p in ("2025", "2025-K4"))
            self.assertIn(Row(((year, 1.0), (quarter, -1.0)), 0, 0, f"same day: {year}"), build_rows({year, quarter}))


class Attacks(unittest.TestCase):
    BOYS, GIRLS, UNKNOWN = cell(geslacht="1"), cell(geslacht="2"), cell(geslacht="0")

    def test_one_hidden_cell_beside_exact_ones_is_subtracted(self) -> None:
        found = learn(reading_of({cell(): 103, self.BOYS: 61, self.GIRLS: 38}, {self.UNKNOWN}), None)
        self.assertEqual(interval(found, self.UNKNOWN), (4, 4))

    def test_rounding_leaves_room_and_its_sum_can_close_it(self) -> None:
        # 105 = 60 + 45 + x: 103 to 107, minus 58 to 62, minus 43 to 47: at most 6; 95 = 60 + 40 + x: at most 1.
        self.assertEqual(interval(learn(reading_of({cell(): 105, self.BOYS: 60, self.GIRLS: 45}, {self.UNKNOWN}), None), self.UNKNOWN), (0, 6))
        self.assertEqual(interval(learn(reading_of({cell(): 95, self.BOYS: 60, self.GIRLS: 40}, {self.UNKNOWN}), None), self.UNKNOWN), (0, 1))

    def test_who_knows_which_cell_is_primary_knows_more(self) -> None:
        # 11 = x + y with y a secondary of at least 10.
        hidden = {self.GIRLS, self.UNKNOWN}
        site = reading_of({cell(): 71, self.BOYS: 58}, hidden)
        self.assertEqual(interval(learn(site, None), self.UNKNOWN), (0, 13))
        self.assertEqual(interval(learn(site, {self.UNKNOWN}), self.UNKNOWN), (0, 3))

    def test_a_share_of_exact_counts_gives_the_count(self) -> None:
        # 6.3% of 206 inhabitants is 12.98: 13 children, where 12.6 to 13.2 fit. The printed 15 over 206 would be 7.3%.
        share, people = cell("aandeel-jeugdigen-0-22", wijk="WK1"), cell("bevolking-0-22", wijk="WK1")
        site = reading_of({cell(wijk="WK1"): 15, people: 206}, set())
        site.printed.append(Printed(share, 6.3, 1, "p", "table"))
        self.assertEqual(interval(learn(site, None), cell(wijk="WK1")), (13, 13))

    def test_a_share_of_printed_counts_gives_nothing(self) -> None:
        share, people = cell("aandeel-jeugdigen-0-22", wijk="WK1"), cell("bevolking-0-22", wijk="WK1")
        site = reading_of({cell(wijk="WK1"): 15, people: 206, share: 7}, set())
        self.assertEqual(learn(site, None).rows, [])

    def test_a_hidden_bar_between_sorted_ones_lies_between_their_values(self) -> None:
        wijken = [cell(wijk=f"WK{i}") for i in range(6)]
        site = reading_of(dict(zip(wijken, [60, 45, 30, 20, 15])), {wijken[5]})
        site.bars = [Bars((*wijken[:4], wijken[5], wijken[4]), frozenset({wijken[5]}), "p")]
        self.assertEqual(interval(learn(site, None), wijken[5]), (13, 22))
        site.bars = [Bars((wijken[0], wijken[2], wijken[1], wijken[3], wijken[5], wijken[4]), frozenset({wijken[5]}), "p")]
        self.assertEqual(learn(site, None).rows, [])

    def test_complements_and_overlaps_are_quantities_of_their_own(self) -> None:
        verblijf, zonder, pleegzorg = (cell(i) for i in ("jeugdigen-met-verblijf", "jeugdigen-met-verblijf-zonder-pleegzorg", "jeugdigen-met-pleegzorg"))
        found = learn(reading_of({verblijf: 50, zonder: 45, pleegzorg: 10}, set()), None)
        kinds = [q.kind for q in all_quantities(found, build_rows(set(found.intervals)), OPENBAAR)]
        self.assertEqual(sorted(kinds), ["complement", "overlap"])  # 50 - 45; 45 + 10 - 50. 50 - 10 cannot be under ten

    def test_two_editions_are_one_system_with_a_figure_per_edition(self) -> None:
        girls = {edition: Reading(printed=[Printed(self.GIRLS, value, 0, "p", "table")], rules=OPENBAAR, audience="openbaar", edition=edition)
                 for edition, value in (("2025-K3", 41.0), ("2025-K4", 42.0))}
        self.assertEqual(changes_of(girls), {(1, 1)})  # no multiple of five: printed exactly, so one girl was registered late
        for reading, value in zip(girls.values(), (40.0, 45.0)):
            reading.printed = [Printed(self.GIRLS, value, 0, "p", "table")]
        self.assertEqual(changes_of(girls), {(1, 9)})  # 38 to 42, then 43 to 47
        before, now = reading_of({self.BOYS: 40.0}, set()), reading_of({}, {self.BOYS})
        before.edition, now.edition = "2025-K3", "2025-K4"
        hidden = next(g for g in guesses_of([before, now], None, {"2025-K3": {self.BOYS}})["guesses"] if g["quantity"] == str(self.BOYS))
        self.assertEqual((hidden["low"], hidden["high"]), (38, 42))  # not revised: the older edition says it

    def test_what_is_printed_is_a_guess_too(self) -> None:
        # Nothing needs to be worked out when a figure stands there that should not.
        found = {g["quantity"]: (g["low"], g["high"]) for g in guesses_of([reading_of({self.GIRLS: 3, self.BOYS: 60}, set())], None, {})["guesses"]}
        self.assertEqual(found, {str(self.GIRLS): (3, 3), str(self.BOYS): (58, 62)})

    def test_a_contradiction_is_said(self) -> None:
        found = learn(reading_of({cell(): 100, self.BOYS: 200, self.GIRLS: 10, self.UNKNOWN: 10}, set()), None)
        with self.assertRaises(ModelIsFalse):
            interval(found, self.BOYS)


if __name__ == "__main__":
    unittest.main()
