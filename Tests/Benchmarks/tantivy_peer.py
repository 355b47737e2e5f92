"""Times queries on tantivy. Run by the Python of a virtual environment that has it; reads passages from our index.

    tantivy_peer.py DATABASE FOLDER QUERIES PASSES SECONDS

Prints a JSON object: version, segments, microseconds of a call that finds nothing, and per query its hits and median
microseconds, without and with counting them.
"""

import gc
import json
import re
import shutil
import sqlite3
import statistics
import sys
import time
from pathlib import Path

import tantivy

FIELD = "passage"


def build(path, folder):
    """One segment with the texts and headlines of all passages in one field, words cut as FTS5's unicode61 cuts them."""
    schema = tantivy.SchemaBuilder()
    schema.add_text_field(FIELD, stored=False, tokenizer_name="surface", index_option="position")
    finished = folder / "finished"
    new = not finished.exists()
    if new:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    index = tantivy.Index(schema.build(), path=str(folder))
    index.register_tokenizer(
        "surface",
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .build(),
    )
    if new:
        writer = index.writer(heap_size=2_000_000_000, num_threads=1)
        for text, headline in sqlite3.connect(path).execute("SELECT text, headline FROM passage ORDER BY id"):
            writer.add_document(tantivy.Document(**{FIELD: [headline, text] if headline else [text]}))
        writer.commit()
        writer.wait_merging_threads()
        finished.touch()
    index.reload()
    return index


def query(schema, kind, words):
    if kind == "phrase":
        return tantivy.Query.phrase_query(schema, FIELD, words)
    terms = [tantivy.Query.term_query(schema, FIELD, word, index_option="freq") for word in words]
    if kind == "term":
        return terms[0]
    occur = tantivy.Occur.Should if kind == "union" else tantivy.Occur.Must
    return tantivy.Query.boolean_query([(occur, term) for term in terms])


def times(search, queries, passes, seconds):
    """Medians in microseconds; the first pass over all queries is not counted."""
    samples = [[] for _ in queries]
    end = time.perf_counter() + seconds
    for number in range(passes + 1):
        for place, parsed in enumerate(queries):
            if number > 1 and time.perf_counter() > end:
                continue
            start = time.perf_counter_ns()
            search(parsed)
            taken = time.perf_counter_ns() - start
            if number:
                samples[place].append(taken / 1000)
    return [round(statistics.median(values), 1) for values in samples]


def main(database, folder, listed, passes, seconds):
    index = build(database, Path(folder))
    searcher = index.searcher()
    with open(listed) as file:
        rows = [line.split() for line in file]
    queries = [query(index.schema, row[0], row[1:]) for row in rows]
    gc.disable()
    top = times(lambda parsed: searcher.search(parsed, 10, count=False), queries, int(passes), float(seconds))
    counted = times(lambda parsed: searcher.search(parsed, 10), queries, int(passes), float(seconds))
    json.dump(
        {
            "version": re.search(r"\d+(\.\d+)+", tantivy.__version__).group(0),
            "segments": searcher.num_segments,
            "passages": searcher.num_docs,
            "hits": [searcher.search(parsed, 10).count for parsed in queries],
            "call": times(lambda parsed: searcher.search(parsed, 10), [tantivy.Query.empty_query()], 200, 1)[0],
            "top": top,
            "counted": counted,
        },
        sys.stdout,
    )


main(*sys.argv[1:])
