from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from manassat.core.models import BasePage
from manassat.core.name_fields import NameField


class HomePage(BasePage):
    headline = NameField(_("headline"), max_length=200, blank=True)
    introduction = models.TextField(_("introduction"), blank=True)
    search_examples = StreamField(
        [("words", blocks.CharBlock(label=_("Words"), max_length=60))],
        verbose_name=_("examples of searches"),
        blank=True,
        max_num=5,
    )

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("headline"), FieldPanel("introduction"), FieldPanel("search_examples")],
            heading=_("Top of the page"),
        ),
    ]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "platforms.PlatformIndexPage",
        "platforms.CalendarPage",
        "search.LibraryPage",
        "home.ContentPage",
    ]
    page_description = _("The front page of one language.")

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..front import front_page_lists

        context = super().get_context(request, *args, **kwargs)
        return context | front_page_lists(self, timezone.localdate())
