"""Fixtures that every package uses."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from pytest_django import Settings
from pytest_django.plugin import DjangoDbBlocker

from home.models import HomePage
from home.provisioning import provision_site
from tests.factories.remembered import memory

# Thousands of tests leave little behind that only the collector frees: looking less often saves a twelfth of the time.
gc.set_threshold(100_000, 50, 100)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    memory.begin_test()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The ground of the site is laid once for all tests; each test's own pages vanish with its transaction."""
    with django_db_blocker.unblock():
        provision_site()


@pytest.fixture
def site_home(db: None) -> HomePage:
    """The Arabic front page with the lists, languages and groups around it."""
    return HomePage.objects.get(locale__language_code="ar")


@pytest.fixture
def followed_indexes(settings: Settings) -> None:
    """Saves and deletions reach the search indexes, as they do outside the tests."""
    backends = settings.WAGTAILSEARCH_BACKENDS.items()
    settings.WAGTAILSEARCH_BACKENDS = {name: backend | {"AUTO_UPDATE": True} for name, backend in backends}


@pytest.fixture
def library_index(followed_indexes: None, tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index of the test's own that is told of changes at once: within a test nothing is ever committed."""
    settings.SEARCH_INDEX = tmp_path / "library-index.sqlite3"
    monkeypatch.setattr("search.index.updates.after_commit", lambda function: function())
