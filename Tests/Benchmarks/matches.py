"""Do all engines answer the same questions? Their matches, counted, beside those of stock FTS5."""

from queries import KINDS


def compared(kinds, reference, theirs):
    """By kind: how many queries have as many matches, of how many that were counted by both, and both sums."""
    found = {}
    for kind in KINDS:
        pairs = [
            (one, other)
            for name, one, other in zip(kinds, reference, theirs, strict=True)
            if name == kind and one is not None and other is not None
        ]
        if pairs:
            same = sum(one == other for one, other in pairs)
            found[kind] = (same, len(pairs), sum(other for _, other in pairs), sum(one for one, _ in pairs))
    return found


def table(kinds, reference, counted):
    """Markdown; `counted` has the matches of each peer by its name."""
    lines = ["| queries with as many matches as FTS5 | " + " | ".join(counted) + " |", "|---|" + "--:|" * len(counted)]
    columns = {name: compared(kinds, reference, theirs) for name, theirs in counted.items()}
    for kind in KINDS:
        cells = []
        for found in columns.values():
            if kind in found:
                same, of, theirs, ours = found[kind]
                cells.append(f"{same} of {of} ({difference(theirs, ours)})")
            else:
                cells.append("")
        lines.append(f"| {kind} | " + " | ".join(cells) + " |")
    return lines


def difference(theirs, ours):
    """How many more or fewer matches there are in sum."""
    return "±0" if theirs == ours else f"{100 * (theirs - ours) / ours:+.2f} %" if ours else f"{theirs:+}"
