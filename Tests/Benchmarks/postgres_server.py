"""A PostgreSQL server of our own: in a temporary folder, on a Unix socket only, and never as root."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "512MB",
    "maintenance_work_mem": "512MB",
    "work_mem": "64MB",
    "max_wal_size": "4GB",
    "jit": "off",
    # Nothing of its own accord while others are measured.
    "autovacuum": "off",
    "checkpoint_timeout": "1h",
}
USER = "nobody"


def programs():
    """The folder of the newest version that is installed, or None. Debian keeps them out of the path."""
    found = Path("/usr/lib/postgresql").glob("*/bin/postgres")
    return max((path.parent for path in found), key=lambda path: float(path.parent.name), default=None)


class Server:
    """Started by `with`; its folder goes away with it. PostgreSQL refuses to be run by root: then it is run as `nobody`."""

    def __init__(self):
        self.programs = programs()
        self.process = None

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="pressmark-postgres-"))
        self.user = {}
        if os.geteuid() == 0:
            entry = pwd.getpwnam(USER)
            os.chown(self.folder, entry.pw_uid, entry.pw_gid)
            self.user = {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
        self.data = self.folder / "data"
        try:
            subprocess.run(
                [self.programs / "initdb", "-D", self.data, "-U", "bench", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"],
                check=True, capture_output=True, text=True, timeout=120, cwd=self.folder, **self.user,
            )
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
        command = [self.programs / "postgres", "-D", self.data, "-k", self.folder, *options]
        with open(os.devnull, "wb") as nowhere:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=nowhere, stderr=nowhere, cwd=self.folder, **self.user
            )
        end = time.monotonic() + 60
        ready = [self.programs / "pg_isready", "-q", "-h", self.folder, "-U", "bench"]
        while subprocess.run(ready).returncode:
            if self.process.poll() is not None or time.monotonic() > end:
                raise OSError("the server does not start")
            time.sleep(0.05)

    def stop(self):
        """A fast shutdown, for which the server writes all its pages."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=120)
        self.process = None
