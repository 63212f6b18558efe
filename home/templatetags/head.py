"""The head's tags, for `includes/head_meta.html`."""

from __future__ import annotations

from django import template
from django.http import HttpRequest
from django.template import Context
from django.utils.safestring import SafeString
from wagtail.models import Page

from manassat.core.addresses import absolute
from manassat.core.structured_data import as_script
from manassat.core.view_pages import view_page_data

from ..head import Head, head_of
from ..structured_data import structured_data_of

register = template.Library()


@register.simple_tag(takes_context=True)
def head_facts(context: Context) -> Head:
    """See home/head.py. 1 query for the site, which Wagtail keeps on the request."""
    return head_of(context)


@register.simple_tag(takes_context=True)
def whole_address(context: Context, path: str) -> str:
    request = context.get("request")
    return absolute(request, path) if request else path


@register.simple_tag(takes_context=True)
def structured_data(context: Context) -> SafeString | str:
    page, request = context.get("page"), context.get("request")
    if not isinstance(request, HttpRequest):
        return ""
    things = []
    if isinstance(page, Page):
        things = structured_data_of(page, context, request)
    elif view_page := context.get("view_page"):
        things = view_page_data(view_page, request)
    return as_script(*things) if things else ""
