"""The pages around a page that every page shows (menu, path, translations), in one query for all three."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from .public_pages import readable_in_any_language

HOME_DEPTH = 2


@dataclass(frozen=True)
class Surroundings:
    """`ancestors` from the front page down; `translations` by language code, the page itself among them."""

    menu: list[Page]
    ancestors: list[Page]
    translations: dict[str, Page]


def surroundings_of(page: Page | None, request: HttpRequest | None) -> Surroundings:
    """`page` is None on views outside the tree. Kept on the request, so that tags may ask again."""
    kept = getattr(request, "_surroundings", None)
    if kept and kept[0] is page:
        return kept[1]
    found = _look_up(page)
    if request is not None:
        request._surroundings = (page, found)
    return found


def _look_up(page: Page | None) -> Surroundings:
    in_menu = Q(depth=HOME_DEPTH + 1, show_in_menus=True, locale__language_code=get_language())
    paths = _paths_above(page) if page else []
    around = Q(path__in=paths) | Q(translation_key=page.translation_key) if page else Q()
    pages = readable_in_any_language(Page.objects.filter(in_menu | around)).select_related("locale").order_by("path")
    menu = [one for one in pages if _is_in_menu(one)]
    above = [one for one in pages if one.path in paths]
    twins = {one.locale.language_code: one for one in pages if page and one.translation_key == page.translation_key}
    return Surroundings(menu, above, twins)


def _paths_above(page: Page) -> list[str]:
    step = Page.steplen
    return [page.path[:end] for end in range(HOME_DEPTH * step, len(page.path), step)]


def _is_in_menu(page: Page) -> bool:
    return page.depth == HOME_DEPTH + 1 and page.show_in_menus and page.locale.language_code == get_language()
