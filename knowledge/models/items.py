"""What papers, practices and resources have in common."""

from __future__ import annotations

import math

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from manassat.core.blocks import BodyBlock, MaterialsBlock
from manassat.core.models import BasePage, PageTag
from platforms.forms import ChoicesForm

WORDS_A_MINUTE = 180


class LibraryItem(BasePage):
    """Something a reader looks for in the library."""

    base_form_class = ChoicesForm

    external_id = models.CharField(_("number in the import"), max_length=100, blank=True, db_index=True)
    summary = models.TextField(_("summary"), blank=True)
    year = models.PositiveSmallIntegerField(
        _("year"), null=True, blank=True, help_text=_("Of the text itself; empty if it is not known.")
    )
    topic = models.ForeignKey(
        "platforms.TopicPage",
        verbose_name=_("topic"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss",
    )
    themes = ParentalManyToManyField("platforms.Theme", verbose_name=_("themes"), blank=True, related_name="%(class)ss")
    authorities = ParentalManyToManyField(
        "platforms.LocalAuthority", verbose_name=_("local authorities"), blank=True, related_name="%(class)ss"
    )
    tags = ClusterTaggableManager(through=PageTag, verbose_name=_("tags"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)
    attachments = StreamField(MaterialsBlock(), verbose_name=_("attachments"), blank=True)

    belongs_panel = MultiFieldPanel(
        [
            FieldPanel("topic", help_text=_("The priority topic that it comes from.")),
            FieldPanel("themes", help_text=_("From the shared list: they lead readers from platform to platform.")),
            FieldPanel("tags"),
            FieldPanel("year"),
        ],
        heading=_("Where it belongs"),
    )
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("summary", boost=2),
        index.SearchField("body"),
        index.RelatedFields("tags", [index.SearchField("name")]),
        index.FilterField("year"),
    ]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        from ..item_facts import item_facts

        return super().get_context(request, *args, **kwargs) | {"facts": item_facts(self)}

    @property
    def reading_minutes(self) -> int:
        """Minutes at a calm pace, at least one; counted over what is searched."""
        texts = [field.get_value(self) for field in self.get_search_fields() if isinstance(field, index.SearchField)]
        words = sum(len(str(text).split()) for text in texts)
        return max(1, math.ceil(words / WORDS_A_MINUTE))
