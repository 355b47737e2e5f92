"""Stores and indexes passages with tantivy. Run by the Python of a virtual environment that has it.

    tantivy_build.py PASSAGES FOLDER THREADS

PASSAGES is a CSV file of texts and headlines.
"""

import csv
import shutil
import sys
from pathlib import Path

import tantivy

import tantivy_surface


def main(passages, folder, threads):
    shutil.rmtree(folder, ignore_errors=True)
    Path(folder).mkdir(parents=True)
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", stored=True, tokenizer_name=tantivy_surface.TOKENIZER, index_option="position")
    index = tantivy_surface.register(tantivy.Index(schema.build(), path=folder))
    writer = index.writer(heap_size=500_000_000, num_threads=int(threads))
    with open(passages, newline="", encoding="utf-8") as file:
        for text, headline in csv.reader(file):
            writer.add_document(tantivy.Document(text=[headline, text] if headline else [text]))
    writer.commit()
    writer.wait_merging_threads()


main(*sys.argv[1:])
