from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _index_of_its_own(library_index: None) -> None:
    """Whatever a test of the search publishes is found in it, and in no other test."""
