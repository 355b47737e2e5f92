"""Asks all peers what Pressmark was asked, on the indexes they built, and makes records of it."""

import subprocess

import cold
import matches
import peer_table
import processes
import shell
from peers import Failure
from pipeline import left_out


def measure(peers, own, rows, listed, pairs, text, builders, runs):
    """What is to be said of all engines: records for the table, lines on their matches, and a line for each that failed.

    - own: name, version, index bytes, files of the index, the command for two words, and what the shell took
    - rows: the queries with the times of Pressmark, FTS5 and, where it is there, tantivy, in microseconds
    - builders: the rows of `pipeline.compare`
    - runs: passes, seconds for warm queries, seconds for the shell, runs with a cold index
    """
    built = {row["name"]: row for row in builders}
    records = engine_records(own["name"], own["version"], built[own["name"]], text, own["size"])
    records += peer_table.queries(own["name"], own["version"], rows, [row["pressmark_alone"] for row in rows])
    records += shell_records(own["name"], own["version"], own["shell"])
    records += cold_records(own["name"], own["version"], own["command"], pairs, lambda: cold.evict(own["files"]), runs)
    reference, counted, lines, failures = None, {}, [], []
    for peer in list(peers):
        try:
            found, matched, line = one(peer, rows, listed, pairs, text, built[peer.name], runs)
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
    return records, lines, failures


def one(peer, rows, listed, pairs, text, built, runs):
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
    records += peer_table.queries(peer.name, peer.version, rows, times)
    records += shell_records(peer.name, peer.version, shell.repeat([peer.command(pair) for pair in pairs], runs["shell"]))
    records += cold_records(peer.name, peer.version, peer.command, pairs, peer.cool, runs)
    return records, matched, lines


def ripgrep(version, runs_of_shell, folders, pairs, runs):
    """Over the articles' own files; it builds nothing and ranks nothing."""
    files = [path for folder in folders for path in cold.below(folder)]

    def command(pair):
        return shell.ripgrep_command(pair, folders)

    return shell_records("ripgrep", version, runs_of_shell) + cold_records(
        "ripgrep", version, command, pairs, lambda: cold.evict(files), runs
    )


def engine_records(name, version, built, text, size):
    return [
        peer_table.record(name, version, "build", [text / 1e6 / built["seconds"]], "MB/s", runs=built["runs"]),
        peer_table.record(name, version, "build memory", [built["memory"] / 1e6], "MB", runs=built["runs"]),
        peer_table.record(name, version, "index", [size / text], "bytes per byte of text"),
    ]


def shell_records(name, version, taken):
    if taken["failures"]:
        raise Failure(f"{taken['failures']} runs from the shell failed")
    return [
        peer_table.record(name, version, "shell", [1000 * seconds for seconds in taken["times"]], "ms"),
        peer_table.record(name, version, "shell memory", [taken["memory"] / 1e6], "MB", runs=len(taken["times"])),
    ]


def cold_records(name, version, command, pairs, cool, runs):
    """Nothing where the files stay in memory after they were to leave it."""
    taken = []
    for pair in pairs[: runs["cold"]]:
        if not cool():
            return []
        seconds, _, code = processes.measure(command(pair))
        if code > 1:
            raise Failure(f"a run from the shell ended with {code}")
        taken.append(1000 * seconds)
    return [peer_table.record(name, version, "shell, cold index", taken, "ms")]


def asked(name, answer):
    line = f"- {name}'s times have the call from Python in them: {answer['call']:.1f} µs for a query that finds nothing"
    line += f". Each query was run {answer['runs']} times or more."
    if "timeouts" in answer:
        line += f" Queries that took longer than {answer['limit']} s, and count as that: {answer['timeouts']}."
    return line
