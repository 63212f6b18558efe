"""Thousands of items made of the collection's own sentences: as many words, and as unevenly used, as real ones."""

from __future__ import annotations

import random
import re
import uuid
from collections.abc import Iterator

from knowledge.models import PracticeIndexPage, ResourcePage
from tests.factories.crowds import add_pages

from .files import read_collection

SENTENCES = re.compile(r"(?<=[.؟])\s+")
# Of a body; the collection's own have 137 to 329 words.
SENTENCES_A_BODY = 14
SHELVES = 9


def add_items(count: int, first: int) -> None:
    """`count` public resources on the shelves of the Arabic platforms, numbered from `first`."""
    shelves = list(PracticeIndexPage.objects.filter(locale__language_code="ar").order_by("path")[:SHELVES])
    items = list(_items(count, first))
    for place, shelf in enumerate(shelves):
        add_pages(shelf, items[place :: len(shelves)])


def _items(count: int, first: int) -> Iterator[ResourcePage]:
    collection = read_collection()
    sentences = [one for item in collection for one in SENTENCES.split(item["body"]) if one.strip()]
    chance = random.Random(first)  # noqa: S311
    for number in range(first, first + count):
        title = " ".join(chance.sample(chance.choice(collection)["title"].split(), 3))
        yield ResourcePage(
            title=f"نموذج: {title} {number}",
            slug=f"crowd-{number}",
            external_id=f"crowd-{number}",
            summary=chance.choice(sentences)[:250],
            year=2000 + number % 26,
            body=[_paragraph(chance.sample(sentences, SENTENCES_A_BODY))],
        )


def _paragraph(sentences: list[str]) -> dict:
    return {"type": "text", "value": f"<p>{' '.join(sentences)}</p>", "id": str(uuid.uuid4())}
