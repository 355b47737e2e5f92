"""What a query in an engine's language says, whatever the words hold."""

import sqlite3
import unittest

import peer_queries

WORDS = ["tide", "mill"]


class Languages(unittest.TestCase):
    def test_each_kind_is_said_in_each_language(self):
        said = {
            peer_queries.fts5: ('"tide"', '"tide" OR "mill"', '"tide" AND "mill"', '"tide mill"'),
            peer_queries.tantivy: ('"tide"', '"tide" OR "mill"', '"tide" AND "mill"', '"tide mill"'),
            peer_queries.xapian: ('"tide"', '"tide" OR "mill"', '"tide" AND "mill"', '"tide mill"'),
            peer_queries.postgresql: ("'tide'", "'tide' | 'mill'", "'tide' & 'mill'", "'tide' <-> 'mill'"),
        }
        for language, (term, union, intersection, phrase) in said.items():
            with self.subTest(language.__name__):
                self.assertEqual(language("term", WORDS[:1]), term)
                self.assertEqual(language("union", WORDS), union)
                self.assertEqual(language("intersection", WORDS), intersection)
                self.assertEqual(language("phrase", WORDS), phrase)

    def test_marks_that_end_a_string_do_not(self):
        self.assertEqual(peer_queries.fts5("term", ['a" OR "b']), '"a"" OR ""b"')
        self.assertEqual(peer_queries.tantivy("term", ['a" OR "b\\']), '"a\\" OR \\"b\\\\"')
        self.assertEqual(peer_queries.xapian("term", ['a" OR "b*']), '"a OR b"')
        self.assertEqual(peer_queries.postgresql("term", ["a' | 'b\\"]), "'a'' | ''b\\\\'")

    def test_fts5_looks_for_its_own_operators_as_words(self):
        database = sqlite3.connect(":memory:")
        database.execute("CREATE VIRTUAL TABLE page USING fts5 (text)")
        database.executemany("INSERT INTO page VALUES (?)", [("tide or mill",), ("tide mill",), ("not near",)])

        def found(kind, words):
            query = peer_queries.fts5(kind, words)
            return [row[0] for row in database.execute("SELECT rowid FROM page WHERE page MATCH ? ORDER BY rowid", (query,))]

        self.assertEqual(found("term", ["OR"]), [1])
        self.assertEqual(found("intersection", ["NOT", "NEAR"]), [3])
        self.assertEqual(found("union", ["NEAR", "OR"]), [1, 3])
        self.assertEqual(found("phrase", ["tide", "mill"]), [2])
        self.assertEqual(found("term", ['tide" OR "not']), [])


if __name__ == "__main__":
    unittest.main()
