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
import sys
from pathlib import Path

import tantivy

import peer_queries
import rounds
import tantivy_surface

FIELD = "passage"


def build(path, folder):
    """One segment with the texts and headlines of all passages in one field, words cut as FTS5's unicode61 cuts them."""
    schema = tantivy.SchemaBuilder()
    schema.add_text_field(FIELD, stored=False, tokenizer_name=tantivy_surface.TOKENIZER, index_option="position")
    finished = folder / "finished"
    new = not finished.exists()
    if new:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    index = tantivy.Index(schema.build(), path=str(folder))
    tantivy_surface.register(index)
    if new:
        writer = index.writer(heap_size=2_000_000_000, num_threads=1)
        for text, headline in sqlite3.connect(path).execute("SELECT text, headline FROM passage ORDER BY id"):
            writer.add_document(tantivy.Document(**{FIELD: [headline, text] if headline else [text]}))
        writer.commit()
        writer.wait_merging_threads()
        finished.touch()
    index.reload()
    return index


def main(database, folder, listed, passes, seconds):
    index = build(database, Path(folder))
    searcher = index.searcher()
    queries = [
        index.parse_query(peer_queries.tantivy(kind, words), [FIELD]) for kind, words in peer_queries.listed(listed)
    ]
    gc.disable()
    top, runs = rounds.times(lambda parsed: searcher.search(parsed, 10, count=False), queries, int(passes), float(seconds))
    counted, _ = rounds.times(lambda parsed: searcher.search(parsed, 10), queries, int(passes), float(seconds))
    nothing, _ = rounds.times(lambda parsed: searcher.search(parsed, 10), [tantivy.Query.empty_query()], 200, 1)
    json.dump(
        {
            "version": re.search(r"\d+(\.\d+)+", tantivy.__version__).group(0),
            "segments": searcher.num_segments,
            "passages": searcher.num_docs,
            "hits": [searcher.search(parsed, 10).count for parsed in queries],
            "call": nothing[0],
            "runs": runs,
            "top": top,
            "counted": counted,
        },
        sys.stdout,
    )


main(*sys.argv[1:])
