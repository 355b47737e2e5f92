"""Times how long tantivy takes to store and index passages. Run by the Python of a virtual environment that has it.

    tantivy_build.py PASSAGES FOLDER THREADS

PASSAGES is a CSV file of one column, which is in memory before the clock starts. Prints seconds from the first passage to
the end of the last merge.
"""

import csv
import shutil
import sys
import time
from pathlib import Path

import tantivy


def main(passages, folder, threads):
    with open(passages, newline="", encoding="utf-8") as file:
        texts = [row[0] for row in csv.reader(file)]
    shutil.rmtree(folder, ignore_errors=True)
    Path(folder).mkdir(parents=True)
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=True)
    index = tantivy.Index(schema.build(), path=folder)
    start = time.perf_counter()
    writer = index.writer(heap_size=500_000_000, num_threads=int(threads))
    for text in texts:
        writer.add_document(tantivy.Document(text=[text]))
    writer.commit()
    writer.wait_merging_threads()
    print(time.perf_counter() - start)


main(*sys.argv[1:])
