"""Indexes made by the real `pressmark-ingest`, kept between runs, with what making them took."""

import json
import shutil
import sqlite3
from pathlib import Path

import processes


def index(parts, folder, binary, corpus):
    """Builds the index of some parts of the corpus, or takes the one that the same program built of the same corpus.

    Returns the figures of the build: seconds, bytes of text and index, peak bytes of memory, counts.
    """
    folder = Path(folder)
    record = folder / "figures.json"
    key = [corpus.name, corpus.stat().st_size, len(parts), Path(binary).stat().st_mtime_ns]
    if record.exists():
        figures = json.loads(record.read_text())
        if figures["key"] == key and figures["format"] == version(folder):
            return figures | {"kept": True}
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # Read once beforehand: no build is timed against a cold page cache.
    for part in parts:
        for file in Path(part["folder"]).rglob("*.txt"):
            file.read_bytes()
    seconds, memory, code = processes.measure(
        [binary, "--index", folder] + [part["folder"] for part in parts], output=folder / "output.txt"
    )
    if code:
        raise SystemExit(f"pressmark-ingest left with {code}; see {folder}")
    with connect(folder) as database:
        passages = database.execute("SELECT count(*) FROM passage").fetchone()[0]
        articles = database.execute("SELECT count(*) FROM article").fetchone()[0]
    figures = {
        "key": key,
        "format": version(folder),
        "seconds": seconds,
        "memory": memory,
        "text": sum(part["bytes"] for part in parts),
        "index": (folder / "pressmark.db").stat().st_size,
        "passages": passages,
        "articles": articles,
    }
    record.write_text(json.dumps(figures))
    return figures | {"kept": False}


def connect(folder):
    return sqlite3.connect(f"file:{(Path(folder) / 'pressmark.db').resolve()}?mode=ro", uri=True)


def version(folder):
    """The index format."""
    with connect(folder) as database:
        return database.execute("PRAGMA user_version").fetchone()[0]
