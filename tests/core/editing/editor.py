"""The page editor without a browser: what its form holds, and what pressing its buttons sends."""

from __future__ import annotations

from html.parser import HTMLParser

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

HIDDEN = {"loaded_revision_id", "loaded_revision_created_at", "editor_window", "compared_with"}


class FormReader(HTMLParser):
    """Hidden inputs by name, and the button that saves over the other version."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.over: dict[str, str] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = dict(attributes)
        if tag == "input" and values.get("name") in HIDDEN:
            self.hidden[values["name"]] = values["value"]
        if tag == "button" and "formaction" in values:
            self.over = {"address": values["formaction"], values["name"]: values["value"]}


class OpenForm:
    """One window with the form of one learning day; `write()` sends it with other texts."""

    def __init__(self, client: Client, page: Page) -> None:
        self.client = client
        self.address = reverse("wagtailadmin_pages:edit", args=[page.pk])
        answer = client.get(self.address)
        assert answer.status_code == 200
        self.hidden = FormReader(answer.content.decode()).hidden
        self.texts: dict = {}

    def save(self, **texts: object) -> HttpResponse:
        return self._send(self.address, texts)

    def press(self, action: str, **texts: object) -> HttpResponse:
        return self._send(self.address, texts | {f"action-{action}": "1"})

    def autosave(self, **texts: object) -> HttpResponse:
        answer = self._send(self.address, texts, headers={"accept": "application/json"})
        self.hidden |= {"overwrite_revision_id": str(answer.json()["revision_id"])} if answer.status_code == 200 else {}
        return answer

    def save_over(self, refused: HttpResponse) -> HttpResponse:
        over = FormReader(refused.content.decode()).over
        return self._send(over.pop("address"), over)

    def _send(self, address: str, texts: dict, **options: object) -> HttpResponse:
        self.texts |= {name: text for name, text in texts.items() if not name.startswith("action-")}
        answer = self.client.post(address, nested_form_data(BLANK | self.texts | texts) | self.hidden, **options)
        if answer.status_code == 409:
            self.hidden = FormReader(answer.content.decode()).hidden
        return answer


BLANK = {
    "title": "نموذج: يوم تعليمي",
    "slug": "learning-day",
    "summary": "نموذج: كما كان",
    "starts_on": "2027-03-14",
    "date_precision": "day",
    "agenda": streamfield([]),
    "body": streamfield([]),
    "materials": streamfield([]),
}
