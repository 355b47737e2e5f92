"""Programs run from start to exit, with what the kernel counted."""

import os
import subprocess
import sys

# A process begins with the memory of the one that starts it, and the kernel counts that as its own peak. So programs are
# started by a Python that has loaded nothing: what needs less memory than that, some 9 MB, shows as needing as much.
LAUNCHER = """
import os, sys, time
output, *arguments = sys.argv[1:]
actions = [
    (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
    (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
]
start = time.perf_counter()
try:
    process = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=actions)
except OSError:
    # As a shell says it.
    print(0, 0, 0, 127)
    sys.exit()
_, status, used = os.wait4(process, 0)
print(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def measure(arguments, output=os.devnull):
    """Runs a program to its end. Returns seconds, peak resident bytes and the exit code."""
    run = usage(arguments, output)
    return run["seconds"], run["memory"], run["code"]


def usage(arguments, output=os.devnull):
    """Runs a program to its end. Returns seconds, seconds of processors, peak resident bytes and the exit code, by name."""
    command = [sys.executable, "-I", "-S", "-c", LAUNCHER, output, *arguments]
    done = subprocess.run([os.fspath(part) for part in command], stdout=subprocess.PIPE, text=True, check=True)
    seconds, processor, kilobytes, code = done.stdout.split()
    return {"seconds": float(seconds), "cpu": float(processor), "memory": int(kilobytes) * 1024, "code": int(code)}
