"""Where a fact comes from. A loaded fact without one is not shown as a fact."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from ..name_fields import NameField
from .bilingual import BilingualName, in_current_language


class Source(BilingualName, ClusterableModel):
    """A document, data set or page that facts of the site are taken from."""

    code = models.SlugField(_("code"), unique=True, help_text=_("Latin letters; loaders find the source by it."))
    publisher_ar = NameField(_("publisher in Arabic"), max_length=255, blank=True)
    publisher_en = NameField(_("publisher in English"), max_length=255, blank=True)
    licence = models.CharField(_("licence"), max_length=255, blank=True)
    url = models.URLField(_("address"), blank=True)
    note_ar = models.TextField(_("note in Arabic"), blank=True)
    note_en = models.TextField(_("note in English"), blank=True)

    panels = [
        FieldPanel("code"),
        MultiFieldPanel([FieldPanel("name_ar"), FieldPanel("name_en")], heading=_("Title")),
        FieldRowPanel([FieldPanel("publisher_ar"), FieldPanel("publisher_en")], heading=_("Publisher")),
        MultiFieldPanel([FieldPanel("url"), FieldPanel("licence")], heading=_("Where it is")),
        MultiFieldPanel([FieldPanel("note_ar"), FieldPanel("note_en")], heading=_("What is doubtful in it")),
    ]

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name_ar"]

    @property
    def publisher(self) -> str:
        return in_current_language(self, "publisher")

    @property
    def note(self) -> str:
        return in_current_language(self, "note")


class Sourced(models.Model):
    """A record whose facts come from one source; `source_detail` says where in it."""

    source = models.ForeignKey(
        Source,
        verbose_name=_("source"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Where these facts come from; readers see it beside them."),
    )
    source_detail = models.CharField(
        _("place in the source"),
        max_length=255,
        blank=True,
        help_text=_("Page, article or address within the source."),
    )

    class Meta:
        abstract = True
