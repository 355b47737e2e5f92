"""The shell's view: a whole process for each query."""

import shutil
import time

import processes


def pressmark(binary, index, pairs, seconds):
    """Runs two-word queries, cold processes on a warm file, for so many seconds at most."""
    return repeat([pressmark_command(binary, index, pair) for pair in pairs], seconds)


def pressmark_command(binary, index, pair):
    return [binary, "--index", index, "--", *pair]


def ripgrep(text, folders, pairs, seconds):
    """Counts the lines with either word, in one file of all texts and in the articles' own files.

    None where there is no `rg`.
    """
    if not shutil.which("rg"):
        return None
    return {
        "one file": repeat([ripgrep_command(pair, [text]) for pair in pairs], seconds),
        "article files": repeat([ripgrep_command(pair, folders) for pair in pairs], seconds),
    }


def ripgrep_command(pair, paths):
    patterns = [part for word in pair for part in ("-e", word)]
    return ["rg", "--no-config", "-c", "-i", "-w", *patterns, *paths]


def repeat(commands, seconds):
    """Runs each command in turn, all of them up to five times, and one more that is not counted."""
    runs = []
    failures = 0
    processes.measure(commands[0])
    end = time.perf_counter() + seconds
    for number in range(5 * len(commands)):
        if time.perf_counter() > end and number >= 5:
            break
        wall, memory, code = processes.measure(commands[number % len(commands)])
        failures += code not in (0, 1)
        runs.append((wall, memory))
    return {
        "times": [wall for wall, _ in runs],
        "memory": max(memory for _, memory in runs),
        "failures": failures,
    }


def in_turns(commands, seconds):
    """Runs the next command of every engine in turn, so that a load is in the times of all; each engine five times at least.

    `commands` has a list by name, all of the same length; the first round is not counted. Returns what `repeat` does, by name.
    """
    taken = {name: {"times": [], "memory": 0, "failures": 0} for name in commands}
    end = time.perf_counter() + seconds
    for number in range(1 + 5 * min(map(len, commands.values()))):
        if time.perf_counter() > end and number > 5:
            break
        for name, found in commands.items():
            wall, memory, code = processes.measure(found[number % len(found)])
            # 1 says that nothing was found.
            taken[name]["failures"] += code not in (0, 1)
            if number:
                taken[name]["times"].append(wall)
                taken[name]["memory"] = max(memory, taken[name]["memory"])
    return taken
