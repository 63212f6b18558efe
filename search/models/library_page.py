from __future__ import annotations

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from manassat.core.models import BasePage

from ..query import LibraryQuery


class LibraryPage(BasePage):
    """Search and browse over everything the platforms have made."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["knowledge.BestPracticePage", "knowledge.ResourcePage"]
    page_description = _("The knowledge library; what belongs to no platform stands below it.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("knowledge library")
        verbose_name_plural = _("knowledge libraries")

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """The page, or with `format` the same result as a feed or a table."""
        from ..listing_files import FORMATS

        if respond := FORMATS.get(request.GET.get("format", "")):
            return respond(self, _query(request), request)
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..library import browse

        return super().get_context(request, *args, **kwargs) | {"listing": browse(_query(request))}


def _query(request: HttpRequest) -> LibraryQuery:
    return LibraryQuery.from_request(request, get_language() or settings.LANGUAGE_CODE)
