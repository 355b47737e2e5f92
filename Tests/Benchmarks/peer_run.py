"""Asks all peers what Pressmark was asked, on the indexes they built, and makes records of it."""

import cold
import matches
import peer_table
import processes
import shell


def measure(peers, own, rows, listed, pairs, text, builders, runs):
    """What is to be said of all engines: records for the table, and lines on their matches.

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
    reference, counted, lines = None, {}, []
    for peer in peers:
        records += engine_records(peer.name, peer.version, built[peer.name], text, peer.size())
        if hasattr(peer, "ask"):
            answer = peer.ask(listed, runs["passes"], runs["seconds"])
            times = answer["median"]
            counted[peer.name] = answer["hits"]
            lines.append(asked(peer.name, answer))
        else:
            times = [row[{"FTS5": "fts5_alone", "tantivy": "tantivy"}[peer.name]] for row in rows]
        records += peer_table.queries(peer.name, peer.version, rows, times)
        if hasattr(peer, "matches"):
            reference = peer.matches(listed)
        elif "tantivy_hits" in rows[0] and peer.name == "tantivy":
            counted[peer.name] = [row["tantivy_hits"] for row in rows]
        records += shell_records(
            peer.name, peer.version, shell.repeat([peer.command(pair) for pair in pairs], runs["shell"])
        )
        records += cold_records(peer.name, peer.version, peer.command, pairs, peer.cool, runs)
    if reference and counted:
        lines += ["", *matches.table([row["kind"] for row in rows], reference, counted)]
    return records, lines


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
        raise SystemExit(f"{name}: {taken['failures']} runs from the shell failed")
    return [
        peer_table.record(name, version, "shell", [1000 * seconds for seconds in taken["times"]], "ms"),
        peer_table.record(name, version, "shell memory", [taken["memory"] / 1e6], "MB", runs=len(taken["times"])),
    ]


def cold_records(name, version, command, pairs, cool, runs):
    """None where the files stay in memory after they were to leave it."""
    taken = []
    for pair in pairs[: runs["cold"]]:
        if not cool():
            return []
        seconds, _, code = processes.measure(command(pair))
        if code > 1:
            raise SystemExit(f"{name} left with {code}")
        taken.append(1000 * seconds)
    return [peer_table.record(name, version, "shell, cold index", taken, "ms")]


def asked(name, answer):
    line = f"- {name}'s times have the call from Python in them: {answer['call']:.1f} µs for a query that finds nothing"
    line += f". Each query was run {answer['runs']} times or more."
    if "timeouts" in answer:
        line += f" Queries that took longer than {answer['limit']} s, and count as that: {answer['timeouts']}."
    return line
