"""One scene for the whole matrix: it is built once, and every request's changes are rolled back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from pytest_django.plugin import DjangoDbBlocker

from .objects import Scene, build_scene


@pytest.fixture(scope="package")
def scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """Around the transaction that each test has of its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        scene = build_scene()
        # What is searched for must be there to be found.
        call_command("update_index", backend_name="default", verbosity=0)
        yield scene
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def short_404(monkeypatch: pytest.MonkeyPatch) -> None:
    """The public 404 page knows nothing of what was asked for; drawing it is half of all time."""

    def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
        return HttpResponse(str(exception), status=404)

    monkeypatch.setattr("manassat.urls.handler404", not_found, raising=False)
