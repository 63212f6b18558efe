"""Start the site that is photographed, wait for it, and end it."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .pictures import ROOT

SECONDS_TO_START = 1200


@dataclass(frozen=True)
class Site:
    """`addresses`: by language and by the name of the screen."""

    url: str
    addresses: dict[str, dict[str, str]]


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    with (folder / "screens.log").open("w") as log:
        server = subprocess.Popen(  # noqa: S603 - ourselves
            [sys.executable, "-m", "screens.stage", port],
            env={**os.environ, "VAR_DIR": str(folder), "PYTHONPATH": str(ROOT / "scripts")},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(port, server, folder / "screens.log")
            yield Site(f"http://127.0.0.1:{port}", json.loads((folder / "screens.json").read_text("utf-8")))
        finally:
            server.terminate()
            server.wait(20)


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def wait_for(port: str, server: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", int(port))) == 0:
                return
        time.sleep(0.5)
    sys.exit(f"The site did not start:\n{log.read_text()[-2000:]}")
