#!/usr/bin/env python3
"""What the executables show on a real terminal, kept as text.

    screens.py --bin .build/release            writes 80-columns.txt and 200-columns.txt, and README's picture
    screens.py --bin .build/release --check    compares, prints what differs, and exits with 1 where anything does

The commands run in tmux, in a fresh folder with the articles of seeds/. A control sequence stands in the files as `␛[…m`;
everything else is what a reader sees. Exit code 77 where tmux is missing.
"""

import argparse
import contextlib
import difflib
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import picture
from cells import fixture, rows

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PICTURE = ROOT / "Sources/Pressmark/Pressmark.docc/Resources/terminal.svg"
WIDTHS = (80, 200)
HEIGHT = 50
SECONDS = 300
# When the articles came is the only thing that is not the same each time: 2026-02-09, an article a minute.
ARRIVAL = 1_770_627_600_000

SCREENS = [
    "pressmark --limit 3 tariffs oil",
    "pressmark --limit 2 '\"equal footing\"'",
    "pressmark -C1 --per-article 1 --limit 3 '\"equal footing\"'",
    'pressmark quote "a big armada and a huge fleet"',
    "pressmark entities --limit 8 tariffs",
    "pressmark timeline",
    "pressmark quotes --speaker araghchi --limit 4",
    "pressmark show 4:1 tariffs",
    "pressmark similar --limit 1 4",
    "pressmark new --limit 3",
    "pressmark 'tariffs AND (oil'",
    "pressmark --no-relax zeppelin",
]

PICTURED = [
    "pressmark --limit 1 '\"equal footing\"'",
    'pressmark quote "a big armada and a huge fleet"',
    "pressmark timeline Muscat",
]


class Terminal:
    """A tmux server of our own."""

    def __init__(self, folder, environment):
        self.folder, self.environment = folder, environment
        self.base = ["tmux", "-S", str(folder / "tmux"), "-f", "/dev/null", "-u"]
        # A server goes with its last session: this one keeps it.
        self.tmux("new-session", "-d", "-s", "keeper", "cat")

    def tmux(self, *arguments):
        return subprocess.run(
            [*self.base, *arguments], env=self.environment, cwd=self.folder / "work", timeout=SECONDS, check=True,
            stdout=subprocess.PIPE, encoding="utf-8").stdout

    def show(self, command, width):
        """The screen after a command, with control sequences."""
        self.tmux(
            "new-session", "-d", "-s", "screen", "-x", str(width), "-y", str(HEIGHT), "sh", "-c",
            f"{command}; printf '[exit %s]' $?; exec cat")
        deadline = time.monotonic() + SECONDS
        screen = ""
        while not re.search(r"\[exit \d+\]\s*$", screen):
            if time.monotonic() > deadline:
                raise SystemExit(f"{command}: not at its end after {SECONDS} seconds; the screen:\n{screen}")
            time.sleep(0.02)
            screen = self.tmux("capture-pane", "-p", "-e", "-S", "-", "-t", "screen")
        self.tmux("kill-session", "-t", "screen")
        return screen


@contextlib.contextmanager
def terminal(binaries):
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        folder = pathlib.Path(folder).resolve()
        shutil.copytree(ROOT / "seeds", folder / "work/seeds")
        environment = {
            "PATH": f"{binaries}:/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "SHELL": "/bin/sh", "TERM": "xterm-256color", "PRESSMARK_PAGER": "cat", "PAGER": "cat",
        }
        subprocess.run(
            ["pressmark-ingest", "seeds"], cwd=folder / "work", env=environment, check=True, timeout=SECONDS,
            stdout=subprocess.DEVNULL)
        with contextlib.closing(sqlite3.connect(folder / "work/index/pressmark.db")) as index, index:
            index.execute(
                "UPDATE article SET added = ? + 60000 * (SELECT count(*) FROM article AS other WHERE other.path < article.path)",
                (ARRIVAL,))
        server = Terminal(folder, environment)
        try:
            yield server
        finally:
            subprocess.run([*server.base, "kill-server"], env=environment, stderr=subprocess.DEVNULL)


def compare(path, text):
    """What is to be written; prints how it differs from the file."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    sys.stdout.writelines(
        difflib.unified_diff(old.splitlines(True), text.splitlines(True), str(path.relative_to(ROOT)), "as it is now"))
    return old == text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, help="the folder with both executables")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    options = parser.parse_args()
    if not shutil.which("tmux"):
        print("tmux is not installed", file=sys.stderr)
        sys.exit(77)
    files = {}
    with terminal(pathlib.Path(options.bin).resolve()) as server:
        for width in WIDTHS:
            screens = [f"$ {command}\n{fixture(rows(server.show(command, width)))}" for command in SCREENS]
            files[HERE / f"{width}-columns.txt"] = "\n".join(screens)
        pictured = [(command, rows(server.show(command, 80))[:-1]) for command in PICTURED]
    files[PICTURE] = picture.draw(pictured, width=80)
    if options.check:
        sys.exit(0 if all([compare(path, text) for path, text in files.items()]) else 1)
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


main()
