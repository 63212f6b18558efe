from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from manassat.core.models import BilingualName, Sourced, in_current_language
from manassat.core.name_fields import NameField


class Partner(BilingualName, Sourced):
    """Who carries the programme with the federation."""

    code = models.SlugField(_("code"), unique=True)
    role_ar = NameField(_("role in Arabic"), max_length=200, blank=True)
    role_en = NameField(_("role in English"), max_length=200, blank=True)
    website = models.URLField(_("website"), blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        FieldRowPanel([FieldPanel("name_ar"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("role_ar"), FieldPanel("role_en")]),
        FieldRowPanel([FieldPanel("code"), FieldPanel("sort_order"), FieldPanel("website")]),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")]),
    ]

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["sort_order", "name_ar"]

    @property
    def role(self) -> str:
        return in_current_language(self, "role")
