"""What our search is compared with, in the same run, on the same site."""

from __future__ import annotations

import bm25s
import snowballstemmer
from django.db import DatabaseError
from wagtail.models import Page

from knowledge.models import BestPracticePage, ResourcePage
from platforms.models import PlatformPage, Theme, TopicPage

from .files import Query
from .metrics import Rankings

DEPTH = 20


def stock_rankings(queries: list[Query]) -> Rankings:
    """Wagtail as it comes, on the site's own database. Pages that are not of the collection are left out."""
    external_ids = {
        pk: external_id
        for model in (BestPracticePage, ResourcePage)
        for pk, external_id in model.objects.exclude(external_id="").values_list("pk", "external_id")
    }
    return {query.id: [external_ids[pk] for pk in _stock(query.text) if pk in external_ids] for query in queries}


def _stock(text: str) -> list[int]:
    try:
        return [page.pk for page in Page.objects.live().search(text)]
    except DatabaseError:
        # A query that SQLite takes for bad syntax finds nothing.
        return []


def snowball_rankings(queries: list[Query], items: list[dict]) -> Rankings:
    """BM25 over all words of an item, each cut by Snowball's Arabic stemmer."""
    names = _names()
    engine = bm25s.BM25()
    engine.index(_tokens([_words(item, names) for item in items]), show_progress=False)
    return {query.id: _ranked(engine, query.text, items) for query in queries}


def _ranked(engine: bm25s.BM25, text: str, items: list[dict]) -> list[str]:
    """An item without any of the words scores nothing, and is no answer."""
    places, scores = engine.retrieve(_tokens([text]), k=DEPTH, show_progress=False)
    found = zip(places[0], scores[0], strict=True)
    return [items[place]["external_id"] for place, score in found if score > 0]


def _tokens(texts: list[str]) -> list[list[str]]:
    stem = snowballstemmer.stemmer("arabic").stemWords
    return bm25s.tokenize(texts, stopwords=None, stemmer=stem, return_ids=False, show_progress=False)


def _words(item: dict, names: dict[str, str]) -> str:
    """All that our index has of an item too: its platform, topic and themes by name."""
    codes = [item.get("platform", ""), item.get("topic", ""), *item["themes"]]
    lists = [item.get("tags", []), item.get("authorities", []), [names.get(code, "") for code in codes]]
    fields = ("title", "summary", "body", "author", "publisher", "year")
    return "\n".join([*(str(item.get(field, "")) for field in fields), *(word for words in lists for word in words)])


def _names() -> dict[str, str]:
    """Of platforms and topics by their code, of themes by their slug, in Arabic."""
    pages = (model.objects.filter(locale__language_code="ar") for model in (PlatformPage, TopicPage))
    titles = {code: title for found in pages for code, title in found.values_list("code", "title")}
    return titles | dict(Theme.objects.in_language("ar").values_list("slug", "name"))
