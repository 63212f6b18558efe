"""Other items on what a page is about."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.models import Page

from manassat.core.public_pages import readable

from .engines import library_engine
from .engines.errors import SearchUnavailableError
from .kinds import KINDS
from .question.plan import find
from .shelf import library_shelf

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

logger = logging.getLogger(__name__)
MOST_RELATED = 3
# Of what the page itself scores for its own title: less is a word in common by chance.
LEAST_SHARE = 0.35
# Every sample's title begins with it.
SAMPLE = "نموذج"


@dataclass(frozen=True)
class Related:
    page: Page
    kind_label: str | _StrPromise


def related_to(page: Page) -> list[Related]:
    """Public items of the page's language whose words are most like its title's. 1 query, none without any."""
    try:
        ids = _nearest(page)
    except SearchUnavailableError:
        logger.exception("The library's index does not answer")
        return []
    pages = readable(Page.objects.filter(pk__in=ids), page.locale.language_code).in_bulk() if ids else {}
    return [Related(pages[pk], _kind_label(pages[pk])) for pk in ids if pk in pages]


def _nearest(page: Page) -> list[int]:
    scores = find(page.title.removeprefix(SAMPLE), library_engine()).scores
    least = LEAST_SHARE * scores.get(page.pk, float("inf"))
    shelf = library_shelf()
    same_language = set(shelf.ids_of(shelf.any_of("language", [page.locale.language_code])))
    near = [pk for pk, score in scores.items() if score >= least and pk != page.pk and pk in same_language]
    return sorted(near, key=lambda pk: (-scores[pk], pk))[:MOST_RELATED]


def _kind_label(page: Page) -> str | _StrPromise:
    return next(kind.label for kind in KINDS if kind.model is page.specific_class)
