"""The engines that Pressmark is measured beside, each behind the same methods.

    build()     puts the passages into a new index: seconds, processor seconds, peak bytes of memory
    size()      bytes of that index
    ask()       times the queries in one warm process, and counts their matches
    command()   what a shell runs for the ten best passages that have two words
    cool()      takes the index out of memory; whether it is out
"""

import json
import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

import cold
import engines
import installed
import peer_queries
import postgres_server
import processes

HERE = Path(__file__).parent


class Failure(Exception):
    """Why a peer cannot be measured."""


class Stock:
    """The `sqlite3` shell with FTS5's defaults. Its queries are timed in process, by `benchmarks queries`."""

    name = "FTS5"
    rounds = 3
    threads = 1

    def __init__(self, scratch):
        self.database = scratch / "stock.db"
        self.version = engine_version(["sqlite3", "--version"])

    def build(self, passages):
        self.database.unlink(missing_ok=True)
        create = "CREATE VIRTUAL TABLE passage USING fts5 (text, headline, tokenize = 'unicode61 remove_diacritics 2')"
        return succeeded(processes.usage(["sqlite3", self.database, create, f".import --csv {passages} passage"]))

    def size(self):
        return self.database.stat().st_size

    def matches(self, listed):
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as database:
            count = "SELECT count(*) FROM passage WHERE passage MATCH ?"
            return [
                database.execute(count, (peer_queries.fts5(kind, words),)).fetchone()[0]
                for kind, words in peer_queries.listed(listed)
            ]

    def command(self, words):
        match = peer_queries.fts5("intersection", words).replace("'", "''")
        find = f"SELECT headline, text FROM passage WHERE passage MATCH '{match}' ORDER BY rank LIMIT 10"
        return ["sqlite3", "-readonly", self.database, find]

    def cool(self):
        return cold.evict([self.database])

    def close(self):
        pass


class Tantivy:
    """Its queries are timed by `engines.tantivy`, on an index of one segment."""

    name = "tantivy"
    rounds = 3
    threads = 2

    def __init__(self, scratch, python):
        self.python = python
        self.folder = scratch / "tantivy-pipeline"
        self.version = engine_version([python, "-c", "import tantivy; print(tantivy.__version__)"])

    def build(self, passages):
        return succeeded(processes.usage([self.python, HERE / "tantivy_build.py", passages, self.folder, "2"]))

    def size(self):
        return sum(map(os.path.getsize, cold.below(self.folder)))

    def command(self, words):
        return [self.python, HERE / "tantivy_find.py", self.folder, peer_queries.tantivy("intersection", words)]

    def cool(self):
        return cold.evict(cold.below(self.folder))

    def close(self):
        pass


class Xapian:
    name = "Xapian"
    rounds = 1
    threads = 1

    @staticmethod
    def packages():
        return ("python3-xapian", "xapian-tools")

    def __init__(self, scratch):
        self.folder = scratch / "xapian"
        self.version = engine_version(["quest", "--version"])

    def build(self, passages):
        return succeeded(processes.usage([installed.PYTHON, HERE / "xapian_peer.py", "build", passages, self.folder]))

    def size(self):
        return sum(map(os.path.getsize, cold.below(self.folder)))

    def ask(self, listed, passes, seconds):
        return answered([installed.PYTHON, HERE / "xapian_peer.py", "ask", self.folder, listed, passes, seconds])

    def command(self, words):
        query = peer_queries.xapian("intersection", words)
        return ["quest", f"--db={self.folder}", "--stemmer=none", "--flags=boolean,phrase", "--msize=10", query]

    def cool(self):
        return cold.evict(cold.below(self.folder))

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class PostgreSQL:
    """A server of our own. Memory is that of its process for the connection that builds."""

    name = "PostgreSQL"
    rounds = 1
    threads = 1

    @staticmethod
    def packages():
        server = () if postgres_server.programs() else ("postgresql",)
        return (*server, "python3-psycopg2")

    def __init__(self):
        self.server = postgres_server.Server()
        self.version = engine_version([self.server.programs / "postgres", "--version"])
        self.bytes = 0
        # Made and tried now, but up only for as long as it is measured.
        self.server.__enter__()
        self.server.stop()

    def build(self, passages):
        self.server.start()
        output = self.server.folder / "build.json"
        run = succeeded(
            processes.usage([installed.PYTHON, HERE / "postgres_peer.py", "build", passages, self.server.folder], output)
        )
        built = json.loads(output.read_text())
        self.bytes = built["size"]
        return {"seconds": run["seconds"], "memory": built["memory"]}

    def size(self):
        return self.bytes

    def ask(self, listed, passes, seconds):
        return answered([installed.PYTHON, HERE / "postgres_peer.py", "ask", self.server.folder, listed, passes, seconds])

    def command(self, words):
        query = peer_queries.postgresql("intersection", words).replace("'", "''")
        find = (
            f"SELECT headline, text FROM passage, to_tsquery('simple', '{query}') AS query WHERE words @@ query "
            "ORDER BY ts_rank(words, query) DESC LIMIT 10"
        )
        return ["psql", "-XAtq", "-h", self.server.folder, "-U", "bench", "-d", "postgres", "-c", find]

    def cool(self):
        """Its buffers go with the server, which is started anew."""
        self.server.stop()
        is_cold = cold.evict(cold.below(self.server.data / "base"))
        self.server.start()
        return is_cold

    def close(self):
        self.server.__exit__()


def find(scratch, install):
    """The peers that can be had, and a line for each that cannot."""
    found, lines = [], []
    if shutil.which("sqlite3"):
        found.append(Stock(scratch))
    else:
        lines.append("FTS5's builds are left out: there is no sqlite3 (apt install sqlite3)")
    python, reason = engines.tantivy_python(scratch / "venv", install)
    if python:
        found.append(Tantivy(scratch, python))
    else:
        lines.append(f"tantivy is left out: {reason}")
    for peer, arguments in ((Xapian, (scratch,)), (PostgreSQL, ())):
        reason = installed.missing(peer.packages(), install)
        try:
            if not reason:
                found.append(peer(*arguments))
        except (OSError, KeyError, subprocess.SubprocessError) as error:
            detail = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
            reason = f"its server does not start ({detail[-1] if detail else error})"
        if reason:
            lines.append(f"{peer.name} is left out: {reason}")
    return found, lines


def answered(command):
    """What a peer's program prints."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise Failure(f"its queries end with {done.returncode}")
    return json.loads(done.stdout)


def succeeded(run):
    if run["code"]:
        raise Failure(f"its build ends with {run['code']}")
    return run


def engine_version(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    match = re.search(r"\d+(\.\d+)+", done.stdout)
    return match.group(0) if match else ""
