"""Every screen of the admin that a role can open, with Arabic as its language: no word of the interface is Latin."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page

from tests.admin_matrix.objects import Scene

from .forms import emptied_form
from .requests import screens
from .screens import said_in, shown_on
from .words import foreign_words

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]
# Whose pages and records each opens, and whether all of Wagtail's screens for them: one overseer and one coordinator
# do; the others open what differs.
ROLES = {
    "federation reviewer": (("own", "foreign"), True),
    "federation staff": (("own",), False),
    "coordinator": (("own",), True),
    "deputy": (("own",), False),
    "committee member": (("own",), False),
}
# Ends of the addresses of forms. To an upload of several files a script answers, which sends none without a file.
FORMS = ("/add/", "/edit/", "/new/", "/account/")
SCRIPTS = "/multiple/add/"


class Reader:
    """Signed in, and keeps where each foreign word stood first."""

    def __init__(self, scene: Scene, role: str) -> None:
        self.client = Client(raise_request_exception=False)
        self.client.force_login(scene.roles[role])
        # The first request of the day, at which rights follow the registers.
        self.client.get("/admin/")
        # What is written in English is content, whoever lists it.
        titles = Page.objects.filter(locale__language_code="en").values_list("title", flat=True)
        self.english = sorted(titles, key=len, reverse=True)
        self.found: dict[str, tuple[str, str]] = {}

    def read(self, response: HttpResponse, address: str) -> None:
        if response.status_code >= 500:
            self.found[address] = ("does not open", str(response.status_code))
            return
        for text in said_by(response):
            for title in self.english:
                text = text.replace(title, " ")
            for word in foreign_words(text):
                self.found.setdefault(word, (address, " ".join(text.split())[:150]))

    def report(self) -> str:
        return "\n".join(f"{word}: {place}" for word, place in sorted(self.found.items()))


def said_by(response: HttpResponse) -> Iterator[str]:
    kind = response.headers.get("Content-Type", "")
    if response.streaming:
        return
    if "html" in kind:
        yield from shown_on(response.content.decode())
    elif "json" in kind and response.status_code == 200:
        yield from said_in(json.loads(response.content))


@pytest.mark.parametrize("role", ROLES)
def test_screen__says_nothing_in_latin_letters(role: str, scene: Scene) -> None:
    reader, opened = Reader(scene, role), 0
    sides, all_of_wagtail = ROLES[role]
    for address in screens(scene, sides, all_of_wagtail=all_of_wagtail):
        response = reader.client.get(address)
        opened += response.status_code == 200
        reader.read(response, address)
    assert opened > 40
    assert not reader.found, reader.report()


def test_error__says_nothing_in_latin_letters(scene: Scene) -> None:
    """Of a form that was sent empty."""
    reader, refused = Reader(scene, "federation reviewer"), 0
    for address in screens(scene, ("own", "foreign"), all_of_wagtail=False):
        if not address.endswith(FORMS) or address.endswith(SCRIPTS):
            continue
        values = emptied_form(reader.client.get(address).content.decode())
        if values is None:
            continue
        with transaction.atomic():
            response = reader.client.post(address, values)
            refused += b"error" in response.content
            reader.read(response, address)
            transaction.set_rollback(True)
    assert refused > 10
    assert not reader.found, reader.report()
