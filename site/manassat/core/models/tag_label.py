from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag
from wagtail.admin.panels import FieldPanel

from ..plain_text import one_line


class TagLabel(models.Model):
    """What English readers see of a tag. Every tag has one (core/tags.py); it is empty until somebody translates it."""

    tag = models.OneToOneField(Tag, verbose_name=_("tag"), on_delete=models.CASCADE, related_name="label")
    name_en = models.CharField(_("name in English"), max_length=100, blank=True)

    panels = [FieldPanel("tag", read_only=True), FieldPanel("name_en")]

    class Meta:
        verbose_name = _("tag name")
        verbose_name_plural = _("tag names")
        # Nobody makes one by hand, and it goes with its tag.
        default_permissions = ("change", "view")
        # The missing ones first.
        ordering = ["name_en", "tag__name"]

    def __str__(self) -> str:
        return self.tag.name

    def clean_fields(self, exclude: object = None) -> None:
        self.name_en = one_line(self.name_en)
        super().clean_fields(exclude)
