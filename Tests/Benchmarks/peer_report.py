"""The section on all engines, with what a reader has to know to compare their figures."""

import peer_table

NOTES = """\
- **Documents** are the passages that `pressmark-ingest` made, with their headlines. The text is kept in every index, and the
  positions of words too. No engine stems or leaves words out; Pressmark's index has stems besides, and entities, quotations and
  copies of articles, which its build finds.
- **Build**: from the start of a process to its end, or of a connection for PostgreSQL. Pressmark reads article files on all cores. The
  others read one CSV file: `sqlite3` by `.import` in one transaction; tantivy (500 MB of buffer, 2 threads) and Xapian (written
  out every 50,000 passages) from Python, whose own time is part of it; PostgreSQL by `COPY` into a table with a generated `tsvector`, a GIN
  index, `VACUUM ANALYZE` and `CHECKPOINT`. MB/s are of the articles' text. All of them sync what they wrote, with their default settings for that, and what
  was written before is on the disk when one begins. Nothing is compacted or
  merged afterwards.
- **Memory** is the peak of the process, for PostgreSQL that of the server's process for the connection that builds, without the
  others, and from the shell that of `psql` alone. Nothing below 9 MB can be told apart.
- **Warm queries**: the same 300, the ten best by the engine's own ranking: BM25 in FTS5, tantivy and Xapian, `ts_rank` in
  PostgreSQL, which has to rank all matches. Pressmark, FTS5, tantivy and Xapian are asked in process, queries parsed
  beforehand but for FTS5; PostgreSQL through a socket, prepared, `shared_buffers` 512 MB, without JIT. FTS5 is asked on
  Pressmark's index file, whose segment is merged; tantivy on an index of one segment, both are best cases.
- **From the shell**: a process that finds the ten best passages with two words and prints them, engines in turns. `sqlite3`, Xapian's
  `quest`, `psql` to a server that is up; tantivy has no program and is asked by a Python script. Pressmark looks for all forms
  of both words, in the whole article; a copy of the executable is run, as `make install` makes it. ripgrep counts lines with either word in the article files, and ranks nothing.
- **Index not in memory**: the index files are taken out of the page cache before each run, programs and libraries are not;
  PostgreSQL is started anew, which is not timed. For ripgrep it is the article files. Pressmark maps its file: each of some 25
  pages that it touches first brings what the disk reads ahead with it.
"""


def section(records, lines, left_out):
    return [
        "## All engines",
        "",
        "Medians; behind the slash the 99th percentile; behind the point how many times better Pressmark's figure is: below 1, "
        "it is the worse one.",
        "",
        *peer_table.table(records),
        "",
        *NOTES.splitlines(),
        *(f"- {line}" for line in left_out),
        *lines,
        "",
        *explained(lines),
    ]


def explained(lines):
    if not any(line.startswith("|") for line in lines):
        return []
    return [
        "Matches of all queries, beside stock FTS5's; in brackets how many more or fewer there are in sum. Engines cut words by rules",
        "of their own: Xapian keeps \"company's\" and \"1,000\" as one word and makes \"us\" of \"U.S.\", PostgreSQL keeps \"U.S.\", \"3.5\" and host names,",
        "where FTS5 and tantivy find several words. The drawn words are letters or digits only: queries differ where such pieces are counted.",
        "",
    ]
