from django.db import models
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
