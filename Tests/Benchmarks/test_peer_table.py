"""The table of all engines, its file, and what is drawn of it, from figures that are made up."""

import tempfile
import unittest
import xml.etree.ElementTree
from pathlib import Path

import chart
import matches
import peer_table

FACTS = {"command": "make bench", "date": "2026-01-02", "machine": "a & b", "load": "0", "commit": "abc", "corpus": "<news>"}


def made_up():
    rows = [{"kind": "term"}, {"kind": "term"}, {"kind": "phrase"}]
    records = peer_table.queries("Own", "1", rows, [10, 30, 500])
    records += peer_table.queries("Other <i>", "2.0", rows, [1000, 3000, 250])
    records.insert(0, peer_table.record("Own", "1", "build", [4], "MB/s", runs=3))
    records.append(peer_table.record("Other <i>", "2.0", "build", [8], "MB/s"))
    records.append(peer_table.record("Third", "", "shell", [5, 6, 40], "ms"))
    return records


class Table(unittest.TestCase):
    def test_the_file_gives_back_what_was_written(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "peers.tsv")
            peer_table.write(path, made_up(), FACTS)
            facts, records = peer_table.read(path)
        self.assertEqual(facts, FACTS)
        self.assertEqual(records, made_up())

    def test_a_cell_says_how_many_times_better_the_first_engine_is(self):
        lines = peer_table.table(made_up())
        self.assertEqual(lines[0], "| | Own | Other <i> | Third |")
        self.assertIn("| build, MB/s | 4.0 | 8.0 · 0.50× |  |", lines)
        self.assertIn("| single words, warm, ms | 0.020 / 0.03 | 2.000 / 3.00 · 100× |  |", lines)
        self.assertIn("| phrases of 2 to 4 words, warm, ms | 0.500 / 0.50 | 0.250 / 0.25 · 0.50× |  |", lines)
        self.assertIn("| from the shell, ms |  |  | 6.0 / 40 |", lines)
        self.assertEqual(len(lines), 6)

    def test_matches_are_compared_where_both_have_counted(self):
        kinds = ["term", "term", "term", "phrase"]
        lines = matches.table(kinds, [10, 20, 5, 0], {"Other": [10, 22, None, 0]})
        self.assertIn("| term | 1 of 2 (+6.67 %) |", lines)
        self.assertIn("| phrase | 1 of 1 (±0) |", lines)


class Picture(unittest.TestCase):
    def setUp(self):
        self.picture = chart.svg(FACTS, made_up())
        self.root = xml.etree.ElementTree.fromstring(self.picture)

    def elements(self, name):
        return self.root.findall(f"{{http://www.w3.org/2000/svg}}{name}")

    def test_it_has_a_name_and_says_its_figures(self):
        self.assertEqual(self.root.get("aria-labelledby"), "title desc")
        self.assertEqual([element.get("id") for element in self.elements("title") + self.elements("desc")], ["title", "desc"])
        self.assertIn("single words: Own 0.02, Other <i> 2; phrases", self.elements("desc")[0].text)

    def test_bars_are_as_long_as_the_logarithm_is_large(self):
        paper, *bars = [float(element.get("width")) for element in self.elements("rect")]
        decade = (chart.WIDTH - chart.LEFT - chart.RIGHT) / 3
        for length, decades in zip(bars, (0.301, 2.301, 1.699, 1.398), strict=True):
            self.assertAlmostEqual(length, decades * decade, delta=0.2)
        self.assertEqual(paper, chart.WIDTH)

    def test_everything_is_inside(self):
        for element in self.elements("rect")[1:]:
            self.assertLess(float(element.get("x")) + float(element.get("width")), chart.WIDTH)
        self.assertGreater(float(self.root.get("height")), max(float(element.get("y")) for element in self.elements("text")))

    def test_picture_and_page_in_the_repository_are_those_of_the_figures_make_chart_writes_them_anew(self):
        facts, records = peer_table.read(chart.PEERS)
        self.assertEqual(chart.PICTURE.read_text(encoding="utf-8"), chart.svg(facts, records))
        kept = chart.PAGE.read_text(encoding="utf-8")
        self.assertEqual(kept, chart.page(kept, facts, records))

    def test_a_page_without_a_place_is_left_alone(self):
        changed = chart.page("a\n<!-- peers -->\nold\n<!-- /peers -->\nb\n", FACTS, made_up())
        self.assertTrue(changed.startswith("a\n<!-- peers -->\n\n| | Own |"))
        self.assertTrue(changed.endswith("<!-- /peers -->\nb\n"))
        self.assertNotIn("old", changed)
        with self.assertRaises(SystemExit):
            chart.page("a\n", FACTS, made_up())


if __name__ == "__main__":
    unittest.main()
