"""Power laws through points that are known to be on one, and changed words."""

import unittest

from changed_words import WORD, Changer
from fit import line, power
from scaling_report import FITTED, amount, between, markdown


class Laws(unittest.TestCase):
    def test_points_on_a_law_give_it_back(self):
        law = power([(x, 3 * x**0.6) for x in (12.5, 25, 50, 100)])
        self.assertAlmostEqual(law.factor, 3)
        self.assertAlmostEqual(law.exponent, 0.6)
        self.assertAlmostEqual(law.spread, 1)
        self.assertAlmostEqual(law.at(10_000), 3 * 10_000**0.6)

    def test_the_spread_is_how_far_points_are_off(self):
        law = power([(1, 2), (10, 0.5), (100, 0.5), (1000, 2)])
        self.assertAlmostEqual(law.exponent, 0)
        self.assertAlmostEqual(law.spread, 2)

    def test_a_line_with_a_constant_is_found_where_a_power_is_off(self):
        points = [(x, 300 + 2 * x) for x in (10, 20, 40, 80, 160)]
        law = line(points)
        self.assertAlmostEqual(law.constant, 300)
        self.assertAlmostEqual(law.slope, 2)
        self.assertAlmostEqual(law.spread, 1)
        self.assertLess(power(points).exponent, 0.4)
        self.assertGreater(power(points).spread, 1.05)
        self.assertIsNone(line(points[:2]))

    def test_there_is_no_law_for_two_points_or_one_size(self):
        self.assertIsNone(power([(1, 2), (2, 3)]))
        self.assertIsNone(power([(1, 2), (1, 3), (1, 4)]))

    def test_amounts_are_in_a_unit_people_read(self):
        self.assertEqual(
            [amount(12, "ms"), amount(0.0123, "ms"), amount(2500, "ms"), amount(43_000, "s"), amount(190_000, "MB")],
            ["12 ms", "0.012 ms", "2.5 s", "12 h", "190 GB"])
        self.assertEqual(amount(3_400_000, ""), "3.4 million")

    def test_the_page_shows_the_arithmetic(self):
        rows = [
            {"megabytes": x, "files": x, "articles": x, "passages": x, "copy_groups": 0} | {column: 4 + 0.5 * x for column, _, _ in FITTED}
            for x in (10.0, 20.0, 40.0)
        ]
        facts = dict.fromkeys(("command", "date", "commit", "took", "machine", "load"), "some")
        text = markdown(facts, rows)
        self.assertRegex(text, r"\| build \| 1.\d+ · x\^0.\d\d s \| \d % \| 4 \+ 0.5 · x s \| 0 % \| .* – 8.4 min \|")
        self.assertIn(" s, or 4 + 0.5 · 10,000 = 5,004 s.", text)

    def test_what_two_laws_say_is_a_range(self):
        self.assertEqual(between(2500, 300, "ms"), "300 ms – 2.5 s")
        self.assertEqual(between(300, 301, "ms"), "300 ms")
        self.assertEqual(between(0.5, 12, "ms"), "0.5 – 12 ms")
        self.assertEqual(between(-4, 12, "s"), "12 s")


class ChangedWords(unittest.TestCase):
    def setUp(self):
        words = [f"w{chr(97 + a)}{chr(97 + b)}{chr(97 + c)}" for a in range(20) for b in range(26) for c in range(5)]
        self.text = " ".join(words)
        self.changer = Changer([self.text, " ".join(["Harbour"] + ["the of and to in"] * 500)])

    def test_the_first_copy_is_what_it_was(self):
        self.assertEqual(self.changer.text(self.text, 0, 7), self.text)

    def test_a_copy_is_the_same_every_time_and_others_are_others(self):
        first = self.changer.text(self.text, 1, 7)
        self.assertEqual(first, self.changer.text(self.text, 1, 7))
        self.assertNotEqual(first, self.changer.text(self.text, 2, 7))
        self.assertEqual(len(first.split()), len(self.text.split()))

    def test_about_half_of_the_words_are_changed(self):
        pairs = list(zip(self.text.split(), self.changer.text(self.text, 1, 7).split(), strict=True))
        share = sum(one != other for one, other in pairs) / len(pairs)
        self.assertTrue(0.2 < share < 0.6, share)

    def test_case_and_punctuation_stay(self):
        text = "HARBOUR, Harbour; 12 of 2026."
        changed = self.changer.text(text, 3, 1)
        self.assertEqual(WORD.sub("", changed), WORD.sub("", text))
        for old, new in zip(WORD.findall(text), WORD.findall(changed), strict=True):
            self.assertEqual((old.isupper(), old[0].isupper(), old.isdigit()), (new.isupper(), new[0].isupper(), new.isdigit()))
        self.assertIn("2026", changed)


if __name__ == "__main__":
    unittest.main()
