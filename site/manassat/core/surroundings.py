"""The pages around a page that every page shows (menu, path, translations), in one query for all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site, SiteRootPath

from .digits.settings import are_arabic_digits_set
from .public_pages import is_readable

HOME_DEPTH = 2
# In the address of the nearest page: the number of the one that is missing in this language.
SOUGHT = "untranslated"
PAGE_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True)
class Surroundings:
    """`sections` stand right below the front page of the active language; `ancestors` from the front page down.

    `translations` by language code, the page itself among them; `nearest` by language code, the deepest page above
    that has a translation. `sought` is what the reader came from: a public page below this one's translation that is
    missing in the active language. `has_arabic_digits` is what the federation set for Arabic readers.
    """

    sections: list[Page]
    ancestors: list[Page]
    translations: dict[str, Page]
    nearest: dict[str, Page]
    sought: Page | None
    has_arabic_digits: bool


def surroundings_of(page: Page | None, request: HttpRequest | None) -> Surroundings:
    """`page` is None on views outside the tree. Kept on the request, so that tags may ask again."""
    kept = getattr(request, "_surroundings", None)
    if kept and kept[0] is page:
        return kept[1]
    sought = _number_sought(request)
    pages = _look_up(page, sought)
    found = _arranged(pages, page, sought)
    if request is not None:
        request._surroundings = (page, found)
        _keep_root_paths(pages, request)
    return found


def kept_surroundings(request: HttpRequest) -> Surroundings | None:
    """Of the page that was shown on this request, if one was."""
    return getattr(request, "_surroundings", (None, None))[1]


def _number_sought(request: HttpRequest | None) -> int | None:
    value = request.GET.get(SOUGHT, "") if request is not None else ""
    return int(value) if PAGE_NUMBER.fullmatch(value) else None


def _look_up(page: Page | None, sought: int | None) -> list[Page]:
    wanted = Q(depth=HOME_DEPTH + 1, locale__language_code=get_language())
    if page:
        above = Page.objects.filter(path__in=_paths_above(page))
        wanted |= Q(translation_key=page.translation_key) | Q(translation_key__in=_keys_of(above))
    if page and sought:
        wanted |= Q(translation_key__in=_keys_of(Page.objects.filter(pk=sought)))
    pages = Page.objects.filter(Q(depth=HOME_DEPTH) | (wanted & is_readable()))
    pages = pages.annotate(has_arabic_digits=are_arabic_digits_set())
    return list(pages.select_related("locale", "content_type").order_by("path"))


def _keys_of(pages: QuerySet[Page]) -> QuerySet:
    return pages.order_by().values("translation_key")


def _arranged(pages: list[Page], page: Page | None, sought: int | None) -> Surroundings:
    paths = _paths_above(page) if page else []
    ancestors = [one for one in pages if one.path in paths]
    twins = {one.locale.language_code: one for one in _twins(page, pages) if one.live} if page else {}
    return Surroundings(
        sections=[one for one in pages if one.depth == HOME_DEPTH + 1 and one.locale.language_code == get_language()],
        ancestors=ancestors,
        translations=twins,
        nearest={one.locale.language_code: one for above in ancestors for one in _twins(above, pages)},
        sought=next((one for one in pages if one.pk == sought and _is_missing(one, pages, twins)), None),
        has_arabic_digits=any(one.has_arabic_digits for one in pages),
    )


def _twins(page: Page, pages: list[Page]) -> list[Page]:
    """In all languages, the page itself among them."""
    return [one for one in pages if one.translation_key == page.translation_key]


def _is_missing(sought: Page, pages: list[Page], twins: dict[str, Page]) -> bool:
    """In the active language, where the page that is shown is one above it: else the notice would not be true."""
    above = twins.get(sought.locale.language_code)
    languages = {one.locale.language_code for one in _twins(sought, pages)}
    return bool(above) and sought.path.startswith(above.path) and get_language() not in languages


def _keep_root_paths(pages: list[Page], request: HttpRequest) -> None:
    """Where core keeps them for `get_url(request)`: two queries less, as the front pages are here already."""
    site = Site.find_for_request(request)
    if site and not hasattr(request, "_wagtail_cached_site_root_paths"):
        request._wagtail_cached_site_root_paths = [
            SiteRootPath(site.pk, front.url_path, site.root_url, front.locale.language_code)
            for front in pages
            if front.depth == HOME_DEPTH and front.translation_key == site.root_page.translation_key
        ]


def _paths_above(page: Page) -> list[str]:
    step = Page.steplen
    return [page.path[:end] for end in range(HOME_DEPTH * step, len(page.path), step)]
