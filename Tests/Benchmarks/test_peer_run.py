"""How peers are asked, with peers that are made up."""

import tempfile
import unittest

import peer_run
from peers import Failure

ROWS = [{"kind": "term", "pressmark_alone": 10.0, "fts5_alone": 40.0}, {"kind": "phrase", "pressmark_alone": 30.0, "fts5_alone": 60.0}]
BUILDERS = [{"name": name, "seconds": 2.0, "memory": 3e6, "runs": 1} for name in ("Own", "FTS5", "Quick", "Broken")]
RUNS = {"passes": 1, "seconds": 1, "shell": 0, "cold": 2}


class Peer:
    version = "1"

    def __init__(self, name):
        self.name = name
        self.is_closed = False

    def size(self):
        return 500

    def command(self, pair):
        return ["true", *pair]

    def cool(self):
        return False

    def close(self):
        self.is_closed = True


class Stock(Peer):
    def matches(self, listed):
        return [7, 8]


class Quick(Peer):
    def ask(self, listed, passes, seconds):
        return {"median": [20.0, 90.0], "hits": [7, 9], "runs": 1, "call": 0.5, "timeouts": 0, "limit": 5}


class Broken(Peer):
    def ask(self, listed, passes, seconds):
        raise Failure("its queries end with 1")


class Run(unittest.TestCase):
    def setUp(self):
        self.peers = [Stock("FTS5"), Quick("Quick"), Broken("Broken")]
        self.broken = self.peers[2]
        with tempfile.NamedTemporaryFile() as file:
            file.write(bytes(1000))
            file.flush()
            own = peer_run.Program("Own", "0", lambda pair: ["true", *pair], [file.name])
            own.cool = lambda: True
            self.records, self.lines, self.failures = peer_run.measure(
                self.peers, own, None, ROWS, "queries", [["a", "b"], ["c", "d"]], 10_000_000, BUILDERS, RUNS
            )

    def figure(self, engine, measure, kind=""):
        key = (engine, measure, kind)
        return [one["median"] for one in self.records if (one["engine"], one["measure"], one["kind"]) == key]

    def test_each_engine_has_its_figures(self):
        self.assertEqual(self.figure("Own", "build"), [5.0])
        self.assertEqual(self.figure("Own", "query", "phrase"), [0.03])
        self.assertEqual(self.figure("FTS5", "query", "term"), [0.04])
        self.assertEqual(self.figure("Quick", "query", "phrase"), [0.09])
        self.assertAlmostEqual(self.figure("Own", "index")[0], 0.0001)
        self.assertEqual(len(self.figure("Quick", "shell")), 1)

    def test_all_are_run_from_the_shell_as_often(self):
        counts = {one["engine"]: one["runs"] for one in self.records if one["measure"] == "shell"}
        self.assertEqual(counts, {"Own": 5, "FTS5": 5, "Quick": 5})

    def test_an_index_that_stays_in_memory_has_no_cold_figure(self):
        self.assertEqual(self.figure("Quick", "shell, cold index"), [])
        self.assertEqual(len(self.figure("Own", "shell, cold index")), 1)

    def test_matches_that_differ_are_said(self):
        self.assertIn("| term | 1 of 1 (±0) |", self.lines)
        self.assertIn("| phrase | 0 of 1 (+12.50 %) |", self.lines)

    def test_a_peer_that_fails_is_left_out_with_a_line_and_ended(self):
        self.assertEqual(self.failures, ["Broken is left out: its queries end with 1"])
        self.assertTrue(self.broken.is_closed)
        self.assertEqual([peer.name for peer in self.peers], ["FTS5", "Quick"])
        self.assertEqual(self.figure("Broken", "build"), [])


if __name__ == "__main__":
    unittest.main()
