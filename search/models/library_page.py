from __future__ import annotations

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from manassat.core.models import BasePage


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

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..library import LibraryQuery, browse

        context = super().get_context(request, *args, **kwargs)
        language = get_language() or settings.LANGUAGE_CODE
        return context | {"listing": browse(LibraryQuery.from_request(request, language))}
