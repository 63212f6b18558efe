"""The demo as a newcomer starts it, and Debian's Chromium in front of it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.requirements import CHROMIUM

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 600


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The browser's event loop stays in the process, and Django refuses its database to whatever runs beside one."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    """No browser of the test tool's own, and none of Chromium's requests to its makers."""
    quiet = ["background-networking", "component-update", "sync"]
    arguments = ["--no-sandbox", "--disable-gpu", *(f"--disable-{what}" for what in quiet)]
    return {"executable_path": CHROMIUM, "args": arguments}


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a demo with its own database."""
    folder = tmp_path_factory.mktemp("demo")
    port = free_port()
    with (folder / "log").open("w") as log:
        demo = subprocess.Popen(
            [sys.executable, ROOT / "scripts" / "demo.py", str(port)],
            env={**os.environ, "VAR_DIR": str(folder), "DATABASE_URL": f"sqlite:///{folder}/demo.sqlite3"},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(port, demo, folder / "log")
            yield f"http://127.0.0.1:{port}"
        finally:
            demo.terminate()
            demo.wait(10)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, demo: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and demo.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail(f"The demo did not start:\n{log.read_text()[-2000:]}")
