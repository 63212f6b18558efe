"""What a reader may have begun to type, from the index's titles, tags, themes, places and authors."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.http import urlencode
from wagtail.models import Page

from manassat.core.public_pages import readable

from .correcting import corrected
from .engines import library_engine
from .engines.analysed import begun_key
from .engines.types import Suggestion
from .models import LibraryPage
from .query import clean_text
from .question.parsed import parse
from .question.widening import widen

MOST_SUGGESTIONS = 8


@dataclass(frozen=True)
class Suggested:
    """`url` is an item's page for a title, and the search for everything else."""

    text: str
    kind: str
    url: str


def suggest(text: str, language: str, most: int = MOST_SUGGESTIONS) -> list[Suggested]:
    """The best first; only what some public item offers. 2 queries."""
    offered = _offered(clean_text(text), language, most)
    pages = _public_pages({pk for _suggestion, ids in offered for pk in ids}, language)
    library = LibraryPage.objects.live().filter(locale__language_code=language).first()
    found = [(suggestion, [pages[pk] for pk in ids if pk in pages]) for suggestion, ids in offered]
    return [_suggested(suggestion, shown, library) for suggestion, shown in found if shown][:most]


def _offered(text: str, language: str, most: int) -> list[tuple[Suggestion, list[int]]]:
    """Some more than are shown, since not all may be public; if nothing begins so, as it may have been meant."""
    if not (beginning := begun_key(text)):
        return []
    engine = library_engine()
    if offered := engine.suggestions(beginning, language, 2 * most):
        return offered
    better = corrected(text, widen(parse(text), engine).guesses)
    return engine.suggestions(begun_key(better), language, 2 * most) if better else []


def _public_pages(ids: set[int], language: str) -> dict[int, Page]:
    return readable(Page.objects.filter(pk__in=ids), language).in_bulk()


def _suggested(suggestion: Suggestion, pages: list[Page], library: LibraryPage | None) -> Suggested:
    if suggestion.kind == "title":
        return Suggested(suggestion.text, suggestion.kind, pages[0].url)
    address = library.url if library else ""
    return Suggested(suggestion.text, suggestion.kind, f"{address}?{urlencode({'q': suggestion.text})}")
