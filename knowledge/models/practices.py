"""Best practices: what somebody did, what came of it, and what it takes to repeat it."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from manassat.core.blocks.figures import KeyFigureBlock
from manassat.core.models import BasePage
from platforms.frame import FramePart

from .bibliography import Bibliographic
from .items import LibraryItem

TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class PracticeIndexPage(FramePart, BasePage):
    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("introduction")]
    parent_page_types = ["platforms.PlatformPage"]
    subpage_types = ["knowledge.BestPracticePage", "knowledge.ResourcePage"]
    page_description = _("Lists a platform's best practices and resources.")
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("list of practices")
        verbose_name_plural = _("lists of practices")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..listings import items_below

        context = super().get_context(request, *args, **kwargs)
        return context | {"listing": items_below(self, request.GET.get("page"))}


class BestPracticePage(Bibliographic, LibraryItem):
    context = RichTextField(_("context"), features=TEXT_FEATURES, blank=True)
    action = RichTextField(_("what was done"), features=TEXT_FEATURES, blank=True)
    results = RichTextField(_("results"), features=TEXT_FEATURES, blank=True)
    result_figures = StreamField(
        [("key_figure", KeyFigureBlock())], verbose_name=_("results in figures"), blank=True, max_num=6
    )
    cost = models.TextField(_("cost"), blank=True, help_text=_("In shekels, and what it was spent on."))
    requirements = RichTextField(_("what others need to repeat it"), features=TEXT_FEATURES, blank=True)
    contact_authority = models.ForeignKey(
        "platforms.LocalAuthority",
        verbose_name=_("authority to ask"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="practices_to_ask_about",
    )
    adopted_by = ParentalManyToManyField(
        "platforms.LocalAuthority", verbose_name=_("adopted by"), blank=True, related_name="adopted_practices"
    )

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary", help_text=_("Two or three sentences for lists and search.")),
        MultiFieldPanel(
            [
                FieldPanel("context", help_text=_("Where, when and why it began.")),
                FieldPanel("action", help_text=_("Step by step, so that others can follow.")),
            ],
            heading=_("What happened"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("results", help_text=_("What is different now; figures go below.")),
                FieldPanel("result_figures"),
                FieldPanel("cost"),
            ],
            heading=_("What came of it"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("requirements", help_text=_("People, rules, money, tools and time.")),
                FieldPanel("contact_authority", help_text=_("Whom to ask for more.")),
                FieldPanel("adopted_by", help_text=_("Authorities that have repeated it.")),
            ],
            heading=_("For those who want to repeat it"),
        ),
        FieldPanel("body", heading=_("Further text")),
        FieldPanel("attachments"),
        FieldPanel("authorities", heading=_("Done by (authorities)")),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("author", help_text=_("Cited in the place of the authorities.")),
                        FieldPanel("publisher", help_text=_("If it is not the federation.")),
                    ]
                ),
                FieldPanel("source_url", help_text=_("Where the text first appeared.")),
            ],
            heading=_("About the original"),
            help_text=_("Only where the text was written or published elsewhere."),
            classname="collapsed",
        ),
        LibraryItem.belongs_panel,
    ]
    search_fields = [
        *LibraryItem.search_fields,
        index.SearchField("context"),
        index.SearchField("action"),
        index.SearchField("results"),
        index.SearchField("requirements"),
        index.SearchField("cost"),
        index.SearchField("author"),
        index.SearchField("publisher"),
    ]
    parent_page_types = ["knowledge.PracticeIndexPage", "search.LibraryPage"]
    subpage_types: list[str] = []
    page_description = _("Something that worked, told so that others can repeat it.")

    class Meta:
        verbose_name = _("best practice")
        verbose_name_plural = _("best practices")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        return super().get_context(request, *args, **kwargs) | {"adopters": self.adopted_by.all()}
