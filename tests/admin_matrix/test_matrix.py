"""Every address of the admin × eight roles × another platform's things: nothing of theirs is shown, nothing changed.

How a new view is covered, and how one is exempted: CONTRIBUTING.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.db import transaction
from django.test import Client

from .answers import Answer, answer_to
from .asking import Request, get_requests, post_requests
from .objects import Scene
from .roles import OUTSIDERS
from .snapshots import changes_since, facts, writes

pytestmark = [
    pytest.mark.django_db,
    # wagtail-localize's report.
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]
Findings = dict[str, tuple[set[str], Request]]


@pytest.fixture
def client_of(scene: Scene) -> Callable[[str], Client]:
    """Signed in and past the first request of the day, at which rights follow the registers."""

    def sign_in(role: str) -> Client:
        client = Client(raise_request_exception=False)
        if scene.roles[role]:
            client.force_login(scene.roles[role])
        client.get("/admin/")
        return client

    return sign_in


def undone(client: Client, requests: Iterator[Request]) -> Iterator[tuple[Request, Answer]]:
    """Each answer inside a transaction that is rolled back; no more queries for a view that refused without one."""
    refusing = set()
    for request in requests:
        if request.view in refusing:
            continue
        with transaction.atomic():
            answer = answer_to(client, request)
            yield request, answer
            transaction.set_rollback(True)
        if request.is_bare and answer.is_refusal:
            refusing.add(request.view)


def report(findings: Findings) -> str:
    lines = (f"{view}: {', '.join(sorted(kinds))} – {request}" for view, (kinds, request) in sorted(findings.items()))
    return "\n".join(lines)


@pytest.mark.parametrize("role", OUTSIDERS)
def test_get__shows_nothing_of_another_platform(scene, client_of, role):
    leaks: Findings = {}
    for request, answer in undone(client_of(role), get_requests(scene)):
        if answer.kinds:
            leaks.setdefault(request.view, (set(), request))[0].update(answer.kinds)
    assert not leaks, report(leaks)


@pytest.mark.parametrize("role", OUTSIDERS)
def test_post__shows_and_changes_nothing_of_another_platform(scene, client_of, role):
    leaks: Findings = {}
    before = facts(scene)
    with writes() as written:
        for request, answer in undone(client_of(role), post_requests(scene)):
            found = answer.kinds | (changes_since(before, scene) if written.statements else set())
            written.statements.clear()
            if found:
                leaks.setdefault(request.view, (set(), request))[0].update(found)
    assert not leaks, report(leaks)
