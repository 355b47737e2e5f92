#!/usr/bin/env python3
"""Measures Pressmark beside other engines on one corpus, and writes down what came out. See README.md."""

import argparse
import datetime
import shutil
import subprocess
import sys
import time
from pathlib import Path

import cold
import corpus
import engines
import ingest
import machine
import peer_run
import peer_table
import peers
import pipeline
import queries
import readers
import report
import shell

ROOT = Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-bench"
RESULTS = Path(__file__).resolve().parent / "Results"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="articles as JSON lines, or such a file packed by xz")
    parser.add_argument("--binaries", type=Path, default=ROOT / ".build/release", help="where the release build is")
    parser.add_argument("--quick", action="store_true", help="a quarter of the corpus only; results stay in .build-bench")
    parser.add_argument("--no-install", action="store_true", help="only with the peers that are there")
    options = parser.parse_args()
    options.binaries = copied(options.binaries)
    started = time.perf_counter()
    load = machine.load()

    say(f"Unpacking {options.corpus.name}")
    parts = corpus.export(options.corpus, SCRATCH / "articles")
    others, left_out = peers.find(SCRATCH, install=not options.no_install)
    print("".join(line + "\n" for line in left_out), end="")
    try:
        measure(options, parts, others, left_out, started, load)
    finally:
        for peer in others:
            peer.close()


def copied(binaries):
    """The folder of copies of the executables, as `make install` makes them: a file the way the linker wrote it starts 1 ms later."""
    folder = SCRATCH / "bin"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("pressmark", "pressmark-ingest", "benchmarks"):
        shutil.copy(binaries / name, folder)
    return folder


def measure(options, parts, others, left_out, started, load):
    tantivy_python = next((peer.python for peer in others if peer.name == "tantivy"), None)

    # Drawn from the whole corpus, or what is measured of it, so that all sizes answer the same queries.
    sizes = [1] if options.quick else [1, 2, 4]
    builds = {}
    for size in reversed(sizes):
        say(f"Indexing {size} of {corpus.PARTS} parts")
        builds[size] = ingest.index(
            parts[:size], SCRATCH / f"index-{size}", options.binaries / "pressmark-ingest", options.corpus
        )
    with ingest.connect(SCRATCH / f"index-{sizes[-1]}") as database:
        drawn, pairs, _ = queries.draw(database, 75)
    listed = SCRATCH / "queries.txt"
    listed.write_text("".join(f"{kind}\t{' '.join(words)}\n" for kind, words in drawn))

    measured = []
    tantivy_version = None
    for size in sizes:
        index = SCRATCH / f"index-{size}"
        say(f"Asking 300 queries of {builds[size]['text'] / 1e6:.0f} MB")
        passes, seconds, per_query = (5, 15, 0.1) if options.quick else (15, 25 * size, 0.5)
        rows = engines.in_process(options.binaries / "benchmarks", index, listed, passes, seconds, per_query)
        with ingest.connect(index) as database:
            frequencies = queries.document_frequencies(database)
        for row in rows:
            row["postings"] = sum(frequencies.get(word, 0) for word in row["words"])
        if tantivy_python:
            peer = engines.tantivy(tantivy_python, index, SCRATCH / f"tantivy-{size}", listed, passes, seconds)
            tantivy_version = f"{peer['version']}, {peer['segments']} segment" + "s" * (peer["segments"] > 1)
            for row, top, counted, hits in zip(rows, peer["top"], peer["counted"], peer["hits"], strict=True):
                row |= {"tantivy": top, "tantivy_counted": counted, "tantivy_hits": hits}
        measured.append({"megabytes": round(builds[size]["text"] / 1e6), "build": builds[size], "rows": rows})
        if tantivy_python:
            measured[-1]["tantivy_call"] = peer["call"]

    say("Running whole processes")
    text = SCRATCH / "texts.txt"
    index = SCRATCH / f"index-{sizes[-1]}"
    with ingest.connect(index) as database, open(text, "w", encoding="utf-8") as file:
        for headline, passage in database.execute("SELECT headline, text FROM passage ORDER BY id"):
            file.write((headline + "\n" if headline else "") + " ".join(passage.split()) + "\n")
    seconds = 8 if options.quick else 40
    processes = {"pressmark": shell.pressmark(options.binaries / "pressmark", index, pairs, seconds)}
    folders = [part["folder"] for part in parts[: sizes[-1]]]
    ripgrep = shell.ripgrep(text, folders, pairs, seconds / 4)
    if ripgrep is None:
        left_out.append("ripgrep is left out: there is no rg (apt install ripgrep)")
        print(left_out[-1])
    else:
        processes |= {f"rg -c, {name}": runs for name, runs in ripgrep.items()}

    say("Building beside others")
    builders, updates, failures = pipeline.compare(
        options.binaries / "pressmark-ingest", folders, index, SCRATCH, others
    )
    say("Asking others")
    versions = machine.versions(options.binaries / "benchmarks")
    own = peer_run.Program(
        "Pressmark",
        versions["Pressmark"],
        lambda pair: shell.pressmark_command(options.binaries / "pressmark", index, pair),
        [(index / "pressmark.db").resolve()],
    )
    lines_of_files = None
    if ripgrep is not None:
        files = [path for folder in folders for path in cold.below(folder)]
        lines_of_files = peer_run.Program(
            "ripgrep", versions["ripgrep"], lambda pair: shell.ripgrep_command(pair, folders), files
        )
    runs = {"passes": 3 if options.quick else 5, "seconds": seconds / 2, "shell": seconds, "cold": 3 if options.quick else 7}
    records, notes, more = peer_run.measure(
        others, own, lines_of_files, measured[-1]["rows"], listed, pairs, builds[sizes[-1]]["text"], builders, runs
    )
    for peer in others:
        peer.close()
    left_out += failures + more
    print("".join(line + "\n" for line in failures + more), end="")
    say("Building, stage by stage")
    stages = subprocess.run(
        [options.binaries / "benchmarks", "stages", *folders], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
    say("Searching while the index is written")
    # The more frequent ones: all of them are in the part that is searched.
    words = [words[0] for kind, words in drawn if kind == "term"]
    words = words[len(words) // 2 :]
    waits = readers.measure(
        options.binaries / "pressmark", options.binaries / "pressmark-ingest", folders[0], words, SCRATCH
    )

    facts = {
        "command": f"make bench CORPUS={options.corpus.name}" + (" QUICK=1" if options.quick else ""),
        "date": datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "machine": machine.description(),
        "load": f"{load:.1f} before, {machine.load():.1f} after",
        "commit": versions["Pressmark"],
        "versions": versions
        | ({"tantivy": tantivy_version} if tantivy_version else {})
        | {peer.name: peer.version for peer in others if peer.name not in ("tantivy", "FTS5")},
        "corpus": options.corpus.name,
        "took": time.perf_counter() - started,
    }
    page = report.markdown(
        facts, measured, [records, notes, left_out], processes, builders, updates, stages, waits
    )
    print(report.slower(measured[-1]["rows"]))
    print()
    print(page)
    folder = SCRATCH / "results" if options.quick else RESULTS
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "summary.md").write_text(page)
    (folder / "queries.tsv").write_text(report.table(measured))
    peer_table.write(folder / "peers.tsv", records, facts)
    print(f"Written to {folder}")


def say(line):
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
