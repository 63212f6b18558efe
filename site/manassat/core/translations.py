"""A page in the site's other languages."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import override
from wagtail.models import Page

from .surroundings import surroundings_of
from .view_pages import ViewPage


def live_translations(page: Page, request: HttpRequest | None) -> dict[str, Page]:
    """By language code, `page` itself among them; only what readers may see in its own words.

    No query beyond the one that the menu needs anyway.
    """
    return surroundings_of(page, request).translations


def addresses_elsewhere(page: Page | None, request: HttpRequest, view_page: ViewPage | None = None) -> dict[str, str]:
    """For each other language, where the reader's switch leads: the translation, else that language's front page."""
    found = surroundings_of(page, request).translations
    others = (code for code, _name in settings.LANGUAGES if code != request.LANGUAGE_CODE)
    return {code: _address(found.get(code), code, request, view_page) for code in others}


def _address(translation: Page | None, language_code: str, request: HttpRequest, view_page: ViewPage | None) -> str:
    if translation:
        return translation.get_url(request)
    match = request.resolver_match
    is_there = view_page is None or language_code in view_page.languages
    if match and match.url_name != "wagtail_serve" and is_there:
        return translate_url(request.get_full_path(), language_code)
    with override(language_code):
        return reverse("wagtail_serve", args=[""])
