"""Takes files out of the page cache, without the rights that emptying all of it would need."""

import os
import shutil
import subprocess

# More than this share left in memory is no cold file.
LEFT = 0.02


def evict(paths):
    """Returns whether the files are out of memory, as far as `fincore` can say: without it, they count as warm."""
    for path in paths:
        file = os.open(path, os.O_RDONLY)
        try:
            os.fsync(file)
            os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(file)
    return is_cold(paths)


def is_cold(paths):
    if not shutil.which("fincore"):
        return False
    # A sample of many files will do.
    sample = paths[:: max(1, len(paths) // 500)]
    done = subprocess.run(
        ["fincore", "--bytes", "--noheadings", "--raw", "--output", "RES", *map(str, sample)], capture_output=True, text=True
    )
    if done.returncode:
        return False
    return sum(map(int, done.stdout.split())) <= LEFT * sum(os.path.getsize(path) for path in sample)


def below(folder):
    """The regular files of a folder and those below it, in a stable order."""
    found = (os.path.join(parent, name) for parent, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if os.path.isfile(path) and not os.path.islink(path))
