"""What was measured, as tables. No word of the corpus is in what is kept."""

import peer_report
from figures import exponent, median, percentile
from queries import KINDS

NAMES = {"term": "single words", "union": "unions of 2–5", "intersection": "intersections of 2–5", "phrase": "phrases of 2–4"}
KEPT = ("pressmark", "pressmark_alone", "pressmark_fresh", "fts5", "fts5_alone", "tantivy", "tantivy_counted")


def markdown(facts, measured, peers, processes, builders, updates, stages, waits):
    largest = measured[-1]
    versions = ", ".join(f"{name} {version}" for name, version in facts["versions"].items())
    build = largest["build"]
    return "\n".join(
        [
            "# Benchmark results",
            "",
            f"    {facts['command']}",
            "",
            f"- {facts['date']}, took {facts['took'] / 60:.1f} minutes",
            f"- {facts['machine']}; load {facts['load']}",
            f"- {versions}; index format {build['format']}",
            f"- {facts['corpus']}: {build['articles']:,} articles, {build['text'] / 1e6:.1f} MB of text, "
            f"{build['passages']:,} passages",
            "",
            *peer_report.section(*peers),
            *latencies(largest),
            *sizes(measured),
            *shell(processes),
            *builds(measured),
            *others(builders, updates, measured[-1]["build"]),
            *where(stages),
            *waiting(waits),
        ]
    )


def latencies(run):
    rows = run["rows"]
    has_tantivy = "tantivy" in rows[0]
    lines = [
        f"## Warm queries, top 10, {run['megabytes']} MB",
        "",
        f"Milliseconds, median / p99 over the queries of the medians of {min(row['runs'] for row in rows)} to "
        f"{max(row['runs'] for row in rows)} runs each. The last columns are ratios of medians: below 1, Pressmark is "
        "the faster one.",
        "",
    ]
    columns = ["Pressmark", "FTS5"] + ["tantivy", "tantivy, counting"] * has_tantivy
    columns += ["Pressmark in turns", "FTS5 in turns", "Pressmark, new searcher"]
    columns += ["/ FTS5", "in turns / FTS5", "new / FTS5"] + ["/ tantivy", "/ tantivy, counting"] * has_tantivy
    names = ["pressmark_alone", "fts5_alone"] + ["tantivy", "tantivy_counted"] * has_tantivy
    names += ["pressmark", "fts5", "pressmark_fresh"]
    pairs = [("pressmark_alone", "fts5_alone"), ("pressmark", "fts5"), ("pressmark_fresh", "fts5_alone")]
    pairs += [("pressmark_alone", "tantivy"), ("pressmark_alone", "tantivy_counted")] * has_tantivy
    lines += head(["queries", "slower than FTS5", "at worst / FTS5", *columns])
    for kind in (*KINDS, None):
        chosen = [row for row in rows if kind in (None, row["kind"])]
        slower = sum(row["pressmark"] > row["fts5"] for row in chosen)
        worst = max(row["pressmark"] / row["fts5"] for row in chosen)
        cells = [spread([row[name] / 1000 for row in chosen]) for name in names]
        cells += [f"{median(row[a] for row in chosen) / median(row[b] for row in chosen):.3f}" for a, b in pairs]
        lines.append(line([f"{len(chosen)} {NAMES.get(kind, 'all')}", f"{slower}", f"{worst:.2f}", *cells]))
    fresh = sum(row["pressmark_fresh"] > row["fts5_alone"] for row in rows)
    fewer = sum(row["pressmark_hits"] < row["fts5_hits"] for row in rows)
    lines += ["", f"- Queries to which Pressmark gave fewer passages than FTS5, of the ten asked for: {fewer}."]
    lines += [
        "- One searcher answers all queries, and may keep what it learns of a word. With a *new searcher* for every query",
        f"  (opening it is not timed) the first use of each word is in the times: {fresh} queries are slower than FTS5 then.",
        "  These too are a round of their own: a load that changes in between is in the ratio.",
    ]
    if has_tantivy:
        lines.append(agreement([row for row in rows if row["kind"] == "term"]))
    lines += [
        "- Pressmark looks for the same surface words as the others, but joins words over the whole article and lets a",
        "  phrase cross the end of a passage: it finds more, and has more to do. FTS5 and tantivy look at each passage.",
        "- Each engine goes over all queries by itself, Pressmark and FTS5 in one process and on one file; then these two",
        "  once more *in turns*, query by query, so that a load is in both times: by these it is said which queries are",
        "  slower. FTS5 reads so much that the other finds none of its data in the processor's caches then.",
        "- `counting` is tantivy's default, which counts all hits and skips nothing.",
    ]
    if has_tantivy:
        lines.append(
            f"- tantivy's times have the call from Python in them: {run['tantivy_call']:.1f} µs for a query that finds nothing."
        )
    return [*lines, ""]


def agreement(rows):
    """How far tantivy's hits for single words are from the passages in our index."""
    ours = sum(row["postings"] for row in rows)
    theirs = sum(row["tantivy_hits"] for row in rows)
    worst = max(abs(row["tantivy_hits"] - row["postings"]) / row["postings"] * 1000 for row in rows)
    same = sum(row["tantivy_hits"] == row["postings"] for row in rows)
    return (
        f"- Same words? {same} of {len(rows)} single words have as many hits in tantivy as in our index; in sum "
        f"{theirs:,} and {ours:,} ({abs(theirs - ours) / ours * 1000:.2f} ‰ apart, the worst word {worst:.1f} ‰)."
    )


def sizes(measured):
    """The same queries on growing corpora."""
    names = [name for name in ("pressmark_alone", "fts5_alone", "tantivy") if name in measured[0]["rows"][0]]
    title = {"pressmark_alone": "Pressmark", "fts5_alone": "FTS5", "tantivy": "tantivy"}
    lines = [
        "## Cost against size",
        "",
        "The same queries on nested parts of the corpus: median / p99 in milliseconds. A query's postings are those of",
        "its words, whether an engine reads them or skips them.",
        "",
        *head(["MB of text", "queries", "median postings", "slower than FTS5", *(title[name] for name in names)]),
    ]
    for run in measured:
        for kind in (*KINDS, None):
            chosen = [row for row in run["rows"] if kind in (None, row["kind"])]
            cells = [spread([row[name] / 1000 for row in chosen]) for name in names]
            postings = f"{median(row['postings'] for row in chosen):,.0f}"
            slower = f"{sum(row['pressmark'] > row['fts5'] for row in chosen)}"
            lines.append(line([f"{run['megabytes']}", NAMES.get(kind, "all"), postings, slower, *cells]))
    lines += [
        "",
        "Growth exponent e of time ~ postings^e, by least squares on logarithms: *growing*, as the corpus grows under",
        "the same queries; *across*, over the queries of a kind on the largest corpus. 1 is in step with the postings.",
        "",
        *head(["queries", *(f"{title[name]} {way}" for name in names for way in ("growing", "across"))]),
    ]
    for kind in (*KINDS, None):
        places = [place for place, row in enumerate(measured[0]["rows"]) if kind in (None, row["kind"])]
        cells = []
        for name in names:
            growing = [[(run["rows"][place]["postings"], run["rows"][place][name]) for run in measured] for place in places]
            across = [[(measured[-1]["rows"][place]["postings"], measured[-1]["rows"][place][name]) for place in places]]
            cells += [slope(growing), slope(across)]
        lines.append(line([NAMES.get(kind, "all"), *cells]))
    return [*lines, ""]


def shell(processes):
    lines = [
        "## From the shell",
        "",
        "Two words, one process a query, from start to exit, of a copy as `make install` makes it; the files are in the page cache.",
        "",
        *head(["program", "runs", "median ms", "p99 ms", "peak memory, MB"]),
    ]
    failures = 0
    for name, runs in processes.items():
        times = [seconds * 1000 for seconds in runs["times"]]
        failures += runs["failures"]
        lines.append(
            line([name, f"{len(times)}", f"{median(times):.1f}", f"{percentile(times, 0.99):.1f}", f"{runs['memory'] / 1e6:.1f}"])
        )
    if failures:
        lines += ["", f"**{failures} runs failed.**"]
    return [*lines, ""]


def builds(measured):
    lines = [
        "## Ingest",
        "",
        "`pressmark-ingest` into a new index from one text file an article, which are in the page cache.",
        "",
        *head(["MB of text", "articles", "seconds", "MB/s", "index, MB", "index / text", "peak memory, MB", "index kept from an earlier run"]),
    ]
    for run in measured:
        build = run["build"]
        lines.append(
            line(
                [
                    f"{build['text'] / 1e6:.1f}",
                    f"{build['articles']:,}",
                    f"{build['seconds']:.1f}",
                    f"{build['text'] / 1e6 / build['seconds']:.1f}",
                    f"{build['index'] / 1e6:.1f}",
                    f"{build['index'] / build['text']:.2f}",
                    f"{build['memory'] / 1e6:.0f}",
                    "yes" if build["kept"] else "no",
                ]
            )
        )
    return [*lines, ""]


def others(builders, updates, build):
    lines = [
        "### Beside programs that index the text only",
        "",
        "Medians, in turns. Pressmark reads the article files and does everything that ingest does. The others read the passages it "
        "made from one CSV file, and store and index them; see the notes on the table of all engines.",
        "",
        *head(["", "runs", "seconds", "MB/s", "/ Pressmark", "processor seconds", "peak memory, MB"]),
    ]
    own = builders[0]["seconds"]
    for row in builders:
        lines.append(
            line(
                [
                    row["name"],
                    f"{row['runs']}",
                    f"{row['seconds']:.1f}",
                    f"{build['text'] / 1e6 / row['seconds']:.1f}",
                    f"{row['seconds'] / own:.2f}",
                    f"{row['cpu']:.1f}" if "cpu" in row else "",
                    f"{row['memory'] / 1e6:.0f}" if "memory" in row else "",
                ]
            )
        )
    lines += ["", "Then, from the start of the process to its end, medians in milliseconds: "]
    lines[-1] += ", ".join(f"{name} {milliseconds:.0f}" for name, milliseconds in updates.items()) + "."
    return [*lines, ""]


def slower(rows):
    """For the screen only: the queries on which Pressmark is slower than FTS5, the worst first."""
    found = sorted((row for row in rows if row["pressmark"] > row["fts5"]), key=lambda row: row["fts5"] / row["pressmark"])
    if not found:
        return "Pressmark is slower than FTS5 on no query."
    lines = [f"Pressmark is slower than FTS5 on {len(found)} queries (milliseconds):"]
    for row in found:
        lines.append(f"{row['pressmark'] / 1000:10.3f} {row['fts5'] / 1000:10.3f}  {row['kind']}: {' '.join(row['words'])}")
    return "\n".join(lines)


def table(measured):
    """Every query at every size, tab-separated; queries are numbered, in the order they were drawn."""
    kept = [name for name in KEPT if name in measured[0]["rows"][0]]
    lines = ["\t".join(["megabytes", "query", "kind", "words", "postings", *(f"{name}_us" for name in kept), "runs"])]
    for run in measured:
        for number, row in enumerate(run["rows"], start=1):
            values = [run["megabytes"], number, row["kind"], len(row["words"]), row["postings"]]
            lines.append("\t".join(map(str, [*values, *(row[name] for name in kept), row["runs"]])))
    return "\n".join(lines) + "\n"


def spread(values):
    return f"{median(values):.3f} / {percentile(values, 0.99):.2f}"


def slope(groups):
    found = exponent(groups)
    return "–" if found is None else f"{found:.2f}"


def head(cells):
    return [line(cells), "|" + "|".join(["---"] + ["--:"] * (len(cells) - 1)) + "|"]


def line(cells):
    return "| " + " | ".join(cells) + " |"


def where(stages):
    return [
        "## Where the time of a build goes",
        "",
        "The same build once more, in a program that measures each stage on each core. *Elapsed* adds up what all threads waited too.",
        "",
        *stages.splitlines(),
        "",
    ]


def waiting(waits):
    lines = [
        "## Searches while the index is written",
        "",
        "Two threads search a quarter of the articles, one process a query, and so share the cores with the one that writes. None failed.",
        "",
        *head(["meanwhile", "searches", "median ms", "p99 ms", "longest ms"]),
    ]
    for name, taken in waits.items():
        figures = [median(taken), percentile(taken, 0.99), max(taken)]
        lines.append(line([name, f"{len(taken):,}", *(f"{1000 * figure:.1f}" for figure in figures)]))
    return [*lines, ""]
