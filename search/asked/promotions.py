"""Pages that the federation puts before the answers to a question."""

from __future__ import annotations

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page

from manassat.core.public_pages import readable

from ..question.parsed import parse


def promoted_pages(text: str, language: str) -> list[Page]:
    """In the order of the editors, in that language, if readers may see them. 1 query, another if there are any.

    A question is the same however it is spelled, and without the words that say nothing. A page that was promoted in
    one language stands in the other for its translation.
    """
    asked = meaning_of(text)
    if not asked:
        return []
    promotions = SearchPromotion.objects.filter(page__isnull=False).order_by("sort_order", "pk")
    rows = promotions.values_list("query__query_string", "page__translation_key")
    keys = list(dict.fromkeys(key for question, key in rows if meaning_of(question) == asked))
    if not keys:
        return []
    pages = readable(Page.objects.filter(translation_key__in=keys), language).select_related("locale", "content_type")
    return sorted(pages, key=lambda page: keys.index(page.translation_key))


def meaning_of(text: str) -> list[str]:
    """What two spellings of one question have in common."""
    return [word.stem for word in parse(text).counting]
