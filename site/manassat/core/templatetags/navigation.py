"""Menu, path and language switch. Together they cost one query (core/surroundings.py)."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..surroundings import SOUGHT, surroundings_of
from ..translations import NO_PAGE, ways_over

register = template.Library()


@register.inclusion_tag("includes/main_menu.html", takes_context=True)
def main_menu(context: dict) -> dict:
    """The front page's children that are shown in menus."""
    page, request = _page_of(context), context.get("request")
    return {
        "items": [
            {"title": item.title, "url": item.get_url(request), "current": _current(item, page)}
            for item in surroundings_of(page, request).sections
            if item.show_in_menus
        ]
    }


@register.inclusion_tag("includes/breadcrumbs.html", takes_context=True)
def breadcrumbs(context: dict) -> dict:
    """The way from the front page to the parent of the context's `page`, by the pages that the language has."""
    page, request = _page_of(context), context.get("request")
    return {"crumbs": _crumbs(page, request) if page else []}


@register.inclusion_tag("includes/language_switch.html", takes_context=True)
def language_switch(context: dict) -> dict:
    request = context.get("request")
    ways = []
    if hasattr(request, "LANGUAGE_CODE"):
        ways = ways_over(_page_of(context), request, context.get("view_page"))
    return {"languages": [get_language_info(way.language_code) | {"way": way} for way in ways]}


@register.inclusion_tag("includes/language_notice.html", takes_context=True)
def language_notice(context: dict) -> dict:
    """That this page, or the one that the reader came from, is there in another language only."""
    page, request = _page_of(context), context.get("request")
    source = _source_elsewhere(page)
    sought = surroundings_of(page, request).sought if page else None
    return {
        "request": request,
        "source": source,
        "sought": sought,
        "is_view_sought": not page and request is not None and request.GET.get(SOUGHT) == str(NO_PAGE),
        "written_in": get_language_info((source or sought).locale.language_code) if source or sought else None,
        "spoken": get_language_info(get_language()),
    }


@register.simple_tag(takes_context=True)
def section_address(context: dict, model_name: str) -> str:
    """Of the page of that type right below the front page, such as `librarypage`; empty if there is none."""
    request = context.get("request")
    sections = surroundings_of(_page_of(context), request).sections
    return next((one.get_url(request) for one in sections if one.content_type.model == model_name), "")


@register.simple_tag(takes_context=True)
def source_address(context: dict) -> str:
    """Of the context's `page` in the source language; empty where readers have none."""
    page, request = _page_of(context), context.get("request")
    source = surroundings_of(page, request).translations.get(settings.LANGUAGE_CODE) if page else None
    return source.get_url(request) if source else ""


@register.simple_tag
def content_language(page: object) -> dict:
    """Of the words of a page: Arabic under an English address where it has no translation, else that of the address."""
    source = _source_elsewhere(page) if isinstance(page, Page) else None
    language = get_language_info(source.locale.language_code if source else get_language())
    return language | {"is_foreign": bool(source)}


def _source_elsewhere(page: Page | None) -> Page | None:
    """Of an untranslated page, which core mirrors below the other language's front page."""
    source = page.alias_of if page and page.alias_of_id else None
    return source if source and source.locale_id != page.locale_id else None


def _page_of(context: dict) -> Page | None:
    """Error pages and views have no page; an editor's form may hold another kind of `page`."""
    page = context.get("page")
    return page if isinstance(page, Page) else None


def _crumbs(page: Page, request: object) -> list[dict]:
    ancestors = surroundings_of(page, request).ancestors
    titles = [_("Home"), *(ancestor.title for ancestor in ancestors[1:])]
    return [{"title": title, "url": one.get_url(request)} for title, one in zip(titles, ancestors, strict=True)]


def _current(item: Page, page: Page | None) -> str:
    """The value of `aria-current`: `true` for the section that the page stands in."""
    if page is None or not page.path.startswith(item.path):
        return ""
    return "page" if page.path == item.path else "true"
