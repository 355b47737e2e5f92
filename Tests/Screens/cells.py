"""Screens of a terminal as rows of runs: text, and how it looks."""

import re
from typing import NamedTuple

# Select Graphic Rendition, or a sequence that says nothing of looks: a hyperlink, a character set.
SEQUENCE = re.compile(r"\x1b\[([0-9;:]*)m|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|[\x0e\x0f]")


class Look(NamedTuple):
    bold: bool = False
    dim: bool = False
    italic: bool = False
    underline: bool = False
    color: int = -1
    """0 to 15 of the palette; -1 is the terminal's own."""

    def changed(self, codes):
        """The look after the numbers of a sequence; colours beyond the palette are not used here."""
        look = self
        for code in [int(part or 0) for part in codes.replace(":", ";").split(";")]:
            if code == 0:
                look = Look()
            elif code in (1, 2, 3, 4):
                look = look._replace(**{("bold", "dim", "italic", "underline")[code - 1]: True})
            elif code == 22:
                look = look._replace(bold=False, dim=False)
            elif code in (23, 24):
                look = look._replace(**{("italic", "underline")[code - 23]: False})
            elif 30 <= code <= 37 or 90 <= code <= 97:
                look = look._replace(color=code - 30 if code < 90 else code - 82)
            elif code == 39:
                look = look._replace(color=-1)
            elif code != 49:  # No background is ever set.
                raise SystemExit(f"a look that is not known: {code}")
        return look

    def codes(self):
        flags = [str(number + 1) for number, isSet in enumerate(self[:4]) if isSet]
        color = [] if self.color < 0 else [str(self.color + (30 if self.color < 8 else 82))]
        return ";".join(flags + color)


def rows(screen):
    """The lines of a captured screen, each a list of (text, look); spaces at the ends and empty lines below are left out."""
    result = []
    look = Look()
    for line in screen.split("\n"):
        runs, position = [], 0
        for sequence in [*SEQUENCE.finditer(line), None]:
            end = sequence.start() if sequence else len(line)
            if text := line[position:end]:
                if runs and runs[-1][1] == look:
                    runs[-1] = (runs[-1][0] + text, look)
                else:
                    runs.append((text, look))
            if sequence:
                position = sequence.end()
                if sequence.group(1) is not None:
                    look = look.changed(sequence.group(1))
        while runs and not runs[-1][0].rstrip(" "):
            runs.pop()
        if runs:
            runs[-1] = (runs[-1][0].rstrip(" "), runs[-1][1])
        result.append(runs)
    while result and not result[-1]:
        result.pop()
    return result


def fixture(lines):
    """The same as text, each look said where it begins and ended where it ends."""
    def written(text, look):
        return f"␛[{look.codes()}m{text}␛[m" if look.codes() else text

    return "".join("".join(written(*run) for run in line) + "\n" for line in lines)
