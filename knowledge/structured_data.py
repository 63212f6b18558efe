"""Papers, practices and resources for search engines."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from manassat.core.structured_data import without_blanks
from platforms.models import LocalAuthority, PlatformPage
from platforms.structured_data import authority_data, platform_data

from .models import BestPracticePage, Bibliographic, LibraryItem, PositionPaperPage, ResourcePage

KINDS = {PositionPaperPage: "Report", BestPracticePage: "Article", ResourcePage: "CreativeWork"}


def item_data(
    item: LibraryItem,
    authorities: Sequence[LocalAuthority],
    platform: PlatformPage | None,
    request: HttpRequest,
    *,
    number: str = "",
) -> dict:
    """`authorities` are its authors where no bibliography names them. `number`: of a decision."""
    if isinstance(item, ResourcePage):
        facts = _bibliography(item)
    else:
        facts = _our_own(item, authorities, platform, request) | _said_of_the_original(item)
    return without_blanks(
        kind=KINDS[type(item)],
        name=item.title,
        headline=item.title,
        abstract=item.summary,
        url=item.get_full_url(request),
        inLanguage=get_language(),
        identifier=number,
        **facts,
    )


def _our_own(
    item: LibraryItem, authorities: Sequence[LocalAuthority], platform: PlatformPage | None, request: HttpRequest
) -> dict:
    return {
        "author": [authority_data(authority) for authority in authorities],
        "publisher": platform_data(platform, request) if platform else None,
        "datePublished": _day(item.first_published_at),
        "dateModified": _day(item.last_published_at),
    }


def _said_of_the_original(item: LibraryItem) -> dict:
    """In the place of what is ours; our day says nothing of what others published."""
    if not isinstance(item, Bibliographic):
        return {}
    printed = _bibliography(item)
    names = ["creditText", "sameAs"] + (["publisher", "datePublished"] if item.publisher else [])
    return {name: printed[name] for name in names} | ({"author": None} if item.author else {})


def _bibliography(item: Bibliographic) -> dict:
    """As printed: nobody knows whether an author's name is a person's or an office's."""
    return {
        "creditText": item.author,
        "publisher": without_blanks(kind="Organization", name=item.publisher) if item.publisher else None,
        "datePublished": str(item.year or ""),
        "sameAs": item.source_url,
    }


def _day(moment: datetime.datetime | None) -> str:
    return timezone.localdate(moment).isoformat() if moment else ""
