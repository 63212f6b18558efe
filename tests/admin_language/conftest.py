"""One scene for all walks through the admin, in which no content of ours is Latin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from manassat.users.models import User
from platforms.models import LocalAuthority, Person
from tests.admin_matrix.conftest import short_404
from tests.admin_matrix.objects import Scene, build_scene
from tests.factories.approval import make_committee

__all__ = ["short_404"]


@pytest.fixture(scope="package")
def scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """Around the transaction that each test has of its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        scene = build_scene()
        scene.roles["committee member"] = make_committee()[1]
        name_in_arabic()
        call_command("update_index", backend_name="default", verbosity=0)
        yield scene
        transaction.set_rollback(True)


def name_in_arabic() -> None:
    """Names that the factories give in Latin letters: they are content, and would hide words of the interface."""
    for model, field in ((User, "username"), (Person, "name_ar"), (LocalAuthority, "name_ar")):
        for thing in model.objects.all():
            model.objects.filter(pk=thing.pk).update(**{field: f"نموذج {thing.pk}"})
