from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from manassat.core.models import BasePage


class CalendarPage(BasePage):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    page_description = _("All activities of all platforms by date.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("calendar")
        verbose_name_plural = _("calendars")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..activity_lists import calendar

        context = super().get_context(request, *args, **kwargs)
        return context | {"calendar": calendar(self.locale.language_code, request.GET, timezone.localdate())}
