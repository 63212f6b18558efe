"""A database of their own for tests that really commit: whatever they leave goes with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from .stage import Stage, build_stage


@pytest.fixture(scope="module")
def transactional_db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """In the place of the usual one, which empties all tables and takes the ground of the site with them.

    All connections of this process are led to a copy of the test database.
    """
    shared, creation = connection.settings_dict["NAME"], connection.creation
    with django_db_blocker.unblock():
        creation.clone_test_db("races", verbosity=0, autoclobber=True)
        copy = creation.get_test_db_clone_settings("races")["NAME"]
        connection.settings_dict["NAME"] = copy
        yield
        connection.close()
        connection.settings_dict["NAME"] = shared
        creation.destroy_test_db(suffix="races", verbosity=0)


@pytest.fixture(scope="module")
def stage(transactional_db: None) -> Stage:
    return build_stage()
