"""Asks all peers what Pressmark was asked, on the indexes they built, and makes records of it."""

import os
import subprocess

import cold
import matches
import peer_table
import processes
import shell
from peers import Failure
from pipeline import left_out


def measure(peers, own, ripgrep, rows, listed, pairs, text, builders, runs):
    """What is to be said of all engines: records for the table, lines on their matches, and a line for each that failed.

    - own, ripgrep: what stands beside the peers in the shell, see `Program`; None for ripgrep where there is none
    - rows: the queries with the times of Pressmark, FTS5 and, where it is there, tantivy, in microseconds
    - builders: the rows of `pipeline.compare`
    - runs: passes, seconds for warm queries, seconds for the shell, rounds with a cold index
    """
    built = {row["name"]: row for row in builders}
    records = engine_records(own.name, own.version, built[own.name], text, own.size())
    records += peer_table.queries(own.name, own.version, rows, [row["pressmark_alone"] for row in rows])
    reference, counted, lines, failures = None, {}, [], []
    for peer in list(peers):
        try:
            found, matched, line = one(peer, rows, listed, text, built[peer.name], runs)
        except (Failure, OSError, subprocess.SubprocessError) as error:
            failures.append(left_out(peers, peer, error))
            continue
        records += found
        lines += line
        if peer.name == "FTS5":
            reference = matched
        elif matched:
            counted[peer.name] = matched
    if reference and counted:
        lines += ["", *matches.table([row["kind"] for row in rows], reference, counted)]
    programs = [own, *peers, *([ripgrep] if ripgrep else [])]
    records += from_shell(programs, pairs, runs, failures)
    return records, lines, failures


class Program:
    """An engine that needs no building here: its command for two words, and the files it reads."""

    def __init__(self, name, version, command, files):
        self.name, self.version, self.command, self.files = name, version, command, files

    def size(self):
        return sum(map(os.path.getsize, self.files))

    def cool(self):
        return cold.evict(self.files)


def one(peer, rows, listed, text, built, runs):
    """The records of one peer, its matches of each query, and what is to be said of its answers."""
    records = engine_records(peer.name, peer.version, built, text, peer.size())
    lines = []
    if hasattr(peer, "ask"):
        answer = peer.ask(listed, runs["passes"], runs["seconds"])
        times, matched = answer["median"], answer["hits"]
        lines.append(asked(peer.name, answer))
    elif peer.name == "tantivy":
        times, matched = [row["tantivy"] for row in rows], [row["tantivy_hits"] for row in rows]
    else:
        times, matched = [row["fts5_alone"] for row in rows], peer.matches(listed)
    return records + peer_table.queries(peer.name, peer.version, rows, times), matched, lines


def from_shell(programs, pairs, runs, failures):
    """Whole processes, in turns: with everything in memory, and with the index out of it where it can be taken out."""
    taken = shell.in_turns({one.name: [one.command(pair) for pair in pairs] for one in programs}, runs["shell"])
    records, cooled = [], {one.name: [] for one in programs}
    for one in programs:
        if taken[one.name]["failures"]:
            failures.append(f"{one.name}: {taken[one.name]['failures']} runs from the shell failed; they are not shown")
        else:
            records += shell_records(one.name, one.version, taken[one.name])
    for pair in pairs[: runs["cold"]]:
        for one in programs:
            if one.cool():
                seconds, _, code = processes.measure(one.command(pair))
                if code in (0, 1):
                    cooled[one.name].append(1000 * seconds)
    return records + [
        peer_table.record(one.name, one.version, "shell, cold index", cooled[one.name], "ms")
        for one in programs
        if len(cooled[one.name]) == runs["cold"]
    ]


def engine_records(name, version, built, text, size):
    return [
        peer_table.record(name, version, "build", [text / 1e6 / built["seconds"]], "MB/s", runs=built["runs"]),
        peer_table.record(name, version, "build memory", [built["memory"] / 1e6], "MB", runs=built["runs"]),
        peer_table.record(name, version, "index", [size / text], "bytes per byte of text"),
    ]


def shell_records(name, version, taken):
    return [
        peer_table.record(name, version, "shell", [1000 * seconds for seconds in taken["times"]], "ms"),
        peer_table.record(name, version, "shell memory", [taken["memory"] / 1e6], "MB", runs=len(taken["times"])),
    ]


def asked(name, answer):
    line = f"- {name}'s times have the call from Python in them: {answer['call']:.1f} µs for a query that finds nothing"
    line += f". Each query was run {answer['runs']} times or more."
    if "timeouts" in answer:
        line += f" Queries that took longer than {answer['limit']} s, and count as that: {answer['timeouts']}."
    return line
