"""What a page tells search engines besides its text; it asks no query that the page has not asked."""

from __future__ import annotations

from django.http import HttpRequest
from django.template import Context
from django.templatetags.static import static
from django.utils.translation import gettext
from wagtail.models import Page

from knowledge.models import LibraryItem
from knowledge.structured_data import item_data
from manassat.core.addresses import absolute
from manassat.core.structured_data import breadcrumbs_data, without_blanks
from manassat.core.surroundings import surroundings_of
from platforms.models import BaseActivityPage
from platforms.structured_data import event_data

from .models import HomePage


def structured_data_of(page: Page, context: Context, request: HttpRequest) -> list[dict]:
    """`context` is the page's own: it holds the platforms and authorities that were looked up for the page."""
    if page.alias_of_id:
        # Words of another language: the source speaks for itself.
        return []
    if isinstance(page, HomePage):
        return [organization_data(page, request)]
    thing = None
    if isinstance(page, BaseActivityPage):
        thing = event_data(page, context.get("platforms", []), request)
    elif isinstance(page, LibraryItem) and (facts := context.get("facts")):
        number = getattr(context.get("approval_path"), "number", "")
        thing = item_data(page, facts.authorities, facts.platform, request, number=number)
    path = breadcrumbs_data(surroundings_of(page, request).ancestors, page, request)
    return [thing, path] if thing else [path]


def organization_data(home: HomePage, request: HttpRequest) -> dict:
    return without_blanks(
        kind="Organization",
        name=gettext("Experience-exchange platforms"),
        url=home.get_full_url(request),
        logo=absolute(request, static("manassat/icons/logo.svg")),
        description=home.search_description or home.introduction,
        parentOrganization={
            "@type": "Organization",
            "name": gettext("Association of Palestinian Local Authorities"),
        },
    )
