"""Menu, path and language switch. Together they cost one query (core/surroundings.py)."""

from __future__ import annotations

from django import template
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from wagtail.models import Page

from ..surroundings import surroundings_of
from ..translations import addresses_elsewhere

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
    """The way from the front page to the parent of the context's `page`."""
    page, request = _page_of(context), context.get("request")
    return {"crumbs": _crumbs(page, request) if page else []}


@register.inclusion_tag("includes/language_switch.html", takes_context=True)
def language_switch(context: dict) -> dict:
    request = context.get("request")
    addresses = {}
    if hasattr(request, "LANGUAGE_CODE"):
        addresses = addresses_elsewhere(_page_of(context), request, context.get("view_page"))
    return {"languages": [get_language_info(code) | {"url": url} for code, url in addresses.items()]}


@register.simple_tag(takes_context=True)
def section_address(context: dict, model_name: str) -> str:
    """Of the page of that type right below the front page, such as `librarypage`; empty if there is none."""
    request = context.get("request")
    sections = surroundings_of(_page_of(context), request).sections
    return next((one.get_url(request) for one in sections if one.content_type.model == model_name), "")


@register.simple_tag
def foreign_language(page: Page | None) -> dict | None:
    """Code and direction of the words of an untranslated page: Arabic under an English address."""
    if not getattr(page, "alias_of_id", None):
        return None
    return get_language_info(page.alias_of.locale.language_code)


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
