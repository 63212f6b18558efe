"""Making the indexes anew, and noticing that it is time to."""

from __future__ import annotations

import io
import sys

import pytest
from django.core.checks import run_checks
from django.core.management import call_command
from modelsearch.backends import get_search_backend

from manassat.media.models import CustomDocument
from search.models import IndexVersion
from tests.factories.media import make_document

pytestmark = pytest.mark.django_db
CHECKED = "search.backends.checks.ANALYSER_VERSION"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def warnings() -> set[str]:
    messages = run_checks(databases=["default"])
    return {message.id for message in messages if message.id.startswith("search.")}


@pytest.fixture
def somebodys_document() -> CustomDocument:
    return make_document("نموذج: موازنات")


def test_checks__are_silent_before_anything_was_built(db):
    IndexVersion.objects.all().delete()
    get_search_backend().reset_indexes()
    assert not warnings()


def test_checks__are_silent_about_indexes_of_this_analyser(somebodys_document):
    call_command("update_index", verbosity=0)
    assert not warnings()


def test_checks__leave_the_database_alone_unless_asked_about_it(django_assert_num_queries, monkeypatch):
    monkeypatch.setattr(CHECKED, 99)
    with django_assert_num_queries(0):
        assert not [message for message in run_checks() if message.id.startswith("search.")]


def test_checks__warn_of_indexes_of_another_analyser(somebodys_document, monkeypatch):
    call_command("update_index", verbosity=0)
    monkeypatch.setattr(CHECKED, 99)
    assert warnings() == {"search.W001", "search.W002"}


def test_checks__warn_of_entries_from_before_we_analysed(somebodys_document):
    IndexVersion.objects.all().delete()
    assert "search.W001" in warnings()


def test_update_index__heals_both_indexes(somebodys_document):
    IndexVersion.objects.update_or_create(backend="default", defaults={"analyser": 0})
    get_search_backend().reset_indexes()
    call_command("update_index", verbosity=0)
    assert not warnings()
    assert list(CustomDocument.objects.search("موازنة")) == [somebodys_document]


@pytest.mark.parametrize(
    ("stream", "verbosity", "is_shown"),
    [(Terminal, 1, True), (Terminal, 0, False), (io.StringIO, 1, False)],
    ids=["terminal", "silent", "no terminal"],
)
def test_update_index__shows_a_bar_on_a_terminal(somebodys_document, monkeypatch, stream, verbosity, is_shown):
    shown, told = stream(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", shown)
    call_command("update_index", backend_name="default", verbosity=verbosity, stdout=told)
    assert ("0/1" in shown.getvalue()) is is_shown
    assert bool(told.getvalue()) is bool(verbosity)
