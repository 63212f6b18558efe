from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from ..question.synonyms import phrases_of


class SynonymGroup(models.Model):
    """Expressions of which each finds the texts of the others, beside those that `analysis/data` knows."""

    expressions = models.CharField(
        _("expressions"),
        max_length=500,
        help_text=_("What means the same, separated by commas, abbreviations in either script too. Works once saved."),
    )
    note = models.CharField(_("note"), max_length=255, blank=True, help_text=_("For colleagues: where readers say so."))

    panels = [FieldPanel("expressions"), FieldPanel("note")]

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["expressions"]

    def __str__(self) -> str:
        return self.expressions

    def clean(self) -> None:
        super().clean()
        if len(phrases_of(self.expressions)) < 2:
            raise ValidationError({"expressions": _("Write at least two different expressions, with a comma between.")})
