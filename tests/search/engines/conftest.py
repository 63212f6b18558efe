"""Both engines, each test with one of its own: a file for FTS5, a server in memory for OpenSearch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from search.engines.fts5.engine import Fts5Engine
from search.engines.opensearch.engine import OpenSearchEngine
from search.engines.types import Engine
from tests.requirements import needs_opensearch

from .entries import COLLECTION

if TYPE_CHECKING:
    from osmem_server import OsmemServer

FTS5, OPENSEARCH = "fts5", "opensearch"
BOTH = [FTS5, pytest.param(OPENSEARCH, marks=needs_opensearch)]


@pytest.fixture(scope="session")
def osmem_server() -> Iterator[OsmemServer]:
    """In place of the plug-in's, which also loads a dictionary of Japanese."""
    from osmem_server import OsmemServer

    with OsmemServer.start(japanese=False) as server:
        yield server


@pytest.fixture(params=BOTH)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """An empty one."""
    yield from new_engine(request, tmp_path_factory)


@pytest.fixture(scope="module", params=BOTH)
def filled_engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The collection, for tests that change nothing."""
    for engine in new_engine(request, tmp_path_factory):
        engine.add(COLLECTION)
        yield engine


def new_engine(request: pytest.FixtureRequest, folders: pytest.TempPathFactory) -> Iterator[Engine]:
    if request.param == FTS5:
        yield Fts5Engine(folders.mktemp("index") / "library.sqlite3")
        return
    with request.getfixturevalue("osmem_server").clone() as server:
        yield OpenSearchEngine(server.url)
