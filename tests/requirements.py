"""Optional services: a test that misses one is skipped with a reason that says how to get it."""

from __future__ import annotations

import importlib.util
import os
import shutil

import pytest
from django.conf import settings

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# CI sets it: what is a visible skip elsewhere runs, and fails, there.
REQUIRE_ALL = bool(os.environ.get("MANASSAT_REQUIRE_ALL"))

needs_browser = pytest.mark.skipif(
    not CHROMIUM and not REQUIRE_ALL,
    reason="no chromium on the PATH; on Debian, as root: scripts/services install; then: make test-browser",
)

needs_postgresql = pytest.mark.skipif(
    "postgresql" not in settings.DATABASES["default"]["ENGINE"],
    reason="SQLite lets in one writer at a time; to see two at once on PostgreSQL: make test-postgres",
)

needs_opensearch = pytest.mark.skipif(
    not importlib.util.find_spec("osmem_server") and not REQUIRE_ALL,
    reason="no osmem-server, the OpenSearch of the tests (there is none for every machine); to get it: make .venv/.dev",
)
