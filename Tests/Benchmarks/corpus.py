"""The corpus as article files: what a user would have."""

import json
import os
import shutil
import subprocess
from pathlib import Path

PARTS = 4


def lines(path):
    """The corpus's articles as dictionaries: `title date byline url text`, the first and the last at least."""
    if path.suffix == ".xz":
        with subprocess.Popen(["xz", "-dc", path], stdout=subprocess.PIPE) as process:
            yield from map(json.loads, process.stdout)
        if process.returncode:
            raise SystemExit(f"xz cannot unpack {path}")
    else:
        with open(path, "rb") as file:
            yield from map(json.loads, file)


def export(path, folder):
    """Writes every article as a text file with front matter, dealt out evenly over four folders.

    Returns for each folder its path, the number of articles and the bytes of their texts.
    """
    folder = Path(folder)
    record = folder / "parts.json"
    stat = path.stat()
    key = [str(path.resolve()), stat.st_size, stat.st_mtime_ns]
    if record.exists():
        stored = json.loads(record.read_text())
        if stored["key"] == key:
            return stored["parts"]
    shutil.rmtree(folder, ignore_errors=True)
    parts = [{"folder": str(folder / str(part)), "articles": 0, "bytes": 0} for part in range(PARTS)]
    for number, article in enumerate(lines(path)):
        part = parts[number % PARTS]
        target = Path(part["folder"], f"{number // 1000:04}", f"{number:07}.txt")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(front_matter(article) + article["text"] + "\n", encoding="utf-8")
        part["articles"] += 1
        part["bytes"] += len(article["text"].encode())
    # So that the first ingest is not timed against the disk being written.
    os.sync()
    record.write_text(json.dumps({"key": key, "parts": parts}))
    return parts


def front_matter(article):
    names = {"title": "title", "date": "date", "author": "byline", "url": "url"}
    # A JSON string is a YAML string.
    fields = [
        f"{name}: {json.dumps(article[key], ensure_ascii=False)}\n" for name, key in names.items() if article.get(key)
    ]
    return "---\n" + "".join(fields) + "---\n\n"
