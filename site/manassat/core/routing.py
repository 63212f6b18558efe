"""From an address to its page in two queries, whatever its depth.

Core asks one for the language, one for the front page's translation, two a level and two for what is private.
No page type here has routes of its own, so the address alone says which page is meant.
"""

from __future__ import annotations

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail import views
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet
from wagtail.url_routing import RouteResult

from .empty_addresses import answer_at
from .public_pages import is_live_now, restrictions_above
from .surroundings import HOME_DEPTH, surroundings_of

# Read with the page wherever its type has them: every template asks for the language, most for the source.
FETCHED_WITH = {"locale", "source"}


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view, with the route looked up beforehand."""
    route = route_of(request, path)
    if route is None and (answer := answer_at(request, _parts(path))):
        return answer
    request._wagtail_route_for_request = route
    return views.serve(request, path)


def route_of(request: HttpRequest, path: str) -> RouteResult | None:
    site = Site.find_for_request(request)
    page = _look_up(site, _parts(path)) if site else None
    if page is None:
        return None
    specific = _specific(page)
    surroundings_of(specific, request)
    return RouteResult(specific)


def pages_at(pages: PageQuerySet, site: Site, parts: list[str]) -> PageQuerySet:
    """Those of `pages` in the active language, on this site's tree, whether readers find them or not.

    SQLite compares the beginning of the path without regard to case: `stands_at()` has the last word.
    """
    front_pages = Page.objects.filter(
        translation_key=site.root_page.translation_key, path=Substr(OuterRef("path"), 1, HOME_DEPTH * Page.steplen)
    )
    pages = pages.filter(Exists(front_pages), depth=HOME_DEPTH + len(parts), locale__language_code=get_language())
    if parts:
        # The slug has an index, the whole path has none.
        pages = pages.filter(slug=parts[-1], url_path__endswith=f"/{_tail(parts)}")
    return pages


def stands_at(page: Page, parts: list[str]) -> bool:
    return page.url_path.endswith(f"/{_tail(parts)}")


def _look_up(site: Site, parts: list[str]) -> Page | None:
    """A live page."""
    pages = pages_at(Page.objects.filter(is_live_now()), site, parts)
    pages = pages.annotate(may_be_private=Exists(restrictions_above()) | Exists(_aliases_above()))
    return next((page for page in pages.select_related("content_type") if stands_at(page, parts)), None)


def _parts(path: str) -> list[str]:
    return [part for part in path.split("/") if part]


def _tail(parts: list[str]) -> str:
    return "".join(f"{part}/" for part in parts)


def _specific(page: Page) -> Page:
    model = page.content_type.model_class()
    fetched = FETCHED_WITH & {field.name for field in model._meta.get_fields()}
    specific = model._default_manager.select_related(*fetched).get(pk=page.pk)
    specific.may_be_private = page.may_be_private
    return specific


def _aliases_above() -> QuerySet:
    """An alias is as private as what it mirrors, which stands elsewhere: core's own check follows it."""
    asked_path = ExpressionWrapper(OuterRef("path"), CharField())
    aliases = Page.objects.filter(alias_of__isnull=False)
    return aliases.annotate(asked_path=asked_path).filter(asked_path__startswith=F("path"))
