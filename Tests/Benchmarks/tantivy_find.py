"""Prints the ten best passages for a query. Run by the Python of a virtual environment that has tantivy.

    tantivy_find.py FOLDER QUERY
"""

import sys

import tantivy

import tantivy_surface

folder, query = sys.argv[1:]
index = tantivy_surface.register(tantivy.Index.open(folder))
searcher = index.searcher()
for _, address in searcher.search(index.parse_query(query, ["text"]), 10, count=False).hits:
    print(searcher.doc(address)["text"][-1])
