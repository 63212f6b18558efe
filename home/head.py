"""What a page's head tells search engines, messaging apps and feed readers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.urls import translate_url
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext
from wagtail.models import Page

from knowledge.models import LibraryItem
from manassat.core.addresses import absolute
from manassat.core.surroundings import SOUGHT
from manassat.core.translations import live_translations
from platforms.models import BaseActivityPage, PlatformPage
from search.query import FILTERS

from .models import ContentPage

# The first of these that a page has is what it is about.
DESCRIBING_FIELDS = ("search_description", "summary", "audience", "detail", "introduction", "description")
DESCRIPTION_LETTERS = 200
QUESTIONS = {"q", "sort", "language", SOUGHT, *FILTERS}
ARTICLES = (LibraryItem, BaseActivityPage, ContentPage)
LATER_PAGE = re.compile(r"[2-9]|[1-9][0-9]{1,4}")
LOCALES = {"ar": "ar_PS", "en": "en_GB"}


@dataclass(frozen=True)
class Head:
    """`canonical` is empty where there is no address to keep: errors, and views of nothing.

    `alternates` maps language codes to whole addresses, the page's own among them; empty if it has one language.
    """

    title: str
    description: str
    canonical: str
    alternates: dict[str, str]
    is_indexed: bool
    kind: str
    locale: str
    platform: PlatformPage | None

    @property
    def default_alternate(self) -> str:
        return self.alternates.get(settings.LANGUAGE_CODE, "")

    @property
    def other_locales(self) -> list[str]:
        return [locale for code in self.alternates if (locale := LOCALES[code]) != self.locale]


def head_of(context: Context) -> Head:
    """For any public template's context; a view outside the tree is known by its `view_page` or `local_authority`."""
    request, page = context.get("request"), _page_of(context)
    return Head(
        title=_title(page, context),
        description=_description(page, context),
        canonical=_canonical(page, context, request) if request else "",
        alternates=_alternates(page, context, request) if request else {},
        is_indexed=_is_indexed(page, context, request),
        kind="article" if isinstance(page, ARTICLES) else "website",
        locale=LOCALES.get(get_language() or "", LOCALES[settings.LANGUAGE_CODE]),
        platform=page if isinstance(page, PlatformPage) else None,
    )


def _page_of(context: Context) -> Page | None:
    page = context.get("page")
    return page if isinstance(page, Page) else None


def _title(page: Page | None, context: Context) -> str:
    if page:
        return page.seo_title or page.title
    if view_page := context.get("view_page"):
        return view_page.title
    return str(context.get("local_authority") or gettext("Experience-exchange platforms"))


def _description(page: Page | None, context: Context) -> str:
    described = page or context.get("view_page")
    texts = (strip_tags(str(getattr(described, name, "") or "")) for name in DESCRIBING_FIELDS)
    first = next((text for text in texts if text.strip()), "")
    return Truncator(" ".join(first.split())).chars(DESCRIPTION_LETTERS)


def _canonical(page: Page | None, context: Context, request: HttpRequest) -> str:
    """Without the query string, but for the page of a list: its second page is not a copy of the first."""
    if page:
        # An alias shows the words of its source.
        address = (page.alias_of or page).get_full_url(request) or ""
    else:
        address = absolute(request, request.path) if _is_view(context, request) else ""
    number = request.GET.get("page", "")
    return f"{address}?page={number}" if address and LATER_PAGE.fullmatch(number) else address


def _alternates(page: Page | None, context: Context, request: HttpRequest) -> dict[str, str]:
    if page:
        translations = live_translations(page, request)
        found = {code: one.get_full_url(request) for code, one in translations.items()}
    elif _is_view(context, request):
        view_page = context.get("view_page")
        codes = [code for code, _name in settings.LANGUAGES if not view_page or code in view_page.languages]
        found = {code: absolute(request, translate_url(request.path, code)) for code in codes}
    else:
        found = {}
    return found if len(found) > 1 and (not page or not page.alias_of_id) else {}


def _is_view(context: Context, request: HttpRequest) -> bool:
    """A view outside the tree that answered; error pages have an `exception` or no view of their own."""
    match = request.resolver_match
    return bool(match and match.url_name != "wagtail_serve" and "exception" not in context)


def _is_indexed(page: Page | None, context: Context, request: HttpRequest | None) -> bool:
    """Samples, minutes, mirrors, previews, errors and answers to a reader's question stay out of search engines."""
    if request is None or getattr(request, "is_preview", False):
        return False
    if (
        getattr(page, "is_sample", False)
        or getattr(page, "is_confidential", False)
        or getattr(page, "alias_of_id", None)
    ):
        return False
    return bool(page or _is_view(context, request)) and not QUESTIONS.intersection(request.GET)
