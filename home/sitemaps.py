"""Every public page in both languages, for search engines. A constant number of queries."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, get_page_models

from manassat.core.addresses import absolute
from manassat.core.models import BasePage
from manassat.core.page_dates import changed_at
from manassat.core.public_pages import readable_in_any_language
from platforms.models import LocalAuthority
from search.themes.presence import presences

LANGUAGES = [code for code, _name in settings.LANGUAGES]


@dataclass(frozen=True)
class Entry:
    """`addresses` maps language codes to whole addresses; `location` is one of them."""

    location: str
    addresses: dict[str, str]
    changed: datetime.datetime | None = None


class EntrySitemap(Sitemap):
    """Base: `entries` know their whole addresses, so that all of the site's stand under one host."""

    limit = 5_000

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> list[Entry]:
        return self.entries

    def lastmod(self, entry: Entry) -> datetime.datetime | None:
        return entry.changed

    def _urls(self, page: int | str, protocol: str, domain: str) -> list[dict]:
        return [
            {"item": entry, "location": entry.location, "lastmod": entry.changed, "alternates": _alternates(entry)}
            for entry in self.paginator.page(page)
        ]


class PageSitemap(EntrySitemap):
    """Without samples: they carry noindex."""

    @cached_property
    def entries(self) -> list[Entry]:
        pages = list(_indexed_pages())
        addresses: dict[object, dict[str, str]] = defaultdict(dict)
        for page in pages:
            if address := page.get_full_url(self.request):
                addresses[page.translation_key][page.locale.language_code] = address
        return [
            Entry(address, addresses[page.translation_key], changed_at(page))
            for page in pages
            if (address := addresses[page.translation_key].get(page.locale.language_code))
        ]


class AuthoritySitemap(EntrySitemap):
    """The list of authorities and each one's page, which stand outside the tree."""

    @cached_property
    def entries(self) -> list[Entry]:
        slugs = LocalAuthority.objects.order_by("slug").values_list("slug", flat=True)
        views = [addresses_of(self.request, "local_authorities")]
        views += [addresses_of(self.request, "local_authority", slug) for slug in slugs]
        return [Entry(address, addresses) for addresses in views for address in addresses.values()]


class ThemeSitemap(EntrySitemap):
    """The list of themes and the page of each, in the languages in which readers find something there."""

    @cached_property
    def entries(self) -> list[Entry]:
        languages: dict[str, set[str]] = defaultdict(set)
        for one in presences():
            languages[one.slug].add(one.language)
        views = [addresses_of(self.request, "themes")]
        views += [addresses_of(self.request, "theme", slug, languages=languages[slug]) for slug in sorted(languages)]
        return [Entry(address, addresses) for addresses in views for address in addresses.values()]


SITEMAPS = {"pages": PageSitemap, "authorities": AuthoritySitemap, "themes": ThemeSitemap}


def addresses_of(
    request: HttpRequest, view: str, *arguments: str, languages: Container[str] = LANGUAGES
) -> dict[str, str]:
    """A view's whole address by language code."""
    addresses = {}
    for code in LANGUAGES:
        if code in languages:
            with override(code):
                addresses[code] = absolute(request, reverse(view, args=arguments))
    return addresses


def _indexed_pages() -> QuerySet[Page]:
    columns = ("path", "url_path", "translation_key", "last_published_at", "latest_revision_created_at", "locale")
    pages = readable_in_any_language(Page.objects.filter(depth__gte=2)).select_related("locale").only(*columns)
    for model in get_page_models():
        if issubclass(model, BasePage):
            pages = pages.exclude(pk__in=model.objects.filter(is_sample=True).values("pk"))
    return pages.order_by("path")


def _alternates(entry: Entry) -> list[dict]:
    links = [{"lang_code": code, "location": address} for code, address in entry.addresses.items()]
    if default := entry.addresses.get(settings.LANGUAGE_CODE):
        links.append({"lang_code": "x-default", "location": default})
    return links if len(entry.addresses) > 1 else []
