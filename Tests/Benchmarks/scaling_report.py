"""Measured sizes as tables, the power laws through them, and what these say of larger ones."""

from fit import line, power

PAPER = (1_000, 10_000, 100_000)
# What is fitted: its column, name and unit.
FITTED = (
    ("build_s", "build", "s"),
    ("build_cpu_s", "build, processor", "s"),
    ("build_memory_mb", "peak memory of the build", "MB"),
    ("index_mb", "index", "MB"),
    ("words", "different words", ""),
    ("term_ms", "single words, median", "ms"),
    ("term_p99_ms", "single words, p99", "ms"),
    ("union_ms", "any of 2 to 5 words, median", "ms"),
    ("union_p99_ms", "any of 2 to 5 words, p99", "ms"),
    ("intersection_ms", "all of 2 to 5 words, median", "ms"),
    ("intersection_p99_ms", "all of 2 to 5 words, p99", "ms"),
    ("phrase_ms", "phrases of 2 to 4 words, median", "ms"),
    ("phrase_p99_ms", "phrases of 2 to 4 words, p99", "ms"),
    ("nothing_new_ms", "nothing new", "ms"),
    ("one_new_ms", "one new article", "ms"),
)


def markdown(facts, rows):
    return "\n".join(
        [
            f"    {facts['command']}",
            "",
            f"{facts['date']}, commit {facts['commit']}, took {facts['took']}; {facts['machine']}; load {facts['load']}.",
            "",
            *costs(rows),
            *latencies(rows),
            *fits(rows),
        ]
    )


def costs(rows):
    lines = [
        "| MB of text | files | articles | groups of copies | passages | different words | build, s | MB/s | processor, s | peak memory, MB | index, MB | index / text |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        cells = [f"{row['megabytes']:.1f}"]
        cells += [f"{row[name]:,.0f}" for name in ("files", "articles", "copy_groups", "passages", "words")]
        cells += [f"{row['build_s']:.1f}", f"{row['megabytes'] / row['build_s']:.1f}", f"{row['build_cpu_s']:.1f}"]
        cells += [f"{row['build_memory_mb']:.0f}", f"{row['index_mb']:.1f}", f"{row['index_mb'] / row['megabytes']:.2f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]


def latencies(rows):
    lines = [
        "Milliseconds; of warm queries median / p99.",
        "",
        "| MB of text | single words | any of 2 to 5 | all of 2 to 5 | phrases of 2 to 4 | nothing new | one new article |",
        "|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row in rows:
        cells = [f"{row['megabytes']:.1f}"]
        cells += [f"{row[f'{kind}_ms']:.3f} / {row[f'{kind}_p99_ms']:.2f}" for kind in ("term", "union", "intersection", "phrase")]
        cells += [f"{row['nothing_new_ms']:.0f}", f"{row['one_new_ms']:.0f}"]
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]


def fits(rows):
    """The laws, and their values for sizes on paper. Blank where nothing can be fitted."""
    lines = [
        "Two laws through the points of each figure, *x* in MB of text: a power, by least squares on logarithms, and a straight line, by "
        "least squares on relative errors. *Off by* is how far the points are from them, root mean square. What begins with a large "
        "constant looks flatter than it is to a power; what bends looks steeper than it is to a line: on paper, both are given.",
        "",
        "| | power | off by | line | off by | 1 GB | 10 GB | 100 GB |",
        "|---|---|--:|---|--:|--:|--:|--:|",
    ]
    example = ""
    for column, name, unit in FITTED:
        points = [(row["megabytes"], row[column]) for row in rows]
        bent, straight = power(points), line(points)
        if bent is None or straight is None:
            continue
        tail = f" {unit}" if unit else ""
        cells = [name, f"{plain(bent.factor)} · x^{bent.exponent:.2f}{tail}", percent(bent)]
        cells += [f"{plain(straight.constant)} {signed(straight.slope)} · x{tail}", percent(straight)]
        cells += [between(bent.at(size), straight.at(size), unit) for size in PAPER]
        lines.append("| " + " | ".join(cells) + " |")
        if column == "build_cpu_s":
            example = (
                f"For example, processor seconds of 10 GB: {plain(bent.factor)} · 10,000^{bent.exponent:.2f} = {plain(bent.factor)} · "
                f"{10_000**bent.exponent:,.0f} = {bent.at(10_000):,.0f} s, or {plain(straight.constant)} {signed(straight.slope)} · 10,000 "
                f"= {straight.at(10_000):,.0f} s. All digits were used."
            )
    return [*lines, "", example, ""] if example else []


def percent(law):
    return f"{100 * (law.spread - 1):.0f} %"


def between(one, other, unit):
    """What two laws say, the lower first; a law that says nothing possible is left out."""
    found = list(dict.fromkeys(amount(value, unit) for value in sorted((one, other)) if value > 0))
    if len(found) == 2 and found[0].partition(" ")[2] == found[1].partition(" ")[2]:
        found[0] = found[0].partition(" ")[0]
    return " – ".join(found)


def plain(value):
    """Three significant digits, without an exponent for what is large."""
    return f"{float(f'{value:.3g}'):,.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def signed(value):
    return f"{'+' if value >= 0 else '−'} {plain(abs(value))}"


def amount(value, unit):
    """`430 ms`, `3.1 h`, `190 GB`: two significant digits, in a unit that people read."""
    steps = {
        "ms": (("ms", 1), ("s", 1e3), ("min", 6e4), ("h", 3.6e6)),
        "s": (("s", 1), ("min", 60), ("h", 3600)),
        "MB": (("MB", 1), ("GB", 1e3), ("TB", 1e6)),
        "": (("", 1), (" thousand", 1e3), (" million", 1e6)),
    }[unit]
    name, size = max((step for step in steps if value >= 2 * step[1]), key=lambda step: step[1], default=steps[0])
    rounded = float(f"{value / size:.2g}")
    digits = f"{rounded:,.0f}" if rounded >= 10 else f"{rounded:.2g}"
    return f"{digits}{name}" if not unit else f"{digits} {name}"
