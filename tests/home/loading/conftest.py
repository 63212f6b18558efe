"""The guide and the authorities are loaded once for this folder and taken back after its last test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Page

Snapshot = tuple[dict, list]


@pytest.fixture(scope="package")
def loaded_guide(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_guide", verbosity=0)
        call_command("load_authorities", verbosity=0)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def snapshot(db: None) -> Callable[[], Snapshot]:
    """How many rows every table has, and when each page was last touched."""
    return lambda: (
        {model: model._default_manager.count() for model in apps.get_models()},
        list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id", "last_published_at", "numchild")),
    )
