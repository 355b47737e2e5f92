"""Xapian: builds a database of passages, or times queries on it. Run by the Python that has Debian's python3-xapian.

    xapian_peer.py build PASSAGES FOLDER
    xapian_peer.py ask FOLDER QUERIES PASSES SECONDS

PASSAGES is a CSV file of texts and headlines. `ask` prints a JSON object: version, microseconds of a call that finds
nothing, and per query its median microseconds and all its matches.
"""

import csv
import gc
import json
import os
import shutil
import sys

import xapian

import peer_queries
import rounds


def build(passages, folder):
    """Words with positions as they stand, not stemmed, none left out; the text is kept. Written out every 50,000 documents."""
    shutil.rmtree(folder, ignore_errors=True)
    os.environ["XAPIAN_FLUSH_THRESHOLD"] = "50000"
    database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OPEN)
    generator = xapian.TermGenerator()
    with open(passages, newline="", encoding="utf-8") as file:
        for text, headline in csv.reader(file):
            document = xapian.Document()
            document.set_data(text)
            generator.set_document(document)
            if headline:
                generator.index_text(headline)
                generator.increase_termpos()
            generator.index_text(text)
            database.add_document(document)
    database.commit()
    database.close()


def ask(folder, listed, passes, seconds):
    database = xapian.Database(folder)
    parser = xapian.QueryParser()
    parser.set_database(database)
    flags = xapian.QueryParser.FLAG_BOOLEAN | xapian.QueryParser.FLAG_PHRASE
    enquire = xapian.Enquire(database)
    enquire.set_weighting_scheme(xapian.BM25Weight())

    def top(query):
        enquire.set_query(query)
        return [match.docid for match in enquire.get_mset(0, 10)]

    def matches(query):
        enquire.set_query(query)
        return enquire.get_mset(0, 0, database.get_doccount()).get_matches_estimated()

    queries = [
        parser.parse_query(peer_queries.xapian(kind, words), flags) for kind, words in peer_queries.listed(listed)
    ]
    gc.disable()
    median, runs = rounds.times(top, queries, int(passes), float(seconds))
    nothing, _ = rounds.times(top, [xapian.Query("\x01")], 200, 1)
    answer = {
        "version": xapian.version_string(),
        "median": median,
        "runs": runs,
        "call": nothing[0],
        "hits": [matches(query) for query in queries],
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](*sys.argv[2:])
