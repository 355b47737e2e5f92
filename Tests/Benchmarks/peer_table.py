"""All engines in one table, and the file it is kept in: `peers.tsv`, a figure a line."""

import csv

from figures import median, percentile
from queries import KINDS

COLUMNS = ("engine", "version", "measure", "kind", "median", "p99", "unit", "runs")
KIND_NAMES = {
    "term": "single words",
    "union": "any of 2 to 5 words",
    "intersection": "all of 2 to 5 words",
    "phrase": "phrases of 2 to 4 words",
}
# Measure, kind, what a row is called, digits behind the point, whether the 99th percentile is shown.
ROWS = (
    ("build", "", "build, MB/s", 1, False),
    ("build memory", "", "peak memory of the build, MB", 0, False),
    ("index", "", "index / text", 2, False),
    *(("query", kind, f"{name}, warm, ms", 3, True) for kind, name in KIND_NAMES.items()),
    ("shell", "", "from the shell, ms", 1, True),
    ("shell, cold index", "", "from the shell, index not in memory, ms", 1, True),
    ("shell memory", "", "peak memory from the shell, MB", 0, False),
)
# Where the most is best; ratios are Pressmark's gain all the same.
RATES = ("build",)


def record(engine, version, measure, values, unit, kind="", runs=None):
    """One line of the file. `values` are the single figures, whose median and 99th percentile are kept."""
    return {
        "engine": engine,
        "version": version,
        "measure": measure,
        "kind": kind,
        "median": median(values),
        "p99": percentile(values, 0.99),
        "unit": unit,
        "runs": len(values) if runs is None else runs,
    }


def queries(engine, version, rows, times):
    """The latencies of one engine by kind: of each query its microseconds, in the order of `rows`."""
    found = []
    for kind in KINDS:
        chosen = [time / 1000 for row, time in zip(rows, times, strict=True) if row["kind"] == kind]
        if chosen:
            found.append(record(engine, version, "query", chosen, "ms", kind))
    return found


def write(path, records, facts):
    with open(path, "w", encoding="utf-8", newline="") as file:
        for name in ("command", "date", "machine", "load", "commit", "corpus"):
            file.write(f"# {name}: {facts[name]}\n")
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        for one in records:
            writer.writerow(one | {name: f"{one[name]:.6g}" for name in ("median", "p99")})


def read(path):
    """The facts of the head, and the records."""
    facts, lines = {}, []
    with open(path, encoding="utf-8", newline="") as file:
        for line in file:
            if line.startswith("# "):
                name, _, value = line[2:].rstrip("\n").partition(": ")
                facts[name] = value
            else:
                lines.append(line)
    records = list(csv.DictReader(lines, delimiter="\t"))
    for one in records:
        one |= {"median": float(one["median"]), "p99": float(one["p99"]), "runs": int(one["runs"])}
    return facts, records


def engines(records):
    """Names and versions, in the order of the file: Pressmark first."""
    return list(dict.fromkeys((one["engine"], one["version"]) for one in records))


def table(records, rows=ROWS):
    """Markdown: a row a measure, a column an engine. What an engine has no figure of is blank.

    A cell has the median, the 99th percentile where it says something, and how many times Pressmark is better at it.
    """
    names = [name for name, _ in engines(records)]
    figures = {(one["engine"], one["measure"], one["kind"]): one for one in records}
    lines = ["| | " + " | ".join(names) + " |", "|---|" + "--:|" * len(names)]
    for measure, kind, title, digits, has_tail in rows:
        own = figures.get((names[0], measure, kind))
        cells = [cell(figures.get((name, measure, kind)), own, digits, has_tail, measure) for name in names]
        if any(cells):
            lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return lines


def cell(one, own, digits, has_tail, measure):
    if one is None:
        return ""
    text = f"{one['median']:,.{digits}f}"
    if has_tail:
        text += f" / {one['p99']:,.{max(digits - 1, 0)}f}"
    if own is None or one is own or not own["median"] or not one["median"]:
        return text
    ratio = one["median"] / own["median"]
    return f"{text} · {times(1 / ratio if measure in RATES else ratio)}"


def times(ratio):
    """`0.41×`, `7.3×`, `240×`: two significant digits."""
    if ratio >= 9.95:
        return f"{float(f'{ratio:.2g}'):,.0f}×"
    return f"{ratio:.1f}×" if ratio >= 0.995 else f"{ratio:.2f}×"
