"""Draws captured screens as an SVG picture, light or dark as the reader prefers."""

from html import escape

BLOCKS = "▏▎▍▌▋▊▉█"
CELL, LINE, SIZE, MARGIN = 8.4, 19, 14, 16

# The palette's numbers by their hues, on light and dark paper.
COLORS = {
    1: ("#b3261e", "#ff8a80"), 2: ("#2c6e1c", "#8fd07c"), 3: ("#8a5600", "#e5b567"), 4: ("#2a5db0", "#8ab4f8"),
    5: ("#a02a78", "#f09ccf"), 6: ("#00707c", "#5fd0d8"), 7: ("#686258", "#a69f92"), 8: ("#686258", "#a69f92"),
    9: ("#b3261e", "#ff8a80"), 10: ("#00785a", "#5fd6ac"), 11: ("#8a5600", "#e5b567"), 12: ("#5550c8", "#b3b0ff"),
    13: ("#7f3fb0", "#d3a6f5"), 14: ("#1c6f9c", "#79c8ee"), 15: ("#23201b", "#e9e4d9"),
}


def styles(theme, looks):
    paper, ink, rule = [("#fdfcf9", "#23201b", "#ddd7ca"), ("#181715", "#e9e4d9", "#3c3933")][theme]
    colors = sorted({look.color for look in looks if look.color >= 0})
    return f"#paper{{fill:{paper};stroke:{rule}}}text{{fill:{ink}}}" + "".join(
        f".c{color}{{fill:{COLORS[color][theme]}}}" for color in colors)


def classes(look):
    names = [letter for letter, isSet in zip("bdiu", look[:4]) if isSet]
    return " ".join(names + ([f"c{look.color}"] if look.color >= 0 else []))


def draw(screens, width):
    """- screens: (command, rows) in order; rows as `cells.rows` has them."""
    from cells import Look

    lines = []
    for command, rows in screens:
        if lines:
            lines.append([])
        lines.append([("$ ", Look(dim=True)), (command, Look(bold=True))])
        lines += rows
    height = len(lines) * LINE + 2 * MARGIN
    across = round(width * CELL + 2 * MARGIN)
    looks = {look for line in lines for _, look in line}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{height}" viewBox="0 0 {across} {height}"'
        ' role="img" aria-labelledby="title">',
        f'<title id="title">A terminal: {escape("; ".join(command for command, _ in screens))}</title>',
        "<style>text{font:" + str(SIZE) + "px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
        "white-space:pre}.b{font-weight:700}.d{opacity:.7}.i{font-style:italic}.u{text-decoration:underline}"
        + styles(0, looks) + "@media(prefers-color-scheme:dark){" + styles(1, looks) + "}</style>",
        f'<rect id="paper" x=".5" y=".5" width="{across - 1}" height="{height - 1}" rx="8"/>',
    ]
    for number, line in enumerate(lines):
        column = 0
        for text, look in line:
            x, y = MARGIN + column * CELL, MARGIN + number * LINE + 14
            names = f' class="{classes(look)}"' if classes(look) else ""
            if text and not text.strip(BLOCKS):
                eighths = sum(BLOCKS.index(block) + 1 for block in text)
                parts.append(
                    f'<rect{names} x="{x:.1f}" y="{y - 13}" width="{eighths * CELL / 8:.1f}" height="{LINE - 3}"/>')
            elif text.strip():
                # Whatever the font, a run is as long as its columns.
                parts.append(
                    f'<text x="{x:.1f}" y="{y}" textLength="{len(text) * CELL:.1f}" lengthAdjust="spacingAndGlyphs"'
                    f'{names} xml:space="preserve">{escape(text)}</text>')
            column += len(text)
    return "\n".join([*parts, "</svg>", ""])
