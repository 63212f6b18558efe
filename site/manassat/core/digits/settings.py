"""What the federation chose, for every Arabic page and mail."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting
from wagtail.contrib.settings.registry import register_setting


class Digits(models.TextChoices):
    WESTERN = "western", _("Western: 0123456789")
    ARABIC = "arabic", _("Arabic-Indic: ٠١٢٣٤٥٦٧٨٩")


@register_setting(icon="order")
class DigitSettings(BaseGenericSetting):
    digits = models.CharField(
        _("digits"),
        max_length=10,
        choices=Digits.choices,
        default=Digits.WESTERN,
        help_text=_("On Arabic pages and in Arabic mails. Addresses, codes, telephone numbers and files keep theirs."),
    )

    panels = [FieldPanel("digits", heading=_("Digits that readers see"))]

    class Meta:
        app_label = "core"
        verbose_name = _("digits")
        verbose_name_plural = _("digits")

    def __str__(self) -> str:
        return self.get_digits_display()


def are_arabic_digits_set() -> Exists:
    """As a column beside others: no page pays a query for it."""
    return Exists(DigitSettings.objects.filter(digits=Digits.ARABIC))
