"""Medians, percentiles and slopes."""

import math
import statistics

median = statistics.median


def percentile(values, share):
    """The nearest-rank percentile: the least value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def exponent(groups):
    """The exponent e of time ~ postings^e within groups of (postings, time), by least squares on logarithms.

    Each group has a constant of its own. None where the postings do not vary.
    """
    above = below = 0.0
    for group in groups:
        points = [(math.log(postings), math.log(time)) for postings, time in group if postings > 0 and time > 0]
        if len(points) < 2:
            continue
        mean_x = statistics.fmean(x for x, _ in points)
        mean_y = statistics.fmean(y for _, y in points)
        above += sum((x - mean_x) * (y - mean_y) for x, y in points)
        below += sum((x - mean_x) ** 2 for x, _ in points)
    return above / below if below else None
