"""What all Atom feeds share."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from .addresses import absolute
from .caching import same_for_everybody
from .page_dates import changed_at

MOST_ITEMS = 50


class PageFeed(Feed):
    """Base of one request's feed, in the language of its address.

    Subclasses give `title`, `page_path` (what a reader opens instead) and `items`, newest first.
    """

    feed_type = Atom1Feed
    author_name = _("Manassat")
    page_path = ""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def link(self, obj: Page | None) -> str:
        return absolute(self.request, reverse("wagtail_serve", args=[self.page_path]))

    def feed_url(self) -> str:
        return absolute(self.request, self.request.path)

    def feed_guid(self) -> str:
        return self.feed_url()

    def item_title(self, item: Page) -> str:
        return item.title

    def item_description(self, item: Page) -> str:
        """Atom takes it for HTML, and summaries are plain text."""
        return escape(item.summary)

    def item_link(self, item: Page) -> str:
        return item.get_full_url(self.request)

    def item_guid(self, item: Page) -> str:
        """Stays when the page moves; its two languages are two entries."""
        return f"urn:uuid:{item.translation_key}:{get_language()}"

    def item_pubdate(self, item: Page) -> datetime.datetime | None:
        return item.first_published_at

    def item_updateddate(self, item: Page) -> datetime.datetime:
        return changed_at(item)


def feed_view(feed_class: type[PageFeed]) -> Callable[..., HttpResponse]:
    """A feed of its own for each request: Django's shares one object among all threads."""

    @require_safe
    @same_for_everybody
    def view(request: HttpRequest, **kwargs: object) -> HttpResponse:
        return feed_class(request)(request, **kwargs)

    return view


def newest(pages: Sequence[Page]) -> list[Page]:
    """The latest published of a few lists, at most as many as a feed holds."""
    return sorted(pages, key=lambda page: page.first_published_at or changed_at(page), reverse=True)[:MOST_ITEMS]
