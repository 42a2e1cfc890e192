"""Superset itself, with the configuration for production, for as long as the block runs."""

import os
import pathlib
import subprocess
import sys
import time
import types
import urllib.error
import urllib.request
from typing import Any

from postgres import free_port

SUPERSET = pathlib.Path(__file__).resolve().parents[1]
BIN = pathlib.Path(sys.executable).parent
SECONDS_TO_START = 180
ADMINISTRATOR = ("admin", "an-administrator-of-superset")


class Server:
    """Sets Superset's own tables up and starts one worker."""

    def __init__(self, directory: pathlib.Path, metadata: str, secret: str) -> None:
        directory.mkdir(parents=True)
        self.directory = directory
        self.log = directory / "superset.log"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("SUPERSET")},
            "FLASK_APP": "superset.app:create_app()",
            "SUPERSET_CONFIG_PATH": str(SUPERSET / "superset_config.py"),
            "SUPERSET_HOME": str(directory / "home"),
            "SUPERSET_METADATA_URI": metadata,
            "SUPERSET_SECRET_KEY": secret,
        }

    def __enter__(self) -> "Server":
        name, password = ADMINISTRATOR
        self._superset("db", "upgrade")
        self._superset(
            "fab", "create-admin", "--username", name, "--password", password,
            "--firstname", "Orgo", "--lastname", "Admin", "--email", "admin@example.org",
        )  # fmt: skip
        self._superset("init")
        command = [str(BIN / "gunicorn"), "--workers=1", "--worker-class=gthread", "--threads=8", "--timeout=120",
                   f"--bind=127.0.0.1:{self.port}", "superset.app:create_app()"]  # fmt: skip
        self.process = subprocess.Popen(command, **self._quietly())
        self._wait()
        return self

    def __exit__(self, kind: type | None, error: Exception | None, trace: types.TracebackType | None) -> None:
        self.process.terminate()
        self.process.wait(60)

    def _superset(self, *arguments: str) -> None:
        done = subprocess.run([BIN / "superset", *arguments], timeout=300, **self._quietly())
        if done.returncode:
            raise RuntimeError(f"superset {arguments[0]} failed, see {self.log}:\n{self.log.read_text()[-2000:]}")

    def _quietly(self) -> dict[str, Any]:
        said = self.log.open("a")
        return {"env": self.environment, "cwd": self.directory, "stdin": subprocess.DEVNULL, "stdout": said,
                "stderr": said}  # fmt: skip

    def _wait(self) -> None:
        until = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/health", timeout=10):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.5)
        self.process.kill()
        raise RuntimeError(f"Superset does not start, see {self.log}:\n{self.log.read_text()[-2000:]}")
