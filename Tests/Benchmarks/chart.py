#!/usr/bin/env python3
"""Draws the latencies of all engines from `peers.tsv`, and puts its main figures into README.md.

    chart.py [PEERS [PICTURE [PAGE]]]

The table goes between the lines `<!-- peers -->` and `<!-- /peers -->` of the page.
"""

import math
import sys
from pathlib import Path
from xml.sax.saxutils import escape

import marked
import peer_table

ROOT = Path(__file__).resolve().parents[2]
PEERS = Path(__file__).resolve().parent / "Results/peers.tsv"
PICTURE = ROOT / "Sources/Pressmark/Pressmark.docc/Resources/latency.svg"
PAGE = ROOT / "README.md"
ROWS = ("build", "index", "query", "shell", "shell, cold index")

WIDTH, LEFT, RIGHT, TOP = 760, 120, 110, 64
ROW, GAP, BAR = 18, 30, 11
INK, DIM, GRID, PAPER = "#1f2328", "#57606a", "#d8dee4", "#ffffff"
OWN, OTHER = "#0550ae", "#9aa4b0"


def latencies(records):
    """By kind, in the order of the page: a list of (engine, median, p99), in milliseconds."""
    found = {}
    for kind, title in peer_table.KIND_NAMES.items():
        rows = [
            (one["engine"], one["median"], one["p99"])
            for one in records
            if (one["measure"], one["kind"]) == ("query", kind) and one["median"] > 0
        ]
        if rows:
            found[title] = rows
    return found


def svg(facts, records):
    """One picture: a bar to the median, a line to the 99th percentile, on a logarithmic scale."""
    groups = latencies(records)
    if not groups:
        raise SystemExit("there are no latencies to draw")
    values = [value for rows in groups.values() for _, median, p99 in rows for value in (median, p99)]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    high = max(high, low + 1)

    def place(milliseconds):
        return LEFT + (WIDTH - LEFT - RIGHT) * (math.log10(milliseconds) - low) / (high - low)

    names = [name for name, _ in peer_table.engines(records)]
    body, bottom = bars(groups, names[0], place)
    height = bottom + 40
    told = "; ".join(
        f"{title}: " + ", ".join(f"{engine} {shown(median)}" for engine, median, _ in rows) for title, rows in groups.items()
    )
    corpus, date = facts.get("corpus", ""), facts.get("date", "")
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" '
            'role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="12">',
            '<title id="title">Latency of warm queries by kind and engine, in milliseconds, on a logarithmic scale</title>',
            f'<desc id="desc">Medians in milliseconds. {escape(told)}.</desc>',
            f'<rect width="{WIDTH}" height="{height}" rx="6" fill="{PAPER}"/>',
            text(16, 26, "Warm queries, ten best passages: milliseconds, less is better", size=15, weight="bold"),
            text(16, 46, f"Bar: median; line: to the 99th percentile. {corpus}; {date}", fill=DIM),
            *scale(low, high, place, bottom),
            *body,
            "</svg>",
            "",
        ]
    )


def scale(low, high, place, bottom):
    lines = []
    for power in range(low, high + 1):
        x = place(10.0**power)
        lines.append(f'<path d="M{x:.1f} {TOP}V{bottom}" stroke="{GRID}" stroke-width="1"/>')
        lines.append(text(x, bottom + 18, shown(10.0**power), anchor="middle", fill=DIM))
    return lines


def bars(groups, own, place):
    lines, y = [], TOP
    for title, rows in groups.items():
        lines.append(text(16, y + 16, title, weight="bold"))
        y += GAP - 6
        for engine, median, p99 in rows:
            middle = y + ROW / 2
            end, tail = place(median), place(p99)
            start = LEFT
            colour = OWN if engine == own else OTHER
            lines.append(text(LEFT - 8, middle + 4, engine, anchor="end", weight="bold" if engine == own else "normal"))
            lines.append(
                f'<rect x="{start}" y="{middle - BAR / 2:.1f}" width="{max(end - start, 1):.1f}" height="{BAR}" fill="{colour}"/>'
            )
            lines.append(
                f'<path d="M{end:.1f} {middle:.1f}H{tail:.1f}M{tail:.1f} {middle - 4:.1f}V{middle + 4:.1f}" '
                f'stroke="{INK if engine == own else DIM}" stroke-width="1.5" fill="none"/>'
            )
            lines.append(text(tail + 6, middle + 4, f"{shown(median)} / {shown(p99)}"))
            y += ROW
        y += 6
    return lines, y + 4


def text(x, y, words, size=None, weight="normal", anchor="start", fill=INK):
    style = f' font-size="{size}"' if size else ""
    style += f' font-weight="{weight}"' if weight != "normal" else ""
    style += f' text-anchor="{anchor}"' if anchor != "start" else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}"{style}>{escape(words)}</text>'


def shown(milliseconds):
    """Two significant digits, without an exponent: 0.018, 1.2, 310."""
    digits = max(0, 1 - math.floor(math.log10(milliseconds)))
    rounded = float(f"{milliseconds:.2g}")
    return f"{rounded:,.{digits}f}".rstrip("0").rstrip(".") if digits else f"{rounded:,.0f}"


def page(old, facts, records):
    """The page with its table written anew."""
    rows = [row for row in peer_table.ROWS if row[0] in ROWS]
    told = f"`{facts.get('command', 'make bench')}`; " + "; ".join(facts[name] for name in ("machine", "date") if name in facts)
    told += f"; load {facts.get('load', 'unknown')}; commit {facts.get('commit', 'unknown')}."
    versions = ", ".join(f"{name} {version}" for name, version in peer_table.engines(records)[1:] if version)
    return marked.replaced(old, "peers", [*peer_table.table(records, rows), "", told, f"{versions}."])


def main(source=PEERS, picture=PICTURE, target=PAGE):
    facts, records = peer_table.read(source)
    Path(picture).write_text(svg(facts, records), encoding="utf-8")
    target = Path(target)
    target.write_text(page(target.read_text(encoding="utf-8"), facts, records), encoding="utf-8")
    print(f"Drawn into {picture}, table into {target}")


if __name__ == "__main__":
    main(*sys.argv[1:])
