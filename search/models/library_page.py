from __future__ import annotations

import logging
from http import HTTPStatus

from django.conf import settings
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from manassat.core.models import BasePage

from ..engines.errors import SearchUnavailableError
from ..query import LibraryQuery

logger = logging.getLogger(__name__)


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
        """The page, or with `format` the same result as a feed or a table; 503 while the index does not answer."""
        from ..listing_files import FORMATS

        try:
            if respond := FORMATS.get(request.GET.get("format", "")):
                return respond(self, _query(request), request)
        except SearchUnavailableError:
            logger.exception("The library's index does not answer")
            return HttpResponse(status=HTTPStatus.SERVICE_UNAVAILABLE)
        response = super().serve(request, *args, **kwargs)
        if not response.context_data["listing"].is_available:
            response.status_code = HTTPStatus.SERVICE_UNAVAILABLE
        return response

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..library_view import library_context

        return super().get_context(request, *args, **kwargs) | library_context(request, _query(request))


def _query(request: HttpRequest) -> LibraryQuery:
    return LibraryQuery.from_request(request, get_language() or settings.LANGUAGE_CODE)
