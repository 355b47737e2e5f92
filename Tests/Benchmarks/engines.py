"""The engines side by side: ours and FTS5 in one process, tantivy in another."""

import csv
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path


def in_process(binary, index, listed, passes, seconds, per_query):
    """One dictionary a query, times in microseconds."""
    command = [binary, "--index", index, "--passes", passes, "--seconds", seconds, "--seconds-per-query", per_query]
    with open(listed) as file:
        done = subprocess.run(
            [str(part) for part in command], stdin=file, stdout=subprocess.PIPE, text=True, check=True
        )
    rows = list(csv.DictReader(io.StringIO(done.stdout), delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        row["words"] = row["words"].split()
        for name in ("pressmark", "pressmark_alone", "pressmark_fresh", "fts5", "fts5_alone"):
            row[name] = float(row[name])
        for name in ("pressmark_hits", "fts5_hits", "runs"):
            row[name] = int(row[name])
    return rows


def own(binary, index, listed, passes, seconds, per_query):
    """Pressmark alone: one dictionary a query, times in microseconds."""
    command = [binary, "--index", index, "--without-full-text"]
    command += ["--passes", passes, "--seconds", seconds, "--seconds-per-query", per_query]
    with open(listed) as file:
        done = subprocess.run(
            [str(part) for part in command], stdin=file, stdout=subprocess.PIPE, text=True, check=True
        )
    rows = list(csv.DictReader(io.StringIO(done.stdout), delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row | {name: float(row[name]) for name in ("pressmark_alone", "pressmark_fresh")} for row in rows]


def tantivy_python(folder, install):
    """The Python of a virtual environment with tantivy, the newest where it may be installed, or None and why not."""
    python = Path(folder, "bin", "python")
    try:
        if not install and not python.exists():
            return None, "not installed: without NOINSTALL it is, from PyPI"
        if not python.exists():
            run([sys.executable, "-m", "venv", folder])
        if not install:
            return python, None
        try:
            run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade", "tantivy"])
        except (subprocess.SubprocessError, OSError):
            # Without a network, one that is there will do.
            run([python, "-c", "import tantivy"])
    except (subprocess.SubprocessError, OSError) as error:
        shutil.rmtree(folder, ignore_errors=True)
        detail = getattr(error, "stderr", None) or str(error)
        return None, f"cannot be installed from PyPI ({detail.strip().splitlines()[-1]}): pip install tantivy"
    return python, None


def run(command):
    subprocess.run(command, check=True, timeout=120, capture_output=True, text=True)


def tantivy(python, index, folder, listed, passes, seconds):
    """What `tantivy_peer.py` prints. Its index is kept for as long as ours is."""
    database = (Path(index) / "pressmark.db").resolve()
    stamp = Path(folder, "built-from")
    key = f"{database} {database.stat().st_mtime_ns}"
    if not stamp.exists() or stamp.read_text() != key:
        shutil.rmtree(folder, ignore_errors=True)
    data = Path(folder, "data")
    script = Path(__file__).with_name("tantivy_peer.py")
    command = [python, script, database, data, listed, passes, seconds]
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, text=True, check=True)
    stamp.write_text(key)
    return json.loads(done.stdout)
