"""PostgreSQL: fills a table of passages, or times queries on it. Run by the Python that has Debian's python3-psycopg2.

    postgres_peer.py build PASSAGES SOCKET
    postgres_peer.py ask SOCKET QUERIES PASSES SECONDS

PASSAGES is a CSV file of texts and headlines; SOCKET the folder a server of our own listens in. `build` prints a JSON
object with the table's bytes on disk and the peak bytes of the server's process. `ask` prints one with the version,
microseconds of a call that finds nothing, and per query its median microseconds and all its matches: null where
counting took longer than the limit.
"""

import gc
import json
import re
import sys

import psycopg2
import psycopg2.errors

import peer_queries
import rounds

LIMIT = 5
TOP = (
    "SELECT id FROM passage, to_tsquery('simple', $1) AS query WHERE words @@ query "
    "ORDER BY ts_rank(words, query) DESC LIMIT 10"
)


def connect(socket):
    connection = psycopg2.connect(host=socket, user="bench", dbname="postgres")
    connection.autocommit = True
    return connection


def build(passages, socket):
    """Words with positions by the configuration `simple`, which neither stems nor leaves out, and a GIN index of them."""
    connection = connect(socket)
    cursor = connection.cursor()
    cursor.execute("DROP TABLE IF EXISTS passage")
    cursor.execute(
        "CREATE TABLE passage (id serial, text text, headline text, words tsvector GENERATED ALWAYS AS "
        "(to_tsvector('simple', coalesce(headline, '')) || to_tsvector('simple', text)) STORED)"
    )
    with open(passages, encoding="utf-8", newline="") as file:
        cursor.copy_expert("COPY passage (text, headline) FROM STDIN (FORMAT csv)", file)
    cursor.execute("CREATE INDEX ON passage USING gin (words)")
    cursor.execute("VACUUM ANALYZE passage")
    cursor.execute("CHECKPOINT")
    cursor.execute("SELECT pg_total_relation_size('passage')")
    json.dump({"size": cursor.fetchone()[0], "memory": peak(connection.info.backend_pid)}, sys.stdout)


def peak(process):
    """Peak resident bytes of the server's process for this connection, with what it touched of the shared buffers."""
    with open(f"/proc/{process}/status") as file:
        return int(re.search(r"VmHWM:\s*(\d+)", file.read()).group(1)) * 1024


def ask(socket, listed, passes, seconds):
    connection = connect(socket)
    cursor = connection.cursor()
    cursor.execute(f"SET statement_timeout = '{LIMIT}s'")
    cursor.execute(f"PREPARE top (text) AS {TOP}")
    ended = set()

    def top(query):
        try:
            cursor.execute("EXECUTE top (%s)", (query,))
            cursor.fetchall()
        except psycopg2.errors.QueryCanceled:
            ended.add(query)

    def matches(query):
        try:
            cursor.execute("SELECT count(*) FROM passage WHERE words @@ to_tsquery('simple', %s)", (query,))
            return cursor.fetchone()[0]
        except psycopg2.errors.QueryCanceled:
            return None

    queries = [peer_queries.postgresql(kind, words) for kind, words in peer_queries.listed(listed)]
    gc.disable()
    median, runs = rounds.times(top, queries, int(passes), float(seconds))
    nothing, _ = rounds.times(top, ["'zzzzqqqq'"], 200, 1)
    answer = {
        "version": f"{connection.server_version // 10000}.{connection.server_version % 10000}",
        "median": median,
        "runs": runs,
        "call": nothing[0],
        "timeouts": len(ended),
        "limit": LIMIT,
        "hits": [matches(query) for query in queries],
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    {"build": build, "ask": ask}[sys.argv[1]](*sys.argv[2:])
