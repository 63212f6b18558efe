from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from manassat.core.blocks import BodyBlock
from manassat.core.models import BasePage


class ContentPage(BasePage):
    """About, partners, data, accessibility."""

    summary = models.TextField(_("summary"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    shows_partners = models.BooleanField(_("show the partners"), default=False)
    shows_sources = models.BooleanField(_("show the sources of the data"), default=False)

    content_panels = [*BasePage.content_panels, FieldPanel("summary"), FieldPanel("body")]
    settings_panels = [*BasePage.settings_panels, FieldPanel("shows_partners"), FieldPanel("shows_sources")]
    search_fields = [*BasePage.search_fields, index.SearchField("summary"), index.SearchField("body")]
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]
    page_description = _("Plain text: about, partners, data, accessibility.")

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..content_lists import content_lists

        context = super().get_context(request, *args, **kwargs)
        return context | content_lists(self)
