"""The pages around a page that every page shows (menu, path, translations), in one query for all three."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page, Site, SiteRootPath

from .public_pages import is_readable

HOME_DEPTH = 2


@dataclass(frozen=True)
class Surroundings:
    """`sections` stand right below the front page of the active language; `ancestors` from the front page down.

    `translations` by language code, the page itself among them.
    """

    sections: list[Page]
    ancestors: list[Page]
    translations: dict[str, Page]


def surroundings_of(page: Page | None, request: HttpRequest | None) -> Surroundings:
    """`page` is None on views outside the tree. Kept on the request, so that tags may ask again."""
    kept = getattr(request, "_surroundings", None)
    if kept and kept[0] is page:
        return kept[1]
    pages = _look_up(page)
    found = _arranged(pages, page)
    if request is not None:
        request._surroundings = (page, found)
        _keep_root_paths(pages, request)
    return found


def _look_up(page: Page | None) -> list[Page]:
    wanted = Q(depth=HOME_DEPTH + 1, locale__language_code=get_language())
    if page:
        wanted |= Q(path__in=_paths_above(page)) | Q(translation_key=page.translation_key)
    pages = Page.objects.filter(Q(depth=HOME_DEPTH) | (wanted & is_readable()))
    return list(pages.select_related("locale", "content_type").order_by("path"))


def _arranged(pages: list[Page], page: Page | None) -> Surroundings:
    paths = _paths_above(page) if page else []
    twins = [one for one in pages if page and one.translation_key == page.translation_key and one.live]
    return Surroundings(
        sections=[one for one in pages if one.depth == HOME_DEPTH + 1 and one.locale.language_code == get_language()],
        ancestors=[one for one in pages if one.path in paths],
        translations={one.locale.language_code: one for one in twins},
    )


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
