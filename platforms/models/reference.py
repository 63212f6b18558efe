"""Shared lists that cross the platforms: themes, goals, indicators."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin

from manassat.core.collation import ARABIC
from manassat.core.models import BilingualName, Sourced, in_current_language
from manassat.core.name_fields import NameField
from manassat.core.translating.guard import is_translation
from manassat.core.translating.texts import is_arabic

from ..enums import IndicatorKind


class ThemeQuerySet(models.QuerySet["Theme"]):
    def in_language(self, language_code: str) -> ThemeQuerySet:
        return self.filter(locale__language_code=language_code)


class Theme(TranslatableMixin, models.Model):
    """A subject that several platforms work on; tags are free words, themes the shared list."""

    name = NameField(_("name"), max_length=200, db_collation=ARABIC)
    slug = models.SlugField(_("slug"), help_text=_("Latin letters; the same in every language."))
    description = models.TextField(_("description"), blank=True)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    objects = ThemeQuerySet.as_manager()
    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("description"), FieldPanel("sort_order")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["sort_order", "name"]
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="theme_slug_once_per_locale")]

    def clean(self) -> None:
        """It has no draft: what is saved stands under the other language's address at once."""
        super().clean()
        if self.locale_id and is_translation(self):
            arabic = [name for name in ("name", "description") if is_arabic(getattr(self, name))]
            if arabic:
                raise ValidationError({name: _("This is still in Arabic.") for name in arabic})

    def __str__(self) -> str:
        return self.name


class Sdg(models.Model):
    """One of the 17 goals. The colour serves as a bar: white text is readable on seven of them only."""

    number = models.PositiveSmallIntegerField(
        _("number"), unique=True, validators=[MinValueValidator(1), MaxValueValidator(17)]
    )
    title_ar = NameField(_("title in Arabic"), max_length=200)
    title_en = NameField(_("title in English"), max_length=200)
    colour = models.CharField(_("colour"), max_length=7, validators=[RegexValidator(r"^#[0-9A-Fa-f]{6}$")])

    panels = [
        FieldRowPanel([FieldPanel("number"), FieldPanel("colour")]),
        FieldPanel("title_ar"),
        FieldPanel("title_en"),
    ]

    class Meta:
        verbose_name = _("Sustainable Development Goal")
        verbose_name_plural = _("Sustainable Development Goals")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    @property
    def title(self) -> str:
        return in_current_language(self, "title")


class Indicator(BilingualName, Sourced):
    """A reform objective or a performance indicator, in the words of its source."""

    kind = models.CharField(_("kind"), max_length=20, choices=IndicatorKind.choices)

    panels = [
        FieldPanel("kind"),
        FieldPanel("name_ar"),
        FieldPanel("name_en"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("source_detail")]),
    ]

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["kind", "name_ar"]
