"""The whole of ingest beside programs that only index text, in turns."""

import csv
import os
import shutil
import statistics
import subprocess
from pathlib import Path

import ingest
import processes
from peers import Failure

ROUNDS = 3


def compare(binary, folders, index, scratch, peers):
    """Builds an index of article files, and of the same passages with others. Returns rows of the table, and what updates take.

    A row has the name and the median seconds, processor seconds and peak bytes, and the number of runs. A peer that fails is taken
    out of `peers`; the third value has a line for each.
    """
    scratch = Path(scratch)
    passages = scratch / "passages.csv"
    with ingest.connect(index) as database, open(passages, "w", newline="", encoding="utf-8") as file:
        found = database.execute("SELECT text, coalesce(headline, '') FROM passage ORDER BY id")
        csv.writer(file).writerows(found)
    own = scratch / "index-pipeline"

    def build():
        shutil.rmtree(own, ignore_errors=True)
        own.mkdir()
        return succeeded(processes.usage([binary, "--index", own, *folders], own / "output.txt"))

    runs, failures = {}, []
    for number in range(ROUNDS):
        # So that nobody waits for a disk that another one keeps busy.
        os.sync()
        runs.setdefault("Pressmark", []).append(build())
        for peer in list(peers):
            if number < peer.rounds:
                os.sync()
                try:
                    runs.setdefault(peer.name, []).append(peer.build(passages))
                except (Failure, OSError, subprocess.SubprocessError) as error:
                    runs.pop(peer.name)
                    failures.append(left_out(peers, peer, error))
    rows = [
        {"name": name, "runs": len(taken)}
        | {key: statistics.median(run[key] for run in taken) for key in taken[0] if key != "code"}
        for name, taken in runs.items()
    ]
    return rows, updates(binary, own, scratch / "one"), failures


def left_out(peers, peer, error):
    """Ends a peer that failed; the line that says so."""
    peers.remove(peer)
    peer.close()
    return f"{peer.name} is left out: {error}"


def updates(binary, index, folder):
    """Median milliseconds of a run that finds nothing new, and of one that finds one new article."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    succeeded(processes.usage([binary, "--index", index, article(folder, 0)]))
    command = [binary, "--index", index]
    nothing = [succeeded(processes.usage(command)) for _ in range(7)]
    # Named, so that the folders are not looked through; and found by itself among all of them.
    named = [succeeded(processes.usage([*command, article(folder, number)])) for number in range(1, 12)]
    found = []
    for number in range(12, 19):
        article(folder, number)
        found.append(succeeded(processes.usage([*command, folder])))
    return {
        name: 1000 * statistics.median(run["seconds"] for run in runs)
        for name, runs in {"nothing new": nothing, "one article, named": named, "one in a folder": found}.items()
    }


def article(folder, number):
    path = folder / f"{number}.txt"
    path.write_text(
        f"Harbour report {number}\n\nMUSCAT - Ferries left on day {number}, the council said. \"We are pleased,\" "
        f"said Ada Hale, who leads it. The next report comes in {number + 1} days.\n"
    )
    return path


def succeeded(run):
    if run["code"]:
        raise SystemExit(f"a program that was to be measured left with {run['code']}")
    return run
