"""Times queries, in the process of the engine that is asked."""

import statistics
import time

# A query that took so many seconds the first time is not asked again.
SLOW = 0.1


def times(search, queries, passes, seconds):
    """Median microseconds of each query, and how often the least repeated one was run.

    The first pass over all queries is not counted, but for those that are slow.
    """
    samples = [[] for _ in queries]
    slow = [False] * len(queries)
    end = float("inf")
    for number in range(passes + 1):
        for place, query in enumerate(queries):
            if slow[place] or (number > 1 and time.perf_counter() > end):
                continue
            start = time.perf_counter_ns()
            search(query)
            taken = time.perf_counter_ns() - start
            slow[place] = number == 0 and taken > SLOW * 1e9
            if number or slow[place]:
                samples[place].append(taken / 1000)
        if number == 0:
            end = time.perf_counter() + seconds
    return [round(statistics.median(values), 1) for values in samples], min(map(len, samples))
