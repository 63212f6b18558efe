"""Every public page in both languages, for search engines. A constant number of queries."""

from __future__ import annotations

import datetime
from collections import defaultdict
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
        views = [self._addresses("local_authorities"), *(self._addresses("local_authority", slug) for slug in slugs)]
        return [Entry(address, addresses) for addresses in views for address in addresses.values()]

    def _addresses(self, view: str, *arguments: str) -> dict[str, str]:
        addresses = {}
        for code, _name in settings.LANGUAGES:
            with override(code):
                addresses[code] = absolute(self.request, reverse(view, args=arguments))
        return addresses


SITEMAPS = {"pages": PageSitemap, "authorities": AuthoritySitemap}


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
