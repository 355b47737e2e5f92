"""How long searches take while somebody writes the index."""

import shutil
import threading
import time

import pipeline
import processes

READERS = 2
UPDATES = 40


def measure(pressmark, ingest, folder, words, scratch):
    """Asks from two threads, one process a query, while nobody writes, during updates of one article each, and during rebuilds.

    Returns for each of the three the seconds of all searches; raises where one of them did not find what it should.
    """
    index = scratch / "index-readers"
    shutil.rmtree(index, ignore_errors=True)
    pipeline.succeeded(processes.usage([ingest, "--index", index, folder]))
    news = scratch / "readers"
    shutil.rmtree(news, ignore_errors=True)
    news.mkdir()

    def wait():
        time.sleep(8)

    def update():
        for number in range(UPDATES):
            path = pipeline.article(news, number)
            pipeline.succeeded(processes.usage([ingest, "--index", index, path]))

    def rebuild():
        for _ in range(2):
            pipeline.succeeded(processes.usage([ingest, "--index", index, "--rebuild"]))

    work = {"nobody writes": wait, f"{UPDATES} updates": update, "two rebuilds": rebuild}
    return {name: during(body, pressmark, index, words) for name, body in work.items()}


def during(body, pressmark, index, words):
    ended = threading.Event()
    taken = []
    failed = []

    def ask(number):
        while not ended.is_set():
            word = words[(number + len(taken)) % len(words)]
            run = processes.usage([pressmark, "--index", index, "--limit", "10", "=" + word])
            taken.append(run["seconds"])
            if run["code"]:
                failed.append(word)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(READERS)]
    for thread in threads:
        thread.start()
    try:
        body()
    finally:
        ended.set()
        for thread in threads:
            thread.join()
    if failed:
        raise SystemExit(f"{len(failed)} of {len(taken)} searches failed while the index was written: {failed[:3]}")
    return taken
