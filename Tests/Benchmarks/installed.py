"""What peers need, from Debian."""

import os
import shutil
import subprocess

# Debian's modules are for Debian's Python, whichever comes first in the path.
PYTHON = "/usr/bin/python3"


def missing(packages, install):
    """None where Debian packages are there, or can be installed; else why not, and how to install them."""
    lacking = [package for package in packages if not is_there(package)]
    if not lacking:
        return None
    advice = f"apt install {' '.join(lacking)}"
    if not install or not shutil.which("apt-get"):
        return f"not installed: {advice}"
    try:
        for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *lacking]):
            subprocess.run(
                [*([] if os.geteuid() == 0 else ["sudo", "-n"]), "apt-get", *command],
                check=True, timeout=300, capture_output=True, text=True, env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
            )
    except (subprocess.SubprocessError, OSError) as error:
        detail = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
        return f"cannot be installed ({detail[-1] if detail else error}): {advice}"
    return None


def is_there(package):
    try:
        done = subprocess.run(["dpkg-query", "-W", "-f", "${Status}", package], capture_output=True, text=True)
    except OSError:
        return False
    return done.stdout == "install ok installed"
