"""Guides, studies, plans and reports; of many only the bibliographic facts are ours to show."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from manassat.core.models import BasePage, Sourced

from ..enums import ResourceKind
from .bibliography import Bibliographic
from .items import LibraryItem


class ResourcePage(Sourced, Bibliographic, LibraryItem):
    kind = models.CharField(_("kind"), max_length=20, choices=ResourceKind.choices, default=ResourceKind.GUIDE)
    activity = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("from the activity"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary", help_text=_("Two or three sentences for lists and search.")),
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("author"), FieldPanel("publisher")]),
                FieldPanel("source_url"),
            ],
            heading=_("The work"),
        ),
        FieldPanel("attachments"),
        FieldPanel("body", heading=_("Further text")),
        FieldPanel("authorities", help_text=_("Authorities that it is about, if any.")),
        LibraryItem.belongs_panel,
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")], heading=_("Source of these facts")),
    ]
    search_fields = [*LibraryItem.search_fields, index.SearchField("author"), index.SearchField("publisher")]
    parent_page_types = ["knowledge.PracticeIndexPage", "search.LibraryPage"]
    subpage_types: list[str] = []
    page_description = _("A guide, study, plan or report, with its file or address.")

    class Meta:
        verbose_name = _("resource")
        verbose_name_plural = _("resources")
