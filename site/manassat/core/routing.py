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
from wagtail.url_routing import RouteResult

from .public_pages import is_live_now, restrictions_above
from .surroundings import HOME_DEPTH, surroundings_of

# Read with the page wherever its type has them: every template asks for the language, most for the source.
FETCHED_WITH = {"locale", "source"}


def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's view, with the route looked up beforehand."""
    request._wagtail_route_for_request = route_of(request, path)
    return views.serve(request, path)


def route_of(request: HttpRequest, path: str) -> RouteResult | None:
    site = Site.find_for_request(request)
    page = _look_up(site, [part for part in path.split("/") if part]) if site else None
    if page is None:
        return None
    specific = _specific(page)
    surroundings_of(specific, request)
    return RouteResult(specific)


def _look_up(site: Site, parts: list[str]) -> Page | None:
    """A live page of the active language, on this site's tree."""
    front_pages = Page.objects.filter(
        translation_key=site.root_page.translation_key, path=Substr(OuterRef("path"), 1, HOME_DEPTH * Page.steplen)
    )
    pages = Page.objects.filter(
        is_live_now(), Exists(front_pages), depth=HOME_DEPTH + len(parts), locale__language_code=get_language()
    )
    tail = "".join(f"{part}/" for part in parts)
    if parts:
        # The slug has an index, the whole path has none.
        pages = pages.filter(slug=parts[-1], url_path__endswith=f"/{tail}")
    pages = pages.annotate(may_be_private=Exists(restrictions_above()) | Exists(_aliases_above()))
    pages = pages.select_related("content_type")
    # SQLite compares the beginning of the path without regard to case.
    return next((page for page in pages if page.url_path.endswith(f"/{tail}")), None)


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
