"""A page in the site's other languages."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.http import urlencode
from django.utils.translation import override
from wagtail.models import Page

from .surroundings import SOUGHT, Surroundings, surroundings_of
from .view_pages import ViewPage

# Of one list in one language: its second page holds other things in the other one.
LEFT_BEHIND = ("page", "format", SOUGHT)
# Stands for a view that is missing in the language; no page has this number.
NO_PAGE = 0


@dataclass(frozen=True)
class WayOver:
    """Where the switch to a language leads: to the same page, or to the nearest one that the language has."""

    language_code: str
    url: str
    is_translation: bool


def live_translations(page: Page, request: HttpRequest | None) -> dict[str, Page]:
    """By language code, `page` itself among them; only what readers may see in its own words.

    No query beyond the one that the menu needs anyway.
    """
    return surroundings_of(page, request).translations


def ways_over(page: Page | None, request: HttpRequest, view_page: ViewPage | None = None) -> list[WayOver]:
    """For each other language. The nearest page says of which one it is the nearest."""
    others = (code for code, _name in settings.LANGUAGES if code != request.LANGUAGE_CODE)
    if page:
        surroundings = surroundings_of(page, request)
        return [_from_page(page, surroundings, code, request) for code in others]
    return [_from_view(view_page, code, request) for code in others]


def _from_page(page: Page, surroundings: Surroundings, code: str, request: HttpRequest) -> WayOver:
    if translation := surroundings.translations.get(code):
        return WayOver(code, translation.get_url(request) + _kept_query(request), is_translation=True)
    nearest = surroundings.nearest.get(code)
    url = nearest.get_url(request) if nearest else _front_page(code)
    # Of what is not public not even the number is told.
    is_public = page.pk in [one.pk for one in surroundings.translations.values()]
    return WayOver(code, f"{url}?{urlencode({SOUGHT: page.pk})}" if is_public else url, is_translation=False)


def _from_view(view_page: ViewPage | None, code: str, request: HttpRequest) -> WayOver:
    if view_page and code not in view_page.languages:
        _title, above = view_page.path[-1]
        return WayOver(code, f"{translate_url(above, code)}?{urlencode({SOUGHT: NO_PAGE})}", is_translation=False)
    match = request.resolver_match
    if match and match.url_name != "wagtail_serve":
        return WayOver(code, translate_url(request.path, code) + _kept_query(request), is_translation=True)
    return WayOver(code, _front_page(code), is_translation=False)


def _front_page(code: str) -> str:
    with override(code):
        return reverse("wagtail_serve", args=[""])


def _kept_query(request: HttpRequest) -> str:
    """A question to a list is the same question in the other language: filters go by codes."""
    query = request.GET.copy()
    for name in LEFT_BEHIND:
        query.pop(name, None)
    return f"?{query.urlencode()}" if query else ""
