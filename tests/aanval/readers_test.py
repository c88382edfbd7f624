# SPDX-License-Identifier: EUPL-1.2
"""What the attacker reads from small pages, drawings and downloads written by hand."""

import tempfile
import unittest
from pathlib import Path

from cells import Cell, parse_cell, parse_key, period_before
from facts import dutch_number, read_rules
from page import parse_page
from read_csv import Words, read_csv
from read_drawings import read_drawings
from read_prose import read_keyed_text, read_prose
from read_site import read_site
from read_values import read_values

STADSHAGEN = Cell("jeugdigen", "2025", (("wijk", "WK1"),))
BERKUM = Cell("jeugdigen", "2025", (("wijk", "WK2"),))
LABELS = {("wijk", "WK1"): "Stadshagen", ("wijk", "WK2"): "Berkum"}


def values_of(html: str, factors: dict[str, float] | None = None) -> dict[str, set[float]]:
    found: dict[str, set[float]] = {}
    for printed in read_values(parse_page(html), factors or {}, "p").printed:
        found.setdefault(str(printed.cell), set()).add(printed.value)
    return found


class Keys(unittest.TestCase):
    def test_a_key_is_read_without_version_and_total(self) -> None:
        self.assertEqual(parse_key("jeugdigen@3|2025-K1|leeftijd=T|wijk=WK1"), Cell("jeugdigen", "2025-K1", (("wijk", "WK1"),)))
        self.assertIsNone(parse_key("geen sleutel"))

    def test_a_cell_survives_writing_and_reading(self) -> None:
        self.assertEqual(parse_cell(str(STADSHAGEN)), STADSHAGEN)

    def test_before_the_first_quarter_comes_the_last_of_the_year_before(self) -> None:
        self.assertEqual(period_before("2025-K1"), "2024-K4")
        self.assertEqual(period_before("2025"), "2024")


class Numbers(unittest.TestCase):
    def test_dutch_notation(self) -> None:
        self.assertEqual(dutch_number("2.065"), (2065.0, 0))
        self.assertEqual(dutch_number("6,3%"), (6.3, 1))
        self.assertEqual(dutch_number("€ 47.503.000"), (47503000.0, 0))
        self.assertIsNone(dutch_number("ruim 1.700"))

    def test_rules_in_words(self) -> None:
        rules = read_rules("Aantallen onder de 10 zijn afgeschermd, ook als het er nul zijn. Andere aantallen zijn afgerond op een veelvoud van 5. "
                           "Bedragen zijn afgerond op €\u00a01.000.")
        self.assertEqual((rules.minimum, rules.zeros_shown, rules.base, rules.euro_base), (10, False, 5, 1000.0))
        self.assertTrue(read_rules("Aantallen onder de 5 zijn afgeschermd.").zeros_shown)


class Values(unittest.TestCase):
    def test_a_table_cell_says_its_value_or_that_it_is_hidden(self) -> None:
        page = '<table><tr><td data-cell="jeugdigen@1|2025|wijk=WK1"><data value="1250">1.250</data></td>' \
               '<td class="afgeschermd" data-cell="jeugdigen@1|2025|wijk=WK2">afgeschermd</td></tr></table>'
        self.assertEqual(values_of(page), {str(STADSHAGEN): {1250.0}})
        self.assertEqual(read_values(parse_page(page), {}, "p").hidden, {BERKUM})

    def test_a_number_in_the_text_of_a_cell_counts_when_no_attribute_says_it(self) -> None:
        self.assertEqual(values_of('<td data-cell="jeugdigen@1|2025|wijk=WK1">1.250</td>'), {str(STADSHAGEN): {1250.0}})

    def test_a_value_on_a_hidden_mark_is_seen(self) -> None:
        self.assertEqual(values_of('<svg><path data-cell="jeugdigen@1|2025|wijk=WK2" data-presence="afgeschermd" data-value="7"/></svg>'), {str(BERKUM): {7.0}})

    def test_scaled_numbers_are_in_the_smallest_unit(self) -> None:
        self.assertEqual(values_of('<circle data-cell="kosten@1|2025" data-scaled="1250"/>', {"kosten": 100.0}), {"kosten|2025": {12.5}})


class Drawings(unittest.TestCase):
    def bars(self, marks: str, ends: str) -> object:
        return read_drawings(parse_page(f'<svg id="s"><g data-scale-min="0" data-scale-max="100" {ends} data-factor="1">{marks}</g></svg>'), {}, "p")

    def test_the_length_of_a_lying_bar_is_a_value(self) -> None:
        found = self.bars('<rect x="50" y="0" width="60" height="8" data-cell="jeugdigen@1|2025|wijk=WK1"/>', 'data-x0="50" data-x1="250"').measured[0]
        self.assertEqual(found.cell, STADSHAGEN)
        self.assertLess(found.low, 30.0)
        self.assertGreater(found.high, 30.0)
        self.assertLess(found.high - found.low, 0.05)

    def test_the_height_of_a_standing_bar_is_a_value(self) -> None:
        found = self.bars('<rect x="0" y="140" width="8" height="60" data-cell="jeugdigen@1|2025|wijk=WK1"/>', 'data-y0="200" data-y1="0"').measured[0]
        self.assertTrue(found.low < 30.0 < found.high)

    def test_a_point_stands_at_its_value(self) -> None:
        found = self.bars('<circle cx="3" cy="150" r="3" data-cell="jeugdigen@1|2025|wijk=WK1"/>', 'data-y0="200" data-y1="0"').measured[0]
        self.assertTrue(found.low < 25.0 < found.high)

    def test_a_line_over_a_hidden_point_gives_it_away(self) -> None:
        marks = '<path class="gr-lijn" d="M10 100L20 190L30 100"/><path d="M15 195h10v5h-10z" data-presence="afgeschermd" data-cell="jeugdigen@1|2025|wijk=WK2"/>'
        found = self.bars(marks, 'data-y0="200" data-y1="0"').measured
        self.assertEqual([m.cell for m in found], [BERKUM])
        self.assertTrue(found[0].low < 5.0 < found[0].high)

    def test_bars_and_hidden_signs_are_read_from_top_to_bottom(self) -> None:
        marks = '<path d="M55 30h10v8h-10z" data-presence="afgeschermd" data-cell="jeugdigen@1|2025|wijk=WK2"/>' \
                '<rect x="50" y="0" width="60" height="8" data-cell="jeugdigen@1|2025|wijk=WK1"/>'
        found = self.bars(marks, 'data-x0="50" data-x1="250"').bars[0]
        self.assertEqual((found.cells, found.hidden), ((STADSHAGEN, BERKUM), frozenset({BERKUM})))


class Words_(unittest.TestCase):
    HIDDEN = '<td class="afgeschermd" data-cell="jeugdigen@1|2025|wijk=WK2">afgeschermd</td>'

    def claimed(self, html: str) -> list[tuple[Cell, float]]:
        return [(p.cell, p.value) for p in read_prose(parse_page(self.HIDDEN + html), {BERKUM}, LABELS, "p").printed]

    def test_an_alt_text_with_name_and_number(self) -> None:
        self.assertEqual(self.claimed('<img alt="Stadshagen: 1.250, Berkum: 7">'), [(BERKUM, 7.0)])

    def test_a_sentence_with_the_number_before_the_name(self) -> None:
        self.assertEqual(self.claimed("<p>In 2025 waren er 7 jeugdigen in Berkum.</p>"), [(BERKUM, 7.0)])

    def test_another_year_is_another_cell(self) -> None:
        self.assertEqual(self.claimed("<p>In 2023 waren er 70 jeugdigen in Berkum.</p>"), [])

    def test_a_hidden_cell_that_says_so_gives_no_number(self) -> None:
        self.assertEqual(self.claimed("<p>Berkum: afgeschermd. 2 van de 16 cijfers zijn afgeschermd.</p>"), [])

    def test_another_figure_on_the_page_is_about_other_things(self) -> None:
        self.assertEqual(self.claimed('<figure><title>Berkum: 4</title><td data-cell="welvaart@1|2025">4</td></figure>'), [])

    def test_a_key_with_a_number_behind_it_in_an_index(self) -> None:
        found = read_keyed_text('{"jeugdigen@1|2025|wijk=WK2": 7, "jeugdigen@1|2025|wijk=WK1": 1250}', {BERKUM}, "index.json")
        self.assertEqual([(p.cell, p.value) for p in found.printed], [(BERKUM, 7.0)])


class Downloads(unittest.TestCase):
    CSV = '\ufeff# titel\n"# bron: a; b"\ncel;periode;wijk;waarde;aanwezigheid\n' \
          "jeugdigen@1|2025|wijk=WK1;2025;Stadshagen;1250;getoond\njeugdigen@1|2025|wijk=WK2;2025;Berkum;;afgeschermd\n" \
          "jeugdigen@1|2024|wijk=WK2;2024;Berkum;;n.v.t.\nkosten@1|2025;2025;alle;12.50;getoond\n"

    def test_values_hidden_cells_labels_and_units(self) -> None:
        words = Words()
        found = read_csv(self.CSV, words, "a.csv")
        self.assertEqual([(p.cell, p.value) for p in found.printed], [(STADSHAGEN, 1250.0), (Cell("kosten", "2025", ()), 12.5)])
        self.assertEqual((found.hidden, found.impossible), ({BERKUM}, {BERKUM.in_period("2024")}))
        self.assertEqual(words.labels, LABELS)
        self.assertEqual(words.factors, {"jeugdigen": 1.0, "kosten": 100.0})

    def test_a_folder_is_read_whole(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "a.csv").write_text(self.CSV)
            (Path(folder) / "index.html").write_text("<p>Aantallen onder de 10 zijn afgeschermd.</p><!-- jeugdigen@1|2025|wijk=WK2 = 7 -->")
            found = read_site(Path(folder))
        self.assertEqual(found.rules.minimum, 10)
        self.assertIn((BERKUM, 7.0), [(p.cell, p.value) for p in found.printed])


if __name__ == "__main__":
    unittest.main()
