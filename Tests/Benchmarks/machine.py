"""What was measured with, and on what."""

import os
import platform
import re
import shutil
import subprocess
from pathlib import Path


def description():
    model = re.search(r"model name\s*:\s*(.*)", read("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", read("/proc/meminfo"))
    parts = [
        f"{model.group(1) if model else platform.processor()}, {len(os.sched_getaffinity(0))} cores",
        f"{int(memory.group(1)) / 2**20:.0f} GiB" if memory else "",
        f"{platform.system()} {platform.release()}",
        read_ahead(Path(__file__)),
    ]
    return ", ".join(part for part in parts if part)


def read_ahead(path):
    """How much the disk with a file reads around a page that is asked for: what an index that is not in memory takes depends on it."""
    device = os.stat(path).st_dev
    disk = Path(f"/sys/dev/block/{os.major(device)}:{os.minor(device)}")
    size = next(filter(None, (read(disk / part / "queue/read_ahead_kb").strip() for part in (".", ".."))), "")
    return f"disk reads {size} KiB ahead" if size else ""


def load():
    """Processes that want a core, mean of the last minute."""
    return os.getloadavg()[0]


def versions(benchmarks):
    """By name, of what took part; `benchmarks` is the program that links the SQLite which was measured."""
    found = {
        "Pressmark": first_line(["git", "describe", "--always", "--dirty", "--exclude", "*"]),
        "Swift": version(["swift", "--version"]),
        "SQLite": first_line([str(benchmarks), "--version"]),
        "Python": platform.python_version(),
        "ripgrep": version(["rg", "--version"]),
    }
    return {name: value for name, value in found.items() if value}


def version(command):
    match = re.search(r"\d+(\.\d+)+", first_line(command))
    return match.group(0) if match else ""


def first_line(command):
    if not shutil.which(command[0]):
        return ""
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=Path(__file__).parent
    )
    return done.stdout.partition("\n")[0]


def read(path):
    try:
        return Path(path).read_text()
    except OSError:
        return ""
