"""Programs run from start to exit, with what the kernel counted."""

import os
import time


def measure(arguments, output=os.devnull):
    """Runs a program to its end. Returns seconds, peak resident bytes and the exit code."""
    run = usage(arguments, output)
    return run["seconds"], run["memory"], run["code"]


def usage(arguments, output=os.devnull):
    """Runs a program to its end. Returns seconds, seconds of processors, peak resident bytes and the exit code, by name."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
    ]
    arguments = [os.fspath(argument) for argument in arguments]
    start = time.perf_counter()
    process = os.posix_spawnp(arguments[0], arguments, os.environ, file_actions=actions)
    _, status, used = os.wait4(process, 0)
    return {
        "seconds": time.perf_counter() - start,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss * 1024,
        "code": os.waitstatus_to_exitcode(status),
    }
