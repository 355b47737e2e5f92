#!/usr/bin/env python3
"""Measures what Pressmark costs on growing corpora, fits power laws, and writes them down. See README.md.

Articles are dealt out so that the smaller corpora are contained in the larger ones. Beyond the corpus's own size come
copies of it with changed words. Everything is in .build-bench/scaling, an index is removed once it is measured.
"""

import argparse
import csv
import datetime
import os
import random
import shutil
import sys
import time
from pathlib import Path

import corpus
import engines
import ingest
import machine
import marked
import pipeline
import processes
import queries
import scaling_report
from changed_words import Changer
from figures import median, percentile

ROOT = Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-bench/scaling"
RESULTS = Path(__file__).resolve().parent / "Results"
PAGE = ROOT / "Sources/Pressmark/Pressmark.docc/Scaling.md"
SIZES = [12.5, 25, 50, 100, 200, 400]
# Of text, beyond which a disk with less than six times as much is too small.
ROOM = 6


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path, help="articles as JSON lines, or such a file packed by xz")
    parser.add_argument("--binaries", type=Path, default=ROOT / ".build/release", help="where the release build is")
    parser.add_argument("--sizes", type=float, nargs="+", default=SIZES, help="megabytes of text, millions of bytes")
    parser.add_argument("--results", type=Path, default=RESULTS, help="where scaling.tsv goes")
    parser.add_argument("--page", type=Path, default=PAGE, help="the page whose tables are written anew")
    options = parser.parse_args()
    sizes = sorted(options.sizes)
    started, load = time.perf_counter(), machine.load()
    shutil.rmtree(SCRATCH, ignore_errors=True)
    SCRATCH.mkdir(parents=True)
    if shutil.disk_usage(SCRATCH).free < ROOM * sizes[-1] * 1e6:
        raise SystemExit(f"{SCRATCH} has less than {ROOM * sizes[-1] / 1000:.1f} GB free: name smaller SIZES")
    try:
        rows = run(options, sizes)
    finally:
        shutil.rmtree(SCRATCH, ignore_errors=True)
    facts = {
        "command": f"make scaling CORPUS={options.corpus.name} SIZES='{' '.join(f'{size:g}' for size in sizes)}'",
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "machine": machine.description(),
        "load": f"{load:.1f} before, {machine.load():.1f} after",
        "commit": machine.versions(options.binaries / "benchmarks")["Pressmark"],
        "corpus": options.corpus.name,
        "took": f"{(time.perf_counter() - started) / 60:.1f} minutes",
    }
    options.results.mkdir(parents=True, exist_ok=True)
    with open(options.results / "scaling.tsv", "w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {name}: {value}\n" for name, value in facts.items())
        writer = csv.DictWriter(file, list(rows[0]), delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: f"{value:.6g}" for name, value in row.items()} for row in rows)
    report = scaling_report.markdown(facts, rows)
    print(report)
    page = options.page.read_text(encoding="utf-8")
    options.page.write_text(marked.replaced(page, "scaling", report.strip().splitlines()), encoding="utf-8")
    print(f"Written to {options.results / 'scaling.tsv'} and {options.page}")


def run(options, sizes):
    articles = shuffled(options.corpus)
    changer = Changer(article["text"] for article in articles)
    folder = SCRATCH / "articles"
    folders, written, number = [], 0, 0
    rows, listed = [], SCRATCH / "queries.txt"
    for size in sizes:
        say(f"Writing articles up to {size:g} MB")
        part = folder / f"{len(folders)}"
        folders.append(part)
        while written < size * 1e6:
            copy, place = divmod(number, len(articles))
            written += write(part, number, changed(changer, articles[place], copy, place))
            number += 1
        os.sync()
        say(f"Measuring {written / 1e6:.1f} MB, {number:,} articles")
        rows.append({"megabytes": written / 1e6, "files": number} | measure(options.binaries, folders, listed))
    return rows


def shuffled(path):
    """The corpus's articles in an order that does not follow time or source; the same one every time."""
    articles = [article for article in corpus.lines(path) if article["text"]]
    random.Random(20061020).shuffle(articles)
    return articles


def changed(changer, article, copy, place):
    if not copy:
        return article
    names = {name: article[name] for name in ("date", "byline") if article.get(name)}
    fields = {name: changer.text(article[name], copy, place) for name in ("title", "text") if article.get(name)}
    return names | fields


def write(folder, number, article):
    """Returns the bytes of the text."""
    target = folder / f"{number // 1000:04}" / f"{number:07}.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(corpus.front_matter(article) + article["text"] + "\n", encoding="utf-8")
    return len(article["text"].encode())


def measure(binaries, folders, listed):
    """One index: built, asked, brought up to date, removed."""
    index = SCRATCH / "index"
    program = binaries / "pressmark-ingest"
    for folder in folders:
        for file in folder.rglob("*.txt"):
            file.read_bytes()
    build = pipeline.succeeded(processes.usage([program, "--index", index, *folders], SCRATCH / "output.txt"))
    with ingest.connect(index) as database:
        count = database.execute("SELECT count(*) FROM article").fetchone()[0]
        passages = database.execute("SELECT count(*) FROM passage").fetchone()[0]
        words = database.execute("SELECT count(*) FROM vocabulary").fetchone()[0]
        groups = database.execute("SELECT count(*) FROM copy_group").fetchone()[0]
        if not listed.exists():
            # Drawn from the smallest corpus, so that all have the words.
            drawn, _, _ = queries.draw(database, 75)
            listed.write_text("".join(f"{kind}\t{' '.join(words)}\n" for kind, words in drawn))
    row = {
        "articles": count,
        "passages": passages,
        "words": words,
        "copy_groups": groups,
        "build_s": build["seconds"],
        "build_cpu_s": build["cpu"],
        "build_memory_mb": build["memory"] / 1e6,
        "index_mb": (index / "pressmark.db").stat().st_size / 1e6,
    }
    asked = engines.own(binaries / "benchmarks", index, listed, passes=9, seconds=30, per_query=0.5)
    for kind in queries.KINDS:
        times = [one["pressmark_alone"] / 1000 for one in asked if one["kind"] == kind]
        row |= {f"{kind}_ms": median(times), f"{kind}_p99_ms": percentile(times, 0.99)}
    # Before the updates: these put articles of their own into the index.
    updates = pipeline.updates(program, index, SCRATCH / "one")
    row |= {"nothing_new_ms": updates["nothing new"], "one_new_ms": updates["one article, named"]}
    shutil.rmtree(index)
    return row


def say(line):
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
