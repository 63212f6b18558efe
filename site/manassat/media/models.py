"""Images and files, ours from the first migration so that they can grow."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as StockDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as StockImage


class CustomImage(AbstractImage):
    credit = models.CharField(_("credit"), max_length=255, blank=True, help_text=_("Who took or made it."))

    admin_form_fields = (*StockImage.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("image rendition")
        verbose_name_plural = _("image renditions")
        unique_together = [("image", "filter_spec", "focal_point_key")]


class CustomDocument(AbstractDocument):
    admin_form_fields = StockDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")
